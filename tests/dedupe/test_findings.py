"""Is what a comparison found kept, and only as long as it holds?"""

from __future__ import annotations

import random
import resource
from collections.abc import Sequence
from pathlib import Path

import pytest

from archive_cli.archive import Archive
from archive_cli.dedupe.copies import find_copies
from archive_cli.dedupe.findings import NAME, State, read_findings, write_findings
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link
from archive_cli.settings import read_settings

WORDS = [f"word{number}" for number in range(400)]


def text(seed: int, words: int = 120) -> str:
    return " ".join(random.Random(seed).choices(WORDS, k=words))


def article(name: str, body: str) -> Article:
    return Article(id=name, title=name, title_basis="lead", path=f"{name}.txt", body=body)


@pytest.fixture
def articles() -> list[Article]:
    whole = text(1)
    return [
        article("a", whole),
        article("tab\tand\nline", whole),
        article("cut", " ".join(whole.split()[:80])),
        article("alone", text(2)),
        article("round-up", f"{text(3, 300)} {text(2)} {text(4, 300)}"),
    ]


def opened(root: Path, cache: Path) -> Archive:
    settings = read_settings(str(root), {"XDG_CACHE_HOME": str(cache), "HOME": str(cache)})
    return Archive(settings)


def told(found: Sequence[Cluster | Link]) -> list[object]:
    return [
        (one.keep, one.keep_because, [(m.article, m.relation, m.similarity, m.because)
                                      for m in one.members])
        if isinstance(one, Cluster)
        else (one.source, one.target, one.relation, one.similarity, one.because)
        for one in found
    ]  # fmt: skip


def test_what_is_written_is_read(tmp_path: Path, articles: list[Article]) -> None:
    clusters, links = find_copies(articles)
    write_findings(str(tmp_path), State(7), clusters, links)
    kept = read_findings(str(tmp_path), State(7))
    assert kept is not None
    assert [entry["keep_because"] for entry in kept.clusters()] == [clusters[0].keep_because]
    assert [relation for _, _, relation, _ in kept.links()] == [link.relation for link in links]
    members = {member.article.id for member in clusters[0].members}
    for one in articles:
        assert set(kept.copies_of(one)) == (members if one.id in members else set())


@pytest.mark.parametrize(
    "state", [State(8), State(7, ("a",)), State(7, (), ("VNA",)), State(7, (), ("VNS", "VNA"))]
)
def test_findings_of_another_state_are_none(
    tmp_path: Path, articles: list[Article], state: State
) -> None:
    write_findings(str(tmp_path), State(7, (), ("VNA", "VNS")), *find_copies(articles))
    assert read_findings(str(tmp_path), state) is None


def test_no_damage_is_believed(tmp_path: Path, articles: list[Article]) -> None:
    write_findings(str(tmp_path), State(7), *find_copies(articles))
    path = tmp_path / NAME
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_findings(str(tmp_path), State(7)) is None
        path.write_bytes(whole[:place])
        assert read_findings(str(tmp_path), State(7)) is None


def test_every_member_of_many_clusters_is_found(tmp_path: Path) -> None:
    many = [article(f"{n:03}{'é' * (n % 7)}", text(n // 3)) for n in range(300)]
    write_findings(str(tmp_path), State(1), *find_copies(many))
    kept = read_findings(str(tmp_path), State(1))
    assert kept is not None
    for number, one in enumerate(many):
        first = number // 3 * 3
        assert set(kept.copies_of(one)) == {each.id for each in many[first : first + 3]}


def test_a_folder_that_cannot_be_written_keeps_nothing(articles: list[Article]) -> None:
    write_findings("/proc/nowhere", State(7), *find_copies(articles))
    assert read_findings("/proc/nowhere", State(7)) is None


def test_where_the_disk_is_full_nothing_is_kept(tmp_path: Path, articles: list[Article]) -> None:
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, usual[1]))
    try:
        write_findings(str(tmp_path), State(7), *find_copies(articles))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert list(tmp_path.iterdir()) == []


def test_links_that_were_kept_are_told_again(tmp_path: Path, articles: list[Article]) -> None:
    root, cache = tmp_path / "news", tmp_path / "cache"
    root.mkdir()
    for one in articles:
        (root / f"{one.id.partition(chr(9))[0]}.txt").write_text(f"{one.body}\n")
    found = opened(root, cache).dedupe()
    links = [(one.source, one.relation, one.target) for one in found if isinstance(one, Link)]
    assert links == [("alone", "contained-in", "round-up")]
    assert told(opened(root, cache).dedupe()) == told(found)


def test_what_was_kept_is_narrowed_to_what_is_asked_for(tmp_path: Path) -> None:
    root, cache = tmp_path / "news", tmp_path / "cache"
    root.mkdir()
    for name, source, seed in (
        ("a", "Coast", 1),
        ("b", "Coast", 1),
        ("c", "Coast", 2),
        ("d", "Post", 2),
    ):
        (root / f"{name}.txt").write_text(f"Title: {name}\nSource: {source}\n\n{text(seed)}\n")
    keeps = [one.keep for one in opened(root, cache).dedupe() if isinstance(one, Cluster)]
    assert keeps == ["a", "c"]
    across = opened(root, cache).dedupe(across_sources=True)
    assert [(one.keep, one.number) for one in across if isinstance(one, Cluster)] == [("c", 1)]


def test_files_that_come_one_by_one_give_what_they_give_at_once(tmp_path: Path) -> None:
    rng = random.Random(5)
    root, cache = tmp_path / "news", tmp_path / "cache"
    root.mkdir()
    for step in range(12):
        name = root / f"{rng.randrange(8)}.txt"
        if name.exists() and rng.random() < 0.3:
            name.unlink()
        else:
            body = text(rng.randrange(3)).split()
            name.write_text("\n\n".join((" ".join(body[: rng.choice([70, 100, 120])]), "End.")))
        kept = opened(root, cache)
        fresh = opened(root, tmp_path / f"fresh{step}")
        assert told(kept.dedupe()) == told(fresh.dedupe())
        again = opened(root, cache)
        assert told(again.dedupe(across_sources=True)) == told(fresh.dedupe(across_sources=True))


def test_hits_collapse_as_dedupe_found_them(tmp_path: Path) -> None:
    root, cache = tmp_path / "news", tmp_path / "cache"
    root.mkdir()
    for name in ("one", "two", "three"):
        (root / f"{name}.txt").write_text(f"{text(9)}\n")
    before = opened(root, cache).search(text(9).split()[0]).hits
    opened(root, cache).dedupe()
    after = opened(root, cache).search(text(9).split()[0]).hits
    assert before == after
    assert len(after) == 1
    assert len(after[0].copies) == 2

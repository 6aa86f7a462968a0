"""The Python interface, as a notebook uses it."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from errno import EIO
from pathlib import Path

import pytest

from archive_cli.archive import Archive
from archive_cli.catalog.catalog import Order
from archive_cli.model.cluster import Cluster
from archive_cli.model.errors import (
    AmbiguousIdError,
    CatalogError,
    NoArchiveError,
    QueryError,
    ReadError,
    UnknownIdError,
)
from archive_cli.model.problem import Problem
from archive_cli.search.search import SearchOptions
from archive_cli.settings import read_settings
from archive_cli.upkeep import TRIES
from happenings import happening, refused

SAMPLES = Path(__file__).parents[1] / "data" / "articles"
VISIT = "002_5ad7c3901e6f48b2"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the samples, with a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return Path(shutil.copytree(SAMPLES, tmp_path / "articles"))


@pytest.fixture
def archive(root: Path) -> Archive:
    return Archive.open(root)


def write(root: Path, path: str, text: str = "A title\n\nSome text.\n") -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_articles_are_listed_newest_first(archive: Archive) -> None:
    stated = [str(article.date) for article in archive.list("date:stated")]
    assert stated == ["2025-03-06", "2025-03-05", "2025-01-10"]


def test_a_file_that_can_not_be_opened_for_a_moment_is_shown_all_the_same(
    archive: Archive,
) -> None:
    archive.refresh()
    with (
        happening("open", VISIT + ".txt", refused(EIO)),
        happening("open", VISIT + ".txt", refused(EIO)),
    ):
        (reading,) = archive.show([VISIT])
    assert reading.article.id == VISIT


def test_a_file_that_can_not_be_opened_at_all_is_an_error(archive: Archive) -> None:
    archive.refresh()
    with ExitStack() as stack:
        for _ in range(TRIES):
            stack.enter_context(happening("open", VISIT + ".txt", refused(EIO)))
        with pytest.raises(ReadError, match="Input/output error"):
            archive.show([VISIT])


def test_articles_are_listed_in_another_order(archive: Archive) -> None:
    by_length = [article.words for article in archive.list(order=Order("words", reverse=True))]
    assert by_length == sorted(by_length, reverse=True)
    assert len(by_length) == 5


@pytest.mark.parametrize("limit", [0, 1, 5, 6, 2**60])
def test_no_more_are_listed_than_asked_for(archive: Archive, limit: int) -> None:
    assert len(list(archive.list(limit=limit))) == min(limit, 5)


def test_articles_are_found(archive: Archive) -> None:
    result = archive.search('"hoang xuan chien"')
    assert [hit.article.id[:3] for hit in result.hits] == ["001"]
    assert result.total == 1


def copied(root: Path) -> tuple[str, str, str]:
    """Write a story, its reprint and a cut of it; return their ids."""
    story = [
        f"On day {number} the {keeper} counted {number * 7} herons at the {place} lock."
        for number, (keeper, place) in enumerate(
            itertools.product(("warden", "miller", "teacher"), ("upper", "lower", "old", "far"))
        )
    ]
    texts = {"heron": story, "mirror/heron": [*story, "This text was sent by a reader."],
             "short/heron": story[:10]}  # fmt: skip
    for name, paragraphs in texts.items():
        write(root, f"{name}.txt", "Herons at the locks\n\n" + "\n\n".join(paragraphs) + "\n")
    write(root, "otter.txt", "Otters\n\nTwo otters and a heron live below the bridge.\n")
    return ("heron", "mirror/heron", "short/heron")


def test_copies_are_collapsed_into_the_best_hit(root: Path, archive: Archive) -> None:
    ids = copied(root)
    result = archive.search("heron")
    best, other = sorted(result.hits, key=lambda hit: -len(hit.copies))
    assert sorted((best.article.id, *best.copies)) == sorted(ids)
    assert (other.article.id, other.copies) == ("otter", ())
    assert [one.id for one in result.collapsed] == list(best.copies)
    assert result.total == 4


def test_every_copy_is_a_hit_where_it_is_asked_for(root: Path, archive: Archive) -> None:
    copied(root)
    hits = archive.search("heron", SearchOptions(collapse=False)).hits
    assert [hit.copies for hit in hits] == [()] * 4


def test_copies_are_collapsed_among_similar_articles_too(root: Path, archive: Archive) -> None:
    _, *others = copied(root)
    first, *_ = archive.similar("heron")
    assert sorted((first.article.id, *first.copies)) == others
    alone = archive.similar("heron", collapse=False)
    assert sorted(hit.article.id for hit in alone[:2]) == others


def test_lists_have_pages(archive: Archive) -> None:
    whole = [article.id for article in archive.list()]
    assert [article.id for article in archive.list(limit=2, offset=3)] == whole[3:5]
    assert [article.id for article in archive.list(offset=4)] == whole[4:]
    assert list(archive.list(offset=5)) == []


def test_a_query_that_is_wrong_is_an_error(archive: Archive) -> None:
    with pytest.raises(QueryError):
        archive.search("titel:laos")


def test_an_article_is_shown_with_its_text_and_evidence(archive: Archive, root: Path) -> None:
    (reading,) = archive.show(["002"])
    evidence = reading.evidence["date"]
    text = (root / f"{VISIT}.txt").read_text(encoding="utf-8")
    assert reading.article.id == VISIT
    assert text[evidence.start : evidence.end] == evidence.quote
    assert archive.line_of(reading.article.path, evidence.start or 0) == 1


def test_lines_are_counted_from_1(archive: Archive, root: Path) -> None:
    assert archive.line_of(f"{VISIT}.txt", 0) is None
    (reading,) = archive.show(["002"])
    text = (root / f"{VISIT}.txt").read_text(encoding="utf-8")
    assert archive.line_of(reading.article.path, 0) == 1
    assert archive.line_of(reading.article.path, len(text)) == text.count("\n") + 1


def test_the_bytes_of_a_file_are_those_of_the_file(archive: Archive, root: Path) -> None:
    assert archive.raw(["002", "000"]) == tuple(
        next(root.glob(pattern)).read_bytes() for pattern in ("002*", "000*")
    )


def test_copies_are_grouped(root: Path) -> None:
    shutil.copy(root / f"{VISIT}.txt", root / "copy.txt")
    (cluster,) = Archive.open(root).dedupe()
    assert isinstance(cluster, Cluster)
    assert [member.relation for member in cluster.members] == ["keep", "identical"]


def test_pins_are_kept(root: Path) -> None:
    shutil.copy(root / f"{VISIT}.txt", root / "copy.txt")
    (root.parent / "archive.toml").write_text('keep = ["copy"]', encoding="utf-8")
    (cluster,) = Archive.open(root).dedupe()
    assert isinstance(cluster, Cluster)
    assert cluster.keep == "copy"


def test_problems_are_named_by_path(root: Path) -> None:
    write(root, "empty.txt", "")
    problems = Archive.open(root).check()
    assert list(problems) == sorted(problems, key=lambda problem: problem.path)
    assert ("empty.txt", "empty") in {(one.path, one.problem) for one in problems}
    assert all(isinstance(one, Problem) for one in problems)


def test_an_article_added_later_is_seen_after_a_refresh(archive: Archive, root: Path) -> None:
    assert len(list(archive.list())) == 5
    write(root, "new.txt")
    assert len(list(archive.list())) == 5
    archive.refresh()
    assert len(list(archive.list())) == 6


def test_a_file_taken_away_is_seen_by_the_next_to_open_the_archive(
    archive: Archive, root: Path
) -> None:
    assert len(list(archive.list())) == 5
    (root / f"{VISIT}.txt").unlink()
    assert len(list(Archive.open(root).list())) == 4


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("2025/03/002-visit", "2025/03/002-visit"),
        ("002-visit", "2025/03/002-visit"),
        ("002", "2025/03/002-visit"),
        ("0021", "0021-x"),
        ("0021-", "0021-x"),
        ("2025", "2025/03/002-visit"),
        ("talks", "notes/talks.md"),
        ("talks.md", "notes/talks.md"),
        ("a", "a"),
        ("b", "a/b"),
    ],
)
def test_a_name_finds_its_article(name: str, found: str, tmp_path: Path) -> None:
    for path in ("2025/03/002-visit.txt", "0021-x.txt", "notes/talks.md", "a.txt", "a/b.txt"):
        write(tmp_path / "tree", path)
    settings = read_settings(str(tmp_path / "tree"), {"XDG_CACHE_HOME": str(tmp_path)})
    assert Archive(settings).find(name).id == found


def test_a_name_of_several_lists_them(archive: Archive) -> None:
    with pytest.raises(AmbiguousIdError) as caught:
        archive.find("00")
    assert caught.value.total == 5
    assert caught.value.matches[0] == "000_3c91d07be2a84f65"


def test_of_very_many_only_the_first_are_listed(tmp_path: Path) -> None:
    for number in range(30):
        write(tmp_path / "tree", f"x-{number:02}.txt")
    settings = read_settings(str(tmp_path / "tree"), {"XDG_CACHE_HOME": str(tmp_path)})
    with pytest.raises(AmbiguousIdError, match="… and 10 more") as caught:
        Archive(settings).find("x")
    assert (len(caught.value.matches), caught.value.total) == (20, 30)


def test_a_name_of_none_suggests_the_nearest(archive: Archive) -> None:
    with pytest.raises(UnknownIdError) as caught:
        archive.find("002_5ad7c3901e6f48b3")
    assert caught.value.nearest[0] == VISIT


@pytest.mark.parametrize("change", [Path.unlink, lambda path: path.write_bytes(b"")])
def test_an_article_that_has_gone_since_is_unknown(
    archive: Archive, root: Path, change: Callable[[Path], object]
) -> None:
    archive.refresh()
    change(root / f"{VISIT}.txt")
    with pytest.raises(UnknownIdError, match=VISIT):
        archive.show([VISIT])


def test_an_article_that_has_changed_since_is_shown_as_it_is(archive: Archive, root: Path) -> None:
    archive.refresh()
    (root / f"{VISIT}.txt").write_text("Another headline\n\nAnother text.\n", "utf-8")
    assert archive.show([VISIT])[0].article.title == "Another headline"


def test_a_folder_that_has_gone_since_can_not_be_read(archive: Archive, root: Path) -> None:
    shutil.rmtree(root)
    with pytest.raises(ReadError):
        archive.refresh()


def test_no_folder_is_no_archive(root: Path) -> None:
    with pytest.raises(NoArchiveError):
        Archive.open(root / "nowhere")


def test_a_cache_that_can_not_be_written_is_an_error(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/dev/null")
    with pytest.raises(CatalogError):
        list(Archive.open(root).list())


def test_files_that_can_not_be_used_are_counted_once(root: Path) -> None:
    (root / "binary.txt").write_bytes(bytes(range(256)))
    (root / "nowhere.txt").symlink_to("gone.txt")
    notes: list[str] = []
    archive = Archive(read_settings(str(root), os.environ), notify=notes.append)
    assert len(list(archive.list())) == 5
    list(archive.list())
    assert notes == ["2 files could not be used; `archive check` names them"]


def test_a_check_does_not_count_what_it_names(root: Path) -> None:
    (root / "binary.txt").write_bytes(bytes(range(256)))
    notes: list[str] = []
    archive = Archive(read_settings(str(root), os.environ), notify=notes.append)
    assert "binary" in {one.problem for one in archive.check()}
    assert notes == []


def test_the_file_of_an_odd_path_can_be_opened(root: Path) -> None:
    (root / "caf\udce9.txt").write_text("Coffee\n\nHot.\n", encoding="utf-8")
    (root / r"caf\xe8.txt").write_text("Tea\n\nHot.\n", encoding="utf-8")
    archive = Archive.open(root)
    for name, title in ((r"caf\xe9", "Coffee"), (r"caf\xe8", "Tea")):
        article = archive.find(name)
        assert article.title == title
        assert Path(os.fsdecode(archive.file_of(article.path))).read_text().startswith(title)


def test_an_article_is_never_changed(archive: Archive, root: Path) -> None:
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in root.iterdir()}
    archive.show(["000"])
    archive.search("laos")
    archive.dedupe()
    after = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in root.iterdir()}
    assert after == before


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("002_5AD7C3901E6F48B2", VISIT),
        (f"{VISIT}.txt", VISIT),
        (f"./{VISIT}.txt", VISIT),
        (VISIT[:-1] + "0", VISIT),
    ],
)
def test_the_nearest_is_told_once_and_without_regard_to_case(
    archive: Archive, name: str, nearest: str
) -> None:
    with pytest.raises(UnknownIdError) as caught:
        archive.find(name)
    assert caught.value.nearest[0] == nearest
    assert len(set(caught.value.nearest)) == len(caught.value.nearest)

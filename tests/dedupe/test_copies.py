import itertools
import subprocess
import sys
from collections.abc import Iterable
from random import Random

import pytest

from archive_cli.dedupe.copies import CopyOptions, find_copies
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.dates import CalendarDate
from dedupe.planted import Archive, Press, article, planted, story_of

PRESS = Press(23)
BASE = PRESS.text(300)


def joined(words: Iterable[str]) -> str:
    return " ".join(words)


def relations_of(cluster: Cluster) -> dict[str, str]:
    return {member.article.id: member.relation for member in cluster.members}


@pytest.fixture(scope="module")
def archive() -> Archive:
    return planted(3, each=15, briefs=60, story=300)


@pytest.fixture(scope="module")
def found(archive: Archive) -> tuple[list[Cluster], list[Link]]:
    return find_copies(archive.articles)


def test_every_planted_copy_is_in_the_cluster_of_its_original(
    archive: Archive, found: tuple[list[Cluster], list[Link]]
) -> None:
    home = {m.article.id: cluster.number for cluster in found[0] for m in cluster.members}
    links = {"quote", "roundup", "cut-short"}
    pairs = [pair for pair in archive.pairs if pair[0] not in links]
    assert len(pairs) == 6 * 15 + 15 + 299
    lost = [pair for pair in pairs if home.get(pair[1], -1) != home.get(pair[2], -2)]
    assert lost == []


def test_every_planted_passage_is_a_link_and_nothing_else_is(
    archive: Archive, found: tuple[list[Cluster], list[Link]]
) -> None:
    relation = {"quote": "quotes", "roundup": "contained-in", "cut-short": "contained-in"}
    expected = {
        (frozenset((original, copy)), relation[kind])
        for kind, original, copy in archive.pairs
        if kind in relation
    }
    got = {(frozenset((link.source, link.target)), link.relation) for link in found[1]}
    assert got == expected


def test_no_strangers_share_a_cluster(found: tuple[list[Cluster], list[Link]]) -> None:
    for cluster in found[0]:
        assert len({story_of(member.article.id) for member in cluster.members}) == 1


def test_briefs_that_share_a_footer_make_no_cluster(
    found: tuple[list[Cluster], list[Link]],
) -> None:
    members = {member.article.id for cluster in found[0] for member in cluster.members}
    assert not any(name.startswith("brief") for name in members)


def test_the_big_story_comes_first_and_is_whole(found: tuple[list[Cluster], list[Link]]) -> None:
    first = found[0][0]
    assert first.number == 1
    assert len(first.members) == 300
    assert [cluster.number for cluster in found[0]] == list(range(1, len(found[0]) + 1))


def test_an_article_its_copy_its_beginning_and_its_edit_are_one_cluster_of_four() -> None:
    cluster, = find_copies([
        article("a", joined(BASE), date=CalendarDate(2025, 3, 5)),
        article("copy", joined(BASE).upper()),
        article("edit", joined(PRESS.edited(BASE, 0.015))),
        article("short", joined(BASE[:210])),
        article("other", joined(PRESS.text(300))),
    ])[0]  # fmt: skip
    assert (cluster.keep, cluster.keep_because) == ("a", "the earliest stated date, 2025-03-05")
    assert relations_of(cluster) == {
        "a": "keep", "copy": "identical", "edit": "near", "short": "truncated",
    }  # fmt: skip
    assert [member.similarity for member in cluster.members] == [1.0, 1.0, 0.987, 1.0]


def test_a_pinned_cut_is_kept_and_the_whole_text_is_its_reprint() -> None:
    articles = [article("whole", joined(BASE)), article("short", joined(BASE[:200]))]
    cluster, = find_copies(articles, CopyOptions(pins=frozenset({"short"})))[0]  # fmt: skip
    assert (cluster.keep, cluster.keep_because) == ("short", "pinned")
    member = cluster.members[1]
    assert member.relation == "reprint"
    assert "adds 100 words at the end" in member.because


def test_a_round_up_never_merges_what_it_contains() -> None:
    parts = [PRESS.text(120) for _ in range(4)]
    articles = [article(f"part{i}", joined(part)) for i, part in enumerate(parts)]
    weekly = article("weekly", joined(itertools.chain(*parts)))
    clusters, links = find_copies([*articles, weekly])
    assert clusters == []
    assert [(link.source, link.target) for link in links] == [
        (f"part{i}", "weekly") for i in range(4)
    ]
    assert all(link.because.startswith("all its 120 words stand in") for link in links)


def test_members_that_are_strangers_to_the_kept_one_are_split_off() -> None:
    versions = [BASE]
    for _ in range(40):
        versions.append(PRESS.edited(versions[-1], 0.02))
    clusters, links = find_copies(
        article(f"v{i:02}", joined(words)) for i, words in enumerate(versions)
    )
    assert len(clusters) > 1
    homes = {m.article.id: cluster.number for cluster in clusters for m in cluster.members}
    assert all(homes.get(link.source, 0) != homes.get(link.target, -1) for link in links)
    assert all(member.similarity >= 0.8 for cluster in clusters for member in cluster.members)


def test_copies_of_an_ancestor_stay_together_though_they_are_strangers_to_each_other() -> None:
    bodies = [BASE, *(PRESS.edited(BASE, 0.1) for _ in range(8))]
    articles = [article(f"{i}", joined(words)) for i, words in enumerate(bodies)]
    dated = article("1", articles[1].body, date=CalendarDate(2020))
    cluster, = find_copies([articles[0], dated, *articles[2:]])[0]  # fmt: skip
    assert len(cluster.members) == 9
    assert cluster.keep == "0"
    assert cluster.keep_because == "the text that most of the others are copies of"


def test_a_pin_is_kept_though_others_are_copies_of_another() -> None:
    bodies = [BASE, *(PRESS.edited(BASE, 0.1) for _ in range(5))]
    articles = [article(f"{i}", joined(words)) for i, words in enumerate(bodies)]
    clusters, _ = find_copies(articles, CopyOptions(pins=frozenset({"3"})))
    home = {m.article.id: cluster for cluster in clusters for m in cluster.members}
    assert home["3"].keep == "3"
    assert list(relations_of(home["3"])) == ["3", "0"]


def test_copies_within_one_source_are_left_out_on_request() -> None:
    body = joined(BASE)
    articles = [
        article("a", body, source="Coast"), article("b", body, source="COAST"),
        article("c", body, source="Harbour Post"), article("d", body),
    ]  # fmt: skip
    options = CopyOptions(across_sources=True)
    cluster, = find_copies(articles, options)[0]  # fmt: skip
    assert list(relations_of(cluster)) == ["a", "c", "d"]
    assert find_copies(articles[:2], options) == ([], [])


def test_one_word_in_thousands_changed_is_not_shown_as_a_whole_match() -> None:
    body = PRESS.text(4000)
    edited = [*body[:2000], "otherwise", *body[2001:]]
    clusters, _ = find_copies([article("a", joined(body)), article("b", joined(edited))])
    assert clusters[0].members[1].similarity == 0.999


def test_only_what_was_asked_for_is_reported() -> None:
    articles = [
        article("a", joined(BASE)), article("b", joined(BASE)),
        article("short", joined(BASE[:200])), article("part", joined(BASE[:100])),
    ]  # fmt: skip
    clusters, links = find_copies(articles, CopyOptions(relations=frozenset({"truncated"})))
    assert [relations_of(cluster) for cluster in clusters] == [{"a": "keep", "short": "truncated"}]
    assert links == []


def test_the_later_article_quotes_the_earlier_one() -> None:
    passage = BASE[50:120]
    speech = [*PRESS.text(90), *passage, *PRESS.text(80)]
    story = [*PRESS.text(190), *passage, *PRESS.text(100)]
    early = article("early", joined(story), date=CalendarDate(2025, 1, 3))
    late = article("late", joined(speech), date=CalendarDate(2025, 1, 4))
    link, = find_copies([early, late])[1]  # fmt: skip
    assert (link.source, link.target, link.similarity) == ("late", "early", round(70 / 240, 3))
    undated = article("undated", joined(speech))
    link, = find_copies([early, undated])[1]  # fmt: skip
    assert (link.source, link.target) == ("early", "undated")


@pytest.mark.parametrize(
    ("short", "long", "quoting"),
    [
        ("2025-01-04", "2025-01-03", "short"),
        ("2025-01-03", "2025-01-04", "long"),
        ("2025-01-03", "2025-01", "long"),
        ("2025-01-03", None, "long"),
    ],
)
def test_of_two_articles_the_later_quotes_and_else_the_longer(
    short: str, long: str | None, quoting: str
) -> None:
    passage = BASE[50:120]
    bodies = {"short": [*PRESS.text(90), *passage, *PRESS.text(80)],
              "long": [*PRESS.text(190), *passage, *PRESS.text(100)]}  # fmt: skip
    dates = {
        name: date and CalendarDate.parse(date) for name, date in (("short", short), ("long", long))
    }
    articles = [article(name, joined(body), date=dates[name]) for name, body in bodies.items()]
    link, = find_copies(articles)[1]  # fmt: skip
    assert (link.relation, link.source) == ("quotes", quoting)


@pytest.mark.parametrize("body", ["", "  \n\n", "—", "!!!"])
def test_bodies_without_a_word_have_no_copies(body: str) -> None:
    assert find_copies([article("a", body), article("b", body)]) == ([], [])


def test_below_five_words_only_identical_counts() -> None:
    bodies = ["Port closed on Monday.", "PORT closed on  Monday.", "Port closed on Monday!"]
    cluster, = find_copies([article(str(i), body) for i, body in enumerate(bodies)])[0]  # fmt: skip
    assert relations_of(cluster) == {"0": "keep", "1": "identical"}


def test_scripts_without_spaces_are_compared_by_character() -> None:
    characters = [chr(0x4E00 + n) for n in Random(4).sample(range(5000), 240)]
    body = "".join(characters)
    cut = article("cut", body[:170])
    cluster, = find_copies([article("whole", body), cut])[0]  # fmt: skip
    assert relations_of(cluster) == {"whole": "keep", "cut": "truncated"}
    assert "70 of 240 characters" in cluster.members[1].because


def test_endless_repetition_ends() -> None:
    bodies = ["ha " * (10_000 + i) for i in range(5)]
    bodies += [("ha " * 40 + f"{i} ") * 250 for i in range(5)]
    find_copies([article(str(i), body) for i, body in enumerate(bodies)])


def test_a_chain_of_punctuation_is_one_word_in_a_reason() -> None:
    passage = ".".join(BASE[:60])
    clusters, links = find_copies([
        article("a", f"{joined(PRESS.text(80))} {passage} {joined(PRESS.text(80))}"),
        article("b", f"{joined(PRESS.text(90))} {passage} {joined(PRESS.text(90))}"),
    ])  # fmt: skip
    assert clusters == []
    assert [link.because for link in links] == ["a passage stands in both"]


def test_importing_the_room_loads_neither_rapidfuzz_nor_numpy() -> None:
    code = (
        "import sys, archive_cli.dedupe.copies;"
        "sys.exit(not {'rapidfuzz', 'numpy'}.isdisjoint(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

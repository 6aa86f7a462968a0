"""Of more than 3,000 articles only samples of the grams are joined: is all found nevertheless?"""

from random import Random

import pytest

from archive_cli.dedupe.boilerplate import learned_boilerplate
from archive_cli.dedupe.copies import find_copies
from archive_cli.dedupe.samples import columns_of
from archive_cli.dedupe.thresholds import EXACT_ARTICLES
from archive_cli.model.cluster import Cluster, Link
from dedupe.planted import FOOTER_WORDS, Archive, Press, article, planted, story_of


@pytest.fixture(scope="module")
def archive() -> Archive:
    archive = planted(9, each=25, briefs=200, story=300)
    press = Press(10)
    chrome = press.text(FOOTER_WORDS)
    for number in range(8):
        body = " ".join([*press.text(60), *chrome])
        archive.articles.append(article(f"chrome{number}.1", body, source="Coast News"))
    for number in range(EXACT_ARTICLES - len(archive.articles) + 1):
        archive.articles.append(article(f"filler{number}.1", " ".join(press.text(60))))
    return archive


@pytest.fixture(scope="module")
def found(archive: Archive) -> tuple[list[Cluster], list[Link]]:
    assert len(archive.articles) > EXACT_ARTICLES
    return find_copies(archive.articles)


def test_nearly_all_that_was_planted_is_found(
    archive: Archive, found: tuple[list[Cluster], list[Link]]
) -> None:
    home = {m.article.id: cluster.number for cluster in found[0] for m in cluster.members}
    linked = {frozenset((link.source, link.target)) for link in found[1]}
    lost = [
        (kind, one)
        for kind, one, other in archive.pairs
        if home.get(one, -1) != home.get(other, -2) and frozenset((one, other)) not in linked
    ]
    passages = [one for kind, one in lost if kind in ("quote", "roundup", "ocr5")]
    assert len(passages) <= 3
    assert len(lost) == len(passages)


def test_strangers_share_neither_cluster_nor_link(found: tuple[list[Cluster], list[Link]]) -> None:
    for cluster in found[0]:
        assert len({story_of(member.article.id) for member in cluster.members}) == 1
    assert len(found[0][0].members) == 300
    members = {member.article.id for cluster in found[0] for member in cluster.members}
    assert not any(name.startswith("brief") for name in members)
    assert not any(link.source.startswith("brief") for link in found[1])


def test_the_order_never_matters(archive: Archive, found: tuple[list[Cluster], list[Link]]) -> None:
    shuffled = Random(3).sample(archive.articles, len(archive.articles))
    assert find_copies(shuffled) == found


def test_a_footer_is_learned_nearly_whole(archive: Archive) -> None:
    first, *others = learned_boilerplate(archive.articles)
    assert first.clusters >= 200
    assert FOOTER_WORDS - 48 <= len(first.text.split()) <= FOOTER_WORDS + 10
    (chrome,) = [one for one in others if one.sources == ("Coast News",)]
    assert chrome.clusters == 8
    assert FOOTER_WORDS - 48 <= len(chrome.text.split()) <= FOOTER_WORDS + 10


def test_no_fingerprints_are_columns_without_rows() -> None:
    assert [len(column) for column in columns_of([])] == [0, 0, 0, 0, 1]

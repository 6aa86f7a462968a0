from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.copies import find_copies
from archive_cli.dedupe.fingerprints import normalised
from archive_cli.dedupe.texts import read_texts
from archive_cli.dedupe.verification import are_copies, copy_of, part_of
from archive_cli.model.article import Article
from archive_cli.model.cluster import Member
from dedupe.planted import Press, article

_PRESS = Press(31)
_BASES = [
    _PRESS.text(90),
    _PRESS.text(140),
    _PRESS.text(45),
    [*"北京新闻报道今天在会议上签署了合作协议"],
]


@st.composite
def _bodies(draw: st.DrawFn) -> str:
    """Draw parts, joins and edits of a few texts, so that every relation comes up."""
    words: list[str] = []
    for base in draw(st.lists(st.sampled_from(_BASES), min_size=1, max_size=2)):
        start = draw(st.integers(0, len(base) // 2))
        words += base[start or None : start + draw(st.integers(len(base) // 3, len(base)))]
    for place in draw(st.lists(st.integers(0, len(words) - 1), max_size=6)):
        words[place] = draw(st.sampled_from(["boat", "rain", "Zürich", "MONDAY"]))
    return draw(st.sampled_from([" ", "\n\n", "  "])).join(words)


_ANY = st.one_of(_bodies(), st.text(max_size=60), st.text(alphabet="ab ", max_size=80))
_ARCHIVES = st.lists(_ANY, max_size=9).map(
    lambda bodies: [article(f"{i}", body) for i, body in enumerate(bodies)]
)


def _grams(body: str) -> set[tuple[str, ...]]:
    tokens = tokens_of(body)
    return {tuple(tokens[i : i + 5]) for i in range(len(tokens) - 4)}


@given(_ARCHIVES, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_the_articles_never_matters(articles: list[Article], random: Random) -> None:
    shuffled = random.sample(articles, len(articles))
    assert find_copies(shuffled) == find_copies(articles)


@given(_ANY, _ANY)
@settings(max_examples=80, deadline=None)
def test_a_pair_is_the_same_both_ways(one: str, other: str) -> None:
    texts = read_texts([one, other], [b"1", b"2"])
    assert copy_of(*texts) == copy_of(*texts[::-1])
    assert are_copies(*texts) == are_copies(*texts[::-1]) == (copy_of(*texts) is not None)
    assert part_of(*texts) == part_of(*texts[::-1])


@given(_ARCHIVES)
@settings(max_examples=80, deadline=None)
def test_every_member_recomputes_against_the_kept_article(articles: list[Article]) -> None:
    for cluster in find_copies(articles)[0]:
        keep, *members = cluster.members
        assert (keep.article.id, keep.relation, keep.similarity) == (cluster.keep, "keep", 1.0)
        assert members
        for member in members:
            _check(keep.article, member)


@given(_ARCHIVES)
@settings(max_examples=60, deadline=None)
def test_links_recompute_and_join_different_clusters(articles: list[Article]) -> None:
    bodies = {one.id: one.body for one in articles}
    clusters, links = find_copies(articles)
    home = {m.article.id: cluster.number for cluster in clusters for m in cluster.members}
    assert sum(len(cluster.members) for cluster in clusters) == len(home)
    for link in links:
        source, target = _grams(bodies[link.source]), _grams(bodies[link.target])
        assert home.get(link.source, -1) != home.get(link.target, -2)
        if link.relation == "contained-in":
            containment = len(source & target) / len(source)
            assert link.similarity == pytest.approx(containment, abs=0.0006)
            assert containment >= 0.75
        else:
            assert len(source & target) >= 36
    assert len({frozenset((link.source, link.target)) for link in links}) == len(links)


@given(_ARCHIVES)
@settings(max_examples=40, deadline=None)
def test_every_pair_of_copies_shares_a_cluster_or_was_split(articles: list[Article]) -> None:
    """Where Jaccard says near, two articles are together or at least both in some cluster."""
    clusters, _ = find_copies(articles)
    home = {m.article.id: cluster.number for cluster in clusters for m in cluster.members}
    for one in articles:
        for other in articles:
            left, right = _grams(one.body), _grams(other.body)
            if one.id < other.id and len(left & right) >= 0.8 * len(left | right) > 0:
                assert one.id in home or other.id in home


def _check(keep: Article, member: Member) -> None:
    kept, own = _grams(keep.body), _grams(member.article.body)
    shared = len(kept & own)
    if member.relation == "identical":
        assert normalised(keep.body) == normalised(member.article.body)
    elif member.relation == "near":
        assert member.similarity >= 0.8
        assert member.similarity >= shared / len(kept | own) - 0.0006
        assert shared >= 0.1 * min(len(kept), len(own))
    else:
        containment = shared / min(len(kept), len(own))
        assert member.similarity == pytest.approx(containment, abs=0.0006)
        assert containment >= 0.85
        if member.relation == "truncated":
            assert len(own) <= len(kept)

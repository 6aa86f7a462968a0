"""Which of the articles found are copies of better ones, and are shown as one with them?

The beginning of the ranking is looked at in blocks of `BLOCK` hits, or of so many more that half a
block of stories is among them, down to `DEPTH`; beyond that, hits stay as they are. Within a block,
copies become one story with the best of them. A block never depends on the page asked for, so over
all pages of any size every article comes once, as a hit or as a copy of one.

Where the catalog does not know copies, a cheap comparison finds texts that may be; only those are
judged. It misses none that are copies: at most one word in four of a copy differs, and `_ALIKE` of
the pairs of neighbouring words remain where every second word does.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.catalog import Scored
from archive_cli.catalog.ordering import name_key
from archive_cli.model.article import Article

BLOCK = 40
"""So many hits are compared with one another: twice a usual page."""
DEPTH = 1_000
"""So many hits are looked at: a page beyond them costs no comparison more."""
_ALIKE = 0.25
# A copy is at least half as long as the other; of noisy scans a little less is counted.
_LENGTH = 0.4
# So few pairs of words are all compared; of more, about a quarter.
_FEW = 60
_PART = 4

Ranking: TypeAlias = Callable[[int, int | None], Sequence[Scored]]
"""Gives the hits from a place on, so many or (``None``) all that follow, always the same."""


def unknown_copies(_: Article) -> None:
    """Tell that nothing is known of an article's copies."""


class Judge(NamedTuple):
    """Says what is a copy of what.

    ``groups_of`` compares articles and returns those that are copies of one another, groups of two
    or more. ``copies_of`` returns the ids of all copies of an article as the catalog knows them,
    ``None`` where it does not: where that is so of one hit, the block is compared.
    """

    groups_of: Callable[[Sequence[Article]], Iterable[Sequence[Article]]]
    copies_of: Callable[[Article], Collection[str] | None] = unknown_copies


class Story(NamedTuple):
    """The best hit and its copies, in the order of the ranking."""

    best: Scored
    copies: tuple[Article, ...] = ()


def stories_of(
    ranking: Ranking, judge: Judge | None, *, limit: int | None, offset: int
) -> list[Story]:
    """Return a page of stories, in the order of their best hits; without a judge, each hit is one.

    ``limit`` and ``offset`` count stories.
    """
    if judge is None:
        return [Story(one) for one in ranking(offset, limit)]
    stop = None if limit is None else offset + limit
    found, rest = _collapsed(_Window(ranking, stop), judge, stop)
    page = found[offset:stop]
    if rest is not None and (stop is None or stop > len(found)):
        wanted = None if stop is None else stop - max(offset, len(found))
        page += map(Story, ranking(rest + max(0, offset - len(found)), wanted))
    return page


def groups_alike(articles: Sequence[Article]) -> list[list[Article]]:
    """Return groups of articles that may hold copies, in their order; the others have none."""
    sketches = [_sketch(article.body) for article in articles]
    roots = list(range(len(articles)))
    for later, sketch in enumerate(sketches):
        for earlier in range(later):
            if roots[earlier] != roots[later] and _may_be_copies(sketch, sketches[earlier]):
                old, new = sorted((roots[earlier], roots[later]), reverse=True)
                roots = [new if root == old else root for root in roots]
    groups: dict[int, list[Article]] = {}
    for root, article in zip(roots, articles, strict=True):
        groups.setdefault(root, []).append(article)
    return [group for group in groups.values() if len(group) > 1]


def _collapsed(window: _Window, judge: Judge, stop: int | None) -> tuple[list[Story], int | None]:
    """Return the stories up to ``stop`` or further, and where hits stay as they are, if there."""
    found: list[Story] = []
    start = 0
    while start < DEPTH and (stop is None or len(found) < stop):
        hits, stories = _block(window, start, judge)
        found += stories
        start += len(hits)
        if not hits or window.has_ended(start):
            return found, None
    return found, start if start >= DEPTH else None


def _block(window: _Window, start: int, judge: Judge) -> tuple[Sequence[Scored], list[Story]]:
    size = BLOCK
    while True:
        size = min(size, DEPTH - start)
        hits = window.hits(start, size)
        stories = list(_stories(hits, judge))
        if len(hits) < size or 2 * len(stories) >= BLOCK or start + size == DEPTH:
            return hits, stories
        size *= 2


class _Window:
    """The beginning of a ranking, asked for as far as it is needed."""

    def __init__(self, ranking: Ranking, stop: int | None) -> None:
        self._ranking = ranking
        self._wanted = DEPTH if stop is None else min(DEPTH, -(-stop // BLOCK) * BLOCK)
        self._hits: list[Scored] = []
        self._complete = False

    def hits(self, start: int, size: int) -> Sequence[Scored]:
        """Return so many hits from a place on, fewer where the ranking ends."""
        missing = start + size - len(self._hits)
        if missing > 0 and not self._complete:
            wanted = max(missing, self._wanted - len(self._hits))
            further = self._ranking(len(self._hits), wanted)
            self._complete = len(further) < wanted
            self._hits += further
        return self._hits[start : start + size]

    def has_ended(self, start: int) -> bool:
        """Tell whether it is known that nothing follows."""
        return self._complete and start >= len(self._hits)


def _stories(hits: Sequence[Scored], judge: Judge) -> Iterator[Story]:
    leaders = _leaders(hits, judge)
    copies: dict[int, list[Article]] = {}
    for place, hit in enumerate(hits):
        if leaders[place] != place:
            copies.setdefault(leaders[place], []).append(hit.article)
    for place, hit in enumerate(hits):
        if leaders[place] == place:
            yield Story(hit, tuple(copies.get(place, ())))


def _leaders(hits: Sequence[Scored], judge: Judge) -> list[int]:
    """Return for each hit the place of the best hit that it is a copy of, or its own."""
    articles = [hit.article for hit in hits]
    leaders = list(range(len(hits)))
    places = {name_key(article): place for place, article in enumerate(articles)}
    for group in _groups(articles, judge):
        members = [places[name_key(article)] for article in group]
        for place in members:
            leaders[place] = min(members)
    return leaders


def _groups(articles: Sequence[Article], judge: Judge) -> Iterator[Sequence[Article]]:
    known: dict[frozenset[str], list[Article]] = {}
    for article in articles:
        copies = judge.copies_of(article)
        if copies is None:
            break
        known.setdefault(frozenset((article.id, *copies)), []).append(article)
    else:
        yield from known.values()
        return
    for group in groups_alike(articles):
        yield from judge.groups_of(group)


class _Sketch(NamedTuple):
    """How many words a text has, and pairs of neighbouring ones."""

    words: int
    pairs: frozenset[tuple[str, str]]


def _sketch(body: str) -> _Sketch:
    """Return all pairs of a short text; of a long one those that their letters alone choose."""
    words = tokens_of(body)
    if len(words) <= _FEW:
        return _Sketch(len(words), frozenset(pairwise(["", *words])))
    chosen = frozenset(pair for pair in pairwise(words) if not ord(pair[0][-1]) % _PART)
    return _Sketch(len(words), chosen)


def _may_be_copies(one: _Sketch, other: _Sketch) -> bool:
    shorter, longer = sorted((one.words, other.words))
    if shorter < _LENGTH * longer:
        return False
    return len(one.pairs & other.pairs) > _ALIKE * min(len(one.pairs), len(other.pairs))

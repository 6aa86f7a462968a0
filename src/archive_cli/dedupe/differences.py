"""What was cut, added, changed and moved between two articles?

Sentences are aligned first: equal ones by the longest common subsequence; of the others those
that stand elsewhere in both are moved, those that have most words in common are edits of each
other. Only within edited sentences are words aligned. Spacing and Unicode form (NFC) never differ.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Container, Iterator, Sequence
from typing import Literal, NamedTuple
from unicodedata import normalize

from archive_cli.dedupe.alignment import Change, changes_between
from archive_cli.dedupe.pairing import Pair, pairs_between
from archive_cli.dedupe.passages import Words
from archive_cli.dedupe.pieces import count_words, word_changes
from archive_cli.dedupe.sentences import sentences_of
from archive_cli.model.article import Article
from archive_cli.model.cluster import LinkRelation, MemberRelation
from archive_cli.model.difference import Difference, Extent, HeaderChange, SentencePair, WordChange

_HEADERS = ("title", "date", "place", "source", "author", "url")
_LESS_THAN_ONE = 0.9999


class _Sentences(NamedTuple):
    """A body's sentences: where they stand, what they are compared by, and their words."""

    body: str
    spans: list[tuple[int, int]]
    keys: list[str]

    def extent(self, start: int, end: int) -> Extent:
        """Return sentences run together."""
        first, last = self.spans[start][0], self.spans[end - 1][1]
        return Extent(first, last, self.body[first:last])


def difference_between(a: Article, b: Article) -> Difference:
    """Return how article B differs from article A."""
    ours, theirs = _sentences_in(a.body), _sentences_in(b.body)
    pairs = tuple(_pairs(ours, theirs))
    cut, added = _words_of(pairs, "a"), _words_of(pairs, "b")
    one, other = Words(a.body), Words(b.body)
    total = len(one) + len(other)
    is_same = all(pair.kind == "same" for pair in pairs)
    similarity = 1.0 if is_same else min(1 - (cut + added) / max(total, 1), _LESS_THAN_ONE)
    relation = "identical" if is_same and total else _relation(a, b)
    units = (one or other).noun, (other or one).noun
    headers = tuple(_headers(a, b))
    return Difference(a, b, headers, pairs, cut, added, *units, max(similarity, 0.0), relation)


def _sentences_in(body: str) -> _Sentences:
    spans = sentences_of(body)
    keys = [" ".join(normalize("NFC", body[start:end]).split()) for start, end in spans]
    return _Sentences(body, spans, keys)


def _pairs(ours: _Sentences, theirs: _Sentences) -> Iterator[SentencePair]:
    changes = changes_between(ours.keys, theirs.keys)
    gaps = _Gaps(ours, theirs, changes)
    a = 0
    for change in (*changes, Change(len(ours.keys), 0, len(theirs.keys), 0)):
        for place in range(a, change.a_start):
            other = change.b_start - change.a_start + place
            yield SentencePair(
                "same", ours.extent(place, place + 1), theirs.extent(other, other + 1)
            )
        if change.size > 0:
            yield from gaps.pairs(change)
        a = change.a_end


class _Gaps:
    """What stands between the sentences that are the same in order."""

    def __init__(self, ours: _Sentences, theirs: _Sentences, changes: Sequence[Change]) -> None:
        self._ours = ours
        self._theirs = theirs
        self._moved = _moved(ours, theirs, changes)
        self._left = frozenset(self._moved.values())
        self._numbers: dict[str, int] = {}

    def pairs(self, gap: Change) -> Iterator[SentencePair]:
        """Yield what became of the sentences of one gap."""
        ours = [self._words(self._ours, at, self._left) for at in range(gap.a_start, gap.a_end)]
        theirs = [
            self._words(self._theirs, at, self._moved) for at in range(gap.b_start, gap.b_end)
        ]
        a, b = gap.a_start, gap.b_start
        for pair in pairs_between(ours, theirs):
            yield from self._unpaired(a, gap.a_start + pair.a, b, gap.b_start + pair.b)
            yield self._paired(pair, gap)
            a, b = gap.a_start + pair.a_end, gap.b_start + pair.b_end
        yield from self._unpaired(a, gap.a_end, b, gap.b_end)

    def _words(self, text: _Sentences, place: int, moved: Container[int]) -> list[int]:
        """Return a sentence's words as numbers; none of one that was moved."""
        if place in moved:
            return []
        numbers = self._numbers
        keys = Words(text.keys[place]).keys
        return [numbers.setdefault(key, len(numbers)) for key in keys]

    def _paired(self, pair: Pair, gap: Change) -> SentencePair:
        a = self._ours.extent(gap.a_start + pair.a, gap.a_start + pair.a_end)
        b = self._theirs.extent(gap.b_start + pair.b, gap.b_start + pair.b_end)
        words = word_changes(a, b)
        return SentencePair("changed" if words else "same", a, b, words)

    def _unpaired(self, a: int, a_end: int, b: int, b_end: int) -> Iterator[SentencePair]:
        for place in range(a, a_end):
            if place not in self._left:
                yield SentencePair("cut", self._ours.extent(place, place + 1), None)
        for place in range(b, b_end):
            here = self._theirs.extent(place, place + 1)
            origin = self._moved.get(place)
            if origin is None:
                yield SentencePair("added", None, here)
            else:
                yield SentencePair("moved", self._ours.extent(origin, origin + 1), here)


def _moved(ours: _Sentences, theirs: _Sentences, changes: Sequence[Change]) -> dict[int, int]:
    """Return for sentences of B that stand elsewhere in A their place there, first to first."""
    waiting: dict[str, deque[int]] = defaultdict(deque)
    for change in changes:
        for place in range(change.a_start, change.a_end):
            waiting[ours.keys[place]].append(place)
    moved: dict[int, int] = {}
    for change in changes:
        for place in range(change.b_start, change.b_end):
            if origins := waiting.get(theirs.keys[place]):
                moved[place] = origins.popleft()
    return moved


def _headers(a: Article, b: Article) -> Iterator[HeaderChange]:
    for name in _HEADERS:
        ours, theirs = _header(a, name), _header(b, name)
        if ours == theirs or (name == "title" and a.title_basis == b.title_basis == "lead"):
            continue
        words: tuple[WordChange, ...] = ()
        if ours is not None and theirs is not None:
            words = word_changes(Extent(0, len(ours), ours), Extent(0, len(theirs), theirs))
        yield HeaderChange(name, ours, theirs, words)


def _header(article: Article, name: str) -> str | None:
    value = getattr(article, name)
    return None if value is None else str(value)


def _words_of(pairs: Sequence[SentencePair], side: Literal["a", "b"]) -> int:
    """Return how many words of one side the other has not."""
    passages = [getattr(change, side).text for pair in pairs for change in pair.words] + [
        getattr(pair, side).text
        for pair in pairs
        if pair.kind == ("cut" if side == "a" else "added")
    ]
    return sum(map(count_words, passages))


def _relation(a: Article, b: Article) -> MemberRelation | LinkRelation | None:
    """Return what the second is to the first or the first to the second, where anything."""
    from archive_cli.dedupe.copies import find_copies

    clusters, links = find_copies((a, b))
    for cluster in clusters:
        return next(member.relation for member in cluster.members if member.relation != "keep")
    for link in links:
        return link.relation
    return None

"""Which sentences of one text became which of another?

Sentences are paired that have most words in common, in the order of both texts. Compared are
only pairs that share words which few other sentences have, so that long texts cost no more than
their length.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from archive_cli.dedupe.alignment import shared_items

# Sentences of news that have nothing to do with each other have a fifth to a third of their words
# in common, in order: articles, prepositions, "said". From half on one is an edit of the other.
_ALIKE = 0.5
# A sentence that was cut short or drawn out keeps this part of the shorter one, of so many words.
_WITHIN = 0.8
_WITHIN_WORDS = 5
# Words in more sentences than this of the other text tell nothing of which one is meant, and of
# sentences that share telling words so many are compared.
_COMMON = 40
_LOOKED_AT = 6

Sentence = Sequence[int]


class Pair(NamedTuple):
    """Sentences ``a`` to ``a_end`` of one text became ``b`` to ``b_end`` of the other."""

    a: int
    a_end: int
    b: int
    b_end: int


class _Scored(NamedTuple):
    a: int
    b: int
    shared: int


def pairs_between(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> list[Pair]:
    """Return which sentences became which, in order, none crossing; words are numbers.

    Most pairs are of one sentence each; where one was split or several were joined, the
    neighbours that nothing else was made of belong to the pair.
    """
    chain = _heaviest_chain(list(_alike(ours, theirs)))
    pairs: list[Pair] = []
    for number, (a, b, _) in enumerate(chain):
        start = (pairs[-1].a_end, pairs[-1].b_end) if pairs else (0, 0)
        last = number + 1 == len(chain)
        stop = (len(ours), len(theirs)) if last else (chain[number + 1].a, chain[number + 1].b)
        pairs.append(_widened(ours, theirs, Pair(a, a + 1, b, b + 1), (*start, *stop)))
    return pairs


def _alike(ours: Sequence[Sentence], theirs: Sequence[Sentence]) -> Iterator[_Scored]:
    postings: dict[int, list[int]] = defaultdict(list)
    for number, sentence in enumerate(theirs):
        for word in set(sentence):
            postings[word].append(number)
    for number, sentence in enumerate(ours):
        hits: Counter[int] = Counter()
        for word in set(sentence):
            found = postings.get(word, ())
            if len(found) <= _COMMON:
                hits.update(found)
        likely = sorted(hits, key=lambda other: (-hits[other], other))[:_LOOKED_AT]
        for other in sorted(likely):
            shared = shared_items(sentence, theirs[other])
            if _is_edit(shared, len(sentence), len(theirs[other])):
                yield _Scored(number, other, shared)


def _is_edit(shared: int, one: int, other: int) -> bool:
    shorter = min(one, other)
    return 2 * shared >= _ALIKE * (one + other) or (
        shorter >= _WITHIN_WORDS and shared >= _WITHIN * shorter
    )


def _heaviest_chain(scored: list[_Scored]) -> list[_Scored]:
    """Return the pairs that rise in both texts and have most words in common together.

    ``scored`` is in order. Kept are the best chains by where they end in the other text, each
    heavier than all that end before.
    """
    ends: list[int] = []
    best: list[tuple[int, int]] = []
    before: list[int] = []
    waiting: list[tuple[int, int, int]] = []
    for number, (a, b, shared) in enumerate(scored):
        place = bisect_left(ends, b)
        weight, previous = best[place - 1] if place else (0, -1)
        before.append(previous)
        waiting.append((b, weight + shared, number))
        if number + 1 == len(scored) or scored[number + 1].a != a:
            for end, total, which in waiting:
                _keep_best(ends, best, end, (total, which))
            waiting.clear()
    chain: list[_Scored] = []
    number = best[-1][1] if best else -1
    while number >= 0:
        chain.append(scored[number])
        number = before[number]
    return chain[::-1]


def _keep_best(
    ends: list[int], best: list[tuple[int, int]], end: int, chain: tuple[int, int]
) -> None:
    place = bisect_left(ends, end + 1)
    if place and best[place - 1][0] >= chain[0]:
        return
    start = place - 1 if place and ends[place - 1] == end else place
    stop = start
    while stop < len(ends) and best[stop][0] <= chain[0]:
        stop += 1
    ends[start:stop], best[start:stop] = [end], [chain]


def _widened(
    ours: Sequence[Sentence],
    theirs: Sequence[Sentence],
    pair: Pair,
    room: tuple[int, int, int, int],
) -> Pair:
    """Return the pair with the neighbours within ``room`` whose words went into it."""
    a_first, b_first, a_stop, b_stop = room
    shared = _shared(ours, theirs, pair)
    while True:
        a, a_end, b, b_end = pair
        wider = [
            (Pair(a - 1, a_end, b, b_end), a > a_first and len(ours[a - 1])),
            (Pair(a, a_end + 1, b, b_end), a_end < a_stop and len(ours[a_end])),
            (Pair(a, a_end, b - 1, b_end), b > b_first and len(theirs[b - 1])),
            (Pair(a, a_end, b, b_end + 1), b_end < b_stop and len(theirs[b_end])),
        ]
        for candidate, size in wider:
            gained = _shared(ours, theirs, candidate) - shared if size else 0
            if gained and gained >= _ALIKE * size:
                pair, shared = candidate, shared + gained
                break
        else:
            return pair


def _shared(ours: Sequence[Sentence], theirs: Sequence[Sentence], pair: Pair) -> int:
    one = [word for sentence in ours[pair.a : pair.a_end] for word in sentence]
    other = [word for sentence in theirs[pair.b : pair.b_end] for word in sentence]
    return shared_items(one, other)

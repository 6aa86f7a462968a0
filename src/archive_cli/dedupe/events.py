"""Which articles tell of one event, when each speaks for the others?

Two groups become one as long as their articles are alike on average (average linkage, missing
pairs counting nothing): so a chain of follow-ups does not hold together by its links, and a pair
that differs in wording is carried by a third that is like both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from heapq import heapify, heappop, heappush

from archive_cli.dedupe.likeness import Likenesses

_Likes = dict[int, dict[int, float]]


def pairs_of_events(found: Likenesses, least: float) -> Iterator[tuple[int, int, float]]:
    """Yield every two articles of a group, the smaller number first, with its likeness.

    That is the mean likeness at which they came together, ``least`` or more. Ties of likeness are
    decided by the numbers.
    """
    sums = _sums(found, least)
    members = {number: [number] for number in sums}
    heap = [
        (-value, one, other)
        for one, others in sums.items()
        for other, value in others.items()
        if one < other and value >= least
    ]
    heapify(heap)
    while heap:
        height, one, other = heappop(heap)
        if _is_current(sums, members, height, one, other):
            for first in members[one]:
                for second in members[other]:
                    yield min(first, second), max(first, second), -height
            for value, third in _merge(sums, members, one, other):
                if value >= least:
                    heappush(heap, (-value, min(one, third), max(one, third)))


def _sums(found: Likenesses, least: float) -> _Likes:
    """Return the likenesses both ways, of articles that pairs of at least ``least`` connect."""
    parents: dict[int, int] = {}

    def root_of(number: int) -> int:
        while (parent := parents.setdefault(number, number)) != number:
            parents[number] = number = parents[parent]
        return number

    strong = found.values >= least
    for one, other in zip(
        found.earlier[strong].tolist(), found.later[strong].tolist(), strict=True
    ):
        parents[root_of(other)] = root_of(one)
    sums: _Likes = defaultdict(dict)
    for one, other, value in zip(
        found.earlier.tolist(), found.later.tolist(), found.values.tolist(), strict=True
    ):
        if one in parents and other in parents and root_of(one) == root_of(other):
            sums[one][other] = sums[other][one] = value
    return sums


def _is_current(
    sums: _Likes, members: dict[int, list[int]], height: float, one: int, other: int
) -> bool:
    """Tell whether two groups are both there and still as alike as when this was noted."""
    if one not in members or other not in members:
        return False
    return sums[one][other] / (len(members[one]) * len(members[other])) == -height


def _merge(
    sums: _Likes, members: dict[int, list[int]], one: int, other: int
) -> Iterator[tuple[float, int]]:
    """Put a group into another; yield the new mean likeness to each third group."""
    members[one] += members.pop(other)
    lost = sums.pop(other)
    del sums[one][other], lost[one]
    for third, value in lost.items():
        del sums[third][other]
        sums[one][third] = sums[third][one] = sums[one].get(third, 0.0) + value
    for third, value in sums[one].items():
        yield value / (len(members[one]) * len(members[third])), third

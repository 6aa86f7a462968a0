"""Which is the longest run that stands in two sequences?"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby
from typing import TypeAlias, TypeVar

Passage: TypeAlias = "slice[int, int, None]"
H = TypeVar("H", bound=Hashable)


def longest_run(
    one: Sequence[H], other: Sequence[H], shared: AbstractSet[H], least: int = 1
) -> Passage:
    """Return the longest run of ``shared`` items that stands in both, by its place in ``one``.

    The first of equally long ones; empty where none has ``least`` items.
    """
    best = slice(0, 0)
    places: dict[H, list[int]] = {}
    for start, stretch in _stretches(one, shared, least):
        places = places or _places(other, shared)
        found = _longest(stretch, places)
        if found.stop - found.start > best.stop - best.start:
            best = slice(start + found.start, start + found.stop)
    return best if best.stop - best.start >= least else slice(0, 0)


def _stretches(
    one: Sequence[H], shared: AbstractSet[H], least: int
) -> Iterator[tuple[int, list[H]]]:
    """Yield the start and items of what is shared without a break, ``least`` items or more."""
    start = 0
    for is_shared, run in groupby(one, key=shared.__contains__):
        stretch = list(run)
        if is_shared and len(stretch) >= least:
            yield start, stretch
        start += len(stretch)


def _places(other: Sequence[H], shared: AbstractSet[H]) -> dict[H, list[int]]:
    places: dict[H, list[int]] = {}
    for place, item in enumerate(other):
        if item in shared:
            places.setdefault(item, []).append(place)
    return places


def _longest(stretch: list[H], places: dict[H, list[int]]) -> Passage:
    best, longest = slice(0, 0), 0
    runs: dict[int, int] = {}
    for end, item in enumerate(stretch, start=1):
        runs = {place: runs.get(place - 1, 0) + 1 for place in places[item]}
        length = max(runs.values())
        if length > longest:
            best, longest = slice(end - length, end), length
    return best

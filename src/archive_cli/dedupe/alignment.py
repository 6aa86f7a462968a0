"""What do two sequences have in common, in order, and what differs between?

Short ones are aligned exactly, with the most items in common (longest common subsequence). Very
long ones are first parted at the items that occur once in both (as patience diff does), so that
time and memory stay small.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

# Cells of a table that is filled to align, a bit each: up to 8 MB and some 10 ms.
_EXACT = 2**26
# Beyond: Hirschberg's method, which needs no table; 2 s for 10^10 cells (measured). What is larger
# still and has no item that occurs once in both counts as different as a whole.
_LINEAR = 2**34
# A run of equal items shorter than this between two larger differences is chance ("of the").
_CHANCE = 3

Items: TypeAlias = "Sequence[Hashable]"


class Change(NamedTuple):
    """Items ``a_start`` to ``a_end`` of one sequence stand where ``b_start`` to ``b_end`` do."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int

    @property
    def lost(self) -> int:
        """How many items the first sequence has here."""
        return self.a_end - self.a_start

    @property
    def gained(self) -> int:
        """How many items the second sequence has here."""
        return self.b_end - self.b_start

    @property
    def size(self) -> int:
        """The larger of the two."""
        return max(self.lost, self.gained)


def changes_between(left: Items, right: Items) -> list[Change]:
    """Return what differs, in order, parted by at least one equal item; none for equal ones.

    Items with one 64-bit hash count as equal, as rapidfuzz has it.
    """
    joined: list[Change] = []
    for change in _changes(left, right):
        if joined and _touch(joined[-1], change):
            joined[-1] = _spanning(joined[-1], change)
        else:
            joined.append(change)
    return joined


def shared_items(left: Items, right: Items) -> int:
    """Return how many items two sequences have in common, in order.

    For sequences too long to align exactly it may be a few less than the most possible.
    """
    from rapidfuzz.distance import LCSseq

    if len(left) * len(right) <= _EXACT:
        return LCSseq.similarity(left, right)
    return len(left) - sum(change.lost for change in changes_between(left, right))


def without_chance(changes: Sequence[Change]) -> list[Change]:
    """Return the changes, those run together that only a chance agreement parts."""
    merged: list[Change] = []
    for change in changes:
        merged.append(change)
        while len(merged) > 1 and _is_chance(merged[-2], merged[-1]):
            last = merged.pop()
            merged[-1] = _spanning(merged[-1], last)
    return merged


def _changes(left: Items, right: Items) -> Iterator[Change]:
    """Yield what differs, in order; neighbours may touch."""
    waiting = [Change(0, len(left), 0, len(right))]
    while waiting:
        part = _trimmed(left, right, waiting.pop())
        if not (part.lost and part.gained):
            if part.size:
                yield part
        elif part.lost * part.gained <= _EXACT:
            yield from _aligned(left, right, part, linear=False)
        elif gaps := _parted(left, right, part):
            waiting += reversed(gaps)
        elif part.lost * part.gained <= _LINEAR:
            yield from _aligned(left, right, part, linear=True)
        else:
            yield part


def _trimmed(left: Items, right: Items, part: Change) -> Change:
    """Return the part without what is equal at its ends."""
    a, a_end, b, b_end = part
    while a < a_end and b < b_end and left[a] == right[b]:
        a, b = a + 1, b + 1
    while a < a_end and b < b_end and left[a_end - 1] == right[b_end - 1]:
        a_end, b_end = a_end - 1, b_end - 1
    return Change(a, a_end, b, b_end)


def _aligned(left: Items, right: Items, part: Change, *, linear: bool) -> Iterator[Change]:
    from rapidfuzz.distance import Indel, Levenshtein

    align = Levenshtein.opcodes if linear else Indel.opcodes
    a, b = part.a_start, part.b_start
    for step in align(left[a : part.a_end], right[b : part.b_end]):
        if step.tag != "equal":
            yield Change(
                a + step.src_start, a + step.src_end, b + step.dest_start, b + step.dest_end
            )


def _parted(left: Items, right: Items, part: Change) -> list[Change]:
    """Return the gaps between the items that occur once on both sides, none where there are none.

    Items that cross others are left out, as few as possible (longest increasing subsequence).
    """
    ours = _places(left, part.a_start, part.a_end)
    theirs = _places(right, part.b_start, part.b_end)
    anchors = [(place, theirs[item]) for item, place in ours.items() if item in theirs]
    if not anchors:
        return []
    gaps: list[Change] = []
    a, b = part.a_start, part.b_start
    for place, other in _increasing(anchors):
        gaps.append(Change(a, place, b, other))
        a, b = place + 1, other + 1
    return [*gaps, Change(a, part.a_end, b, part.b_end)]


def _places(items: Items, start: int, end: int) -> dict[Hashable, int]:
    counts = Counter(items[start:end])
    return {items[place]: place for place in range(start, end) if counts[items[place]] == 1}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest part of the pairs, which are ordered by the first, that rises in both."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, other) in enumerate(pairs):
        length = bisect_left(ends, other)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [other]
        last[length : length + 1] = [number]
    chain: list[tuple[int, int]] = []
    number = last[-1]
    while number >= 0:
        chain.append(pairs[number])
        number = before[number]
    return chain[::-1]


def _touch(last: Change, new: Change) -> bool:
    return last.a_end == new.a_start and last.b_end == new.b_start


def _spanning(first: Change, last: Change) -> Change:
    return Change(first.a_start, last.a_end, first.b_start, last.b_end)


def _is_chance(last: Change, new: Change) -> bool:
    equal = new.a_start - last.a_end
    return equal < _CHANCE and equal < min(last.size, new.size)

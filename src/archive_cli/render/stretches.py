"""Which sentences of a comparison are shown, and where does each stand?"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from typing import TypeAlias

from archive_cli.model.difference import Difference, Extent, SentencePair

Stretch: TypeAlias = "SentencePair | int"
"""Sentences to show, or how many equal ones are left out."""


def stretches_of(pairs: Sequence[SentencePair], context: int) -> list[Stretch]:
    """Return the entries, but of each run of equal ones only ``context`` beside a difference."""
    shown: list[Stretch] = []
    runs = [(same, list(run)) for same, run in groupby(pairs, lambda pair: pair.kind == "same")]
    for number, (same, run) in enumerate(runs):
        head = context if number else 0
        tail = context if number + 1 < len(runs) else 0
        if not same or len(run) <= head + tail:
            shown += run
        else:
            shown += [*run[:head], len(run) - head - tail, *run[len(run) - tail :]]
    return shown


def fold_of(count: int) -> str:
    """Say how many sentences are left out."""
    return f"… {count} sentence{'' if count == 1 else 's'} the same …"


class Places:
    """Where sentences stand in the two articles."""

    def __init__(self, difference: Difference) -> None:
        self._bodies = (difference.a.body, difference.b.body)
        kept = [pair for pair in difference.sentences if pair.kind in ("same", "changed")]
        self._a = [pair.a.start for pair in kept if pair.a is not None]
        self._b = [pair.b.start for pair in kept if pair.b is not None]

    def gap_before(self, pair: SentencePair) -> str:
        """Return the white space before a sentence: in B, or in A where it is only there."""
        if pair.b is not None:
            return _gap(self._bodies[1], pair.b)
        assert pair.a is not None
        return _gap(self._bodies[0], pair.a)

    def begins_paragraph(self, pair: SentencePair) -> bool:
        """Tell whether there is a blank line before it."""
        return self.gap_before(pair).count("\n") > 1

    def move_of(self, pair: SentencePair) -> str:
        """Say how far a sentence was moved, counted in those that kept their order."""
        assert pair.a is not None
        assert pair.b is not None
        up = bisect_left(self._a, pair.a.start) - bisect_left(self._b, pair.b.start)
        if not up:
            return "moved"
        count = f"{abs(up)} sentence{'' if abs(up) == 1 else 's'}"
        return f"moved {count} {'up' if up > 0 else 'down'}"


def _gap(body: str, extent: Extent) -> str:
    start = extent.start
    while start and body[start - 1].isspace():
        start -= 1
    return body[start : extent.start]

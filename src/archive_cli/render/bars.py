"""How does a timeline look on a terminal?

A line for each period: its name, the count, a bar that fits the width; the part of a bar that rests
on estimated dates is lighter, and its count has ``~``. Articles without a date are counted below,
without a bar. A few empty periods are shown as such, more of them as one line. A timeline split by
source is a line for each source: a column for each period, of several cells where there is room, or
for several periods where they would not fit, as high as its count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from archive_cli.model.timeline import (
    Period,
    Timeline,
    TimelineBin,
    bins_between,
    is_whole,
    periods_between,
)
from archive_cli.render.lines import cut, hang, pad, width_of
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_EIGHTHS = " ▏▎▍▌▋▊▉"
_HEIGHTS = "▁▂▃▄▅▆▇█"
_FULL, _ESTIMATED = "█", "░"
_SHOWN_EMPTY = 3
"""A gap of so many periods or fewer is shown line by line."""
_WIDEST_SOURCE = 24
_WIDEST_COLUMN = 8
_NO_DATE, _NO_SOURCE = "undated", "(none)"


def timeline_lines(timeline: Timeline, width: int, ink: Ink) -> Iterator[str]:
    """Yield the lines of the chart, none for no articles."""
    if not timeline.bins:
        return
    if timeline.is_split:
        yield from _source_lines(timeline, width, ink)
    else:
        bars = _Bars(timeline, width, ink)
        for one in _with_gaps(timeline):
            yield bars.line(one) if isinstance(one, TimelineBin) else bars.gap(one)
    yield from hang(summary_of(timeline), width, "", "")


def summary_of(timeline: Timeline) -> str:
    """Return how many articles there are and when, in a sentence without a full stop."""
    bins = timeline.bins
    total = sum(one.count for one in bins)
    told = [f"{total} article{'' if total == 1 else 's'}"]
    if timeline.first is not None:
        told[0] += f", the first {timeline.first}, the last {timeline.last}"
    estimated = sum(one.estimated for one in bins)
    undated = sum(one.count for one in bins if one.label is None)
    coarse = sum(one.count for one in bins if one.label and not is_whole(one, timeline.by))
    told += [f"{estimated} by an estimated date (~)"] * bool(estimated)
    told += [f"{coarse} dated less exactly than by {timeline.by}"] * bool(coarse)
    told += [f"{undated} undated"] * bool(undated)
    return "; ".join(told)


class _Bars:
    """Lines whose labels, counts and bars share one scale."""

    def __init__(self, timeline: Timeline, width: int, ink: Ink) -> None:
        self._by = timeline.by
        self._ink = ink
        bins = timeline.bins
        self._label = max(len(one.label or _NO_DATE) for one in bins)
        self._count = max(len(_count_of(one)) for one in bins)
        self._room = max(width - self._label - self._count - 3, 1)
        self._most = max((one.count for one in bins if one.label is not None), default=1)

    def line(self, one: TimelineBin) -> str:
        label = self._ink.paint((one.label or _NO_DATE).ljust(self._label), "label")
        if not one.count:
            return f"{label} {'·':>{self._count}}"
        if one.label is None:
            return f"{label} {one.count:>{self._count}}"
        return f"{label} {_count_of(one).rjust(self._count)} {self._bar(one)}".rstrip()

    def gap(self, periods: int) -> str:
        return f"{'…':>{self._label}} {periods:,} {self._by}s without articles".replace(",", " ")

    def _bar(self, one: TimelineBin) -> str:
        eighths = max(round(one.count / self._most * self._room * 8), 1)
        light = round(eighths / 8 * one.estimated / one.count)
        whole, rest = divmod(eighths - 8 * light, 8)
        return _FULL * whole + (_EIGHTHS[rest] if rest and not light else "") + _ESTIMATED * light


def _count_of(one: TimelineBin) -> str:
    return f"{'~' if one.estimated else ''}{one.count}"


def _with_gaps(timeline: Timeline) -> Iterator[TimelineBin | int]:
    """Yield the bins and what is between them: empty bins, or how many where they are many."""
    before: TimelineBin | None = None
    for one in timeline.bins:
        if is_whole(one, timeline.by):
            if before is not None:
                yield from _gap(before, one, timeline.by)
            before = one
        yield one


def _gap(before: TimelineBin, after: TimelineBin, by: Period) -> Iterator[TimelineBin | int]:
    empty = list(bins_between(before, after, by))
    if len(empty) > _SHOWN_EMPTY:
        yield len(empty)
    else:
        yield from empty


def _source_lines(timeline: Timeline, width: int, ink: Ink) -> Iterator[str]:
    groups = {name: list(group) for name, group in groupby(timeline.bins, attrgetter("source"))}
    names = {name: cut(visible(name or _NO_SOURCE), _WIDEST_SOURCE) for name in groups}
    widest = max(map(width_of, names.values()))
    totals = {name: str(sum(one.count for one in group)) for name, group in groups.items()}
    room = width - widest - max(map(len, totals.values())) - 2
    columns = _Columns(timeline, max(room, 1))
    counts = {name: columns.counts(group) for name, group in groups.items()}
    most = max(max(row, default=0) for row in counts.values())
    for line in columns.head():
        yield " " * (widest + 1) + ink.paint(line, "label")
    for name, row in counts.items():
        heights = "".join(columns.shown(_height(count, most)) for count in row)
        yield f"{pad(names[name], widest)} {heights} {totals[name]}".rstrip()


def _height(count: int, most: int) -> str:
    return _HEIGHTS[-(-count * len(_HEIGHTS) // most) - 1] if count else " "


class _Columns:
    """Periods as columns of a line: as many to a column as make the line fit ``room`` cells.

    A column has up to 8 cells, the last of several a blank.
    """

    def __init__(self, timeline: Timeline, room: int) -> None:
        self._by = timeline.by
        whole = [one for one in timeline.bins if is_whole(one, self._by)]
        first = min((one.first for one in whole if one.first is not None), default=1)
        last = max((one.last for one in whole if one.last is not None), default=0)
        periods = list(periods_between(first, last, self._by))
        self._ends = (periods[0][0], periods[-1][0]) if periods else ("", "")
        self._each = max(-(-len(periods) // room), 1)
        self._places = {label: at // self._each for at, (label, _, _) in enumerate(periods)}
        self._size = -(-len(periods) // self._each)
        self._cells = min(max(room // max(self._size, 1), 1), _WIDEST_COLUMN)

    def shown(self, height: str) -> str:
        return height * (self._cells - 1) + " " if self._cells > 1 else height

    def head(self) -> Iterator[str]:
        first, last = self._ends
        gap = self._size * self._cells - (self._cells > 1) - len(first) - len(last)
        yield f"{first}{' ' * gap}{last}" if gap > 0 else f"{first} to {last}".strip(" to")
        if self._each > 1:
            yield f"a column: {self._each} {self._by}s"

    def counts(self, bins: Iterable[TimelineBin]) -> list[int]:
        counts = [0] * self._size
        for one in bins:
            if one.label in self._places and is_whole(one, self._by):
                counts[self._places[one.label]] += one.count
        return counts

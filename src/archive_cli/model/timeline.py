"""How many articles are there of each year, month, week or day?"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from archive_cli.model.dates import CalendarDate, date_of_ordinal
from archive_cli.model.record import Record

Period = Literal["year", "month", "week", "day"]
PERIODS: tuple[Period, ...] = ("year", "month", "week", "day")


class TimelineBin(Record):
    """``count`` articles of one period, ``estimated`` of them by an estimated date.

    ``first`` and ``last`` are its first and last day as ordinals (days since 0001-01-01, which is
    1); ``label`` is ``2025``, ``2025-03``, ``2025-W10`` (ISO 8601) or ``2025-03-05``. A date that
    states less than the timeline asks for has a bin of its own, by its own period. All three are
    ``None`` for articles without any date. ``source`` is there where the timeline is split, and
    even then ``None`` for articles without one.
    """

    label: str | None
    first: int | None
    last: int | None
    count: int
    estimated: int = 0
    source: str | None = None


class Timeline(Record):
    """Articles over time, by year, month, week or day.

    ``bins`` hold one article at least; they are ordered by source (most articles first, ties by
    name, none last), then by first day, longer periods before shorter ones, and without date last.
    ``first`` and ``last`` are the earliest and the latest date, ``None`` where there is none.
    """

    by: Period
    bins: tuple[TimelineBin, ...]
    first: CalendarDate | None = None
    last: CalendarDate | None = None
    is_split: bool = False


def period_of(date: CalendarDate, by: Period) -> tuple[str, int, int]:
    """Return the label, first and last day of the period a date lies in.

    That is the date's own period where it states less: 2025 lies in no month, 2025-03 in no week.
    """
    if by == "week" and date.day is not None:
        return _week_of(date)
    wanted = {"year": 1, "month": 2, "week": 2, "day": 3}[by]
    parts = [part for part in (date.year, date.month, date.day) if part is not None]
    held = CalendarDate(*parts[:wanted])
    return str(held), held.first_day, held.last_day


def is_whole(one: TimelineBin, by: Period) -> bool:
    """Tell whether a bin is a period of that kind, and neither a longer one nor none."""
    if one.label is None or one.first is None:
        return False
    return period_of(date_of_ordinal(one.first), by)[0] == one.label


def filled_bins(timeline: Timeline) -> Iterator[TimelineBin]:
    """Yield the bins, of each source with the empty periods between its own."""
    before: TimelineBin | None = None
    for one in timeline.bins:
        if before is not None and before.source != one.source:
            before = None
        if is_whole(one, timeline.by):
            if before is not None:
                yield from bins_between(before, one, timeline.by)
            before = one
        yield one


def bins_between(before: TimelineBin, after: TimelineBin, by: Period) -> Iterator[TimelineBin]:
    """Yield the empty bins between two dated ones of one source."""
    assert before.last is not None
    assert after.first is not None
    for label, first, last in periods_between(before.last + 1, after.first - 1, by):
        yield TimelineBin(label, first, last, 0, 0, after.source)


def periods_between(first: int, last: int, by: Period) -> Iterator[tuple[str, int, int]]:
    """Yield label, first and last day of every period from one day to another, in order."""
    day = first
    while day <= last:
        label, start, end = period_of(date_of_ordinal(day), by)
        yield label, start, end
        day = end + 1


def _week_of(date: CalendarDate) -> tuple[str, int, int]:
    day = dt.date.fromordinal(date.first_day)
    year, week, weekday = day.isocalendar()
    monday = date.first_day - weekday + 1
    first = max(monday, 1)
    last = min(monday + 6, dt.date.max.toordinal())
    return f"{year:04}-W{week:02}", first, last

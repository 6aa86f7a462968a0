"""Is 06/03/2025 the sixth of March or the third of June?

The first of these that decides, by proof in the file: only one reading exists (a number above
12; full stops) · a weekday beside the date · another date of the file within a day of one reading
only (the address's stamp, a dateline) · the language of its label, where that language knows one
order · a day of a month in the lead that comes no more than three days before one reading only.
Otherwise both stand, and the date stays open.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import Mention, PartialDate
from archive_cli.reading.dates.names import WEEKDAYS

_WORDS = re.compile(r"[^\W\d_]+(?:\s(?:[^\W\d_]+|[2-7](?!\d)))?")


@dataclass(frozen=True, slots=True)
class Witnesses:
    """What else in the file speaks of the day of its publication.

    ``dates`` are days read elsewhere, each with the words that tell where; ``lead`` are days of
    a month in the first paragraphs.
    """

    dates: tuple[tuple[CalendarDate, str], ...] = ()
    lead: tuple[PartialDate, ...] = field(default=())


class Decision(NamedTuple):
    """The readings that remain, and why: one where it is decided, else all of them."""

    readings: tuple[CalendarDate, ...]
    because: str


def decide_order(
    mention: Mention, beside: str, label_language: str | None, witnesses: Witnesses
) -> Decision:
    """Choose between the readings of a numeric date; ``beside`` is the text of its line."""
    if len(mention.readings) == 1:
        return Decision(mention.readings, mention.proof or "it can be read in one way only")
    decisions = (
        _by_weekday(mention, beside),
        _by_other_dates(mention, witnesses),
        _by_language(mention, label_language),
        _by_lead(mention, witnesses),
    )
    for decision in decisions:
        if decision is not None:
            return decision
    return Decision(
        mention.readings, "day and month may be either, and nothing in the file tells which"
    )


def weekday_in(text: str) -> int | None:
    """Return the weekday a short text names, Monday being 0; ``None`` without a clear one."""
    found: set[int] = set()
    for match in _WORDS.finditer(text.casefold()):
        words = match.group()
        number = WEEKDAYS.get(words, WEEKDAYS.get(words.split()[0]))
        if number is not None:
            found.add(number)
    return found.pop() if len(found) == 1 else None


def _by_weekday(mention: Mention, beside: str) -> Decision | None:
    weekday = weekday_in(beside)
    if weekday is None:
        return None
    return _only(
        [reading for reading in mention.readings if _weekday(reading) == weekday],
        "it is the reading on the weekday that stands beside it",
    )


def _by_other_dates(mention: Mention, witnesses: Witnesses) -> Decision | None:
    for day, where in witnesses.dates:
        near = [r for r in mention.readings if abs(r.first_day - day.first_day) <= 1]
        others = [r for r in mention.readings if r not in near]
        if len(near) == 1 and others:
            days = abs(others[0].first_day - day.first_day)
            return Decision((near[0],), f"{where} has {day}, {days} days away from {others[0]}")
    return None


def _by_language(mention: Mention, language: str | None) -> Decision | None:
    if language in (None, "en"):
        return None
    return _only(
        [mention.readings[0]],
        "the language of its label writes the day first",
    )


def _by_lead(mention: Mention, witnesses: Witnesses) -> Decision | None:
    for partial in witnesses.lead:
        near = [r for r in mention.readings if 0 <= _days_since(partial, r) <= 3]
        if len(near) == 1:
            return Decision(
                (near[0],),
                f"the lead speaks of {partial.day:02}-{partial.month:02} (day-month), "
                "just before that reading only",
            )
    return None


def _days_since(partial: PartialDate, reading: CalendarDate) -> int:
    """Return the days from the last such day and month up to the reading."""
    for year in (reading.year, reading.year - 1):
        try:
            days = reading.first_day - CalendarDate(year, partial.month, partial.day).first_day
        except ValueError:
            continue
        if days >= 0:
            return days
    return 366


def _only(readings: list[CalendarDate], because: str) -> Decision | None:
    return Decision((readings[0],), because) if len(readings) == 1 else None


def _weekday(day: CalendarDate) -> int:
    return dt.date.fromordinal(day.first_day).weekday()

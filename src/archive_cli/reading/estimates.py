"""When may an undated article have been published, by what its text says?

One rule, and unknown where it does not apply: the first paragraphs tell of an event on named days
of a month without a year (``from June 1 to 4``, ``on March 5``), and the text places the event in
a year that has a name (``takes place in the … Friendship Year 2022``), with a verb in the
present. The estimate is the month of the event's last day in that year; never the day. Any later
year in the text, future plans in spans such as 2025-2029 aside, takes the ground from it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.model.article import Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import PartialDate, find_partial_dates
from archive_cli.reading.dates.names import MONTHS
from archive_cli.reading.lines import Line

_REACH = 1500
_NAMED_YEAR = re.compile(r"(?<![^\W\d_])(?:Year|Năm)\s+(?P<y>(?:19|20)\d{2})(?!\s?[-–/]?\d)")
_ANY_YEAR = re.compile(
    r"(?<![\d\-–/.,])(?<!\d\sto\s)(?P<y>(?:19|20)\d{2})(?![\d]|\s?[-–/]\s?\d|[.,]\d)"
)
_PRESENT = re.compile(
    r"\b(?:takes? place|is taking place|are taking place|is being held|celebrates?|marks?|"
    r"coincides?|falls? (?:in|on|within)|is visiting|diễn ra|được tổ chức)\b",
    re.IGNORECASE,
)
_RANGE_END = re.compile(r"\s*(?:-|–|—|to|until|through|and|đến)\s*(?P<d>\d{1,2})(?!\d|[:.]\d)")


class TextEstimate(NamedTuple):
    """An estimate, and where the days it rests on stand."""

    estimate: Estimate
    span: tuple[int, int]


def estimate_from_text(lines: list[Line]) -> TextEstimate | None:
    """Return the month an undated text speaks of as its own time, else ``None``."""
    event = _event_days(lines)
    year = _named_year(lines)
    if event is None or year is None:
        return None
    try:
        last = CalendarDate(year, event.month, event.last_day)
    except ValueError:
        return None
    days = f"{event.day}" if event.day == event.last_day else f"{event.day} to {event.last_day}"
    month = CalendarDate(last.year, last.month)
    because = (
        f"the lead tells of an event on day {days} of month {event.month}, "
        f"and the text places it in the year {year}"
    )
    return TextEstimate(Estimate(month, "text", because), event.span)


class _Event(NamedTuple):
    month: int
    day: int
    last_day: int
    span: tuple[int, int]


def _event_days(lines: list[Line]) -> _Event | None:
    """Return the days the first paragraphs name, if they name one month only."""
    events: list[_Event] = []
    reach = lines[0].start + _REACH if lines else 0
    for line in lines[:3]:
        if line.start > reach:
            break
        text = line.text[:_REACH]
        events.extend(_event_of(line, text, partial) for partial in find_partial_dates(text))
    return events[-1] if len({event.month for event in events}) == 1 else None


def _event_of(line: Line, text: str, partial: PartialDate) -> _Event:
    """Return an event with the end of its range: ``June 1 to 4``."""
    end, last = partial.end, partial.day
    ranged = _RANGE_END.match(text, partial.end)
    month_first = text[partial.start].isalpha() and _is_month(text[partial.start : partial.end])
    if ranged is not None and month_first and partial.day < int(ranged["d"]) <= 31:
        end, last = ranged.end(), int(ranged["d"])
    return _Event(partial.month, partial.day, last, (line.start + partial.start, line.start + end))


def _is_month(text: str) -> bool:
    return text.split(maxsplit=1)[0].rstrip(".").casefold() in MONTHS


def _named_year(lines: list[Line]) -> int | None:
    """Return the one named year a sentence in the present tells of, if no year is later."""
    named: set[int] = set()
    latest = 0
    for line in lines:
        latest = max([latest, *(int(found["y"]) for found in _ANY_YEAR.finditer(line.text))])
        for found in _NAMED_YEAR.finditer(line.text):
            start = max(line.text.rfind(". ", 0, found.start()), 0)
            if _PRESENT.search(line.text, start, found.end() + 200):
                named.add(int(found["y"]))
    if len(named) != 1 or latest > max(named):
        return None
    return named.pop()

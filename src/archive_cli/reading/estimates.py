"""When may an undated article have been published, by what its text says?

One rule, and unknown where it does not apply: the first paragraphs tell of an event on named days
of a month without a year (``from June 1 to 4``, ``du 1er au 4 juin``, ``ngày 5/3``), and the text
places the event in a year that has a name (``takes place in the … Friendship Year 2022``,
``Năm Đoàn kết Hữu nghị … 2022``), with a verb in the present. The estimate is the month of the
event's last day in that year; never the day. Any later year in the text, future plans in spans
such as 2025-2029 aside, takes the ground from it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.model.article import Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import PartialDate, find_partial_dates
from archive_cli.reading.dates.order import day_name
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern

_REACH = 1500
_YEAR_WORDS = ("Year", "Năm", "Année", "Jahr", "jahr", "Año", "Ano", "Anno", "Tahun", "Год")
_NAMED_YEAR = pattern(
    r"(?<![^\W\d_])(?:Year|Năm)\s+(?P<y>(?:19|20)\d{2})(?!\s?[-–/]?\d)|"
    r"(?<![^\W\d_])(?:(?:Year of|Année|Año|Ano|Anno|Tahun|Год|Jahr der|Jahr des)\s|"
    r"Năm\s(?=[A-ZĐÀ-Ỹ]))[^.;:\d()]{3,60}?\s(?P<named>(?:19|20)\d{2})(?!\s?[-–/]?\d)|"
    r"\b[A-ZÄÖÜ][a-zäöüß]{3,20}jahr\s(?P<joined>(?:19|20)\d{2})(?!\s?[-–/]?\d)"
)
_ANY_YEAR = pattern(
    r"(?<![\d\-–/.,])(?<!\d\sto\s)(?P<y>(?:19|20)\d{2})(?![\d]|\s?[-–/]\s?\d|[.,]\d)"
)
_PRESENT = pattern(
    r"\b(?:takes? place|is taking place|are taking place|is being held|celebrates?|marks?|"
    r"coincides?|falls? (?:in|on|within)|is visiting|diễn ra|được tổ chức|đang ở thăm|"
    r"a lieu|se tient|se déroule|s[’']inscrit|findet|finden|fällt in|tiene lugar|se celebra|"
    r"se desarrolla|coincide|ocorre|realiza-se|acontece|si svolge|si tiene|berlangsung|digelar|"
    r"проходит|проводится)\b",
    re.IGNORECASE,
)


class TextEstimate(NamedTuple):
    """An estimate, and where the days it rests on stand."""

    estimate: Estimate
    span: tuple[int, int]


def estimate_from_text(lines: list[Line]) -> TextEstimate | None:
    """Return the month an undated text speaks of as its own time, else ``None``."""
    year = _named_year(lines)
    event = None if year is None else _event_days(lines)
    if event is None or year is None:
        return None
    try:
        last = CalendarDate(year, *event.last)
    except ValueError:
        return None
    month = CalendarDate(last.year, last.month)
    because = (
        f"the lead tells of an event on {_days_in_words(event)}, "
        f"and the text places it in the year {year}"
    )
    return TextEstimate(Estimate(month, "text", because), event.span)


class _Event(NamedTuple):
    month: int
    day: int
    last: tuple[int, int]
    span: tuple[int, int]


def _days_in_words(event: _Event) -> str:
    """Return ``5 March``, ``1 to 4 June`` or ``30 June to 2 July``."""
    if event.last == (event.month, event.day):
        return day_name(*event.last)
    first = str(event.day) if event.last[0] == event.month else day_name(event.month, event.day)
    return f"{first} to {day_name(*event.last)}"


def _event_days(lines: list[Line]) -> _Event | None:
    """Return the days the first paragraphs name, if they end in one month only."""
    events: list[_Event] = []
    reach = lines[0].start + _REACH if lines else 0
    for line in lines[:3]:
        if line.start > reach:
            break
        events.extend(
            _event_of(line, partial) for partial in find_partial_dates(line.text[:_REACH])
        )
    return events[-1] if len({event.last[0] for event in events}) == 1 else None


def _event_of(line: Line, partial: PartialDate) -> _Event:
    span = (line.start + partial.start, line.start + partial.end)
    return _Event(partial.month, partial.day, partial.until or (partial.month, partial.day), span)


def _named_year(lines: list[Line]) -> int | None:
    """Return the one named year a sentence in the present tells of, if no year is later."""
    text = "\n".join([line.text for line in lines])
    if not any(map(text.__contains__, _YEAR_WORDS)):
        return None
    named: set[int] = set()
    for line in lines:
        for found in _NAMED_YEAR.finditer(line.text):
            start = max(line.text.rfind(". ", 0, found.start()), 0)
            if _PRESENT.search(line.text, start, found.end() + 200):
                named.add(int(found["y"] or found["named"] or found["joined"]))
    if len(named) != 1:
        return None
    years = (int(found["y"]) for line in lines for found in _ANY_YEAR.finditer(line.text))
    year = named.pop()
    return year if max(years, default=0) <= year else None

"""Which dateline, with no more than a full stop behind it, does its text prove?

``Hamburg, 14. Januar 2025. Die Lotsen haben am Dienstag …`` has the form of a dateline, and so has
a scene from the past: ``Dallas, 22 November 1963. The cars turn …``. What tells them apart is the
text: a dateline's names the weekday that its day was, and nothing in it is of a later year.
"""

from __future__ import annotations

from itertools import islice, takewhile

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dateline_days import agency_and_day
from archive_cli.reading.datelines import Dateline
from archive_cli.reading.dates.mentions import Mention, find_days
from archive_cli.reading.dates.names import WEEKDAYS
from archive_cli.reading.dates.order import weekday_in
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern
from archive_cli.reading.places import find_place, shown_place

_REACH = 90
_PARAGRAPH = 800
_FORM = pattern(r"[^\W\d_][^\d.]{1,50},\s[^.]{0,24}\d.{0,24}?\d{4}\.\s+[\"“„«]?[^\W\d_]")
_END = pattern(r"\.\s+(?=[\"“„«]?[^\W\d_])")
_WORD = pattern(r"[^\W\d_]{5,}")
_YEAR = pattern(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MOST_WORDS = 4


def find_proven_dateline(line: Line, text: list[Line]) -> Dateline | None:
    """Return the dateline that ``line`` begins with; ``text`` are the lines from there on."""
    head = line.text[:_REACH]
    if _FORM.match(head) is None:
        return None
    date = next(iter(find_days(head).dates), None)
    end = _END.match(line.text, date.end) if date is not None else None
    if date is None or end is None or line.text[end.end()].islower():
        return None
    _, mention, _, place_end = agency_and_day(line.text[: date.end])
    place, span = find_place(line.text[:place_end])
    if mention is None or place is None or not _may_be_place(place):
        return None
    if not _is_proven(mention, text):
        return None
    return Dateline(end.end(), shown_place(place), span, None, (0, 0), mention, None)


def _may_be_place(place: str) -> bool:
    return len(place.split()) <= _MOST_WORDS and weekday_in(place) is None


def _is_proven(mention: Mention, text: list[Line]) -> bool:
    """Tell whether the first paragraph names the day's weekday, and no line a later year."""
    if len(mention.readings) != 1 or mention.readings[0].day is None:
        return False
    day = mention.readings[0]
    first = [text[0], *takewhile(lambda line: not line.gap, islice(text, 1, None))]
    words = _WORD.findall(" ".join(line.text for line in first)[:_PARAGRAPH].casefold())
    if _weekday_of(day) not in {WEEKDAYS.get(word) for word in words}:
        return False
    return not any(int(year) > day.year for line in text for year in _YEAR.findall(line.text))


def _weekday_of(day: CalendarDate) -> int:
    """Return a day's weekday, Monday being 0."""
    return (day.first_day - 1) % 7

"""Which dates does a text mention, and how may each be read?

`find_dates` gives those that a date of publication may come from: a day, a month or a year with
its month, never a range, never a day without its year, never a part that is not written.
`find_partial_dates` gives the days without a year. `find_mentions` in `census` gives everything.
The orders of words and numbers are in `forms`, the words in `names` and `words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.digits import plain_text
from archive_cli.reading.dates.forms import Form, forms
from archive_cli.reading.dates.readings import Found, read_form
from archive_cli.reading.dates.tokens import Tokens, tokens_of, word_token
from archive_cli.reading.patterns import pattern

_NUMBER = pattern(r"\d|[〇零○一二三四五六七八九十元](?=[年月日])")
_JOINED = pattern(
    r"\d[-/.–]\d|\d\. \d|[年月日년월일]|\d-?W\d|tháng|(?-i:[\u0600-\u0eff])", re.IGNORECASE
)
_NAME = pattern(r"[^\W\d_]{2,}")
_REACH = 36
_SHORT = 200
_NEAR_MONTH = pattern("[12r][^x]{0,2}M|M[^x]{0,4}[12YBr]")
_TRIGGERS = pattern(r"[AIORMSEQZqngfr月日年©]|[12]\.1\.Y")


class Mention(NamedTuple):
    """A date as written: ``text[start:end]`` and its readings, the usual order first.

    More than one reading means that the day and the month may be either, or that a month's name
    means another month in another language; ``proof`` says, where there is one reading of a
    numeric form, why there is no other.
    """

    start: int
    end: int
    readings: tuple[CalendarDate, ...]
    proof: str | None = None


class PartialDate(NamedTuple):
    """A day and month without a year, as ``text[start:end]``.

    ``until`` is the month and day with which a range of days ends: ``June 1 to 4``.
    """

    start: int
    end: int
    month: int
    day: int
    until: tuple[int, int] | None = None


class Days(NamedTuple):
    """The dates and the days without a year in a text, each in their order."""

    dates: tuple[Mention, ...]
    partial: tuple[PartialDate, ...]


def find_dates(text: str) -> list[Mention]:
    """Return the dates with at least a month and a year, in their order, none overlapping.

    Where two forms overlap, the longer wins, then the earlier.
    """
    return list(find_days(text).dates)


def find_partial_dates(text: str) -> list[PartialDate]:
    """Return the days of a month that stand without a year, in their order."""
    return list(find_days(text).partial)


def find_days(text: str) -> Days:
    """Return both at once; what was found in a short text is remembered for a while."""
    return _days_of(text) if len(text) > _SHORT else _short_days_of(text)


def find_forms(text: str) -> list[Found]:
    """Return everything that a form reads, in its order, none overlapping."""
    if _NUMBER.search(text) is None:
        return []
    plain = plain_text(text)
    found: list[Found] = []
    for start, end in [(0, len(plain))] if len(plain) <= 4 * _REACH else _windows(plain):
        found += _read_window(text, tokens_of(plain, start, end))
    if len(found) < 2:
        return found
    found.sort(key=lambda reading: (reading.start - reading.end, reading.start))
    taken = bytearray(len(text))
    kept: list[Found] = []
    for reading in found:
        if not any(taken[reading.start : reading.end]):
            taken[reading.start : reading.end] = b"\1" * (reading.end - reading.start)
            kept.append(reading)
    return sorted(kept, key=lambda reading: reading.start)


def _days_of(text: str) -> Days:
    dates: list[Mention] = []
    partial: list[PartialDate] = []
    for start, end, kind, readings, proof, days in find_forms(text) if _may_have_days(text) else ():
        if kind == "date":
            dates.append(Mention(start, end, readings, proof))
        if days and days[0][0]:
            partial.append(PartialDate(start, end, *days[0], *days[1:]))
    return Days(tuple(dates), tuple(partial))


@lru_cache(maxsize=2048)
def _short_days_of(text: str) -> Days:
    return _days_of(text)


def _may_have_days(text: str) -> bool:
    """Tell quickly that a text holds no day: no joined numbers, and no month's name."""
    if _NUMBER.search(text) is None:
        return False
    for word in _NAME.findall(text):
        if word_token(word)[0] == "M":
            return True
    return _JOINED.search(text) is not None


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches around numbers, of which there are some, cut near white space."""
    start = end = -1
    position = 0
    while (found := _NUMBER.search(text, position)) is not None:
        at = found.start()
        if end >= 0 and at - _REACH > end:
            yield start, end
            end = -1
        if end < 0:
            start = max(0, text.rfind(" ", 0, max(0, at - _REACH)) + 1, at - 2 * _REACH)
        end = min(len(text), at + _REACH)
        position = at + 1
    yield start, end


def _read_window(text: str, tokens: Tokens) -> list[Found]:
    found: list[Found] = []
    kinds = tokens.kinds
    for form in _forms_in(kinds) if len(kinds) <= _SHORT else _forms_in.__wrapped__(kinds):
        position = 0
        while (match := form.pattern.search(kinds, position)) is not None:
            reading = read_form(text, tokens, match)
            if reading is not None:
                found.append(reading)
            position = match.start() + 1 if reading is None else max(match.end(), position + 1)
    return found


@lru_cache(maxsize=1024)
def _forms_in(kinds: str) -> tuple[Form, ...]:
    """Return the forms that match some of the tokens; what stands beside dates recurs."""
    if _TRIGGERS.search(kinds) is None:
        return ()
    has_month = _NEAR_MONTH.search(kinds) is not None
    return tuple(
        form
        for form in forms()
        if (has_month if form.trigger == "M" else form.trigger in kinds)
        and form.pattern.search(kinds) is not None
    )


def short_year(number: int) -> int:
    """Return the year that two digits stand for, 1950 to 2049."""
    return number + (1900 if number >= 50 else 2000)

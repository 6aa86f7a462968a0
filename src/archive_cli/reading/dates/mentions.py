"""Which dates does a line mention, and how may each be read?

Forms, with one real line each:

- ISO 8601, also with a clock and a zone: ``2025-03-05T22:03:41+07:00``, ``2025/03/05``,
  ``2025.03.05.``; Chinese, Japanese and Korean ``2025年3月5日``, ``2025년 3월 5일``
- day, month word, year: ``5 March 2025``, ``1er août 2025``, ``5 de marzo de 2025``,
  ``26-FEB-1987``, ``5. März 2025``; Vietnamese ``5 tháng 3 năm 2025``
- month word, day, year: ``March 5, 2025``, ``Sept. 5, 2025``, ``May 17,2019``; Viet Nam News'
  ``March, 05/2025``
- numbers: ``06/03/2025``, ``05.03.25``, ``25-03-2025``: every reading the calendar allows
- month word and year alone: ``March 2025``, ``tháng 3 năm 2025``, ``tháng 3/2025``
- day and month without a year, in `find_partial_dates`: ``March 5``, ``5. März``, ``ngày 5/3``

The month words are those of `names`; another language is a word in tools/date_names.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.names import MONTHS

_DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th|er|re|º|ª|\.)?"
_MONTH = r"(?P<word>[^\W\d_](?:[^\W\d_]|[\u0e31-\u0e4e\u0900-\u094d]){1,13})\.?"
_YEAR = r"(?P<y>\d{4})(?!\d)"
_SHORT_YEAR = r"(?P<y>\d{4}|'?\d{2})(?!\d)"
_BEGIN = r"(?<![\d/.\-])(?<!\d[,:])"
_OF = r"(?:\s*-\s*|\s+(?:of\s+|de\s+|d[’'])?|\s*(?=[^\W\d_]))"
_DAY_AFTER = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_ISO = r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d])"
_CLOCK = r"(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?"
_HAN = r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]"
_THANG = r"tháng\s+(?P<m>\d{1,2})(?:\s+năm\s+|\s*[/-]\s*|,?\s+)"
_NGAY = r"(?<!\w)(?:ngày|hôm|sáng|chiều|tối|trưa)"
_NUMBERS = r"(?P<a>\d{1,2})(?P<s>[-/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?![\d]|[/.\-]\d)"
_TO_YEAR = r"(?:\s*-\s*|,?\s+(?:de\s+|del\s+|năm\s+)?|,\s*)"


class Mention(NamedTuple):
    """A date as written: ``text[start:end]`` and its readings, the usual order first.

    More than one reading means that the day and the month may be either; ``proof`` says, where
    there is one reading of a numeric form, why there is no other.
    """

    start: int
    end: int
    readings: tuple[CalendarDate, ...]
    proof: str | None = None


class PartialDate(NamedTuple):
    """A day and month without a year, as ``text[start:end]``."""

    start: int
    end: int
    month: int
    day: int


def find_dates(text: str) -> list[Mention]:
    """Return the dates with at least a month and a year, in their order, none overlapping.

    Where two forms overlap, the longer wins, then the earlier.
    """
    found: list[Mention] = []
    for pattern, read in _forms():
        found.extend(_matches(pattern, read, text))
    found.sort(key=lambda mention: (mention.start - mention.end, mention.start))
    kept: list[Mention] = []
    taken = bytearray(len(text))
    for mention in found:
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept)


def find_partial_dates(text: str) -> list[PartialDate]:
    """Return the days of a month that stand without a year, in their order."""
    taken = bytearray(len(text))
    for mention in find_dates(text):
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    found: dict[int, PartialDate] = {}
    for pattern in _partial_forms():
        for match in pattern.finditer(text):
            month = _month_of(match)
            if month is None or not _is_day(month, int(match["d"])):
                continue
            if any(taken[match.start() : match.end()]):
                continue
            found.setdefault(
                match.start(), PartialDate(match.start(), match.end(), month, int(match["d"]))
            )
    return [found[start] for start in sorted(found)]


def year_of(digits: str) -> int:
    """Return the year; two digits stand for 1950 to 2049."""
    digits = digits.removeprefix("'")
    if len(digits) == 2:
        return int(digits) + (1900 if int(digits) >= 50 else 2000)
    return int(digits)


Readings = tuple[tuple[CalendarDate, ...], str | None]
_FORMS: list[tuple[re.Pattern[str], Callable[[re.Match[str]], Readings]]] = []
_AFTER_DAY = re.compile(r"\d(?:st|nd|rd|th|\.)?[\s\-]+(?:of\s|de\s)?$")
_PARTIAL_FORMS: list[re.Pattern[str]] = []


def _forms() -> list[tuple[re.Pattern[str], Callable[[re.Match[str]], Readings]]]:
    if not _FORMS:
        month = r"(?<![^\W\d_])" + _MONTH
        _FORMS.extend(
            (re.compile(pattern, re.IGNORECASE), read)
            for pattern, read in (
                (r"(?<![\d/.\-])" + _ISO + _CLOCK, _read_parts),
                (_HAN, _read_parts),
                (_BEGIN + r"(?P<d>\d{1,2})\s+" + _THANG + _YEAR, _read_parts),
                (_BEGIN + _THANG + _YEAR, _read_parts),
                (_BEGIN + _DAY + _OF + _MONTH + _TO_YEAR + _SHORT_YEAR, _read_word),
                (month + r",?\s*" + _DAY_AFTER + r"(?:,\s*|\s+|/)" + _YEAR, _read_word),
                (month + r",?\s+(?:de\s+|of\s+)?" + _YEAR, _read_word),
                (_BEGIN + _NUMBERS, _read_numbers),
            )
        )
    return _FORMS


def _partial_forms() -> list[re.Pattern[str]]:
    if not _PARTIAL_FORMS:
        _PARTIAL_FORMS.extend(
            re.compile(pattern, re.IGNORECASE)
            for pattern in (
                r"(?<![^\W\d_])" + _MONTH + r"\s+" + _DAY_AFTER + r"(?![\d%]|[,.:]\d)",
                _BEGIN + _DAY + _OF + _MONTH + r"(?![^\W\d_])",
                _NGAY + r"\s+(?P<d>\d{1,2})\s*[/-]\s*(?P<m>\d{1,2})(?![\d/])",
                _BEGIN + r"(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?!\d)",
            )
        )
    return _PARTIAL_FORMS


def _matches(
    pattern: re.Pattern[str], read: Callable[[re.Match[str]], Readings], text: str
) -> Iterator[Mention]:
    """Yield what a form reads; after a match that is no date, the search goes on inside it."""
    position = 0
    while (found := pattern.search(text, position)) is not None:
        readings, proof = read(found)
        if readings:
            yield Mention(found.start(), found.end(), readings, proof)
            position = found.end()
        else:
            position = found.start() + 1


def _read_parts(found: re.Match[str]) -> Readings:
    groups = found.groupdict()
    day = int(groups["d"]) if groups.get("d") else None
    return _valid(int(groups["y"]), int(groups["m"]), day), None


def _read_word(found: re.Match[str]) -> Readings:
    month = _month_of(found)
    if month is None:
        return (), None
    groups = found.groupdict()
    day = int(groups["d"]) if groups.get("d") else None
    if day is None and _AFTER_DAY.search(found.string, max(0, found.start() - 8), found.start()):
        return (), None
    return _valid(year_of(groups["y"]), month, day), None


def _read_numbers(found: re.Match[str]) -> Readings:
    """Read ``a/b/y``; full stops separate day, month, year, in that order (DIN 5008, GOST)."""
    first, second, year = int(found["a"]), int(found["b"]), year_of(found["y"])
    day_first = _valid(year, second, first)
    month_first = _valid(year, first, second)
    if found["s"] == ".":
        return day_first, "full stops separate day, month and year"
    if first == second:
        return day_first, None
    if day_first and month_first:
        return day_first + month_first, None
    larger = max(first, second)
    return day_first + month_first, f"{larger} can only be a day"


def _month_of(found: re.Match[str]) -> int | None:
    groups = found.groupdict()
    if groups.get("m"):
        return int(groups["m"])
    return MONTHS.get(groups["word"].casefold())


def _valid(year: int, month: int, day: int | None) -> tuple[CalendarDate, ...]:
    """Return the date in a tuple, or none where there is no such day or no press yet."""
    if not 1600 <= year < 2200:
        return ()
    try:
        return (CalendarDate(year, month, day),)
    except ValueError:
        return ()


def _is_day(month: int, day: int) -> bool:
    return bool(_valid(2024, month, day)) if 1 <= month <= 12 else False

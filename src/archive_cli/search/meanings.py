"""What do people write who know another search box, and how is it said here?

Only for forms to offer where a query is wrong: nothing here is understood in silence.
"""

from __future__ import annotations

import datetime as dt
import re

_FIELDS = {
    "site": "source", "outlet": "source", "agency": "source", "publisher": "source",
    "newspaper": "source", "by": "author", "byline": "author", "writer": "author",
    "language": "lang", "city": "place", "country": "place", "location": "place",
    "dateline": "place", "headline": "title", "intitle": "title", "subject": "title",
    "text": "body", "intext": "body", "content": "body", "file": "path", "filename": "path",
    "folder": "path", "inurl": "url", "link": "url", "year": "date", "month": "date",
    "day": "date", "on": "date", "length": "words", "size": "words",
}  # fmt: skip
_OPEN_ENDED = {"since": "{}..", "after": "{}..", "until": "..{}", "before": "..{}"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_RANGE = re.compile(r"(\d{4}(?:-\d\d){0,2})\s*(?:-|–|—|,|;|/|to|until)\s*(\d{4}(?:-\d\d){0,2})")
_WEEK = re.compile(r"(\d{4})-?w(\d\d?)")
_QUARTER = re.compile(r"(\d{4})[-/ ]?q([1-4])|q([1-4])[-/ ]?(\d{4})")
_LENGTHS = re.compile(r"(\d+)\s*(?:-|–|to)\s*(\d+)")
_THOUSANDS = re.compile(r"([<>]?=?)(\d{1,6})k")
_MONTH = 12


def field_said(name: str, value: str) -> list[str]:
    """Return how ``name:value`` is written with the fields there are, the likeliest first."""
    said = name.lower()
    if said in _OPEN_ENDED:
        return [f"date:{_OPEN_ENDED[said].format(value)}"]
    return [f"{_FIELDS[said]}:{value}"] if said in _FIELDS else []


def dates_said(text: str, today: dt.date) -> list[str]:
    """Return how a date or range of dates, in small letters, is written in a query."""
    if span := _RANGE.fullmatch(text):
        return [f"{span[1]}..{span[2]}", f"{span[2]}..{span[1]}"]
    if week := _WEEK.fullmatch(text):
        return _week(int(week[1]), int(week[2]))
    if quarter := _QUARTER.fullmatch(text):
        last = 3 * int(quarter[2] or quarter[3])
        year = quarter[1] or quarter[4]
        return [f"{year}-{last - 2:02}..{year}-{last:02}"]
    numbers = re.findall(r"\d+", text)
    words = re.findall(r"[^\W\d_]+", text)
    if not words:
        return _year_last(numbers) or _as_in_articles(text)
    named = [_MONTHS.index(word[:3]) + 1 for word in words if word[:3] in _MONTHS]
    in_english = _with_month(named[0], numbers, today) if len(named) == 1 else []
    return [*_as_in_articles(text), *in_english]


def lengths_said(text: str) -> list[str]:
    """Return how a number of words, or two, is written in a query."""
    if span := _LENGTHS.fullmatch(text):
        return [f"{span[1]}..{span[2]}", f"{span[2]}..{span[1]}"]
    many = _THOUSANDS.fullmatch(text)
    return [f"{many[1]}{many[2]}000"] if many else []


def _week(year: int, number: int) -> list[str]:
    try:
        monday = dt.date.fromisocalendar(year, number, 1)
        return [f"{monday}..{monday + dt.timedelta(6)}"]
    except (ValueError, OverflowError):
        return []


def _as_in_articles(text: str) -> list[str]:
    """Return a date that articles of any language may have, where there is no other number."""
    from archive_cli.reading.dates.mentions import find_dates

    dates = find_dates(text)
    if len(dates) != 1 or re.search(r"\d", text[: dates[0].start] + text[dates[0].end :]):
        return []
    return [_either([str(date) for date in dates[0].readings])]


def _either(dates: list[str]) -> str:
    return f"({' OR '.join(dates)})" if len(dates) > 1 else dates[0]


def _with_month(month: int, numbers: list[str], today: dt.date) -> list[str]:
    """Return ``2025-03-05`` for ``5 March 2025``; without a year, the last such month."""
    years = [number for number in numbers if len(number) == 4]
    days = [number for number in numbers if len(number) <= 2]
    year = years[0] if years else f"{today.year - (month > today.month):04}"
    whole = f"{year}-{month:02}"
    return [*(f"{whole}-{int(day):02}" for day in days[:1]), whole]


def _year_last(numbers: list[str]) -> list[str]:
    """Return ``2025-03`` for ``03/2025``, and a day; where it has two readings, both."""
    if (
        not 2 <= len(numbers) <= 3
        or len(numbers[-1]) != 4
        or any(len(one) > 2 for one in numbers[:-1])
    ):
        return []
    *parts, year = numbers
    if len(parts) == 1:
        return [f"{year}-{int(parts[0]):02}"]
    first, second = map(int, parts)
    if first <= _MONTH and second <= _MONTH and first != second:
        return [_either([f"{year}-{second:02}-{first:02}", f"{year}-{first:02}-{second:02}"])]
    month, day = (first, second) if second > _MONTH else (second, first)
    return [f"{year}-{month:02}-{day:02}"]

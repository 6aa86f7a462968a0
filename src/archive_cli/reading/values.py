"""What does the value of a header or a named field say?"""

from __future__ import annotations

import datetime as dt
import re

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import Mention, find_dates
from archive_cli.reading.dates.numbers import valid_date
from archive_cli.reading.keys import Role
from archive_cli.reading.language_codes import find_language
from archive_cli.reading.lines import tidy
from archive_cli.reading.patterns import pattern

ADDRESS = pattern(r"https?://[^\s<>\"|]+", re.IGNORECASE)
CLOCK = pattern(
    r"(?:lúc|at|à|um|às|a las|om)?\s*\b\d{1,2}\s?[:.hH]\s?\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?"
    r"(?:[ap]\.?m\.?|uhr)?(?:\s?\(?(?:GMT|UTC|[A-Z]{2,5}\b)?\s?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?",
    re.IGNORECASE,
)
_ISO_DAY = pattern(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_COMPACT_DATE = pattern(
    r"(\d{4})(\d{2})(\d{2})(?:[T ]?(?:\d{4}|\d{6})(?:[.,]\d+)?(?:Z|[+-]\d{4})?)?"
)
_YEAR = pattern(r"(?:1[6-9]|20)\d{2}")
_MONTH_NUMBER = pattern(r"((?:1[6-9]|20)\d{2})[-/.](0[1-9]|1[0-2])")
_EPOCH = pattern(r"(\d{9,10})(?:(\d{3})|\.\d{1,9})?")
_ABSENT = frozenset(
    "none null nil n/a na n.a. nan undefined unknown unspecified not available not stated [] {} - "
    "-- — – ? không có không rõ ohne keine inconnu nat".split()
) | {"not available", "not stated", "không có", "không rõ", "no date", "no author", "(none)"}
_WRAPPINGS = ("**", "__", "*", "_", "`", '"', "'", "“”", "«»", "„“", "‘’")
_OPENERS = frozenset(mark[0] for mark in _WRAPPINGS)
_ENCODED = pattern(r"=\?[\w\-]{2,30}\?[bq]\?[^?\s]*\?=", re.IGNORECASE)
_BY = pattern(r"(?:by|par|von|bởi|oleh)\b:?\s+", re.IGNORECASE)
_MAILBOX = pattern(r"\s*(?:<[^<>]*@[^<>]*>|\([^()]*@[^()]*\))")
_POST = pattern(
    r"\s*[,;|]\s*(?:(?:the )?(?:associated press|reuters?|afp|agence france-presse|ap|upi|dpa|"
    r"xinhua|bloomberg news|vna|vns|[a-z' ]{0,30}(?:staff|writer|reporter|correspondent|editor|"
    r"bureau)(?: writer| reporter| correspondent)?))$",
    re.IGNORECASE,
)


def is_absent(value: str) -> bool:
    """Tell whether a value says that there is none: ``None``, ``null``, ``N/A``, an empty one."""
    return value.strip().casefold() in _ABSENT or not value.strip()


def clean_value(role: Role, value: str) -> str | None:
    """Return a header's value as it is shown; ``None`` where it says nothing.

    Away go quotation marks and emphasis around it, the ``By`` of a byline, and the post behind
    an author's name (``Anna Example, Staff Writer``). White space becomes single blanks.
    """
    value = _unwrapped(_decoded(tidy(value)))
    if is_absent(value):
        return None
    if role == "url":
        found = ADDRESS.search(value)
        return found.group().rstrip(".,;)") if found else None
    if role == "lang":
        return find_language(value)
    if role == "author":
        return _author(value)
    return value


def without_post(names: str) -> str:
    """Return an author's names without the post behind them: ``Anna Example, AP Writer``."""
    return _POST.sub("", names)


def is_post(value: str) -> bool:
    """Tell whether a value is only what follows an author's name: ``Associated Press Writer``."""
    return _POST.fullmatch(f",{value}") is not None


def find_value_date(value: str) -> Mention | None:
    """Return the date a named field holds.

    Besides the usual forms these are ``20250305``, ``2025-03``, a year, and the seconds or
    milliseconds since 1970 that programs write (``1741186981``), read as the day in UTC from
    1973 on. Of several days in one value none counts.
    """
    iso = _ISO_DAY.fullmatch(value)
    day = valid_date(int(iso[1]), int(iso[2]), int(iso[3])) if iso else ()
    if day:
        return Mention(0, len(value), day)
    mentions = find_dates(value[:200])
    if mentions:
        return mentions[0] if len({m.readings for m in mentions}) == 1 else None
    bare = value.strip().strip("\"'")
    for form, read in ((_COMPACT_DATE, _day_of), (_MONTH_NUMBER, _day_of), (_EPOCH, _epoch_of)):
        found = form.fullmatch(bare)
        date = read(found) if found else None
        if date is not None:
            return _whole(value, bare, date)
    if _YEAR.fullmatch(bare):
        return _whole(value, bare, CalendarDate(int(bare)))
    return None


def _decoded(value: str) -> str:
    """Return a value with the encoded words of e-mail read: ``=?utf-8?q?H=C3=A0_N=E1=BB=99i?=``."""
    if "=?" not in value or _ENCODED.search(value) is None:
        return value
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    try:
        return tidy(str(make_header(decode_header(value))))
    except (HeaderParseError, LookupError, ValueError):
        return value


def _whole(value: str, bare: str, date: CalendarDate) -> Mention:
    start = value.index(bare)
    return Mention(start, start + len(bare), (date,))


def _day_of(found: re.Match[str]) -> CalendarDate | None:
    year, month, *day = found.groups()
    try:
        date = CalendarDate(int(year), int(month), int(day[0]) if day else None)
    except ValueError:
        return None
    return date if 1600 <= date.year < 2200 else None


def _epoch_of(found: re.Match[str]) -> CalendarDate | None:
    day = dt.datetime.fromtimestamp(int(found[1]), dt.UTC).date()
    return CalendarDate(day.year, day.month, day.day)


def _unwrapped(value: str) -> str:
    """Return a value without emphasis and quotation marks around the whole of it."""
    for mark in _WRAPPINGS if value[:1] in _OPENERS else ():
        first, last = (mark[0], mark[1]) if len(mark) == 2 and mark[0] != mark[1] else (mark, mark)
        inner = value[len(first) : len(value) - len(last)]
        wraps = value.startswith(first) and value.endswith(last) and len(value) > 2 * len(mark)
        if wraps and first not in inner and last not in inner:
            value = inner.strip()
    return value.removesuffix("**").removesuffix("__").strip()


def _author(value: str) -> str | None:
    by = _BY.match(value)
    if by is not None:
        value = value[by.end() :]
    value = without_post(_MAILBOX.sub("", value)).strip(" ,;")
    if ADDRESS.match(value) or value.casefold() == "by":
        return None
    return value or None

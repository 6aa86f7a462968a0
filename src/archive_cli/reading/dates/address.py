"""Which day does an address or a file name carry?

Path dates (``/2025/03/05/``, ``/2025/mar/05/``, ``/20250305-talks``, and of a blog's addresses
the month: ``/2025/03/talks``) and the stamps that content systems put into addresses:
``-196250305220341471.htm`` is a site's number of up to three digits, then year (two digits),
month, day, hour, minute, second and milliseconds; ``-20250305220341471.htm`` the same with a year
of four; ``idUSL3N14C04620151223`` ends with the day. A stamp tells when the page was first put
up, which may be a day before the day it is dated (the offset was one day in 4 of 30 addresses of
Vietnamese sites). Addresses of web archives carry the day of the copy, and are not read; neither
are the parameters behind a question mark.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import Mention, find_dates
from archive_cli.reading.dates.names import MONTHS
from archive_cli.reading.patterns import pattern

_DIGIT = pattern(r"\d")
_PATH = pattern(r"/((?:19|20)\d{2})([/-])(\d{1,2}|[a-z]{3})\2(\d{1,2})(?=[/_-]|$)", re.IGNORECASE)
_COMPACT = pattern(r"(?<=[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[-_/.]|$)")
_MONTH = pattern(r"/((?:19|20)\d{2})/(\d{2})/(?=[^/\d][^/]{2})")
_STAMP = pattern(
    r"(?<!\d)(?:\d{1,3}(?P<y2>\d{2})|(?P<y4>20\d{2}))(?P<m>\d{2})(?P<d>\d{2})"
    r"(?P<clock>[0-2]\d[0-5]\d[0-5]\d)\d{3}(?=\.\w+|/|$)"
)
_ID_TAIL = pattern(r"/id[A-Z]{2}[A-Z0-9]{6,12}(20\d{2})(\d{2})(\d{2})(?=/|$)")
_WEB_ARCHIVE = pattern(r"https?://(?:web\.)?archive\.(?:org|today|ph|is)/", re.IGNORECASE)
_FOLDER = pattern(r"(?:^|/)((?:19|20)\d{2})([-/])(\d{2})\2(\d{2})/[^/]*$")
_NAME_DATE = pattern(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")
_NUMBERS = pattern(r"(?<!\d)\d{1,2}([-_.])\d{1,2}\1(?:19|20)\d{2}(?!\d)")
_SIX_DIGITS = pattern(r"(?<=[-_])(\d{2})(\d{2})(\d{2})-\d{4}$")


class AddressDate(NamedTuple):
    """A day, or month, read from ``text[start:end]`` of an address or a name, and the rule."""

    date: CalendarDate
    start: int
    end: int
    rule: str


class NameDate(NamedTuple):
    """A file name's date as ``path[start:end]``, with all readings.

    ``weak`` tells that it is a guess at six digits, from which no date is ever taken.
    """

    start: int
    end: int
    readings: tuple[CalendarDate, ...]
    weak: bool = False


def find_address_date(address: str) -> AddressDate | None:
    """Return the day an address carries in its path or its stamp, else ``None``."""
    if _WEB_ARCHIVE.match(address):
        return None
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    for found in _PATH.finditer(path):
        date = _date(found[1], found[3], found[4])
        if date is not None:
            return AddressDate(date, found.start(1), found.end(4), "address path")
    for form, rule in ((_COMPACT, "address path"), (_ID_TAIL, "address stamp")):
        for found in form.finditer(path):
            date = _date(found[1], found[2], found[3])
            if date is not None:
                return AddressDate(date, found.start(1), found.end(3), rule)
    return _stamp_date(path) or _month_date(path)


def find_name_dates(path: str) -> NameDate | None:
    """Return the day that a file's name begins or ends with, with all its readings.

    Read are ``2025-03-05``, ``20250305``, ``05-03-2025`` (which may be two days) and dates in
    words, or else the day that its folders name: ``2025/03/05/talks.txt``.
    """
    if path.isascii() and _DIGIT.search(path) is None:
        return None
    name_start = path.rfind("/") + 1
    name = path[name_start:]
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    for found in _in_name(stem):
        if found.readings and (found.start == 0 or found.end == len(stem)):
            return found._replace(start=name_start + found.start, end=name_start + found.end)
    folder = _FOLDER.search(path)
    date = _date(folder[1], folder[3], folder[4]) if folder else None
    if date is not None and folder is not None:
        return NameDate(folder.start(1), folder.end(4), (date,))
    return None


def _in_name(stem: str) -> list[NameDate]:
    found = [
        NameDate(match.start(), match.end(), (date,))
        for match in _NAME_DATE.finditer(stem)
        if (date := _date(match[1], match[3], match[4])) is not None
    ]
    for match in _NUMBERS.finditer(stem):
        numbers = match.group().replace(match[1], "-")
        found += [_shifted(mention, match.start()) for mention in find_dates(numbers)]
    if not found:
        words = stem.replace("_", " ").replace("-", " ")
        found += [_shifted(mention, 0) for mention in find_dates(words) if mention.readings[0].day]
    six = None if found else _SIX_DIGITS.search(stem)
    if six is not None and (date := _date(f"20{six[1]}", six[2], six[3])) is not None:
        found.append(NameDate(six.start(), six.end(), (date,), weak=True))
    return found


def _shifted(mention: Mention, by: int) -> NameDate:
    return NameDate(mention.start + by, mention.end + by, mention.readings)


def _stamp_date(path: str) -> AddressDate | None:
    for found in _STAMP.finditer(path):
        date = _date(found["y4"] or f"20{found['y2']}", found["m"], found["d"])
        if date is not None and int(found["clock"][:2]) < 24:
            return AddressDate(date, found.start(), found.end(), "address stamp")
    return None


def _month_date(path: str) -> AddressDate | None:
    found = _MONTH.search(path)
    if found is None or not 1 <= int(found[2]) <= 12:
        return None
    month = CalendarDate(int(found[1]), int(found[2]))
    return AddressDate(month, found.start(1), found.end(2), "address path")


def _date(year: str, month: str, day: str) -> CalendarDate | None:
    number = int(month) if month.isdigit() else MONTHS.get(month.casefold(), 0)
    try:
        return CalendarDate(int(year), number, int(day))
    except ValueError:
        return None

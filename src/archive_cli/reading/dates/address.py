"""Which day does an address or a file name carry?

Path dates (``/2025/03/05/``, ``/2025/mar/05/``, ``/20250305-talks``) and the stamps that content
systems put into addresses: ``-196250305220341471.htm`` is a site's number of up to three digits,
then year (two digits), month, day, hour, minute, second and milliseconds;
``-20250305220341471.htm`` the same with a year of four. A stamp tells when the page was first put
up, which may be a day before the day it is dated (the offset was one day in 4 of 30 addresses of
Vietnamese sites). Addresses of web archives carry the day of the copy, and are not read.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.names import MONTHS

_PATH = re.compile(r"/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/-])", re.IGNORECASE)
_COMPACT = re.compile(r"(?<=[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=[-_/.]|$)")
_STAMP = re.compile(
    r"(?<!\d)(?:\d{1,3}(?P<y2>\d{2})|(?P<y4>20\d{2}))(?P<m>\d{2})(?P<d>\d{2})"
    r"(?P<clock>[0-2]\d[0-5]\d[0-5]\d)\d{3}(?=\.\w+|/|$|[?#])"
)
_WEB_ARCHIVE = re.compile(r"https?://(?:web\.)?archive\.(?:org|today|ph|is)/", re.IGNORECASE)
_NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)")


class AddressDate(NamedTuple):
    """A day read from ``text[start:end]`` of an address or a name, and the rule's name."""

    date: CalendarDate
    start: int
    end: int
    rule: str


def find_address_date(address: str) -> AddressDate | None:
    """Return the day an address carries in its path or its stamp, else ``None``."""
    if _WEB_ARCHIVE.match(address):
        return None
    for pattern, rule in ((_PATH, "address path"), (_COMPACT, "address path")):
        for found in pattern.finditer(address):
            date = _date(found[1], found[2], found[3])
            if date is not None:
                return AddressDate(date, found.start(1), found.end(3), rule)
    for found in _STAMP.finditer(address):
        year = found["y4"] or f"20{found['y2']}"
        date = _date(year, found["m"], found["d"])
        if date is not None and int(found["clock"][:2]) < 24:
            return AddressDate(date, found.start(), found.end(), "address stamp")
    return None


def find_name_date(path: str) -> AddressDate | None:
    """Return the day that a file's name begins or ends with, year first, else ``None``."""
    name_start = path.rfind("/") + 1
    name = path[name_start:]
    stem = name.rsplit(".", 1)[0] if "." in name[1:] else name
    for found in _NAME_DATE.finditer(stem):
        at_edge = found.start() == 0 or found.end() == len(stem)
        date = _date(found[1], found[3], found[4])
        if at_edge and date is not None:
            return AddressDate(
                date, name_start + found.start(), name_start + found.end(), "file name"
            )
    return None


def _date(year: str, month: str, day: str) -> CalendarDate | None:
    number = int(month) if month.isdigit() else MONTHS.get(month.casefold(), 0)
    try:
        return CalendarDate(int(year), number, int(day))
    except ValueError:
        return None

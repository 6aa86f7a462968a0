"""Which agency and which day does the head of a dateline end with?

The head is what stands before the dash: ``HANOI, March 5 (Xinhua)``, ``Hà Nội (TTXVN 5/3)``,
``Riga, Tues., 4 July 1995 (AFP)``, ``Hà Nội, 24/9 (VNA)``; the day comes before the agency or
behind it.
"""

from __future__ import annotations

from archive_cli.reading.agencies import find_agency
from archive_cli.reading.countries import is_country
from archive_cli.reading.dates.mentions import Mention, PartialDate, find_days
from archive_cli.reading.dates.order import weekday_in
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern

_YEAR_WORDS = frozenset("года год г року р".split())
_NUMERIC_DAY = pattern(r",\s*(?P<first>\d{1,2})/(?P<second>\d{1,2})\s*$")


def agency_and_day(
    head: str,
) -> tuple[Line | None, Mention | None, PartialDate | None, int]:
    """Return what stands behind the place, in either order, and where the place ends."""
    mention, day, end = day_of(head)
    agency = find_agency(head[:end])
    end = end if agency.end is None else agency.end
    if mention is None and day is None:
        mention, day, end = day_of(head[:end])
        day = day or (None if mention else agency.day)
    if agency.name is not None and mention is None and day is None:
        day, end = _numeric_day(head[:end])
    return agency.name, mention, day, _before_weekday(head[:end])


def _numeric_day(head: str) -> tuple[PartialDate | None, int]:
    """Return the day of ``Hà Nội, 24/9`` and where the place ends; none if it may be a month."""
    found = _NUMERIC_DAY.search(head)
    if found is None:
        return None, len(head)
    day, month = int(found["first"]), int(found["second"])
    is_sure = 12 < day <= 31 and 0 < month <= 12
    partial = PartialDate(found.start("first"), found.end("second"), month, day)
    return partial if is_sure else None, found.start()


def _before_weekday(head: str) -> int:
    """Return where a place ends that may have a weekday behind its comma."""
    place, comma, word = head.rstrip(" ,").rpartition(",")
    is_weekday = comma and len(word.split()) == 1 and weekday_in(word.strip(" .")) is not None
    return len(place) if is_weekday else len(head)


def day_of(rest: str) -> tuple[Mention | None, PartialDate | None, int]:
    """Return the day a dateline ends with, and where the place before it ends."""
    found = find_days(rest)
    for mention in found.dates:
        if _ends_head(rest, mention.start, mention.end):
            return mention, None, _before_day(rest, mention.start)
    for day in found.partial:
        if _ends_head(rest, day.start, day.end):
            return None, day, _before_day(rest, day.start)
    return None, None, len(rest)


def _ends_head(rest: str, start: int, end: int) -> bool:
    """Tell whether a day is the last of a head, brackets around it and a word for year aside."""
    behind = rest[end:].strip(" .,;")
    if behind == ")":
        return rest[:start].rstrip().endswith("(")
    return not behind or behind in _YEAR_WORDS


def _is_whole(place: str) -> bool:
    """Tell that a full stop behind a place shortens no word: ``RIGA.``, ``RIGA, LATVIA.``."""
    _, comma, region = place.rpartition(",")
    if comma:
        return is_country(region)
    return place.endswith(")") or place[-4:].isalpha()


def _before_day(rest: str, start: int) -> int:
    before = rest[:start].rstrip(" (").removesuffix(":")
    if before.endswith(".") and _is_whole(before[:-1]):
        before = before[:-1]
    for word in ("ngày", "le", "am", "on", "den", "في"):
        if before.casefold().endswith((f" {word}", f",{word}")):
            before = before[: -len(word)].rstrip(" ,")
    return len(before)

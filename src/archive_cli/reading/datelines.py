"""Which place, day and agency does a text begin with?

The lines read are those of the wire agencies: ``HÀ NỘI — ``, ``HANOI, March 5 (Xinhua) -- ``,
``SAN SALVADOR, 3 JAN 90 -- [TEXT] ``, ``LAS VEGAS, Nev., March 5, 2025 /PRNewswire/ -- ``,
``MOSCOW, March 5. /TASS/. ``, ``Hà Nội, ngày 5/3 (TTXVN) - ``, ``Hà Nội (TTXVN 5/3) - ``,
``(Reuters) - ``, ``(CNN)The …``, ``(ANSA) - ROMA, 5 MAR - ``, ``LONDON--(BUSINESS WIRE)--``,
``(07-17) 13:09 PDT BERKELEY -- ``, ``UNDATED (AP) -- ``, ``KUALA LUMPUR: ``,
``TEMPO.CO, Semarang - ``, ``RIGA -- May 9, 2014 -- ``, ``Москва. 5 марта. INTERFAX.RU - ``; for
Chinese, Japanese and Korean see `asian_datelines`. A place not in capitals counts
only with an agency or a day beside it; one in capitals not before what a speaker says
(``ANNA: I came …``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from archive_cli.reading.agencies import (
    find_following_agency,
    find_leading_outlet,
    find_stopped_head,
    is_agency_name,
    is_known,
)
from archive_cli.reading.asian_datelines import find_asian_dateline
from archive_cli.reading.casing import SMALL_WORDS
from archive_cli.reading.dateline_days import agency_and_day, day_of
from archive_cli.reading.dates.digits import plain_text
from archive_cli.reading.dates.mentions import (
    Mention,
    PartialDate,
    find_days,
)
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern
from archive_cli.reading.places import find_place, may_stand_bare, shown_place

_REACH = 130
_SEPARATOR = pattern(
    r"\s*(?:—|–|--+|(?<=\s)[-_](?=\s|$)|(?<=\))\s?\.?-+|(?<=\d)-(?=\s|$)|(?<=/)\s?-)\s*|(?<=/)\.\s+|"
    r":\s+(?=[^\W\d_]|[\"“«])|\s/\s(?=[^\W\d_](?![A-ZÀ-Ý])[^\W\d_]{2})|(?<=\))\.?\s(?=[A-ZÀ-Ý\"“])|"
    r"(?<=\))(?=[A-ZÀ-Ý\"“]|$)|(?<=/)\s(?=[A-ZÀ-Ý\"“])"
)
_HINT = pattern(r"[—–\-_:)/】］\]）]|电|電|讯")
_STOPPED_HINT = pattern(r"\. [A-ZА-ЯІЇЄ]{4,9}\. ")
_LEADING_AGENCY = pattern(
    r"\((?P<name>[A-Z][\w./ ]{1,30})\)(?:\s*(?:--?|–|—)\s+|\s+(?=[A-ZÀ-Ý]{3}))"
)
_CLOCK_HEAD = pattern(
    r"\((?P<m>\d{2})-(?P<d>\d{2})\)\s+\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\s+[A-Z]{2,5}\s+(?:\([^()]{2,30}\)\s+)?"
)
_DASH = pattern(r"\s*(?:--|–|—|(?<=\s)-(?=\s))\s*")
_NO_PLACE = frozenset("undated no dateline unk unknown".split())
_MAY_BE_SMALL = SMALL_WORDS | frozenset("ngày le am on den c o n".split())


class Dateline(NamedTuple):
    """What a dateline states: each part may be absent; positions count in the line's text."""

    end: int
    place: str | None
    place_span: tuple[int, int]
    agency: str | None
    agency_span: tuple[int, int]
    date: Mention | None
    day: PartialDate | None
    author_span: tuple[int, int] = (0, 0)


def find_dateline(line: Line) -> Dateline | None:
    """Return the dateline a line begins with, else ``None``."""
    head = line.text[:_REACH]
    may_be = _HINT.search(head) is not None or _STOPPED_HINT.search(head) is not None
    return _dateline_of(line.text[: 3 * _REACH]) if may_be else None


@lru_cache(maxsize=64)
def _dateline_of(text: str) -> Dateline | None:
    if not text.isascii() and (asian := _find_asian(text)) is not None:
        return asian
    if _begins_with_words(text):
        return None
    special = _find_special(text)
    if special is not None:
        return special
    for found in _SEPARATOR.finditer(text[: _REACH + 4]):
        if found.start() > _REACH:
            break
        dateline = _parse_dateline(text, found)
        if dateline is not None:
            return dateline
        if found.group().strip() not in ("", ":", "-", "_", ".", "/"):
            break
    return None


def _begins_with_words(text: str) -> bool:
    """Tell quickly a text that begins as sentences do: a place has no word in small letters."""
    for word in text[:_REACH].split(None, 8)[:8]:
        first = word[0]
        if not first.isalpha():
            return False
        if first.islower() and word.casefold() not in _MAY_BE_SMALL:
            return True
        if word[-1] in ",.:)/-–—" or "--" in word or "–" in word or "—" in word:
            return False
    return False


def _find_asian(text: str) -> Dateline | None:
    found = find_asian_dateline(plain_text(text[: _REACH + 4]))
    if found is None:
        return None
    start = found.day[0]
    days = find_days(text[slice(*found.day)])
    dates = [one._replace(start=one.start + start, end=one.end + start) for one in days.dates]
    partial = [one._replace(start=one.start + start, end=one.end + start) for one in days.partial]
    place, agency = text[slice(*found.place)] or None, text[slice(*found.agency)] or None
    date, day = next(iter(dates), None), next(iter(partial), None)
    return Dateline(found.end, place, found.place, agency, found.agency, date, day, found.author)


def _find_special(text: str) -> Dateline | None:
    """Read the forms that begin with an agency, an outlet or a clock."""
    clock = _CLOCK_HEAD.match(text)
    if clock is not None:
        inner = find_dateline(Line(0, len(text) - clock.end(), text[clock.end() :]))
        if inner is None or inner.place is None:
            return None
        day = PartialDate(1, clock.end("d"), int(clock["m"]), int(clock["d"]))
        return _moved(inner, clock.end())._replace(day=day)
    leading = _LEADING_AGENCY.match(text)
    if leading is not None and "(" not in text[leading.end() : leading.end() + 60]:
        inner = find_dateline(Line(0, len(text) - leading.end(), text[leading.end() :]))
        if inner is not None and (inner.day or inner.date or (inner.place and not inner.agency)):
            moved = _moved(inner, leading.end())
            return moved._replace(agency=leading["name"], agency_span=leading.span("name"))
    return _find_outlet(text) or _find_stopped(text)


def _find_outlet(text: str) -> Dateline | None:
    """Read an outlet with the place behind it, if there is one: ``TEMPO.CO, Semarang - ``."""
    found = find_leading_outlet(text)
    if found is None or found.place is None:
        return found and Dateline(found.end, None, (0, 0), *_named(found.name), None, None)
    place, span = find_place(found.place.text)
    if place is None:
        return None
    span = (found.place.start + span[0], found.place.start + span[1])
    return Dateline(found.end, shown_place(place), span, *_named(found.name), None, None)


def _named(name: Line) -> tuple[str, tuple[int, int]]:
    return name.text, name[:2]


def _find_stopped(text: str) -> Dateline | None:
    """Read a place, a day and an agency that full stops part: ``КИЕВ. 5 марта. УНИАН. ``."""
    found = find_stopped_head(text)
    place, span = find_place(found["place"]) if found else (None, (0, 0))
    if found is None or place is None:
        return None
    mention, day, before = day_of(text[: found.end("day")])
    if (mention is None and day is None) or before > found.start("day"):
        return None
    name = found["name"], found.span("name")
    return Dateline(found.end(), shown_place(place), span, *name, mention, day)


def _moved(dateline: Dateline, by: int) -> Dateline:
    """Return a dateline whose positions count from further ahead."""
    date, day = dateline.date, dateline.day
    return dateline._replace(
        end=dateline.end + by,
        place_span=(dateline.place_span[0] + by, dateline.place_span[1] + by),
        agency_span=(dateline.agency_span[0] + by, dateline.agency_span[1] + by),
        date=date and date._replace(start=date.start + by, end=date.end + by),
        day=day and day._replace(start=day.start + by, end=day.end + by),
    )


def _parse_dateline(text: str, separator: re.Match[str]) -> Dateline | None:
    head, end = text[: separator.start()], separator.end()
    agency, mention, day, place_end = agency_and_day(head)
    is_dated = mention is not None or day is not None
    if _stands_open(separator, head) and not _is_sure(agency, head, dated=is_dated):
        stop = separator.group().startswith(".")
        if not stop or agency is None or not (agency.text.islower() and is_known(agency.text)):
            return None
    place, span = find_place(head[:place_end])
    if place is None and not _may_lack_place(head, place_end, agency):
        return None
    if agency is None and place and (is_dated or "--" in separator.group()):
        agency, mention, end = _following_agency(text, end, mention)
    if agency is not None and not _may_be_small(agency.text, dated=is_dated):
        agency = None
    if mention is None and day is None:
        mention, end = _following_date(text, end)
        is_dated = mention is not None
    supported = agency is not None or is_dated
    following = text[end : end + 200]
    if place is not None and not supported and not may_stand_bare(place, following):
        return None
    if _speaks_against(following, agency, separator.group(), dated=is_dated):
        return None
    if place is not None and place.casefold() in _NO_PLACE:
        place = None
    shown = None if place is None else shown_place(place)
    name, name_span = (agency.text, agency[:2]) if agency else (None, (0, 0))
    return Dateline(end, shown, span, name, name_span, mention, day)


def _may_lack_place(head: str, place_end: int, agency: Line | None) -> bool:
    """Tell whether a head is an agency in brackets and nothing else: ``(Reuters)``."""
    nothing_else = not head[:place_end].strip(" ,.;(")
    return nothing_else and agency is not None and head.lstrip().startswith("(")


def _may_be_small(agency: str, *, dated: bool) -> bool:
    """Tell whether an agency's name may begin as it does: ``dpa``, ``iNews.id``."""
    return not agency[0].islower() or dated or "." in agency or is_known(agency)


def _following_agency(
    text: str, start: int, mention: Mention | None
) -> tuple[Line | None, Mention | None, int]:
    """Return the agency behind a dash, with the day in its brackets if there is one."""
    agency, end = find_following_agency(text, start)
    if agency is None:
        return None, mention, end
    dates = find_days(text[agency.end : end]).dates
    if mention is None and dates:
        by = agency.end
        mention = dates[0]._replace(start=dates[0].start + by, end=dates[0].end + by)
    return agency, mention, end


def _following_date(text: str, start: int) -> tuple[Mention | None, int]:
    """Return the whole date before another dash, ``RIGA -- May 9, 2014 -- ``, and where it ends.

    So it stands behind an agency too: ``RIGA (Reuters) May 9, 2014 - ``.
    """
    date = next((one for one in find_days(text[start : start + 40]).dates if one.start == 0), None)
    dash = _DASH.match(text, start + date.end) if date is not None else None
    if date is None or dash is None:
        return None, start
    return date._replace(start=start, end=start + date.end), dash.end()


def _speaks_against(following: str, agency: Line | None, mark: str, *, dated: bool) -> bool:
    """Tell from the text behind it that a head is no dateline: a heading, or a sentence goes on."""
    if following[:1].islower() and not dated and agency and not is_known(agency.text):
        return True
    if following[:1].islower() and agency is None and mark.startswith(":"):
        return True
    return 0 < len(following) < 60 and following.isupper() and "[" not in following


def _stands_open(separator: re.Match[str], head: str) -> bool:
    """Tell whether no dash, colon or slash parts the dateline from the text."""
    mark = separator.group().strip()
    return not mark or (mark == "." and not head.endswith("/"))


def _is_sure(agency: Line | None, head: str, *, dated: bool) -> bool:
    """Tell whether an agency alone makes its head a dateline: ``MIAMI (CNN)Residents``."""
    if agency is None:
        return False
    is_short = " " not in head[: agency.start].strip(" (")
    if is_known(agency.text):
        return dated or head[:3].isupper() or head.endswith("/")
    return (dated and agency.text.isupper()) or (
        is_agency_name(agency.text) and (is_short or head[:3].isupper())
    )

"""Which place, day and agency does a text begin with?

The lines read are those of the wire agencies: ``HÀ NỘI — ``, ``HANOI, March 5 (Xinhua) -- ``,
``SAN SALVADOR, 3 JAN 90 -- [TEXT] ``, ``LAS VEGAS, Nev., March 5, 2025 /PRNewswire/ -- ``,
``MOSCOW, March 5. /TASS/. ``, ``Hà Nội, ngày 5/3 (TTXVN) - ``, ``Hà Nội (TTXVN 5/3) - ``,
``(Reuters) - ``, ``(CNN)The …``, ``(ANSA) - ROMA, 5 MAR - ``, ``LONDON--(BUSINESS WIRE)--``,
``(07-17) 13:09 PDT BERKELEY -- ``, ``UNDATED (AP) -- ``, ``KUALA LUMPUR: ``; for Chinese, Japanese
and Korean see `asian_datelines`. A place not in capitals counts only with an agency or a day
beside it; one in capitals not before what a speaker says (``ANNA: I came …``).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from archive_cli.reading.agencies import find_agency, find_following_agency, is_known
from archive_cli.reading.asian_datelines import find_asian_dateline
from archive_cli.reading.casing import SMALL_WORDS, ordinary_case
from archive_cli.reading.dates.digits import plain_text
from archive_cli.reading.dates.mentions import (
    Mention,
    PartialDate,
    find_days,
)
from archive_cli.reading.lines import Line

_REACH = 130
_SEPARATOR = re.compile(
    r"\s*(?:—|–|--+|(?<=\s)[-_](?=\s|$)|(?<=\))\s?\.?-+|(?<=\d)-(?=\s|$)|(?<=/)\s?-)\s*|(?<=/)\.\s+|"
    r":\s+(?=[^\W\d_])|\s/\s(?=[^\W\d_]{3})|(?<=\))\s(?=[A-ZÀ-Ý\"“])"
)
_HINT = re.compile(r"[—–\-_:)/】］\]）]|电|電|讯")
_LEADING_AGENCY = re.compile(r"\((?P<name>[A-Z][\w./ ]{1,30})\)\s*[-–—]\s+")
_GLUED_AGENCY = re.compile(
    r"\((?P<name>CNN|AP|AFP|UPI|CBS|NBC|ABC|WSJ|BBC|KTLA|PTI|ANI|IANS)\)\s?(?=[\"“‘']?[A-ZÀ-Ý])"
)
_CLOCK_HEAD = re.compile(
    r"\((?P<m>\d{2})-(?P<d>\d{2})\)\s+\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?\s+[A-Z]{2,5}\s+(?:\([^()]{2,30}\)\s+)?"
)
_OUTLETS = re.compile(
    r"(?P<name>NDO|Nhân Dân|TTO|VOV\.VN|VOV|TPO|SGGPO?|PLO|NLĐO|QĐND(?: Online)?|TTXVN|VTV\.vn|"
    r"CAND)\s*[-–]\s+|\((?P<round>Dân trí|VTC News|Chinhphu\.vn|PLVN|TN&MT|ĐCSVN)\)\s*[-–]\s+"
)
_PLACE_WORD = re.compile(r"[^\W\d_][^\W\d_.'’\-]*(?:[.'’\-][^\W\d_]+)*\.?")
_NOT_PLACES = frozenset(
    "update exclusive breaking watch analysis opinion editorial correction corrected live video "
    "photo photos factbox timeline explainer review interview urgent alert note summary text "
    "advisory refiled refile wrapup feature column commentary blog sport sports business world "
    "news local politics report special focus read more related tin nóng update1 q a faq question "
    "answer host moderator reporter interviewer caption headline title subject warning attention "
    "notice disclaimer advertisement embargo press release background overview introduction "
    "conclusion chapter part section figure table source sources contact contacts about media "
    "statement transcript speaker highlights chairman president minister narrator voice music "
    "audio".split()
)
_NO_PLACE = frozenset("undated no dateline unk unknown".split())
_MAY_BE_SMALL = SMALL_WORDS | frozenset("ngày le am on den c o n".split())
_BY_LINE = re.compile(r"(?:by|von|par|por|bởi|oleh)\s", re.IGNORECASE)
_SPEECH = re.compile(
    r"[^\"“”]{0,160}\b(?:I|I’m|I'm|I’ve|I've|you|You|we|We|my|My|me|your|Your|us|Yes|No|Well|Oh|Hello|Thank)\b"
)


class Dateline(NamedTuple):
    """What a dateline states: each part may be absent; positions count in the line's text."""

    end: int
    place: str | None
    place_span: tuple[int, int]
    agency: str | None
    agency_span: tuple[int, int]
    date: Mention | None
    day: PartialDate | None


def find_dateline(line: Line) -> Dateline | None:
    """Return the dateline a line begins with, else ``None``."""
    head = line.text[:_REACH]
    return _dateline_of(line.text[: 3 * _REACH]) if _HINT.search(head) is not None else None


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
        if word[-1] in ",.:)/-–—" or "--" in word:
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
    return Dateline(found.end, place, found.place, agency, found.agency, date, day)


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
        if inner is not None and (inner.day or inner.date):
            moved = _moved(inner, leading.end())
            return moved._replace(agency=leading["name"], agency_span=leading.span("name"))
    for pattern in (_GLUED_AGENCY, _OUTLETS):
        found = pattern.match(text)
        if found is not None and found.lastgroup is not None:
            name = found.lastgroup
            return Dateline(found.end(), None, (0, 0), found[name], found.span(name), None, None)
    return None


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
    agency, mention, day, place_end = _agency_and_day(head)
    if not separator.group().strip() and not (
        agency and is_known(agency.text) and head[:3].isupper()
    ):
        return None
    place, span = _place_of(head[:place_end])
    if place is None and head[:place_end].strip(" ,.;("):
        return None
    if place is None and (agency is None or not head.lstrip().startswith("(")):
        return None
    if agency is None and place and (mention or day or "--" in separator.group()):
        agency, end = find_following_agency(text, end)
    if agency is not None and agency.text[0].islower() and not is_known(agency.text):
        agency = agency if mention or day else None
    following = text[end : end + 200]
    supported = agency is not None or mention is not None or day is not None
    if place is not None and not supported and not _may_stand_bare(place, following):
        return None
    if following and len(following) < 60 and following.isupper() and "[" not in following:
        return None
    if place is not None and place.casefold() in _NO_PLACE:
        place = None
    shown = None if place is None else _shown(place)
    name, name_span = (agency.text, agency[:2]) if agency else (None, (0, 0))
    return Dateline(end, shown, span, name, name_span, mention, day)


def _agency_and_day(
    head: str,
) -> tuple[Line | None, Mention | None, PartialDate | None, int]:
    """Return what stands behind the place, in either order, and where the place ends."""
    mention, day, end = _day_of(head)
    agency = find_agency(head[:end])
    end = end if agency.end is None else agency.end
    if mention is None and day is None:
        mention, day, end = _day_of(head[:end])
        day = day or (None if mention else agency.day)
    return agency.name, mention, day, end


def _day_of(rest: str) -> tuple[Mention | None, PartialDate | None, int]:
    """Return the day a dateline ends with, and where the place before it ends."""
    found = find_days(rest)
    for mention in found.dates:
        if not rest[mention.end :].strip(" .,;"):
            return mention, None, _before_day(rest, mention.start)
    for day in found.partial:
        if not rest[day.end :].strip(" .,;"):
            return None, day, _before_day(rest, day.start)
    return None, None, len(rest)


def _before_day(rest: str, start: int) -> int:
    before = rest[:start].rstrip()
    for word in ("ngày", "le", "am", "on", "den", "في"):
        if before.casefold().endswith((f" {word}", f",{word}")):
            before = before[: -len(word)].rstrip(" ,")
    return len(before)


def _place_of(text: str) -> tuple[str | None, tuple[int, int]]:
    place = text.strip(" ,;\t\xa0*_#")
    start = text.find(place) if place else 0
    if not place or len(place) > 70 or _BY_LINE.match(place):
        return None, (start, start)
    bare = re.sub(r"[()]", " ", place)
    words = [word for part in re.split(r"[,/]", bare) for word in part.split()]
    if not words or len(words) > 8 or bare.casefold().strip() in _NOT_PLACES:
        return None, (start, start)
    if any(_PLACE_WORD.fullmatch(word) is None for word in words):
        return None, (start, start)
    if words[0][0].islower() or any(
        word[0].islower() and word.casefold() not in SMALL_WORDS for word in words
    ):
        return None, (start, start)
    return place, (start, start + len(place))


def _may_stand_bare(place: str, following: str) -> bool:
    """Tell whether capitals alone make this a place, with a text in small letters after it."""
    first = re.split(r"[,(]", place)[0].strip().replace("Mc", "MC").replace("Mac", "MAC")
    letters = [character for character in first if character.isalpha()]
    if len(letters) < 3 or not all(character.isupper() for character in letters):
        return False
    words = [word.strip(".") for word in first.casefold().split()]
    if _NOT_PLACES.intersection(words) or len(words) > 4 or ordinary_case(first) == first:
        return False
    if _SPEECH.match(following):
        return False
    following = following[:80].lstrip("\"'“‘«[(")
    if not any(character.islower() for character in following):
        return False
    return following[0].isupper() or not following[0].isalpha()


def _shown(place: str) -> str:
    """Return the place in ordinary case, a region in brackets after a comma."""
    place = re.sub(r"\s+(?=[,;])", "", place)
    region = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", place)
    if region is not None:
        place = f"{region[1]}, {region[2]}"
    return ordinary_case(place)

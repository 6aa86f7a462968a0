"""Which place, day and agency does a text begin with?

The lines read are those of the wire agencies: ``HÀ NỘI — ``, ``HANOI, March 5 (Xinhua) -- ``,
``SAN SALVADOR, 3 JAN 90 -- [TEXT] ``, ``LAS VEGAS, Nev., March 5, 2025 /PRNewswire/ -- ``,
``MOSCOW, March 5. /TASS/. ``, ``Hà Nội, ngày 5/3 (TTXVN) - ``, ``(Reuters) - ``,
``KUALA LUMPUR: ``. A place not in capitals counts only with an agency or a day beside it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.reading.countries import is_country
from archive_cli.reading.dates.mentions import (
    Mention,
    PartialDate,
    find_dates,
    find_partial_dates,
)
from archive_cli.reading.lines import Line

_REACH = 130
_SEPARATOR = re.compile(
    r"\s*(?:—|–|--+|(?<=\s)[-_](?=\s|$)|(?<=\))\s?-|(?<=\d)-(?=\s|$)|(?<=/)\s?-)\s*|(?<=/)\.\s+|:\s+(?=[^\W\d_])"
)
_AGENCY = re.compile(r"\s*(?:\((?P<round>[^()]{2,40})\)|/(?P<slash>[^/()]{2,30})/)\s*$")
_PLACE_WORD = re.compile(r"[^\W\d_][^\W\d_.'’\-]*(?:[.'’\-][^\W\d_]+)*\.?")
_SMALL = frozenset(
    "of and the de del des do da dos das du di la le les el al en sur am an der im bei aux au "
    "es y e sous près upon".split()
)
_NOT_PLACES = frozenset(
    "update exclusive breaking watch analysis opinion editorial correction corrected live video "
    "photo photos factbox timeline explainer review interview urgent alert note summary text "
    "advisory refiled refile wrapup feature column commentary blog sport sports business world "
    "news local politics report special focus read more related tin nóng update1 q a faq".split()
)
_BY_LINE = re.compile(r"(?:by|von|par|por)\s", re.IGNORECASE)
_VOWELS = re.compile(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüăđơưạ-ỹа-яα-ω]", re.IGNORECASE)


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
    for found in _SEPARATOR.finditer(line.text[: _REACH + 4]):
        if found.start() > _REACH:
            break
        dateline = _parse_dateline(line.text, found)
        if dateline is not None:
            return dateline
        if found.group().strip() not in (":", "-", "_", "."):
            break
    return None


def ordinary_case(place: str) -> str:
    """Return a place as it is written within a sentence: ``HÀ NỘI`` as ``Hà Nội``.

    Words with a small letter stay as they are; so do words without a vowel (``HCM``) and those
    with full stops (``D.C.``); ``de``, ``of`` and their like are small but at the beginning.
    """
    words = place.split(" ")
    return " ".join(_ordinary_word(word, first=index == 0) for index, word in enumerate(words))


def _parse_dateline(text: str, separator: re.Match[str]) -> Dateline | None:
    head = text[: separator.start()]
    agency = _AGENCY.search(head)
    if agency is not None and agency["round"] and is_country(agency["round"]):
        agency = None
    rest = head[: agency.start()] if agency else head
    name, name_span = _agency_name(agency)
    mention, day, place_end = _day_of(rest)
    place, span = _place_of(rest[:place_end])
    if place is None and rest[:place_end].strip(" ,.;("):
        return None
    if place is None and (name is None or not head.lstrip().startswith("(")):
        return None
    supported = name is not None or mention is not None or day is not None
    following = text[separator.end() : separator.end() + 80]
    if place is not None and not supported and not _may_stand_bare(place, following):
        return None
    if following and len(following) < 60 and following.isupper() and "[" not in following:
        return None
    return Dateline(
        separator.end(),
        None if place is None else _shown(place),
        span,
        name,
        name_span,
        mention,
        day,
    )


def _agency_name(found: re.Match[str] | None) -> tuple[str | None, tuple[int, int]]:
    if found is None:
        return None, (0, 0)
    group = "round" if found["round"] else "slash"
    name = found[group].strip()
    if name[:1].islower() and (len(name) > 5 or not name.isalpha()):
        return None, (0, 0)
    start = found.start(group) + found[group].index(name)
    return name, (start, start + len(name))


def _day_of(rest: str) -> tuple[Mention | None, PartialDate | None, int]:
    """Return the day a dateline ends with, and where the place before it ends."""
    for mention in find_dates(rest):
        if not rest[mention.end :].strip(" .,;"):
            return mention, None, _before_day(rest, mention.start)
    for day in find_partial_dates(rest):
        if not rest[day.end :].strip(" .,;"):
            return None, day, _before_day(rest, day.start)
    return None, None, len(rest)


def _before_day(rest: str, start: int) -> int:
    before = rest[:start].rstrip()
    for word in ("ngày", "le", "am", "on"):
        if before.casefold().endswith((f" {word}", f",{word}")):
            before = before[: -len(word)].rstrip()
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
    if not words[0][0].isupper() or any(
        word[0].islower() and word.casefold() not in _SMALL for word in words
    ):
        return None, (start, start)
    return place, (start, start + len(place))


def _may_stand_bare(place: str, following: str) -> bool:
    """Tell whether capitals alone make this a place, with a text in small letters after it."""
    first = re.split(r"[,(]", place)[0].strip()
    letters = [character for character in first if character.isalpha()]
    if len(letters) < 3 or any(character.islower() for character in letters):
        return False
    if first.split()[0].casefold().strip(".") in _NOT_PLACES or len(first.split()) > 4:
        return False
    following = following.lstrip("\"'“‘«[(")
    if not any(character.islower() for character in following):
        return False
    return following[0].isupper() or not following[0].isalpha()


def _shown(place: str) -> str:
    """Return the place in ordinary case, a region in brackets after a comma."""
    region = re.fullmatch(r"(.+?)\s*\(([^()]+)\)", place)
    if region is not None:
        place = f"{region[1]}, {region[2]}"
    return ordinary_case(place)


def _ordinary_word(word: str, *, first: bool) -> str:
    core = word.strip(",.")
    if any(character.islower() for character in core) or not _VOWELS.search(core):
        return word
    if "." in core:
        return word
    if core.casefold() in _SMALL and not first:
        return word.lower()
    pieces = re.split(r"([\-/'’])", word)
    shown = [
        piece.lower() if index and piece.casefold() in _SMALL else piece[:1] + piece[1:].lower()
        for index, piece in enumerate(pieces)
    ]
    return "".join(shown)

"""Which agency stands in a dateline?

It stands in brackets or between slashes, ``(Xinhua)``, ``/TASS/``, at times with the day,
``(TTXVN 5/3)``; a few that are known stand without, ``TOKYO, March 5 KYODO -``; sites name
themselves behind the place, ``JAKARTA, KOMPAS.com -``. A country or region in brackets is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.reading.countries import is_country
from archive_cli.reading.dates.mentions import PartialDate, find_partial_dates
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern

_AGENCY = pattern(
    r"\s*(?:\((?P<round>[^()]{2,40})\)|/\s?(?P<slash>[^/()]{2,30}?)\s?(?P<closed>/)?)\s*[.,]?$"
)
_FOLLOWING_AGENCY = pattern(
    r"\((?P<name>[A-Z][\w ./&'-]{1,38}?)(?:\s?[-–]\s[\w., ]{6,20})?\)\s*(?:--?|—|–)\s*|"
    r"(?P<russian>[А-ЯЁ]{3,}(?: Новости)?)\.\s+"
)
_BARE_AGENCY = pattern(r"(?:(?<=[\d.]),?|(?<=\w),)\s+(?P<name>[^\W\d_][\w-]{1,11})$")
_LETTERS_BY_DAY = pattern(r"(?<=\d),\s+(?P<name>[A-Z]{3,6})$")
_SITE_NAME = r"(?P<name>[\w-]+\.(?:com\.vn|com|co\.id|co|id|net|vn)|CN(?:N|BC) Indonesia)"
_SITE = pattern(_SITE_NAME, re.IGNORECASE)
_LEADING_SITE = pattern(
    _SITE_NAME
    + r"(?:\s*,\s*(?P<place>[^\W\d_][^\d,:;()—–]{1,40}?))?\s+(?:--?|–|—)\s+(?=[^\W\d_\"“])",
    re.IGNORECASE,
)
_OUTLET = pattern(
    r"(?P<name>NDO|Nhân Dân|TTO|VOV\.VN|VOV|TPO|SGGPO?|PLO|NLĐO|QĐND(?: Online)?|TTXVN|VTV\.vn|"
    r"CAND)\s*[-–]\s+|\((?P<round>Dân trí|VTC News|Chinhphu\.vn|PLVN|TN&MT|ĐCSVN)\)\s*[-–]\s+"
)
_GLUED_AGENCY = pattern(
    r"\((?P<name>CNN|AP|AFP|UPI|CBS|NBC|ABC|WSJ|BBC|KTLA|PTI|ANI|IANS)\)\s?(?=[\"“‘']?[A-ZÀ-Ý])"
)
_STOPPED = pattern(
    r"(?P<place>[^\W\d_][^\d.,:;!?()]{1,40})\.\s+(?P<day>[^.,:;()]{4,30})\.\s+"
    r"(?P<name>[^\W\d_]{3,12})(?:\.RU)?(?:\.\s+|\s+[-–—]\s+)(?=[^\W\d_\"«“])"
)
_KNOWN = frozenset(
    "ap afp upi cnn pti ani ians uni reuters reuter xinhua kyodo tass itar-tass efe ansa dpa "
    "lusa anadolu yonhap antara bernama vna vns ttxvn apa sda pap ctk mti stt ntb tt ritzau "
    "belga anp sid kna epd ots dpa-afx aap tanjug hina stina agerpres mena petra spa wam irna "
    "una nna sana kuna qna bloomberg cns pl pna ap-dj askanews adnkronos gna nampa ziana cna akp "
    "kpl montsame kazinform uza azertac armenpress interfax trend unian ukrinform тасс интерфакс "
    "уніан униан унн укрінформ укринформ белта".split()
)
_AGENCY_WORDS = frozenset("agency news newswire press service wire".split())
_REGIONS = frozenset(
    "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts "
    "michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon "
    "pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming ontario "
    "quebec manitoba alberta saskatchewan kashmir punjab crimea tibet scotland wales "
    "bavaria".split()
) | {"new york", "new jersey", "new mexico", "new hampshire", "british columbia", "west bank"}


class LeadingOutlet(NamedTuple):
    """An outlet before the text, the place behind it if there is one, and where the text begins."""

    name: Line
    place: Line | None
    end: int


class FoundAgency(NamedTuple):
    """An agency's name with where it stands, where the place before it ends, a day beside it.

    The name is ``None`` where the brackets hold no agency; so is ``end`` where there are none.
    """

    name: Line | None = None
    end: int | None = None
    day: PartialDate | None = None


def find_agency(head: str) -> FoundAgency:
    """Return the agency that a dateline's text before its dash ends with."""
    bare = _BARE_AGENCY.search(head)
    if bare is not None and bare["name"].casefold() not in _KNOWN:
        bare = _LETTERS_BY_DAY.search(head)
    if bare is not None:
        return FoundAgency(Line(*bare.span("name"), bare["name"]), bare.start())
    found = _AGENCY.search(head)
    if found is None or _is_region(found["round"] or ""):
        return _find_site(head)
    group = "round" if found["round"] else "slash"
    name = found[group].strip()
    if _may_be_second_place(found, name):
        return FoundAgency()
    if name[:1].islower() and (len(name) > 5 or not name.isalpha()) and not is_known(name):
        return FoundAgency(None, found.start())
    start = found.start(group) + found[group].index(name)
    day = next((d for d in find_partial_dates(name) if d.end == len(name) and d.start > 1), None)
    if day is not None:
        name = name[: day.start].rstrip(" ,")
        day = day._replace(start=start + day.start, end=start + day.end)
    return FoundAgency(Line(start, start + len(name), name), found.start(), day)


def find_following_agency(text: str, start: int) -> tuple[Line | None, int]:
    """Return the agency behind a dash, ``--(BUSINESS WIRE)--``, and where it ends."""
    found = _FOLLOWING_AGENCY.match(text, start)
    if found is None:
        return None, start
    group = found.lastgroup or "name"
    return Line(*found.span(group), found[group]), found.end()


def find_leading_outlet(text: str) -> LeadingOutlet | None:
    """Return the outlet a text begins with: ``(CNN)The …``, ``TEMPO.CO, Semarang - ``."""
    for form in (_GLUED_AGENCY, _OUTLET, _LEADING_SITE):
        found = form.match(text)
        if found is not None:
            named = {group: value for group, value in found.groupdict().items() if value}
            lines = {group: Line(*found.span(group), value) for group, value in named.items()}
            place = lines.pop("place", None)
            return LeadingOutlet(next(iter(lines.values())), place, found.end())
    return None


def find_stopped_head(text: str) -> re.Match[str] | None:
    """Return a head with full stops between its parts: ``Москва. 5 марта. INTERFAX.RU - ``.

    The groups are ``place``, ``day`` and ``name``, without a site's ending. Behind a full stop
    only a known agency counts.
    """
    found = _STOPPED.match(text)
    is_dashed = found is not None and found.group().rstrip().endswith(("-", "–", "—"))
    return found if found is not None and (is_dashed or is_known(found["name"])) else None


def is_known(name: str) -> bool:
    """Tell whether this is an agency that is known by name, or one with its desk: ``dpa/lno``."""
    return name.partition("/")[0].casefold() in _KNOWN


def is_agency_name(name: str) -> bool:
    """Tell whether this is a name of two to five words that ends as agencies' names do.

    ``Harbour Wire``, ``Philippine News Agency``.
    """
    words = name.split()
    return 1 < len(words) <= 5 and name[0].isupper() and words[-1].casefold() in _AGENCY_WORDS


def _may_be_second_place(found: re.Match[str], name: str) -> bool:
    """Tell ``KABUL/ISLAMABAD`` from ``HANOI/VNS``: no slash behind it, and no known agency."""
    is_glued = found["round"] is None and not found.group()[0].isspace()
    return is_glued and not found["closed"] and not is_known(name)


def _is_region(name: str) -> bool:
    return is_country(name) or name.strip().casefold() in _REGIONS


def _find_site(head: str) -> FoundAgency:
    """Return the site behind a place's comma: ``JAKARTA, KOMPAS.com``."""
    place, comma, site = head.rpartition(",")
    found = _SITE.fullmatch(site.strip()) if comma else None
    if found is None:
        return FoundAgency()
    start = head.index(found["name"], len(place))
    return FoundAgency(Line(start, start + len(found["name"]), found["name"]), len(place))

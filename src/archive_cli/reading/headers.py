"""Which lines at the head of a file are `Key: value`, and what do they claim?

Read are lines such as ``Title: Talks in Hanoi``, ``Ngày đăng: 25-03-2025``,
``**Source:** VNS``, ``date = 2025-03-05``, and a date glued to the text that follows it:
`` date 2025-01-10 VIENTIANE — Deputy Minister …``. A headline that only looks like a key stays a
headline: a date key needs a date, an address key an address, and a place, source or author that
stands alone needs a value written as a name.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.claims import Claim, DateClaim, single
from archive_cli.reading.dates.mentions import Mention, find_dates
from archive_cli.reading.keys import Key, Role, find_key, find_language
from archive_cli.reading.lines import Line

_KEY_LINE = re.compile(
    r"[#>*\-\s]{0,4}[*_]{0,2}(?P<key>[^\W\d_][\w \-]{0,38}?)[*_]{0,2}\s?[:：=](?!//)[*_]{0,2}\s*"
)
_GLUED_KEY = re.compile(r"[*_#>\s]{0,4}(?P<key>[^\W\d_]+(?: [^\W\d_]+){0,2})\s*[:：]?\s+(?=\S)")
_COMPACT_DATE = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T ]?\d{4,6}Z?)?")
_YEAR = re.compile(r"(?:1[6-9]|20)\d{2}")
ADDRESS = re.compile(r"https?://[^\s<>\"|]+", re.IGNORECASE)
CLOCK = re.compile(
    r"(?:lúc|at|à|um|às|a las|om)?\s*\b\d{1,2}\s?[:.hH]\s?\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s?"
    r"(?:[ap]\.?m\.?|uhr)?(?:\s?\(?(?:GMT|UTC|[A-Z]{2,5}\b)?\s?(?:[+-]\d{1,2}(?::?\d{2})?)?\)?)?",
    re.IGNORECASE,
)
_LONGEST_VALUE = 300
_DATE_ROLES = frozenset(("published", "updated", "crawled", "event"))


class Header(NamedTuple):
    """A header line: its key, and its value with where it stands (code points, NFC text)."""

    key: Key
    value: Line
    date: Mention | None = None


class Glued(NamedTuple):
    """A date in front of the text: the claim, and the rest of its line."""

    claim: DateClaim
    rest: Line


def find_header(line: Line) -> Header | None:
    """Return what a line says as `Key: value` with a known key, else ``None``.

    A date key's header is one only where a date can be read from its value.
    """
    found = _KEY_LINE.match(line.text)
    key = find_key(found["key"]) if found else None
    if found is None or key is None:
        return None
    value = line.part(found.end())
    if key.role in _DATE_ROLES:
        date = find_value_date(value.text)
        return Header(key, value, date) if date is not None else None
    is_address = key.role != "url" or ADDRESS.match(value.text) is not None
    fits = 0 < len(value.text) <= _LONGEST_VALUE and is_address
    return Header(key, value) if fits or key.role == "body" else None


def stands_alone(header: Header) -> bool:
    """Tell whether a header line may be taken without another beside it."""
    role = header.key.role
    if role in ("place", "source", "author", "lang"):
        words = header.value.text.split()
        return len(words) <= 6 and all(_is_name_like(word) for word in words)
    return role != "other"


def find_glued_date(line: Line) -> Glued | None:
    """Return the date that a key puts in front of a line's text, else ``None``."""
    found = _GLUED_KEY.match(line.text)
    if found is None:
        return None
    key = find_key(found["key"])
    if key is None or key.role not in ("published", "updated"):
        return None
    mention = next((m for m in find_dates(line.text[:200]) if m.start == found.end()), None)
    if mention is None:
        return None
    after = mention.end
    clock = CLOCK.match(line.text, after)
    if clock is not None:
        after = clock.end()
    rest = line.part(after)
    rest = rest.part(len(rest.text) - len(rest.text.lstrip("|,;.:-–— ")))
    if len(rest.text) < 20:
        return None
    span = (line.start + mention.start, line.start + mention.end)
    beside = line.text[: mention.end]
    claim = DateClaim(key.role, mention, "glued key", "header", span, beside, key.language)
    return Glued(claim, rest)


def date_claim_of(header: Header, rule: str = "header key") -> DateClaim:
    """Return the claim of a header line with a date."""
    assert header.date is not None
    value, mention = header.value, header.date
    span = (value.start + mention.start, value.start + mention.end)
    return DateClaim(
        header.key.role, mention, rule, "header", span, value.text, header.key.language
    )


def claim_of(header: Header, rule: str = "header key") -> Claim | None:
    """Return the claim of a header line for a text field; ``None`` where there is none."""
    value = clean_value(header.key.role, header.value.text)
    if not value:
        return None
    at = header.value.text.find(value)
    start = header.value.start + at if at >= 0 else header.value.start
    end = start + len(value) if at >= 0 else header.value.end
    return Claim(header.key.role, value, rule, (start, end))


def clean_value(role: Role, value: str) -> str | None:
    """Return a header's value as it is shown, without quotes, emphasis or ``By``."""
    value = value.strip().strip("*_").strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1].strip()
    if role == "url":
        found = ADDRESS.search(value)
        return found.group().rstrip(".,;)") if found else None
    if role == "lang":
        return find_language(value)
    if role == "author" and value[:3].casefold() == "by ":
        value = value[3:].strip()
    return value or None


def find_value_date(value: str) -> Mention | None:
    """Return the date a named field holds: one of the usual forms, ``20250305`` or a year."""
    mentions = find_dates(value[:200])
    if mentions:
        return mentions[0] if len({m.readings for m in mentions}) == 1 else None
    compact = _COMPACT_DATE.fullmatch(value.strip())
    if compact:
        try:
            day = CalendarDate(int(compact[1]), int(compact[2]), int(compact[3]))
        except ValueError:
            return None
        return Mention(0, len(value), (day,))
    if _YEAR.fullmatch(value.strip()):
        return single(CalendarDate(int(value)))._replace(end=len(value))
    return None


def _is_name_like(word: str) -> bool:
    first = word.lstrip("(\"'“‘")[:1]
    return not first.islower() or word.casefold() in ("and", "và", "of", "de", "the", "et", "und")

"""Which lines at the head of a file are `Key: value`, and what do their values say?

Read are lines such as ``Title: Talks in Hanoi``, ``Ngày đăng: 25-03-2025``, ``**Source:** VNS``,
``- Date = 2025-03-05``, ``PLACE    HANOI``, ``| Date | 5 March 2025 |``, several on one line with
``|`` or ``;`` between, and a date glued to the text that follows it:
`` date 2025-01-10 VIENTIANE — Deputy Minister …``. A headline that only looks like a key stays a
headline: a date key needs a date, an address key an address. docs/formats.md shows each form.
"""

from __future__ import annotations

from typing import NamedTuple

from archive_cli.reading.claims import DateClaim
from archive_cli.reading.dates.mentions import Mention, find_dates
from archive_cli.reading.keys import Key, find_key, fold_key
from archive_cli.reading.lines import Line
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import ADDRESS, CLOCK, find_value_date, is_absent

_KEY = r"(?P<key>[^\W\d_][\w \-./&'’()\u0900-\u0963\u0e31-\u0e4e]{0,38}?)"
_MARK = r"(?:[#>*\-+•·:@;%/\s]{1,6}|\d{1,2}[.)]\s)?[*_`']{0,3}[\[(<]?"
_FORMS = (
    pattern(
        _MARK
        + _KEY
        + r"[*_`']{0,3}[\])>]?\s{0,9}(?:[:：]|=>?|->|>>)(?!//)[*_`']{0,3}[\])>]?[*_`]{0,3}\s*"
    ),
    pattern(r"\|\s*[*_`]{0,3}" + _KEY + r"[*_`]{0,3}\s*:?\s*\|\s*"),
    pattern(_KEY + r"(?:\s*\t\s*|[ \xa0\u3000]{2,}|\s\|\s)(?=\S)"),
    pattern(r"[\-*+\s]{0,4}(?P<mark>\*\*|__|`)" + _KEY + r"(?P=mark)\s+(?=\S)"),
    pattern(r"[\[<]" + _KEY + r"[\]>]\s+(?=\S)"),
)
_DASHED = pattern(_MARK + _KEY + r"[*_`]{0,3}\s+[-–—]{1,2}>?\s+(?=\S)")
_NEXT = pattern(
    r"(?:\s*[|·•;]\s*|\s*\t\s*|\s{2,}|,\s+|\s[-–—/]\s)(?=[*_]{0,2}[^\W\d_][^:：=|;,]{0,38}[:：=](?!//))"
)
_DATE_BEHIND = pattern(r"(?:\s*[\t|]\s*|\s{2,}|\s(?=\d{4}[-/.年]\s?\d))(?=\S)")
_PARTING = pattern(r"[|·•;\t,]|\s[-–—/]\s|\s{2}")
_GLUED_KEY = pattern(
    r"[*_#>\s]{0,4}(?P<key>[^\W\d_]+(?: [^\W\d_]+){0,2})\s*(?P<colon>[:：])?\s+(?=\S)"
)
_GLUABLE = frozenset(
    map(
        fold_key,
        "date|published|publication date|date published|pub date|posted|posted on|published on|"
        "updated|last updated|ngày|ngày đăng|cập nhật|cập nhật lúc|đăng lúc|publié le|datum|fecha|"
        "data|tanggal|дата|pubdate|published at|issued".split("|"),
    )
)
# What every key with a value has in it, and within how many characters of the line's beginning.
_SIGNS = (":", "  ", " -", " –", " —", "=", ">", "|", "*", "_", "`", "[", "<", "：")
_SIGN_REACH = 72
_GLUED_TITLE = pattern(r"[*_#>\s]{0,4}(?P<key>[^\W\d_]+)\s*[:：]?\s+(?=\S)")
_GLUED_DATE_KEY = pattern(r"(?<=[^\s|;,·•/–—-])\s(?i:date|published|posted|pubdate)\s*:?\s+(?=\S)")
_GLUED_REACH = 400
_GLUED_DATE_REACH = 60
_LONGEST_VALUE = 600
_KEY_REACH = 50
_MOST_KEY_WORDS = 3
_DATE_ROLES = frozenset(("published", "updated", "crawled", "event"))
_CLOSERS = {"(": ")", "[": "]", "<": ">"}


class Header(NamedTuple):
    """A header line: its key, and its value with where it stands (code points, NFC text).

    ``whole`` tells that the value runs over several lines of the file, so that its text is not
    what stands at its place.
    """

    key: Key
    value: Line
    date: Mention | None = None
    whole: bool = False


class Glued(NamedTuple):
    """A date in front of the text: the claim, the rest of its line, and a title before the date."""

    claim: DateClaim
    rest: Line
    title: Line | None = None


def find_headers(line: Line, *, within: bool = False) -> list[Header]:
    """Return what a line says as `Key: value` with known keys; mostly one header, or none.

    ``within`` tells that a header stands before: then a key may also end with a dash, and a date
    key may have no date.
    """
    if not may_be_header(line.text):
        return []
    parts = _parts_of(line)
    if len(parts) > 1:
        found = [(part, _find_header(part, within=within)) for part in parts]
        headers = [header for _, header in found if header is not None and header.value.text]
        strange = sum(header is None and _is_strange(part.text) for part, header in found)
        if len(headers) > 1 and len(headers) + strange == len(parts):
            return [part for header in headers for part in _with_date_behind(header)]
    header = _find_header(line, within=within)
    return [] if header is None else _with_date_behind(header)


def may_be_header(text: str) -> bool:
    """Tell quickly a line that begins as no header does; white space but blanks is a sign too."""
    beginning = text[:_SIGN_REACH]
    return any(map(beginning.__contains__, _SIGNS)) or not beginning.isprintable()


def is_key_like(line: Line) -> bool:
    """Tell whether a line has the form of a header, whatever its key is."""
    return may_be_header(line.text) and any(
        found is not None and len(found["key"].split()) <= _MOST_KEY_WORDS
        for found in (form.match(line.text) for form in _FORMS)
    )


def find_dashed_key(text: str) -> Key | None:
    """Return the key that a line begins with where a dash parts it from its value."""
    if not any(dash in text[:_KEY_REACH] for dash in (" - ", " – ", " — ")):
        return None
    found = _DASHED.match(text)
    return None if found is None else find_key(found["key"])


def header_of(key: Key, value: Line, *, whole: bool = False) -> Header:
    """Return the header with that key and value; a date key without a date names nothing."""
    if key.role not in _DATE_ROLES:
        return Header(key, value, None, whole)
    date = find_value_date(value.text)
    return Header(key if date else Key("other", ""), value, date, whole)


def find_glued_date(line: Line) -> Glued | None:
    """Return the date that a key puts in front of a line's text, else ``None``."""
    found = _GLUED_KEY.match(line.text)
    if found is None:
        return None
    key = find_key(found["key"])
    if key is None or key.role not in ("published", "updated"):
        return None
    if not found["colon"] and fold_key(found["key"]) not in _GLUABLE:
        return None
    mention = next((m for m in find_dates(line.text[:200]) if m.start == found.end()), None)
    if mention is None:
        return None
    after = mention.end
    clock = CLOCK.match(line.text, after)
    if clock is not None:
        after = clock.end()
    rest = line.part(after)
    rest = rest.part(len(rest.text) - len(rest.text.lstrip("|,;.:-–—*_ ")))
    if len(rest.text) < 20 or (rest.text[0].islower() and not found["colon"]):
        return None
    span = (line.start + mention.start, line.start + mention.end)
    beside = line.text[: mention.end]
    claim = DateClaim(key.role, mention, "glued key", "header", span, beside, key.language)
    return Glued(claim, rest)


def find_glued_title(line: Line) -> Glued | None:
    """Return the title and date that keys put in front of a text on one line, else ``None``.

    `` title Talks resume date 2025-03-05 HANOI — …``, with colons or without.
    """
    opening = _GLUED_TITLE.match(line.text)
    key = find_key(opening["key"]) if opening else None
    if opening is None or key is None or key.role != "title":
        return None
    for named in _GLUED_DATE_KEY.finditer(line.text, opening.end(), _GLUED_REACH):
        dates = find_dates(line.text[: named.end() + _GLUED_DATE_REACH])
        mention = next((one for one in dates if one.start == named.end()), None)
        if mention is not None:
            span = (line.start + mention.start, line.start + mention.end)
            claim = DateClaim("published", mention, "glued key", "header", span, line.text)
            return Glued(claim, line.part(mention.end), line.part(opening.end(), named.start()))
    return None


def _parts_of(line: Line) -> list[Line]:
    """Return the parts of a line that begin with known keys behind ``|``, ``;`` and their like."""
    reach = line.text[:_LONGEST_VALUE]
    last = max(reach.rfind(":"), reach.rfind("="), reach.rfind("："))
    if last < 0 or _PARTING.search(reach, 0, last) is None:
        return [line.part(0)]
    parts: list[Line] = []
    start = 0
    for found in _NEXT.finditer(reach):
        named = _match(line.text[found.end() :], within=False)
        mark = found.group().strip(" ")
        is_hard = named is None and found.group() != "  " and mark in ("|", "·", "•", ";", "\t", "")
        if (named and named[0].role != "body") or (
            is_hard and _is_strange(line.text[found.end() :])
        ):
            parts.append(line.part(start, found.start()))
            start = found.end()
    return [*parts, line.part(start)]


def _with_date_behind(header: Header) -> list[Header]:
    """Part a name from the date behind a gap: ``Source: Xinhua    2025-03-05 17:13``.

    A single blank is a gap before a date that begins with its year; a word in small letters
    before it belongs to the date: ``Source: letter of 2025-03-05``.
    """
    value = header.value
    if header.key.role not in ("source", "author"):
        return [header]
    for cut in _DATE_BEHIND.finditer(value.text):
        before, _, last = value.text[: cut.start()].rpartition(" ")
        if before and last[:1].islower():
            continue
        behind = header_of(Key("published", ""), value.part(cut.end()))
        if behind.date is not None and behind.date.start == 0:
            return [header._replace(value=value.part(0, cut.start())), behind]
    return [header]


def _is_strange(text: str) -> bool:
    """Tell whether a part of a line begins with a key of a few words, known or not."""
    found = _FORMS[0].match(text)
    if found is None or "  " in found["key"]:
        return False
    return len(found["key"].split()) <= _MOST_KEY_WORDS


def _find_header(line: Line, *, within: bool) -> Header | None:
    found = _match(line.text, within=within)
    if found is None:
        return None
    key, start = found
    value = _without_closer(line, line.part(start))
    if key.role in _DATE_ROLES:
        header = header_of(key, value)
        if header.date is not None or not value.text:
            return header if header.date else Header(key, value)
        is_short = len(value.text.split()) <= 3
        is_bracketed = line.text[:1] in _CLOSERS and not line.text.endswith(_CLOSERS[line.text[0]])
        is_empty = is_short and not is_bracketed
        return Header(key, value) if within and (is_empty or is_absent(value.text)) else None
    if key.role == "body":
        return Header(key, value)
    is_address = key.role != "url" or not value.text or ADDRESS.search(value.text) is not None
    fits = len(value.text) <= _LONGEST_VALUE and is_address
    return Header(key, value) if fits else None


def _match(text: str, *, within: bool) -> tuple[Key, int] | None:
    """Return the key a line begins with and where its value begins."""
    for form in (*_FORMS, _DASHED) if within else _FORMS:
        found = form.match(text)
        if found is not None and (key := find_key(found["key"])) is not None:
            return key, found.end()
    return None


def _without_closer(line: Line, value: Line) -> Line:
    """Return a value without the bracket or table bar that closes its line."""
    closer = _CLOSERS.get(line.text[:1])
    if closer is not None and value.text.endswith(closer):
        inside = value.text[:-1]
        if closer not in inside or inside.count(closer) == inside.count(line.text[0]):
            return value.part(0, len(inside))
    if line.text.startswith("|"):
        return value.part(0, len(value.text.rstrip("| \t")))
    return value

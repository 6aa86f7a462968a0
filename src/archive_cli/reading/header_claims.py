"""Which claims do headers, named fields and datelines make?"""

from __future__ import annotations

from archive_cli.model.article import DateBasis
from archive_cli.reading.casing import ordinary_case
from archive_cli.reading.claims import Claim, DateClaim, YearlessClaim
from archive_cli.reading.datelines import Dateline, find_dateline
from archive_cli.reading.dates.roles import role_of
from archive_cli.reading.headers import Header
from archive_cli.reading.keys import Role
from archive_cli.reading.lines import Line
from archive_cli.reading.parts import Parts
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import clean_value

_RULE = "header key"
_LIKE_A_TEXT = " -- The text."
_MOST_PLACE_WORDS = 6
_YEARLESS_END = pattern(r",?\s+\S+\s+\d{1,2}(?:,\s*\d{4})?$|\s*\([^()]*\)$")
_OUTLET_WORDS = frozenset(
    "news agency press times post daily herald tribune journal newspaper magazine media desk "
    "newsroom bureau radio television tv wire network service online gazette guardian".split()
)


def claim_headers(
    headers: list[Header], parts: Parts, rule: str = _RULE, basis: DateBasis = "header"
) -> None:
    """Claim what the headers of one block say, those whose keys tell most first."""
    for header in sorted(headers, key=lambda header: header.key.rank):
        if header.key.role == "sender":
            _claim_sender(header, parts)
        else:
            claim_header(header, parts, rule, basis)


def claim_header(
    header: Header, parts: Parts, rule: str = _RULE, basis: DateBasis = "header"
) -> None:
    """Claim what one header says; spans count in the text of its value's line."""
    role = header.key.role
    if header.date is not None:
        parts.dates.append(_date_claim(header, rule, basis))
    elif role == "dateline":
        _claim_dateline_value(header, parts)
    elif role not in ("published", "updated", "crawled", "event", "body", "summary", "other"):
        _claim_value(header, role, parts, rule)


def claim_dateline(line: Line, dateline: Dateline, parts: Parts, rule: str = "dateline") -> None:
    """Claim the place, agency and day of a dateline."""
    if dateline.place is not None:
        span = _shifted(line, dateline.place_span)
        parts.claims.append(Claim("place", dateline.place, rule, span))
    if dateline.agency is not None:
        span = _shifted(line, dateline.agency_span)
        parts.claims.append(Claim("source", dateline.agency, "dateline", span))
    if dateline.author_span[1]:
        span = _shifted(line, dateline.author_span)
        name = line.text[slice(*dateline.author_span)]
        parts.claims.append(Claim("author", name, "dateline", span))
    if dateline.date is not None:
        span = _shifted(line, dateline.date[:2])
        beside = line.text[:130]
        parts.dates.append(
            DateClaim("published", dateline.date, "dateline", "dateline", span, beside)
        )
    elif dateline.day is not None and parts.yearless is None:
        day = dateline.day
        parts.yearless = YearlessClaim(day.month, day.day, _shifted(line, (day.start, day.end)))


def _date_claim(header: Header, rule: str, basis: DateBasis) -> DateClaim:
    assert header.date is not None
    value, mention = header.value, header.date
    span = (value.start + mention.start, value.start + mention.end)
    if header.whole:
        span = (value.start, value.end)
    role = role_of(header.key.role, value.text[mention.start : mention.end])
    return DateClaim(role, mention, rule, basis, span, value.text, header.key.language)


def _claim_value(header: Header, role: Role, parts: Parts, rule: str) -> None:
    value = clean_value(role, header.value.text)
    if value is None:
        return
    shown = ordinary_case(value) if role == "place" else value
    parts.claims.append(Claim(role, shown, rule, _span_of(header, value)))


def _claim_dateline_value(header: Header, parts: Parts) -> None:
    """Claim what a named dateline says: ``HANOI, March 5 (Agency)``, ``Hanoi``.

    What can't be read as a dateline is the name of a place, if it is as short as one.
    """
    value = header.value
    text = value.text.rstrip(" -–—_:")
    as_line = Line(value.start, value.end, text + _LIKE_A_TEXT)
    dateline = find_dateline(as_line) if text and not header.whole else None
    if dateline is not None and dateline.end == len(text) + 4:
        claim_dateline(as_line, dateline, parts, _RULE)
        return
    text = _YEARLESS_END.sub("", text)
    if 0 < len(text.split()) <= _MOST_PLACE_WORDS and text[0].isalpha():
        place = ordinary_case(text)
        parts.claims.append(Claim("place", place, _RULE, _span_of(header, text)))


def _claim_sender(header: Header, parts: Parts) -> None:
    """Claim who sent an e-mail: an outlet as the source, a person as the author.

    An address alone, and the ``From`` of a block without a title, name nobody.
    """
    name = clean_value("author", header.value.text)
    has_title = any(claim.role == "title" for claim in parts.claims)
    if name is None or not has_title or "@" in name or not 1 <= len(name.split()) <= 5:
        return
    words = {word.casefold().strip(".,") for word in name.split()}
    is_outlet = len(words) == 1 or words & _OUTLET_WORDS
    role: Role = "source" if is_outlet else "author"
    parts.claims.append(Claim(role, name, _RULE, _span_of(header, name)))


def _span_of(header: Header, shown: str) -> tuple[int, int]:
    """Return where what is shown of a header's value stands; the whole value if it is changed."""
    line = header.value
    at = -1 if header.whole else line.text.find(shown)
    return (line.start, line.end) if at < 0 else (line.start + at, line.start + at + len(shown))


def _shifted(line: Line, span: tuple[int, int]) -> tuple[int, int]:
    return line.start + span[0], line.start + span[1]

"""Which article does a plain text or Markdown file hold?

One file, one article, in this order, every part optional: front matter, header lines, headline,
date line, byline, more header lines, a dateline, the text with captions between, sign-off,
source line, chrome. docs/formats.md shows each form.
"""

from __future__ import annotations

from archive_cli.reading.captions import split_captions
from archive_cli.reading.claims import Claim, DateClaim, YearlessClaim
from archive_cli.reading.datelines import Dateline, find_dateline
from archive_cli.reading.front_matter import FrontMatter, find_front_matter
from archive_cli.reading.headers import (
    Header,
    claim_of,
    clean_value,
    date_claim_of,
    find_glued_date,
    find_header,
    find_value_date,
    stands_alone,
)
from archive_cli.reading.headlines import find_headline
from archive_cli.reading.keys import find_key
from archive_cli.reading.lines import Line, lines_of
from archive_cli.reading.pageheads import find_byline, find_date_line
from archive_cli.reading.parts import Parts
from archive_cli.reading.source_text import SourceText
from archive_cli.reading.tails import read_tail

_HEAD_LINES = 40


def read_parts(source: SourceText, start: int = 0, end: int | None = None) -> Parts:
    """Tell the parts of an article apart that stands in ``source.text[start:end]``."""
    parts = Parts(source)
    text = source.text if end is None else source.text[:end]
    front = find_front_matter(text) if start == 0 else None
    if front is not None:
        start = front.end
        parts.broken_front_matter = front.broken
        _claim_front_matter(front, parts)
    lines = list(lines_of(text, start))
    rest = _read_head(lines, parts)
    tail = read_tail(rest)
    parts.claims.extend(tail.claims)
    for line in tail.lines:
        captions, texts = split_captions(line)
        parts.captions.extend(captions)
        parts.text.extend(texts)
    _read_dateline(parts)
    return parts.settled()


def _claim_front_matter(front: FrontMatter, parts: Parts) -> None:
    for key, value, span in front.values:
        named = find_key(key)
        if named is None:
            continue
        line = Line(*span, value)
        date = find_value_date(value)
        if named.role in ("published", "updated", "crawled", "event"):
            if date is not None:
                claim = date_claim_of(Header(named, line, date), "front-matter key")
                parts.dates.append(claim._replace(basis="front-matter", span=span))
        else:
            shown = clean_value(named.role, value)
            if shown:
                parts.claims.append(Claim(named.role, shown, "front-matter key", span))


def _read_head(lines: list[Line], parts: Parts) -> list[Line]:
    """Claim what stands before the text; return the lines of the text."""
    position = 0
    headline_open = not any(claim.role == "title" for claim in parts.claims)
    while position < min(len(lines), _HEAD_LINES):
        taken, rest = _claim_line(lines, position, parts)
        if rest is not None:
            return [rest, *lines[position + 1 :]]
        if not taken and not _claim_headline(lines, position, parts, is_open=headline_open):
            break
        headline_open &= taken > 0
        position += max(taken, 1)
    return lines[position:]


def _claim_line(lines: list[Line], position: int, parts: Parts) -> tuple[int, Line | None]:
    """Claim header lines, a date line or a byline: how many lines, and the rest of a glued one."""
    line = lines[position]
    block, body = _header_block(lines, position)
    if block:
        _claim_headers(block, parts)
        return len(block), body
    glued = find_glued_date(line)
    if glued is not None:
        parts.dates.append(glued.claim)
        return 1, glued.rest
    if position + 1 < len(lines) and (page := find_date_line(line)) is not None:
        parts.dates.extend(page.dates)
        parts.claims.extend(page.claims)
        return 1, None
    byline = find_byline(line)
    if byline is not None:
        parts.claims.append(byline)
        return 1, None
    return 0, None


def _header_block(lines: list[Line], position: int) -> tuple[list[Header], Line | None]:
    """Return the header lines from here on, and the text that a body key begins."""
    block: list[Header] = []
    for line in lines[position : position + _HEAD_LINES]:
        header = find_header(line)
        if header is None or (header.date is not None and find_glued_date(line) is not None):
            break
        if header.key.role == "body":
            if not block:
                break
            return [*block, header], header.value if header.value.text else None
        block.append(header)
    telling = [header for header in block if header.key.role != "other"]
    if len(block) > 1 and telling:
        return block, None
    return ([block[0]], None) if block and stands_alone(block[0]) else ([], None)


def _claim_headers(block: list[Header], parts: Parts) -> None:
    for header in block:
        if header.date is not None:
            parts.dates.append(date_claim_of(header))
        elif header.key.role not in ("other", "body"):
            claim = claim_of(header)
            if claim is not None:
                parts.claims.append(claim)


def _claim_headline(lines: list[Line], position: int, parts: Parts, *, is_open: bool) -> bool:
    """Claim the headline, or pass over a line that repeats the title a header gave."""
    line = lines[position]
    titles = {claim.value.casefold() for claim in parts.claims if claim.role == "title"}
    if titles:
        return line.text.strip("#* _").casefold() in titles
    headline = find_headline(lines, position) if is_open else None
    if headline is None or find_dateline(line) is not None:
        return False
    captions, _ = split_captions(line)
    if captions:
        return False
    parts.claims.append(Claim("title", headline.text, "headline", (headline.start, headline.end)))
    return True


def _read_dateline(parts: Parts) -> None:
    """Claim the dateline of the first paragraph, and cut it off the text."""
    if not parts.text:
        return
    line = parts.text[0]
    dateline = find_dateline(line)
    if dateline is None:
        return
    parts.text[0] = line.part(dateline.end)._replace(gap=line.gap)
    if not parts.text[0].text:
        del parts.text[0]
    _claim_dateline(line, dateline, parts)


def _claim_dateline(line: Line, dateline: Dateline, parts: Parts) -> None:
    if dateline.place is not None:
        parts.claims.append(
            Claim("place", dateline.place, "dateline", _shifted(line, dateline.place_span))
        )
    if dateline.agency is not None:
        parts.claims.append(
            Claim("source", dateline.agency, "dateline", _shifted(line, dateline.agency_span))
        )
    if dateline.date is not None:
        span = _shifted(line, dateline.date[:2])
        parts.dates.append(
            DateClaim("published", dateline.date, "dateline", "dateline", span, line.text[:130])
        )
    elif dateline.day is not None:
        day = dateline.day
        span = _shifted(line, (day.start, day.end))
        parts.yearless = YearlessClaim(day.month, day.day, span)


def _shifted(line: Line, span: tuple[int, int]) -> tuple[int, int]:
    return line.start + span[0], line.start + span[1]

"""What stands before the text of an article, and where does the text begin?"""

from __future__ import annotations

import re
from collections.abc import Collection

from archive_cli.reading.blocks import find_block
from archive_cli.reading.bylines import find_byline, find_credits, find_employer, is_post_line
from archive_cli.reading.captions import split_captions
from archive_cli.reading.claims import Claim
from archive_cli.reading.dated_titles import find_dated_title
from archive_cli.reading.datelines import find_dateline
from archive_cli.reading.furniture import furniture_at
from archive_cli.reading.header_claims import claim_header, claim_headers
from archive_cli.reading.headers import (
    Glued,
    find_glued_date,
    find_glued_title,
    find_headers,
    header_of,
)
from archive_cli.reading.headlines import find_headline, may_be_headline
from archive_cli.reading.keys import Key
from archive_cli.reading.lines import Line, tidy
from archive_cli.reading.outlets import names_outlet
from archive_cli.reading.pageheads import find_date_line
from archive_cli.reading.parts import Parts
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import ADDRESS
from archive_cli.reading.wires import find_stamp

_HEAD_LINES = 40
_HEADLINE_REACH = 60
_MOST_NAME_WORDS = 6
_MOST_NAMES = 3
_LONGEST_HEADER = 80
_JOINERS = frozenset("in of the and de la du und và".split())
_TEMPLATE = pattern(r"\{\{\s*(?:date|byline)\s*\|(?P<values>[^{}]{4,200})\}\}", re.IGNORECASE)
_SAVED = pattern(r"<!--\s*saved from url=\(\d{4}\)(?P<url>https?://[^\s<>]+)\s*-->")


class Head:
    """Reads the lines at the head of an article into its parts.

    ``titles`` are titles that are known from elsewhere, such as a field of the file: there is no
    headline to be found then, and a line that repeats one is passed over.
    """

    def __init__(self, lines: list[Line], parts: Parts, titles: Collection[str] = ()) -> None:
        self._lines = lines
        self._parts = parts
        self._titles = {tidy(title).casefold() for title in titles}
        self._is_open = True
        self._seen = 0

    def read(self) -> list[Line]:
        """Claim what stands before the text; return the lines of the text."""
        position = 0
        while position < min(len(self._lines), _HEAD_LINES):
            taken, rest = self._claim_line(position)
            if rest is not None:
                return [rest, *self._lines[position + taken :]]
            if not taken and not self._claim_headline(position):
                break
            self._is_open &= taken > 0
            position += max(taken, 1)
        return self._lines[position:]

    def _known_titles(self) -> set[str]:
        claims = self._parts.claims
        for claim in claims[self._seen :]:
            if claim.role == "title":
                self._titles.add(tidy(claim.value).casefold())
        self._seen = len(claims)
        return self._titles

    def _claim_line(self, position: int) -> tuple[int, Line | None]:
        """Claim what is no headline: how many lines, and the text behind it on its last line."""
        line = self._lines[position]
        titled = bool(self._known_titles()) or not self._is_open
        if position == 0 and (whole := find_glued_title(line)) is not None:
            return 1, self._claim_glued(whole)
        block = find_block(self._lines, position, titled=titled)
        if block is not None:
            claim_headers(block.headers, self._parts)
            return block.length, block.rest
        glued = find_glued_date(line)
        if glued is not None and find_byline(glued.rest) is None:
            return 1, self._claim_glued(glued)
        if self._claim_outlet(position, titled=titled):
            return 1, None
        if self._claim_page_line(line, is_last=position + 1 == len(self._lines)):
            return 1, None
        return self._passed_over(position, titled=bool(self._titles)), None

    def _claim_glued(self, glued: Glued) -> Line | None:
        """Claim a title and date in front of a text; return the rest of their line, if any."""
        if glued.title is not None:
            claim_header(header_of(Key("title", ""), glued.title), self._parts)
        self._parts.dates.append(glued.claim)
        headers = find_headers(glued.rest) if len(glued.rest.text) < _LONGEST_HEADER else []
        claim_headers(headers, self._parts)
        return None if headers or not glued.rest.text else glued.rest

    def _claim_outlet(self, position: int, *, titled: bool) -> bool:
        """Claim the outlet that a line above or below a date line names, before the headline."""
        line, lines = self._lines[position], self._lines
        if not names_outlet(line.text):
            return False
        behind = position + 1
        behind += furniture_at(lines, behind) if behind < len(lines) else 0
        is_above = behind < len(lines) and find_date_line(lines[behind]) is not None
        is_below = position > 0 and not line.gap and find_date_line(lines[position - 1]) is not None
        is_masthead = position == 0 and not titled and _is_masthead(lines)
        if not is_above and not is_below and not is_masthead:
            return False
        following = lines[behind + is_above : behind + is_above + 1]
        if not titled and not is_masthead and not any(may_be_headline(f.text) for f in following):
            return False
        span = (line.start, line.end)
        self._parts.claims.append(Claim("source", line.text, "date line", span))
        return True

    def _passed_over(self, position: int, *, titled: bool) -> int:
        """Return how many lines say nothing of the article: a site's, or a bare name by a date."""
        furniture = furniture_at(self._lines, position)
        if furniture or _is_name_by_date(self._lines, position):
            return furniture or 1
        return int(titled and _is_name_above_dateline(self._lines, position))

    def _claim_page_line(self, line: Line, *, is_last: bool) -> bool:
        titled = bool(self._known_titles())
        if not titled and line is self._lines[0]:
            titled = _stands_above_headline(self._lines)
        page = None if is_last else find_date_line(line, titled=titled)
        if page is not None and not (titled and _is_wrapped_dateline(line)):
            self._parts.dates.extend(page.dates)
            self._parts.claims.extend(page.claims)
            self._parts.yearless = self._parts.yearless or page.yearless
            return True
        byline = find_byline(line)
        named = find_credits(line) if byline is None and titled else ()
        if byline is not None:
            employer = find_employer(line, byline)
            named = (byline,) if employer is None else (byline, employer)
        if named:
            self._parts.claims.extend(named)
            return True
        stamp = find_stamp(line)
        if stamp is not None:
            self._parts.dates.append(stamp)
            return True
        is_behind_byline = any(claim.rule == "byline" for claim in self._parts.claims[-1:])
        return (is_behind_byline and is_post_line(line)) or _claim_mark(line, self._parts)

    def _claim_headline(self, position: int) -> bool:
        """Claim the headline, or pass over a line that repeats the title a header gave."""
        line = self._lines[position]
        titles = self._known_titles()
        if titles:
            return tidy(line.text.strip("#* _")).casefold() in titles
        headline = self._headline_at(position) if self._is_open else None
        if headline is None or find_dateline(line) is not None:
            return False
        captions, _ = split_captions(line)
        if captions:
            return False
        span = (headline.start, headline.end)
        self._parts.claims.append(Claim("title", headline.text, "headline", span))
        return True

    def _headline_at(self, position: int) -> Line | None:
        headline = find_headline(self._without_headers(position), 0)
        return headline or find_dated_title(self._lines, position)

    def _without_headers(self, position: int) -> list[Line]:
        """Return the lines from a possible headline on, without the headers behind it."""
        lines = self._lines
        behind = position + 1
        while behind < min(len(lines), position + _HEAD_LINES):
            block = find_block(lines, behind, titled=True)
            length = block.length if block else self._passed_over(behind, titled=True)
            if not length and not _is_page_line(lines[behind]):
                break
            behind += max(1, length)
        rest = lines[behind : position + _HEADLINE_REACH]
        if behind > position + 1 and rest:
            rest[0] = rest[0]._replace(gap=max(1, rest[0].gap))
        return [lines[position], *rest]


def _is_masthead(lines: list[Line]) -> bool:
    """Tell whether a headline and a date line follow the first line, each behind a blank line."""
    if len(lines) < 3 or not lines[1].gap or not lines[2].gap:
        return False
    return find_date_line(lines[2], titled=True) is not None and find_headline(lines, 1) is not None


def _is_name_by_date(lines: list[Line], position: int) -> bool:
    """Tell whether a line is only a name, with a date line or another name and one below it.

    Whether it names the outlet, the author or a place is not told, so it is not taken for any.
    """
    for behind in range(position + 1, min(len(lines), position + _MOST_NAMES + 1)):
        if position == 0 or lines[behind].gap > 1 or not _is_name(lines[behind - 1].text):
            return False
        if find_date_line(lines[behind], titled=True) is not None:
            return True
    return False


def _is_name_above_dateline(lines: list[Line], position: int) -> bool:
    """Tell whether a line is only a name, between a date line and the text's dateline."""
    if not 0 < position < len(lines) - 1 or not _is_name(lines[position].text):
        return False
    is_below = find_date_line(lines[position - 1], titled=True) is not None
    return is_below and find_dateline(lines[position + 1]) is not None


def _is_name(text: str) -> bool:
    words = text.split()
    names = all(word[0].isupper() or word.casefold() in _JOINERS for word in words)
    return 1 < len(words) <= _MOST_NAME_WORDS and names and words[-1][-1].isalpha()


def _stands_above_headline(lines: list[Line]) -> bool:
    """Tell whether the second line stands alone between gaps as headlines do."""
    if len(lines) < 3 or not lines[1].gap or not lines[2].gap:
        return False
    return may_be_headline(lines[1].text) and find_dateline(lines[1]) is None


def _is_wrapped_dateline(line: Line) -> bool:
    """Tell a text's first line that breaks off behind a dateline from a date line."""
    dateline = find_dateline(line)
    return dateline is not None and bool(dateline.date and dateline.agency and dateline.place)


def _is_page_line(line: Line) -> bool:
    if find_date_line(line, titled=True) is not None or find_byline(line) is not None:
        return True
    return is_post_line(line) or find_stamp(line) is not None or bool(find_credits(line))


def _claim_mark(line: Line, parts: Parts) -> bool:
    """Claim what ``{{date|March 5, 2025}}``, a saved page's comment or a bare address says."""
    if line.text.startswith("http") and ADDRESS.fullmatch(line.text) is not None:
        parts.claims.append(Claim("url", line.text, "source line", (line.start, line.end)))
        return True
    if line.text[0] not in "<{":
        return False
    saved = _SAVED.fullmatch(line.text)
    if saved is not None:
        claim_header(header_of(Key("url", ""), line.part(*saved.span("url"))), parts)
        return True
    template = _TEMPLATE.fullmatch(line.text)
    if template is None:
        return False
    start = template.start("values")
    for value in template["values"].split("|"):
        name, equals, _ = value.rpartition("=")
        role: Key = Key("place" if name.strip() == "location" else "published", "")
        inner = line.part(start + len(name) + len(equals), start + len(value))
        claim_header(header_of(role, inner), parts)
        start += len(value) + 1
    return True

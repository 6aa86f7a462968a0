"""What stands before the text of an article, and where does the text begin?"""

from __future__ import annotations

import re
from collections.abc import Collection

from archive_cli.reading.blocks import find_block
from archive_cli.reading.captions import split_captions
from archive_cli.reading.claims import Claim
from archive_cli.reading.datelines import find_dateline
from archive_cli.reading.furniture import furniture_at
from archive_cli.reading.header_claims import claim_header, claim_headers
from archive_cli.reading.headers import find_glued_date, header_of
from archive_cli.reading.headlines import find_headline
from archive_cli.reading.keys import Key
from archive_cli.reading.lines import Line, tidy
from archive_cli.reading.pageheads import find_byline, find_date_line
from archive_cli.reading.parts import Parts

_HEAD_LINES = 40
_HEADLINE_REACH = 60
_MOST_NAME_WORDS = 6
_JOINERS = frozenset("in of the and de la du und và".split())
_TEMPLATE = re.compile(r"\{\{\s*(?:date|byline)\s*\|(?P<values>[^{}]{4,200})\}\}", re.IGNORECASE)
_SAVED = re.compile(r"<!--\s*saved from url=\(\d{4}\)(?P<url>https?://[^\s<>]+)\s*-->")


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
        claimed = {
            tidy(claim.value).casefold() for claim in self._parts.claims if claim.role == "title"
        }
        return self._titles | claimed

    def _claim_line(self, position: int) -> tuple[int, Line | None]:
        """Claim what is no headline: how many lines, and the text behind it on its last line."""
        line = self._lines[position]
        titled = bool(self._known_titles()) or not self._is_open
        block = find_block(self._lines, position, titled=titled)
        if block is not None:
            claim_headers(block.headers, self._parts)
            return block.length, block.rest
        glued = find_glued_date(line)
        if glued is not None:
            self._parts.dates.append(glued.claim)
            return 1, glued.rest
        if self._claim_page_line(line, is_last=position + 1 == len(self._lines)):
            return 1, None
        return self._passed_over(position), None

    def _passed_over(self, position: int) -> int:
        """Return how many lines say nothing of the article: a site's, or a bare name by a date."""
        furniture = furniture_at(self._lines, position)
        return furniture or int(_is_name_by_date(self._lines, position))

    def _claim_page_line(self, line: Line, *, is_last: bool) -> bool:
        titled = bool(self._known_titles())
        page = None if is_last else find_date_line(line, titled=titled)
        if page is not None:
            self._parts.dates.extend(page.dates)
            self._parts.claims.extend(page.claims)
            self._parts.yearless = self._parts.yearless or page.yearless
            return True
        byline = find_byline(line)
        if byline is not None:
            self._parts.claims.append(byline)
            return True
        return _claim_mark(line, self._parts)

    def _claim_headline(self, position: int) -> bool:
        """Claim the headline, or pass over a line that repeats the title a header gave."""
        line = self._lines[position]
        titles = self._known_titles()
        if titles:
            return tidy(line.text.strip("#* _")).casefold() in titles
        headline = find_headline(self._without_headers(position), 0) if self._is_open else None
        if headline is None or find_dateline(line) is not None:
            return False
        captions, _ = split_captions(line)
        if captions:
            return False
        span = (headline.start, headline.end)
        self._parts.claims.append(Claim("title", headline.text, "headline", span))
        return True

    def _without_headers(self, position: int) -> list[Line]:
        """Return the lines from a possible headline on, without the headers behind it."""
        lines = self._lines
        behind = position + 1
        while behind < min(len(lines), position + _HEAD_LINES):
            block = find_block(lines, behind, titled=True)
            length = block.length if block is not None else self._passed_over(behind)
            if not length and not _is_page_line(lines[behind]):
                break
            behind += max(1, length)
        rest = lines[behind : position + _HEADLINE_REACH]
        if behind > position + 1 and rest:
            rest[0] = rest[0]._replace(gap=max(1, rest[0].gap))
        return [lines[position], *rest]


def _is_name_by_date(lines: list[Line], position: int) -> bool:
    """Tell whether a line is only a name, with a date line right below it.

    Whether it names the outlet, the author or a place is not told, so it is not taken for any.
    """
    if position == 0 or position + 1 >= len(lines) or lines[position + 1].gap:
        return False
    words = lines[position].text.split()
    names = all(word[0].isupper() or word.casefold() in _JOINERS for word in words)
    is_name = 1 < len(words) <= _MOST_NAME_WORDS and names and words[-1][-1].isalpha()
    return is_name and find_date_line(lines[position + 1], titled=True) is not None


def _is_page_line(line: Line) -> bool:
    return find_date_line(line, titled=True) is not None or find_byline(line) is not None


def _claim_mark(line: Line, parts: Parts) -> bool:
    """Claim what ``{{date|March 5, 2025}}`` and the comment of a saved page say."""
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

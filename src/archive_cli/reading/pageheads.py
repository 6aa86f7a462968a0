"""Which lines at the head of a page say when and by whom it was published?

Read are a date alone or with what stands beside dates on pages: clock and zone, weekday, a label
(``Published``, ``Cập nhật lúc``, ``Publié le``), a byline, the outlet's name printed twice
(``Người Lao ĐộngNgười Lao Động06/03/2025``) or as letters (``5 March 2025 · VNS``). A line with
any other words is no date line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_cli.reading.claims import Claim, DateClaim
from archive_cli.reading.dates.mentions import Mention, find_dates
from archive_cli.reading.dates.order import weekday_in
from archive_cli.reading.headers import CLOCK
from archive_cli.reading.keys import Key, find_key
from archive_cli.reading.lines import Line

_LONGEST = 140
_CUT = re.compile(r"\s*[|·•●–—/\t()]+\s*|\s+[-_~]+\s+|[,;]\s+|\s{3,}")
_BYLINE = re.compile(
    r"(?:by|written by|reported by|story by|bài|bài và ảnh|par|von|por|oleh)\s*:?\s+"
    r"(?P<names>[^\W\d_].{2,80})",
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"[^\W\d_][\w.'’\-]*,?")
_LETTERS = re.compile(r"[A-ZĐ]{2,8}(?:/[A-ZĐ]{2,8})?")
_FILLERS = frozenset(
    "ngày date le am el on at the lúc của and và gmt utc uhr gmt+7 ict wib est edt pst pdt cet "
    "bst ist sgt hkt jst kst msk am pm a.m p.m giờ phút".split()
)
_JOINERS = frozenset("and và et und y e of de van der von bin al".split())


class PageHead(NamedTuple):
    """What a date line claims: its dates, and maybe the outlet's name or the byline."""

    dates: tuple[DateClaim, ...]
    claims: tuple[Claim, ...]


def find_date_line(line: Line) -> PageHead | None:
    """Return what a line claims that holds dates and nothing but what belongs to them."""
    text = line.text
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return None
    mentions = find_dates(text)
    if not mentions:
        return None
    dates: list[DateClaim] = []
    claims: list[Claim] = []
    label: Key | None = None
    for piece, start, mention in _pieces(text, mentions):
        if mention is not None:
            dates.append(_date_claim(line, mention, label))
            label = None
            continue
        key = _label_of(piece)
        if key is not None:
            label = key
        elif not _is_filler(piece):
            claim = _credit_of(line, piece, start)
            if claim is None:
                return None
            claims.append(claim)
    return PageHead(tuple(dates), tuple(claims))


def find_byline(line: Line) -> Claim | None:
    """Return the author a line names and nothing else: ``By Anna Schmidt``."""
    found = _BYLINE.fullmatch(line.text.strip("*_ "))
    if found is None or line.text.endswith((".", "?", "!")):
        return None
    names = found["names"].strip("*_ ")
    words = names.split()
    if len(words) > 10 or not all(_is_name(word) for word in words):
        return None
    start = line.start + line.text.index(names)
    return Claim("author", names, "byline", (start, start + len(names)))


def _pieces(text: str, mentions: list[Mention]) -> Iterator[tuple[str, int, Mention | None]]:
    """Yield the line's parts: its dates, and the words between them with where they begin."""
    position = 0
    for mention in [*mentions, None]:
        end = len(text) if mention is None else mention.start
        for piece, start in _words_between(text, position, end):
            yield piece, start, None
        if mention is not None:
            yield text[mention.start : mention.end], mention.start, mention
            position = mention.end


def _words_between(text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    masked = CLOCK.sub(lambda found: "|" * len(found.group()), text[start:end])
    position = 0
    for cut in [*_CUT.finditer(masked), None]:
        stop = len(masked) if cut is None else cut.start()
        piece = masked[position:stop]
        if piece.strip(" .:*_#[]"):
            yield piece.strip(" *_#[]"), start + position
        position = len(masked) if cut is None else cut.end()


def _label_of(piece: str) -> Key | None:
    key = find_key(piece.strip(" :.").removesuffix(" lúc").removesuffix(" on").removesuffix(" at"))
    return key if key is not None and key.role in ("published", "updated", "crawled") else None


def _date_claim(line: Line, mention: Mention, label: Key | None) -> DateClaim:
    span = (line.start + mention.start, line.start + mention.end)
    role = "published" if label is None else label.role
    language = "" if label is None else label.language
    rule = "date line" if label is None else "labelled date line"
    return DateClaim(role, mention, rule, "header", span, line.text, language)


def _is_filler(piece: str) -> bool:
    folded = piece.casefold().strip(" .:,")
    words = folded.split()
    if all(word.strip(".:,") in _FILLERS for word in words):
        return True
    return len(words) <= 3 and weekday_in(folded) is not None


def _credit_of(line: Line, piece: str, start: int) -> Claim | None:
    """Return the outlet or author that a piece of a date line names, else ``None``."""
    at = line.start + line.text.index(piece, start)
    half, odd = divmod(len(piece), 2)
    if not odd and half > 2 and piece[:half] == piece[half:]:
        name = piece[:half].strip()
        return Claim("source", name, "outlet printed twice", (at, at + len(name)))
    byline = find_byline(Line(at, at + len(piece), piece))
    if byline is not None:
        return byline
    if _LETTERS.fullmatch(piece):
        return Claim("source", piece, "date line", (at, at + len(piece)))
    return None


def _is_name(word: str) -> bool:
    if word.casefold().strip(",") in _JOINERS:
        return True
    return _NAME_WORD.fullmatch(word) is not None and word[0].isupper()

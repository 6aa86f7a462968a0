"""Which neighbouring lines at the head of a file are keys with values?

There may be blank lines between them; a value may stand on the line below its key or run over
several lines, indented or up to the next key; and between known keys there may be some that
nobody knows. One header alone counts only where it can't be a headline.
"""

from __future__ import annotations

from typing import NamedTuple

from archive_cli.reading.headers import (
    Header,
    find_dashed_key,
    find_glued_date,
    find_headers,
    header_of,
    is_key_like,
    may_be_header,
)
from archive_cli.reading.keys import Key
from archive_cli.reading.lines import Line, ends_sentence
from archive_cli.reading.patterns import pattern

LONGEST_VALUE = 250
"""Code points of a line that may belong to a block; longer ones are text."""

_MOST_LINES = 40
_SHORT = 80
_NOTHING = Key("other", "")
_JOINERS = frozenset("and of the de und et la và y e le di van von der da do dos in at &".split())
_VERBS = frozenset(
    "say says said tell tells told will would is are was were has have had may could should knew "
    "knows plans wants sees seeks faces denies warns admits agree agrees".split()
)
_OUTLET_HINT = pattern(
    r"\b(?i:news|times|post|agency|press|daily|journal|herald|tribune|guardian|reuters|standard|"
    r"tv|radio|review|gazette|star|telegraph|mail|express|magazine|report|online|network|media|"
    r"báo|tin|thông tấn xã|nhân dân|nation|world|globe|today|week|weekly|bulletin|observer)\b|"
    r"\b[A-ZĐ]{2,}\b|\.\w{2,}",
)


class Block(NamedTuple):
    """The headers of a block, how many lines it takes, and the text behind a body key."""

    headers: list[Header]
    length: int
    rest: Line | None = None


def find_keyed_block(lines: list[Line], at: int, *, titled: bool = False) -> Block | None:
    """Return the block that begins at ``lines[at]``; ``titled`` tells that a title is known."""
    if not may_be_header(lines[at].text):
        return None
    dashed = _opens_with_dashes(lines, at)
    start = at if dashed else _behind_strange(lines, at)
    if start is None:
        return None
    draft = _Draft(lines, start, within=dashed)
    while draft.position < min(len(lines), at + _MOST_LINES) and draft.take_line():
        pass
    if not _is_block(draft.headers, lines, draft.position, titled=titled):
        return None
    named = titled or any(header.key.role == "title" for header in draft.headers)
    if start > at and not (named and len(draft.headers) > 1):
        return None
    return Block(draft.headers, draft.position - at, draft.rest)


class _Draft:
    """A block while its lines are taken, ``position`` being the next one.

    ``within`` tells that the first line is a header with a dash behind its key.
    """

    def __init__(self, lines: list[Line], position: int, *, within: bool) -> None:
        self.headers: list[Header] = []
        self.position = position
        self.rest: Line | None = None
        self._lines = lines
        self._within = within

    def take_line(self) -> bool:
        """Take the next line into the block; tell whether the block may go on."""
        line = self._lines[self.position]
        found = find_headers(line, within=self._within)
        if not found:
            return self._take_other(line)
        last = found[-1]
        if len(found) == 1 and last.date is not None and find_glued_date(line) is not None:
            return False
        if last.key.role == "body":
            return self._take_body(found)
        self.position += 1
        if not last.value.text:
            below = _value_below(self._lines, self.position)
            self.position += below is not None
            found[-1] = header_of(last.key, below) if below else last._replace(key=_NOTHING)
        self.headers += found
        self._within = True
        return True

    def _take_other(self, line: Line) -> bool:
        """Take a header whose key nobody knows, or a line that goes on with the value above."""
        if not self.headers:
            return False
        if not _is_strange(self._lines, self.position, len(self.headers)):
            if not _runs_on(self._lines, self.position, self.headers[-1]):
                return False
            self.headers[-1] = _extended(self.headers[-1], line)
        self.position += 1
        return True

    def _take_body(self, found: list[Header]) -> bool:
        """Take the key of the text, which ends the block; alone it has nothing behind it."""
        value = found[-1].value
        if self.headers or not value.text:
            self.rest = value if value.text else None
            self.headers += found
            self.position += 1
        return False


def _opens_with_dashes(lines: list[Line], at: int) -> bool:
    """Tell whether two lines have a dash behind their keys: ``SOURCE - Bay News``."""
    pair = lines[at : at + 2]
    return len(pair) == 2 and all(find_dashed_key(line.text) is not None for line in pair)


def _is_block(headers: list[Header], lines: list[Line], end: int, *, titled: bool) -> bool:
    if not headers:
        return False
    if not titled and _begins_with_headline(headers, lines, end):
        return False
    if len(headers) == 1:
        return headers[0].key.role == "body" or _stands_alone(headers[0])
    return any(header.key.role != "other" for header in headers)


def _begins_with_headline(headers: list[Header], lines: list[Line], end: int) -> bool:
    """Tell whether the first line, in a file without a title so far, only looks like a header.

    So it does where it reads on in small letters (``Source: officials say talks near``), where
    its key comes again behind it, or where it stands alone and no headline follows.
    """
    first, role = headers[0], headers[0].key.role
    if any(header.key.role == "title" for header in headers):
        return False
    if role not in ("source", "author", "place", "dateline", "sender", "other", "summary", "lang"):
        return False
    words = first.value.text.split()
    small = [word for word in words if word[0].islower() and word.casefold() not in _JOINERS]
    if len(words) >= 3 and (len(small) * 2 >= len(words) or _has_verb(words)):
        return True
    if any(header.key.role == role != "other" for header in headers[1:]):
        return True
    is_alone = len(headers) == 1 and role in ("source", "place", "dateline")
    if not is_alone or len(words) < 3 or _OUTLET_HINT.search(first.value.text):
        return False
    following = lines[end : end + 1]
    return not following or len(following[0].text) > 100 or ends_sentence(following[0].text)


def _has_verb(words: list[str]) -> bool:
    """Tell a headline with capitals by its verb: ``Source: Officials Say Talks Near``."""
    return any(word.casefold() in _VERBS for word in words[1:])


def _stands_alone(header: Header) -> bool:
    """Tell whether a header line may be taken without another beside it."""
    role = header.key.role
    words = header.value.text.split()
    if role in ("place", "source", "author", "lang", "dateline"):
        return 0 < len(words) <= 6 and all(_is_name_like(word) for word in words)
    if role in ("published", "updated", "crawled", "event"):
        return header.date is not None
    return role in ("title", "url") and bool(words)


def _is_name_like(word: str) -> bool:
    first = word.lstrip("(\"'“‘")[:1]
    return not first.islower() or word.casefold() in _JOINERS


def _runs_on(lines: list[Line], at: int, header: Header) -> bool:
    """Tell whether a line goes on with the value above: it is indented, or headers follow it."""
    line = lines[at]
    if line.gap or header.key.role == "body" or len(line.text) > LONGEST_VALUE:
        return False
    above = lines[at - 1]
    if line.indent > above.indent + 1 and line.indent - above.indent < 40:
        return True
    is_title = header.key.role in ("title", "other", "summary") and len(above.text) > 40
    return is_title and _header_follows(lines, at, 0)


def _extended(header: Header, line: Line) -> Header:
    value = header.value
    text = f"{value.text} {line.text}" if value.text else line.text
    joined = Line(value.start if value.text else line.start, line.end, text)
    if header.date is not None or header.key.role == "other":
        return header._replace(value=joined, whole=True)
    return header_of(header.key, joined, whole=True)


def _is_strange(lines: list[Line], at: int, known: int) -> bool:
    """Tell whether a line within a block is a header whose key nobody knows.

    A header with a known key comes behind it, or it is the short last line of a block of two
    headers or more.
    """
    line = lines[at]
    if len(line.text) > LONGEST_VALUE or not is_key_like(line):
        return False
    if _header_follows(lines, at, line.gap):
        return True
    is_last = at + 1 == len(lines) or lines[at + 1].gap > 0
    is_short = len(line.text) <= _SHORT and not ends_sentence(line.text)
    return known > 1 and not line.gap and is_last and is_short


def _behind_strange(lines: list[Line], at: int) -> int | None:
    """Return where a block goes on that begins with headers whose keys nobody knows.

    That is where it begins if the first key is known; ``None`` where no block begins.
    """
    position = at
    while position < min(len(lines), at + 3) and not find_headers(lines[position]):
        line = lines[position]
        if not is_key_like(line) or not _header_follows(lines, position, 0):
            return None
        position += 1
    return position


def _header_follows(lines: list[Line], at: int, gap: int) -> bool:
    """Tell whether a known header is one of the next three lines, with no larger gap before it."""
    for line in lines[at + 1 : at + 4]:
        if line.gap > gap:
            return False
        if find_headers(line, within=True):
            return True
    return False


def _value_below(lines: list[Line], at: int) -> Line | None:
    """Return the line that is the value of a key alone on its line, else ``None``."""
    if at >= len(lines) or lines[at].gap > 1 or len(lines[at].text) > LONGEST_VALUE:
        return None
    return None if find_headers(lines[at], within=True) else lines[at]

"""Which neighbouring lines at the head of a file are one block of headers?

Three kinds: keys with values, also with blank lines between, values on the next line or running
over several, and lines between them whose keys nobody knows; ``-- `` before every line, without
keys (``-- Title``, ``-- By A. Writer``, ``-- Mon Oct 23, 2006 3:51am EDT``, ``-- https://…``); and
Markdown tables. One header alone is a block only where it can't be a headline.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.reading.headers import (
    Header,
    find_glued_date,
    find_headers,
    header_of,
    is_key_like,
)
from archive_cli.reading.keys import Key, Role, find_key
from archive_cli.reading.lines import Line, ends_sentence
from archive_cli.reading.pageheads import find_byline, find_date_line
from archive_cli.reading.values import ADDRESS

_MOST_LINES = 40
_LONGEST_VALUE = 250
_SHORT = 80
_TABLE_RULE = re.compile(r"[|\s:\-=+]+")
_DASHED = re.compile(r"--\s*(?=[^\s\-])|--$")
_JOINERS = frozenset("and of the de und et la và y e le di van von der da do dos in at &".split())
_OUTLET_HINT = re.compile(
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


def find_block(lines: list[Line], at: int, *, titled: bool = False) -> Block | None:
    """Return the block that begins at ``lines[at]``; ``titled`` tells that a title is known."""
    return (
        _find_dashed(lines, at)
        or _find_table(lines, at)
        or _find_stacked(lines, at)
        or _find_keyed(lines, at, titled=titled)
    )


def _find_keyed(lines: list[Line], at: int, *, titled: bool) -> Block | None:
    headers: list[Header] = []
    position = _behind_strange(lines, at)
    is_strange_first = position > at
    rest: Line | None = None
    while position < min(len(lines), at + _MOST_LINES):
        line = lines[position]
        found = find_headers(line, within=bool(headers))
        if not found:
            if not headers:
                break
            if not _is_strange(lines, position, len(headers)):
                if not _runs_on(lines, position, headers[-1]):
                    break
                headers[-1] = _extended(headers[-1], line)
            position += 1
            continue
        last = found[-1]
        if len(found) == 1 and last.date is not None and find_glued_date(line) is not None:
            break
        position += 1
        if last.key.role == "body":
            if not headers and last.value.text:
                return None
            rest = last.value if last.value.text else None
            headers += found
            break
        if not last.value.text:
            below = _value_below(lines, position)
            position += below is not None
            found[-1] = header_of(last.key, below) if below else last._replace(key=_NOTHING)
        headers += found
    if not _is_block(headers, lines, position, titled=titled):
        return None
    named = titled or any(header.key.role == "title" for header in headers)
    if is_strange_first and not (named and len(headers) > 1):
        return None
    return Block(headers, position - at, rest)


_NOTHING = Key("other", "")


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
    if len(words) >= 3 and len(small) * 2 >= len(words):
        return True
    if any(header.key.role == role != "other" for header in headers[1:]):
        return True
    is_alone = len(headers) == 1 and role in ("source", "place", "dateline")
    if not is_alone or len(words) < 3 or _OUTLET_HINT.search(first.value.text):
        return False
    following = lines[end : end + 1]
    return not following or len(following[0].text) > 100 or ends_sentence(following[0].text)


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
    if line.gap or header.key.role == "body" or len(line.text) > _LONGEST_VALUE:
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
    if len(line.text) > _LONGEST_VALUE or not is_key_like(line):
        return False
    if _header_follows(lines, at, line.gap):
        return True
    is_last = at + 1 == len(lines) or lines[at + 1].gap > 0
    is_short = len(line.text) <= _SHORT and not ends_sentence(line.text)
    return known > 1 and not line.gap and is_last and is_short


def _behind_strange(lines: list[Line], at: int) -> int:
    """Return where a block goes on that begins with headers whose keys nobody knows."""
    position = at
    while position < min(len(lines), at + 3) and not find_headers(lines[position]):
        line = lines[position]
        if not is_key_like(line) or not _header_follows(lines, position, 0):
            return at
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
    if at >= len(lines) or lines[at].gap > 1 or len(lines[at].text) > _LONGEST_VALUE:
        return None
    return None if find_headers(lines[at], within=True) else lines[at]


def _find_stacked(lines: list[Line], at: int) -> Block | None:
    """Return a block of keys without a colon, each alone on its line, with its value below."""
    headers: list[Header] = []
    position = at
    while position + 1 < min(len(lines), at + _MOST_LINES):
        key, value = find_key(lines[position].text), lines[position + 1]
        if key is None or value.gap or len(value.text) > _LONGEST_VALUE or find_key(value.text):
            break
        if key.role == "body":
            break
        headers.append(header_of(key, value))
        position += 2
    telling = {header.key.role for header in headers} - {"other"}
    if len(telling) < 2 or not telling & {"published", "title"}:
        return None
    key = find_key(lines[position].text) if position < len(lines) else None
    return Block(headers, position - at + (key is not None and key.role == "body"))


def _find_dashed(lines: list[Line], at: int) -> Block | None:
    """Return a block of three lines or more that begin with ``-- ``, a date or address in it."""
    values: list[Line] = []
    for line in lines[at : at + _MOST_LINES]:
        mark = _DASHED.match(line.text)
        if mark is None or len(line.text) > _LONGEST_VALUE:
            break
        values.append(line.part(mark.end()))
    if len(values) < 3:
        return None
    headers: list[Header] = []
    for value in values:
        role = _role_of(value, {header.key.role for header in headers})
        headers.append(header_of(Key(role, ""), value))
    told = {header.key.role for header in headers}
    return Block(headers, len(values)) if told & {"published", "url"} else None


def _role_of(value: Line, told: set[Role]) -> Role:
    """Return what a line without a key is: address, date, byline, else the title if it is first."""
    if ADDRESS.match(value.text):
        return "url"
    header = header_of(Key("published", ""), value)
    if header.date is not None and (
        find_date_line(value) is not None or len(value.text) < header.date.end + 20
    ):
        return "published"
    if find_byline(value) is not None or value.text.casefold().startswith("by "):
        return "author"
    return "title" if value.text and "title" not in told else "other"


def _find_table(lines: list[Line], at: int) -> Block | None:
    """Return a Markdown table of two columns with keys, or of two rows with keys above."""
    rows: list[list[Line]] = []
    length = 0
    for line in lines[at : at + _MOST_LINES]:
        if not line.text.startswith("|") or len(line.text) > 2000:
            break
        length += 1
        if not _TABLE_RULE.fullmatch(line.text):
            rows.append(_cells_of(line))
    if length < 2 or not rows:
        return None
    pairs = [(row[0], row[1]) for row in rows if len(row) == 2]
    if len(rows) == 2 and (len(rows[0]) > 2 or _are_keys(rows[0])):
        pairs = list(zip(rows[0], rows[1], strict=False))
    headers = [
        header_of(key, value)
        for name, value in pairs
        if (key := find_key(name.text.strip("*_`: "))) is not None
    ]
    telling = [header for header in headers if header.key.role not in ("other", "body")]
    return Block(headers, length) if len(telling) >= 2 else None


def _are_keys(row: list[Line]) -> bool:
    return all(find_key(cell.text.strip("*_`: ")) is not None for cell in row)


def _cells_of(line: Line) -> list[Line]:
    cells: list[Line] = []
    start = 1
    for end in [found.start() for found in re.finditer(r"(?<!\\)\|", line.text)][1:]:
        cells.append(line.part(start, end))
        start = end + 1
    if line.text[start:].strip():
        cells.append(line.part(start))
    return cells

"""Which neighbouring lines at the head of a file are one block of headers?

Besides keys with values (`keyed_blocks`): ``-- `` before every line, without keys (``-- Title``,
``-- By A. Writer``, ``-- Mon Oct 23, 2006 3:51am EDT``, ``-- https://…``); Markdown tables, with
the keys in the first column or the first row; and keys that stand alone above their values.
"""

from __future__ import annotations

import re

from archive_cli.reading.bylines import find_byline, is_name_word
from archive_cli.reading.headers import Header, header_of
from archive_cli.reading.keyed_blocks import LONGEST_VALUE, Block, find_keyed_block
from archive_cli.reading.keys import Key, Role, find_key
from archive_cli.reading.lines import Line
from archive_cli.reading.pageheads import find_date_line
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import ADDRESS

_MOST_LINES = 40
_TABLE_RULE = pattern(r"[|\s:\-=+]+")
_DASHED = pattern(r"--\s*(?=[^\s\-])|--$")


def find_block(lines: list[Line], at: int, *, titled: bool = False) -> Block | None:
    """Return the block that begins at ``lines[at]``; ``titled`` tells that a title is known."""
    return (
        _find_dashed(lines, at)
        or _find_table(lines, at)
        or _find_stacked(lines, at)
        or find_keyed_block(lines, at, titled=titled)
    )


def _find_stacked(lines: list[Line], at: int) -> Block | None:
    """Return a block of keys without a colon, each alone on its line, with its value below."""
    headers: list[Header] = []
    position = at
    while position + 1 < min(len(lines), at + _MOST_LINES):
        key, value = find_key(lines[position].text), lines[position + 1]
        if key is None or value.gap or len(value.text) > LONGEST_VALUE or find_key(value.text):
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
    if not lines[at].text.startswith("--"):
        return None
    values: list[Line] = []
    for line in lines[at : at + _MOST_LINES]:
        mark = _DASHED.match(line.text)
        if mark is None or len(line.text) > LONGEST_VALUE:
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
    if find_byline(value) is not None or _may_be_byline(value.text):
        return "author"
    return "title" if value.text and "title" not in told else "other"


def _may_be_byline(text: str) -> bool:
    """Tell a byline with more than names in it from a title: ``By the numbers: …``."""
    words = text.split(None, 2)
    return len(words) > 1 and words[0].casefold() == "by" and is_name_word(words[1])


def _find_table(lines: list[Line], at: int) -> Block | None:
    """Return a Markdown table of two columns with keys, or of two rows with keys above."""
    if not lines[at].text.startswith("|"):
        return None
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

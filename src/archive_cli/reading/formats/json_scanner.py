r"""Where in a JSON text do its values stand?

The grammar is that of RFC 8259, and ``NaN``, ``Infinity`` and raw control characters in strings
are let pass as Python's and JavaScript's writers make them. Numbers are never computed, so their
size does not matter; of a key that comes twice both values are kept. Strings are read on demand::

    {"title": "H\u00e0 N\u1ed9i: \"talks\""}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from archive_cli.reading.formats.views import Piece, View, plain_view

DEEPEST = 60
"""Levels of nesting; what is nested deeper is no article."""

_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_BARE = re.compile(r"-?\d[\d.eE+\-]*|true|false|null|NaN|-?Infinity")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|(.))", re.DOTALL)
_SHORT_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": "\n"}


class BrokenJsonError(ValueError):
    """The text is no JSON from ``position`` on."""

    def __init__(self, position: int) -> None:
        self.position = position
        super().__init__(f"no JSON at {position}")


class String(NamedTuple):
    """A string between its quotation marks, ``raw[start:end]``."""

    start: int
    end: int


class Bare(NamedTuple):
    """A number, or ``true``, ``false``, ``null`` and their like, ``raw[start:end]``."""

    start: int
    end: int


class Listing(NamedTuple):
    """An array."""

    items: list[Node]


class Mapping(NamedTuple):
    """An object: its keys and values in their order."""

    pairs: list[tuple[str, Node]]


Node: TypeAlias = String | Bare | Listing | Mapping


def scan_values(raw: str, start: int = 0, end: int | None = None) -> Iterator[Node]:
    """Yield the values that follow one another in ``raw[start:end]``; `BrokenJsonError` if broken.

    Blanks, line ends or commas may stand between them.
    """
    stop = len(raw) if end is None else end
    position = _after_space(raw, start)
    while position < stop:
        node, position = scan_value(raw, position)
        yield node
        position = _after_space(raw, position)
        if position < stop and raw[position] == ",":
            position = _after_space(raw, position + 1)


def scan_value(raw: str, start: int, depth: int = 0) -> tuple[Node, int]:
    """Return the value that begins at ``start``, and where it ends; raises `BrokenJsonError`."""
    first = raw[start : start + 1]
    if first == '"':
        return _scan_string(raw, start)
    if first in ("{", "["):
        if depth >= DEEPEST:
            raise BrokenJsonError(start)
        return _scan_mapping(raw, start, depth) if first == "{" else _scan_list(raw, start, depth)
    found = _BARE.match(raw, start)
    if found is None:
        raise BrokenJsonError(start)
    return Bare(found.start(), found.end()), found.end()


def string_view(raw: str, node: String | Bare) -> View:
    """Return the text of a string with its escapes undone, or a number as it is written."""
    if isinstance(node, Bare) or raw.find("\\", node.start, node.end) == -1:
        return plain_view(raw, node.start, node.end)
    return View(raw, _string_pieces(raw, node))


def _string_pieces(raw: str, node: String) -> Iterator[Piece]:
    position = node.start
    for found in _ESCAPE.finditer(raw, node.start, node.end):
        yield Piece(raw[position : found.start()], position, found.start())
        yield Piece(_unescaped(found), found.start(), found.end())
        position = found.end()
    yield Piece(raw[position : node.end], position, node.end)


def _unescaped(found: re.Match[str]) -> str:
    """Return what an escape stands for; half a pair of surrogates gives U+FFFD."""
    high, low, letter = found.groups()
    if letter is not None:
        return _SHORT_ESCAPES.get(letter, letter)
    units = bytes.fromhex(high + (low or ""))
    return units.decode("utf-16-be", "replace")


def _scan_string(raw: str, start: int) -> tuple[String, int]:
    found = _STRING.match(raw, start)
    if found is None:
        raise BrokenJsonError(start)
    return String(start + 1, found.end() - 1), found.end()


def _scan_list(raw: str, start: int, depth: int) -> tuple[Listing, int]:
    items: list[Node] = []
    position = _after_space(raw, start + 1)
    while raw[position : position + 1] != "]":
        if items:
            position = _after_mark(raw, position, ",")
        node, position = scan_value(raw, position, depth + 1)
        items.append(node)
        position = _after_space(raw, position)
    return Listing(items), position + 1


def _scan_mapping(raw: str, start: int, depth: int) -> tuple[Mapping, int]:
    pairs: list[tuple[str, Node]] = []
    position = _after_space(raw, start + 1)
    while raw[position : position + 1] != "}":
        if pairs:
            position = _after_mark(raw, position, ",")
        key, position = _scan_string(raw, position)
        position = _after_mark(raw, _after_space(raw, position), ":")
        node, position = scan_value(raw, position, depth + 1)
        pairs.append((string_view(raw, key).value, node))
        position = _after_space(raw, position)
    return Mapping(pairs), position + 1


def _after_mark(raw: str, position: int, mark: str) -> int:
    if raw[position : position + 1] != mark:
        raise BrokenJsonError(position)
    return _after_space(raw, position + 1)


def _after_space(raw: str, position: int) -> int:
    found = _SPACE.match(raw, position)
    assert found is not None
    return found.end()

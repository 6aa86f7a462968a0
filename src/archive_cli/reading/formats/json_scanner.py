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
from archive_cli.reading.patterns import pattern

DEEPEST = 60
"""Levels of nesting; what is nested deeper is no article."""

_SPACE = pattern(r"[ \t\r\n\ufeff]*")
_STRING = pattern(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_BARE = pattern(r"-?\d[\d.eE+\-]*|true|false|null|NaN|-?Infinity")
_ESCAPE = pattern(r"\\(?:u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?|(.))", re.DOTALL)
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
    """An array; ``end`` is where it ends."""

    items: list[Node]
    end: int


class Mapping(NamedTuple):
    """An object: its keys and values in their order; ``end`` is where it ends."""

    pairs: list[tuple[str, Node]]
    end: int


Node: TypeAlias = String | Bare | Listing | Mapping


def scan_values(raw: str, start: int = 0, end: int | None = None) -> Iterator[Node]:
    """Yield the values that follow one another in ``raw[start:end]``; `BrokenJsonError` if broken.

    Blanks, line ends or commas may stand between them.
    """
    scanner = _Scanner(raw, len(raw) if end is None else end)
    position = scanner.after_space(start)
    while position < scanner.end:
        node, position = scanner.scan(position, 0)
        yield node
        position = scanner.after_space(position)
        if raw.startswith(",", position):
            position = scanner.after_space(position + 1)


def scan_value(raw: str, start: int, end: int | None = None) -> tuple[Node, int]:
    """Return the value that begins at ``start``, and where it ends; raises `BrokenJsonError`."""
    return _Scanner(raw, len(raw) if end is None else end).scan(start, 0)


def end_of(node: Node) -> int:
    """Return where a value ends in its text."""
    return node.end + 1 if isinstance(node, String) else node.end


def string_view(raw: str, node: String | Bare) -> View:
    """Return the text of a string with its escapes undone, or a number as it is written."""
    if isinstance(node, Bare) or raw.find("\\", node.start, node.end) == -1:
        return plain_view(raw, node.start, node.end)
    return View(raw, _string_pieces(raw, node))


def _characters(raw: str, node: String) -> str:
    """Return a string with its escapes undone."""
    text = raw[node.start : node.end]
    return string_view(raw, node).value if "\\" in text else text


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


class _Scanner:
    """Scans ``raw`` up to ``end``; every method returns where what it scanned ends."""

    def __init__(self, raw: str, end: int) -> None:
        self._raw = raw
        self.end = end

    def scan(self, start: int, depth: int) -> tuple[Node, int]:
        first = self._raw[start : start + 1] if start < self.end else ""
        if first == '"':
            return self._scan_string(start)
        if first in ("{", "["):
            if depth >= DEEPEST:
                raise BrokenJsonError(start)
            scan = self._scan_mapping if first == "{" else self._scan_listing
            return scan(start, depth)
        found = _BARE.match(self._raw, start, self.end)
        if found is None:
            raise BrokenJsonError(start)
        return Bare(found.start(), found.end()), found.end()

    def after_space(self, position: int) -> int:
        found = _SPACE.match(self._raw, position, self.end)
        return position if found is None else found.end()

    def _scan_string(self, start: int) -> tuple[String, int]:
        found = _STRING.match(self._raw, start, self.end)
        if found is None:
            raise BrokenJsonError(start)
        return String(start + 1, found.end() - 1), found.end()

    def _scan_listing(self, start: int, depth: int) -> tuple[Listing, int]:
        items: list[Node] = []
        position = self.after_space(start + 1)
        while not self._raw.startswith("]", position):
            if items:
                position = self._after_mark(position, ",")
            node, position = self.scan(position, depth + 1)
            items.append(node)
            position = self.after_space(position)
        return Listing(items, position + 1), position + 1

    def _scan_mapping(self, start: int, depth: int) -> tuple[Mapping, int]:
        pairs: list[tuple[str, Node]] = []
        position = self.after_space(start + 1)
        while not self._raw.startswith("}", position):
            if pairs:
                position = self._after_mark(position, ",")
            key, position = self._scan_string(position)
            position = self._after_mark(self.after_space(position), ":")
            node, position = self.scan(position, depth + 1)
            pairs.append((_characters(self._raw, key), node))
            position = self.after_space(position)
        return Mapping(pairs, position + 1), position + 1

    def _after_mark(self, position: int, mark: str) -> int:
        if position >= self.end or not self._raw.startswith(mark, position):
            raise BrokenJsonError(position)
        return self.after_space(position + 1)

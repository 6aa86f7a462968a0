"""Where in a file do the characters of a text stand that is written in it in other characters?

A JSON string has escapes, SGML has entities and tags: what an article says is a `View`, made of
pieces of the file's text and of what stands for other pieces.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from archive_cli.reading.source_text import SourceText


class Piece(NamedTuple):
    """``text`` stands in the file as ``raw[start:end]``; as it is, where the lengths are equal."""

    text: str
    start: int
    end: int


class View(SourceText):
    """The text that pieces of a file make, one after the other.

    ``value`` is the text as put together, ``text`` the same in NFC; `raw_span` leads from
    positions of ``text`` to those of the file.
    """

    def __init__(self, raw: str, pieces: Iterable[Piece]) -> None:
        self._pieces = [piece for piece in pieces if piece.text]
        texts = [piece.text for piece in self._pieces]
        self._starts = [0, *accumulate(map(len, texts))]
        self.value = "".join(texts)
        super().__init__(self.value)
        self.raw = raw

    @property
    def is_verbatim(self) -> bool:
        """Whether every position in ``text`` is the same in the file: that is not looked at."""
        return False

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the piece ``text[start:end]`` stands in the file."""
        return self.value_span(*super().raw_span(start, end))

    def value_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the piece ``value[start:end]`` stands in the file."""
        if not self._pieces:
            return 0, 0
        first, offset = self._piece_at(start)
        begin = first.start + offset if _is_verbatim(first) else first.start
        if end <= start:
            return begin, begin
        last, offset = self._piece_at(end - 1)
        return begin, last.start + offset + 1 if _is_verbatim(last) else last.end

    def cut(self, start: int, end: int) -> Iterator[Piece]:
        """Yield the pieces that make up ``value[start:end]``."""
        while start < end:
            piece, offset = self._piece_at(start)
            length = min(len(piece.text) - offset, end - start)
            text = piece.text[offset : offset + length]
            if _is_verbatim(piece):
                begin = piece.start + offset
                yield Piece(text, begin, begin + length)
            else:
                yield Piece(text, piece.start, piece.end)
            start += length

    def _piece_at(self, position: int) -> tuple[Piece, int]:
        index = min(bisect_right(self._starts, position), len(self._pieces)) - 1
        return self._pieces[index], position - self._starts[index]


def plain_view(raw: str, start: int, end: int) -> View:
    """Return the view of a part of the file as it stands."""
    return View(raw, [Piece(raw[start:end], start, end)])


def joined_view(raw: str, views: Iterable[View], joint: str) -> View:
    """Return the texts of several views with ``joint`` between them."""
    pieces: list[Piece] = []
    for view in views:
        parts = list(view.cut(0, len(view.value)))
        if pieces and parts:
            end = pieces[-1].end
            pieces.append(Piece(joint, end, end))
        pieces.extend(parts)
    return View(raw, pieces)


def _is_verbatim(piece: Piece) -> bool:
    return len(piece.text) == piece.end - piece.start

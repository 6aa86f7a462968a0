"""Which words and marks of one passage are not in another?

A passage is compared piece by piece: a word, as a reader counts them, is one, and so is each
character that belongs to no word. Pieces are equal where their letters are, in Unicode's NFC; case
and accents count.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from archive_cli.dedupe.alignment import changes_between, without_chance
from archive_cli.dedupe.passages import Words, words_in
from archive_cli.model.difference import Extent, WordChange

_USUAL = 40


class Piece(NamedTuple):
    """A word or a single mark, in NFC, and its code points in its text."""

    key: str
    start: int
    end: int


def pieces_of(text: str) -> list[Piece]:
    """Return the pieces in order; white space is none."""
    pieces: list[Piece] = []
    for chunk in re.finditer(r"\S+", text):
        found, place = chunk.group(), chunk.start()
        pieces += [
            Piece(key, place + start, place + end)
            for key, start, end in (_remembered(found) if len(found) <= _USUAL else _read(found))
        ]
    return pieces


def count_words(text: str) -> int:
    """Return how many words a text has, as a reader counts them."""
    return len(Words(text))


def word_changes(a: Extent, b: Extent) -> tuple[WordChange, ...]:
    """Return what differs between two passages, in order; spans count where theirs do.

    Put in place of A's, B's words make B's passage of A's but for white space and Unicode form.
    White space at the ends of a change belongs to it only where it has to, for that.
    """
    ours, theirs = pieces_of(a.text), pieces_of(b.text)
    changes = changes_between([one.key for one in ours], [one.key for one in theirs])
    return tuple(
        WordChange(*_trimmed(
            _extent(a, ours, change.a_start, change.a_end),
            _extent(b, theirs, change.b_start, change.b_end),
        ))
        for change in without_chance(changes)
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def _remembered(chunk: str) -> tuple[Piece, ...]:
    return _read(chunk)


def _read(chunk: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    done = 0
    for word in (*words_in(chunk), None):
        start = len(chunk) if word is None else word.start
        pieces += [Piece(chunk[at], at, at + 1) for at in range(done, start)]
        if word is not None and word.end > max(done, start):
            pieces.append(Piece(normalize("NFC", chunk[start : word.end]), start, word.end))
            done = word.end
        done = max(done, start)
    return tuple(pieces)


def _extent(whole: Extent, pieces: list[Piece], start: int, end: int) -> Extent:
    """Return the pieces with all white space around them."""
    first = pieces[start - 1].end if start else 0
    last = pieces[end].start if end < len(pieces) else len(whole.text)
    return Extent(whole.start + first, whole.start + last, whole.text[first:last])


def _trimmed(a: Extent, b: Extent) -> tuple[Extent, Extent]:
    """Return both without the white space that both begin or end with."""
    if a.text[:1].isspace() and b.text[:1].isspace():
        a, b = _cut_start(a), _cut_start(b)
    if a.text[-1:].isspace() and b.text[-1:].isspace():
        a, b = _cut_end(a), _cut_end(b)
    return a, b


def _cut_start(extent: Extent) -> Extent:
    text = extent.text.lstrip()
    return Extent(extent.end - len(text), extent.end, text)


def _cut_end(extent: Extent) -> Extent:
    text = extent.text.rstrip()
    return Extent(extent.start, extent.start + len(text), text)

"""Which views do the lines of a file make, one as a value and many as a text?"""

from __future__ import annotations

from collections.abc import Sequence

from archive_cli.reading.formats.views import Piece, View, plain_view
from archive_cli.reading.lines import Line


def value_view(raw: str, lines: Sequence[Line]) -> View:
    """Return a value that stands on neighbouring lines of ``raw``."""
    return plain_view(raw, lines[0].start, lines[-1].end) if lines else View(raw, ())


def text_view(raw: str, lines: Sequence[Line]) -> View | None:
    """Return the text that lines of ``raw`` make, each with its indent and the gap before it."""
    if not lines:
        return None
    pieces: list[Piece] = []
    for line in lines:
        start = line.start - line.indent
        pieces.append(Piece("\n" * (line.gap + 1), start, start))
        pieces.append(Piece(raw[start : line.end], start, line.end))
    return View(raw, pieces)

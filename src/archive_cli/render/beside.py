"""How do two compared articles read side by side?

A stands on the left, B on the right; between them ``|`` where a sentence changed, ``<`` where B has
none, ``>`` where A has none, ``=`` where it was moved (diff's own signs but for the last).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from archive_cli.model.difference import Difference, SentencePair
from archive_cli.render.lines import pad, width_of
from archive_cli.render.marked import Marked, Marker, joined, styled
from archive_cli.render.stretches import Places, Stretch, fold_of
from archive_cli.render.theme import Ink

_SIGNS = {"same": " ", "changed": "|", "moved": "=", "cut": "<", "added": ">"}
_EMPTY = Marked("")
GUTTER = 3
"""Cells between the columns."""


def header_rows(difference: Difference, width: int, ink: Ink, marker: Marker) -> Iterator[str]:
    """Yield the two ids, then the headers that differ, A's on the left."""
    yield from _row(
        styled(difference.a.id, "title"), styled(difference.b.id, "title"), " ", width, ink
    )
    column = max((len(header.field) for header in difference.headers), default=0) + 2
    for header in difference.headers:
        lead = styled(header.field.ljust(column), "label")
        left = joined((lead, marker.header(header, "a")))
        right = joined((lead, marker.header(header, "b")))
        yield from _row(left, right, "|", width, ink)


def sentence_rows(
    stretches: Sequence[Stretch], places: Places, width: int, ink: Ink, marker: Marker
) -> Iterator[str]:
    """Yield the sentences, each in rows of its own, a blank line between paragraphs."""
    last: Stretch = 0
    for stretch in stretches:
        if isinstance(stretch, int):
            yield ink.paint(fold_of(stretch), "label")
        else:
            if not isinstance(last, int) and places.begins_paragraph(stretch):
                yield ""
            left, right = _sides(stretch, places, marker)
            yield from _row(left, right, _SIGNS[stretch.kind], width, ink)
        last = stretch


def _sides(pair: SentencePair, places: Places, marker: Marker) -> tuple[Marked, Marked]:
    if pair.b is None and pair.a is not None:
        return styled(pair.a.text, "gone"), _EMPTY
    if pair.a is None and pair.b is not None:
        return _EMPTY, styled(pair.b.text, "new")
    if pair.kind == "moved":
        note = styled(f"({places.move_of(pair)})", "label")
        return note, marker.pair(pair, "b")
    return marker.pair(pair, "a"), marker.pair(pair, "b")


def _row(left: Marked, right: Marked, sign: str, width: int, ink: Ink) -> Iterator[str]:
    """Yield the lines of two columns, the left one filled up with blanks."""
    column = (width - GUTTER) // 2
    lines = zip_longest(left.lines(column, ink), right.lines(column, ink), fillvalue=("", ""))
    for (plain, painted), (_, other) in lines:
        blanks = pad("", column - width_of(plain))
        yield f"{painted}{blanks} {sign} {other}".rstrip(" ")

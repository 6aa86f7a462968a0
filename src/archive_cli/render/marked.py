"""How is text written of which some words were cut and some added?

In colour, what was cut is struck through and what was added underlined; without colour they are
marked as ``[-cut-]{+added+}``, as wdiff does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple, TypeAlias

from archive_cli.model.difference import HeaderChange, SentencePair, WordChange
from archive_cli.render.lines import wrap
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink, Style

Side: TypeAlias = Literal["a", "b", "both"]
_MARKS: dict[str, tuple[str, str]] = {"cut": ("[-", "-]"), "added": ("{+", "+}")}


class Marked(NamedTuple):
    """Text safe to show, and which of its characters have a style: in order and apart."""

    text: str
    spans: tuple[tuple[int, int, Style], ...] = ()

    def lines(self, width: int, ink: Ink) -> Iterator[tuple[str, str]]:
        """Yield each line as it is, by which to measure it, and as it is painted."""
        number = 0
        for start, end in wrap(self.text, width, self._bound()):
            while number < len(self.spans) and self.spans[number][1] <= start:
                number += 1
            yield self.text[start:end], self._painted(start, end, number, ink)

    def _bound(self) -> set[int]:
        """Return where no line may break: between a mark and what is marked."""
        return {
            place
            for start, end, style in self.spans
            if style in _MARKS and self.text.startswith(_MARKS[style][0], start)
            for place in (start + 1, start + 2, end - 2, end - 1)
        }

    def _painted(self, start: int, end: int, number: int, ink: Ink) -> str:
        """Paint a line, of which the span of that number is the first."""
        parts: list[str] = []
        done = start
        for first, last, style in islice(self.spans, number, None):
            if first >= end:
                break
            parts.append(self.text[done : max(first, start)])
            parts.append(ink.paint(self.text[max(first, start) : min(last, end)], style))
            done = min(last, end)
        return "".join(parts) + self.text[done:end]


def styled(text: str, style: Style | None = None) -> Marked:
    """Return a text made safe to show, all of it in a style."""
    shown = visible(text)
    return Marked(shown, ((0, len(shown), style),) if style and shown else ())


def joined(parts: Iterable[Marked]) -> Marked:
    """Return the parts as one, one behind the other."""
    texts: list[str] = []
    spans: list[tuple[int, int, Style]] = []
    length = 0
    for text, own in parts:
        texts.append(text)
        spans += [(start + length, end + length, style) for start, end, style in own]
        length += len(text)
    return Marked("".join(texts), tuple(spans))


class Marker:
    """Puts pieces together to marked text."""

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def pair(self, pair: SentencePair, side: Side) -> Marked:
        """Return sentences with what differs; ``both``: as B has them, what was cut among it."""
        if pair.b is None or (side == "a" and pair.a is not None):
            extent, side = pair.a, "a"
        else:
            extent = pair.b
        assert extent is not None
        if pair.a is None:
            return self._difference(extent.text, "added")
        if pair.b is None:
            return self._difference(extent.text, "cut")
        return self._changed(extent.text, extent.start, pair.words, side)

    def header(self, header: HeaderChange, side: Side) -> Marked:
        """Return the values of a header; one that is absent is left out."""
        if header.words:
            value = (header.a if side == "a" else header.b) or ""
            return self._changed(value, 0, header.words, side)
        cut = self._difference(header.a or "", "cut") if side != "b" else Marked("")
        added = self._difference(header.b or "", "added") if side != "a" else Marked("")
        return joined((cut, added))

    def _changed(self, whole: str, start: int, words: tuple[WordChange, ...], side: Side) -> Marked:
        """Mark the changes in a passage of one side, which begins at ``start`` of its text."""
        parts: list[Marked] = []
        done = 0
        for change in words:
            here = change.a if side == "a" else change.b
            parts.append(styled(whole[done : here.start - start]))
            if side != "b":
                parts.append(self._difference(change.a.text, "cut"))
            if side != "a":
                parts.append(self._difference(change.b.text, "added"))
            done = here.end - start
        return joined((*parts, styled(whole[done:])))

    def _difference(self, text: str, style: Literal["cut", "added"]) -> Marked:
        if self._color or not text:
            return styled(text, style)
        before, after = _MARKS[style]
        return styled(f"{before}{text}{after}", style)

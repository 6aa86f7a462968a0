"""How do two articles read, compared?

First which two and how much differs, then the headers that differ, then the sentences, with long
stretches that are the same left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from archive_cli.model.difference import Difference
from archive_cli.render.beside import GUTTER, header_rows, sentence_rows
from archive_cli.render.copies import percent
from archive_cli.render.lines import hang
from archive_cli.render.marked import Marker
from archive_cli.render.renderer import Look
from archive_cli.render.sanitize import visible
from archive_cli.render.stretches import Places, Stretch, stretches_of
from archive_cli.render.theme import Ink
from archive_cli.render.unified import hanging, paragraph_lines, sentence_lines

WIDEST = 88
"""Cells of a column of text, as on a page."""
_NARROWEST = 20
_LEAST_BESIDE = 2 * _NARROWEST + GUTTER


def comparison_lines(difference: Difference, look: Look) -> Iterator[str]:
    """Yield the lines; where two columns do not fit, ``side-by-side`` is ``unified``."""
    ink, marker = Ink(look), Marker(color=look.color)
    beside = look.layout == "side-by-side" and look.width >= _LEAST_BESIDE
    width = max(min(look.width, 2 * WIDEST + GUTTER if beside else WIDEST), _NARROWEST)
    if not beside:
        names = f"{visible(difference.a.id)} → {visible(difference.b.id)}"
        yield from (ink.paint(line, "title") for line in hang(names, width, "", "  "))
    yield from hang(_summary(difference), width, "", "  ")
    if beside or difference.headers:
        yield ""
        headers = header_rows if beside else _header_lines
        yield from headers(difference, width, ink, marker)
    if _is_same(difference):
        return
    yield ""
    yield from _layout(look, beside=beside)(
        stretches_of(difference.sentences, look.context), Places(difference), width, ink, marker
    )


def _layout(
    look: Look, *, beside: bool
) -> Callable[[Sequence[Stretch], Places, int, Ink, Marker], Iterator[str]]:
    if look.layout == "word":
        return paragraph_lines
    return sentence_rows if beside else sentence_lines


def _is_same(difference: Difference) -> bool:
    return all(pair.kind == "same" for pair in difference.sentences)


def _summary(difference: Difference) -> str:
    """Say in a line how much differs."""
    if difference.a.body == difference.b.body:
        return "The texts are identical, character for character."
    if _is_same(difference):
        return "The texts are the same but for spacing, paragraphs or Unicode form."
    what = difference.relation or "no copies of each other"
    numbers: list[str] = []
    if difference.cut or difference.added:
        numbers = _sizes(difference)
    for kind in ("changed", "moved"):
        if count := difference.count(kind):
            numbers.append(_counted(count, "sentence", kind))
    return f"{what}, {percent(difference.similarity)} the same: {', '.join(numbers)}"


def _sizes(difference: Difference) -> list[str]:
    """Say how much was cut and added; what is counted once, unless it is not the same."""
    cut = _counted(difference.cut, difference.unit, "cut")
    if difference.unit == difference.added_unit:
        return [cut, f"{difference.added} added"]
    return [cut, _counted(difference.added, difference.added_unit, "added")]


def _counted(count: int, noun: str, verb: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'} {verb}"


def _header_lines(difference: Difference, width: int, ink: Ink, marker: Marker) -> Iterator[str]:
    column = max(len(header.field) for header in difference.headers) + 2
    for header in difference.headers:
        yield from hanging(marker.header(header, "both"), width, header.field.ljust(column), ink)

"""How does a whole article read, on a terminal or on paper?

The title, what is known of the article, a blank line, the text in paragraphs of at most 88 cells,
and the captions at the end. What is absent is left out. Of the headers, addresses and paths are
never broken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NoReturn

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.errors import FormatError
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.render.cells import cell_of, stated_cell
from archive_cli.render.explanation import evidence_lines
from archive_cli.render.lines import hang, pad, wrapped
from archive_cli.render.record import COMMAND_FIELDS, Record, check_fields, reading_record
from archive_cli.render.renderer import LIST_FORMATS, Look, Write
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline

_WIDEST = 88
"""Cells of a line of text: longer ones are hard to follow (Bringhurst: 45 to 75 characters)."""
_NARROWEST = 20
_USUAL = (
    "title", "date", "place", "source", "author", "url", "lang", "words", "path",
    "body", "captions",
)  # fmt: skip
_UNBROKEN = frozenset({"url", "path", "id", "sha256"})


class PageRenderer:
    """Articles to be read; of `Renderer`, only ``readings`` writes."""

    def __init__(self, write: Write, look: Look) -> None:
        self._write = write
        self._look = look
        self._ink = Ink(look)
        self._width = max(min(look.width, _WIDEST), _NARROWEST)

    def readings(self, readings: Iterable[Reading], /, *, single: bool) -> None:  # noqa: ARG002 - the protocol's, by name
        """Write a page for each article, a rule between them."""
        fields = self._fields()
        for number, reading in enumerate(readings):
            if number:
                self._write(f"\n{self._ink.paint('─' * self._width, 'label')}\n\n")
            for line in self._page_lines(reading, fields):
                self._write(line + "\n")

    def articles(self, _: Iterable[Article], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("list", "page", LIST_FORMATS)

    def hits(self, _: Iterable[Hit], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("search", "page", LIST_FORMATS)

    def facets(self, _: Iterable[FacetCount], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("search", "page", LIST_FORMATS)

    def explanation(self, _: Explanation, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("search", "page", LIST_FORMATS)

    def copies(self, _: Iterable[Cluster | Link], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("dedupe", "page", LIST_FORMATS)

    def moves(self, _: Iterable[Move], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("dedupe", "page", LIST_FORMATS)

    def boilerplate(self, _: Iterable[Boilerplate], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("dedupe", "page", LIST_FORMATS)

    def timeline(self, _: Timeline, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("timeline", "page", LIST_FORMATS)

    def difference(self, difference: Difference, /) -> None:
        """Write how much differs, the headers that do, and the sentences; fields are for JSON."""
        from archive_cli.render.comparison import comparison_lines

        check_fields(self._look.fields or (), COMMAND_FIELDS["diff"])
        for line in comparison_lines(difference, self._look):
            self._write(line + "\n")

    def problems(self, _: Iterable[Problem], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("check", "page", LIST_FORMATS)

    def _fields(self) -> tuple[str, ...]:
        asked = self._look.fields
        return _USUAL if asked is None else check_fields(asked, COMMAND_FIELDS["show"])

    def _page_lines(self, reading: Reading, fields: tuple[str, ...]) -> Iterator[str]:
        blocks = [list(self._heading(reading, fields))]
        if "body" in fields:
            blocks += self._paragraphs(reading.article.body)
        if "captions" in fields and reading.article.captions:
            blocks.append(list(self._captions(reading.article.captions)))
        filled = [block for block in blocks if block]
        for number, block in enumerate(filled):
            if number:
                yield ""
            yield from block

    def _heading(self, reading: Reading, fields: tuple[str, ...]) -> Iterator[str]:
        if "title" in fields:
            for line in wrapped(visible(reading.article.title), self._width):
                yield self._ink.paint(line, "title")
        labels = [name for name in fields if name not in ("title", "body", "captions", "evidence")]
        column = max(map(len, labels), default=0) + 2
        record = reading_record(reading)
        for name in labels:
            value = _header_value(record, name)
            if value:
                yield from self._entry(name, value, column)
        if self._look.explain or "evidence" in fields:
            yield ""
            yield from evidence_lines(reading, self._look, self._width, self._ink)

    def _entry(self, name: str, value: str, column: int) -> Iterator[str]:
        label = self._ink.paint(pad(name, column), "label")
        if name in _UNBROKEN:
            yield label + visible(value)
        else:
            yield from hang(visible(value), self._width, label, " " * column)

    def _paragraphs(self, body: str) -> list[list[str]]:
        return [wrapped(visible(paragraph), self._width) for paragraph in body.split("\n\n")]

    def _captions(self, captions: tuple[str, ...]) -> Iterator[str]:
        yield self._ink.paint("Captions", "title")
        for caption in captions:
            yield from hang(visible(caption), self._width, "- ", "  ")


def _header_value(record: Record, name: str) -> str:
    estimate = record["estimate"]
    if name == "date" and record["date"] is None and estimate is not None:
        return f"{cell_of(record, name)} (estimated: {estimate['because']})"
    return stated_cell(record, name)

"""How wide is each column of a table, and which give way where the terminal is narrow?

Widths come from the first rows, so that rows can be written as they come; what is wider later is
cut. The usual columns of articles are id, date, place, source and title, and from 140 cells on
author and words; place, source and author only where one article has them. The title keeps 30 cells
or a third of the width, if it needs so many. For that the others give way in this order: words and
author go (already where the title has no 60 cells), the source is narrowed to 16 cells and then
goes, the place goes, the id is cut behind its handle, at last the date goes. Columns that were
asked for stay: the widest is narrowed first, down to 6 cells each. Where some dates are estimates
(``~``), the others are indented by a cell, so that years stand below years.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from archive_cli.render.cells import ESTIMATED, cell_of
from archive_cli.render.lines import cut, cut_middle, cut_name, pad, width_of
from archive_cli.render.record import Record
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

USUAL: tuple[str, ...] = ("id", "date", "place", "source", "title")
"""The columns of articles where none are asked for."""

_GAP = "  "
_SAMPLE = 500
_TITLE_WANTED = 30
_TITLE_LEAST = 10
_ID_LEAST = 8
_ID_USUAL = 24
_SOURCE_LEAST = 16
_WIDE = ("id", "date", "place", "source", "author", "words", "title")
_ALWAYS = frozenset({"id", "date", "title"})
_WIDE_FROM = 140
_WIDE_TITLE = 60
_LEAST = 6
_MOST = {"place": 24, "source": 28, "author": 24}
_WIDEST = 400
_NUMBERS = frozenset(
    {"words", "score", "similarity", "cluster", "count", "size", "articles", "clusters"}
)
_NAMES = frozenset({"id", "path", "keep", "keep_path", "from", "to"})


def table_lines(
    records: Iterable[Record], fields: tuple[str, ...], width: int, ink: Ink
) -> Iterator[str]:
    """Yield the header, its rule and a line for each record; nothing for no records."""
    source = iter(records)
    sample = list(islice(source, _SAMPLE))
    if not sample:
        return
    columns = _Columns(sample, fields, width)
    widths = columns.widths
    header = _GAP.join(_aligned(name, name, widths[name]) for name in widths)
    yield ink.paint(header.rstrip(" "), "label")
    yield ink.paint(_GAP.join("─" * cells for cells in widths.values()), "label")
    for record in chain(sample, source):
        yield _GAP.join(columns.cell(record, name, ink) for name in widths).rstrip(" ")


class _Columns:
    """The columns that are shown, and the width of each."""

    def __init__(self, sample: list[Record], fields: tuple[str, ...], width: int) -> None:
        self._is_indented = "date" in fields and (
            len(sample) == _SAMPLE or any(_is_estimated(row) for row in sample)
        )
        wanted = _WIDE if fields == USUAL and width >= _WIDE_FROM else fields
        natural = {name: self._natural_width(sample, name) for name in wanted}
        if fields == USUAL:
            filled = {name: natural[name] for name in natural if natural[name] or name in _ALWAYS}
            self.widths = _fit_usual(_at_least_names(filled), width)
        else:
            self.widths = _fit_chosen(_at_least_names(natural), width)

    def cell(self, record: Record, field: str, ink: Ink) -> str:
        text = _aligned(self._text(record, field), field, self.widths[field])
        if field == "id":
            name = text.rstrip(" ")
            return ink.link(ink.paint(name, "id"), record["path"]) + text[len(name) :]
        return text

    def _natural_width(self, sample: list[Record], field: str) -> int:
        return max(width_of(self._text(row, field)) for row in sample)

    def _text(self, record: Record, field: str) -> str:
        most = None if field in _NAMES else _WIDEST
        text = visible(cell_of(record, field)[:most])
        if field == "date" and self._is_indented and text and not _is_estimated(record):
            return f" {text}"
        return text


def _is_estimated(record: Record) -> bool:
    return cell_of(record, "date").startswith(ESTIMATED)


def _at_least_names(natural: dict[str, int]) -> dict[str, int]:
    return {name: max(cells, len(name)) for name, cells in natural.items()}


def _fit_usual(natural: dict[str, int], width: int) -> dict[str, int]:
    widths = {name: min(cells, _MOST.get(name, cells)) for name, cells in natural.items()}
    widths["id"] = min(widths["id"], max(_ID_USUAL, width // 4))
    title = widths["title"]
    wanted = min(title, max(_TITLE_WANTED, width // 3))

    def room() -> int:
        return width - sum(cells + len(_GAP) for name, cells in widths.items() if name != "title")

    for name in ("words", "author"):
        if room() < min(title, _WIDE_TITLE):
            widths.pop(name, None)
    if "source" in widths and room() < wanted:
        least = min(widths["source"], _SOURCE_LEAST)
        widths["source"] = max(widths["source"] - (wanted - room()), least)
    for name in ("source", "place"):
        if room() < wanted:
            widths.pop(name, None)
    if room() < wanted:
        widths["id"] = min(widths["id"], max(_ID_LEAST, widths["id"] - (wanted - room())))
    if room() < min(title, _TITLE_LEAST):
        widths.pop("date", None)
    widths["id"] += min(natural["id"] - widths["id"], max(room() - title, 0))
    widths["title"] = min(title, max(room(), 1))
    return widths


def _fit_chosen(natural: dict[str, int], width: int) -> dict[str, int]:
    widths = dict(natural)
    room = max(width - len(_GAP) * (len(widths) - 1), 1)
    while (excess := sum(widths.values()) - room) > 0:
        widest = max(widths, key=widths.__getitem__)
        second = max((cells for name, cells in widths.items() if name != widest), default=0)
        narrower = max(widths[widest] - excess, min(second, widths[widest] - 1), _LEAST)
        if narrower >= widths[widest]:
            break
        widths[widest] = narrower
    return widths


def _aligned(text: str, field: str, width: int) -> str:
    if field in _NUMBERS:
        return " " * (width - width_of(text)) + text
    shorten = cut_name if field in _NAMES else cut_middle if field == "url" else cut
    return pad(shorten(text, width), width)

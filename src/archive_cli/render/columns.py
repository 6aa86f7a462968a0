"""How wide is each column of a table, and which give way where the terminal is narrow?

Widths come from the first rows, so that rows can be written as they come; what is wider later is
cut. Of the usual columns of articles, ``source`` gives way first, then ``place``; then the id is
cut in its middle, at last the date goes: all so that the title keeps 30 cells. Columns that were
asked for stay: the widest is narrowed first, down to 6 cells each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice

from archive_cli.render.cells import cell_of
from archive_cli.render.lines import cut, cut_middle, pad, width_of
from archive_cli.render.record import Record
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

USUAL: tuple[str, ...] = ("id", "date", "place", "source", "title")
"""The columns of articles where none are asked for."""

HEADER_LINES = 2
"""The header and its rule."""

_GAP = "  "
_SAMPLE = 500
_TITLE_WANTED = 30
_TITLE_LEAST = 10
_ID_LEAST = 8
_LEAST = 6
_MOST = {"place": 24, "source": 28}
_WIDEST = 400
_NUMBERS = frozenset({"words", "score", "similarity", "cluster", "count"})
_NAMES = frozenset({"id", "path", "keep", "from", "to", "url"})


def table_lines(
    records: Iterable[Record], fields: tuple[str, ...], width: int, ink: Ink
) -> Iterator[str]:
    """Yield the header, its rule and a line for each record; nothing for no records."""
    source = iter(records)
    sample = list(islice(source, _SAMPLE))
    if not sample:
        return
    widths = _widths_for(sample, fields, width)
    header = _GAP.join(_aligned(name, name, widths[name]) for name in widths)
    yield ink.paint(header.rstrip(" "), "label")
    yield ink.paint(_GAP.join("─" * cells for cells in widths.values()), "label")
    for record in chain(sample, source):
        yield _GAP.join(_cell(record, name, widths[name], ink) for name in widths).rstrip(" ")


def _widths_for(sample: list[Record], fields: tuple[str, ...], width: int) -> dict[str, int]:
    natural = {name: max(len(name), *(_width_in(row, name) for row in sample)) for name in fields}
    if fields == USUAL:
        return _fit_usual(natural, width)
    return _fit_chosen(natural, width)


def _width_in(record: Record, field: str) -> int:
    return width_of(visible(cell_of(record, field)[:_WIDEST]))


def _fit_usual(natural: dict[str, int], width: int) -> dict[str, int]:
    widths = {name: min(cells, _MOST.get(name, cells)) for name, cells in natural.items()}
    title = widths["title"]
    widths["id"] = min(widths["id"], max(20, width // 3))

    def room() -> int:
        return width - sum(cells + len(_GAP) for name, cells in widths.items() if name != "title")

    for name in ("source", "place"):
        if room() < min(title, _TITLE_WANTED):
            del widths[name]
    missing = min(title, _TITLE_WANTED) - room()
    if missing > 0:
        widths["id"] = min(widths["id"], max(_ID_LEAST, widths["id"] - missing))
    if room() < min(title, _TITLE_LEAST):
        del widths["date"]
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


def _cell(record: Record, field: str, width: int, ink: Ink) -> str:
    text = _aligned(visible(cell_of(record, field)), field, width)
    if field == "id":
        name = text.rstrip(" ")
        return ink.link(ink.paint(name, "id"), record["path"]) + text[len(name) :]
    return text


def _aligned(text: str, field: str, width: int) -> str:
    if field in _NUMBERS:
        return " " * (width - width_of(text)) + text
    return pad(cut_middle(text, width) if field in _NAMES else cut(text, width), width)

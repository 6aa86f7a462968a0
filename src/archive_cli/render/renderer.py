"""How do results become text, whatever the format?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.model.record import Record

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline

Format = Literal["table", "plain", "json", "jsonl", "csv", "page", "bibtex", "ris", "csl-json"]
Layout = Literal["unified", "side-by-side", "word"]
Write: TypeAlias = Callable[[str], object]

LIST_FORMATS: tuple[Format, ...] = ("table", "plain", "json", "jsonl", "csv")
"""The formats of ``dedupe`` and ``check``."""
EXPLANATION_FORMATS: tuple[Format, ...] = ("table", "plain", "json", "jsonl")
"""The formats of ``search --explain``."""
CITATION_FORMATS: tuple[Format, ...] = ("bibtex", "ris", "csl-json")
"""The formats of ``cite``."""
ARTICLE_FORMATS: tuple[Format, ...] = LIST_FORMATS + CITATION_FORMATS
"""The formats of ``list``, ``search`` and ``similar``."""
SHOW_FORMATS: tuple[Format, ...] = ("page", "json", "jsonl")
"""The formats of ``show`` and ``diff``."""


class Look(Record):
    """How results should look on this stream.

    ``width`` is in terminal cells, 20 at least (less is taken as 20). ``fields`` are those asked
    for, in order; ``None`` leaves the choice to the format. ``root`` is the absolute path of the
    archive's folder, needed only where ``hyperlinks`` (OSC 8) is on. ``explain`` asks ``page``
    for the evidence of each field; ``line_of`` then gives the line, from 1, of a code point in
    the decoded file at a path below the archive's root, or ``None`` where it can't. ``layout``
    is that of ``diff``, which shows ``context`` equal sentences beside each that differs.
    """

    width: int = 80
    color: bool = False
    hyperlinks: bool = False
    fields: tuple[str, ...] | None = None
    root: str = ""
    explain: bool = False
    line_of: Callable[[str, int], int | None] | None = None
    layout: Layout = "unified"
    context: int = 1


class Renderer(Protocol):
    """Writes results, each call one complete output.

    Every method raises `UnknownFieldError` for a field its records do not have, before anything
    is written or an item is taken, and `FormatError` where the format is not one of the command.
    Items are written as they come; each piece handed to ``write`` ends with a line.
    """

    def articles(self, articles: Iterable[Article], /) -> None:
        """Write what ``list`` found."""
        ...

    def hits(self, hits: Iterable[Hit], /) -> None:
        """Write what ``search`` found."""
        ...

    def facets(self, facets: Iterable[FacetCount], /) -> None:
        """Write how many articles found have each value of a field."""
        ...

    def explanation(self, explanation: Explanation, /) -> None:
        """Write how a query was understood."""
        ...

    def copies(self, copies: Iterable[Cluster | Link], /) -> None:
        """Write what ``dedupe`` found."""
        ...

    def moves(self, moves: Iterable[Move], /) -> None:
        """Write what becomes of redundant files."""
        ...

    def boilerplate(self, passages: Iterable[Boilerplate], /) -> None:
        """Write which passages count for nothing."""
        ...

    def timeline(self, timeline: Timeline, /) -> None:
        """Write how many articles there are of each period."""
        ...

    def difference(self, difference: Difference, /) -> None:
        """Write what ``diff`` found."""
        ...

    def problems(self, problems: Iterable[Problem], /) -> None:
        """Write what ``check`` found."""
        ...

    def readings(self, readings: Iterable[Reading], /, *, single: bool) -> None:
        """Write what ``show`` read; ``single``: exactly one article was asked for."""
        ...


def renderer_for(output_format: Format, write: Write, look: Look) -> Renderer:
    """Return the renderer of a format; only now is its module imported."""
    module, name = _RENDERERS[output_format]
    made: Renderer = getattr(import_module(f"archive_cli.render.{module}"), name)(write, look)
    return made


_RENDERERS: dict[Format, tuple[str, str]] = {
    "table": ("table", "TableRenderer"),
    "plain": ("plain", "PlainRenderer"),
    "json": ("structured", "JsonRenderer"),
    "jsonl": ("structured", "JsonLinesRenderer"),
    "csv": ("csv", "CsvRenderer"),
    "page": ("page", "PageRenderer"),
    "bibtex": ("bibtex", "BibtexRenderer"),
    "ris": ("ris", "RisRenderer"),
    "csl-json": ("csl", "CslRenderer"),
}

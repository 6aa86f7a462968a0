"""What do the formats of references have in common?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, NoReturn

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.errors import FormatError
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.render.reference import Reference, reference_of
from archive_cli.render.renderer import (
    EXPLANATION_FORMATS,
    LIST_FORMATS,
    SHOW_FORMATS,
    Format,
    Look,
    Write,
)

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline


class CitationRenderer(ABC):
    """Writes articles and hits as references; of `Renderer`, the rest raises `FormatError`.

    The fields are those of the format, whatever the look asks for.
    """

    output_format: ClassVar[Format]

    def __init__(self, write: Write, _: Look) -> None:
        self.write = write

    def articles(self, articles: Iterable[Article], /) -> None:
        """Write a reference to each article."""
        self.write_references(map(reference_of, articles))

    def hits(self, hits: Iterable[Hit], /) -> None:
        """Write a reference to each article found."""
        self.articles(hit.article for hit in hits)

    def facets(self, _: Iterable[FacetCount], /) -> NoReturn:
        """Raise `FormatError`: a number has no reference."""
        raise FormatError("search --facet", self.output_format, LIST_FORMATS)

    def explanation(self, _: Explanation, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("search --explain", self.output_format, EXPLANATION_FORMATS)

    def copies(self, _: Iterable[Cluster | Link], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("dedupe", self.output_format, LIST_FORMATS)

    def moves(self, _: Iterable[Move], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("dedupe", self.output_format, LIST_FORMATS)

    def boilerplate(self, _: Iterable[Boilerplate], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("dedupe", self.output_format, LIST_FORMATS)

    def timeline(self, _: Timeline, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("timeline", self.output_format, LIST_FORMATS)

    def difference(self, _: Difference, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("diff", self.output_format, SHOW_FORMATS)

    def problems(self, _: Iterable[Problem], /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("check", self.output_format, LIST_FORMATS)

    def readings(self, _: Iterable[Reading], /, *, single: bool) -> NoReturn:  # noqa: ARG002 - the protocol's, by name
        """Raise `FormatError`: ``archive cite`` writes references."""
        raise FormatError("show", self.output_format, SHOW_FORMATS)

    @abstractmethod
    def write_references(self, references: Iterator[Reference]) -> None:
        """Write each reference."""

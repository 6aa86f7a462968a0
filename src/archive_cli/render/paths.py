"""Which files hold the results, for ``xargs -0``?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NoReturn

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.errors import FormatError
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.render.renderer import EXPLANATION_FORMATS, LIST_FORMATS, SHOW_FORMATS

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline


class PathsRenderer:
    """Writes each file once, as bytes ended by NUL, in the order of the results.

    ``file_of`` turns a record's path into the bytes that open the file from the current folder.
    Of clusters the members are written, the kept one first; of links both ends' files are not.
    """

    def __init__(self, write: Callable[[bytes], object], file_of: Callable[[str], bytes]) -> None:
        self._write = write
        self._file_of = file_of
        self._written: set[str] = set()

    def articles(self, articles: Iterable[Article], /) -> None:
        """Write the articles' files."""
        self._paths(article.path for article in articles)

    def hits(self, hits: Iterable[Hit], /) -> None:
        """Write the hits' files."""
        self._paths(hit.article.path for hit in hits)

    def facets(self, _: Iterable[FacetCount], /) -> NoReturn:
        """Raise `FormatError`: values have no files."""
        raise FormatError("search --facet", "paths", LIST_FORMATS)

    def explanation(self, _: Explanation, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("search --explain", "paths", EXPLANATION_FORMATS)

    def copies(self, copies: Iterable[Cluster | Link], /) -> None:
        """Write the files of the clusters' members."""
        for item in copies:
            if isinstance(item, Cluster):
                self._paths(member.article.path for member in item.members)

    def moves(self, moves: Iterable[Move], /) -> None:
        """Write the files that are or were to be moved, not those that are skipped."""
        self._paths(move.path for move in moves if move.outcome != "skipped")

    def boilerplate(self, _: Iterable[Boilerplate], /) -> NoReturn:
        """Raise `FormatError`: a passage has many files."""
        raise FormatError("dedupe --boilerplate", "paths", LIST_FORMATS)

    def timeline(self, _: Timeline, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("timeline", "paths", LIST_FORMATS)

    def difference(self, _: Difference, /) -> NoReturn:
        """Raise `FormatError`."""
        raise FormatError("diff", "paths", SHOW_FORMATS)

    def problems(self, problems: Iterable[Problem], /) -> None:
        """Write the files with problems."""
        self._paths(problem.path for problem in problems)

    def readings(self, readings: Iterable[Reading], /, *, single: bool) -> None:  # noqa: ARG002
        """Write the files of the articles read."""
        self._paths(reading.article.path for reading in readings)

    def _paths(self, paths: Iterable[str]) -> None:
        for path in paths:
            if path not in self._written:
                self._written.add(path)
                self._write(self._file_of(path) + b"\0")

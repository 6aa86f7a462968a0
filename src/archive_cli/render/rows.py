"""Which records become rows, and with which columns?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import ClassVar, NoReturn

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.errors import FormatError
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.render.record import (
    COMMAND_FIELDS,
    COPY_FIELDS,
    COPY_ROW_FIELDS,
    Record,
    check_fields,
    copy_rows,
    hit_record,
    problem_record,
    record_of,
)
from archive_cli.render.renderer import SHOW_FORMATS, Format, Look, Write


class RowRenderer(ABC):
    """What the formats of one row a record share: `Renderer` but for ``readings``.

    A format says its usual columns for each kind of record; the look's fields replace them.
    """

    output_format: ClassVar[Format]
    article_columns: ClassVar[tuple[str, ...]]
    hit_columns: ClassVar[tuple[str, ...]]
    copy_columns: ClassVar[tuple[str, ...]] = COPY_FIELDS
    problem_columns: ClassVar[tuple[str, ...]]

    def __init__(self, write: Write, look: Look) -> None:
        self.write = write
        self.look = look

    def articles(self, articles: Iterable[Article], /) -> None:
        """Write a row for each article."""
        fields = self._fields(self.article_columns, COMMAND_FIELDS["list"])
        self.write_rows(map(record_of, articles), fields)

    def hits(self, hits: Iterable[Hit], /) -> None:
        """Write a row for each hit."""
        fields = self._fields(self.hit_columns, COMMAND_FIELDS["search"])
        self.write_rows(map(hit_record, hits), fields)

    def copies(self, copies: Iterable[Cluster | Link], /) -> None:
        """Write a row for each member of a cluster and for each link."""
        fields = self._fields(self.copy_columns, COPY_ROW_FIELDS)
        self.write_rows((row for item in copies for row in copy_rows(item)), fields)

    def problems(self, problems: Iterable[Problem], /) -> None:
        """Write a row for each problem."""
        fields = self._fields(self.problem_columns, COMMAND_FIELDS["check"])
        self.write_rows(map(problem_record, problems), fields)

    def readings(
        self,
        _: Iterable[Reading],
        /,
        *,
        single: bool,  # noqa: ARG002 - the protocol's, by name
    ) -> NoReturn:
        """Raise `FormatError`: a whole article is no row."""
        raise FormatError("show", self.output_format, SHOW_FORMATS)

    @abstractmethod
    def write_rows(self, records: Iterator[Record], fields: tuple[str, ...]) -> None:
        """Write these fields of each record."""

    def _fields(self, usual: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
        return usual if self.look.fields is None else check_fields(self.look.fields, known)

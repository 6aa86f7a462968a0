"""Which records become rows, and with which columns?"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, NoReturn

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
    boilerplate_record,
    check_fields,
    copy_rows,
    facet_record,
    hit_record,
    move_record,
    problem_record,
    record_of,
    timeline_records,
)
from archive_cli.render.renderer import EXPLANATION_FORMATS, SHOW_FORMATS, Format, Look, Write

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline


class RowRenderer(ABC):
    """What the formats of one row a record share: `Renderer` but for ``readings``.

    A format says its usual columns for each kind of record; the look's fields replace them.
    ``absent`` stands for the value of articles that have none where they are counted.
    """

    output_format: ClassVar[Format]
    article_columns: ClassVar[tuple[str, ...]]
    hit_columns: ClassVar[tuple[str, ...]]
    copy_columns: ClassVar[tuple[str, ...]] = COPY_FIELDS
    move_columns: ClassVar[tuple[str, ...]] = (
        "outcome", "relation", "size", "path", "keep", "because",
    )  # fmt: skip
    problem_columns: ClassVar[tuple[str, ...]]
    timeline_columns: ClassVar[tuple[str, ...]] = COMMAND_FIELDS["timeline"]
    absent: ClassVar[str] = "(none)"

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

    def facets(self, facets: Iterable[FacetCount], /) -> None:
        """Write a row for each value."""
        known = COMMAND_FIELDS["search-facet"]
        records = (self.facet_row(one) for one in facets)
        self.write_rows(records, self._fields(known, known))

    def explanation(self, explanation: Explanation, /) -> None:
        """Write lines for people; raise `FormatError` in ``csv``, where a tree has no place."""
        if self.output_format == "csv":
            raise FormatError("search --explain", "csv", EXPLANATION_FORMATS)
        from archive_cli.render.understanding import understanding_lines

        for line in understanding_lines(explanation):
            self.write(line + "\n")

    def copies(self, copies: Iterable[Cluster | Link], /) -> None:
        """Write a row for each member of a cluster and for each link."""
        fields = self._fields(self.copy_columns, COPY_ROW_FIELDS)
        self.write_rows((row for item in copies for row in copy_rows(item)), fields)

    def moves(self, moves: Iterable[Move], /) -> None:
        """Write a row for each file."""
        fields = self._fields(self.move_columns, COMMAND_FIELDS["dedupe-apply"])
        self.write_rows(map(move_record, moves), fields)

    def boilerplate(self, passages: Iterable[Boilerplate], /) -> None:
        """Write a row for each passage."""
        known = COMMAND_FIELDS["dedupe-boilerplate"]
        self.write_rows(map(boilerplate_record, passages), self._fields(known, known))

    def timeline(self, timeline: Timeline, /) -> None:
        """Write a row for each period."""
        fields = self._fields(self.timeline_columns, COMMAND_FIELDS["timeline"])
        self.write_rows(timeline_records(timeline), fields)

    def difference(self, _: Difference, /) -> NoReturn:
        """Raise `FormatError`: a comparison has no rows."""
        raise FormatError("diff", self.output_format, SHOW_FORMATS)

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

    def facet_row(self, facet: FacetCount) -> Record:
        """Return the record of a value, with `absent` for no value."""
        record = facet_record(facet)
        return record if facet.value is not None else record | {"value": self.absent}

    @abstractmethod
    def write_rows(self, records: Iterator[Record], fields: tuple[str, ...]) -> None:
        """Write these fields of each record."""

    def _fields(self, usual: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
        return usual if self.look.fields is None else check_fields(self.look.fields, known)

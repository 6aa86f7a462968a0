"""How do results look on a terminal?

Articles are a table that fits the width. Hits are a few lines each: the title, where it stands,
and the passages with their matches. Facets are a table for each field. Copies are a block for each
cluster, then a line a link. Problems are a block for each kind, with what mends them; redundant
files a block for each that is kept. Where fields are asked for, all are tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, ClassVar

from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.render.columns import USUAL, table_lines
from archive_cli.render.copies import cluster_lines, link_lines
from archive_cli.render.passages import hit_lines
from archive_cli.render.record import Record
from archive_cli.render.renderer import Format, Look, Write
from archive_cli.render.rows import RowRenderer
from archive_cli.render.theme import Ink

if TYPE_CHECKING:
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline

_NARROWEST = 20


class TableRenderer(RowRenderer):
    """Tables and blocks that fit the terminal's width."""

    output_format: ClassVar[Format] = "table"
    article_columns = USUAL
    hit_columns = USUAL
    problem_columns = ("problem", "path", "message")

    def __init__(self, write: Write, look: Look) -> None:
        super().__init__(write, look)
        self._width = max(look.width, _NARROWEST)
        self._ink = Ink(look)

    def hits(self, hits: Iterable[Hit], /) -> None:
        """Write a block for each hit, a blank line between them."""
        if self.look.fields is not None:
            super().hits(hits)
            return
        blocks = (hit_lines(hit, self._width, self._ink) for hit in hits)
        self._write_blocks(blocks)

    def facets(self, facets: Iterable[FacetCount], /) -> None:
        """Write a table for each field, a blank line between them."""
        if self.look.fields is not None:
            super().facets(facets)
            return
        self._write_blocks(self._facet_blocks(facets))

    def copies(self, copies: Iterable[Cluster | Link], /) -> None:
        """Write a block for each cluster and for each run of links, a blank line between them."""
        if self.look.fields is not None:
            super().copies(copies)
            return
        self._write_blocks(self._copy_blocks(copies))

    def timeline(self, timeline: Timeline, /) -> None:
        """Write a chart of bars."""
        if self.look.fields is not None:
            super().timeline(timeline)
            return
        from archive_cli.render.bars import timeline_lines

        for line in timeline_lines(timeline, self._width, self._ink):
            self.write(line + "\n")

    def problems(self, problems: Iterable[Problem], /) -> None:
        """Write a block for each kind of problem, a blank line between them."""
        if self.look.fields is not None:
            super().problems(problems)
            return
        from archive_cli.render.defects import problem_blocks

        self._write_blocks(problem_blocks(problems, self._width, self._ink))

    def moves(self, moves: Iterable[Move], /) -> None:
        """Write a block for each file that is kept, a blank line between them."""
        if self.look.fields is not None:
            super().moves(moves)
            return
        from archive_cli.render.plan import move_blocks

        self._write_blocks(move_blocks(moves, self._width, self._ink))

    def write_rows(self, records: Iterator[Record], fields: tuple[str, ...]) -> None:
        """Write a table."""
        for line in table_lines(records, fields, self._width, self._ink):
            self.write(line + "\n")

    def _facet_blocks(self, facets: Iterable[FacetCount]) -> Iterator[Iterable[str]]:
        for field, group in groupby(facets, key=attrgetter("field")):
            rows = map(self.facet_row, group)
            records = ({field: row["value"], "count": row["count"]} for row in rows)
            yield table_lines(records, (field, "count"), self._width, self._ink)

    def _copy_blocks(self, copies: Iterable[Cluster | Link]) -> Iterator[Iterable[str]]:
        for kind, group in groupby(copies, key=type):
            if kind is Link:
                yield link_lines((it for it in group if isinstance(it, Link)), self._width)
                continue
            for item in group:
                assert isinstance(item, Cluster)
                yield cluster_lines(item, self._width, self._ink)

    def _write_blocks(self, blocks: Iterable[Iterable[str]]) -> None:
        for number, block in enumerate(blocks):
            if number:
                self.write("\n")
            for line in block:
                self.write(line + "\n")

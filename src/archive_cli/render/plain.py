"""How do results read for ``cut``, ``awk`` and ``grep``?

One record a line, no header, fields separated by tabs and never cut; tabs and newlines within a
value are blanks, other control characters are shown.

- ``list`` and ``search``: ``id date place source title``
- ``dedupe``: ``cluster relation similarity id path because``, a line for each member; a link's
  line has no cluster and no path, and ``because`` begins with the id of the other article
- ``dedupe --apply``: ``outcome relation size path keep because``
- ``dedupe --boilerplate``: ``text articles clusters sources``
- ``search --facet``: ``field value count``, with ``(none)`` for articles without a value
- ``timeline``: ``period count estimated source``
- ``check``: ``problem path message``
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from archive_cli.render.cells import cell_of
from archive_cli.render.record import Record
from archive_cli.render.renderer import Format
from archive_cli.render.rows import RowRenderer
from archive_cli.render.sanitize import visible


class PlainRenderer(RowRenderer):
    """Lines of fields separated by tabs."""

    output_format: ClassVar[Format] = "plain"
    article_columns = ("id", "date", "place", "source", "title")
    hit_columns = article_columns
    problem_columns = ("problem", "path", "message")
    timeline_columns = ("period", "count", "estimated", "source")

    def write_rows(self, records: Iterator[Record], fields: tuple[str, ...]) -> None:
        """Write a line for each record."""
        for record in records:
            self.write("\t".join(visible(cell_of(record, name)) for name in fields) + "\n")

"""How do results read for a spreadsheet?

A header line, then a line for each record; fields with commas, quotes or newlines are quoted (RFC
4180, with plain newlines at the ends). ``list``, ``search`` and ``check`` have all keys of their
records, ``dedupe`` one row a member as ``plain`` has, a facet one row a value. An estimate's date
is in its column ``estimate``, never in ``date``; lists are JSON text. A text that a spreadsheet
would run as a formula gets a leading apostrophe (OWASP, *CSV Injection*).
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from typing import ClassVar

from archive_cli.render.cells import stated_cell
from archive_cli.render.record import COMMAND_FIELDS, Record
from archive_cli.render.renderer import Format, Write
from archive_cli.render.rows import RowRenderer
from archive_cli.render.sanitize import visible

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


class CsvRenderer(RowRenderer):
    """Comma-separated values with a header, which is there even for no record."""

    output_format: ClassVar[Format] = "csv"
    article_columns = COMMAND_FIELDS["list"]
    hit_columns = COMMAND_FIELDS["search"]
    move_columns = COMMAND_FIELDS["dedupe-apply"]
    problem_columns = COMMAND_FIELDS["check"]
    absent = ""

    def write_rows(self, records: Iterator[Record], fields: tuple[str, ...]) -> None:
        """Write the header, then a line for each record."""
        writer = csv.writer(_Sink(self.write), lineterminator="\n")
        writer.writerow(fields)
        writer.writerows([_safe_cell(record, name) for name in fields] for record in records)


class _Sink:
    """Lets the standard writer write to a function."""

    def __init__(self, write: Write) -> None:
        self.write = write


def _safe_cell(record: Record, field: str) -> str:
    cell = stated_cell(record, field)
    if isinstance(record[field], str) and cell.startswith(_FORMULA):
        return "'" + visible(cell, lines=True)
    return visible(cell, lines=True)

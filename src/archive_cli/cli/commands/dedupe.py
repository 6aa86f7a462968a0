"""What does `archive dedupe` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli.help import QueryCommand, SectionOption
from archive_cli.cli.notes import noted_if_empty
from archive_cli.cli.options import SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query


@click.command(
    "dedupe",
    cls=QueryCommand,
    short_help="Report groups of copies, and which one to keep.",
    examples=(
        "archive dedupe",
        "archive dedupe date:2025-03         with a query, as for `archive search`",
        """archive dedupe --format jsonl | jq 'select(.kind == "cluster").keep'""",
    ),
)
@archive_options
@query_argument(required=False)
@click.option(
    "--across-sources",
    cls=SectionOption,
    is_flag=True,
    help="Leave out copies that state the same source.",
)
@click.option(
    "--relation",
    cls=SectionOption,
    multiple=True,
    expose_value=False,
    type=click.Choice(("identical", "near", "reprint", "truncated", "contained-in", "quotes")),
    metavar="R",
    help="Report this relation too; all that are known so far already are.",
)
@output_options()
def command(
    archive: Archive,
    shared: SharedOptions,
    query: Query | None,
    output: Output,
    *,
    across_sources: bool,
) -> None:
    """Report groups of copies, which one to keep, and why each is a copy.

    Nothing is moved or changed.
    """
    copies = archive.dedupe(query, across_sources=across_sources)
    with output.renderer() as renderer:
        renderer.copies(noted_if_empty(copies, shared, "no copies"))

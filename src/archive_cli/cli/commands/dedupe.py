"""What does `archive dedupe` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli.options import QueryCommand, SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query


@click.command("dedupe", cls=QueryCommand)
@archive_options
@query_argument(required=False)
@click.option("--across-sources", is_flag=True, help="Leave out copies that state the same source.")
@output_options()
def command(
    archive: Archive,
    shared: SharedOptions,  # noqa: ARG001 (taken by the decorators)
    query: Query | None,
    output: Output,
    *,
    across_sources: bool,
) -> None:
    r"""Report groups of copies, which one to keep, and why each is a copy.

    Nothing is moved or changed.

    \b
      archive dedupe
      archive dedupe date:2025-03
      archive dedupe --format jsonl | jq 'select(.kind == "cluster").keep'
    """
    with output.renderer() as renderer:
        renderer.copies(archive.dedupe(query, across_sources=across_sources))

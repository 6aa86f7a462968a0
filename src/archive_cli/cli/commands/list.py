"""What does `archive list` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli.listing import Listing, listing_options
from archive_cli.cli.options import QueryCommand, SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query


@click.command("list", cls=QueryCommand)
@archive_options
@query_argument(required=False)
@listing_options
@output_options()
def command(
    archive: Archive,
    shared: SharedOptions,  # noqa: ARG001 (taken by the decorators)
    query: Query | None,
    listing: Listing,
    output: Output,
) -> None:
    r"""List articles, newest first, undated last.

    \b
      archive list                      every article
      archive list place:hanoi          with a query, as for search
      archive list --since 2025-03 --json | jq '.[].title'
      archive list --sort words --reverse --limit 10
    """
    with output.renderer() as renderer:
        renderer.articles(archive.list(listing.narrowed(query), listing.order, limit=listing.limit))

"""What does `archive list` do?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from archive_cli.cli.help import QueryCommand
from archive_cli.cli.listing import Listing, listing_options
from archive_cli.cli.notes import none_matching, noted_if_empty
from archive_cli.cli.options import SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options
from archive_cli.render.renderer import ARTICLE_FORMATS

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query


@click.command(
    "list",
    cls=QueryCommand,
    examples=(
        "archive list                        every article",
        "archive list place:hanoi -covid     with a query, as for `archive search`",
        "archive list --sort words --reverse --limit 10",
        "archive list --since 2025-03 --json | jq '.[].title'",
        "archive list source:vns -0 | xargs -0 wc -w",
    ),
)
@archive_options
@query_argument(required=False)
@listing_options
@output_options(ARTICLE_FORMATS)
def command(
    archive: Archive,
    shared: SharedOptions,
    query: Query | None,
    listing: Listing,
    output: Output,
) -> None:
    """List articles, newest first, undated last."""
    narrowed = listing.narrowed(query)
    articles = archive.list(narrowed, listing.order, limit=listing.limit, offset=listing.offset)
    if listing.limit != 0:
        message = f"no articles in {archive.root}"
        message = "no more articles" if listing.offset else message
        why = partial(none_matching, archive, narrowed)
        articles = noted_if_empty(articles, shared, message, why)
    with output.renderer() as renderer:
        renderer.articles(articles)

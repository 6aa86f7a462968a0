"""What does `archive search` do?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from archive_cli.cli import exits
from archive_cli.cli.options import (
    QueryCommand,
    SharedOptions,
    archive_options,
    note,
    query_argument,
    whole_number,
)
from archive_cli.cli.output import Output, output_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query
    from archive_cli.search.search import SearchResult


@click.command("search", cls=QueryCommand)
@archive_options
@query_argument(required=True)
@click.option(
    "--sort",
    type=click.Choice(["relevance", "date"]),
    default="relevance",
    help="Best first, or newest first [relevance].",
)
@click.option("--limit", type=whole_number(0), default=20, metavar="N", help="At most N hits [20].")
@click.option(
    "--offset", type=whole_number(0), default=0, metavar="N", help="Leave out the first N."
)
@click.option("--all", "match", flag_value="all", help="Only articles with all the words.")
@click.option("--any", "match", flag_value="any", help="Articles with any of the words.")
@click.option("--count", is_flag=True, help="Print only how many articles match.")
@output_options()
def command(
    archive: Archive,
    shared: SharedOptions,
    query: Query,
    output: Output,
    *,
    count: bool,
    **options: Any,
) -> int:
    r"""Find articles, best first. Exit status 1 where nothing is found.

    \b
      archive search peacekeeping laos          all the words
      archive search '"border defence"'         these words in this order
      archive search peacekeeping -covid        without a word
      archive search 'ha noi OR vientiane' date:2025-01..2025-03
      archive search title:visit source:vns
      archive search 'peacek*' --json | jq '.[].title'
    """
    from archive_cli.search.search import Match, SearchOptions, Sort

    result = archive.search(
        query,
        SearchOptions(
            Sort(options["sort"]),
            Match(options["match"] or "auto"),
            0 if count else options["limit"],
            options["offset"],
        ),
    )
    for message in _notes(result):
        note(shared, message)
    if count:
        click.echo(result.total)
    else:
        with output.renderer() as renderer:
            renderer.hits(result.hits)
    return exits.DONE if result.total else exits.NOTHING


def _notes(result: SearchResult) -> Iterator[str]:
    """Yield what the user should know of how the hits were found."""
    for word in result.missing:
        near = f": did you mean {' or '.join(word.suggestions)}?" if word.suggestions else ""
        yield f"no article has {word.text!r}{near}"
    if result.relaxed:
        yield "no article has all of it; these have some, best first"
    if len(result.hits) < result.total and result.hits:
        yield f"{len(result.hits)} of {result.total} articles shown (--limit, --offset)"

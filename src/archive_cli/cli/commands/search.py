"""What does `archive search` do?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from archive_cli.cli import exits
from archive_cli.cli.help import SearchCommand, SectionOption
from archive_cli.cli.notes import note
from archive_cli.cli.options import SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.values import OneOf, WholeNumber

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query
    from archive_cli.search.search import SearchOptions, SearchResult


_option = partial(click.option, cls=SectionOption)


@click.command(
    "search",
    cls=SearchCommand,
    examples=(
        "archive search peacekeeping laos -covid",
        """archive search '"border defence"' date:2025-01..2025-03""",
        "archive search '(hanoi OR vientiane) title:visit' --sort date",
        "archive search 'peacek*' --json | jq '.[].title'",
    ),
)
@archive_options
@query_argument(required=True)
@_option(
    "--sort",
    type=OneOf(("relevance", "date")),
    default="relevance",
    metavar="ORDER",
    help="relevance (best first) or date (newest first) [relevance].",
)
@_option("--limit", type=WholeNumber(), default=20, metavar="N", help="At most N hits [20].")
@_option("--offset", type=WholeNumber(), default=0, metavar="N", help="Leave out the first N [0].")
@_option("--all", "match", flag_value="all", help="Only articles with all the words.")
@_option("--any", "match", flag_value="any", help="Articles with any of the words.")
@_option("--count", is_flag=True, help="Print only how many articles match.")
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
    """Find articles, best first. Exit status 1 where nothing is found."""
    result = archive.search(query, _search_options(count=count, **options))
    for message in _findings(result):
        note(shared, message)
    if count:
        click.echo(result.total)
    else:
        with output.renderer() as renderer:
            renderer.hits(result.hits)
        if len(result.hits) < result.total:
            shown = f"{len(result.hits)} of {result.total} articles shown"
            note(shared, f"{shown} (--limit, --offset)")
    return exits.DONE if result.total else exits.NOTHING


def _search_options(
    *, sort: str, limit: int, offset: int, match: str | None, count: bool
) -> SearchOptions:
    from archive_cli.search.search import Match, SearchOptions, Sort

    return SearchOptions(Sort(sort), Match(match or "auto"), 0 if count else limit, offset)


def _findings(result: SearchResult) -> Iterator[str]:
    """Yield what the user should know of how the hits were found."""
    for word in result.missing:
        near = f": did you mean {' or '.join(word.suggestions)}?" if word.suggestions else ""
        yield f"no article has {word.text!r}{near}"
    if result.relaxed:
        yield "no article has all of it; these have some, best first"
    elif not result.total and not result.missing:
        yield "no article matches"

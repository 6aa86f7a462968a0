"""What does `archive search` do?"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any

import click

from archive_cli.cli import exits
from archive_cli.cli.help import SearchCommand, SectionOption
from archive_cli.cli.notes import note, told_missing
from archive_cli.cli.options import SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.paging import collapse_option, page_options
from archive_cli.cli.values import OneOf
from archive_cli.model.facet import FACET_FIELDS
from archive_cli.render.renderer import ARTICLE_FORMATS

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.facet import FacetField
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
        "archive search laos --facet source --facet year",
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
@page_options("At most N hits [20], or values of each facet [all].")
@collapse_option
@_option("--all", "match", flag_value="all", help="Only articles with all the words.")
@_option("--any", "match", flag_value="any", help="Articles with any of the words.")
@_option("--count", is_flag=True, help="Print only how many articles match.")
@_option(
    "--facet",
    "facets",
    multiple=True,
    type=OneOf(FACET_FIELDS),
    metavar="FIELD",
    help="Count the articles that match by source, place, author, lang, year or month.",
)
@_option("--explain", is_flag=True, help="Tell how the query was understood, part by part.")
@output_options(ARTICLE_FORMATS)
def command(
    archive: Archive,
    shared: SharedOptions,
    query: Query,
    output: Output,
    **options: Any,
) -> int:
    """Find articles, best first. Exit status 1 where nothing is found."""
    asked = _asked(output, **options)
    result = archive.search(query, _search_options(asked, options))
    for message in _findings(result):
        note(shared, message)
    if asked is Asked.COUNT:
        click.echo(result.total)
        return exits.DONE if result.total else exits.NOTHING
    with output.renderer() as renderer:
        if result.explanation is not None:
            renderer.explanation(result.explanation)
        elif asked is Asked.FACETS:
            renderer.facets(result.facets)
        else:
            renderer.hits(result.hits)
    if asked is Asked.HITS and (shown := _shown(result)):
        note(shared, shown)
    return exits.DONE if result.total else exits.NOTHING


class Asked(Enum):
    """What a search is to print."""

    HITS = "hits"
    COUNT = "--count"
    FACETS = "--facet"
    EXPLANATION = "--explain"


def _asked(
    output: Output, *, count: bool, facets: tuple[FacetField, ...], explain: bool, **_: object
) -> Asked:
    """Return what is to be printed; fail where it is not one thing."""
    flags = ((Asked.COUNT, count), (Asked.FACETS, bool(facets)), (Asked.EXPLANATION, explain))
    asked = [one for one, is_wanted in flags if is_wanted]
    if len(asked) > 1:
        names = " and ".join(one.value for one in asked)
        raise click.UsageError(f"{names} print different things: leave one out")
    if explain and output.look.fields and output.format not in ("json", "jsonl"):
        raise click.UsageError("--explain has fields only in json and jsonl")
    return asked[0] if asked else Asked.HITS


def _search_options(asked: Asked, options: dict[str, Any]) -> SearchOptions:
    from archive_cli.search.search import DEFAULTS, Match, SearchOptions, Sort

    most = options["limit"]
    usual = SearchOptions(
        Sort(options["sort"]),
        Match(options["match"] or "auto"),
        limit=0,
        offset=options["offset"],
        collapse=options["collapse"],
    )
    match asked:
        case Asked.HITS:
            return usual._replace(limit=DEFAULTS.limit if most is None else most)
        case Asked.FACETS:
            return usual._replace(facets=options["facets"], most_values=most)
        case Asked.EXPLANATION:
            return usual._replace(explain=True)
    return usual


def _shown(result: SearchResult) -> str | None:
    """Return how many articles are shown, where not each is a hit."""
    copies = len(result.collapsed)
    shown = len(result.hits) + copies
    if shown == result.total and not copies:
        return None
    told = f"{shown} of {result.total} articles shown"
    told += f", {copies} as {'a copy' if copies == 1 else 'copies'}" if copies else ""
    options = ["--limit", "--offset"] * (shown < result.total) + ["--no-collapse"] * bool(copies)
    return f"{told} ({', '.join(options)})"


def _findings(result: SearchResult) -> Iterator[str]:
    """Yield what the user should know of how the hits were found."""
    yield from map(told_missing, result.missing)
    if result.relaxed:
        yield "no article has all of it; these have some, best first"
    elif not result.total and not result.missing:
        yield "no article matches"

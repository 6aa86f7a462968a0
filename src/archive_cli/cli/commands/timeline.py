"""What does `archive timeline` do?"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from archive_cli.cli.help import QueryCommand, SectionOption
from archive_cli.cli.notes import none_matching, note
from archive_cli.cli.options import SharedOptions, archive_options, query_argument
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.values import OneOf, Picture
from archive_cli.model.timeline import PERIODS

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.model.query import Query
    from archive_cli.model.timeline import Period, Timeline
_option = partial(click.option, cls=SectionOption)


@click.command(
    "timeline",
    cls=QueryCommand,
    short_help="Show how many articles there are of each period.",
    examples=(
        "archive timeline                           every article",
        "archive timeline laos date:2025 --by week",
        "archive timeline --by year --split source",
        "archive timeline --by month --svg months.svg",
        "archive timeline --format csv > months.csv",
    ),
)
@archive_options
@query_argument(required=False)
@_option(
    "--by",
    type=OneOf(PERIODS),
    metavar="PERIOD",
    help="year, month, week (ISO 8601) or day [what suits the time they span].",
)
@_option(
    "--split",
    type=OneOf(("source",)),
    metavar="source",
    help="A line for each source, most articles first.",
)
@_option("--svg", type=Picture(".svg"), metavar="FILE", help="Draw it into this file instead.")
@_option("--png", type=Picture(".png"), metavar="FILE", help="Draw it into this file instead.")
@output_options(has_paths=False)
def command(  # noqa: PLR0913 (one parameter an option)
    archive: Archive,
    shared: SharedOptions,
    query: Query | None,
    output: Output,
    *,
    by: Period | None,
    split: str | None,
    svg: str | None,
    png: str | None,
) -> None:
    """Show how many articles there are of each year, month, week or day.

    Counted is the stated date, else the estimated one (~). An article whose date states less, and
    one without any, is counted on a line of its own.
    """
    pictures = [path for path in (svg, png) if path is not None]
    if pictures and output.chosen:
        raise click.UsageError("--svg and --png draw: leave out what shapes text")
    timeline = archive.timeline(query, by, split=split is not None)
    if not timeline.bins:
        for told in none_matching(archive, query) or [f"no articles in {archive.root}"]:
            note(shared, told)
    if pictures:
        _draw(timeline, pictures)
        return
    with output.renderer() as renderer:
        renderer.timeline(timeline)


def _draw(timeline: Timeline, pictures: list[str]) -> None:
    from archive_cli.render.plot import plot_timeline

    for path in pictures:
        plot_timeline(timeline, path)

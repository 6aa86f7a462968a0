"""What does `archive similar` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli import exits
from archive_cli.cli.help import ArchiveCommand, SectionOption
from archive_cli.cli.notes import note
from archive_cli.cli.options import SharedOptions, archive_options, readable
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.values import WholeNumber
from archive_cli.render.renderer import ARTICLE_FORMATS

if TYPE_CHECKING:
    from archive_cli.archive import Archive


@click.command(
    "similar",
    cls=ArchiveCommand,
    short_help="Find the articles most like one.",
    examples=(
        "archive similar 002",
        "archive similar 002 --limit 5 --json | jq '.[].id'",
    ),
)
@archive_options
@click.argument("identifier", metavar="ID")
@click.option(
    "--limit",
    cls=SectionOption,
    type=WholeNumber(),
    default=20,
    metavar="N",
    help="At most N articles [20].",
)
@click.option(
    "--offset",
    cls=SectionOption,
    type=WholeNumber(),
    default=0,
    metavar="N",
    help="Leave out the first N [0].",
)
@output_options(ARTICLE_FORMATS)
def command(  # noqa: PLR0913 (one parameter an option)
    archive: Archive,
    shared: SharedOptions,
    identifier: str,
    output: Output,
    *,
    limit: int,
    offset: int,
) -> int:
    """Find the articles most like one, by the words that tell most of it, best first.

    An ID is as for `archive show`. Exit status 1 where nothing is found.
    """
    hits = archive.similar(readable(identifier), limit=limit, offset=offset)
    if not hits and limit:
        note(shared, "no more articles are like it" if offset else "no article is like it")
    with output.renderer() as renderer:
        renderer.hits(hits)
    return exits.DONE if hits or not limit else exits.NOTHING

"""What does `archive similar` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli import exits
from archive_cli.cli.help import ArchiveCommand
from archive_cli.cli.notes import note
from archive_cli.cli.options import SharedOptions, archive_options, complete_id, readable
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.paging import USUAL_LIMIT, collapse_option, page_options
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
@click.argument("identifier", metavar="ID", shell_complete=complete_id)
@page_options("At most N articles [20].")
@collapse_option
@output_options(ARTICLE_FORMATS)
def command(  # noqa: PLR0913 (one parameter an option)
    archive: Archive,
    shared: SharedOptions,
    identifier: str,
    output: Output,
    *,
    limit: int | None,
    offset: int,
    collapse: bool,
) -> int:
    """Find the articles most like one, by the words that tell most of it, best first.

    An ID is as for `archive show`. Exit status 1 where nothing is found.
    """
    most = USUAL_LIMIT if limit is None else limit
    hits = archive.similar(readable(identifier), limit=most, offset=offset, collapse=collapse)
    if not hits and most:
        note(shared, "no more articles are like it" if offset else "no article is like it")
    with output.renderer() as renderer:
        renderer.hits(hits)
    return exits.DONE if hits or not most else exits.NOTHING

"""What does `archive show` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli.help import ArchiveCommand, SectionOption
from archive_cli.cli.names import names_argument
from archive_cli.cli.options import SharedOptions, archive_options
from archive_cli.cli.output import Output, output_options, write_bytes
from archive_cli.render.renderer import SHOW_FORMATS

if TYPE_CHECKING:
    from archive_cli.archive import Archive


@click.command(
    "show",
    cls=ArchiveCommand,
    examples=(
        "archive show 002",
        "archive show 002 --explain          and where each header came from",
        "archive show 001 002 --json | jq '.[].date'",
        "archive show 002 --raw > copy.txt",
        "archive search laos --fields id | archive show -",
    ),
)
@archive_options
@names_argument
@click.option(
    "--explain",
    cls=SectionOption,
    is_flag=True,
    help="Add where each header was read, and what was not taken.",
)
@click.option(
    "--raw", cls=SectionOption, is_flag=True, help="The file's bytes (visibly, on a terminal)."
)
@output_options(SHOW_FORMATS)
def command(  # noqa: PLR0913 (one parameter an option)
    archive: Archive,
    shared: SharedOptions,  # noqa: ARG001 (every command's)
    names: list[str],
    output: Output,
    *,
    explain: bool,
    raw: bool,
) -> None:
    """Show one article or more: headers, then the text.

    An ID is an article's path without .txt, its last part, the part of that before the first - _
    or ., or the beginning of one of these; - reads IDs from stdin, one a line.
    """
    if raw:
        if explain or output.chosen or output.file_of is not None:
            raise click.UsageError("--raw prints the file as it is: leave out all that shapes it")
        write_bytes(archive.raw(names))
        return
    readings = archive.show(names)
    shown = output.replaced(look=output.look.replaced(explain=explain))
    with shown.renderer() as renderer:
        renderer.readings(readings, single=len(names) == 1)

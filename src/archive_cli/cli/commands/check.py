"""What does `archive check` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli import exits
from archive_cli.cli.help import ArchiveCommand
from archive_cli.cli.notes import noted_if_empty
from archive_cli.cli.options import SharedOptions, archive_options
from archive_cli.cli.output import Output, output_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive


@click.command(
    "check",
    cls=ArchiveCommand,
    short_help="Name what is wrong with files: unusable, undated …",
    examples=(
        "archive check",
        """archive check --json | jq -r '.[] | select(.problem == "undated").path'""",
    ),
)
@archive_options
@output_options()
def command(archive: Archive, shared: SharedOptions, output: Output) -> int:
    """Name problems: files that can't be used, undated articles, ambiguous dates.

    Exit status 1 where there are any.
    """
    problems = archive.check()
    with output.renderer() as renderer:
        renderer.problems(noted_if_empty(problems, shared, "no problems"))
    return exits.NOTHING if problems else exits.DONE

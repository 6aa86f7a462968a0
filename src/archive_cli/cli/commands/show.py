"""What does `archive show` do?"""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import click

from archive_cli.cli.options import SharedOptions, archive_options
from archive_cli.cli.output import Output, output_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive


@click.command("show")
@archive_options
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option(
    "--explain", is_flag=True, help="Add where each header was read, and what was not taken."
)
@click.option("--raw", is_flag=True, help="Print the file's bytes as they are.")
@output_options(page=True)
def command(  # noqa: PLR0913 (one parameter an option)
    archive: Archive,
    shared: SharedOptions,  # noqa: ARG001 (taken by the decorators)
    ids: tuple[str, ...],
    output: Output,
    *,
    explain: bool,
    raw: bool,
) -> None:
    r"""Show one article or more: headers, then the text.

    An ID is an article's path without .txt, its last part, the part before the first - _ or .,
    or the beginning of one of these.

    \b
      archive show 002
      archive show 002 --explain
      archive show 001 002 --json | jq '.[].date'
    """
    if raw:
        for data in archive.raw(ids):
            sys.stdout.buffer.write(data)
        return
    output = replace(output, look=replace(output.look, explain=explain))
    readings = archive.show(ids)
    with output.renderer() as renderer:
        renderer.readings(readings, single=len(ids) == 1)

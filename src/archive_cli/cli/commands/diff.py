"""What does `archive diff` do?"""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from archive_cli.cli.console import is_terminal
from archive_cli.cli.help import ArchiveCommand, SectionOption
from archive_cli.cli.options import SharedOptions, archive_options, complete_id, readable
from archive_cli.cli.output import Output, output_options
from archive_cli.cli.values import WholeNumber
from archive_cli.render.renderer import SHOW_FORMATS, Layout

if TYPE_CHECKING:
    from archive_cli.archive import Archive

_WIDE = 120
"""Cells of a terminal on which two columns of text are easy to read."""
_option = partial(click.option, cls=SectionOption)


@click.command(
    "diff",
    cls=ArchiveCommand,
    short_help="Compare two articles by sentence and word.",
    examples=(
        "archive diff 000 002",
        "archive diff 000 002 --side-by-side --context 3",
        "archive diff 000 002 --json | jq .summary",
    ),
)
@archive_options
@click.argument("a", metavar="A", shell_complete=complete_id)
@click.argument("b", metavar="B", shell_complete=complete_id)
@_option(
    "--unified",
    "layout",
    flag_value="unified",
    help="One column, a line for each sentence [where less than 120 columns wide].",
)
@_option(
    "--side-by-side",
    "layout",
    flag_value="side-by-side",
    help="A on the left, B on the right [on wider terminals].",
)
@_option("--word", "layout", flag_value="word", help="Paragraphs, with what differs in them.")
@_option(
    "--context",
    type=WholeNumber(),
    default=1,
    metavar="N",
    help="Show N sentences before and after each that differs [1].",
)
@output_options(SHOW_FORMATS, has_paths=False)
def command(  # noqa: PLR0913 (one parameter an option)
    archive: Archive,
    shared: SharedOptions,  # noqa: ARG001 (every command's)
    a: str,
    b: str,
    output: Output,
    *,
    layout: Layout | None,
    context: int,
) -> None:
    """Compare two articles by sentence and word: what B has cut, added, changed and moved.

    Each sentence stands behind a sign: - it was cut, + added, ~ changed, > moved; side by side the
    sign stands between: < cut, > added, | changed, = moved. In what was changed [-words-] were cut
    and {+words+} added; in colour they are struck through and underlined. An ID is as for
    `archive show`.
    """
    difference = archive.diff(readable(a), readable(b))
    look = output.look.replaced(layout=layout or _usual_layout(output), context=context)
    with output.replaced(look=look).renderer() as renderer:
        renderer.difference(difference)


def _usual_layout(output: Output) -> Layout:
    is_wide = is_terminal(sys.stdout) and output.look.width >= _WIDE
    return "side-by-side" if is_wide else "unified"

"""What does `archive cite` do?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from archive_cli.cli.help import ArchiveCommand
from archive_cli.cli.names import names_argument
from archive_cli.cli.options import SharedOptions, archive_options
from archive_cli.cli.output import Output, citation_options

if TYPE_CHECKING:
    from archive_cli.archive import Archive


@click.command(
    "cite",
    cls=ArchiveCommand,
    short_help="Print references to articles.",
    examples=(
        "archive cite 002",
        "archive cite 001 002 --format ris > references.ris",
        "archive search peacekeeping --format csl-json > references.json",
        "archive list date:2025 --fields id | archive cite - --format ris",
    ),
)
@archive_options
@names_argument
@citation_options
def command(
    archive: Archive,
    shared: SharedOptions,  # noqa: ARG001 (every command's)
    names: list[str],
    output: Output,
) -> None:
    """Print references to articles, as BibTeX, RIS or CSL-JSON.

    Cited is what the record states: an article without a stated date has none, and its estimate
    is a note (in CSL-JSON a date that is "circa"). An ID is as for `archive show`.
    """
    articles = [archive.find(name) for name in names]
    with output.renderer() as renderer:
        renderer.articles(dict.fromkeys(articles))

"""What does `archive schema` do?"""

from __future__ import annotations

import click

from archive_cli.cli.help import ArchiveCommand
from archive_cli.cli.options import SharedOptions, shared_options
from archive_cli.cli.values import OneOf
from archive_cli.render.record import Command
from archive_cli.render.schema import COMMANDS, schema_for


@click.command(
    "schema",
    cls=ArchiveCommand,
    short_help="Print the JSON Schema of a command's output.",
    examples=("archive schema list", "archive schema | jq .dedupe"),
)
@shared_options
@click.argument("name", type=OneOf(COMMANDS), required=False, metavar="[COMMAND]")
def command(shared: SharedOptions, name: Command | None) -> None:  # noqa: ARG001 (every command's)
    """Print the JSON Schema of a command's output, or of all as one object."""
    import json

    schema = schema_for(name) if name else {each: schema_for(each) for each in COMMANDS}
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))

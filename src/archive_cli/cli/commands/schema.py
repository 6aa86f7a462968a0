"""What does `archive schema` do?"""

from __future__ import annotations

import click

from archive_cli.cli.options import SharedOptions, shared_options

SCHEMAS = ("list", "show", "search", "dedupe", "check")


@click.command("schema")
@shared_options
@click.argument("name", type=click.Choice(SCHEMAS), required=False, metavar="[COMMAND]")
def command(shared: SharedOptions, name: str | None) -> None:  # noqa: ARG001
    """Print the JSON Schema of a command's output, or of all as one object.

    \b
      archive schema list
    """
    import json

    from archive_cli.render.schema import schema_for

    schema = schema_for(name) if name else {each: schema_for(each) for each in SCHEMAS}
    click.echo(json.dumps(schema, indent=2, ensure_ascii=False))

"""What does `archive completion` do?"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

import click

from archive_cli.cli.help import ArchiveCommand
from archive_cli.cli.notes import note, say
from archive_cli.cli.options import SharedOptions, shared_options
from archive_cli.cli.values import OneOf

if TYPE_CHECKING:
    from archive_cli.cli.installation import Shell

_SHELLS = ("bash", "zsh", "fish")


@click.command(
    "completion",
    cls=ArchiveCommand,
    short_help="Let the shell complete commands, options, IDs and values.",
    examples=(
        "archive completion install           for the shell you log in with",
        "archive completion install fish      for another",
        "archive completion bash              print the script instead",
    ),
)
@shared_options
@click.argument("what", type=OneOf(("install", *_SHELLS)), metavar="install|bash|zsh|fish")
@click.argument("shell", type=OneOf(_SHELLS), required=False, metavar="[SHELL]")
def command(
    shared: SharedOptions, what: Literal["install", "bash", "zsh", "fish"], shell: Shell | None
) -> None:
    """Let the shell complete commands, options, IDs, and fields and values of queries.

    The script goes to where the shell looks for it; no file of your own is changed. Where the
    shell has to be told, the line to add is printed. It works in shells that are opened then.
    """
    from archive_cli.cli import installation

    if what != "install":
        if shell is not None:
            raise click.UsageError(f"{what} prints its script: leave {shell} out")
        click.echo(installation.script_for(what), nl=False)
        return
    chosen = shell or installation.shell_in(os.environ)
    if chosen is None:
        named = os.environ.get("SHELL") or "no shell"
        raise click.UsageError(f"SHELL names {named}: say bash, zsh or fish")
    done = installation.install(chosen, os.environ)
    click.echo(done.path)
    note(shared, f"{'written' if done.is_new else 'up to date already'}; open a new {chosen}")
    for line in done.advice:
        say(line)

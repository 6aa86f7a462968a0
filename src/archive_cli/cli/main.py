"""What happens between the shell and a command?

The commands are imported when they are asked for. Here, and only here, errors become messages on
stderr and exit codes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, NoReturn

import click

from archive_cli import __version__
from archive_cli.cli import console, exits
from archive_cli.cli.arguments import spell_out
from archive_cli.cli.help import SectionOption, write_beginning, write_options
from archive_cli.cli.notes import say
from archive_cli.cli.options import SharedOptions, shared_options
from archive_cli.model.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Sequence

_COMPLETION = "_ARCHIVE_COMPLETE"
"""With this variable click prints what a shell needs to complete commands and options."""
COMMANDS = (
    "list", "show", "search", "similar", "diff", "dedupe", "timeline", "cite", "index", "check",
    "schema", "help", "completion",
)  # fmt: skip
EXAMPLES = (
    "archive                               what is here, and what to do next",
    "archive list                          every article, newest first",
    "archive search peacekeeping laos      what tells of both, best first",
    "archive show 002                      one article",
    "archive -C data/articles dedupe       copies, in a folder that is named",
    "archive help query                    how to ask for more",
)


class LazyGroup(click.Group):
    """A group whose commands are modules, imported on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 (click's signature)
        """Return the commands in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a command's module."""
        if cmd_name not in COMMANDS:
            return None
        from importlib import import_module

        command: click.Command = import_module(f"archive_cli.cli.commands.{cmd_name}").command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Spell short options out; an option that is not known is told with the nearest."""
        return super().parse_args(ctx, spell_out(self.get_params(ctx), args))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or fail with the nearest."""
        if args[0] not in COMMANDS and not ctx.resilient_parsing:
            from archive_cli.cli.mistakes import unknown_command

            ctx.fail(unknown_command(args[0], COMMANDS))
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the program does, examples, the commands and options."""
        write_beginning(self, ctx, formatter, EXAMPLES)
        self.format_commands(ctx, formatter)
        write_options(self.get_params(ctx), ctx, formatter)


def _show_version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:  # noqa: FBT001 (click's signature)
    if asked and not ctx.resilient_parsing:
        click.echo(f"archive {__version__}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    no_args_is_help=False,
    invoke_without_command=True,
    add_help_option=False,
    context_settings={"max_content_width": 100},
)
@click.option(
    "--version",
    cls=SectionOption,
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_version,
    help="Show the version and exit.",
)
@shared_options
@click.pass_context
def cli(ctx: click.Context, shared: SharedOptions) -> None:
    """Make a folder of news articles an archive: list, show, search, dedupe.

    The files stay as they are. What is derived from them lives in your cache folder, and every
    command brings it up to date first.
    """
    ctx.obj = shared
    if ctx.invoked_subcommand is None:
        from archive_cli.cli.welcome import welcome

        welcome(shared)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program on the arguments (default: the shell's) and exit with its status."""
    status = run(sys.argv[1:] if arguments is None else arguments)
    with suppress(OSError):
        sys.stderr.flush()
    os._exit(status)  # nothing is left to do, and to tidy up takes as long as to search


def run(arguments: Sequence[str]) -> int:
    """Run the program on the arguments and return its exit status; none: say what to do next."""
    status = status_of(partial(_run_command, list(arguments)))
    return status_of(partial(_flushed, status))


def status_of(work: Callable[[], int]) -> int:
    """Return the status the work ends with; whatever goes wrong is told on stderr."""
    try:
        return work()
    except SystemExit:
        raise
    except BaseException as error:  # noqa: BLE001 (Ctrl-C and panics of tantivy's are no Exception)
        if isinstance(error, OSError | KeyboardInterrupt):
            console.abandon_stdout()
        status, message = _ending_of(error)
        if message:
            say(message)
        return status


def _run_command(arguments: list[str]) -> int:
    """Run a command; `click.Group.main` is left out because it has exits of its own."""
    console.prepare_streams()
    if _COMPLETION in os.environ:
        from archive_cli.cli.shells import register

        register()
        cli.main(arguments, prog_name="archive")
    try:
        with cli.make_context("archive", arguments) as context:
            result: Any = cli.invoke(context)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    return result if isinstance(result, int) else exits.DONE


def _flushed(status: int) -> int:
    """Send what is held back, which may fail too, and return the status."""
    console.flush_stdout()
    return status


def _ending_of(error: BaseException) -> tuple[int, str]:
    """Return the status and what is to be said."""
    match error:
        case BrokenPipeError():
            return exits.DONE, ""
        case KeyboardInterrupt() | click.Abort():
            return exits.INTERRUPTED, "interrupted"
        case ArchiveError():
            return exits.status_for(error), str(error)
        case click.ClickException():
            from archive_cli.cli.mistakes import usage_message

            return exits.USAGE, usage_message(error)
        case OSError():
            return exits.IO, _os_message(error)
    return exits.BUG, _bug_message(error)


def _os_message(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else f"stdout: {reason}"


def _bug_message(error: BaseException) -> str:
    """Write the traceback where a user can find it, and say where, in one line."""
    import tempfile
    import traceback

    summary = " ".join(f"this is a bug: {type(error).__name__}: {error}".split())
    try:
        with tempfile.NamedTemporaryFile(
            "w",
            prefix="archive-bug-",
            suffix=".txt",
            delete=False,
            encoding="utf-8",
            errors="backslashreplace",
        ) as stream:
            stream.writelines(traceback.format_exception(error))
    except OSError:
        return summary
    return f"{summary} (traceback in {stream.name})"

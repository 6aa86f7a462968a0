"""What happens between the shell and a command?

The commands are imported when they are asked for. Here, and only here, errors become messages on
stderr and exit codes.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NoReturn

import click

from archive_cli import __version__
from archive_cli.cli import exits
from archive_cli.cli.options import SharedOptions, shared_options
from archive_cli.model.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = ("list", "show", "search", "dedupe", "check", "schema")


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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or suggest the nearest."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1, 0.5)
            hint = f" Did you mean {near[0]}?" if near else ""
            ctx.fail(f"no command {args[0]!r}.{hint} Commands are {', '.join(COMMANDS)}.")
        return super().resolve_command(ctx, args)


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Try: archive list, archive search peacekeeping, archive show 002",
)
@click.version_option(__version__, message="archive %(version)s")
@shared_options
@click.pass_context
def cli(ctx: click.Context, shared: SharedOptions) -> None:
    """Make a folder of news articles an archive: list, show, search, dedupe.

    The files stay as they are. What is derived from them lives in your cache folder, and every
    command brings it up to date first.
    """
    ctx.obj = shared


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the program on the arguments (default: the shell's) and exit with its status."""
    sys.exit(run(sys.argv[1:] if arguments is None else list(arguments)))


def run(arguments: list[str]) -> int:
    """Run the program on the arguments and return its exit status."""
    try:
        status = _run_command(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()
        return exits.DONE
    except (KeyboardInterrupt, click.Abort):
        _say("interrupted")
        return exits.INTERRUPTED
    except ArchiveError as error:
        _say(str(error))
        return exits.status_for(error)
    except OSError as error:
        _say(_os_message(error))
        return exits.IO
    except Exception as error:  # noqa: BLE001 (the last resort: a bug is reported, not thrown)
        _say(_bug_message(error))
        return exits.BUG
    return status


def _run_command(arguments: list[str]) -> int:
    try:
        result: Any = cli.main(arguments, prog_name="archive", standalone_mode=False)
    except click.exceptions.Exit as ending:
        return ending.exit_code
    except click.ClickException as error:
        _say(error.format_message())
        context = getattr(error, "ctx", None)
        if context is not None:
            sys.stderr.write(f"Try '{context.command_path} --help'.\n")
        return exits.USAGE
    return result if isinstance(result, int) else exits.DONE


def _say(message: str) -> None:
    from archive_cli.render.sanitize import visible

    shown = "\n".join(visible(line) for line in message.split("\n"))
    sys.stderr.write(f"archive: {shown}\n")


def _os_message(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason


def _bug_message(error: Exception) -> str:
    """Write the traceback where a user can find it, and say where."""
    import tempfile
    import traceback

    text = "".join(traceback.format_exception(error))
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="archive-bug-", suffix=".txt", delete=False, encoding="utf-8"
        ) as stream:
            stream.write(text)
    except OSError:
        return f"a bug: {type(error).__name__}: {error}"
    return f"a bug: {type(error).__name__}: {error} (traceback in {stream.name})"


def _forget_stdout() -> None:
    """Point stdout at nothing, so that the interpreter's last flush does not fail too."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())

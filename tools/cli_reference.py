"""What does docs/cli.md say of each command? What the command's own help says.

Run ``python tools/cli_reference.py`` to write the help into docs/cli.md; with ``--check`` nothing
is written, and the status is 1 where the file says something else. Only the blocks that follow a
line such as ``<!-- archive list --help -->`` are written; all between them is kept.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from archive_cli.cli.main import COMMANDS, cli

REFERENCE = Path(__file__).parents[1] / "docs" / "cli.md"
WIDTH = 80
BLOCK = re.compile(r"<!-- archive (?P<name>\w*) ?--help -->\n```text\n.*?```\n", re.DOTALL)


def main() -> int:
    """Write the reference, or check it; return the status."""
    now = REFERENCE.read_text(encoding="utf-8")
    missing = {"", *COMMANDS} - {found["name"] for found in BLOCK.finditer(now)}
    if missing:
        sys.stderr.write(f"docs/cli.md has no block for: {', '.join(sorted(missing))}\n")
        return 1
    wanted = BLOCK.sub(block_of, now)
    if "--check" not in sys.argv[1:]:
        REFERENCE.write_text(wanted, encoding="utf-8")
    elif wanted != now:
        sys.stderr.write("docs/cli.md differs from --help: run python tools/cli_reference.py\n")
        return 1
    return 0


def block_of(found: re.Match[str]) -> str:
    """Return the block with the help of its command."""
    name = found["name"]
    typed = f"archive {name} --help" if name else "archive --help"
    return f"<!-- {typed} -->\n```text\n{help_of(name)}\n```\n"


def help_of(name: str) -> str:
    """Return the help of a command, or of the program for an empty name."""
    context = click.Context(cli, info_name="archive", terminal_width=WIDTH)
    if not name:
        return cli.get_help(context)
    command = cli.get_command(context, name)
    assert command is not None
    return command.get_help(click.Context(command, context, name, terminal_width=WIDTH))


if __name__ == "__main__":
    sys.exit(main())

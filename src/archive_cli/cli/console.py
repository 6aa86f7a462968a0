"""What can this terminal or pipe show?"""

from __future__ import annotations

import codecs
import io
import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from errno import EBADF
from typing import Literal, TextIO

ColorChoice = Literal["auto", "always", "never"]
COLOR_CHOICES: tuple[ColorChoice, ...] = ("auto", "always", "never")
_USUAL_WIDTH = 80
_OSC8_TERMINALS = ("xterm-kitty", "foot", "alacritty", "wezterm", "xterm-ghostty")
_OSC8_TMUX = (3, 4)
_OSC8_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty")


def prepare_streams() -> None:
    r"""Make stdout and stderr UTF-8, whatever the locale: no character may stop a command.

    A terminal that is not UTF-8 keeps its encoding, and gets what it can't show in plainer signs
    or as ``\uNNNN``. Raises ``OSError`` where stdout is closed; a closed stderr swallows what is
    said.
    """
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (until the end)
    if sys.stdout is None:
        raise OSError(EBADF, "stdout is closed")
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty() and codecs.lookup(stream.encoding).name != "utf-8":
            from archive_cli.cli import plainer

            stream.reconfigure(errors=plainer.ERRORS, newline="\n")
        else:
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def flush_stdout() -> None:
    """Send what is still held back; ``OSError`` where it can't be sent."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon_stdout() -> None:
    """Point stdout at nothing, so that what is held back does not fail again at the very end."""
    with suppress(OSError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)


def is_terminal(stream: TextIO) -> bool:
    """Tell whether the stream is a terminal."""
    return stream.isatty()


def terminal_width(environment: Mapping[str, str], stream: TextIO | None = None) -> int:
    """Return the width of a stream's terminal in cells (default: stdout's).

    That is ``COLUMNS``, else what the terminal says, else 80.
    """
    columns = environment.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns[:6]) > 0:
        return int(columns[:6])
    with suppress(OSError, ValueError):
        return os.get_terminal_size((stream or sys.stdout).fileno()).columns or _USUAL_WIDTH
    return _USUAL_WIDTH


def wants_color(choice: ColorChoice, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether to colour: the option, ``NO_COLOR``, ``FORCE_COLOR``, ``TERM=dumb``.

    The first of them that is there decides; variables that are empty are not there
    (no-color.org, force-color.org).
    """
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return terminal and environment.get("TERM") != "dumb"


def can_link(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether the terminal is known to show hyperlinks (OSC 8).

    Within tmux from its version 3.4 on (its CHANGES), within screen never, whatever the terminal
    around them.
    """
    name, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM")
    if not terminal or name == "dumb":
        return False
    if program == "tmux":
        found = re.match(r"(\d+)\.(\d+)", environment.get("TERM_PROGRAM_VERSION", ""))
        return found is not None and (int(found[1]), int(found[2])) >= _OSC8_TMUX
    if name.startswith("screen"):
        return False
    return (
        name in _OSC8_TERMINALS
        or "VTE_VERSION" in environment
        or "WT_SESSION" in environment
        or program in _OSC8_PROGRAMS
    )

"""What can this terminal or pipe show, and who pages it?"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Literal, TextIO

from archive_cli.render.renderer import Write

ColorChoice = Literal["auto", "always", "never"]
_OSC8_TERMINALS = ("xterm-kitty", "foot", "alacritty", "wezterm", "xterm-ghostty")


def prepare_streams() -> None:
    """Make stdout and stderr UTF-8, whatever the locale: no character may stop a command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def is_terminal(stream: TextIO) -> bool:
    """Tell whether the stream is a terminal."""
    return stream.isatty()


def terminal_width() -> int:
    """Return the terminal's width in cells: ``COLUMNS``, else what the terminal says, else 80."""
    return shutil.get_terminal_size((80, 24)).columns


def wants_color(choice: ColorChoice, environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether to colour: the option, ``NO_COLOR``, ``FORCE_COLOR``, ``TERM=dumb``."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return terminal and environment.get("TERM") != "dumb"


def can_link(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Tell whether the terminal is known to show hyperlinks (OSC 8)."""
    if not terminal or environment.get("TERM") == "dumb":
        return False
    return (
        environment.get("TERM", "") in _OSC8_TERMINALS
        or "VTE_VERSION" in environment
        or "WT_SESSION" in environment
        or environment.get("TERM_PROGRAM") in ("iTerm.app", "WezTerm", "vscode", "ghostty")
    )


def pager_command(environment: Mapping[str, str]) -> list[str] | None:
    """Return the pager: ``ARCHIVE_PAGER``, ``PAGER``, else ``less -FIRX``; ``None`` for none."""
    import shlex

    for name in ("ARCHIVE_PAGER", "PAGER"):
        if name in environment:
            command = shlex.split(environment[name])
            return command if command and command[0] != "cat" else None
    return ["less", "-FIRX"] if shutil.which("less") else None


@contextmanager
def paged_output(command: list[str] | None) -> Iterator[Write]:
    """Give a function that writes to the pager's input, or to stdout where there is none."""
    if command is None:
        yield sys.stdout.write
        return
    environment = {"LESSCHARSET": "utf-8", **os.environ}
    try:
        pager = subprocess.Popen(  # noqa: S603 (the user's own pager)
            command, stdin=subprocess.PIPE, env=environment, encoding="utf-8", errors="replace"
        )
    except OSError:
        yield sys.stdout.write
        return
    assert pager.stdin is not None
    try:
        yield pager.stdin.write
    except BrokenPipeError:
        pass
    finally:
        _close_pager(pager)


def _close_pager(pager: subprocess.Popen[str]) -> None:
    assert pager.stdin is not None
    with suppress(BrokenPipeError):
        pager.stdin.close()
    while True:
        try:
            pager.wait()
        except KeyboardInterrupt:
            continue
        break

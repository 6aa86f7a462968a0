"""What is said to the user beside the results?

All of it goes to stderr, with characters that a terminal might obey spelt out. A note is a sentence
without a capital and a full stop, behind ``archive:``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from archive_cli.cli import console

if TYPE_CHECKING:
    from archive_cli.cli.options import SharedOptions

Item = TypeVar("Item")


def say(message: str) -> None:
    """Write a message, which may have several lines; where stderr takes nothing, it is lost.

    On a terminal a single line that is too long is broken at blanks.
    """
    from archive_cli.render.sanitize import visible

    with suppress(OSError):
        sys.stderr.write(_fitted(f"archive: {visible(message, lines=True)}") + "\n")


def note(shared: SharedOptions, message: str) -> None:
    """Say something in one line, unless ``--quiet``."""
    if not shared.quiet:
        say(message.replace("\n", " "))


def noted_if_empty(items: Iterable[Item], shared: SharedOptions, message: str) -> Iterator[Item]:
    """Yield the items; where there are none, note the message."""
    empty = True
    for item in items:
        empty = False
        yield item
    if empty:
        note(shared, message)


def _fitted(text: str) -> str:
    if not console.is_terminal(sys.stderr):
        return text
    width = console.terminal_width(os.environ)
    if len(text) <= width or "\n" in text:
        return text
    from textwrap import fill

    return fill(text, width, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)

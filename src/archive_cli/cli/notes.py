"""What is said to the user beside the results?

All of it goes to stderr, with characters that a terminal might obey spelt out. A note is a sentence
without a capital and a full stop, behind ``archive:``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from archive_cli.cli import console

if TYPE_CHECKING:
    from archive_cli.archive import Archive
    from archive_cli.cli.options import SharedOptions
    from archive_cli.model.query import Query
    from archive_cli.search.search import MissingWord

Item = TypeVar("Item")
_INDENT = "  "
_LEFT_OUT = "  …"


def say(message: str) -> None:
    """Write a message, which may have several lines; where stderr takes nothing, it is lost.

    On a terminal lines that are too long are broken at blanks; a line with carets below it is cut
    around the place they point to.
    """
    from archive_cli.render.sanitize import visible

    with suppress(OSError):
        sys.stderr.write(_fitted(f"archive: {visible(message, lines=True)}") + "\n")


def note(shared: SharedOptions, message: str) -> None:
    """Say something in one line, unless ``--quiet``."""
    if not shared.quiet:
        say(message.replace("\n", " "))


def noted_if_empty(
    items: Iterable[Item], shared: SharedOptions, message: str, why: Callable[[], list[str]] = list
) -> Iterator[Item]:
    """Yield the items; where there are none, note why, or the message where that tells nothing."""
    empty = True
    for item in items:
        empty = False
        yield item
    if empty:
        for told in why() or [message]:
            note(shared, told)


def none_matching(archive: Archive, query: Query | None) -> list[str]:
    """Return what is said where no article matches all of a query; nothing where one does."""
    if query is None:
        return []
    from archive_cli.search.search import Match, SearchOptions

    found = archive.search(query, SearchOptions(limit=0, match=Match.ALL))
    if found.total:
        return []
    return list(map(told_missing, found.missing)) or ["no article matches"]


def told_missing(word: MissingWord) -> str:
    """Return what is said of a word that no article has, with its nearest spellings."""
    near = f": did you mean {' or '.join(word.suggestions)}?" if word.suggestions else ""
    return f"no article has {word.text!r}{near}"


def _fitted(text: str) -> str:
    if not console.is_terminal(sys.stderr):
        return text
    width = console.terminal_width(os.environ, sys.stderr)
    fitted: list[str] = []
    lines = text.split("\n")
    for line, below in zip(lines, (*lines[1:], ""), strict=True):
        if _points(line):
            continue
        fitted += _pointed(line, below, width) if _points(below) else _broken(line, width)
    return "\n".join(fitted)


def _points(line: str) -> bool:
    return bool(line.strip()) and not line.strip(" ^")


def _broken(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    from textwrap import wrap

    indent = " " * (len(line) - len(line.lstrip(" ")) + len(_INDENT))
    return wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _pointed(line: str, carets: str, width: int) -> tuple[str, str]:
    """Return a line and the carets below it, of a long one the part around them."""
    if len(line) * 2 <= width:
        return line, carets
    from archive_cli.render.lines import cut, width_of

    blanks = len(carets) - len(carets.lstrip(" "))
    room = width - len(_LEFT_OUT)
    start = 0
    while blanks > room // 3 and width_of(line[start:]) > (room if start else width):
        blanks -= width_of(line[start])
        start += 1
    if start:
        line = _LEFT_OUT + line[start:]
        carets = " " * (len(_LEFT_OUT) + blanks) + carets.lstrip(" ")
    return cut(line, width), carets[:width]

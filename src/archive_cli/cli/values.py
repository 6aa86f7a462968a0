"""How does the text behind an option become a value?"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    TextType = click.ParamType[Any]
else:
    TextType = click.ParamType

_MOST = 2**60
"""More than there can be of anything: larger numbers mean as much."""


class OneOf(TextType):
    """One of some words, exactly as written."""

    name = "word"

    def __init__(self, words: Sequence[str]) -> None:
        self.words = words

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the word, or fail with the nearest."""
        if value not in self.words:
            from archive_cli.cli.mistakes import nearest_of

            near = nearest_of(value.lower(), self.words)
            hint = f"did you mean {near}? " if near else ""
            self.fail(f"no {value!r}: {hint}it takes {', '.join(self.words)}", param, ctx)
        return value

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002 (click's signature)
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return the words that begin so."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(word) for word in self.words if word.startswith(incomplete)]


class Picture(TextType):
    """The name of a picture's file, with the suffix of its format."""

    name = "file"

    def __init__(self, suffix: str) -> None:
        self._suffix = suffix

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name; fail where the suffix is another, or Matplotlib is not installed."""
        from importlib.util import find_spec

        if not value.lower().endswith(self._suffix):
            self.fail(f"{value!r} does not end in {self._suffix}", param, ctx)
        if find_spec("matplotlib") is None:
            self.fail(f"needs Matplotlib: {_way_to_matplotlib()}", param, ctx)
        return value


def _way_to_matplotlib() -> str:
    """Return the command that puts Matplotlib beside this program, as it was installed."""
    if f"{os.sep}pipx{os.sep}" in sys.prefix:
        return "pipx inject archive-cli matplotlib"
    if f"{os.sep}uv{os.sep}tools{os.sep}" in sys.prefix:
        return "uv tool install --with matplotlib . (in the folder it was installed from)"
    return f"{sys.executable} -m pip install matplotlib"


class WholeNumber(TextType):
    """A whole number, 0 or more, in ASCII digits; of huge ones something huge."""

    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        if isinstance(value, int):
            return value
        if not (value.isascii() and value.isdigit()):
            self.fail(f"{value!r} is not a whole number, 0 or more", param, ctx)
        return _MOST if len(value.lstrip("0")) > len(str(_MOST)) - 1 else int(value)


class Seconds(TextType):
    """So many seconds, 0 or more, with a decimal point where needed."""

    name = "seconds"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Return the number of seconds."""
        try:
            seconds = float(value)
        except ValueError:
            self._refuse(value, param, ctx)
        return seconds if seconds >= 0 else self._refuse(value, param, ctx)

    def _refuse(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> NoReturn:
        self.fail(f"{value!r} is not a number of seconds, 0 or more", param, ctx)


class Day(TextType):
    """A day in ISO 8601: ``2025-03-05``."""

    name = "day"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> dt.date:
        """Return the day."""
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day: write it as 2025-03-05", param, ctx)


class Names(TextType):
    """Names with commas between them."""

    name = "names"

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Return the names in order, one at least."""
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        if not names:
            self.fail("name at least one field", param, ctx)
        return names

    def shell_complete(
        self,
        ctx: click.Context,
        param: click.Parameter,  # noqa: ARG002 (click's signature)
        incomplete: str,
    ) -> list[CompletionItem]:
        """Return what the last name may be, behind those before it, each field once."""
        from click.shell_completion import CompletionItem

        from archive_cli.render.record import COMMAND_FIELDS

        before, comma, start = incomplete.rpartition(",")
        known: Sequence[str] = COMMAND_FIELDS.get(ctx.command.name, ())  # type: ignore[call-overload]
        left = (name for name in known if name not in before.split(","))
        return [
            CompletionItem(before + comma + name, type="open")
            for name in left
            if name.startswith(start)
        ]

"""Which options do the commands share, and which objects do they become?

Each decorator declares options and hands the command one object: `shared_options` a
`SharedOptions`, `archive_options` the `Archive` at hand, `query_argument` a `Query` or ``None``,
`output_options` an `Output`. Options that stand before the command count unless the command's own
say otherwise.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive_cli.cli.console import ColorChoice

if TYPE_CHECKING:
    from archive_cli.archive import Archive

Function = TypeVar("Function", bound=Callable[..., Any])
_EXCLUSION = "\ue000"
DEFAULT_WAIT = 10.0


@dataclass(frozen=True, slots=True)
class SharedOptions:
    """What may stand before and after a command; ``None`` and ``False`` mean: not said."""

    root: str | None = None
    color: ColorChoice | None = None
    no_pager: bool = False
    today: dt.date | None = None
    wait: float | None = None
    quiet: bool = False

    def over(self, other: SharedOptions) -> SharedOptions:
        """Return these options, with what they leave open taken from ``other``."""
        return SharedOptions(
            self.root if self.root is not None else other.root,
            self.color or other.color,
            self.no_pager or other.no_pager,
            self.today or other.today,
            self.wait if self.wait is not None else other.wait,
            self.quiet or other.quiet,
        )


class QueryCommand(click.Command):
    """A command with a query: an argument such as ``-covid`` that is no option excludes a word."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Mark excluding words, so that they are not taken for options."""
        return super().parse_args(ctx, _mark_exclusions(self.params, args))


def shared_options(function: Function) -> Function:
    """Declare the options every command has; the function takes ``shared``."""

    @wraps(function)
    def wrapper(*args: Any, **values: Any) -> Any:
        shared = SharedOptions(
            values.pop("root"),
            values.pop("color"),
            values.pop("no_pager"),
            values.pop("today"),
            values.pop("wait"),
            values.pop("quiet"),
        )
        return function(*args, shared=shared, **values)

    declared: Any = wrapper
    for option in reversed(_SHARED):
        declared = option(declared)
    return declared  # type: ignore[no-any-return]


def archive_options(function: Function) -> Function:
    """Declare the shared options; the function takes ``archive`` and ``shared``."""

    @wraps(function)
    def wrapper(*args: Any, shared: SharedOptions, **values: Any) -> Any:
        from archive_cli.archive import Archive
        from archive_cli.settings import read_settings

        before = click.get_current_context().find_root().obj
        shared = shared.over(before) if isinstance(before, SharedOptions) else shared
        settings = read_settings(shared.root, os.environ)
        wait = DEFAULT_WAIT if shared.wait is None else shared.wait
        archive: Archive = Archive(settings, wait=wait, notify=partial(note, shared))
        return function(*args, archive=archive, shared=shared, **values)

    declared: Any = wrapper
    return shared_options(declared)  # type: ignore[no-any-return]


def query_argument(*, required: bool) -> Callable[[Function], Function]:
    """Declare the query; the function takes ``query``: a `Query`, or ``None`` where none is given.

    Arguments are joined by blanks. Relative dates are counted from ``--today``.
    """

    def decorate(function: Function) -> Function:
        @wraps(function)
        def wrapper(*args: Any, query_words: Sequence[str], **values: Any) -> Any:
            from archive_cli.search.parser import parse_query

            text = " ".join(word.removeprefix(_EXCLUSION) for word in query_words)
            query = parse_query(text, today=today_of(values["shared"])) if query_words else None
            return function(*args, query=query, **values)

        declared: Any = wrapper
        metavar = "QUERY" if required else "[QUERY]"
        declared = click.argument("query_words", nargs=-1, required=required, metavar=metavar)(
            declared
        )
        return declared  # type: ignore[no-any-return]

    return decorate


def today_of(shared: SharedOptions) -> dt.date:
    """Return the day that counts as today."""
    return shared.today or dt.datetime.now().astimezone().date()


def note(shared: SharedOptions, message: str) -> None:
    """Say something on stderr, unless ``--quiet``; text from articles or arguments is sanitised."""
    if not shared.quiet:
        from archive_cli.render.sanitize import visible

        click.echo(f"archive: {visible(message)}", err=True)


def whole_number(least: int) -> click.IntRange:
    """Return the type of an option that takes a whole number, ``least`` or more."""
    return click.IntRange(min=least)


def _parse_day(_: click.Context, parameter: click.Parameter, value: str | None) -> dt.date | None:
    if value is None:
        return None
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        message = f"{value!r} is no day: write it as year-month-day, such as 2025-03-05"
        raise click.BadParameter(message, param=parameter) from error


_SHARED = (
    click.option(
        "-C",
        "--archive",
        "root",
        metavar="DIR",
        help="The archive's folder [default: ARCHIVE_DIR, archive.toml, ./data/articles, .].",
    ),
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), help="When to colour [auto]."
    ),
    click.option("--no-pager", is_flag=True, help="Never page the output."),
    click.option(
        "--today", callback=_parse_day, metavar="DATE", help="Count relative dates from this day."
    ),
    click.option(
        "--wait",
        type=click.FloatRange(min=0),
        metavar="SECONDS",
        help="How long to wait for another process that updates the catalog [10].",
    ),
    click.option("-q", "--quiet", is_flag=True, help="Leave out notes on stderr."),
)


def _mark_exclusions(parameters: Sequence[click.Parameter], args: list[str]) -> list[str]:
    """Mark arguments that begin with one ``-`` and are no option, nor the value of one."""
    options = {
        name: option
        for option in parameters
        if isinstance(option, click.Option)
        for name in option.opts
    }
    marked: list[str] = []
    value_follows = False
    for index, arg in enumerate(args):
        if arg == "--" and not value_follows:
            return [*marked, *args[index:]]
        known = options.get(arg)
        if value_follows:
            value_follows = False
        elif known is not None:
            value_follows = not known.is_flag
        elif arg[:1] == "-" and arg[1:2] not in ("", "-") and arg not in ("-h", "--help"):
            marked.append(_EXCLUSION + arg)
            continue
        marked.append(arg)
    return marked

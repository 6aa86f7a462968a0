"""Which options do the commands share, and which objects do they become?

Each decorator declares options and hands the command one object: `shared_options` a
`SharedOptions`, `archive_options` the `Archive` at hand, `query_argument` a `Query` or ``None``.
Options that stand before the command count unless the command's own say otherwise.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Sequence
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive_cli.cli.arguments import is_marked, unmarked
from archive_cli.cli.console import COLOR_CHOICES, ColorChoice
from archive_cli.cli.help import SHARED, SectionOption, show_help
from archive_cli.cli.notes import note
from archive_cli.cli.values import Day, OneOf, Seconds
from archive_cli.model.record import Record

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from archive_cli.archive import Archive
    from archive_cli.model.query import Query

Function = TypeVar("Function", bound=Callable[..., Any])
DEFAULT_WAIT = 10.0


class SharedOptions(Record):
    """What may stand before and after a command; ``None`` and ``False`` mean: not said."""

    root: str | None = None
    color: ColorChoice | None = None
    no_pager: bool = False
    today: dt.date | None = None
    wait: float | None = None
    quiet: bool = False

    def over(self, other: SharedOptions) -> SharedOptions:
        """Return these options, with what they leave open taken from ``other``."""
        said = {name: getattr(self, name) for name in self.__match_args__}
        unsaid = [name for name, value in said.items() if value is None or value is False]
        for name in unsaid:
            del said[name]
        return other.replaced(**said)


def shared_options(function: Function) -> Function:
    """Declare the options every command has; the function takes ``shared``.

    Those that stand before the command are in it too.
    """

    @wraps(function)
    def wrapper(*args: Any, **values: Any) -> Any:
        shared = SharedOptions(**{name: values.pop(name) for name in SharedOptions.__match_args__})
        before = click.get_current_context().find_root().obj
        if isinstance(before, SharedOptions):
            shared = shared.over(before)
        return function(*args, shared=shared, **values)

    return with_options(wrapper, _SHARED)  # type: ignore[return-value]


def archive_options(function: Function) -> Function:
    """Declare the shared options; the function takes ``archive`` and ``shared``."""

    @wraps(function)
    def wrapper(*args: Any, shared: SharedOptions, **values: Any) -> Any:
        from archive_cli.archive import Archive
        from archive_cli.cli.progress import progress_for
        from archive_cli.settings import read_settings

        archive: Archive = Archive(
            read_settings(shared.root, os.environ),
            wait=DEFAULT_WAIT if shared.wait is None else shared.wait,
            notify=partial(note, shared),
            progress=progress_for(shared),
        )
        return function(*args, archive=archive, shared=shared, **values)

    return shared_options(wrapper)  # type: ignore[return-value]


def query_argument(*, required: bool) -> Callable[[Function], Function]:
    """Declare the query; the function takes ``query``: a `Query`, or ``None`` where none is given.

    Arguments are joined by blanks; blank text is no query, unless one is required. Relative dates
    are counted from ``--today``.
    """

    def decorate(function: Function) -> Function:
        @wraps(function)
        def wrapper(
            *args: Any, query_words: Sequence[str], shared: SharedOptions, **values: Any
        ) -> Any:
            _note_letters(query_words, shared)
            text = " ".join(readable(unmarked(word)) for word in query_words)
            if required and not text.strip():
                raise click.UsageError("QUERY is missing")
            query = _parse(text, shared) if text.strip() else None
            return function(*args, query=query, shared=shared, **values)

        metavar = "QUERY..." if required else "[QUERY]..."
        argument = click.argument(
            "query_words",
            nargs=-1,
            required=required,
            metavar=metavar,
            shell_complete=complete_query,
        )
        return with_options(wrapper, (argument,))  # type: ignore[return-value]

    return decorate


def complete_query(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Return what a word of a query may become; see `completion`."""
    from archive_cli.cli import completion

    return completion.complete_query(ctx, param, incomplete)


def complete_id(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Return the IDs that begin so; see `completion`."""
    from archive_cli.cli import completion

    return completion.complete_id(ctx, param, incomplete)


def with_options(function: Callable[..., Any], options: Sequence[Any]) -> Callable[..., Any]:
    """Return the function with these options and arguments declared, in this order."""
    declared = function
    for option in reversed(options):
        declared = option(declared)
    return declared


def today_of(shared: SharedOptions) -> dt.date:
    """Return the day that counts as today."""
    return shared.today or dt.datetime.now().astimezone().date()


def readable(argument: str) -> str:
    r"""Return an argument with bytes that are no UTF-8 as ``\xNN``, as ids and paths have them."""
    if argument.isascii():
        return argument
    return os.fsencode(argument).decode("utf-8", "backslashreplace")


def _parse(text: str, shared: SharedOptions) -> Query:
    from archive_cli.search.parser import parse_query

    return parse_query(text, today=today_of(shared))


def _note_letters(words: Sequence[str], shared: SharedOptions) -> None:
    """Say of ``-r`` that it is no option here: it was more likely meant as one."""
    for word in filter(is_marked, words):
        if len(unmarked(word)) == 2:
            note(shared, f"{unmarked(word)} is no option here: it excludes the word {word[-1]!r}")


def _complete_folder(
    _: click.Context, __: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Let the shell complete a folder's name."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(incomplete, type="dir")]


_option = partial(click.option, cls=SectionOption, section=SHARED)
_SHARED = (
    _option(
        "-C",
        "--archive",
        "root",
        metavar="DIR",
        shell_complete=_complete_folder,
        help="The archive's folder [ARCHIVE_DIR, archive.toml, ./data/articles, else .].",
    ),
    _option(
        "--color",
        type=OneOf(COLOR_CHOICES),
        metavar="WHEN",
        help="Colour: auto, always or never [auto].",
    ),
    _option("--no-pager", is_flag=True, help="Never page the output."),
    _option("--today", type=Day(), metavar="DATE", help="Count relative dates from this day."),
    _option(
        "--wait",
        type=Seconds(),
        metavar="SECONDS",
        help="How long to wait while another process updates the catalog [10].",
    ),
    _option("-q", "--quiet", is_flag=True, help="Leave out notes on stderr."),
    _option(
        "-h",
        "--help",
        is_flag=True,
        expose_value=False,
        is_eager=True,
        callback=show_help,
        help="Show this help and exit.",
    ),
)
"""``--help`` is among them because click's own looks for a translation: 1.5 ms at each start."""

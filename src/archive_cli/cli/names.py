"""Which articles are named on a command line or, for ``-``, on stdin?

On stdin each line is an ID, as ``archive list --fields id`` prints it; blank lines are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import wraps
from typing import Any, TypeVar

import click

from archive_cli.cli.options import complete_id, readable, with_options

Function = TypeVar("Function", bound=Callable[..., Any])
FROM_STDIN = "-"


def names_argument(function: Function) -> Function:
    """Declare the names of one article or more; the function takes ``names``.

    ``-`` stands for those on stdin, in its place among the others. Fails where it gives none.
    """

    @wraps(function)
    def wrapper(*args: Any, ids: Sequence[str], **values: Any) -> Any:
        return function(*args, names=[*_names_in(ids)], **values)

    argument = click.argument(
        "ids", nargs=-1, required=True, metavar="ID...", shell_complete=complete_id
    )
    return with_options(wrapper, (argument,))  # type: ignore[return-value]


def _names_in(ids: Sequence[str]) -> Iterator[str]:
    for one in ids:
        if one == FROM_STDIN:
            yield from _read_names()
        else:
            yield readable(one)


def _read_names() -> Iterator[str]:
    """Yield the names on stdin; the second ``-`` of a line finds nothing left."""
    data = b"" if sys.stdin is None else sys.stdin.buffer.read()
    lines = data.decode("utf-8", "backslashreplace").removeprefix("\ufeff").splitlines()
    names = [line.strip() for line in lines]
    if not any(names):
        raise click.UsageError("no IDs on stdin: - takes one a line")
    yield from filter(None, names)

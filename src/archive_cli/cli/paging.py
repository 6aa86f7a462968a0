"""Which part of what is found is shown?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import click

from archive_cli.cli.help import SectionOption
from archive_cli.cli.options import with_options
from archive_cli.cli.values import WholeNumber

Function = TypeVar("Function", bound=Callable[..., Any])
USUAL_LIMIT = 20
"""How many hits are shown where it is not said."""
_option = partial(click.option, cls=SectionOption)


def page_options(limit_help: str) -> Callable[[Function], Function]:
    """Declare limit and offset; the function takes ``limit`` (``None``: not said), ``offset``."""

    def decorate(function: Function) -> Function:
        return with_options(function, page_declarations(limit_help))  # type: ignore[return-value]

    return decorate


def page_declarations(limit_help: str) -> tuple[Any, ...]:
    """Return the two options, for a command that declares them among others."""
    offset_help = "Leave out the first N [0]."
    return (
        _option("--limit", type=WholeNumber(), metavar="N", help=limit_help),
        _option("--offset", type=WholeNumber(), default=0, metavar="N", help=offset_help),
    )


def collapse_option(function: Function) -> Function:
    """Declare ``--no-collapse``; the function takes ``collapse``."""
    option = _option(
        "--no-collapse",
        "collapse",
        flag_value=False,
        default=True,
        help="Show copies on their own, not as one with the best of them.",
    )
    return with_options(function, (option,))  # type: ignore[return-value]

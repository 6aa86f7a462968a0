"""How does a command's result reach stdout?"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive_cli.cli import console
from archive_cli.cli.options import SharedOptions
from archive_cli.render.renderer import (
    LIST_FORMATS,
    SHOW_FORMATS,
    Format,
    Look,
    Renderer,
    renderer_for,
)

if TYPE_CHECKING:
    from archive_cli.archive import Archive

Function = TypeVar("Function", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Output:
    """Where and how results are written: ``format`` is decided, ``look`` fits the stream.

    ``file_of`` is there where only paths are asked for: it gives a path's bytes to open it by.
    """

    format: Format
    look: Look
    pager: list[str] | None
    file_of: Callable[[str], bytes] | None = None

    @contextmanager
    def renderer(self) -> Iterator[Renderer]:
        """Give the renderer, writing to stdout or to the pager."""
        if self.file_of is not None:
            from archive_cli.render.paths import PathsRenderer

            yield PathsRenderer(sys.stdout.buffer.write, self.file_of)
            return
        with console.paged_output(self.pager) as write:
            yield renderer_for(self.format, write, self.look)


def output_options(*, page: bool = False) -> Callable[[Function], Function]:
    """Declare format, fields and ``-0``; the function takes ``output``.

    ``page``: the formats of ``show``. The command must take ``archive`` and ``shared`` too.
    """

    def decorate(function: Function) -> Function:
        @wraps(function)
        def wrapper(*args: Any, archive: Archive, shared: SharedOptions, **values: Any) -> Any:
            named: Format | None = values.pop("output_format")
            chosen: Format = (
                "json" if values.pop("as_json") else named or _default_format(page=page)
            )
            output = _output(archive, shared, chosen, values.pop("fields"))
            if not page and values.pop("paths_only"):
                output = replace(output, pager=None, file_of=archive.file_of)
            return function(*args, archive=archive, shared=shared, output=output, **values)

        declared: Any = wrapper
        for option in reversed(_options(page=page)):
            declared = option(declared)
        return declared  # type: ignore[no-any-return]

    return decorate


def _options(*, page: bool) -> list[Any]:
    formats = SHOW_FORMATS if page else LIST_FORMATS
    default = "page" if page else "table on a terminal, else plain"
    options = [
        click.option(
            "--format",
            "output_format",
            type=click.Choice(formats),
            help=f"How to write the result [{default}].",
        ),
        click.option("--json", "as_json", is_flag=True, help="Short for --format json."),
        click.option(
            "--fields", metavar="A,B,C", callback=_parse_fields, help="Which fields, in order."
        ),
    ]
    if not page:
        options.append(
            click.option(
                "-0", "paths_only", is_flag=True, help="Print only paths, each ended by NUL."
            )
        )
    return options


def _default_format(*, page: bool) -> Format:
    if page:
        return "page"
    return "table" if console.is_terminal(sys.stdout) else "plain"


def _output(
    archive: Archive, shared: SharedOptions, chosen: Format, fields: tuple[str, ...] | None
) -> Output:
    console.prepare_streams()
    terminal = console.is_terminal(sys.stdout)
    for_people = chosen in ("table", "page")
    look = Look(
        width=console.terminal_width() if for_people else 80,
        color=console.wants_color(shared.color or "auto", os.environ, terminal=terminal),
        hyperlinks=for_people and console.can_link(os.environ, terminal=terminal),
        fields=fields,
        root=os.path.abspath(archive.root),
        line_of=archive.line_of,
    )
    pages = terminal and for_people and not shared.no_pager
    return Output(chosen, look, console.pager_command(os.environ) if pages else None)


def _parse_fields(
    _: click.Context, parameter: click.Parameter, value: str | None
) -> tuple[str, ...] | None:
    if value is None:
        return None
    fields = tuple(name.strip() for name in value.split(",") if name.strip())
    if not fields:
        raise click.BadParameter("name at least one field", param=parameter)
    return fields

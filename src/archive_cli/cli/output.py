"""How does a command's result reach stdout?"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive_cli.cli import console
from archive_cli.cli.help import OUTPUT, SectionOption
from archive_cli.cli.options import SharedOptions, with_options
from archive_cli.cli.values import Names, OneOf
from archive_cli.model.record import Record
from archive_cli.render.renderer import (
    CITATION_FORMATS,
    LIST_FORMATS,
    Format,
    Look,
    Renderer,
    renderer_for,
)

if TYPE_CHECKING:
    from archive_cli.archive import Archive

Function = TypeVar("Function", bound=Callable[..., Any])


class Output(Record):
    """Where and how results are written: ``format`` is decided, ``look`` fits the stream.

    ``chosen`` tells that format or fields were asked for. ``pager`` is empty where none is to
    start. ``file_of`` is there where only paths are asked for: it gives a path's bytes to open
    it by.
    """

    format: Format
    look: Look
    chosen: bool = False
    pager: tuple[str, ...] = ()
    file_of: Callable[[str], bytes] | None = None

    @contextmanager
    def renderer(self) -> Iterator[Renderer]:
        """Give the renderer, writing to stdout or to the pager."""
        if self.file_of is not None:
            from archive_cli.render.paths import PathsRenderer

            yield PathsRenderer(sys.stdout.buffer.write, self.file_of)
            return
        if not self.pager:
            yield renderer_for(self.format, sys.stdout.write, self.look)
            return
        from archive_cli.cli.pager import paged_output

        with paged_output(self.pager) as write:
            yield renderer_for(self.format, write, self.look)


def output_options(
    formats: tuple[Format, ...] = LIST_FORMATS, *, has_paths: bool = True
) -> Callable[[Function], Function]:
    """Declare format, fields and, where results are files, ``-0``; the function takes ``output``.

    The first of ``formats`` is used where none is asked for, but a table only on a terminal. The
    command must take ``archive`` and ``shared`` too.
    """

    def decorate(function: Function) -> Function:
        @wraps(function)
        def wrapper(*args: Any, archive: Archive, shared: SharedOptions, **values: Any) -> Any:
            named: Format | None = values.pop("output_format")
            fields: tuple[str, ...] | None = values.pop("fields")
            chosen = named is not None or fields is not None
            paths_only: bool = values.pop("paths_only", False)
            if paths_only and chosen:
                raise click.UsageError("-0 prints only paths: leave out --format and --fields")
            if fields is not None and named in CITATION_FORMATS:
                raise click.UsageError(f"{named} has fields of its own: leave out --fields")
            output = _output(archive, shared, named or _default_format(formats), fields)
            output = output.replaced(chosen=chosen)
            if paths_only:
                output = output.replaced(pager=(), file_of=archive.file_of)
            return function(*args, archive=archive, shared=shared, output=output, **values)

        return with_options(
            wrapper, [_format_option(formats), *_OPTIONS[: None if has_paths else -1]]
        )  # type: ignore[return-value]

    return decorate


def citation_options(function: Function) -> Function:
    """Declare the formats of references; the function takes ``output``."""

    @wraps(function)
    def wrapper(*args: Any, output_format: Format | None, **values: Any) -> Any:
        return function(*args, output=Output(output_format or "bibtex", Look()), **values)

    return with_options(wrapper, [_format_option(CITATION_FORMATS)])  # type: ignore[return-value]


def write_bytes(parts: Iterable[bytes]) -> None:
    """Write bytes as they are; on a terminal with what it might obey spelt out."""
    if not console.is_terminal(sys.stdout):
        sys.stdout.flush()
        for part in parts:
            sys.stdout.buffer.write(part)
        return
    from archive_cli.render.sanitize import visible

    for part in parts:
        sys.stdout.write(visible(part.decode("utf-8", "backslashreplace"), lines=True))


def _format_option(formats: tuple[Format, ...]) -> Any:
    default = "table on a terminal, else plain" if formats[0] == "table" else formats[0]
    return _option(
        "--format",
        "output_format",
        type=OneOf(formats),
        metavar="FORMAT",
        help=f"{', '.join(formats[:-1])} or {formats[-1]} [{default}].",
    )


def _default_format(formats: tuple[Format, ...]) -> Format:
    if formats[0] == "table" and not console.is_terminal(sys.stdout):
        return "plain"
    return formats[0]


def _output(
    archive: Archive, shared: SharedOptions, chosen: Format, fields: tuple[str, ...] | None
) -> Output:
    terminal = console.is_terminal(sys.stdout)
    if chosen not in ("table", "page"):
        return Output(chosen, Look(fields=fields))
    look = Look(
        width=console.terminal_width(os.environ),
        color=console.wants_color(shared.color or "auto", os.environ, terminal=terminal),
        hyperlinks=console.can_link(os.environ, terminal=terminal),
        fields=fields,
        root=os.path.abspath(archive.root),
        line_of=archive.line_of,
    )
    if not terminal or shared.no_pager:
        return Output(chosen, look)
    from archive_cli.cli.pager import pager_command

    return Output(chosen, look, pager=pager_command(os.environ))


_option = partial(click.option, cls=SectionOption, section=OUTPUT)
_OPTIONS = (
    _option(
        "--json",
        "output_format",
        flag_value="json",
        help="Short for --format json; the last of the two counts.",
    ),
    _option(
        "--fields",
        type=Names(),
        metavar="A,B,C",
        help="Which fields, in this order; `archive schema` names them.",
    ),
    _option("-0", "paths_only", is_flag=True, help="Only the files' paths, each ended by NUL."),
)

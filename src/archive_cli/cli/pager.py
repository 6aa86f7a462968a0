"""Who pages the output, and from when on?"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from archive_cli.model.errors import SettingsError
from archive_cli.render.renderer import Write

if TYPE_CHECKING:
    from subprocess import Popen

_VARIABLES = ("ARCHIVE_PAGER", "PAGER")
_LESS = "less"
_LESS_SETTINGS = {"LESS": "FIRX", "LV": "-c"}
_LESS_UNICODE = {"LESSCHARSET": "utf-8"}
"""What pagers are told unless the user says otherwise: end at once where all fits, show colours."""


def pager_command(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the pager: ``ARCHIVE_PAGER``, ``PAGER``, else ``less``; empty for none.

    ``cat`` and an empty variable stand for none. Raises `SettingsError` for an unclosed quote.
    """
    from shlex import split

    for name in _VARIABLES:
        if name in environment:
            try:
                command = tuple(split(environment[name]))
            except ValueError as error:
                raise SettingsError(name, str(error).lower()) from error
            return () if command == ("cat",) else command
    return (_LESS,)


@contextmanager
def paged_output(command: tuple[str, ...]) -> Iterator[Write]:
    """Give a function that writes to the pager, or to stdout where there is none.

    The pager starts with the first write, so that what is said before stays readable, and no
    pager opens for nothing. One that can't be started counts as none; one that the user leaves
    ends the writing. It has ended when the context ends.
    """
    if not command:
        yield sys.stdout.write
        return
    pager = _Pager(command)
    try:
        yield pager.write
    except BrokenPipeError:
        pass
    finally:
        pager.close()


class _Pager:
    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._process: Popen[str] | None = None
        self._send: Write | None = None

    def write(self, text: str) -> None:
        if self._send is None:
            self._send = self._start()
        self._send(text)

    def close(self) -> None:
        if self._process is None:
            return
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        while self._process.returncode is None:
            with suppress(KeyboardInterrupt):  # the pager's own business
                self._process.wait()

    def _start(self) -> Write:
        from subprocess import PIPE, Popen

        sys.stdout.flush()
        encoding = sys.stdout.encoding or "utf-8"
        settings = _LESS_SETTINGS | (_LESS_UNICODE if encoding == "utf-8" else {})
        try:
            self._process = Popen(  # noqa: S603 (the user's own pager)
                self._command,
                stdin=PIPE,
                env={**settings, **os.environ},
                encoding=encoding,
                errors=sys.stdout.errors or "backslashreplace",
            )
        except OSError:
            return sys.stdout.write
        assert self._process.stdin is not None
        return self._process.stdin.write

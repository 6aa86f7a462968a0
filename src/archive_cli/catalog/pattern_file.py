"""What stands in a file of patterns, if it can be used?"""

from __future__ import annotations

import os
import re
import stat

from archive_cli.model.problem import ProblemKind

LARGEST = 256 * 1024
"""Bytes; a larger file is a Problem. Long .gitignore files have 20 kB."""


class UnusableFileError(Exception):
    """A file of patterns can't be used; ``kind`` and ``message`` are for a Problem."""

    def __init__(self, kind: ProblemKind, message: str) -> None:
        self.kind: ProblemKind = kind
        self.message = message
        super().__init__(message)


def read_pattern_file(path: bytes, root: str) -> bytes:
    """Return the bytes of a file of patterns, wherever in the archive a link leads to it.

    Never waits for a pipe. Raises ``FileNotFoundError`` and `UnusableFileError`.
    """
    try:
        if stat.S_ISLNK(os.lstat(path).st_mode):
            path = os.path.realpath(path)
            if not path.startswith(os.fsencode(root.rstrip("/")) + b"/"):
                raise UnusableFileError("outside-link", "The link leads out of the archive.")
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(descriptor, "rb", buffering=0) as stream:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise UnusableFileError("unreadable", "This is no file of patterns.")
            data = stream.read(LARGEST + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UnusableFileError("unreadable", f"It can't be read: {reason}.") from error
    return _checked(data)


def pattern_lines(data: bytes) -> list[str]:
    r"""Return the lines, with bytes that are no UTF-8 as in the record's paths: ``\xNN``."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    text = re.sub("[\udc80-\udcff]", lambda odd: f"\\\\x{ord(odd[0]) - 0xDC00:02x}", text)
    return [line.removesuffix("\r") for line in text.split("\n")]


def _checked(data: bytes) -> bytes:
    if len(data) > LARGEST:
        raise UnusableFileError("too-large", f"It has more than {LARGEST // 1024} kB.")
    if b"\0" in data:
        raise UnusableFileError("binary", "It is no text in UTF-8.")
    return data

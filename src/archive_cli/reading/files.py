"""How is a file opened that may be anything?"""

from __future__ import annotations

import os
import stat

from archive_cli.model.problem import Problem, ProblemKind
from archive_cli.reading.conventions import ConventionFor, no_convention
from archive_cli.reading.registry import FileReading, read_bytes

LARGEST = 64 * 1024 * 1024
"""Bytes; a larger file is a Problem. News articles are a few kB, exports a few MB."""

_MEGABYTE = 1024 * 1024


class TooLargeError(OSError):
    """A file has more than `LARGEST` bytes."""

    def __str__(self) -> str:
        return f"It has more than {LARGEST // _MEGABYTE} MB."


def read_articles(
    os_path: str, path: str, convention_for: ConventionFor = no_convention
) -> FileReading:
    """Read a file's articles; what can't be read is a Problem, never an exception.

    ``os_path`` opens the file, ``path`` is shown and gives the id; ``convention_for`` tells what
    other files prove of the order of day and month.
    """
    try:
        data = read_file(os.fsencode(os_path))
    except TooLargeError as error:
        fix = "Split it, or move it out of the archive."
        return _problem(path, "too-large", str(error), fix)
    except OSError as error:
        message = f"It can't be read: {error.strerror or error}."
        return _problem(path, "unreadable", message, "Allow reading it, or take it out.")
    return read_bytes(data, path, convention_for)


def read_file(name: bytes) -> bytes:
    """Return the bytes of a regular file, never waiting for one that is a pipe or a device.

    Raises ``OSError``, and `TooLargeError` above the size cap.
    """
    descriptor = os.open(name, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with open(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(None, "not a regular file")
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise TooLargeError
    return data


def _problem(path: str, kind: ProblemKind, message: str, fix: str) -> FileReading:
    return FileReading(problems=(Problem(path, kind, message, fix),))

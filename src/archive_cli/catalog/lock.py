"""Who may write the catalog now?"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from archive_cli.model.errors import CatalogBusyError, CatalogError

# Seconds between two looks: first and longest.
_SHORTEST_PAUSE = 0.002
_LONGEST_PAUSE = 0.02


@contextmanager
def held_lock(path: str, wait: float) -> Iterator[None]:
    """Hold the lock on this file, which is made where it is missing, in a folder that is there.

    Waits for at most ``wait`` seconds, then raises `CatalogBusyError`. The system lets go of the
    lock when the process ends, in whatever way. Raises `CatalogError` where it can't be had.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as error:
        raise CatalogError(path, error.strerror or str(error)) from error
    try:
        _take(descriptor, path, wait)
        yield
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: str, wait: float) -> None:
    deadline = time.monotonic() + wait
    pause = _SHORTEST_PAUSE
    while not _is_taken(descriptor, path):
        left = deadline - time.monotonic()
        if left <= 0:
            raise CatalogBusyError(wait)
        time.sleep(min(pause, left))
        pause = min(2 * pause, _LONGEST_PAUSE)


def _is_taken(descriptor: int, path: str) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:  # a file system without locks
        raise CatalogError(path, error.strerror or str(error)) from error
    return True

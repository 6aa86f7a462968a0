"""Which batches does an archive's trash hold, and who may change them now?

Batches are folders named by number, ``0001`` first. One process at a time holds the trash; when it
lets go of a trash that holds nothing, the folder is removed.
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from errno import ELOOP, ENOTDIR
from typing import NamedTuple

from archive_cli.dedupe.manifest import FILES, MANIFEST, UNFINISHED, Manifest, read_manifest
from archive_cli.dedupe.tree import exists, opened_folder, remove_empty_folders, status_of
from archive_cli.model.errors import TrashBusyError, TrashError
from archive_cli.model.move import TRASH

_LOCK = "lock"
_LOCK_FILE = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
_PAUSE = 0.02
"""Seconds between two looks at a lock that another process holds."""
_NAME_WIDTH = 4


class Trash(NamedTuple):
    """An archive's trash, held: descriptors of the archive's root and of the trash itself.

    ``shown`` is the trash's path for messages.
    """

    root: int
    folder: int
    shown: str

    def names(self) -> list[str]:
        """Return the names of the batches that have a manifest, the oldest first."""
        found = [name for name in os.listdir(self.folder) if name.isascii() and name.isdigit()]
        return sorted((name for name in found if self._has_manifest(name)), key=int)

    @contextmanager
    def batch(self, name: str) -> Iterator[int]:
        """Give a descriptor of a batch's folder."""
        with opened_folder(self.folder, name.encode()) as batch:
            yield batch

    def manifest_of(self, name: str) -> Manifest:
        """Read the manifest of a batch; raise `TrashError` where it can't be used."""
        shown = f"{self.shown}/{name}"
        try:
            with self.batch(name) as batch:
                return read_manifest(batch, shown)
        except OSError as error:
            raise TrashError(shown, error.strerror or str(error)) from error

    def make_batch(self) -> str:
        """Make the folder of a new batch, after all others; return its name."""
        last = max((int(name) for name in self.names()), default=0)
        while True:
            last += 1
            name = f"{last:0{_NAME_WIDTH}}"
            with suppress(FileExistsError):
                os.mkdir(name, 0o700, dir_fd=self.folder)
                os.mkdir(f"{name}/{FILES}", 0o700, dir_fd=self.folder)
                return name

    def remove_batch(self, name: str) -> None:
        """Remove a batch none of whose files is to come back; what else lies in it stays."""
        with self.batch(name) as batch:
            for written in (MANIFEST, UNFINISHED):
                with suppress(FileNotFoundError):
                    os.unlink(written, dir_fd=batch)
            remove_empty_folders(batch, FILES)
        with suppress(OSError):
            os.rmdir(name, dir_fd=self.folder)

    def sweep(self) -> None:
        """Remove what is left of batches that were cut off before they had a manifest."""
        for name in os.listdir(self.folder):
            if name.isascii() and name.isdigit() and not self._has_manifest(name):
                with suppress(OSError):
                    self.remove_batch(name)

    def _has_manifest(self, name: str) -> bool:
        try:
            with self.batch(name) as batch:
                return exists(batch, MANIFEST.encode())
        except OSError:
            return False


@contextmanager
def held_trash(root: str, wait: float) -> Iterator[Trash]:
    """Hold the only right to change the trash of the archive in the folder ``root``.

    The trash is made where it is missing; what a process left there that was cut off before it
    moved anything is removed. Raises `TrashBusyError` after ``wait`` seconds, and `TrashError`
    where the trash can't be made, or is a link.
    """
    shown = os.path.join(root, TRASH)
    with ExitStack() as stack:
        try:
            top = os.open(os.path.realpath(root), _FOLDER)
            stack.callback(os.close, top)
            trash, lock = _locked(Trash(top, -1, shown), wait)
        except OSError as error:
            reason = "it is a link or no folder, and is left alone"
            if error.errno not in (ELOOP, ENOTDIR):
                reason = error.strerror or str(error)
            raise TrashError(shown, reason) from error
        stack.callback(os.close, trash.folder)
        stack.callback(os.close, lock)
        stack.callback(_remove_if_empty, trash)
        trash.sweep()
        yield trash


def has_trash(root: str) -> bool:
    """Tell whether an archive has a trash, or what stands in its place."""
    return os.path.lexists(os.path.join(root, TRASH))


def _locked(trash: Trash, wait: float) -> tuple[Trash, int]:
    """Open the trash and lock it, as long as another process is not taking it away."""
    deadline = time.monotonic() + wait
    while True:
        with ExitStack() as stack, suppress(FileNotFoundError, BlockingIOError):
            with suppress(FileExistsError):
                os.mkdir(TRASH, 0o700, dir_fd=trash.root)
            folder = os.open(TRASH, _FOLDER | os.O_NOFOLLOW, dir_fd=trash.root)
            stack.callback(os.close, folder)
            lock = os.open(_LOCK, _LOCK_FILE, 0o600, dir_fd=folder)
            stack.callback(os.close, lock)
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_at(lock, folder, _LOCK) and _is_at(folder, trash.root, TRASH):
                stack.pop_all()
                return trash._replace(folder=folder), lock
        if time.monotonic() >= deadline:
            raise TrashBusyError(wait)
        time.sleep(_PAUSE)


def _is_at(descriptor: int, folder: int, name: str) -> bool:
    """Tell whether what is open still has its name."""
    return os.path.samestat(os.fstat(descriptor), status_of(folder, name.encode()))


def _remove_if_empty(trash: Trash) -> None:
    with suppress(OSError):
        if os.listdir(trash.folder) == [_LOCK]:
            os.unlink(_LOCK, dir_fd=trash.folder)
            os.rmdir(TRASH, dir_fd=trash.root)

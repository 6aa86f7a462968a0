"""How are files below a folder reached and moved, without following a link on the way?

Every part of a path is opened on its own, relative to the folder before it, and never through a
link. Whatever is swapped for a link meanwhile is met as a link, and refused.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST, ELOOP, ENOTDIR, EXDEV
from typing import NamedTuple

_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
_FILE = os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC
_CHUNK = 1 << 20
IMMOVABLE = "it can't be moved"
"""How the reason of a file begins that the system does not let anybody move."""
_REASONS = {
    ELOOP: "it is a link, or reached through one",
    ENOTDIR: "a part of its path is a file, and no folder",
    EXDEV: f"{IMMOVABLE}: it lies on another file system than the trash",
    EEXIST: "its name has been taken",
}


class RefusedError(Exception):
    """A file is not to be touched: the message is a sentence without its name."""


class Seen(NamedTuple):
    """What was found of a regular file when its bytes were hashed."""

    sha256: str
    size: int
    mtime_ns: int
    mode: int
    device: int
    inode: int

    def is_still(self, status: os.stat_result) -> bool:
        """Tell whether a status is that of the same file, not written to since."""
        now = (status.st_size, status.st_mtime_ns, status.st_dev, status.st_ino)
        return now == (self.size, self.mtime_ns, self.device, self.inode)


@contextmanager
def opened_folder(top: int, path: bytes, *, make: bool = False) -> Iterator[int]:
    """Give a descriptor of the folder ``path`` below the folder ``top``; ``b""`` is that itself.

    With ``make``, folders that are missing are made. Raises ``OSError`` where a part of the path
    is a link or no folder.
    """
    here = os.open(".", _FOLDER, dir_fd=top)
    try:
        for name in path.split(b"/") if path else ():
            if make:
                with suppress(FileExistsError):
                    os.mkdir(name, dir_fd=here)
            below = _opened_below(here, name)
            os.close(here)
            here = below
        yield here
    finally:
        os.close(here)


def _opened_below(folder: int, name: bytes) -> int:
    """Open a folder in a folder; a link is told from a file, which Linux does not (``ENOTDIR``)."""
    try:
        return os.open(name, _FOLDER, dir_fd=folder)
    except NotADirectoryError as error:
        if stat.S_ISLNK(status_of(folder, name).st_mode):
            raise OSError(ELOOP, os.strerror(ELOOP), name) from error
        raise


def see_file(folder: int, name: bytes) -> Seen:
    """Read a regular file and return what was seen; raise `RefusedError` or ``OSError``."""
    descriptor = os.open(name, _FILE, dir_fd=folder)
    with open(descriptor, "rb") as stream:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise RefusedError("it is no regular file")
        found = hashlib.sha256()
        while chunk := stream.read(_CHUNK):
            found.update(chunk)
        seen = Seen(
            found.hexdigest(),
            status.st_size,
            status.st_mtime_ns,
            status.st_mode,
            status.st_dev,
            status.st_ino,
        )
        if not seen.is_still(os.fstat(descriptor)):
            raise RefusedError("it is being written to")
    return seen


def see_below(top: int, path: bytes) -> Seen:
    """Do as `see_file` does with the file ``path`` below a folder."""
    above, _, name = path.rpartition(b"/")
    with opened_folder(top, above) as folder:
        return see_file(folder, name)


def status_of(folder: int, name: bytes) -> os.stat_result:
    """Return the status of what has this name in a folder, be it a link; raise ``OSError``."""
    return os.stat(name, dir_fd=folder, follow_symlinks=False)


def move_aside(source: int, target: int, name: bytes) -> None:
    """Move a file, in one step, into a folder that nobody else writes to.

    Raises ``FileExistsError`` where that has the name.
    """
    if exists(target, name):
        raise FileExistsError(EEXIST, os.strerror(EEXIST), name)
    os.rename(name, name, src_dir_fd=source, dst_dir_fd=target)


def move_back(source: int, target: int, name: bytes) -> None:
    """Move a file from a folder that nobody else writes to, never over another.

    It gets its new name by a hard link, which fails where that is taken, and then loses the old
    one; where there are no hard links (FAT), it is renamed after a look. A move that was cut off
    in between is completed. Raises ``FileExistsError`` where another file has the name.
    """
    try:
        os.link(name, name, src_dir_fd=source, dst_dir_fd=target, follow_symlinks=False)
    except FileExistsError:
        if not os.path.samestat(status_of(source, name), status_of(target, name)):
            raise
    except OSError as error:
        if error.errno == EXDEV:
            raise
        move_aside(source, target, name)
        return
    os.unlink(name, dir_fd=source)


def remove_empty_folders(folder: int, name: str) -> None:
    """Remove a folder and all below it that hold no file."""
    with suppress(OSError):
        for _, names, _, below in os.fwalk(name, topdown=False, dir_fd=folder):
            for inner in names:
                with suppress(OSError):
                    os.rmdir(inner, dir_fd=below)
        os.rmdir(name, dir_fd=folder)


def exists(folder: int, name: bytes) -> bool:
    """Tell whether anything has this name in a folder."""
    try:
        status_of(folder, name)
    except FileNotFoundError:
        return False
    return True


def sync_folder(folder: int) -> None:
    """Have the names in a folder written to the disk, where the file system can be told to."""
    with suppress(OSError):
        os.fsync(folder)


def sync_folders(top: int, paths: Iterable[bytes]) -> None:
    """Do so for the folders ``paths`` below a folder; those that are gone are left out."""
    for path in sorted(set(paths)):
        with suppress(OSError), opened_folder(top, path) as folder:
            sync_folder(folder)


def reason_of(error: OSError | RefusedError) -> str:
    """Return why a file could not be reached or moved, in a sentence without its name."""
    if isinstance(error, RefusedError):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "it is gone"
    usual = f"{IMMOVABLE}: {(error.strerror or str(error)).lower()}"
    return _REASONS.get(error.errno or 0, usual)

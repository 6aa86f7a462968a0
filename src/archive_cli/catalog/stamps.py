"""How is it noticed what has changed in an archive?

By what the system tells of files and folders without opening them. A folder's time changes when
something in it comes, goes or is replaced; a file's, when it is written to.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from archive_cli.model.record import Record

LINKS = "//"
"""Stands for a folder that holds what links lead to, each by its path below the archive's root."""

UNSETTLED = -1
"""The time in the stamp of what is to be looked at again, for its time proves nothing yet."""

DIGEST = 32
"""Digits of a file's SHA-256 that are kept: 128 bits, in hexadecimal."""

INODES = 2**63 - 1
"""What of an inode's number is kept with an article."""

TICK = 20_000_000
"""Nanoseconds, more than the clock for files takes to move on (in the Linux kernel 1 to 10 ms)."""

_COARSE_TICK = 2_000_000_000
_SECOND = 1_000_000_000

Stamp: TypeAlias = tuple[int, int]
"""A folder's modification time in ns, and its inode."""

Listing: TypeAlias = dict[str, list[int]]
"""What stands in one folder: size, modification time and inode by name, as in `FileStamp`.

The name ``""`` stands for the folder itself, which could not be read.
"""


class FileStamp(NamedTuple):
    """How a change of a file is noticed: size in bytes, modification time in ns, inode."""

    size: int
    mtime_ns: int
    inode: int


class FolderStamp(NamedTuple):
    """How a change of what stands in a folder is noticed, and where the folder is.

    ``odd_path`` is its path below the root as the system has it, where that differs from the
    record's; ``real`` its real path, where only a link leads to it.
    """

    mtime_ns: int
    inode: int
    odd_path: str | None = None
    real: str | None = None


class Excluded(NamedTuple):
    """What was left out of a walk: the signature of all patterns, and the folders with some."""

    signature: str = ""
    folders: tuple[str, ...] = ()


class Folders(Record):
    """What a walk tells of folders: stamps of those that are new or changed, ``None``: gone.

    ``links`` are the paths of all links, with the system's path where that differs. ``None`` in
    ``links`` or ``excluded``: as it was.
    """

    stamps: Mapping[str, FolderStamp | None] = MappingProxyType({})
    links: Mapping[str, str | None] | None = None
    excluded: Excluded | None = None


def no_folders() -> Folders:
    """Return that nothing is to be kept of folders."""
    return Folders()


def settled_time(mtime_ns: int, now_ns: int) -> int:
    """Return a modification time, or `UNSETTLED` where a later change may leave it as it is.

    It proves nothing of a change that comes so soon after that the clock of the file system has
    not moved on (git calls such a file racily clean): `TICK`, or 2 s where times are whole
    seconds, as older file systems keep them (FAT: even seconds). Clocks of file servers must not
    be ahead by more than that.
    """
    tick = TICK if mtime_ns % _SECOND else _COARSE_TICK
    return UNSETTLED if -_COARSE_TICK < now_ns - mtime_ns < tick else mtime_ns


def place_of(path: str, folder: str | None) -> tuple[str, str]:
    """Return the folder that a path is listed in, and its name there; undoes `path_in`.

    ``folder`` is the one it is kept under where the path does not tell it: `LINKS`, or itself.
    """
    if folder is None:
        above, _, name = path.rpartition("/")
        return above, name
    return folder, path if folder == LINKS else ""


def path_in(folder: str, name: str) -> str:
    """Return the path of what is listed in a folder, or under `LINKS`, by this name."""
    if not name:
        return folder
    return name if folder in ("", LINKS) else f"{folder}/{name}"

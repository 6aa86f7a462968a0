r"""Which article files does an archive hold, and which files can't be used?

Folders are walked first and links followed only then, in the order of their paths, so that a file
is found under its own name where it has one in the archive. What a link leads to is taken once,
where it lies in the archive. Hidden files and folders (``.name``) are left out without a word.
"""
# pathlib takes 4 ms to import, where 30 are all that the program may take.
# ruff: noqa: PTH116

from __future__ import annotations

import os
import stat
from operator import attrgetter
from typing import NamedTuple

from archive_cli.catalog.catalog import FileStamp
from archive_cli.model.problem import Problem, ProblemKind

# Suffixes of files that may be articles, in lower case, and "" for files without one.
TEXT_SUFFIXES = frozenset((".txt", ".text", ".md", ".markdown", ""))

# What follows the last dot is a suffix up to so many letters and digits (.markdown has eight);
# not in "U.S. visit", and not where it is a number: "talks.2025".
_LONGEST_SUFFIX = 12
_FIXES: dict[ProblemKind, str] = {
    "outside-link": "Copy what it leads to into the archive, or make that folder the archive.",
    "unsupported": "Nothing, if it is no article; else save it as .txt or .md.",
    "unreadable": "Make it readable, or take it out of the archive.",
}
_NAME = attrgetter("name")
# The size in a problem's stamp, so that the stamp differs from those of files and other problems.
_SIZES: dict[ProblemKind, int] = {"unsupported": -1, "outside-link": -2, "unreadable": -3}


class Found(NamedTuple):
    r"""A file below the root: ``path`` as in the record, ``os_path`` as the system has it.

    ``path`` shows undecodable bytes as ``\xNN``. A file with a ``problem`` is not to be opened.
    """

    path: str
    os_path: str
    stamp: FileStamp
    problem: Problem | None = None


class Walk(NamedTuple):
    """All that was found, by path."""

    found: dict[str, Found]

    @property
    def problems(self) -> list[Problem]:
        """The problems of what can't be used, by path."""
        return [one.problem for _, one in sorted(self.found.items()) if one.problem is not None]


def walk_files(root: str, suffixes: frozenset[str] = TEXT_SUFFIXES) -> Walk:
    """Return the files below ``root`` with these suffixes, and problems for all others.

    No file is opened, and nothing outside of the root is looked at but where links lead. Raises
    ``OSError`` where the root can't be read.
    """
    walker = _Walker(os.path.realpath(root), suffixes)
    os.scandir(walker.root).close()
    walker.walk(_Place("", walker.root, walker.root))
    walker.follow_links()
    return Walk(walker.found)


class _Place(NamedTuple):
    """Where something stands: ``real`` is its path without links."""

    path: str
    os_path: str
    real: str


class _Walker:
    def __init__(self, root: str, suffixes: frozenset[str]) -> None:
        self.root = root
        self.found: dict[str, Found] = {}
        self._suffixes = suffixes
        self._endings = tuple(suffixes - {""})
        self._links: list[_Place] = []
        self._seen: set[str] = set()

    def walk(self, top: _Place) -> None:
        """Take in a folder and all below, and note the links."""
        folders = [top]
        while folders:
            folder = folders.pop()
            if folder.real not in self._seen:
                self._seen.add(folder.real)
                folders += reversed(self._take_folder(folder))

    def follow_links(self) -> None:
        """Take in what the noted links lead to, and the links there, until none is left."""
        while self._links:
            links, self._links = sorted(self._links), []
            for link in links:
                self._follow(link)

    def _take_folder(self, folder: _Place) -> list[_Place]:
        """Take in the files of one folder; return the folders in it."""
        try:
            with os.scandir(folder.os_path) as listing:
                entries = sorted(listing, key=_NAME)
        except OSError as error:
            message = _sentence("The folder can't be read", error)
            self._report(folder.path, folder.os_path, "unreadable", message)
            return []
        above = folder.path and f"{folder.path}/"
        folders = []
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            path = above + (name if name.isascii() else _shown(name))
            if entry.is_symlink():
                self._links.append(_Place(path, entry.path, f"{folder.real}/{name}"))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(_Place(path, entry.path, f"{folder.real}/{name}"))
            else:
                self._seen.add(f"{folder.real}/{name}")
                self._take_entry(path, entry)
        return folders

    def _take_entry(self, path: str, entry: os.DirEntry[str]) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
        except FileNotFoundError:  # deleted since the folder was read
            return
        except OSError as error:
            message = _sentence("The file can't be looked at", error)
            self._report(path, entry.path, "unreadable", message)
            return
        self._take_file(path, entry.path, status)

    def _take_file(self, path: str, os_path: str, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            message = "This is no file but a pipe, a socket or a device."
            self._report(path, os_path, "unreadable", message)
        elif not path.endswith(self._endings) and not self._is_wanted(path):
            self._report(path, os_path, "unsupported", "Files of this kind are not read.")
        elif path in self.found:
            message = "Two files have names that look the same here."
            self._report(path, os_path, "unreadable", message)
        else:
            self.found[path] = Found(path, os_path, _stamp_of(status))

    def _follow(self, link: _Place) -> None:
        path, os_path, _ = link
        real = os.path.realpath(os_path)
        if not f"{real}/".startswith(f"{self.root.rstrip('/')}/"):
            self._report(path, os_path, "outside-link", "The link leads out of the archive.")
        elif real not in self._seen:
            try:
                status = os.stat(os_path)
            except OSError as error:
                message = _sentence("The link can't be followed", error)
                self._report(path, os_path, "unreadable", message)
                return
            if stat.S_ISDIR(status.st_mode):
                self.walk(_Place(path, os_path, real))
            else:
                self._seen.add(real)
                self._take_file(path, os_path, status)

    def _is_wanted(self, path: str) -> bool:
        name = path.rpartition("/")[2]
        stem, dot, ending = name.rpartition(".")
        suffix = f".{ending.lower()}" if stem and dot else ""
        if suffix in self._suffixes:
            return True
        is_suffix = ending.isalnum() and not ending.isdecimal() and len(ending) <= _LONGEST_SUFFIX
        return not (suffix and is_suffix) and "" in self._suffixes

    def _report(self, path: str, os_path: str, kind: ProblemKind, message: str) -> None:
        try:
            stamp = _stamp_of(os.lstat(os_path))
        except OSError:
            stamp = FileStamp(0, 0, 0)
        problem = Problem(path, kind, message, _FIXES[kind])
        self.found[path] = Found(path, os_path, stamp._replace(size=_SIZES[kind]), problem)


def _stamp_of(status: os.stat_result) -> FileStamp:
    return FileStamp(status.st_size, status.st_mtime_ns, status.st_ino)


def _shown(name: str) -> str:
    if name.isascii():
        return name
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _sentence(what: str, error: OSError) -> str:
    return f"{what}: {(error.strerror or str(error)).lower()}."

r"""Which article files does an archive hold, and which files can't be used?

Folders are walked first and links followed only then, in the order of their paths, so that a file
is found under its own name where it has one in the archive. What a link leads to is taken once,
where it lies in the archive. Hidden files and folders (``.name``) are left out without a word.
"""

from __future__ import annotations

import os
import stat
from operator import attrgetter
from typing import NamedTuple

from archive_cli.catalog.catalog import FileStamp
from archive_cli.model.problem import Problem, ProblemKind

# Suffixes of files that may be articles, in lower case, and "" for files without one.
ARTICLE_SUFFIXES = frozenset(
    ("", *".txt .text .md .markdown .json .jsonl .ndjson .sgm .sgml".split())
)

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


class Walk(NamedTuple):
    r"""What stands below a root, by path: stamps of all, and problems of what is not to be opened.

    Paths are as in the record, with undecodable bytes as ``\xNN``; ``odd_paths`` has these paths
    below the root as the system has them.
    """

    root: str
    stamps: dict[str, FileStamp]
    problems: dict[str, Problem]
    odd_paths: dict[str, str]

    def os_path_of(self, path: str) -> str:
        """Return the path to open a file by."""
        return f"{self.root}/{self.odd_paths.get(path, path)}"


def walk_files(root: str, suffixes: frozenset[str] = ARTICLE_SUFFIXES) -> Walk:
    """Return the files below ``root`` with these suffixes, and problems for all others.

    No file is opened, and nothing outside of the root is looked at but where links lead. Raises
    ``OSError`` where the root can't be read.
    """
    walk = Walk(os.path.realpath(root).rstrip("/"), {}, {}, {})
    os.scandir(f"{walk.root}/").close()
    walker = _Walker(walk, suffixes)
    walker.walk(_Place("", "", walk.root))
    walker.follow_links()
    return walk


class _Place(NamedTuple):
    """Where a folder or link stands: below the root, as the system has it, and without links."""

    path: str
    odd_path: str
    real: str


class _Walker:
    def __init__(self, walk: Walk, suffixes: frozenset[str]) -> None:
        self._root = walk.root
        self._walk = walk
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
            with os.scandir(f"{self._root}/{folder.odd_path}") as listing:
                entries = sorted(listing, key=_NAME)
        except FileNotFoundError:  # deleted since the folder above was read
            return []
        except OSError as error:
            self._report(folder.path, "unreadable", _sentence("The folder can't be read", error))
            return []
        above, odd_above = (path and f"{path}/" for path in folder[:2])
        folders = []
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                continue
            path = above + name
            if not path.isascii():
                path = self._shown(above, name, odd_above)
            if entry.is_symlink():
                self._links.append(_Place(path, odd_above + name, ""))
            elif entry.is_dir(follow_symlinks=False):
                folders.append(_Place(path, odd_above + name, f"{folder.real}/{name}"))
            else:
                self._take_entry(path, entry)
        return folders

    def _shown(self, above: str, name: str, odd_above: str) -> str:
        path = above + os.fsencode(name).decode("utf-8", "backslashreplace")
        if path != odd_above + name:
            self._walk.odd_paths.setdefault(path, odd_above + name)
        return path

    def _take_entry(self, path: str, entry: os.DirEntry[str]) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
        except FileNotFoundError:  # deleted since the folder was read
            return
        except OSError as error:
            self._report(path, "unreadable", _sentence("The file can't be looked at", error))
            return
        self._take_file(path, status)

    def _take_file(self, path: str, status: os.stat_result) -> None:
        if not stat.S_ISREG(status.st_mode):
            self._report(path, "unreadable", "This is no file but a pipe, a socket or a device.")
        elif not path.endswith(self._endings) and not self._is_wanted(path):
            self._report(path, "unsupported", "Files of this kind are not read.")
        elif path in self._walk.stamps:
            self._report(path, "unreadable", "Two files have names that look the same here.")
        else:
            self._walk.stamps[path] = _stamp_of(status)

    def _follow(self, link: _Place) -> None:
        os_path = f"{self._root}/{link.odd_path}"
        real = os.path.realpath(os_path)
        if not f"{real}/".startswith(f"{self._root}/"):
            self._report(link.path, "outside-link", "The link leads out of the archive.")
        elif not self._was_met(real):
            try:
                status = os.stat(os_path)
            except OSError as error:
                self._report(link.path, "unreadable", _sentence("The link leads nowhere", error))
                return
            if stat.S_ISDIR(status.st_mode):
                self.walk(link._replace(real=real))
            else:
                self._seen.add(real)
                self._take_file(link.path, status)

    def _was_met(self, real: str) -> bool:
        folder, _, name = real.rpartition("/")
        is_listed = folder in self._seen and name[0] != "." and os.path.exists(real)
        return is_listed or real in self._seen

    def _is_wanted(self, path: str) -> bool:
        name = path.rpartition("/")[2]
        stem, dot, ending = name.rpartition(".")
        suffix = f".{ending.lower()}" if stem and dot else ""
        if suffix in self._suffixes:
            return True
        is_suffix = ending.isalnum() and not ending.isdecimal() and len(ending) <= _LONGEST_SUFFIX
        return not (suffix and is_suffix) and "" in self._suffixes

    def _report(self, path: str, kind: ProblemKind, message: str) -> None:
        try:
            stamp = _stamp_of(os.lstat(self._walk.os_path_of(path)))
        except OSError:
            stamp = FileStamp(0, 0, 0)
        self._walk.stamps[path] = stamp._replace(size=_SIZES[kind])
        self._walk.problems[path] = Problem(path, kind, message, _FIXES[kind])


def _stamp_of(status: os.stat_result) -> FileStamp:
    return FileStamp(status.st_size, status.st_mtime_ns, status.st_ino)


def _sentence(what: str, error: OSError) -> str:
    return f"{what}: {(error.strerror or str(error)).lower()}."

"""How is an archive walked?"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Collection, Mapping
from typing import NamedTuple, Protocol

from archive_cli.catalog.exclusions import IGNORE_FILE, Exclusions, find_exclusions
from archive_cli.catalog.scan import (
    OUTSIDE,
    PATTERNS,
    SPECIAL,
    TWICE,
    UNREADABLE,
    Place,
    Scan,
    scan_folder,
    stamp_folder,
    unreadable,
)
from archive_cli.catalog.stamps import (
    LINKS,
    UNSETTLED,
    Excluded,
    FileStamp,
    Folders,
    FolderStamp,
    Listing,
    Stamp,
    path_in,
    settled_time,
)
from archive_cli.catalog.suffixes import is_wanted
from archive_cli.model.problem import Problem, ProblemKind

_FIXES: dict[ProblemKind, str] = {
    "outside-link": "Copy what it leads to into the archive, or make that folder the archive.",
    "unsupported": "Nothing, if it is no article; else save it as .txt or .md.",
    "unreadable": "Make it readable, or take it out of the archive.",
}
_SPECIAL = "This is no file but a pipe, a socket or a device."
_TWICE = "Two files have names that look the same here."


class Known(Protocol):
    """What is known of an archive from an earlier walk, as in `Catalog`."""

    def folders(self) -> Mapping[str, FolderStamp]: ...  # noqa: D102 - as in `Catalog`
    def listing_of(self, folder: str) -> Listing: ...  # noqa: D102
    def links(self) -> Mapping[str, str | None]: ...  # noqa: D102
    def excluded(self) -> Excluded: ...  # noqa: D102


class Walk(NamedTuple):
    r"""What is new or changed below a root, and what is gone, by path.

    ``fresh`` has the stamps of files that are new or changed, and ``problems`` those of them that
    are not to be opened; ``removed`` has files that are gone. Paths are as in the record, with
    undecodable bytes as ``\xNN``; ``odd_paths`` has these paths below the root as the system has
    them. ``places`` has the folder that a path is kept under where the path does not tell it, and
    ``changed`` the fresh paths that were known.
    """

    root: str
    fresh: dict[str, FileStamp]
    removed: list[str]
    problems: dict[str, Problem]
    folders: Folders
    odd_paths: dict[str, str]
    places: dict[str, str]
    changed: set[str]

    def os_path_of(self, path: str) -> str:
        """Return the path to open a fresh file by."""
        return f"{self.root}/{self.odd_paths.get(path, path)}"


class Walker:
    """One walk below a root without links; see `walk`."""

    def __init__(self, root: str, known: Known, exclude: tuple[str, ...]) -> None:
        self._root = root
        self._known = known
        self._exclude = exclude
        self._exclusions = find_exclusions(root or "/", exclude, known.excluded().folders)
        self._old = known.folders()
        self._links: dict[str, Place] = {}
        self._met: set[str] = set()
        self._reals: set[str] = set()
        self._stamps: dict[str, FolderStamp | None] = {}
        self._walk = Walk(root, {}, [], {}, Folders(), {}, {}, set())

    def walk_all(self) -> None:
        """Look at every file."""
        self._take_folders([Place("", "", self._root)])
        self._finish()

    def walk_changed(self, suspects: Collection[str]) -> None:
        """Look into the folders that have changed and into new ones; follow all links."""
        changed = []
        for path, old in self._old.items():
            place = self._place_of(path, old)
            stamp = stamp_folder(f"{self._root}/{place.odd_path}", follow=False)
            if stamp is not None and old.real is None:
                self._met.add(path)
                self._reals.add(place.real)
                if stamp != old[:2] or path in suspects:
                    changed.append(place)
        scanned = {place.path for place in changed}
        for path, odd_path in self._known.links().items():
            above = path.rpartition("/")[0]
            if above in self._met and above not in scanned:
                self._links[path] = Place(path, odd_path or path, "")
        for place in changed:
            self._take_folders(self._take_folder(place))
        self._finish()

    def result(self) -> Walk:
        """Return what was found."""
        links = {one.path: one.odd_path if one.is_odd() else None for one in self._links.values()}
        excluded = self._excluded()
        folders = Folders(
            self._stamps,
            None if links == self._known.links() else links,
            None if excluded == self._known.excluded() else excluded,
        )
        return self._walk._replace(folders=folders)

    def has_same_patterns(self) -> bool:
        """Tell whether what is left out is what was left out when the archive came to be known."""
        return self._excluded() == self._known.excluded()

    def _excluded(self) -> Excluded:
        exclusions = self._exclusions
        return Excluded(exclusions.signature, exclusions.folders) if exclusions else Excluded()

    def _place_of(self, path: str, stamp: FolderStamp) -> Place:
        odd_path = path if stamp.odd_path is None else stamp.odd_path
        return Place(path, odd_path, f"{self._root}/{odd_path}".rstrip("/"))

    def _take_folders(self, folders: list[Place]) -> None:
        """Look into folders, and all below, that have not been met."""
        folders.reverse()
        while folders:
            folder = folders.pop()
            if folder.path not in self._met and folder.real not in self._reals:
                self._met.add(folder.path)
                self._reals.add(folder.real)
                folders += reversed(self._take_folder(folder))

    def _take_folder(self, folder: Place) -> list[Place]:
        """Compare one folder with what is known of it; return the folders in it."""
        os_path = f"{self._root}/{folder.odd_path}"
        stamp = stamp_folder(os_path, follow=True)
        try:
            scan = scan_folder(os_path, is_root=not folder.path)
        except FileNotFoundError:  # deleted since the folder above was read
            self._met.discard(folder.path)
            return []
        except OSError as error:
            stamp, scan = None, unreadable(error)
            self._walk.places[folder.path] = folder.path
            sentence = _sentence("The folder can't be read", error)
            self._report(folder.path, "unreadable", sentence)
        self._note_stamp(folder, stamp)
        scan = self._without_excluded(folder, scan)
        self._compare(folder, scan)
        for name in scan.links:
            link = folder.below(name, scan.odd_names.get(name, name))
            self._links[link.path] = link
        return [folder.below(name, scan.odd_names.get(name, name)) for name in sorted(scan.folders)]

    def _note_stamp(self, folder: Place, stamp: Stamp | None) -> None:
        mtime_ns, inode = stamp or (UNSETTLED, 0)
        is_own = folder.real == f"{self._root}/{folder.odd_path}".rstrip("/")
        new = FolderStamp(
            settled_time(mtime_ns, time.time_ns()),
            inode,
            folder.odd_path if folder.is_odd() else None,
            None if is_own else folder.real,
        )
        if self._old.get(folder.path) != new:
            self._stamps[folder.path] = new

    def _without_excluded(self, folder: Place, scan: Scan) -> Scan:
        above = folder.path and f"{folder.path}/"
        if scan.has_patterns:
            self._enter(folder, scan)
        if self._exclusions is None:
            return scan
        rules = self._exclusions.within(folder.path)
        if rules is None:
            return scan

        def is_excluded(name: str, *, is_folder: bool) -> bool:
            hidden = name in ("", IGNORE_FILE)
            return not hidden and rules.excludes(above + name, is_folder=is_folder)

        return scan.without(is_excluded)

    def _enter(self, folder: Place, scan: Scan) -> None:
        """Take in the patterns of a folder, and list their file where it can't be used."""
        from zlib import crc32

        if self._exclusions is None:
            self._exclusions = Exclusions(self._root or "/", self._exclude)
        self._exclusions.enter(folder.path)
        path = f"{folder.path}/{IGNORE_FILE}" if folder.path else IGNORE_FILE
        for problem in self._exclusions.problems:
            if problem.path == path:
                scan.listing[IGNORE_FILE] = [PATTERNS, crc32(problem.message.encode()), 0]
                self._walk.problems[path] = problem

    def _compare(self, folder: Place, scan: Scan) -> None:
        """Note what has changed in a folder."""
        old = self._known.listing_of(folder.path) if folder.path in self._old else {}
        if scan.listing == old:
            return
        for name in sorted(scan.listing):
            if old.get(name) != scan.listing[name]:
                place = folder.below(name, scan.odd_names.get(name, name)) if name else folder
                self._take_fresh(place, name, scan.listing[name], is_known=name in old)
        gone = old.keys() - scan.listing.keys()
        self._walk.removed.extend(sorted(path_in(folder.path, name) for name in gone))

    def _take_fresh(self, place: Place, name: str, numbers: list[int], *, is_known: bool) -> None:
        self._walk.fresh[place.path] = FileStamp(*numbers)
        if is_known:
            self._walk.changed.add(place.path)
        if place.is_odd():
            self._walk.odd_paths[place.path] = place.odd_path
        if numbers[0] == SPECIAL:
            self._report(place.path, "unreadable", _SPECIAL)
        elif numbers[0] == TWICE:
            self._report(place.path, "unreadable", _TWICE)
        elif numbers[0] >= 0 and not is_wanted(name):
            self._report(place.path, "unsupported", "Files of this kind are not read.")

    def _finish(self) -> None:
        self._follow_links()
        gone = [path for path in self._old if path not in self._met]
        self._stamps.update(dict.fromkeys(gone))
        for folder in gone:
            listing = self._known.listing_of(folder)
            self._walk.removed.extend(path_in(folder, name) for name in listing)

    def _follow_links(self) -> None:
        """Take in what the links lead to, and the links there, until none is left."""
        old = self._known.listing_of(LINKS) if self._known.links() else {}
        listing: Listing = {}
        done: set[str] = set()
        while waiting := sorted(self._links.keys() - done):
            done.update(waiting)
            for path in waiting:
                self._follow(self._links[path], listing)
        for path in sorted(listing):
            if old.get(path) != listing[path]:
                self._walk.places[path] = LINKS
                name = path.rpartition("/")[2]
                self._take_fresh(self._links[path], name, listing[path], is_known=path in old)
            else:
                self._walk.problems.pop(path, None)
        self._walk.removed.extend(sorted(old.keys() - listing.keys()))

    def _follow(self, link: Place, listing: Listing) -> None:
        os_path = f"{self._root}/{link.odd_path}"
        real = os.path.realpath(os_path)
        if not f"{real}/".startswith(f"{self._root}/"):
            listing[link.path] = [OUTSIDE, 0, 0]
            self._report(link.path, "outside-link", "The link leads out of the archive.")
        elif not self._was_met(real):
            try:
                status = os.stat(os_path)
            except OSError as error:
                listing[link.path] = [UNREADABLE, error.errno or 0, 0]
                sentence = _sentence("The link leads nowhere", error)
                self._report(link.path, "unreadable", sentence)
                return
            if stat.S_ISDIR(status.st_mode):
                self._take_folders([link._replace(real=real)])
            else:
                self._reals.add(real)
                size = status.st_size if stat.S_ISREG(status.st_mode) else SPECIAL
                listing[link.path] = [size, status.st_mtime_ns, status.st_ino]

    def _was_met(self, real: str) -> bool:
        folder, _, name = real.rpartition("/")
        is_listed = folder in self._reals and name[0] != "." and os.path.exists(real)
        return is_listed or real in self._reals

    def _report(self, path: str, kind: ProblemKind, message: str) -> None:
        self._walk.problems[path] = Problem(path, kind, message, _FIXES[kind])


def _sentence(what: str, error: OSError) -> str:
    return f"{what}: {(error.strerror or str(error)).lower()}."

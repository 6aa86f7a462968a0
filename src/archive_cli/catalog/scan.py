"""What does the system tell of one folder?"""

from __future__ import annotations

import os
import stat
from typing import NamedTuple, Protocol

from archive_cli.catalog.exclusions import IGNORE_FILE, SETTINGS_FILE
from archive_cli.catalog.stamps import Listing, Stamp

# In place of a size: what is no file, a link that leads out, what can't be read, a name met twice,
# and a file of patterns that can't be used.
SPECIAL, OUTSIDE, UNREADABLE, TWICE, PATTERNS = -1, -2, -3, -4, -5


class Place(NamedTuple):
    """Where a folder or link stands: below the root, as the system has it, and without links."""

    path: str
    odd_path: str
    real: str

    def below(self, name: str, odd_name: str) -> Place:
        """Return the place of what has this name here, and this one for the system."""
        path = f"{self.path}/{name}" if self.path else name
        odd_path = f"{self.odd_path}/{odd_name}" if self.odd_path else odd_name
        return Place(path, odd_path, f"{self.real}/{odd_name}")

    def is_odd(self) -> bool:
        """Tell whether the path is not the one that opens it."""
        return self.path != self.odd_path


class IsExcluded(Protocol):
    """Whether a name is to be left out."""

    def __call__(self, name: str, *, is_folder: bool) -> bool: ...  # noqa: D102


class Scan(NamedTuple):
    """What stands in a folder, hidden names left out; ``odd_names`` are the system's by ours.

    Names are as shown; the listing has all that is neither folder nor link. ``has_patterns`` tells
    whether there is an `IGNORE_FILE`.
    """

    listing: Listing
    folders: list[str]
    links: list[str]
    odd_names: dict[str, str]
    has_patterns: bool = False

    def without(self, is_excluded: IsExcluded) -> Scan:
        """Return what is left when all is taken out for which that is true of name and kind."""
        return Scan(
            {
                name: one
                for name, one in self.listing.items()
                if not is_excluded(name, is_folder=False)
            },
            [name for name in self.folders if not is_excluded(name, is_folder=True)],
            [name for name in self.links if not is_excluded(name, is_folder=False)],
            self.odd_names,
            self.has_patterns,
        )


def scan_folder(os_path: str, *, is_root: bool = False) -> Scan:
    """Return what stands in a folder, in no order; of the archive's own not its settings' file.

    Raises ``OSError``.
    """
    listing: Listing = {}
    folders: list[str] = []
    links: list[str] = []
    has_patterns = False
    with os.scandir(os_path) as entries:
        for entry in entries:
            name = entry.name
            if name[0] == ".":
                has_patterns = has_patterns or name == IGNORE_FILE
                continue
            if entry.is_file(follow_symlinks=False):
                try:
                    status = entry.stat(follow_symlinks=False)
                except FileNotFoundError:  # pragma: no cover - deleted since the folder was opened
                    continue
                listing[name] = [status.st_size, status.st_mtime_ns, status.st_ino]
            elif entry.is_dir(follow_symlinks=False):
                folders.append(name)
            elif entry.is_symlink():
                links.append(name)
            else:
                listing[name] = [SPECIAL, 0, entry.inode()]
    if is_root:
        listing.pop(SETTINGS_FILE, None)
        links = [name for name in links if name != SETTINGS_FILE]
    try:
        "".join((*listing, *folders, *links)).encode()
    except UnicodeEncodeError:  # a name with bytes that are no UTF-8
        return _shown(listing, folders, links)._replace(has_patterns=has_patterns)
    return Scan(listing, folders, links, {}, has_patterns)


def unreadable(error: OSError) -> Scan:
    """Return what stands for a folder that can't be read."""
    return Scan({"": [UNREADABLE, error.errno or 0, 0]}, [], [], {})


def stamp_folder(os_path: str, *, follow: bool) -> Stamp | None:
    """Return a folder's time and inode, ``None`` where there is no folder."""
    try:
        status = os.stat(os_path, follow_symlinks=follow)
    except OSError:
        return None
    return (status.st_mtime_ns, status.st_ino) if stat.S_ISDIR(status.st_mode) else None


def _shown(listing: Listing, folders: list[str], links: list[str]) -> Scan:
    """Return all under the names that are shown; those of two are `TWICE`, and not gone into."""
    names = {name: _shown_name(name) for name in (*listing, *folders, *links)}
    shown = [names[name] for name in names]
    twice = (
        {name for name in shown if shown.count(name) > 1} if len(set(shown)) < len(shown) else ()
    )
    listed = {names[name]: numbers for name, numbers in listing.items()}
    listed.update({name: [TWICE, 0, 0] for name in twice})
    return Scan(
        listed,
        [names[name] for name in folders if names[name] not in twice],
        [names[name] for name in links if names[name] not in twice],
        {new: name for name, new in names.items() if new != name and new not in twice},
    )


def _shown_name(name: str) -> str:
    return os.fsencode(name).decode("utf-8", "backslashreplace")

"""In which folder does the index stand that counts, and where does the next one grow?

A catalog folder holds ``lock``, ``index-FORMAT-EDITION-NUMBER`` and, while a refresh has not come
to its end, ``loose-ends``: the clues that have changed, one a line. An index made from nothing
grows in ``building`` and is renamed when it is complete, so that a reader never meets half of one.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from archive_cli.catalog.schema import FORMAT
from archive_cli.model.errors import CatalogError


class Generations:
    """The indexes in one catalog folder; ``edition`` says what their content depends on."""

    def __init__(self, folder: str, edition: str) -> None:
        self.folder = folder
        self.lock = f"{folder}/lock"
        self._building = f"{folder}/building"
        self._loose_ends = f"{folder}/loose-ends"
        self._prefix = f"index-{FORMAT}-{edition}-"

    def newest(self) -> str | None:
        """Return the path of the index to read, ``None`` where there is none."""
        newest = self._newest_number()
        return self._path(newest) if newest else None

    def has_others(self) -> bool:
        """Tell whether there are indexes of another format or edition."""
        return any(not name.startswith(self._prefix) for name in self._names())

    def make_folder(self) -> None:
        """Make the catalog's folder and those above it, for the user alone (mode 0700)."""
        missing = []
        folder = os.path.abspath(self.folder)
        while not os.path.isdir(folder):
            missing.append(folder)
            folder = os.path.dirname(folder)
        for folder in reversed(missing):
            with suppress(FileExistsError):  # another process was faster
                os.mkdir(folder, 0o700)

    def require_own(self) -> None:
        """Raise `CatalogError` where others may put into the folder what they like.

        It, and the one above it, must be the user's or root's. Everybody may write to neither; to
        the one above only as to ``/tmp``, where nobody can replace what is another's.
        """
        for folder, spared in ((os.path.dirname(self.folder), stat.S_ISVTX), (self.folder, 0)):
            with suppress(OSError):  # told where it is opened
                status = os.stat(folder or ".")
                if status.st_uid not in (os.geteuid(), 0):
                    raise CatalogError(folder, "it belongs to another user")
                if status.st_mode & stat.S_IWOTH and not status.st_mode & spared:
                    raise CatalogError(folder, "everybody may write to it; chmod o-w makes it safe")

    def read_loose_ends(self) -> frozenset[str]:
        """Return the clues that an unfinished refresh has changed; mostly there are none."""
        try:
            with open(self._loose_ends, encoding="utf-8", errors="surrogateescape") as stream:
                return frozenset(stream.read().split("\n")) - {""}
        except OSError:
            return frozenset()

    def write_loose_ends(self, clues: frozenset[str]) -> None:
        """Keep these clues, or drop those that are kept where there are none."""
        if not clues:
            with suppress(FileNotFoundError):
                os.unlink(self._loose_ends)
            return
        fresh = f"{self._loose_ends}.new"
        with open(fresh, "w", encoding="utf-8", errors="surrogateescape") as stream:
            stream.write("\n".join(sorted(clues)))
        os.replace(fresh, self._loose_ends)

    def begin(self) -> str:
        """Return the path of an empty folder to build in."""
        _delete(self._building)
        os.mkdir(self._building, 0o700)
        return self._building

    def finish(self) -> None:
        """Make what was built the newest index, and delete all others."""
        old = self._names()
        os.rename(self._building, self._path(self._newest_number() + 1))
        for name in old:
            _delete(f"{self.folder}/{name}")

    def _newest_number(self) -> int:
        numbers = [name.removeprefix(self._prefix) for name in self._names()]
        return max((int(number) for number in numbers if number.isdecimal()), default=0)

    def _path(self, number: int) -> str:
        return f"{self.folder}/{self._prefix}{number}"

    def _names(self) -> list[str]:
        try:
            return [name for name in os.listdir(self.folder) if name.startswith("index-")]
        except OSError:  # missing, or for others to read
            return []


def _delete(folder: str) -> None:
    from shutil import rmtree

    rmtree(folder, ignore_errors=True)

"""How is the catalog kept on disk?

As an index of tantivy. One process writes at a time, under a lock; a commit is tantivy's, which
replaces one small file, and carries the stamps of the files with it (see `schema`). Whatever
happens in between, readers see the state before or after. An index that can't be opened, or that
was made for another format or edition, counts as no index: the next update makes it anew.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from operator import length_hint
from typing import TYPE_CHECKING

import tantivy

from archive_cli.catalog.catalog import FileContent, MakeFingerprints
from archive_cli.catalog.failures import Failures
from archive_cli.catalog.generations import Generations
from archive_cli.catalog.integrity import check_index, note_index
from archive_cli.catalog.schema import build_schema
from archive_cli.catalog.stamps import Folders, no_folders
from archive_cli.catalog.tantivy_reader import TantivyReader
from archive_cli.model.errors import CatalogError

if TYPE_CHECKING:
    from archive_cli.catalog.batch import Batch

# So many files are worth a second thread. 15 MB is the least that tantivy takes for one.
_MANY = 200
_SMALL_HEAP = 15_000_000
_LARGE_HEAP = 200_000_000
# A writer may delete an old index between our finding and our opening it.
_TRIES = 4
_PAUSE = 0.01


class TantivyCatalog(TantivyReader):
    """A `Catalog` in a folder of its own; ``notices`` are sentences for the user.

    To open it writes and makes nothing; the first update does. ``edition`` (letters, digits, dots)
    names what articles depend on besides their files, such as the version of the reading rules:
    an index of another edition is not read. With ``fresh`` none is read, and the next update makes
    one from nothing. ``make_fingerprints`` makes what is kept to compare articles by. Raises
    `CatalogError` for an index in a folder that can't be written to, or that others can write to.
    """

    def __init__(
        self,
        folder: str,
        *,
        edition: str = "0",
        fresh: bool = False,
        make_fingerprints: MakeFingerprints | None = None,
    ) -> None:
        super().__init__(folder)
        self._make_fingerprints = make_fingerprints
        self.notices: list[str] = []
        self._generations = Generations(folder, edition)
        self._fresh = fresh
        self._is_writing = False
        self._path: str | None = None
        self._writing = Failures(folder)
        self._generations.require_own()
        self._open()

    @property
    def kept_beside(self) -> str | None:
        """The folder of the index that is read, where more may be kept; ``None`` before one is."""
        return self._path

    @contextmanager
    def writing(self, wait: float) -> Iterator[None]:
        """Hold the only right to write, and see the newest state while it lasts.

        Raises `CatalogBusyError` after ``wait`` seconds, `CatalogError` where nothing can be
        written.
        """
        from archive_cli.catalog.lock import held_lock

        with self._writing:
            self._generations.make_folder()
        self._generations.require_own()
        with held_lock(self._generations.lock, wait):
            self._is_writing = True
            try:
                self._open()
                yield
            finally:
                self._is_writing = False

    def loose_ends(self) -> frozenset[str]:
        """Return the clues whose articles may have to be read again."""
        return self._generations.read_loose_ends()

    def note_loose_ends(self, clues: frozenset[str]) -> None:
        """Keep that these clues have changed, until they are noted as none."""
        with self._writing:
            self._generations.write_loose_ends(clues)

    def update(
        self,
        changed: Iterable[FileContent],
        removed: Iterable[str],
        folders: Callable[[], Folders] = no_folders,
    ) -> None:
        """Replace what is known of the changed files and forget the removed, all or nothing.

        Outside of `writing` it takes the right to write without waiting. ``changed`` is read as
        it goes. After a ``KeyboardInterrupt``, what was replaced until then is kept. Raises
        `CatalogError` where the catalog can't be written.
        """
        if self._is_writing:
            self._update(changed, removed, folders)
        else:
            with self.writing(0):
                self._update(changed, removed, folders)

    def _open(self) -> None:
        """Read the newest index; where there is none, an empty one in memory."""
        reason: str | None = None
        for _ in range(_TRIES):
            self._path = None if self._fresh else self._generations.newest()
            if self._path is None:
                break
            try:
                with Failures(self._generations.folder):
                    check_index(self._path)
                    self._read_from(tantivy.Index.open(self._path))
                    self.table()
            except CatalogError as error:
                if not os.access(self._path, os.W_OK):  # tantivy locks to read, too
                    raise
                reason = str(error.__cause__)
                time.sleep(_PAUSE)
            else:
                return
        if self._path is not None:
            self._notify(f"the catalog is damaged and will be made anew ({reason})")
        elif self._generations.has_others() and not self._fresh:
            self._notify("the catalog is of another version and will be made anew")
        self._path = None
        self._read_from(tantivy.Index(build_schema()))

    def _notify(self, notice: str) -> None:
        if notice not in self.notices:
            self.notices.append(notice)

    def _update(
        self, changed: Iterable[FileContent], removed: Iterable[str], folders: Callable[[], Folders]
    ) -> None:
        with self._writing:
            batch = self._begin(many=length_hint(changed) >= _MANY)
        try:
            self._fill(batch, changed, removed)
        except KeyboardInterrupt:
            self._finish(batch, folders(), is_complete=False)
            raise
        except BaseException:
            batch.abandon()
            raise
        self._finish(batch, folders())

    def _begin(self, *, many: bool) -> Batch:
        from archive_cli.catalog.batch import Batch

        index = self._index
        if self._path is None:
            index = tantivy.Index(build_schema(), self._generations.begin())
        writer = index.writer(_LARGE_HEAP, 2) if many else index.writer(_SMALL_HEAP, 1)
        # What a killed commit left behind would be in the way of the same commit done again.
        writer.garbage_collect_files()
        return Batch(writer, self, self.table(), self._make_fingerprints)

    def _fill(self, batch: Batch, contents: Iterable[FileContent], removed: Iterable[str]) -> None:
        for content in contents:
            with self._writing:
                batch.replace(content)
        for path in removed:
            with self._writing:
                batch.forget(path)

    def _finish(self, batch: Batch, folders: Folders, *, is_complete: bool = True) -> None:
        with self._writing:
            batch.commit(folders, is_complete=is_complete)
            if self._path is None:
                self._generations.finish()
            path = self._generations.newest()
            if path is not None:
                note_index(path)
        self._fresh = False
        self._open()

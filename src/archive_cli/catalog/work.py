"""What did a walk find that the catalog does not know, and what do these files hold?"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from archive_cli.catalog.catalog import EVERY_CLUE, Catalog, FileContent
from archive_cli.catalog.paths import os_path_for
from archive_cli.catalog.stamps import TICK, FileStamp, Folders, settled_time
from archive_cli.catalog.walk import walk_files
from archive_cli.model.errors import ReadError
from archive_cli.model.record import Record

if TYPE_CHECKING:
    from archive_cli.catalog.options import Read, RefreshOptions
    from archive_cli.catalog.walker import Known, Walk

MANY = 1_000
"""Files; for fewer it takes longer to start workers than they save (about a quarter second)."""

_SECOND = 1_000_000_000
# Above so many changed clues it is cheaper to look at all articles that learn from others.
_MANY_CLUES = 2_000
# Walks after which what was found is kept though files go on changing.
_MOST_WALKS = 20


class Refreshed(Record):
    """How many files were added, changed, moved and removed; all 0 where nothing was to be done.

    A moved file has the bytes of one that is gone, and counts as neither added nor removed.
    ``failed`` of the added and changed gave no article though they may be one (unsupported ones
    are not counted).
    """

    added: int = 0
    changed: int = 0
    moved: int = 0
    removed: int = 0
    failed: int = 0


class Work:
    """The fresh files of an archive, to be read one by one; true where there is something to do."""

    def __init__(self, catalog: Catalog, root: str, read: Read, options: RefreshOptions) -> None:
        self._catalog = catalog
        self._root = root
        self._read = read
        self._options = options
        self._is_large = catalog.file_count() > options.most_looked_at
        self._is_quick = self._is_large and not options.is_thorough
        self._walk = self._walked(catalog)
        if catalog.unusable_count() and not self._is_quick:
            self._take_readable()
        self._moved: set[str] = set()
        self._failed: set[str] = set()

    def __bool__(self) -> bool:
        walk = self._walk
        other = walk.folders.links is not None or walk.folders.excluded is not None
        return bool(walk.removed or walk.fresh or other or (self._is_large and walk.folders.stamps))

    def __length_hint__(self) -> int:
        return len(self._walk.fresh)

    def __iter__(self) -> Iterator[FileContent]:
        """Yield what fresh files hold; very many are yielded as they are read."""
        _let_settle(self._walk.fresh.values())
        touched = set(self._catalog.loose_ends())
        self._catalog.note_loose_ends(frozenset({EVERY_CLUE}))  # in case this is cut off
        for content in self._contents():
            if _has_failed(content):
                self._failed.add(content.path)
            if len(touched) <= _MANY_CLUES:
                touched.update(clue for article in content.articles for clue in article.clues)
            yield content
        touched.update(self._old_clues())
        if len(touched) > _MANY_CLUES:
            touched = {EVERY_CLUE}
        self._catalog.note_loose_ends(frozenset(touched))

    def removed(self) -> Iterator[str]:
        """Yield the paths of files that are gone, once all others were read."""
        for path in self._walk.removed:
            if path not in self._walk.fresh:
                yield path

    def folders(self) -> Folders:
        """Return what is to be kept of folders, once all files were read."""
        return self._walk.folders

    def tie_loose_ends(self) -> None:
        """Look again at what others' clues may have changed, and keep what came out otherwise."""
        from archive_cli.catalog.learning import changed_contents

        catalog = self._catalog
        changed = changed_contents(catalog, catalog.loose_ends(), self._reread)
        first = next(changed, None)
        if first is not None:
            catalog.update(chain((first,), changed), ())
        catalog.note_loose_ends(frozenset())

    def refreshed(self) -> Refreshed:
        """Return the counts, once all was read."""
        walk = self._walk
        moved = len(self._moved & walk.fresh.keys())
        changed = walk.changed | (walk.fresh.keys() & set(walk.removed))
        return Refreshed(
            added=len(walk.fresh) - len(changed) - moved,
            changed=len(changed),
            moved=moved,
            removed=sum(1 for _ in self.removed()) - moved,
            failed=len(self._failed & walk.fresh.keys()),
        )

    def _walked(self, known: Known) -> Walk:
        suspects = self._options.suspects if self._is_quick else None
        try:
            return walk_files(self._root, known, self._options.exclude, suspects)
        except OSError as error:
            raise ReadError(self._root, error.strerror or str(error)) from error

    def _take_readable(self) -> None:
        """Take files for changed that could not be read and may be by now: no stamp tells."""
        walk = self._walk
        for problem in self._catalog.problems():
            path, os_path = problem.path, os_path_for(walk.root, problem.path)
            if problem.problem == "unreadable" and path not in walk.fresh:
                with suppress(OSError):
                    status = os.stat(os_path)
                    if stat.S_ISREG(status.st_mode) and os.access(os_path, os.R_OK):
                        stamp = FileStamp(status.st_size, status.st_mtime_ns, status.st_ino)
                        walk.fresh[path] = stamp
                        walk.changed.add(path)

    def _contents(self) -> Iterator[FileContent]:
        if len(self._walk.fresh) > MANY:
            yield from self._read_fresh(self._walk)
            return
        contents: dict[str, FileContent] = {}
        try:
            self._settle(contents)
        except KeyboardInterrupt:
            yield from contents.values()
            raise
        yield from contents.values()

    def _settle(self, contents: dict[str, FileContent]) -> None:
        """Read the fresh files, and what changes meanwhile, until nothing does."""
        from archive_cli.catalog.overlay import Overlay, merged

        walk = self._walk
        for _ in range(_MOST_WALKS):
            for content in self._read_fresh(walk):
                contents[content.path] = content
            walk = self._walked(Overlay(self._catalog, self._walk))
            if not (walk.fresh or walk.removed):
                return
            _let_settle(walk.fresh.values())
            self._walk = merged(self._walk, walk)
            for path in walk.removed:
                contents.pop(path, None)

    def _read_fresh(self, walk: Walk) -> Iterator[FileContent]:
        """Yield what a walk's fresh files hold: first what need not be read."""
        waiting = []
        moves = self._moves(walk)
        for path in walk.fresh:
            problem = walk.problems.get(path)
            if problem is not None:
                yield self._stamped(walk, FileContent(path, walk.fresh[path], (), (problem,)))
            elif path in moves:
                self._moved.add(path)
                yield self._stamped(walk, moves[path])
            else:
                waiting.append(path)
        read_many = self._options.read_many
        if read_many is None or len(waiting) < MANY:
            read_many = self._read_one_by_one
        for content in read_many((walk.os_path_of(path), path) for path in waiting):
            yield self._stamped(walk, content)

    def _read_one_by_one(self, paths: Iterable[tuple[str, str]]) -> Iterator[FileContent]:
        for os_path, path in paths:
            content = self._read(os_path, path)
            if _has_failed(content) and os.access(os_path, os.R_OK):
                content = self._read(os_path, path)  # it may have been out of sight for a moment
            yield content

    def _moves(self, walk: Walk) -> dict[str, FileContent]:
        if not (walk.removed and walk.fresh):
            return {}
        from archive_cli.catalog.moves import find_moves

        return find_moves(self._catalog, walk)

    def _stamped(self, walk: Walk, content: FileContent) -> FileContent:
        """Return the content with the stamp that the file had before it was read."""
        self._options.progress.advance(1)
        stamp = walk.fresh[content.path]
        if stamp.size >= 0:
            stamp = stamp._replace(mtime_ns=settled_time(stamp.mtime_ns, time.time_ns()))
        return content.replaced(stamp=stamp, folder=walk.places.get(content.path))

    def _old_clues(self) -> Iterator[str]:
        """Yield the clues of the articles that go or change."""
        gone = [*self._walk.removed, *self._walk.changed]
        if len(gone) > _MANY_CLUES:
            yield EVERY_CLUE
            return
        for path in gone:
            for article in self._catalog.find_path(path):
                yield from article.clues

    def _reread(self, path: str) -> FileContent | None:
        """Return what a file holds as others' clues now have it, ``None`` if it has changed."""
        os_path = os_path_for(self._walk.root, path)
        stamp = self._catalog.stamp_of(path)
        try:
            status = os.stat(os_path)
        except OSError:
            return None
        is_same = stamp is not None and stamp[:2] == (status.st_size, status.st_mtime_ns)
        return self._read(os_path, path) if is_same else None


def _let_settle(stamps: Iterable[FileStamp]) -> None:
    newest = max((stamp.mtime_ns for stamp in stamps), default=0)
    missing = newest + TICK - time.time_ns()
    if 0 < missing <= 2 * TICK:
        time.sleep(missing / _SECOND)


def _has_failed(content: FileContent) -> bool:
    return not content.articles and any(one.problem != "unsupported" for one in content.problems)

"""What has to be done so that the catalog says what the files say?

A file is read again when its stamp has changed. A stamp proves nothing about a change that comes
so soon after the one it shows that the clock of the file system has not moved on (git calls such a
file racily clean). So reading starts when the newest change lies at least `_TICK` back, which is
more than the clock of any current file system on Linux or macOS takes to move on. Where times are
whole seconds, which is how older file systems keep them, a file changed within the last
`_COARSE_TICK` is read now and again next time. Clocks of file servers must not be ahead by more
than that.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from operator import length_hint

from archive_cli.catalog.catalog import EVERY_CLUE, Catalog, FileContent, FileStamp
from archive_cli.catalog.walk import Walk, walk_files
from archive_cli.model.errors import ReadError
from archive_cli.model.record import Record

# Nanoseconds. The Linux kernel's clock for files moves every 1 to 10 ms; FAT counts in 2 s.
_TICK = 20_000_000
_COARSE_TICK = 2_000_000_000
_SECOND = 1_000_000_000
# The time in the stamp of a file that is to be read again next time.
_UNSETTLED = -1
# Above so many changed clues it is cheaper to look at all articles that learn from others.
_MANY = 2_000

# Given a file's path for the system and its path in the record, what it holds. The stamp in what
# it returns is replaced.
Read = Callable[[str, str], FileContent]


class Refreshed(Record):
    """How many files were added, changed and removed; all 0 where the catalog was up to date.

    ``failed`` of the first two gave no article though they may be one (unsupported ones are not
    counted).
    """

    added: int = 0
    changed: int = 0
    removed: int = 0
    failed: int = 0


def refresh_catalog(
    catalog: Catalog,
    root: str,
    read: Read,
    *,
    wait: float,
    announce: Callable[[int], None] = lambda _: None,
) -> Refreshed:
    """Bring the catalog up to date with the files below ``root``.

    Where nothing has changed, nothing is locked or written. Otherwise it waits for at most
    ``wait`` seconds for other writers (`CatalogBusyError`). What has changed is read and committed
    at once; then articles that learn from others' clues are read again where those have changed,
    and committed too. A refresh that is cut off in between leaves its loose ends, and the next one
    takes them up. ``announce`` is told how many files are to be read, before they are. Raises
    `ReadError` where the root can't be read, and what ``read`` raises, with the catalog as it was.
    """
    work = _Work(catalog, _walk(root), read)
    if not work and not catalog.loose_ends():
        return Refreshed()
    with catalog.writing(wait):
        work = _Work(catalog, _walk(root), read)
        if work:
            announce(length_hint(work))
            catalog.update(work, work.removed)
        if catalog.loose_ends():
            work.tie_loose_ends()
    return work.refreshed()


def _walk(root: str) -> Walk:
    try:
        return walk_files(root)
    except OSError as error:
        raise ReadError(root, error.strerror or str(error)) from error


class _Work:
    """What a walk found that the catalog does not know, to be read file by file."""

    def __init__(self, catalog: Catalog, walk: Walk, read: Read) -> None:
        self._catalog = catalog
        self.removed: list[str] = []
        self._walk = walk
        self._read = read
        self._fresh: dict[str, FileStamp] = {}
        self._failed = 0
        known = catalog.files()
        if known != walk.stamps:
            self.removed = [path for path in known if path not in walk.stamps]
            self._fresh = {
                path: stamp for path, stamp in walk.stamps.items() if known.get(path) != stamp
            }
        self._added = sum(path not in known for path in self._fresh)

    def __bool__(self) -> bool:
        return bool(self.removed or self._fresh)

    def __length_hint__(self) -> int:
        return len(self._fresh)

    def __iter__(self) -> Iterator[FileContent]:
        _let_settle(self._fresh.values())
        touched = {*self._catalog.loose_ends(), *self._old_clues()}
        self._catalog.note_loose_ends(frozenset({EVERY_CLUE}))  # in case this is cut off
        for path, stamp in self._fresh.items():
            content = self._content(path, stamp)
            self._failed += _has_failed(content)
            touched.update(clue for article in content.articles for clue in article.clues)
            yield content
        self._note(touched)

    def tie_loose_ends(self) -> None:
        """Read again what others' clues may have changed, and keep what came out otherwise."""
        from archive_cli.catalog.learning import articles_of, paths_to_read_again

        catalog = self._catalog
        again = paths_to_read_again(catalog, catalog.loose_ends())
        contents = [self._reread(path) for path in sorted(again) if path in self._walk.stamps]
        changed = [one for one in contents if one.articles != articles_of(catalog, one.path)]
        if changed:
            catalog.update(changed, ())
        catalog.note_loose_ends(frozenset())

    def refreshed(self) -> Refreshed:
        """Return the counts, once all was read."""
        changed = len(self._fresh) - self._added
        return Refreshed(self._added, changed, len(self.removed), self._failed)

    def _old_clues(self) -> Iterator[str]:
        """Yield the clues of the articles that go or change."""
        from archive_cli.catalog.learning import articles_of

        known = self._catalog.files()
        gone = [*self.removed, *(path for path in self._fresh if path in known)]
        if len(gone) > _MANY:
            yield EVERY_CLUE
            return
        for path in gone:
            for article in articles_of(self._catalog, path):
                yield from article.clues

    def _note(self, touched: set[str]) -> None:
        if len(touched) > _MANY:
            touched = {EVERY_CLUE}
        self._catalog.note_loose_ends(frozenset(touched))

    def _reread(self, path: str) -> FileContent:
        from archive_cli.catalog.learning import with_related

        content = self._read(self._walk.os_path_of(path), path)
        articles = tuple(with_related(self._catalog, article) for article in content.articles)
        return content.replaced(stamp=self._catalog.files()[path], articles=articles)

    def _content(self, path: str, stamp: FileStamp) -> FileContent:
        problem = self._walk.problems.get(path)
        if problem is not None:
            return FileContent(path, stamp, (), (problem,))
        kept = _settled(stamp)
        return self._read(self._walk.os_path_of(path), path).replaced(stamp=kept)


def _let_settle(stamps: Iterable[FileStamp]) -> None:
    newest = max((stamp.mtime_ns for stamp in stamps), default=0)
    missing = newest + _TICK - time.time_ns()
    if 0 < missing <= 2 * _TICK:
        time.sleep(missing / _SECOND)


def _settled(stamp: FileStamp) -> FileStamp:
    age = time.time_ns() - stamp.mtime_ns
    is_coarse = stamp.mtime_ns % _SECOND == 0
    if -_COARSE_TICK < age < (_COARSE_TICK if is_coarse else _TICK):
        return stamp._replace(mtime_ns=_UNSETTLED)
    return stamp


def _has_failed(content: FileContent) -> bool:
    return not content.articles and any(one.problem != "unsupported" for one in content.problems)

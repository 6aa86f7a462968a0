"""How is an archive's catalog opened, kept up to date, and asked?"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from archive_cli.catalog.file_reader import FileReader
from archive_cli.catalog.options import MOST_LOOKED_AT, RefreshOptions
from archive_cli.catalog.paths import os_path_for
from archive_cli.catalog.refresh import Refreshed, refresh_catalog
from archive_cli.catalog.stamps import INODES
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.article import Article
from archive_cli.model.progress import NoProgress, Progress
from archive_cli.settings import Settings

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import FileContent
    from archive_cli.dedupe.fingerprints import Fingerprinter

READING_EDITION = "9"
TRIES = 3
"""How often a question is asked again whose files change meanwhile."""
NO_PROGRESS = NoProgress()
_Answer = TypeVar("_Answer")


def edition_of(settings: Settings) -> str:
    """Return the catalog's edition: what articles depend on besides their files."""
    order = {None: "", True: ".day", False: ".month"}
    return READING_EDITION + order[settings.day_first]


def say_nothing(_: str) -> None:
    """Leave out notes for the user."""


def make_fingerprints(texts: Sequence[tuple[str, Sequence[str]]]) -> list[bytes]:
    """Return what articles are compared by, given their bodies and tokens."""
    return _fingerprinter()(texts)


class Upkeep:
    """The catalog of one archive, brought up to date before it is first asked.

    ``notify`` takes notes for the user, a sentence each; ``progress`` is told of files as they are
    read. Every method raises `ReadError` where the folder can't be read, `CatalogError` where the
    catalog can't be written, and `CatalogBusyError` where another process holds it for more than
    ``wait`` seconds.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        wait: float = 10.0,
        notify: Callable[[str], None] = say_nothing,
        progress: Progress = NO_PROGRESS,
    ) -> None:
        self.settings = settings
        self.wait = wait
        self.notify = notify
        self.progress = progress
        self._catalog: TantivyCatalog | None = None

    def refresh(
        self, *, is_thorough: bool = False, suspects: frozenset[str] = frozenset()
    ) -> Refreshed:
        """Bring the catalog up to date with the files, and tell of files that can't be used.

        Among very many files, edits in place are noticed only by a thorough refresh, or in the
        folders that are ``suspects``.
        """
        catalog = self._catalog or self._opened()
        refreshed = self._refreshed(catalog, suspects, is_thorough=is_thorough)
        unusable = catalog.unusable_count()
        if unusable:
            files = "1 file" if unusable == 1 else f"{unusable} files"
            them = "it" if unusable == 1 else "them"
            self.notify(f"{files} could not be used; `archive check` names {them}")
        return refreshed

    def index(self, *, full: bool = False) -> Refreshed:
        """Look at every file and bring the catalog up to date; with ``full``, make it anew."""
        if full:
            self._catalog = self._opened(fresh=True)
        return self.refresh(is_thorough=True)

    def checked(self) -> TantivyCatalog:
        """Return the catalog after a look at every file, without a note on unusable ones."""
        if self._catalog is None:
            self._refreshed(self._opened(), frozenset(), is_thorough=True)
        assert self._catalog is not None
        return self._catalog

    def forget(self) -> None:
        """Look at the files again before the next question."""
        self._catalog = None

    def as_it_is(self) -> TantivyCatalog:
        """Return the catalog as it was left, without a look at the files: it may hold nothing."""
        return self._catalog or self._opened()

    def ready(self, *, is_thorough: bool = False) -> TantivyCatalog:
        """Return the catalog, refreshed if this is the first question."""
        if self._catalog is None:
            self.refresh(is_thorough=is_thorough)
        assert self._catalog is not None
        return self._catalog

    def verified(
        self,
        ask: Callable[[TantivyCatalog], _Answer],
        articles: Callable[[_Answer], Iterable[Article]],
    ) -> _Answer:
        """Return an answer whose ``articles`` are as their files are now."""
        catalog = self.ready()
        answer = ask(catalog)
        if catalog.file_count() > MOST_LOOKED_AT:
            for _ in range(TRIES):
                paths = {article.path for article in articles(answer)}
                suspects = {one.rpartition("/")[0] for one in paths if self._is_stale(one)}
                if not suspects:
                    break
                self.refresh(suspects=frozenset(suspects))
                answer = ask(catalog)
        return answer

    def file_of(self, path: str) -> bytes:
        """Return the name that opens the file of a record's path from the current folder."""
        return os.fsencode(os_path_for(self.settings.root, path))

    def _opened(self, *, fresh: bool = False) -> TantivyCatalog:
        folder, edition = self.settings.catalog_folder, edition_of(self.settings)
        return TantivyCatalog(
            folder, edition=edition, fresh=fresh, make_fingerprints=make_fingerprints
        )

    def _refreshed(
        self, catalog: TantivyCatalog, suspects: frozenset[str], *, is_thorough: bool
    ) -> Refreshed:
        settings = self.settings
        reader = FileReader(settings.day_first)
        options = RefreshOptions(
            exclude=settings.exclude,
            is_thorough=is_thorough,
            suspects=suspects,
            read_many=partial(_read_on_all_cores, reader),
            progress=self.progress,
        )
        read = reader.replaced(catalog=catalog)
        refreshed = refresh_catalog(catalog, settings.root, read, wait=self.wait, options=options)
        self._catalog = catalog
        for notice in catalog.notices:
            self.notify(notice)
        catalog.notices.clear()
        return refreshed

    def _is_stale(self, path: str) -> bool:
        assert self._catalog is not None
        try:
            status = os.stat(self.file_of(path))
        except OSError:
            return True
        stamp = (status.st_size, status.st_mtime_ns, status.st_ino & INODES)
        return self._catalog.stamp_of(path) != stamp


def _read_on_all_cores(
    reader: FileReader, paths: Iterable[tuple[str, str]]
) -> Iterator[FileContent]:
    from archive_cli.catalog.workers import read_on_all_cores

    return read_on_all_cores(paths, reader, make_fingerprints)


@cache
def _fingerprinter() -> Fingerprinter:
    from archive_cli.dedupe.fingerprints import Fingerprinter

    return Fingerprinter()

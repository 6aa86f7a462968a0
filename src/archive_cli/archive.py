"""The public Python interface: what can be asked of a folder of articles?

from archive_cli.archive import Archive

archive = Archive.open("data/articles")
for article in archive.list("place:hanoi date:2025"):
    print(article.id, article.date, article.title)
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from archive_cli.catalog.catalog import FileContent, FileStamp, Order
from archive_cli.catalog.refresh import Read, refresh_catalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.errors import AmbiguousIdError, ReadError, UnknownIdError
from archive_cli.model.problem import Problem
from archive_cli.settings import Settings, read_settings

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import Catalog
    from archive_cli.model.query import Query
    from archive_cli.reading.conventions import Convention
    from archive_cli.search.search import SearchOptions, SearchResult

READING_EDITION = "4"
NEWEST_FIRST = Order()
_LISTED = 20
_MANY = 1_000
_COMPARED = 500
_ALIKE = 0.5
_NO_STAMP = FileStamp(0, 0, 0)
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")
_UNUSABLE = frozenset(("unreadable", "outside-link", "too-large", "binary"))


def edition_of(settings: Settings) -> str:
    """Return the catalog's edition: what articles depend on besides their files."""
    order = {None: "", True: ".day", False: ".month"}
    return READING_EDITION + order[settings.day_first]


def _say_nothing(_: str) -> None:
    """Leave out notes for the user."""


class Archive:
    """A folder of article files, which is never changed, and the catalog made from it.

    Each question brings the catalog up to date first, once for every `Archive` object; `refresh`
    does it again. Queries may be given as text or parsed; in text, relative dates count from the
    current day. ``notify`` takes notes for the user, a sentence each. Every method raises
    `ReadError` where the folder can't be read, `CatalogError` where the catalog can't be written,
    and `CatalogBusyError` where another process holds it for more than ``wait`` seconds.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        wait: float = 10.0,
        notify: Callable[[str], None] = _say_nothing,
    ) -> None:
        self._settings = settings
        self._wait = wait
        self._notify = notify
        self._catalog: TantivyCatalog | None = None
        self._texts: dict[str, str] = {}

    @classmethod
    def open(cls, root: str | os.PathLike[str] | None = None) -> Archive:
        """Open the archive in a folder; ``None`` finds one as the command line does."""
        named = None if root is None else os.fspath(root)
        return cls(read_settings(named, os.environ))

    @property
    def root(self) -> str:
        """The archive's folder, as it was named."""
        return self._settings.root

    def refresh(self) -> None:
        """Bring the catalog up to date with the files, and count the files that can't be used."""
        unusable = len({p.path for p in self._refreshed().problems() if p.problem in _UNUSABLE})
        if unusable:
            files = "1 file" if unusable == 1 else f"{unusable} files"
            self._notify(f"{files} could not be used; `archive check` names them")

    def list(
        self,
        query: Query | str | None = None,
        order: Order = NEWEST_FIRST,
        *,
        limit: int | None = None,
    ) -> Iterator[Article]:
        """Yield the articles that match, newest first unless ``order`` says otherwise."""
        from archive_cli.search.search import list_articles

        return list_articles(self._ready(), _parsed(query), order, limit=limit)

    def search(self, query: Query | str, options: SearchOptions | None = None) -> SearchResult:
        """Find articles, best first, with snippets."""
        from archive_cli.search.search import SearchOptions, search_articles

        return search_articles(self._ready(), _parsed(query), options or SearchOptions())

    def find(self, name: str) -> Article:
        """Return the article that answers to a name.

        That is, in this order: its id; its last part, or the part of that before the first ``-``,
        ``_`` or ``.``; an unambiguous beginning of one of these. Raises `UnknownIdError` or
        `AmbiguousIdError`.
        """
        catalog = self._ready()
        matches = catalog.find_exact(name) or catalog.find_handle(name)
        total = len(matches)
        if not matches and name:
            matches, total = catalog.find_prefix(name, _LISTED)
        if not matches:
            raise UnknownIdError(name, _nearest_ids(catalog, name))
        if total > 1:
            shown = tuple(_told_apart(article, matches) for article in matches[:_LISTED])
            raise AmbiguousIdError(name, shown, total)
        return matches[0]

    def show(self, names: Sequence[str]) -> tuple[Reading, ...]:
        """Return the articles that answer to the names, each read from its file just now."""
        found = tuple(map(self.find, names))
        return tuple(map(self._read_article, found))

    def raw(self, names: Sequence[str]) -> tuple[bytes, ...]:
        """Return the bytes of the files that hold the articles."""
        found = tuple(map(self.find, names))
        return tuple(self._read_file(article.path) for article in found)

    def dedupe(
        self, query: Query | str | None = None, *, across_sources: bool = False
    ) -> tuple[Cluster | Link, ...]:
        """Return the groups of copies among the articles that match, then the one-way links."""
        from archive_cli.dedupe.copies import CopyOptions, find_copies

        options = CopyOptions(pins=self._settings.pins, across_sources=across_sources)
        clusters, links = find_copies(self.list(query, Order("id")), options)
        return (*clusters, *links)

    def check(self) -> tuple[Problem, ...]:
        """Return what is wrong with the files, by path."""
        return tuple((self._catalog or self._refreshed()).problems())

    def line_of(self, path: str, position: int) -> int | None:
        """Return the line, from 1, of a code point of a file that `show` has read."""
        text = self._texts.get(path)
        return None if text is None else text.count("\n", 0, position) + 1

    def file_of(self, path: str) -> bytes:
        """Return the name that opens the file of a record's path from the current folder."""
        file = os.path.join(os.fsencode(self.root), os.fsencode(path))
        if "\\x" in path and not os.path.lexists(file):
            name = _ESCAPED.sub(lambda found: bytes((int(found[1], 16),)), os.fsencode(path))
            file = os.path.join(os.fsencode(self.root), name)
        return file

    def _ready(self) -> TantivyCatalog:
        if self._catalog is None:
            self.refresh()
        assert self._catalog is not None
        return self._catalog

    def _refreshed(self) -> TantivyCatalog:
        catalog = self._catalog
        if catalog is None:
            edition = edition_of(self._settings)
            catalog = TantivyCatalog(self._settings.catalog_folder, edition=edition)
        read = self._reader_for(catalog)
        refresh_catalog(catalog, self.root, read, wait=self._wait, announce=self._announce)
        self._catalog = catalog
        for notice in catalog.notices:
            self._notify(notice)
        catalog.notices.clear()
        return catalog

    def _announce(self, files: int) -> None:
        if files >= _MANY:
            self._notify(f"reading {files} files; from then on only what has changed")

    def _reader_for(self, catalog: Catalog) -> Read:
        """Return what reads a file for the catalog: its articles, or the problem that it has."""

        def read(os_path: str, path: str) -> FileContent:
            from archive_cli.reading.files import read_articles

            found = read_articles(os_path, path, partial(self._convention_for, catalog))
            articles = tuple(reading.article for reading in found.readings)
            return FileContent(path, _NO_STAMP, articles, found.problems)

        return read

    def _convention_for(self, catalog: Catalog, keys: tuple[str, ...]) -> Convention | None:
        """Return what other files, or else the settings, tell of the order of day and month."""
        from archive_cli.catalog.learning import find_convention
        from archive_cli.reading.conventions import convention_set

        return find_convention(catalog, keys) or convention_set(self._settings.day_first)

    def _read_article(self, article: Article) -> Reading:
        """Read an article from its file, as it is now."""
        from archive_cli.catalog.learning import with_related
        from archive_cli.reading.registry import read_bytes

        catalog = self._ready()
        data = self._read_file(article.path)
        found = read_bytes(data, article.path, partial(self._convention_for, catalog))
        for reading in found.readings:
            if reading.article.number == article.number:
                self._texts[article.path] = found.text
                return reading.replaced(article=with_related(catalog, reading.article))
        raise ReadError(article.path, "it has changed and holds this article no more")

    def _read_file(self, path: str) -> bytes:
        from archive_cli.reading.files import read_file

        try:
            return read_file(self.file_of(path))
        except OSError as error:
            raise ReadError(path, error.strerror or str(error)) from error


def _parsed(query: Query | str | None) -> Query | None:
    if not isinstance(query, str):
        return query
    import datetime as dt

    from archive_cli.search.parser import parse_query

    return parse_query(query, today=dt.datetime.now().astimezone().date())


def _told_apart(article: Article, others: Sequence[Article]) -> str:
    """Return the id, with the path where another article has the same id."""
    alike = sum(other.id == article.id for other in others) > 1
    return f"{article.id}  ({article.path})" if alike else article.id


def _nearest_ids(catalog: Catalog, name: str) -> tuple[str, ...]:
    """Return up to three ids, or parts that stand for them, that are spelt like the name."""
    from difflib import get_close_matches

    from archive_cli.catalog.ids import handles_of

    for length in range(len(name), -1, -1):
        found, _ = catalog.find_prefix(name[:length], _COMPARED)
        if found:
            names = {one for article in found for one in (article.id, *handles_of(article.id))}
            return tuple(get_close_matches(name, sorted(names), 3, _ALIKE))
    return ()

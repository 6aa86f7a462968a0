"""The public Python interface: what can be asked of a folder of articles?

from archive_cli.archive import Archive

archive = Archive.open("data/articles")
for article in archive.list("place:hanoi date:2025"):
    print(article.id, article.date, article.title)
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import TYPE_CHECKING

from archive_cli.catalog.catalog import Order
from archive_cli.catalog.file_reader import FileReader
from archive_cli.catalog.lookup import article_for
from archive_cli.catalog.refresh import Refreshed
from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.errors import ReadError
from archive_cli.model.problem import Problem
from archive_cli.model.progress import Progress
from archive_cli.settings import Settings, read_settings
from archive_cli.upkeep import NO_PROGRESS, TRIES, Upkeep, say_nothing

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import Catalog
    from archive_cli.catalog.tantivy_catalog import TantivyCatalog
    from archive_cli.dedupe.corpus import Corpus
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.hit import Hit
    from archive_cli.model.move import Move
    from archive_cli.model.query import Query
    from archive_cli.model.timeline import Period, Timeline
    from archive_cli.search.search import SearchOptions, SearchResult

NEWEST_FIRST = Order()


class Archive:
    """A folder of article files, which only `move` and `undo` change, and the catalog made from it.

    Each question brings the catalog up to date first, once for every `Archive` object; `refresh`
    does it again. Queries may be given as text or parsed; in text, relative dates count from the
    current day. Articles that are returned are as their files are now: in an archive of very many
    files, where not all can be looked at each time, those about to be returned are.

    ``notify`` takes notes for the user, a sentence each; ``progress`` is told of files as they are
    read. Every method raises `ReadError` where the folder can't be read, `CatalogError` where the
    catalog can't be written, `CatalogBusyError` where another process holds it over ``wait`` s.
    """

    def __init__(
        self,
        settings: Settings,
        *,
        wait: float = 10.0,
        notify: Callable[[str], None] = say_nothing,
        progress: Progress = NO_PROGRESS,
    ) -> None:
        self._settings = settings
        self._upkeep = Upkeep(settings, wait=wait, notify=notify, progress=progress)
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

    def refresh(
        self, *, is_thorough: bool = False, suspects: frozenset[str] = frozenset()
    ) -> Refreshed:
        """Bring the catalog up to date with the files, and tell of files that can't be used.

        Among very many files, edits in place are noticed only by a thorough refresh, or in the
        folders that are ``suspects``.
        """
        return self._upkeep.refresh(is_thorough=is_thorough, suspects=suspects)

    def index(self, *, full: bool = False) -> Refreshed:
        """Look at every file and bring the catalog up to date; with ``full``, make it anew.

        Then compare all articles, as `dedupe` does, and keep what was found.
        """
        refreshed = self._upkeep.index(full=full)
        self.dedupe()
        return refreshed

    def list(
        self,
        query: Query | str | None = None,
        order: Order = NEWEST_FIRST,
        *,
        limit: int | None = None,
        offset: int = 0,
    ) -> Iterator[Article]:
        """Yield the articles that match, newest first unless ``order`` says otherwise."""
        from archive_cli.search.search import list_articles

        parsed = _parsed(query)
        if limit is None:
            catalog = self._upkeep.ready(is_thorough=True)
            return list_articles(catalog, parsed, order, limit=None, offset=offset)

        def ask(catalog: Catalog) -> tuple[Article, ...]:
            return tuple(list_articles(catalog, parsed, order, limit=limit, offset=offset))

        return iter(self._upkeep.verified(ask, tuple))

    def search(self, query: Query | str, options: SearchOptions | None = None) -> SearchResult:
        """Find articles, best first, with snippets; copies are collapsed into the best of them."""
        from archive_cli.judgement import judge_for
        from archive_cli.search.search import SearchOptions, search_articles

        parsed = _parsed(query)

        def ask(catalog: TantivyCatalog) -> SearchResult:
            judge = judge_for(catalog, self._settings)
            return search_articles(catalog, parsed, options or SearchOptions(), judge)

        def articles(found: SearchResult) -> Iterator[Article]:
            return chain((hit.article for hit in found.hits), found.collapsed)

        return self._upkeep.verified(ask, articles)

    def similar(
        self, name: str, *, limit: int | None = 20, offset: int = 0, collapse: bool = True
    ) -> tuple[Hit, ...]:
        """Return the articles most like the one that answers to a name, as `search` does."""
        from archive_cli.judgement import judge_for
        from archive_cli.search.similar import similar_articles

        def ask(catalog: TantivyCatalog) -> tuple[Hit, ...]:
            article = article_for(catalog, name)
            judge = judge_for(catalog, self._settings) if collapse else None
            return similar_articles(catalog, article, limit=limit, offset=offset, judge=judge)

        return self._upkeep.verified(ask, lambda hits: [hit.article for hit in hits])

    def timeline(
        self, query: Query | str | None = None, by: Period | None = None, *, split: bool = False
    ) -> Timeline:
        """Return how many articles that match there are of each period, as `timeline_of` does."""
        from archive_cli.search.timeline import timeline_of

        return timeline_of(self._upkeep.ready(is_thorough=True), _parsed(query), by, split=split)

    def find(self, name: str) -> Article:
        """Return the article that answers to a name, as `article_for` has it."""
        return self._found((name,))[0]

    def show(self, names: Sequence[str]) -> tuple[Reading, ...]:
        """Return the articles that answer to the names, each read from its file just now."""
        for _ in range(TRIES - 1):
            with suppress(ReadError):  # it may have gone since it was found
                return tuple(map(self._read_article, self._found(names)))
            self.refresh()
        return tuple(map(self._read_article, self._found(names)))

    def raw(self, names: Sequence[str]) -> tuple[bytes, ...]:
        """Return the bytes of the files that hold the articles."""
        return tuple(self._read_file(article.path) for article in self._found(names))

    def dedupe(
        self,
        query: Query | str | None = None,
        *,
        across_sources: bool = False,
        relations: Collection[str] = (),
    ) -> tuple[Cluster | Link, ...]:
        """Return the groups of copies among the articles that match, then the one-way links.

        ``relations`` are reported besides those that are anyway, all but ``same-story``.
        """
        from archive_cli.dedupe.copies import CopyOptions
        from archive_cli.judgement import copies_found

        wanted = CopyOptions().relations.union(relations)
        options = CopyOptions(self._settings.pins, across_sources, wanted, self._settings.sources)
        catalog = self._upkeep.ready(is_thorough=True)
        return copies_found(catalog, _parsed(query), options, self._upkeep.progress)

    def redundant(
        self,
        query: Query | str | None = None,
        *,
        across_sources: bool = False,
        relations: Collection[str] = (),
    ) -> tuple[Move, ...]:
        """Return the redundant files among those that match, as `move` takes them.

        Those are the identical, near and truncated copies, and those by other ``relations``.
        """
        from archive_cli.judgement import redundant_in

        found = self.dedupe(query, across_sources=across_sources, relations=relations)
        return redundant_in(found, relations, self._upkeep.ready(), self._settings)

    def unknown_pins(self) -> tuple[str, ...]:
        """Return the ids under ``keep`` in ``archive.toml`` that no article has, in order."""
        from archive_cli.judgement import unknown_pins

        return unknown_pins(self._upkeep.ready(), self._settings)

    def move(self, plan: Sequence[Move]) -> tuple[Move, ...]:
        """Move redundant files to the archive's trash, as `move_files` does."""
        from archive_cli.dedupe.trash import move_files

        self._upkeep.forget()
        return move_files(self.root, plan, wait=self._upkeep.wait)

    def undo(self, *, is_trial: bool = False) -> tuple[Move, ...]:
        """Bring the last batch back from the trash, as `restore_files` does."""
        from archive_cli.dedupe.undo import restore_files

        self._upkeep.forget()
        return restore_files(self.root, wait=self._upkeep.wait, is_trial=is_trial)

    def boilerplate(self, query: Query | str | None = None) -> tuple[Boilerplate, ...]:
        """Return the passages that count for nothing when the articles that match are compared."""
        from archive_cli.dedupe.boilerplate import boilerplate_in

        return tuple(boilerplate_in(self._corpus(query)))

    def diff(self, a: str, b: str) -> Difference:
        """Compare the articles that answer to two names, each read from its file just now."""
        from archive_cli.dedupe.differences import difference_between

        one, other = self.show((a, b))
        return difference_between(one.article, other.article)

    def check(self) -> tuple[Problem, ...]:
        """Return what is wrong with the files, by path."""
        return tuple(self._upkeep.checked().problems())

    def line_of(self, path: str, position: int) -> int | None:
        """Return the line, from 1, of a code point of a file that `show` has read."""
        text = self._texts.get(path)
        return None if text is None else text.count("\n", 0, position) + 1

    def file_of(self, path: str) -> bytes:
        """Return the name that opens the file of a record's path from the current folder."""
        return self._upkeep.file_of(path)

    def _corpus(self, query: Query | str | None) -> Corpus:
        """Return the articles that match, to be compared."""
        from archive_cli.dedupe.corpus import CatalogedArticles
        from archive_cli.search.compiler import compile_query

        catalog = self._upkeep.ready(is_thorough=True)
        return CatalogedArticles(catalog, compile_query(_parsed(query), catalog))

    def _found(self, names: Sequence[str]) -> tuple[Article, ...]:
        return self._upkeep.verified(
            lambda catalog: tuple(article_for(catalog, one) for one in names), tuple
        )

    def _read_article(self, article: Article) -> Reading:
        """Read an article from its file, as it is now."""
        from archive_cli.catalog.learning import with_related
        from archive_cli.reading.registry import read_bytes

        catalog = self._upkeep.ready()
        reader = FileReader(self._settings.day_first, catalog)
        data = self._read_file(article.path)
        found = read_bytes(data, article.path, reader.convention_for)
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

"""Which articles are compared, and how are they reached?"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import Clause
from archive_cli.model.article import Article
from archive_cli.model.progress import NoProgress, Progress

NO_PROGRESS = NoProgress()


class Corpus(Protocol):
    """Articles with numbers from 0 on, in an order that nothing depends on."""

    def __len__(self) -> int:
        """Return how many there are."""
        ...

    def fingerprints(self) -> Iterator[bytes]:
        """Yield what is stored as each article's fingerprint; empty: nothing."""
        ...

    def sources(self) -> Sequence[str | None]:
        """Return what each article states as its source."""
        ...

    def articles(self, numbers: Iterable[int]) -> list[Article]:
        """Return articles with their bodies, in the order of their numbers as given."""
        ...


class ListedArticles:
    """A `Corpus` of articles in memory, nothing of which is stored."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = list(articles)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._articles)

    def fingerprints(self) -> Iterator[bytes]:
        """Yield nothing of each."""
        return (b"" for _ in self._articles)

    def sources(self) -> Sequence[str | None]:
        """Return what each article states as its source."""
        return [article.source for article in self._articles]

    def articles(self, numbers: Iterable[int]) -> list[Article]:
        """Return articles by number."""
        return [self._articles[number] for number in numbers]


class CatalogedArticles:
    """A `Corpus` of the articles of a catalog that match, as it is when this is made.

    Only their fingerprints are held, some 250 bytes each; bodies are read when asked for.
    ``progress`` is told of the articles as their fingerprints come,.
    """

    def __init__(self, catalog: Catalog, clause: Clause, progress: Progress = NO_PROGRESS) -> None:
        self._catalog = catalog
        self._progress = progress
        progress.begin(catalog.count(clause), "articles")
        self._places = array("q")
        self._sources: list[str | None] = []
        self._fingerprints = bytearray()
        self._ends = array("q", (0,))
        names: dict[str | None, str | None] = {}
        for place, source, fingerprint in catalog.fingerprints(clause):
            self._places.append(place)
            self._sources.append(names.setdefault(source, source))
            self._fingerprints += fingerprint
            self._ends.append(len(self._fingerprints))
            progress.advance(1)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._places)

    def fingerprints(self) -> Iterator[bytes]:
        """Yield what is stored as each article's fingerprint."""
        whole = memoryview(self._fingerprints)
        return (bytes(whole[begin:end]) for begin, end in pairwise(self._ends))

    def sources(self) -> Sequence[str | None]:
        """Return what each article states as its source."""
        return self._sources

    def articles(self, numbers: Iterable[int]) -> list[Article]:
        """Return articles by number."""
        self._progress.advance(0)
        return self._catalog.articles_at(self._places[number] for number in numbers)

"""What would a catalog answer if speed and size did not matter?

The reference that other catalogs are held against: every clause is evaluated as its docstring
says, article by article.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from itertools import islice

from archive_cli.catalog.catalog import UNUSABLE, FileContent, Fingerprinted, Order, Scored
from archive_cli.catalog.clauses import Clause, IndexField
from archive_cli.catalog.entry import names_for
from archive_cli.catalog.evaluation import Entry, Evaluation
from archive_cli.catalog.ids import handles_of
from archive_cli.catalog.ordering import by_relevance, name_key, ordered
from archive_cli.catalog.stamps import (
    Excluded,
    FileStamp,
    Folders,
    FolderStamp,
    Listing,
    no_folders,
    place_of,
)
from archive_cli.catalog.table import NO_TABLE
from archive_cli.catalog.values import value_prefix, value_term, values_of
from archive_cli.model.article import Article
from archive_cli.model.facet import FacetField
from archive_cli.model.problem import Problem


class MemoryCatalog:
    """A `Catalog` of Python lists, gone when the process ends."""

    def __init__(self) -> None:
        self._contents: dict[str, FileContent] = {}
        self._table = NO_TABLE
        self._evaluation = Evaluation(())
        self._names: Counter[str] = Counter()
        self._loose_ends: frozenset[str] = frozenset()

    def search(self, clause: Clause, *, limit: int | None = None, offset: int = 0) -> list[Scored]:
        """Return matches, best first; ties: newest first, then id, then path, ascending."""
        found = by_relevance(Scored(one, score) for one, score in self._evaluation.matches(clause))
        return found[offset : None if limit is None else offset + limit]

    def select(
        self, clause: Clause, order: Order, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Article]:
        """Yield matches in that order."""
        found = ordered((article for article, _ in self._evaluation.matches(clause)), order)
        return islice(found, offset, None if limit is None else offset + limit)

    def outlines(self, clause: Clause) -> Iterator[Article]:
        """Yield matches without their bodies, in no order."""
        return (one.replaced(body="") for one, _ in self._evaluation.matches(clause))

    def fingerprints(self, clause: Clause) -> Iterator[Fingerprinted]:
        """Yield the fingerprints of matches: none was made."""
        places = {name_key(article): place for place, article in enumerate(self._articles())}
        for article, _ in self._evaluation.matches(clause):
            yield Fingerprinted(places[name_key(article)], article.source, b"")

    def articles_at(self, places: Iterable[int]) -> list[Article]:
        """Return the articles at places that `fingerprints` gave."""
        articles = self._articles()
        return [articles[place] for place in places]

    def count(self, clause: Clause) -> int:
        """Return how many articles match."""
        return sum(1 for _ in self._evaluation.matches(clause))

    def find_exact(self, name: str) -> list[Article]:
        """Return the articles with this id."""
        return [article for article in self._articles() if article.id == name]

    def find_path(self, path: str) -> list[Article]:
        """Return the articles of a file, ordered by id."""
        return [article for article in self._articles() if article.path == path]

    def find_handle(self, name: str) -> list[Article]:
        """Return the articles one of whose handles is this."""
        return [article for article in self._articles() if name in handles_of(article.id)]

    def paths(self, clause: Clause) -> list[str]:
        """Return the files of the articles that match, each once, in order."""
        return sorted({article.path for article, _ in self._evaluation.matches(clause)})

    def find_prefix(self, name: str, limit: int) -> tuple[list[Article], int]:
        """Return the first articles whose id or handle starts so, and how many there are."""
        found = [
            article
            for article in self._articles()
            if any(one.startswith(name) for one in (article.id, *handles_of(article.id)))
        ]
        return found[:limit], len(found)

    def terms(self, field: IndexField, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Return terms of a field that start so, with the number of articles, by term."""
        counted = self._evaluation.frequencies[field].items()
        return sorted(one for one in counted if one[0].startswith(prefix))[:limit]

    def frequency(self, field: IndexField, term: str) -> int:
        """Return how many articles have this token in the field."""
        return self._evaluation.frequencies[field][term]

    def values(
        self, field: FacetField, clause: Clause, start: str = "", most: int | None = None
    ) -> list[tuple[str, int]]:
        """Return the values of a field in matches that start so, with how many have each."""
        found = Counter(
            value
            for article, _ in self._evaluation.matches(clause)
            for name, value in values_of(article)
            if name == field and value_prefix(field, value).startswith(value_prefix(field, start))
        )
        ranked = sorted(found.items(), key=lambda one: (-one[1], value_term(field, one[0])))
        return ranked[:most]

    def splits_of(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return how this token stands apart as a name."""
        start = f"{word}="
        splits = sorted(name for name in self._names if name.startswith(start))
        return tuple(tuple(name.removeprefix(start).split()) for name in splits)

    def is_name(self, word: str) -> bool:
        """Tell whether this token stands somewhere as one capitalised word."""
        return word in self._names

    def clues(self, prefix: str) -> list[str]:
        """Return the clues of articles that start so, in order."""
        every = {clue for article in self._articles() for clue in article.clues}
        return sorted(clue for clue in every if clue.startswith(prefix))

    def loose_ends(self) -> frozenset[str]:
        """Return the clues whose articles may have to be read again."""
        return self._loose_ends

    def note_loose_ends(self, clues: frozenset[str]) -> None:
        """Keep that these clues have changed, until they are noted as none."""
        self._loose_ends = clues

    def files(self) -> Mapping[str, FileStamp]:
        """Return the stamp of every file that was looked at, by path."""
        return {path: content.stamp for path, content in self._contents.items()}

    def file_count(self) -> int:
        """Return how many files were looked at."""
        return len(self._contents)

    def folders(self) -> Mapping[str, FolderStamp]:
        """Return the stamp of every folder, by path."""
        return self._table.stamps

    def listing_of(self, folder: str) -> Listing:
        """Return what was looked at in a folder, or under `LINKS`."""
        return {name: list(one.stamp) for name, one in self._contents_in(folder)}

    def digests_of(self, folder: str) -> Mapping[str, str]:
        """Return the digests of the files of a folder that have one, by name."""
        return {name: one.digest for name, one in self._contents_in(folder) if one.digest}

    def links(self) -> Mapping[str, str | None]:
        """Return the paths of all links, with the system's path where that differs."""
        return self._table.links

    def excluded(self) -> Excluded:
        """Return what the last walk left out."""
        return self._table.excluded

    def commit_number(self) -> int:
        """Return a number that each commit changes; 0 before the first."""
        return self._table.commit_number

    def stamp_of(self, path: str) -> FileStamp | None:
        """Return the stamp of a file that holds articles."""
        content = self._contents.get(path)
        return content.stamp if content and content.articles else None

    def problems(self) -> list[Problem]:
        """Return every file's problems, ordered by path."""
        return [
            problem for _, content in sorted(self._contents.items()) for problem in content.problems
        ]

    def problems_of(self, folder: str) -> list[Problem]:
        """Return the problems of the files of one folder."""
        return [problem for _, one in self._contents_in(folder) for problem in one.problems]

    def unusable_count(self) -> int:
        """Return how many files have a problem of `UNUSABLE`."""
        return len({one.path for one in self.problems() if one.problem in UNUSABLE})

    def writing(self, wait: float) -> AbstractContextManager[None]:  # noqa: ARG002 - nobody else
        """Hold the only right to write: nobody else has it."""
        return nullcontext()

    def update(
        self,
        changed: Iterable[FileContent],
        removed: Iterable[str],
        folders: Callable[[], Folders] = no_folders,
    ) -> None:
        """Replace what is known of the changed files and forget the removed, all or nothing."""
        contents = self._contents | {content.path: content for content in changed}
        for path in removed:
            contents.pop(path, None)
        self._contents = contents
        table = self._table.changed(folders(), {}, is_complete=True)
        self._table = table.replaced(commit_number=table.commit_number + 1)
        self._evaluation = Evaluation(Entry(article) for article in self._articles())
        self._names = Counter(name for one in self._articles() for name in names_for(one))

    def _contents_in(self, folder: str) -> Iterator[tuple[str, FileContent]]:
        """Yield the contents of a folder, with their names there."""
        for path, content in self._contents.items():
            above, name = place_of(path, content.folder)
            if above == folder:
                yield name, content

    def _articles(self) -> list[Article]:
        every = (article for content in self._contents.values() for article in content.articles)
        return sorted(every, key=name_key)

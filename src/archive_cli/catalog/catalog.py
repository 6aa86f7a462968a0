"""What does the rest of the program ask of a catalog?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol, TypeAlias

from archive_cli.catalog.clauses import Clause, IndexField
from archive_cli.catalog.stamps import (
    Excluded,
    FileStamp,
    Folders,
    FolderStamp,
    Listing,
    no_folders,
)
from archive_cli.model.article import Article
from archive_cli.model.facet import FacetField
from archive_cli.model.problem import Problem
from archive_cli.model.record import Record

MakeFingerprints: TypeAlias = Callable[[Sequence[tuple[str, Sequence[str]]]], list[bytes]]
"""Given bodies with their tokens, returns what is kept to compare each by, in the same order."""

EVERY_CLUE = "*"
"""Stands for all clues where so many have changed that each may have."""


class FileContent(Record):
    """What one file holds: no articles and a problem, or articles and maybe problems.

    ``digest`` is the beginning of the SHA-256 of its bytes, in hexadecimal, or empty.
    ``folder`` is `LINKS` for what only links lead to, ``path`` itself for the problem of a folder,
    ``None`` for the folder that the path tells. ``documents`` are what `documents.prepared` made
    of the articles, empty where it is still to be done.
    """

    path: str
    stamp: FileStamp
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()
    digest: str = ""
    folder: str | None = None
    documents: tuple[PreparedDocument, ...] = ()


class PreparedDocument(NamedTuple):
    """An article as it is indexed: texts and whole numbers by field, and what is stored."""

    texts: list[tuple[str, str]]
    numbers: list[tuple[str, int]]
    record: bytes
    body: bytes
    fingerprint: bytes = b""


class Fingerprinted(NamedTuple):
    """The fingerprint of an article, empty where none was made, and what it states as its source.

    ``place`` gives the article to `Catalog.articles_at`.
    """

    place: int
    source: str | None
    fingerprint: bytes


UNUSABLE = frozenset(("unreadable", "outside-link", "too-large", "binary"))
"""Kinds of problems of files that may be articles and give none."""


class Scored(Record):
    """An article and its score for a clause."""

    article: Article
    score: float


class Order(Record):
    """How articles are listed.

    ``field`` is ``date`` or a string or integer field of `Article`. By date: newest first (by
    first possible day), otherwise ascending, text without regard to case and accents;
    ``reverse`` turns that round, but articles without a value are last either way. Ties: id,
    then path, ascending.
    """

    field: str = "date"
    reverse: bool = False


class Catalog(Protocol):
    """An index of articles. Readers see the state of the last `update` that was committed."""

    def search(self, clause: Clause, *, limit: int | None = None, offset: int = 0) -> list[Scored]:
        """Return matches, best first; ties: newest first, then id, then path, ascending."""
        ...

    def select(
        self, clause: Clause, order: Order, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Article]:
        """Yield matches in that order."""
        ...

    def outlines(self, clause: Clause) -> Iterator[Article]:
        """Yield matches without their bodies, in no order: quicker where very many are asked."""
        ...

    def fingerprints(self, clause: Clause) -> Iterator[Fingerprinted]:
        """Yield the fingerprints of matches, in no order."""
        ...

    def articles_at(self, places: Iterable[int]) -> list[Article]:
        """Return the articles at places that `fingerprints` gave, while the state lasts."""
        ...

    def count(self, clause: Clause) -> int:
        """Return how many articles match."""
        ...

    def find_exact(self, name: str) -> list[Article]:
        """Return the articles with this id (several where ``a`` and ``a.txt`` both exist)."""
        ...

    def find_path(self, path: str) -> list[Article]:
        """Return the articles of a file, ordered by id."""
        ...

    def find_handle(self, name: str) -> list[Article]:
        """Return the articles one of whose `ids.handles_of` is this, ordered by id, path."""
        ...

    def paths(self, clause: Clause) -> list[str]:
        """Return the files of the articles that match, each once, in order."""
        ...

    def find_prefix(self, name: str, limit: int) -> tuple[list[Article], int]:
        """Return the articles whose id or handle starts so, by id, path: the first and how many."""
        ...

    def terms(self, field: IndexField, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Return terms of a field that start so, with the number of articles, by term."""
        ...

    def frequency(self, field: IndexField, term: str) -> int:
        """Return how many articles have this token in the field."""
        ...

    def values(
        self, field: FacetField, clause: Clause, start: str = "", most: int | None = None
    ) -> list[tuple[str, int]]:
        """Return the values of a field in matches, with how many have each, most frequent first.

        Only those that start so, whatever their case and accents, and the ``most`` frequent of
        them; ties as they start and then by value.
        """
        ...

    def splits_of(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return how this token stands apart as a name: ``hanoi`` gives ``(("ha", "noi"),)``."""
        ...

    def is_name(self, word: str) -> bool:
        """Tell whether this token stands somewhere as one capitalised word."""
        ...

    def clues(self, prefix: str) -> list[str]:
        """Return the clues of articles that start so, in order."""
        ...

    def loose_ends(self) -> frozenset[str]:
        """Return the clues whose articles may have to be read again, or ``{EVERY_CLUE}``."""
        ...

    def note_loose_ends(self, clues: frozenset[str]) -> None:
        """Keep that these clues have changed, until they are noted as none; by the writer only."""
        ...

    def files(self) -> Mapping[str, FileStamp]:
        """Return the stamp of every file that was looked at, by path."""
        ...

    def file_count(self) -> int:
        """Return how many files were looked at."""
        ...

    def folders(self) -> Mapping[str, FolderStamp]:
        """Return the stamp of every folder, by path."""
        ...

    def listing_of(self, folder: str) -> Listing:
        """Return what was looked at in a folder, or under `LINKS`."""
        ...

    def digests_of(self, folder: str) -> Mapping[str, str]:
        """Return the digests of the files of a folder that have one, by name."""
        ...

    def links(self) -> Mapping[str, str | None]:
        """Return the paths of all links, with the system's path where that differs."""
        ...

    def excluded(self) -> Excluded:
        """Return what the last walk left out."""
        ...

    def commit_number(self) -> int:
        """Return a number that each commit changes; 0 before the first."""
        ...

    def stamp_of(self, path: str) -> FileStamp | None:
        """Return the stamp of a file that holds articles."""
        ...

    def problems(self) -> list[Problem]:
        """Return every file's problems, ordered by path."""
        ...

    def problems_of(self, folder: str) -> list[Problem]:
        """Return the problems of the files of one folder."""
        ...

    def unusable_count(self) -> int:
        """Return how many files have a problem of `UNUSABLE`."""
        ...

    def writing(self, wait: float) -> AbstractContextManager[None]:
        """Hold the only right to write, and see the newest state while it lasts.

        Raises `CatalogBusyError` after ``wait`` seconds.
        """
        ...

    def update(
        self,
        changed: Iterable[FileContent],
        removed: Iterable[str],
        folders: Callable[[], Folders] = no_folders,
    ) -> None:
        """Forget the removed files and replace what is known of the changed, all or nothing.

        All at once for readers. ``removed`` and ``folders`` are asked for when ``changed`` is
        exhausted. After a ``KeyboardInterrupt``, a catalog may keep the changes that were complete;
        the stamps of the folders are then unsettled.
        """
        ...

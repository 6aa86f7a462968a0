"""What does the rest of the program ask of a catalog?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import NamedTuple, Protocol

from archive_cli.catalog.clauses import Clause, IndexField
from archive_cli.model.article import Article
from archive_cli.model.problem import Problem
from archive_cli.model.record import Record

EVERY_CLUE = "*"
"""Stands for all clues where so many have changed that each may have."""


class FileStamp(NamedTuple):
    """How a change of a file is noticed: size in bytes, modification time in ns, inode."""

    size: int
    mtime_ns: int
    inode: int


class FileContent(Record):
    """What one file holds: no articles and a problem, or articles and maybe problems."""

    path: str
    stamp: FileStamp
    articles: tuple[Article, ...] = ()
    problems: tuple[Problem, ...] = ()


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

    def find_prefix(self, name: str, limit: int) -> tuple[list[Article], int]:
        """Return the articles whose id or handle starts so, by id, path: the first and how many."""
        ...

    def terms(self, field: IndexField, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Return terms of a field that start so, with the number of articles, by term."""
        ...

    def frequency(self, field: IndexField, term: str) -> int:
        """Return how many articles have this token in the field."""
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

    def problems(self) -> list[Problem]:
        """Return every file's problems, ordered by path."""
        ...

    def writing(self, wait: float) -> AbstractContextManager[None]:
        """Hold the only right to write, and see the newest state while it lasts.

        Raises `CatalogBusyError` after ``wait`` seconds.
        """
        ...

    def update(self, changed: Iterable[FileContent], removed: Iterable[str]) -> None:
        """Forget the removed files and replace what is known of the changed, all or nothing.

        Both at once for readers. After a ``KeyboardInterrupt``, a catalog may keep the changes that
        were complete.
        """
        ...

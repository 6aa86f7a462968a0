"""How does a refresh go about its work?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from archive_cli.catalog.catalog import FileContent
from archive_cli.model.progress import NoProgress, Progress
from archive_cli.model.record import Record

Read: TypeAlias = Callable[[str, str], FileContent]
"""Given a file's path for the system and its path in the record, returns what it holds.

The stamp in what it returns is replaced.
"""
ReadMany: TypeAlias = Callable[[Iterable[tuple[str, str]]], Iterator[FileContent]]
"""`Read` of many files; yields what they hold in their order."""


MOST_LOOKED_AT = 5_000
"""Files that are looked at before each command; it takes some 20 ms."""


class RefreshOptions(Record):
    """Which files are looked at, and how they are read.

    ``exclude`` has the patterns of archive.toml. Of more than ``most_looked_at`` files only
    folders are looked at, and into those that have changed or are ``suspects``, unless
    ``is_thorough``. ``read_many`` stands for ``read`` where very many files are to be read.
    """

    exclude: tuple[str, ...] = ()
    is_thorough: bool = False
    most_looked_at: int = MOST_LOOKED_AT
    suspects: frozenset[str] = frozenset()
    read_many: ReadMany | None = None
    progress: Progress = NoProgress()


NO_OPTIONS = RefreshOptions()

"""What does the catalog keep of the folders of an archive?

Of all folders together one table: stamps, links and exclusions, read at every start. Of each
folder a record of its own: the stamps, digests and problems of its files, read only where the
folder has changed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import repeat

from archive_cli.catalog.catalog import UNUSABLE
from archive_cli.catalog.stamps import DIGEST, UNSETTLED, Excluded, Folders, FolderStamp, Listing
from archive_cli.model.problem import Problem
from archive_cli.model.record import Record

_NO_COUNTS = (0, 0)


class Table(Record):
    """The folders' stamps, how many files each has and how many of them can't be used, by path."""

    stamps: Mapping[str, FolderStamp]
    counts: Mapping[str, tuple[int, int]]
    links: Mapping[str, str | None]
    excluded: Excluded
    commit_number: int = 0

    def file_count(self) -> int:
        """Return how many files there are."""
        return sum(count for count, _ in self.counts.values())

    def unusable_count(self) -> int:
        """Return how many files can't be used."""
        return sum(count for _, count in self.counts.values())

    def changed(
        self, folders: Folders, counts: Mapping[str, tuple[int, int]], *, is_complete: bool
    ) -> Table:
        """Return the table after a walk.

        Where that is not done with, its stamps are unsettled, no folder is dropped, for files may
        still be known there, and links and exclusions stay as they were.
        """
        known = self.stamps
        changed = folders.stamps
        if not is_complete:
            folders = folders.replaced(links=None, excluded=None)
            changed = {path: stamp or known.get(path) for path, stamp in changed.items()}
            changed = {path: stamp and _unsettled(stamp) for path, stamp in changed.items()}
        stamps = {path: stamp for path, stamp in {**known, **changed}.items() if stamp is not None}
        every = {**self.counts, **counts}
        return Table(
            stamps,
            {path: numbers for path, numbers in every.items() if any(numbers)},
            self.links if folders.links is None else folders.links,
            self.excluded if folders.excluded is None else folders.excluded,
            self.commit_number,
        )


def _unsettled(stamp: FolderStamp) -> FolderStamp:
    return stamp._replace(mtime_ns=UNSETTLED)


class FolderFiles:
    """The files of one folder, to be changed."""

    def __init__(
        self, listing: Listing, digests: Mapping[str, str], problems: list[Problem]
    ) -> None:
        self.listing = dict(listing)
        self.digests = dict(digests)
        self.problems: dict[str, list[Problem]] = {}
        for problem in problems:
            self.problems.setdefault(problem.path, []).append(problem)

    def counts(self) -> tuple[int, int]:
        """Return how many files there are, and how many can't be used."""
        unusable = sum(
            any(one.problem in UNUSABLE for one in several) for several in self.problems.values()
        )
        return len(self.listing), unusable


NO_TABLE = Table({}, {}, {}, Excluded())


def encode_table(table: Table) -> bytes:
    """Return the table as JSON."""
    rows = (list(table.stamps), list(table.stamps.values()), table.counts, table.links)
    return _json((*rows, table.excluded, table.commit_number))


def decode_table(data: bytes) -> Table:
    """Return what `encode_table` was given."""
    paths, stamps, counts, links, (signature, folders), number = json.loads(data)
    # Of every folder at every start: without a call in Python for each.
    rows = map(tuple.__new__, repeat(FolderStamp), stamps)
    excluded = Excluded(signature, tuple(folders))
    return Table(dict(zip(paths, rows, strict=True)), counts, links, excluded, number)


def encode_listing(folder: str, listing: Listing) -> bytes:
    """Return a folder's listing as JSON, with the folder's path."""
    return _json((folder, listing))


def decode_listing(data: bytes) -> tuple[str, Listing]:
    """Return what `encode_listing` was given."""
    folder, listing = json.loads(data)
    return folder, listing


def encode_digests(listing: Listing, digests: Mapping[str, str]) -> bytes:
    """Return the digests in the order of the listing, with blanks for those that are missing."""
    return "".join(digests.get(name, "").ljust(DIGEST) for name in listing).encode()


def decode_digests(listing: Listing, data: bytes) -> dict[str, str]:
    """Return what `encode_digests` was given."""
    text = data.decode()
    digests = (text[start : start + DIGEST].strip() for start in range(0, len(text), DIGEST))
    return {name: digest for name, digest in zip(listing, digests, strict=True) if digest}


def encode_problems(problems: Mapping[str, list[Problem]]) -> bytes:
    """Return the problems as JSON."""
    several = (one for _, problems_of in sorted(problems.items()) for one in problems_of)
    return _json([(one.path, one.problem, one.message, one.fix, one.id) for one in several])


def decode_problems(data: bytes) -> list[Problem]:
    """Return what `encode_problems` was given."""
    return [Problem(*row) for row in json.loads(data)]


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode()

"""What does one committed state of the index tell of files and folders?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

import tantivy
from tantivy import DocAddress, Document, Query

from archive_cli.catalog import schema
from archive_cli.catalog.failures import Failures
from archive_cli.catalog.stamps import Excluded, FileStamp, FolderStamp, Listing, path_in
from archive_cli.catalog.table import (
    NO_TABLE,
    Table,
    decode_digests,
    decode_listing,
    decode_problems,
    decode_table,
)
from archive_cli.model.problem import Problem

MARGIN = 32
"""So many hits more than asked for are looked at, to see where ties end."""
_ADVICE = "; the index is damaged: delete the folder, and it will be made anew"


class TantivyFiles:
    """The part of a `Catalog` that knows of files: over one searcher, whose answers never change.

    Raises `CatalogError` where the index turns out to be damaged.
    """

    _table: Table | None

    def __init__(self, folder: str) -> None:
        self._reading = Failures(folder, _ADVICE)

    def files(self) -> Mapping[str, FileStamp]:
        """Return the stamp of every file that was looked at, by path."""
        found = {}
        for document in self._folder_documents():
            folder, listing = self._decoded(document)
            for name, numbers in listing.items():
                found[path_in(folder, name)] = FileStamp(*numbers)
        return found

    def file_count(self) -> int:
        """Return how many files were looked at."""
        return self.table().file_count()

    def folders(self) -> Mapping[str, FolderStamp]:
        """Return the stamp of every folder, by path."""
        return self.table().stamps

    def listing_of(self, folder: str) -> Listing:
        """Return what was looked at in a folder, or under `LINKS`."""
        document = self._folder_document(folder)
        return {} if document is None else self._decoded(document)[1]

    def digests_of(self, folder: str) -> Mapping[str, str]:
        """Return the digests of the files of a folder that have one, by name."""
        document = self._folder_document(folder)
        if document is None:
            return {}
        listing = self._decoded(document)[1]
        with self._reading:
            return decode_digests(listing, stored(document, schema.DIGESTS))

    def links(self) -> Mapping[str, str | None]:
        """Return the paths of all links, with the system's path where that differs."""
        return self.table().links

    def excluded(self) -> Excluded:
        """Return what the last walk left out."""
        return self.table().excluded

    def commit_number(self) -> int:
        """Return a number that each commit changes; 0 before the first."""
        return self.table().commit_number

    def stamp_of(self, path: str) -> FileStamp | None:
        """Return the stamp of a file that holds articles."""
        hits = self._hits(self._key_query(schema.FILE, path), 1)
        addresses = [hits[0][1]] if hits else []
        numbers = [
            int(value or 0)
            for field in (schema.SIZE, schema.MTIME, schema.INODE)
            for value in self._searcher.fast_field_values(field, addresses)
        ]
        return FileStamp(*numbers) if addresses else None

    def problems(self) -> list[Problem]:
        """Return every file's problems, ordered by path."""
        found = [
            problem
            for document in self._folder_documents()
            for problem in self._problems_in(document)
        ]
        return sorted(found, key=attrgetter("path"))

    def problems_of(self, folder: str) -> list[Problem]:
        """Return the problems of the files of one folder."""
        document = self._folder_document(folder)
        return [] if document is None else self._problems_in(document)

    def unusable_count(self) -> int:
        """Return how many files have a problem of `UNUSABLE`."""
        return self.table().unusable_count()

    def table(self) -> Table:
        """Return what is kept of all folders."""
        if self._table is None:
            with self._reading:
                hits = self._searcher.search(self._key_query(schema.KIND, schema.TABLE), 1).hits
                document = self._searcher.doc(hits[0][1]) if hits else None
                kept = document and decode_table(stored(document, schema.LISTING))
                self._table = kept or NO_TABLE
        return self._table

    def _read_from(self, index: tantivy.Index) -> None:
        self._index = index
        self._schema = index.schema
        self._searcher = index.searcher()
        self._table = None

    def _hits(self, query: Query, need: int | None, **order: Any) -> list[tuple[Any, DocAddress]]:
        """Return the best ``need`` hits and all that tie with the last of them; ``None``: all."""
        total = max(1, self._searcher.num_docs)
        limit = total if need is None else min(total, need + MARGIN)
        while True:
            with self._reading:
                hits = self._searcher.search(query, limit, count=False, **order).hits
            complete = need is None or limit == total or len(hits) < limit
            if complete or not need or hits[-1][0] != hits[need - 1][0]:
                return hits
            limit = min(total, 8 * limit)

    def _key_query(self, field: str, term: str) -> Query:
        return Query.term_query(self._schema, field, schema.key_term(term))

    def _folder_document(self, folder: str) -> Document | None:
        query = Query.term_query(self._schema, schema.FILE, schema.folder_term(folder))
        with self._reading:
            hits = self._searcher.search(query, 1).hits
            return self._searcher.doc(hits[0][1]) if hits else None

    def _decoded(self, document: Document) -> tuple[str, Listing]:
        with self._reading:
            return decode_listing(stored(document, schema.LISTING))

    def _problems_in(self, document: Document) -> list[Problem]:
        with self._reading:
            return decode_problems(stored(document, schema.PROBLEMS))

    def _folder_documents(self) -> Iterator[Document]:
        for _, address in self._hits(self._key_query(schema.KIND, schema.FOLDER), None):
            with self._reading:
                document = self._searcher.doc(address)
            yield document


def stored(document: Document, field: str) -> bytes:
    """Return what is stored in a field that every document of this kind has."""
    value = document.get_first(field)
    assert isinstance(value, bytes)
    return value

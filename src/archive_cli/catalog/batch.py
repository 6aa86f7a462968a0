"""What does one commit change?"""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from archive_cli.catalog.documents import (
    article_document,
    files_in,
    folder_document,
    prepared,
    table_document,
)
from archive_cli.catalog.schema import FILE, KIND, TABLE, folder_term, key_term
from archive_cli.catalog.stamps import LINKS, Folders
from archive_cli.catalog.table import FolderFiles

if TYPE_CHECKING:
    from tantivy import Document, IndexWriter

    from archive_cli.catalog.catalog import Catalog, FileContent
    from archive_cli.catalog.table import Table

# So many folders are kept ready to be changed; files come folder by folder.
_MOST_OPEN = 64


class Batch:
    """Changes of a catalog that are kept together by `commit`, or not at all."""

    def __init__(self, writer: IndexWriter, catalog: Catalog, table: Table) -> None:
        self._writer = writer
        self._catalog = catalog
        self._table = table
        self._open: dict[str, FolderFiles] = {}
        self._closed: dict[str, Document] = {}
        self._counts: dict[str, tuple[int, int]] = {}
        self._unfinished: str | None = None

    def forget(self, path: str) -> None:
        """Drop the file's articles, stamp and problems, if there are any."""
        folder, _, name = path.rpartition("/")
        for kept, key in ((folder, name), (LINKS, path), (path, "")):
            if kept in self._counts or kept in self._table.counts:
                files = self._files_of(kept)
                files.problems.pop(path, None)
                files.digests.pop(key, None)
                if files.listing.pop(key, None) is not None:
                    self._writer.delete_documents_by_term(FILE, key_term(path))

    def replace(self, content: FileContent) -> None:
        """Keep what the file holds now instead of what it held."""
        path = content.path
        documents = (content if content.documents else prepared(content)).documents
        self._unfinished = path
        self.forget(path)
        for document in documents:
            self._writer.add_document(article_document(document, content.stamp))
        folder, _, name = path.rpartition("/")
        if content.folder is not None:
            folder, name = content.folder, path if content.folder == LINKS else ""
        files = self._files_of(folder)
        files.listing[name] = list(content.stamp)
        if content.digest:
            files.digests[name] = content.digest
        if content.problems:
            files.problems[path] = list(content.problems)
        self._unfinished = None

    def commit(self, folders: Folders, *, is_complete: bool = True) -> None:
        """Make it all last. A file whose replacement was interrupted is forgotten."""
        if self._unfinished is not None:
            self._writer.delete_documents_by_term(FILE, key_term(self._unfinished))
            self.forget(self._unfinished)
        self._close(0)
        for document in self._closed.values():
            self._writer.add_document(document)
        table = self._table.changed(folders, self._counts, is_complete=is_complete)
        self._writer.delete_documents_by_term(KIND, TABLE)
        self._writer.add_document(table_document(table.replaced(commit_number=time.time_ns())))
        self._writer.commit()
        self._writer.wait_merging_threads()

    def abandon(self) -> None:
        """Make nothing of it last, and let the next one write."""
        with suppress(Exception):  # a writer that failed has let go already
            self._writer.rollback()
            self._writer.wait_merging_threads()

    def _files_of(self, folder: str) -> FolderFiles:
        files = self._open.get(folder)
        if files is None:
            self._close(_MOST_OPEN)
            self._open[folder] = files = self._reopened(folder)
        return files

    def _reopened(self, folder: str) -> FolderFiles:
        if folder in self._closed:
            return files_in(self._closed.pop(folder))[1]
        self._counts[folder] = (0, 0)
        self._writer.delete_documents_by_term(FILE, folder_term(folder))
        catalog = self._catalog
        return FolderFiles(
            catalog.listing_of(folder), catalog.digests_of(folder), catalog.problems_of(folder)
        )

    def _close(self, most: int) -> None:
        """Make documents of all but so many open folders."""
        while len(self._open) > most:
            folder = next(iter(self._open))
            files = self._open.pop(folder)
            self._counts[folder] = files.counts()
            if any(self._counts[folder]):
                self._closed[folder] = folder_document(folder, files)

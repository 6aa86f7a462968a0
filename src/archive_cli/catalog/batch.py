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
from archive_cli.catalog.stamps import LINKS, Folders, place_of
from archive_cli.catalog.table import FolderFiles

if TYPE_CHECKING:
    from tantivy import Document, IndexWriter

    from archive_cli.catalog.catalog import Catalog, FileContent, MakeFingerprints
    from archive_cli.catalog.table import Table

# So many folders are kept ready to be changed; files come folder by folder.
_MOST_OPEN = 64


class Batch:
    """Changes of a catalog that are kept together by `commit`, or not at all.

    Ctrl-C may come between any two steps, and what is whole is kept then. So nothing leaves one
    of these tables before it stands in the next, and a file that is being changed is noted.
    """

    def __init__(
        self,
        writer: IndexWriter,
        catalog: Catalog,
        table: Table,
        make_fingerprints: MakeFingerprints | None = None,
    ) -> None:
        self._writer = writer
        self._make_fingerprints = make_fingerprints
        self._catalog = catalog
        self._table = table
        self._is_fresh = not table.commit_number
        self._open: dict[str, FolderFiles] = {}
        self._closed: dict[str, Document] = {}
        self._counts: dict[str, tuple[int, int]] = {}
        self._unfinished: str | None = None

    def forget(self, path: str) -> None:
        """Drop the file's articles, stamp and problems, if there are any."""
        self._unfinished = path
        self._drop(path)
        self._unfinished = None

    def replace(self, content: FileContent) -> None:
        """Keep what the file holds now instead of what it held."""
        path = content.path
        if not content.documents:
            (content,) = prepared((content,), self._make_fingerprints)
        self._unfinished = path
        self._drop(path)
        for document in content.documents:
            self._writer.add_document(article_document(document, content.stamp))
        folder, name = place_of(path, content.folder)
        files = self._files_of(folder)
        files.listing[name] = list(content.stamp)
        if content.digest:
            files.digests[name] = content.digest
        if content.problems:
            files.problems[path] = list(content.problems)
        self._unfinished = None

    def commit(self, folders: Folders, *, is_complete: bool = True) -> None:
        """Make it all last. A file whose change was interrupted is forgotten."""
        if self._unfinished is not None:
            self._drop(self._unfinished, even_if_new=True)
        self._close(0)
        for folder in self._counts:
            self._writer.delete_documents_by_term(FILE, folder_term(folder))
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

    def _drop(self, path: str, *, even_if_new: bool = False) -> None:
        folder, _, name = path.rpartition("/")
        for kept, key in ((folder, name), (LINKS, path), (path, "")):
            if kept in self._counts or kept in self._open or kept in self._table.counts:
                files = self._files_of(kept)
                files.problems.pop(path, None)
                files.digests.pop(key, None)
                files.listing.pop(key, None)
        if even_if_new or not self._is_fresh:
            self._writer.delete_documents_by_term(FILE, key_term(path))

    def _files_of(self, folder: str) -> FolderFiles:
        files = self._open.get(folder)
        if files is None:
            self._close(_MOST_OPEN)
            files = self._known_files_of(folder)
            self._open[folder] = files
        return files

    def _known_files_of(self, folder: str) -> FolderFiles:
        if folder in self._closed:
            return files_in(self._closed[folder])[1]
        catalog = self._catalog
        return FolderFiles(
            catalog.listing_of(folder), catalog.digests_of(folder), catalog.problems_of(folder)
        )

    def _close(self, most: int) -> None:
        """Make documents of all but so many open folders."""
        while len(self._open) > most:
            folder = next(iter(self._open))
            files = self._open[folder]
            counts = files.counts()
            if any(counts):
                self._closed[folder] = folder_document(folder, files)
            else:
                self._closed.pop(folder, None)
            self._counts[folder] = counts
            del self._open[folder]

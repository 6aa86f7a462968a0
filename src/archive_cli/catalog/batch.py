"""What does one commit change?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress

from tantivy import IndexWriter

from archive_cli.catalog.catalog import FileContent, FileStamp
from archive_cli.catalog.documents import article_document, files_document
from archive_cli.catalog.schema import FILE, FILES, KIND, key_term
from archive_cli.model.problem import Problem


class Batch:
    """Changes that are kept together by `commit`, or not at all.

    ``stamps`` and ``problems`` are those of all files so far.
    """

    def __init__(
        self, writer: IndexWriter, stamps: Mapping[str, FileStamp], problems: Iterable[Problem]
    ) -> None:
        self._writer = writer
        self._stamps = dict(stamps)
        self._problems: dict[str, list[Problem]] = {}
        for problem in problems:
            self._problems.setdefault(problem.path, []).append(problem)
        self._unfinished: str | None = None

    def forget(self, path: str) -> None:
        """Drop the file's articles, stamp and problems, if there are any."""
        self._problems.pop(path, None)
        if self._stamps.pop(path, None) is not None:
            self._writer.delete_documents_by_term(FILE, key_term(path))

    def replace(self, content: FileContent) -> None:
        """Keep what the file holds now instead of what it held."""
        path = content.path
        documents = [article_document(article, path) for article in content.articles]
        self._unfinished = path
        self.forget(path)
        for document in documents:
            self._writer.add_document(document)
        self._stamps[path] = content.stamp
        if content.problems:
            self._problems[path] = list(content.problems)
        self._unfinished = None

    def commit(self) -> None:
        """Make it all last. A file whose replacement was interrupted is forgotten."""
        if self._unfinished is not None:
            self._stamps.pop(self._unfinished, None)
            self._writer.delete_documents_by_term(FILE, key_term(self._unfinished))
        problems = [one for _, several in sorted(self._problems.items()) for one in several]
        self._writer.delete_documents_by_term(KIND, FILES)
        self._writer.add_document(files_document(self._stamps, problems))
        self._writer.commit()
        self._writer.wait_merging_threads()

    def abandon(self) -> None:
        """Make nothing of it last, and let the next one write."""
        with suppress(Exception):  # a writer that failed has let go already
            self._writer.rollback()
            self._writer.wait_merging_threads()

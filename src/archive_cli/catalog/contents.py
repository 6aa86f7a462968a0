"""What does a catalog know of a file?"""

from __future__ import annotations

from collections.abc import Mapping

from archive_cli.catalog.catalog import Catalog, FileContent
from archive_cli.catalog.stamps import LINKS, FileStamp, Listing
from archive_cli.model.problem import Problem


class KnownContents:
    """The contents of files as the catalog has them; best asked for folder by folder."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._folder: str | None = None
        self._listing: Listing = {}
        self._digests: Mapping[str, str] = {}
        self._problems: list[Problem] = []

    def find_content(self, path: str) -> FileContent | None:
        """Return what is known of a file, its articles in their order; ``None``: nothing."""
        above, _, name = path.rpartition("/")
        self._open(above)
        folder = None
        if name not in self._listing:
            self._open(LINKS)
            folder, name = LINKS, path
        if name not in self._listing:
            return None
        articles = sorted(self._catalog.find_path(path), key=lambda one: one.number)
        return FileContent(
            path,
            FileStamp(*self._listing[name]),
            tuple(articles),
            tuple(one for one in self._problems if one.path == path),
            self._digests.get(name, ""),
            folder,
        )

    def _open(self, folder: str) -> None:
        if folder != self._folder:
            self._folder = folder
            self._listing = self._catalog.listing_of(folder)
            self._digests = self._catalog.digests_of(folder)
            self._problems = self._catalog.problems_of(folder)

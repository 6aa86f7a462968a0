"""How does what a file holds come into a catalog?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.stamps import DIGEST, FileStamp
from archive_cli.model.record import Record

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import Catalog
    from archive_cli.reading.conventions import Convention

_NO_STAMP = FileStamp(0, 0, 0)


class FileReader(Record):
    """Reads files, with what the ``catalog`` knows of conventions, or else ``day_first``.

    Without a catalog it can be sent to another process.
    """

    day_first: bool | None
    catalog: Catalog | None = None

    def __call__(self, os_path: str, path: str) -> FileContent:
        """Return what a file holds, without its stamp: its articles, or the problem it has."""
        from archive_cli.reading.files import read_articles

        found = read_articles(os_path, path, self.convention_for)
        articles = tuple(reading.article for reading in found.readings)
        digest = found.readings[0].sha256[:DIGEST] if articles else ""
        return FileContent(path, _NO_STAMP, articles, found.problems, digest)

    def convention_for(self, keys: tuple[str, ...]) -> Convention | None:
        """Return what other files, or else the setting, tell of the order of day and month."""
        from archive_cli.catalog.learning import find_convention
        from archive_cli.reading.conventions import convention_set

        known = find_convention(self.catalog, keys) if self.catalog is not None else None
        return known or convention_set(self.day_first)

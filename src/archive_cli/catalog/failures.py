"""What went wrong with the catalog, in place of what the system and tantivy say?"""

from __future__ import annotations

import os
from types import TracebackType

from archive_cli.model.errors import ArchiveError, CatalogError

# What tantivy says when one of its threads has failed, whatever the reason.
_WRITER_DIED = "index writer was killed"
_PASSED_ON = (ArchiveError, KeyboardInterrupt, SystemExit, MemoryError, RecursionError)


class Failures:
    """A context, for any number of uses, in which failures become a `CatalogError`.

    A panic of tantivy's is one too, though it is no ``Exception``. ``advice`` ends the message.
    """

    def __init__(self, folder: str, advice: str = "") -> None:
        self._folder = folder
        self._advice = advice

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if error is None or isinstance(error, _PASSED_ON):
            return
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        if _WRITER_DIED in reason:
            reason = f"its files could not be written ({_space_left(self._folder)})"
        raise CatalogError(self._folder, f"{reason}{self._advice}") from error


def _space_left(folder: str) -> str:
    """Return what is left of the disk, as far as that can be told."""
    try:
        status = os.statvfs(folder)
    except OSError as error:
        return error.strerror or str(error)
    return f"{status.f_bavail * status.f_frsize // 1_000_000} MB are left on the disk"

"""What went wrong with the catalog, in place of what the system and tantivy say?"""

from __future__ import annotations

from types import TracebackType

from archive_cli.model.errors import ArchiveError, CatalogError

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
        raise CatalogError(self._folder, f"{reason}{self._advice}") from error

"""Which number does each ending have?"""

from __future__ import annotations

from archive_cli.model import errors

DONE = 0
NOTHING = 1
USAGE = 2
BUG = 70
IO = 74
BUSY = 75
INTERRUPTED = 130

_STATUS: dict[type[errors.ArchiveError], int] = {
    errors.QueryError: USAGE,
    errors.UnknownIdError: USAGE,
    errors.AmbiguousIdError: USAGE,
    errors.UnknownFieldError: USAGE,
    errors.FormatError: USAGE,
    errors.NoArchiveError: USAGE,
    errors.SettingsError: USAGE,
    errors.CatalogError: IO,
    errors.ReadError: IO,
    errors.CatalogBusyError: BUSY,
}


def status_for(error: errors.ArchiveError) -> int:
    """Return the exit status of an error: every class of errors has its row."""
    return _STATUS[type(error)]

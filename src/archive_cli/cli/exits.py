"""Which number does each ending have?

The numbers from 64 on are those of sysexits.h; 130 is what shells give for SIGINT (128 + 2).
"""

from __future__ import annotations

from archive_cli.model import errors

DONE = 0
NOTHING = 1
USAGE = 2
BUG = 70
IO = 74
BUSY = 75
INTERRUPTED = 130

STATUS: dict[type[errors.ArchiveError], int] = {
    errors.QueryError: USAGE,
    errors.UnknownIdError: USAGE,
    errors.AmbiguousIdError: USAGE,
    errors.UnknownFieldError: USAGE,
    errors.FormatError: USAGE,
    errors.NoArchiveError: USAGE,
    errors.SettingsError: USAGE,
    errors.CatalogError: IO,
    errors.ReadError: IO,
    errors.TrashError: IO,
    errors.CatalogBusyError: BUSY,
    errors.TrashBusyError: BUSY,
}
"""The status of each class of errors: every class has its row."""


def status_for(error: errors.ArchiveError) -> int:
    """Return the exit status of an error."""
    return STATUS[type(error)]

from __future__ import annotations

from collections.abc import Iterator

import pytest

from archive_cli.cli import exits
from archive_cli.model import errors


def subclasses_of(kind: type[errors.ArchiveError]) -> Iterator[type[errors.ArchiveError]]:
    for one in kind.__subclasses__():
        yield one
        yield from subclasses_of(one)


def test_every_class_of_errors_has_its_row() -> None:
    assert set(subclasses_of(errors.ArchiveError)) == set(exits.STATUS)


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (errors.QueryError("a:", 0, 2, "no field a"), 2),
        (errors.UnknownIdError("x"), 2),
        (errors.AmbiguousIdError("x", ("xa", "xb"), 2), 2),
        (errors.UnknownFieldError("x", ("id",)), 2),
        (errors.FormatError("list", "page", ("json",)), 2),
        (errors.NoArchiveError("x", "no such folder"), 2),
        (errors.SettingsError("archive.toml", "no"), 2),
        (errors.CatalogError("x", "no"), 74),
        (errors.ReadError("x", "no"), 74),
        (errors.TrashError("x", "no"), 74),
        (errors.CatalogBusyError(3), 75),
        (errors.TrashBusyError(3), 75),
    ],
)
def test_an_error_has_the_status_of_the_contract(error: errors.ArchiveError, status: int) -> None:
    assert exits.status_for(error) == status


def test_other_endings_have_the_status_of_the_contract() -> None:
    endings = (exits.DONE, exits.NOTHING, exits.USAGE, exits.BUG, exits.INTERRUPTED)
    assert endings == (0, 1, 2, 70, 130)

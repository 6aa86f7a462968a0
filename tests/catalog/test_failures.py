from __future__ import annotations

from pathlib import Path

import pytest

from archive_cli.catalog.failures import Failures
from archive_cli.model.errors import CatalogBusyError, CatalogError


class Panic(BaseException):
    """As tantivy's are: no ``Exception``."""


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (OSError(28, "No space left on device"), "catalog here: No space left on device!"),
        (ValueError("not so"), "catalog here: not so!"),
        (Panic("index out of bounds"), "catalog here: index out of bounds!"),
    ],
)
def test_what_fails_becomes_a_catalog_error(error: BaseException, message: str) -> None:
    with pytest.raises(CatalogError) as caught, Failures("here", "!"):
        raise error
    assert str(caught.value) == message
    assert caught.value.__cause__ is error


@pytest.mark.parametrize("error", [KeyboardInterrupt(), SystemExit(), CatalogBusyError(1)])
def test_interrupts_and_errors_with_a_name_pass(error: BaseException) -> None:
    failures = Failures("here")
    with pytest.raises(type(error)) as caught, failures:
        raise error
    assert caught.value is error
    with failures:
        pass


@pytest.mark.parametrize(("folder", "left"), [("", "MB are left"), ("nowhere", "No such file")])
def test_a_writer_that_died_is_told_with_what_is_left_of_the_disk(
    folder: str, left: str, tmp_path: Path
) -> None:
    with (
        pytest.raises(CatalogError, match=f"could not be written .*{left}"),
        Failures(str(tmp_path / folder)),
    ):
        raise ValueError("An error occurred: the index writer was killed")

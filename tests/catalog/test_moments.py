"""Is what a refresh leaves true for one moment, though files change while they are read?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_cli.catalog.catalog import FileContent, Order
from archive_cli.catalog.clauses import Everything
from archive_cli.catalog.refresh import refresh_catalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.problem import Problem
from catalog.samples import STAMP
from catalog.simple_reader import LONG_AGO, SimpleReader, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    for name in "abc":
        write(folder / "hill" / f"{name}.txt", f"{name}0")
    return folder


def titles(catalog: TantivyCatalog) -> dict[str, str]:
    return {one.path[5:6]: one.title for one in catalog.select(Everything(), Order("id"))}


class BusyReader(SimpleReader):
    """Reads, and lets something happen around the reading of one file, the first time."""

    def __init__(
        self, path: str, before: Callable[[], object], after: Callable[[], object]
    ) -> None:
        super().__init__()
        self._happenings = {path: (before, after)}

    def __call__(self, os_path: str, path: str) -> FileContent:
        before, after = self._happenings.pop(path, (bool, bool))
        before()
        try:
            return super().__call__(os_path, path)
        except FileNotFoundError as error:
            problem = Problem(path, "unreadable", str(error), "Make it readable.")
            return FileContent(path, STAMP, (), (problem,))
        finally:
            after()


def nothing() -> None:
    """Let nothing happen."""


def test_files_that_change_while_another_is_read_are_shown_as_of_one_moment(
    root: Path, catalog: TantivyCatalog
) -> None:
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / "hill/b.txt", "b1", LONG_AGO + 1)

    def change() -> None:
        write(root / "hill/a.txt", "a1", LONG_AGO + 2)
        write(root / "hill/b.txt", "b2", LONG_AGO + 3)

    refresh_catalog(catalog, str(root), BusyReader("hill/b.txt", change, nothing), wait=0)
    moments = [("a0", "b1"), ("a1", "b1"), ("a1", "b2")]
    shown = titles(catalog)
    assert (shown["a"], shown["b"]) in moments
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    assert titles(catalog) == {"a": "a1", "b": "b2", "c": "c0"}


def test_a_file_that_comes_while_another_goes_is_not_shown_beside_it(
    root: Path, catalog: TantivyCatalog
) -> None:
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / "hill/b.txt", "b1", LONG_AGO + 1)

    def change() -> None:
        (root / "hill/a.txt").unlink()
        write(root / "hill/b.txt", "b2", LONG_AGO + 3)

    refresh_catalog(catalog, str(root), BusyReader("hill/b.txt", change, nothing), wait=0)
    assert titles(catalog) in (
        {"a": "a0", "b": "b1", "c": "c0"},
        {"b": "b1", "c": "c0"},
        {"b": "b2", "c": "c0"},
    )


@pytest.mark.parametrize("what", ["hill", "hill/b.txt"])
def test_what_was_out_of_sight_while_it_was_read_is_read_again(
    what: str, root: Path, catalog: TantivyCatalog
) -> None:
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / "hill/b.txt", "b1", LONG_AGO + 1)
    hidden = root / ".hidden"

    def hide() -> None:
        (root / what).rename(hidden)

    def show() -> None:
        hidden.rename(root / what)

    refresh_catalog(catalog, str(root), BusyReader("hill/b.txt", hide, show), wait=0)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    assert titles(catalog) == {"a": "a0", "b": "b1", "c": "c0"}
    assert catalog.problems() == []


def test_a_file_that_is_gone_when_it_is_read_is_no_problem(
    root: Path, catalog: TantivyCatalog
) -> None:
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / "hill/b.txt", "b1", LONG_AGO + 1)
    gone = (root / "hill/b.txt").unlink
    refresh_catalog(catalog, str(root), BusyReader("hill/b.txt", gone, nothing), wait=0)
    assert titles(catalog) in ({"a": "a0", "b": "b1", "c": "c0"}, {"a": "a0", "c": "c0"})
    assert catalog.problems() == []

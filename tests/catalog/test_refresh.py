from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.refresh import Refreshed, refresh_catalog
from archive_cli.catalog.stamps import FileStamp
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.errors import CatalogBusyError, ReadError
from archive_cli.model.problem import Problem
from catalog.simple_reader import LONG_AGO, SimpleReader, titles, write


def test_added_changed_and_removed_files_are_noticed(root: Path, catalog: TantivyCatalog) -> None:
    for name in ("a", "b", "c"):
        write(root / f"{name}.txt", name)
    reader = SimpleReader()
    assert refresh_catalog(catalog, str(root), reader, wait=0) == Refreshed(added=3)
    write(root / "a.txt", "longer")
    write(root / "b.txt", "x", LONG_AGO + 1)
    (root / "c.txt").unlink()
    write(root / "d/e.txt", "new")
    refreshed = refresh_catalog(catalog, str(root), reader, wait=0)
    assert refreshed == Refreshed(added=1, changed=2, removed=1)
    assert titles(catalog) == {"a.txt": "longer", "b.txt": "x", "d/e.txt": "new"}


def test_a_file_in_place_of_another_is_noticed(root: Path, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", "one")
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / ".new", "two")
    (root / ".new").rename(root / "a.txt")
    assert refresh_catalog(catalog, str(root), SimpleReader(), wait=0) == Refreshed(changed=1)
    assert titles(catalog) == {"a.txt": "two"}


def test_an_unchanged_archive_is_not_read_locked_or_written(
    root: Path, folder: str, catalog: TantivyCatalog
) -> None:
    write(root / "a.txt", "one")
    write(root / "b.png", "picture")
    (root / "c.txt").symlink_to("/etc/hostname")
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    before = {path: path.stat().st_mtime_ns for path in Path(folder).rglob("*")}
    reader = SimpleReader()
    with catalog.writing(0):
        again = TantivyCatalog(folder)
        assert refresh_catalog(again, str(root), reader, wait=0) == Refreshed()
    assert reader.paths == []
    assert {path: path.stat().st_mtime_ns for path in Path(folder).rglob("*")} == before


def test_an_empty_archive_makes_no_catalog(root: Path, folder: str) -> None:
    refresh_catalog(TantivyCatalog(folder), str(root), SimpleReader(), wait=0)
    assert not Path(folder).exists()


def test_a_file_written_just_now_is_read_once(root: Path, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", "one", time.time_ns() | 1)
    reader = SimpleReader()
    for _ in range(3):
        refresh_catalog(catalog, str(root), reader, wait=0)
    assert reader.paths == ["a.txt"]


def test_a_file_changed_within_the_same_coarse_second_is_noticed(
    root: Path, catalog: TantivyCatalog
) -> None:
    now = int(time.time()) * 10**9
    write(root / "a.txt", "one", now)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / "a.txt", "two", now)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    assert titles(catalog) == {"a.txt": "two"}


def test_problems_of_files_that_cannot_be_used_are_kept(
    root: Path, catalog: TantivyCatalog
) -> None:
    write(root / "a.png", "picture")
    write(root / "b.txt", "\0")
    os.mkfifo(root / "c.txt")
    refreshed = refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    assert refreshed == Refreshed(added=3, failed=2)
    kinds = {one.path: one.problem for one in catalog.problems()}
    assert kinds == {"a.png": "unsupported", "b.txt": "binary", "c.txt": "unreadable"}
    (root / "c.txt").unlink()
    write(root / "b.txt", "text")
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    assert [one.path for one in catalog.problems()] == ["a.png"]
    assert titles(catalog) == {"b.txt": "text"}


def test_a_file_that_has_become_readable_is_read(root: Path, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", "one")

    def denied(os_path: str, path: str) -> FileContent:
        problem = Problem(path, "unreadable", f"{os_path} is locked.", "Unlock it.")
        return FileContent(path, FileStamp(0, 0, 0), (), (problem,))

    assert refresh_catalog(catalog, str(root), denied, wait=0) == Refreshed(added=1, failed=1)
    assert refresh_catalog(catalog, str(root), SimpleReader(), wait=0) == Refreshed(changed=1)
    assert titles(catalog) == {"a.txt": "one"}
    assert catalog.problems() == []


def test_a_reader_that_fails_leaves_the_catalog_as_it_was(
    root: Path, catalog: TantivyCatalog
) -> None:
    write(root / "a.txt", "one")
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    write(root / "a.txt", "other")

    def failing(os_path: str, path: str) -> FileContent:
        raise LookupError(os_path, path)

    with pytest.raises(LookupError):
        refresh_catalog(catalog, str(root), failing, wait=0)
    assert titles(catalog) == {"a.txt": "one"}
    assert refresh_catalog(catalog, str(root), SimpleReader(), wait=0) == Refreshed(changed=1)


def test_what_was_read_before_an_interrupt_is_kept(root: Path, catalog: TantivyCatalog) -> None:
    for name in "abcd":
        write(root / f"{name}.txt", name)
    reader = SimpleReader()

    def interrupted(os_path: str, path: str) -> FileContent:
        if path == "c.txt":
            raise KeyboardInterrupt
        return reader(os_path, path)

    with pytest.raises(KeyboardInterrupt):
        refresh_catalog(catalog, str(root), interrupted, wait=0)
    assert titles(catalog) == {"a.txt": "a", "b.txt": "b"}
    assert refresh_catalog(catalog, str(root), reader, wait=0) == Refreshed(added=2)
    assert reader.paths == ["a.txt", "b.txt", "c.txt", "d.txt"]


def test_a_change_made_by_another_process_meanwhile_is_not_made_twice(
    root: Path, folder: str, catalog: TantivyCatalog
) -> None:
    write(root / "a.txt", "one")
    refresh_catalog(TantivyCatalog(folder), str(root), SimpleReader(), wait=0)
    reader = SimpleReader()
    assert refresh_catalog(catalog, str(root), reader, wait=0) == Refreshed()
    assert reader.paths == []
    assert titles(catalog) == {"a.txt": "one"}


def test_two_writers_do_not_meet(root: Path, folder: str, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", "one")
    with catalog.writing(0), pytest.raises(CatalogBusyError):
        refresh_catalog(TantivyCatalog(folder), str(root), SimpleReader(), wait=0)


def test_a_missing_archive_is_a_read_error(root: Path, catalog: TantivyCatalog) -> None:
    with pytest.raises(ReadError, match="No such file"):
        refresh_catalog(catalog, str(root / "gone"), SimpleReader(), wait=0)


names = st.sampled_from(("a.txt", "b.txt", "c/d.txt", "e.md", "f.png", "g"))
steps = st.lists(st.tuples(names, st.none() | st.sampled_from(("one", "two", "\0"))), max_size=12)


@settings(max_examples=25, deadline=None)
@given(steps, st.sets(st.integers(0, 12)))
def test_any_way_of_refreshing_gives_what_one_build_gives(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str | None]], stops: set[int]
) -> None:
    root = tmp_path_factory.mktemp("archive")
    catalog = TantivyCatalog(str(tmp_path_factory.mktemp("cache")))
    for number, (name, text) in enumerate(steps):
        if text is None:
            (root / name).unlink(missing_ok=True)
        else:
            write(root / name, text, LONG_AGO + number)
        if number in stops:
            refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    assert refresh_catalog(catalog, str(root), SimpleReader(), wait=0) == Refreshed()
    at_once = MemoryCatalog()
    refresh_catalog(at_once, str(root), SimpleReader(), wait=0)
    assert titles(catalog) == titles(at_once)
    assert catalog.files() == at_once.files()
    assert catalog.problems() == at_once.problems()

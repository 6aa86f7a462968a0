from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_cli.catalog.catalog import Order
from archive_cli.catalog.clauses import Everything
from archive_cli.catalog.file_reader import FileReader
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.refresh import Refreshed, refresh_catalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from catalog.simple_reader import LONG_AGO
from happenings import happening

TEXT = "Harbour opens\n\nHANOI, March 5, 2025 -- The harbour was opened on Wednesday.\n"
TWO = f"{TEXT}\f{TEXT.replace('Harbour', 'Market')}"
OPEN = "Title: Harbour opens\nDate: 03/05/2025\n\nThe harbour was opened.\n"


class CountingReader:
    """A `FileReader` that keeps the paths it was given."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def __call__(self, os_path: str, path: str) -> object:
        self.paths.append(path)
        return FileReader(None)(os_path, path)


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, ns=(LONG_AGO, LONG_AGO))


def refresh(catalog: TantivyCatalog | MemoryCatalog, root: Path) -> tuple[Refreshed, list[str]]:
    reader = CountingReader()
    refreshed = refresh_catalog(catalog, str(root), reader, wait=0)  # type: ignore[arg-type]
    return refreshed, reader.paths


def state_of(catalog: TantivyCatalog | MemoryCatalog) -> tuple[object, ...]:
    articles = list(catalog.select(Everything(), Order("id")))
    return articles, catalog.problems(), dict(catalog.files()), dict(catalog.digests_of("b"))


@pytest.mark.parametrize("text", [TEXT, TWO, "Harbour opens\n\nNo date at all.\n"])
def test_a_moved_file_is_not_read_again(root: Path, catalog: TantivyCatalog, text: str) -> None:
    write(root / "a/one.txt", text)
    refresh(catalog, root)
    (root / "b").mkdir()
    (root / "a/one.txt").rename(root / "b/two.txt")
    assert refresh(catalog, root) == (Refreshed(moved=1), [])
    at_once = MemoryCatalog()
    refresh(at_once, root)
    assert state_of(catalog) == state_of(at_once)


def test_a_copy_in_place_of_the_original_is_a_move(root: Path, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", TEXT)
    refresh(catalog, root)
    (root / "b.txt").write_text(TEXT, "utf-8")
    (root / "a.txt").unlink()
    assert refresh(catalog, root) == (Refreshed(moved=1), [])


def test_a_copy_beside_the_original_is_new(root: Path, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", TEXT)
    refresh(catalog, root)
    write(root / "b.txt", TEXT)
    assert refresh(catalog, root) == (Refreshed(added=1), ["b.txt"])


def test_files_that_only_look_alike_are_read(root: Path, catalog: TantivyCatalog) -> None:
    write(root / "a.txt", TEXT)
    refresh(catalog, root)
    (root / "a.txt").unlink()
    write(root / "b.txt", TEXT.replace("March 5", "March 6"))
    assert refresh(catalog, root) == (Refreshed(added=1, removed=1), ["b.txt"])


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("A harbour was opened.\n", "a.txt", "2025-03-05.txt"),
        ("A harbour was opened.\n", "2025-03-05.txt", "a.txt"),
        (TEXT, "a.txt", "a.json"),
        (OPEN, "a/a.txt", "b/a.txt"),
    ],
)
def test_what_its_path_may_change_is_read_again(
    root: Path, catalog: TantivyCatalog, text: str, old: str, new: str
) -> None:
    write(root / old, text)
    refresh(catalog, root)
    (root / new).parent.mkdir(exist_ok=True)
    (root / old).rename(root / new)
    _, paths = refresh(catalog, root)
    assert paths[:1] == [new]
    at_once = MemoryCatalog()
    refresh(at_once, root)
    assert state_of(catalog) == state_of(at_once)


def test_a_file_that_goes_again_before_it_is_known_for_a_moved_one_is_none(
    root: Path, catalog: TantivyCatalog
) -> None:
    write(root / "a.txt", TEXT)
    refresh(catalog, root)
    (root / "a.txt").rename(root / "b.txt")
    with happening("open", "/b.txt", (root / "b.txt").unlink):
        refreshed, _ = refresh(catalog, root)
    assert refreshed == Refreshed(removed=1)
    assert list(catalog.select(Everything(), Order("id"))) == []


def test_a_file_in_place_of_a_link_to_another_is_a_changed_one(
    root: Path, catalog: TantivyCatalog
) -> None:
    write(root / ".kept/a.txt", TEXT)
    (root / "b.txt").symlink_to(".kept/a.txt")
    assert refresh(catalog, root) == (Refreshed(added=1), ["b.txt"])
    (root / "b.txt").unlink()
    write(root / "b.txt", OPEN)
    assert refresh(catalog, root) == (Refreshed(changed=1), ["b.txt"])
    assert list(catalog.files()) == ["b.txt"]

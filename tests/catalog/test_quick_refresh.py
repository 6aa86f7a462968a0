"""Refreshes of archives so large that not every file is looked at."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.options import RefreshOptions
from archive_cli.catalog.refresh import Refreshed, refresh_catalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from catalog.simple_reader import LONG_AGO, SimpleReader, titles, write

QUICK = RefreshOptions(most_looked_at=0)
THOROUGH = RefreshOptions(most_looked_at=0, is_thorough=True)


def age(root: Path) -> None:
    """Let folders have been changed long ago, each at another time."""
    for number, path in enumerate(sorted(root.rglob("*"), reverse=True)):
        if path.is_dir() and not path.is_symlink():
            os.utime(path, ns=(LONG_AGO + number, LONG_AGO + number))
    os.utime(root, ns=(LONG_AGO, LONG_AGO))


def test_an_edit_in_place_is_noticed_by_a_thorough_refresh_or_under_suspicion(
    root: Path, catalog: TantivyCatalog
) -> None:
    for name in ("a/one.txt", "b/two.txt"):
        write(root / name, "old")
    age(root)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    for name in ("a/one.txt", "b/two.txt"):
        write(root / name, "newer")
    assert refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK) == Refreshed()
    suspicious = QUICK.replaced(suspects=frozenset({"a"}))
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=suspicious)
    assert titles(catalog) == {"a/one.txt": "newer", "b/two.txt": "old"}
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=THOROUGH)
    assert titles(catalog) == {"a/one.txt": "newer", "b/two.txt": "newer"}


def test_only_changed_folders_are_looked_into(root: Path, catalog: TantivyCatalog) -> None:
    for name in ("a/one.txt", "b/two.txt", "b/c/three.txt"):
        write(root / name, "old")
    age(root)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    write(root / "b/c/four.txt", "new")
    write(root / "a/one.txt", "longer")
    os.utime(root / "b/c", ns=(LONG_AGO + 99, LONG_AGO + 99))
    reader = SimpleReader()
    refreshed = refresh_catalog(catalog, str(root), reader, wait=0, options=QUICK)
    assert refreshed == Refreshed(added=1)
    assert reader.paths == ["b/c/four.txt"]


def test_where_nothing_changed_nothing_is_written(
    root: Path, folder: str, catalog: TantivyCatalog
) -> None:
    write(root / "a/one.txt", "old")
    (root / "out").symlink_to("/etc/hostname")
    age(root)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    before = {path: path.stat().st_mtime_ns for path in Path(folder).rglob("*")}
    for options in (QUICK, THOROUGH):
        again = TantivyCatalog(folder)
        found = refresh_catalog(again, str(root), SimpleReader(), wait=0, options=options)
        assert found == Refreshed()
    assert {path: path.stat().st_mtime_ns for path in Path(folder).rglob("*")} == before


def test_a_file_of_patterns_that_comes_leaves_out_what_no_folders_time_tells_of(
    root: Path, catalog: TantivyCatalog
) -> None:
    for name in ("a/one.txt", "b/two.txt", "b/c/one.txt"):
        write(root / name, "old")
    age(root)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    (root / "b/.archiveignore").write_text("one.txt\n")
    refreshed = refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    assert refreshed == Refreshed(removed=1)
    assert sorted(titles(catalog)) == ["a/one.txt", "b/two.txt"]


def test_a_folder_that_goes_takes_its_files_and_links_with_it(
    root: Path, catalog: TantivyCatalog
) -> None:
    for name in ("a/one.txt", "b/two.txt", ".kept/c/three.txt"):
        write(root / name, "old")
    (root / "b/link.txt").symlink_to("../.kept/c/three.txt")
    (root / "d.txt").symlink_to(".kept/c/three.txt")
    age(root)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    assert sorted(titles(catalog)) == ["a/one.txt", "b/link.txt", "b/two.txt"]
    shutil.rmtree(root / "b")
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    assert sorted(titles(catalog)) == ["a/one.txt", "d.txt"]
    assert refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK) == Refreshed()


# The time of each file that is written, so that no two have the same stamp.
_times = count(LONG_AGO + 1)
NAMES = ("a", "a/b", "a/b/c.txt", "d.txt", ".e", ".e/f.txt", "g", "g/h", "g/h/i.md", "a/j.png")


def put(root: Path, name: str, text: str) -> None:
    """Put a file in place of what is there, as one that was written elsewhere."""
    clear(root, name)
    write(root / ".fresh", text, next(_times))
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / ".fresh").rename(root / name)


def clear(root: Path, name: str) -> None:
    """Take away what is there, and files that stand where its folders would."""
    for path in (*reversed((root / name).parents), root / name):
        if (
            path.is_relative_to(root)
            and path != root
            and (path == root / name or not path.is_dir())
        ):
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)


def link(root: Path, name: str, target: str) -> None:
    clear(root, name)
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).symlink_to(root / target)


def move(root: Path, name: str, target: str) -> None:
    source = root / name
    if os.path.lexists(source) and not f"{target}/".startswith(f"{name}/"):
        clear(root, target)
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(source):
            source.rename(root / target)


def ignore(root: Path, name: str, pattern: str) -> None:
    folder = root / name
    if folder.is_dir() and folder.resolve().is_relative_to(root.resolve()):
        (folder / ".archiveignore").write_text(pattern.rpartition("/")[2])


Step = tuple[Callable[[Path, str, str], None], str, str]
names = st.sampled_from(NAMES)
steps = st.one_of(
    st.tuples(st.just(put), names, st.sampled_from(("one", "two", "\0"))),
    st.tuples(st.just(link), names, names),
    st.tuples(st.just(move), names, names),
    st.tuples(st.just(ignore), names, names),
    st.tuples(st.just(lambda root, name, _: clear(root, name)), names, st.just("")),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=14), st.sets(st.integers(0, 14)))
def test_quick_refreshes_give_what_one_build_gives(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[Callable[[Path, str, str], None], str, str]],
    stops: set[int],
) -> None:
    root = tmp_path_factory.mktemp("archive")
    catalog = TantivyCatalog(str(tmp_path_factory.mktemp("cache")))
    for number, (step, name, other) in enumerate(steps):
        step(root, name, other)
        if number in stops:
            refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=QUICK)
    at_once = MemoryCatalog()
    refresh_catalog(at_once, str(root), SimpleReader(), wait=0)
    assert titles(catalog) == titles(at_once)
    assert sorted(catalog.files()) == sorted(at_once.files())
    assert catalog.problems() == at_once.problems()
    assert (
        refresh_catalog(catalog, str(root), SimpleReader(), wait=0, options=THOROUGH) == Refreshed()
    )

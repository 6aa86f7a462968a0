from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.catalog import FileContent, Order, PreparedDocument
from archive_cli.catalog.clauses import Everything, Term
from archive_cli.catalog.documents import prepared
from archive_cli.catalog.integrity import note_index
from archive_cli.catalog.refresh import Refreshed, refresh_catalog
from archive_cli.catalog.schema import FORMAT
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.errors import CatalogBusyError, CatalogError
from catalog.samples import FULL, article, content, fill, found
from catalog.simple_reader import LONG_AGO, SimpleReader, write
from happenings import happening
from users import an_ordinary_user, folder_for_everybody

TESTS = Path(__file__).parents[1]


def state_of(catalog: TantivyCatalog) -> tuple[object, ...]:
    """Return all that a catalog holds."""
    terms = catalog.terms("body", "", 10**6)
    articles = list(catalog.select(Everything(), Order("id")))
    return (articles, dict(catalog.files()), catalog.problems(), terms)


def brought_up_to_date(folder: Path, root: Path) -> TantivyCatalog:
    catalog = TantivyCatalog(str(folder))
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    return catalog


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    for number in range(250):
        write(folder / f"{number % 7}/{number:03}.txt", f"Title {number}\nBody of number{number}")
    write(folder / "picture.png", "?")
    return folder


def change(root: Path) -> None:
    for number in range(0, 250, 3):
        write(
            root / f"{number % 7}/{number:03}.txt", f"New {number}\nChanged{number}", LONG_AGO + 1
        )
    for number in range(1, 250, 3):
        (root / f"{number % 7}/{number:03}.txt").unlink()
    (root / "picture.png").unlink()
    for number in range(300, 420):
        write(root / f"{number % 7}/{number}.txt", f"Title {number}\nBody of number{number}")


def kill_during_refresh(root: Path, folder: Path, seconds: float) -> bool:
    """Refresh in another process and kill it so long after its start; tell if it was alive."""
    command = [sys.executable, str(TESTS / "catalog/build.py"), str(root), str(folder)]
    paths = f"{TESTS.parent / 'src'}:{TESTS}"
    with subprocess.Popen(command, stdout=subprocess.PIPE, env={"PYTHONPATH": paths}) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            assert process.wait(seconds) == 0
        except subprocess.TimeoutExpired:
            process.kill()
            return True
    return False


def test_a_kill_at_any_moment_leaves_the_state_before_or_after(root: Path, tmp_path: Path) -> None:
    before_folder, empty = tmp_path / "before", tmp_path / "empty"
    first = state_of(brought_up_to_date(before_folder, root))
    empty.mkdir()
    change(root)
    last = state_of(brought_up_to_date(tmp_path / "after", root))
    assert first != last
    nothing = state_of(TantivyCatalog(str(empty)))
    chance = random.Random(7)
    killed = 0
    trials = [(before_folder, (first, last)), (empty, (nothing, last))] * 8
    for number, (start, states) in enumerate(trials):
        folder = tmp_path / f"killed-{number}"
        shutil.copytree(start, folder)
        killed += kill_during_refresh(root, folder, chance.uniform(0, 0.12))
        catalog = TantivyCatalog(str(folder))
        assert state_of(catalog) in states
        assert catalog.notices == []
        assert state_of(brought_up_to_date(folder, root)) == last
    assert killed > 4


def test_what_a_killed_commit_left_is_not_in_the_way(folder: str, catalog: TantivyCatalog) -> None:
    fill(catalog, article("a"), article("b"))
    shutil.copytree(folder, f"{folder}-killed")
    fill(catalog, article("a", body="new"))
    (index,) = Path(folder).glob("index-*")
    left = [path for path in index.iterdir() if path.suffix == ".del"]
    assert left
    for path in (*left, index / ".managed.json"):
        shutil.copy(path, f"{folder}-killed/{index.name}/{path.name}")
    again = TantivyCatalog(f"{folder}-killed")
    fill(again, article("a", body="new"))
    assert state_of(again) == state_of(catalog)


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    root = tmp_path / "archive"
    for number in range(20):
        write(root / f"{number % 3}/{number}.txt", f"Title {number}\nBody of number{number}")
    whole = state_of(brought_up_to_date(tmp_path / "whole", root))
    (index,) = (tmp_path / "whole").glob("index-*")
    names = [path.name for path in index.iterdir() if path.stat().st_size]
    assert len(names) > 6
    for number, name in enumerate(names):
        for damage in (b"", b"{", None):
            folder = tmp_path / f"damaged-{number}-{damage!r}"
            shutil.copytree(tmp_path / "whole", folder)
            path = folder / index.name / name
            path.write_bytes(
                path.read_bytes()[: path.stat().st_size // 2] if damage is None else damage
            )
            catalog = TantivyCatalog(str(folder))
            refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
            assert state_of(catalog) == whole, name
            assert state_of(TantivyCatalog(str(folder))) == whole, name
            assert name == ".managed.json" or "damaged" in " ".join(catalog.notices), name


def test_damage_found_later_is_a_catalog_error(folder: str, catalog: TantivyCatalog) -> None:
    fill(catalog, FULL)
    fill(catalog, article("b"))
    copy = shutil.copytree(folder, f"{folder}-damaged")  # the other one is mapped to memory
    (gaps,) = Path(copy).glob("index-*/*.del")
    store = gaps.with_name(f"{gaps.name.partition('.')[0]}.store")
    note_index(str(store.parent))
    before = store.stat()
    store.write_bytes(b"\xff" * 60 + store.read_bytes()[60:])
    os.utime(store, ns=(before.st_atime_ns, before.st_mtime_ns))  # a disk that forgets
    damaged = TantivyCatalog(copy)
    assert damaged.notices == []
    with pytest.raises(CatalogError, match="the index is damaged"):
        found(damaged, Everything())


def test_a_read_only_index_is_a_catalog_error() -> None:
    with folder_for_everybody() as top, an_ordinary_user():
        folder = top / "cache" / "catalog"
        fill(TantivyCatalog(str(folder)), FULL)
        (index,) = folder.glob("index-*")
        for path in index.iterdir():
            path.chmod(0o400)
        index.chmod(0o500)
        with pytest.raises(CatalogError, match="denied"):
            TantivyCatalog(str(folder))
        index.chmod(0o700)


def test_an_index_whose_bytes_have_changed_is_made_anew(
    folder: str, catalog: TantivyCatalog
) -> None:
    fill(catalog, FULL)
    (store,) = Path(folder).glob("index-*/*.store")
    harmed = b"\xff" + store.read_bytes()[1:]
    store.unlink()  # who has mapped it still has it whole
    store.write_bytes(harmed)
    damaged = TantivyCatalog(folder)
    assert found(damaged, Everything()) == []
    assert f"damaged and will be made anew ({store.name} has changed)" in damaged.notices[0]


@pytest.mark.parametrize("note", ["{", "[]", '["another", {}]', '["index", 3]', None])
def test_an_index_is_checked_again_where_no_note_tells_that_it_was(
    folder: str, catalog: TantivyCatalog, note: str | None
) -> None:
    fill(catalog, FULL)
    checked = Path(folder) / "checked"
    before = checked.read_bytes()
    checked.unlink()
    if note is not None:
        checked.write_text(note)
    assert found(TantivyCatalog(folder), Everything()) == [FULL.id]
    assert checked.read_bytes() == before


def test_a_cache_that_goes_right_after_a_commit_is_an_empty_one(
    folder: str, catalog: TantivyCatalog
) -> None:
    fill(catalog, article("a"))
    with ExitStack() as stack:

        def contents() -> Iterator[FileContent]:
            yield content(article("b"))
            gone = happening("os.listdir", "/catalog", lambda: shutil.rmtree(folder))
            stack.enter_context(gone)

        catalog.update(contents(), ())
    assert found(catalog, Everything()) == []
    fill(catalog, article("c"))
    assert found(TantivyCatalog(folder), Everything()) == ["c"]


def test_files_that_come_in_any_order_of_folders_are_all_known(
    folder: str, catalog: TantivyCatalog
) -> None:
    ids = [f"{number % 70}/{number}" for number in range(140)]
    fill(catalog, *map(article, ids))
    again = TantivyCatalog(folder)
    assert found(again, Everything()) == sorted(ids)
    assert sorted(again.files()) == sorted(f"{one}.txt" for one in ids)


class Interrupted(tuple[PreparedDocument, ...]):
    """The documents of a file, while the last of which Ctrl-C is pressed."""

    __slots__ = ()

    def __iter__(self) -> Iterator[PreparedDocument]:
        yield from super().__iter__()
        raise KeyboardInterrupt


def test_ctrl_c_within_a_file_keeps_those_before_and_nothing_of_it(
    folder: str, catalog: TantivyCatalog
) -> None:
    two = content(article("b#1", path="b"), article("b#2", path="b", number=2))
    (whole,) = prepared([two])
    cut = whole.replaced(documents=Interrupted(whole.documents))
    with pytest.raises(KeyboardInterrupt):
        catalog.update([content(article("a")), cut, content(article("c"))], ())
    again = TantivyCatalog(folder)
    assert found(again, Everything()) == ["a"]
    assert list(again.files()) == ["a.txt"]


def test_another_edition_is_made_anew(folder: str, catalog: TantivyCatalog) -> None:
    fill(catalog, article("a"))
    newer = TantivyCatalog(folder, edition="2")
    assert found(newer, Everything()) == []
    assert newer.files() == {}
    assert "another version" in newer.notices[0]
    fill(newer, article("b"))
    assert found(TantivyCatalog(folder, edition="2"), Everything()) == ["b"]
    assert [path.name for path in Path(folder).glob("index-*")] == [f"index-{FORMAT}-2-1"]


def test_a_fresh_catalog_replaces_the_old_one_when_it_is_complete(
    folder: str, catalog: TantivyCatalog
) -> None:
    fill(catalog, article("a"))
    fresh = TantivyCatalog(folder, fresh=True)
    assert fresh.files() == {}
    with fresh.writing(0):
        assert found(TantivyCatalog(folder), Everything()) == ["a"]
        fill(fresh, article("b"))
    assert found(TantivyCatalog(folder), Everything()) == found(fresh, Everything()) == ["b"]
    fill(fresh, article("c"))
    assert found(TantivyCatalog(folder), Everything()) == ["b", "c"]


def test_a_catalog_that_cannot_be_made_is_a_catalog_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    catalog = TantivyCatalog(str(tmp_path / "file/catalog"))
    assert found(catalog, Everything()) == []
    with pytest.raises(CatalogError, match="Not a directory") as caught:
        fill(catalog, article("a"))
    assert caught.value.path == str(tmp_path / "file/catalog")


def test_a_catalog_that_cannot_be_locked_can_be_read(folder: str, catalog: TantivyCatalog) -> None:
    fill(catalog, article("a"))
    (Path(folder) / "lock").unlink()
    (Path(folder) / "lock").mkdir()
    again = TantivyCatalog(folder)
    assert found(again, Everything()) == ["a"]
    with pytest.raises(CatalogError):
        fill(again, article("b"))


def test_folders_are_made_for_the_user_alone(folder: str, catalog: TantivyCatalog) -> None:
    fill(catalog, article("a"))
    for path in (Path(folder), Path(folder).parent):
        assert path.stat().st_mode & 0o777 == 0o700


def test_a_second_writer_is_refused(folder: str, catalog: TantivyCatalog) -> None:
    with catalog.writing(0), pytest.raises(CatalogBusyError):
        fill(TantivyCatalog(folder), article("a"))


def test_a_reader_keeps_its_state_while_others_write(folder: str, catalog: TantivyCatalog) -> None:
    fill(catalog, article("a", body="old"))
    reader = TantivyCatalog(folder)
    for number in range(12):
        fill(catalog, article("a", body=f"new {number}"))
    fill(TantivyCatalog(folder, fresh=True), article("b"))
    assert found(reader, Term("body", "old")) == ["a"]
    assert found(catalog, Term("body", "new")) == ["a"]
    assert found(TantivyCatalog(folder), Everything()) == ["b"]


def test_many_small_updates_leave_few_segments(folder: str, catalog: TantivyCatalog) -> None:
    for number in range(40):
        fill(catalog, article(f"{number:02}"))
    assert len(found(TantivyCatalog(folder), Everything())) == 40
    assert len(list(Path(folder).glob("index-*/*.store"))) < 20


def test_nothing_is_asked_of_the_files_twice(root: Path, folder: str) -> None:
    brought_up_to_date(Path(folder), root)
    reader = SimpleReader()
    refreshed = refresh_catalog(TantivyCatalog(folder), str(root), reader, wait=0)
    assert refreshed == Refreshed()
    assert reader.paths == []


def test_a_file_that_gives_nothing_any_more_is_known(catalog: TantivyCatalog) -> None:
    fill(catalog, FULL)
    catalog.update([content(FULL).replaced(articles=())], ())
    assert list(catalog.files()) == [FULL.path]
    assert found(catalog, Everything()) == []


def letters(texts: Sequence[tuple[str, Sequence[str]]]) -> list[bytes]:
    """Make fingerprints that show what they were made of."""
    return [f"{body}|{' '.join(tokens)}".encode() for body, tokens in texts]


def test_fingerprints_are_kept_for_every_article_however_it_came(
    tmp_path: Path, root: Path
) -> None:
    catalog = TantivyCatalog(str(tmp_path / "cache"), make_fingerprints=letters)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    change(root)
    refresh_catalog(catalog, str(root), SimpleReader(), wait=0)
    stored = list(catalog.fingerprints(Everything()))
    articles = catalog.articles_at(one.place for one in stored)
    assert len(articles) == catalog.count(Everything()) == 287
    assert [one.fingerprint for one in stored] == letters(
        [(one.body, tokens_of(one.body)) for one in articles]
    )


def test_fingerprints_are_made_of_no_more_than_some_articles_at_once(tmp_path: Path) -> None:
    sizes = []

    def counted(texts: Sequence[tuple[str, Sequence[str]]]) -> list[bytes]:
        sizes.append(len(texts))
        return letters(texts)

    catalog = TantivyCatalog(str(tmp_path), make_fingerprints=counted)
    articles = tuple(article(f"a#{n}", path="a", number=n) for n in range(1, 901))
    catalog.update([content(*articles)], ())
    assert sum(sizes) == 900
    assert max(sizes) <= 200

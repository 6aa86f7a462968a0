"""What a refresh does where files go on changing, or where very many have changed at once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.refresh import refresh_catalog
from archive_cli.catalog.work import MANY
from catalog.simple_reader import LONG_AGO, SimpleReader, titles, write

MANY_CLUES = 2_001


class LearningReader(SimpleReader):
    """Reads, and gives each article clues; what is open is dated by what has been read so far.

    ``clues`` has clues by path; the title of ``open.txt`` counts the times it was read.
    """

    def __init__(self, clues: dict[str, tuple[str, ...]]) -> None:
        super().__init__()
        self._clues = {"open.txt": ("open:none:outlet",)} | clues

    def __call__(self, os_path: str, path: str) -> FileContent:
        read = super().__call__(os_path, path)
        (article,) = read.articles
        if path == "open.txt":
            article = article.replaced(title=f"reading {self.paths.count(path)}")
        return read.replaced(articles=(article.replaced(clues=self._clues.get(path, ())),))


@pytest.fixture
def refresh(root: Path) -> Callable[..., MemoryCatalog]:
    catalog = MemoryCatalog()

    def refresh_it(reader: SimpleReader) -> MemoryCatalog:
        refresh_catalog(catalog, str(root), reader, wait=0)
        return catalog

    return refresh_it


def test_files_that_never_cease_to_change_do_not_keep_a_refresh_from_its_end(
    root: Path, refresh: Callable[..., MemoryCatalog]
) -> None:
    class RestlessReader(SimpleReader):
        def __call__(self, os_path: str, path: str) -> FileContent:
            read = super().__call__(os_path, path)
            write(root / "log.txt", f"line {len(self.paths)}", LONG_AGO + len(self.paths))
            return read

    write(root / "log.txt", "line 0")
    write(root / "a.txt", "a")
    reader = RestlessReader()
    assert titles(refresh(reader)).keys() == {"a.txt", "log.txt"}
    assert reader.paths.count("log.txt") == 20
    assert titles(refresh(SimpleReader()))["log.txt"] == f"line {len(reader.paths)}"


def test_very_many_clues_have_everything_that_is_open_looked_at_again(
    root: Path, refresh: Callable[..., MemoryCatalog]
) -> None:
    write(root / "open.txt", "Open")
    reader = LearningReader({"a.txt": tuple(f"word:{n}" for n in range(MANY_CLUES))})
    assert titles(refresh(reader))["open.txt"] == "reading 1"
    write(root / "a.txt", "A")
    catalog = refresh(reader)
    assert titles(catalog)["open.txt"] == "reading 2"
    assert catalog.loose_ends() == frozenset()


def test_when_very_many_files_go_everything_that_is_open_is_looked_at_again(
    root: Path, refresh: Callable[..., MemoryCatalog]
) -> None:
    write(root / "open.txt", "Open")
    paths = [root / f"{number}.txt" for number in range(MANY_CLUES)]
    for path in paths:
        write(path, "A")
    reader = LearningReader({})
    refresh(reader)
    for path in paths:
        path.unlink()
    catalog = refresh(reader)
    assert titles(catalog) == {"open.txt": "reading 2"}
    assert catalog.loose_ends() == frozenset()


def test_what_is_to_be_looked_at_again_and_has_gone_meanwhile_is_left_to_the_next_refresh(
    root: Path, refresh: Callable[..., MemoryCatalog]
) -> None:
    class LastReader(LearningReader):
        def __call__(self, os_path: str, path: str) -> FileContent:
            if len(self.paths) == MANY:
                (root / "open.txt").unlink()
            return super().__call__(os_path, path)

    write(root / "open.txt", "Open")
    for number in range(MANY):
        write(root / f"z{number}.txt", "A")
    reader = LastReader({"z1.txt": tuple(f"word:{n}" for n in range(MANY_CLUES))})
    assert titles(refresh(reader))["open.txt"] == "reading 1"
    assert "open.txt" not in titles(refresh(SimpleReader()))

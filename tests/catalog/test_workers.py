from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from archive_cli.catalog import workers
from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.documents import prepared
from archive_cli.catalog.file_reader import FileReader
from archive_cli.catalog.workers import read_on_all_cores


@pytest.fixture
def paths(tmp_path: Path) -> list[tuple[str, str]]:
    """230 articles, a file that is none, and one that is not there."""
    found = []
    for number in range(230):
        name = f"{'long-' * (number % 7)}{number}.txt"
        text = f"HANOI, March 5, 2025 -- Story {number} of Việt Nam\n\nMore of it.\n"
        (tmp_path / name).write_text(text, "utf-8")
        found.append((str(tmp_path / name), name))
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)))
    return [*found, (str(tmp_path / "binary.txt"), "binary.txt"), ("/nowhere/gone.txt", "gone.txt")]


class Fatal:
    """Reads as `FileReader` does, but a process other than the test's ends at one path."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._home = os.getpid()

    def __call__(self, os_path: str, path: str) -> FileContent:
        if path == self._path and os.getpid() != self._home:
            os._exit(1)
        return FileReader(None)(os_path, path)


def lengths(texts: Sequence[tuple[str, Sequence[str]]]) -> list[bytes]:
    """Make fingerprints that show what they were made of."""
    return [f"{len(body)} {len(tokens)}".encode() for body, tokens in texts]


def test_many_readers_give_what_one_gives_in_the_same_order(paths: list[tuple[str, str]]) -> None:
    found = list(read_on_all_cores(paths, FileReader(None), lengths))
    expected = [FileReader(None)(*one) for one in paths]
    assert [one.path for one in found] == [path for _, path in paths]
    for one, other in zip(found, expected, strict=True):
        for document, expected_one in zip(
            one.documents, prepared((other,), lengths)[0].documents, strict=True
        ):
            assert sorted(document.texts) == sorted(expected_one.texts)
            assert document[1:] == expected_one[1:]
        assert one.problems == other.problems
        assert one.digest == other.digest
        assert [article.clues for article in one.articles] == [a.clues for a in other.articles]


def test_what_a_worker_died_of_is_read_here(paths: list[tuple[str, str]]) -> None:
    found = list(read_on_all_cores(paths, Fatal(paths[120][1])))
    assert [one.path for one in found] == [path for _, path in paths]
    assert all(one.articles for one in found[:-2])


def test_workers_end_when_nobody_waits_for_them(paths: list[tuple[str, str]]) -> None:
    found = read_on_all_cores(paths, FileReader(None))
    next(found)
    before = children()
    found.close()  # type: ignore[attr-defined]
    assert children() < before or not before


def test_where_no_worker_can_be_started_files_are_read_here(
    paths: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.executable", "/nowhere/python")
    found = list(read_on_all_cores(paths, FileReader(None)))
    assert [one.path for one in found] == [path for _, path in paths]


def test_the_paths_of_a_chunk_fit_into_a_pipe() -> None:
    paths = [("/" + "\U0001f600" * 1000, "\U0001f600" * 1000)] * 20
    for chunk in workers.chunked(paths):
        assert sum(len(f"{one}{other}".encode()) for one, other in chunk) < 32_000


def children() -> set[str]:
    """Return the processes that this one has started and that still run."""
    folder = Path("/proc/self/task")
    if not folder.is_dir():
        pytest.skip("processes are counted where /proc is")
    return {child for task in folder.iterdir() for child in (task / "children").read_text().split()}


def test_with_one_core_files_are_read_here(
    paths: list[tuple[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0}, raising=False)
    found = list(read_on_all_cores(paths[-2:], FileReader(None)))
    assert [one.path for one in found] == ["binary.txt", "gone.txt"]

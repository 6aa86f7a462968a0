from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from errno import EPERM, EXDEV
from pathlib import Path
from typing import NamedTuple

import pytest

from archive_cli.dedupe.tree import RefusedError, move_aside, move_back, see_file
from happenings import happening, refused


class Two(NamedTuple):
    """Two folders, each as a path and as a descriptor."""

    source: Path
    target: Path
    source_number: int
    target_number: int


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    paths = (tmp_path / "source", tmp_path / "target")
    for path in paths:
        path.mkdir()
    (paths[0] / "a.txt").write_text("The ferry left.")
    numbers = [os.open(path, os.O_RDONLY) for path in paths]
    yield Two(*paths, *numbers)
    for number in numbers:
        os.close(number)


def stands(two: Two) -> tuple[list[str], list[str]]:
    return os.listdir(two.source), os.listdir(two.target)


def back(two: Two) -> None:
    move_back(two.source_number, two.target_number, b"a.txt")


def test_a_file_is_never_moved_aside_over_another(two: Two) -> None:
    (two.target / "a.txt").write_text("Another story.")
    with pytest.raises(FileExistsError):
        move_aside(two.source_number, two.target_number, b"a.txt")
    assert (two.target / "a.txt").read_text() == "Another story."
    assert stands(two) == (["a.txt"], ["a.txt"])


def test_a_file_comes_back_by_its_name(two: Two) -> None:
    back(two)
    assert stands(two) == ([], ["a.txt"])


def test_a_way_back_that_was_cut_off_between_its_steps_is_completed(two: Two) -> None:
    (two.target / "a.txt").hardlink_to(two.source / "a.txt")
    back(two)
    assert stands(two) == ([], ["a.txt"])


def test_a_file_does_not_come_back_over_another(two: Two) -> None:
    (two.target / "a.txt").write_text("The ferry left.")
    with pytest.raises(FileExistsError):
        back(two)
    assert stands(two) == (["a.txt"], ["a.txt"])


def test_where_there_are_no_hard_links_a_file_is_renamed_after_a_look(two: Two) -> None:
    with happening("os.link", "a.txt", refused(EPERM)):
        back(two)
    assert stands(two) == ([], ["a.txt"])


def test_on_another_file_system_a_file_stays(two: Two) -> None:
    with happening("os.link", "a.txt", refused(EXDEV)), pytest.raises(OSError, match="link"):
        back(two)
    assert stands(two) == (["a.txt"], [])


def test_what_has_become_a_pipe_is_no_regular_file(two: Two) -> None:
    os.mkfifo(two.source / "pipe.txt")
    with pytest.raises(RefusedError, match="no regular file"):
        see_file(two.source_number, b"pipe.txt")


def test_a_file_that_is_written_to_while_it_is_read_is_refused(two: Two) -> None:
    file = two.source / "a.txt"
    file.write_bytes(b"A line of the log.\n" * 500_000)
    begun, done = threading.Event(), threading.Event()

    def touch() -> None:
        time = 0
        while not done.is_set():
            time += 1
            os.utime(file, ns=(time, time))
            begun.set()

    writer = threading.Thread(target=touch)
    writer.start()
    begun.wait()
    try:
        with pytest.raises(RefusedError, match="it is being written to"):
            see_file(two.source_number, b"a.txt")
    finally:
        done.set()
        writer.join()

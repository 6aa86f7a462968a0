from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from archive_cli.cli.changes import is_visible, watch_changes
from archive_cli.model.errors import ReadError

UNTOLD: list[str] = []


@pytest.fixture(autouse=True)
def _nothing_is_told() -> Iterator[None]:
    yield
    assert UNTOLD == []


def test_a_burst_of_changes_is_one_turn(tmp_path: Path) -> None:
    turns = watch_changes(str(tmp_path), UNTOLD.append)
    assert next(turns) is False
    for number in range(50):
        (tmp_path / f"{number}.txt").touch()
    assert next(turns) is True
    assert next(turns) is False


def test_changes_in_folders_that_are_new_are_noticed(tmp_path: Path) -> None:
    turns = watch_changes(str(tmp_path), UNTOLD.append)
    next(turns)
    (tmp_path / "2025" / "03").mkdir(parents=True)
    assert next(turn for turn in turns if turn)
    (tmp_path / "2025" / "03" / "a.txt").touch()
    assert next(turn for turn in turns if turn)


def test_hidden_files_are_not_noticed(tmp_path: Path) -> None:
    turns = watch_changes(str(tmp_path), UNTOLD.append)
    next(turns)
    (tmp_path / ".a.txt.swp").touch()
    assert not any((next(turns), next(turns)))


def test_names_that_are_no_text_are_noticed_and_the_watch_goes_on(tmp_path: Path) -> None:
    turns = watch_changes(str(tmp_path), UNTOLD.append)
    next(turns)
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).touch()
    assert next(turn for turn in turns if turn)
    (tmp_path / "b.txt").touch()
    assert next(turn for turn in turns if turn)


def test_a_folder_that_is_gone_can_not_be_watched(tmp_path: Path) -> None:
    gone = str(tmp_path / "gone")
    with pytest.raises(ReadError, match="it can't be watched") as caught:
        next(watch_changes(gone, UNTOLD.append))
    assert caught.value.path == gone


def test_where_the_system_can_not_tell_something_may_change_again_and_again(
    tmp_path: Path,
) -> None:
    said: list[str] = []
    unusable = f"{tmp_path}/{'x' * 300}"
    turns = watch_changes(unusable, said.append, pause=0)
    assert [next(turns), next(turns), next(turns)] == [False, True, True]
    (once,) = said
    assert once.startswith("looking for changes every 0 s, for the system can't tell: ")


def test_another_failure_of_the_watch_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object, **__: object) -> NoReturn:
        raise RuntimeError("out of watches")

    monkeypatch.setattr("watchfiles.watch", failing)
    said: list[str] = []
    turns = watch_changes(str(tmp_path), said.append, pause=0)
    assert [next(turns), next(turns)] == [False, True]
    assert said == ["looking for changes every 0 s, for the system can't tell: out of watches"]


def test_a_watch_that_ends_begins_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("watchfiles.watch", lambda *_, **__: iter([set()]))
    turns = watch_changes(str(tmp_path), UNTOLD.append)
    assert [next(turns), next(turns)] == [False, True]


@pytest.mark.parametrize(
    ("path", "visible"),
    [
        ("/a.txt", True),
        ("/2025/a.txt", True),
        ("/2025", True),
        ("", True),
        ("/.archiveignore", True),
        ("/2025/.archiveignore", True),
        ("/.a.txt", False),
        ("/.git/a.txt", False),
        ("/.git/.archiveignore", False),
    ],
)
def test_what_is_hidden_changes_nothing(path: str, *, visible: bool) -> None:
    assert is_visible(path) is visible

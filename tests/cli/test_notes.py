"""Do notes fit the terminal, and stay as they are elsewhere?"""

from __future__ import annotations

import io

import pytest

from archive_cli.cli.notes import say

_NOTE = "3 files, 3.4 kB, to be moved to .archive-trash; the space is free when that is deleted"


class Terminal(io.StringIO):
    """A terminal of 60 columns, as the environment says."""

    def isatty(self) -> bool:
        return True


def said(message: str, stderr: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setattr("sys.stderr", stderr)
    monkeypatch.setenv("COLUMNS", "60")
    say(message)
    return stderr.getvalue()


def test_a_long_note_is_broken_between_words(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(_NOTE, Terminal(), monkeypatch) == (
        "archive: 3 files, 3.4 kB, to be moved to .archive-trash; the\n"
        "  space is free when that is deleted\n"
    )


def test_a_note_in_a_pipe_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said(_NOTE, io.StringIO(), monkeypatch) == f"archive: {_NOTE}\n"


def test_what_has_lines_keeps_them(monkeypatch: pytest.MonkeyPatch) -> None:
    pointing = f"{_NOTE}\n     ^ here"
    assert said(pointing, Terminal(), monkeypatch) == f"archive: {pointing}\n"


def test_a_short_note_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said("no copies", Terminal(), monkeypatch) == "archive: no copies\n"


def test_a_note_cannot_command_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in said("\x1b[31m", Terminal(), monkeypatch)

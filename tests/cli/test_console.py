from __future__ import annotations

import io
import sys

import pytest

from archive_cli.cli.console import (
    ColorChoice,
    abandon_stdout,
    can_link,
    flush_stdout,
    prepare_streams,
    terminal_width,
    wants_color,
)

_TMUX = {"TERM": "screen-256color", "TERM_PROGRAM": "tmux"}


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "colored"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
        ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_the_first_that_is_said_decides_on_colour(
    choice: ColorChoice, environment: dict[str, str], *, terminal: bool, colored: bool
) -> None:
    assert wants_color(choice, environment, terminal=terminal) is colored


@pytest.mark.parametrize(
    ("environment", "terminal", "links"),
    [
        ({"TERM": "xterm-kitty"}, True, True),
        ({"TERM": "xterm-kitty"}, False, False),
        ({"TERM": "xterm-256color"}, True, False),
        ({"TERM": "xterm-256color", "VTE_VERSION": "7200"}, True, True),
        ({"TERM": "dumb", "VTE_VERSION": "7200"}, True, False),
        ({"TERM_PROGRAM": "iTerm.app"}, True, True),
        ({"TERM": "screen", "VTE_VERSION": "7200"}, True, False),
        (_TMUX | {"TERM_PROGRAM_VERSION": "3.4"}, True, True),
        (_TMUX | {"TERM_PROGRAM_VERSION": "next-3.5"}, True, False),
        (_TMUX | {"TERM_PROGRAM_VERSION": "3.3a", "VTE_VERSION": "7200"}, True, False),
        (_TMUX | {"TERM_PROGRAM_VERSION": "3.10"}, False, False),
        ({"TERM_PROGRAM": "Apple_Terminal"}, True, False),
    ],
)
def test_links_are_written_only_where_the_terminal_is_known_to_show_them(
    environment: dict[str, str], *, terminal: bool, links: bool
) -> None:
    assert can_link(environment, terminal=terminal) is links


@pytest.mark.parametrize(
    ("columns", "width"),
    [("120", 120), ("1", 1), ("0", 80), ("-5", 80), ("wide", 80), ("", 80), ("٣", 80)],
)
def test_the_width_is_that_of_columns_or_80(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    assert terminal_width({"COLUMNS": columns}) == width


def test_streams_write_every_character_whatever_the_locale(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = io.BytesIO()
    stream = io.TextIOWrapper(kept, encoding="ascii")
    monkeypatch.setattr("sys.stdout", stream)
    prepare_streams()
    stream.write("Hà Nội \udce9\n")
    stream.flush()
    assert kept.getvalue() == "Hà Nội \\udce9\n".encode()


class Terminal(io.TextIOWrapper):
    """A terminal of some encoding, which keeps what it is sent."""

    def __init__(self, encoding: str) -> None:
        self.kept = io.BytesIO()
        super().__init__(self.kept, encoding=encoding)

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", rb"-- .a. > ~ - ### :: \u0110 \ud83d\ude00 \udce9"),
        ("latin-1", rb"-- .a. > ~ %b ### :: \u0110 \ud83d\ude00 \udce9" % b"\xb7"),
        ("UTF8", "── …a… → ~ · ██▋ ░░ Đ 😀 \\udce9".encode()),
    ],
)
def test_a_terminal_gets_what_its_encoding_can_show(
    encoding: str, shown: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(encoding)
    monkeypatch.setattr("sys.stdout", terminal)
    prepare_streams()
    terminal.write("── …a… → ~ · ██▋ ░░ Đ 😀 \udce9")
    terminal.flush()
    assert terminal.kept.getvalue() == shown


def test_a_closed_stdout_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    with pytest.raises(OSError, match="stdout is closed"):
        prepare_streams()
    abandon_stdout()


def test_a_closed_stderr_swallows_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)
    prepare_streams()
    import sys

    sys.stderr.write("nobody hears it")
    sys.stderr.close()


def test_what_is_no_text_stream_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    prepare_streams()
    assert sys.stdout is stream


def test_without_a_stdout_nothing_is_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    flush_stdout()

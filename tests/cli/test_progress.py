from __future__ import annotations

import io
import re
import sys

import pytest

from archive_cli.cli.options import SharedOptions
from archive_cli.cli.progress import MANY, BarProgress, SentenceProgress, progress_for
from archive_cli.model.progress import NoProgress

_ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal(io.StringIO):
    """A terminal that keeps what is written."""

    def isatty(self) -> bool:
        return True

    def last_frame(self) -> str:
        """Return what was drawn last, without colours."""
        return _ESCAPE.sub("", self.getvalue()).split("\r")[-1].strip()


class GoneTerminal(Terminal):
    """A terminal that has been closed."""

    def write(self, _: str) -> int:
        raise OSError


class InterruptingTerminal(Terminal):
    """A terminal on which Ctrl-C is typed when something is first drawn."""

    def write(self, text: str) -> int:
        written = super().write(text)
        if self.getvalue().count("\x1b") == 1:
            raise KeyboardInterrupt
        return written


class Clock:
    """A clock that is set by hand."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "xterm")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def test_short_work_shows_nothing() -> None:
    terminal, clock = Terminal(), Clock()
    progress = BarProgress(terminal, color=True, clock=clock)
    progress.begin(3)
    for _ in range(3):
        clock.seconds += 0.15
        progress.advance(1)
    progress.end()
    assert terminal.getvalue() == ""


def test_long_work_shows_files_rate_and_time_left() -> None:
    terminal, clock = Terminal(), Clock()
    progress = BarProgress(terminal, color=False, clock=clock)
    progress.begin(4_000)
    for _ in range(20):
        clock.seconds += 0.1
        progress.advance(100)
    assert re.fullmatch(r"━+ +2,000 of 4,000 files  1,000/s 0:00:02", terminal.last_frame())


def test_a_bar_is_drawn_no_more_often_than_it_can_be_read() -> None:
    terminal, clock = Terminal(), Clock()
    progress = BarProgress(terminal, color=False, clock=clock)
    progress.begin(10_000)
    clock.seconds += 1
    progress.advance(1)
    drawn = terminal.getvalue()
    for _ in range(9):
        clock.seconds += 0.01
        progress.advance(1)
    assert terminal.getvalue() == drawn
    clock.seconds += 0.02
    progress.advance(1)
    assert "11 of 10,000 files" in terminal.last_frame()


def test_a_bar_that_is_shown_comes_to_its_end() -> None:
    terminal, clock = Terminal(), Clock()
    progress = BarProgress(terminal, color=False, clock=clock)
    progress.begin(10)
    clock.seconds += 1
    progress.advance(9)
    progress.advance(1)
    assert "10 of 10 files" in terminal.last_frame()


def test_at_the_end_the_bar_is_taken_away_and_the_cursor_is_back() -> None:
    terminal, clock = Terminal(), Clock()
    progress = BarProgress(terminal, color=True, clock=clock)
    progress.begin(10)
    clock.seconds += 1
    progress.advance(1)
    progress.end()
    progress.end()
    assert terminal.getvalue().endswith("\x1b[?25h\r\x1b[1A\x1b[2K")


def test_ctrl_c_while_a_bar_appears_leaves_the_cursor_as_it_was() -> None:
    terminal, clock = InterruptingTerminal(), Clock()
    progress = BarProgress(terminal, color=True, clock=clock)
    progress.begin(10)
    clock.seconds += 1
    with pytest.raises(KeyboardInterrupt):
        progress.advance(1)
    assert "\x1b[?25h" not in terminal.getvalue()
    progress.end()
    assert "\x1b[?25h" in terminal.getvalue()


@pytest.mark.parametrize("color", [True, False])
def test_a_bar_has_colours_where_they_are_wanted(*, color: bool) -> None:
    terminal, clock = Terminal(), Clock()
    progress = BarProgress(terminal, color=color, clock=clock)
    progress.begin(10)
    clock.seconds += 1
    progress.advance(5)
    assert ("\x1b[38;" in terminal.getvalue() or "\x1b[36m" in terminal.getvalue()) is color


def test_a_terminal_that_is_gone_does_not_stop_the_work() -> None:
    clock = Clock()
    progress = BarProgress(GoneTerminal(), color=True, clock=clock)
    progress.begin(10)
    clock.seconds += 1
    progress.advance(1)
    progress.advance(9)
    progress.end()


def test_without_a_terminal_many_files_are_announced_once() -> None:
    said: list[str] = []
    progress = SentenceProgress(said.append)
    progress.begin(MANY - 1)
    assert said == []
    progress.begin(MANY)
    progress.advance(MANY)
    progress.end()
    assert said == ["reading 1000 files; from then on only what has changed"]
    progress.begin(MANY, "articles")
    progress.begin(MANY, "pairs")
    assert said[1:] == ["comparing 1000 articles"]


@pytest.mark.parametrize(
    ("terminal", "shared", "kind"),
    [
        (True, SharedOptions(), BarProgress),
        (False, SharedOptions(), SentenceProgress),
        (True, SharedOptions(quiet=True), NoProgress),
        (False, SharedOptions(quiet=True), NoProgress),
    ],
)
def test_what_is_shown_depends_on_stderr_and_on_quiet(
    *, terminal: bool, shared: SharedOptions, kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal() if terminal else io.StringIO())
    assert type(progress_for(shared)) is kind


def test_a_terminal_that_can_do_nothing_has_the_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setenv("TERM", "dumb")
    assert type(progress_for(SharedOptions())) is SentenceProgress

"""What is different on a terminal, tried on a pseudo-terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import termios
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import PROGRAM, Mortal

WIDTH = 100
OnTerminal = Callable[..., tuple[str, int]]


@pytest.fixture
def on_terminal(samples: Path, environment: dict[str, str]) -> OnTerminal:
    """Return a function that runs the program on a terminal: what is shown there, and the status.

    The catalog is there, so that no bar is drawn. The pager is ``sed``, which writes ``> `` before
    every line.
    """
    subprocess.run([*PROGRAM, "-C", str(samples), "index", "-q"], env=environment, check=True)

    def run_on_terminal(*arguments: str, **variables: str) -> tuple[str, int]:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, WIDTH, 0, 0))
        with Mortal(
            [*PROGRAM, "-C", str(samples), *arguments],
            env=environment | {"PAGER": "sed 's/^/> /'"} | variables,
            stdin=slave,
            stdout=slave,
            stderr=slave,
        ) as running:
            os.close(slave)
            shown = b"".join(iter(lambda: read_from(master), b""))
            os.close(master)
            return shown.decode("utf-8").replace("\r\n", "\n"), running.wait(60)

    return run_on_terminal


def read_from(master: int) -> bytes:
    """Return what is shown next; nothing at the end, which Linux makes an error."""
    try:
        return os.read(master, 1 << 16)
    except OSError:
        return b""


def test_a_listing_is_a_coloured_table_as_wide_as_the_terminal(on_terminal: OnTerminal) -> None:
    shown, status = on_terminal("list", "--no-pager")
    header, rule, *rows = shown.splitlines()
    assert header.startswith("\x1b[2mid ")
    assert len(rule.removeprefix("\x1b[2m").removesuffix("\x1b[0m")) == WIDTH
    assert sorted(row[:8] for row in rows) == [f"\x1b[35m00{number}" for number in range(5)]
    assert status == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("list",),
        ("search", "laos"),
        ("show", "002"),
        ("check",),
        ("list", "--format", "table"),
        ("help", "query"),
        ("help", "list"),
    ],
)
def test_what_is_made_for_people_is_paged(
    arguments: tuple[str, ...], on_terminal: OnTerminal
) -> None:
    shown, _ = on_terminal(*arguments)
    assert shown.startswith("> ")
    assert all(line.startswith("> ") for line in shown.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--no-pager"),
        ("--no-pager", "list"),
        ("list", "--json"),
        ("list", "--format", "plain"),
        ("list", "-0"),
        ("show", "002", "--raw"),
        ("search", "laos", "--count"),
        ("schema", "list"),
        ("help", "settings", "--no-pager"),
        (),
        ("list", "zebra"),
    ],
)
def test_all_else_is_not_paged(arguments: tuple[str, ...], on_terminal: OnTerminal) -> None:
    shown, _ = on_terminal(*arguments)
    assert shown
    assert "> " not in shown


def test_a_pager_that_ends_early_is_no_mistake(on_terminal: OnTerminal) -> None:
    shown, status = on_terminal("show", "000", "001", "002", ARCHIVE_PAGER="head -n 1")
    assert (shown.count("\n"), status) == (1, 0)


def test_a_pager_that_is_not_there_is_done_without(on_terminal: OnTerminal) -> None:
    shown, status = on_terminal("show", "004", "--fields", "place,words", ARCHIVE_PAGER="no-such")
    assert (shown, status) == ("\x1b[2mwords  \x1b[0m454\n", 0)


def test_a_pager_with_an_unclosed_quote_is_told(on_terminal: OnTerminal) -> None:
    assert on_terminal("list", PAGER="less '") == ("archive: PAGER: no closing quotation\n", 2)


def test_a_search_keeps_its_status_behind_a_pager(on_terminal: OnTerminal) -> None:
    assert on_terminal("search", "zebra") == ("archive: no article has 'zebra'\n", 1)


def test_notes_on_the_result_stand_below_it(on_terminal: OnTerminal) -> None:
    shown, _ = on_terminal("search", "laos", "--limit", "1")
    assert shown.endswith("\narchive: 1 of 5 articles shown (--limit, --offset)\n")


@pytest.mark.parametrize(
    ("variables", "colored"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_follows_the_environment(
    variables: dict[str, str], *, colored: bool, on_terminal: OnTerminal
) -> None:
    shown, _ = on_terminal("show", "002", "--no-pager", **variables)
    assert ("\x1b[" in shown) is colored


def test_titles_are_links_where_the_terminal_shows_them(
    on_terminal: OnTerminal, samples: Path
) -> None:
    shown, _ = on_terminal("list", "--no-pager", "--limit", "1", VTE_VERSION="7200")
    (file,) = samples.glob("003*")
    assert f"\x1b]8;;file://{file}\x1b\\" in shown


def test_nothing_of_an_article_is_obeyed(on_terminal: OnTerminal, samples: Path) -> None:
    (samples / "evil.txt").write_text("Oil \x1b[2J\x07\u202eup\n\nNo \x9b2J.\n", encoding="utf-8")
    on_terminal("index", "--quiet")  # or else a bar may be drawn first
    for arguments in (("list",), ("show", "evil"), ("show", "evil", "--raw"), ("search", "oil")):
        shown, _ = on_terminal(*arguments, "--color", "never")
        assert "Oil \\x1b[2J" in shown
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)

"""Do notes fit the terminal, and stay as they are elsewhere?"""

from __future__ import annotations

import io

import pytest

from archive_cli.cli.notes import say
from archive_cli.render.lines import width_of

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


def test_each_line_of_several_is_broken_with_its_own_indent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert said(f"several\n  {_NOTE}\nTry: archive --help", Terminal(), monkeypatch) == (
        "archive: several\n"
        "  3 files, 3.4 kB, to be moved to .archive-trash; the space\n"
        "    is free when that is deleted\n"
        "Try: archive --help\n"
    )


def test_what_several_lines_say_is_kept_in_a_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    pointing = f"{_NOTE}\n  {_NOTE}\n     ^^"
    assert said(pointing, io.StringIO(), monkeypatch) == f"archive: {pointing}\n"


@pytest.mark.parametrize("place", ["one", "fourteen", "seventeen", "港"])
def test_carets_stay_below_the_place_they_point_to(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = "  one 新港 three four five 港 seven eight nine ten eleven fourteen sixteen seventeen"
    before = query[: query.index(place)] if place != "港" else query[: query.rindex(place)]
    message = f"no\n{query}\n{' ' * width_of(before)}{'^' * width_of(place)}"
    _, shown, carets = said(message, Terminal(), monkeypatch).splitlines()
    assert max(width_of(shown), len(carets)) <= 60
    start = next(n for n in range(len(shown)) if width_of(shown[:n]) == carets.index("^"))
    assert shown[start:].startswith(place)


def test_a_short_query_is_whole_above_its_carets(monkeypatch: pytest.MonkeyPatch) -> None:
    pointing = "no\n  a:b\n  ^"
    assert said(pointing, Terminal(), monkeypatch) == f"archive: {pointing}\n"


def test_a_short_note_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    assert said("no copies", Terminal(), monkeypatch) == "archive: no copies\n"


def test_a_note_cannot_command_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in said("\x1b[31m", Terminal(), monkeypatch)

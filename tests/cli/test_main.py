from __future__ import annotations

import errno
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import click
import pytest

from archive_cli.cli.main import COMMANDS, cli, run, status_of
from archive_cli.model.errors import CatalogBusyError, ReadError


class Panic(BaseException):
    """What tantivy raises where Rust panics is no Exception either."""


def raising(error: BaseException) -> Callable[[], NoReturn]:
    def work() -> NoReturn:
        raise error

    return work


def test_work_that_ends_well_has_the_status_it_returns(capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(lambda: 1) == 1
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (ReadError("a.txt", "gone"), 74, "archive: a.txt: gone\n"),
        (CatalogBusyError(2), 75, "archive: another archive command is updating the catalog"),
        (click.UsageError("No."), 2, "archive: no\n"),
        (OSError(errno.ENOSPC, "No space left"), 74, "archive: stdout: No space left\n"),
        (OSError(errno.EACCES, "No access", "a.txt"), 74, "archive: a.txt: No access\n"),
        (KeyboardInterrupt(), 130, "archive: interrupted\n"),
        (BrokenPipeError(), 0, ""),
    ],
)
def test_what_goes_wrong_is_told_on_stderr(
    error: BaseException, status: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status_of(raising(error)) == status
    out, err = capsys.readouterr()
    assert (out, err[: len(said)]) == ("", said)
    assert bool(err) == bool(said)


@pytest.mark.parametrize("error", [KeyError("a\nb"), RecursionError("deep"), Panic("a panic")])
def test_a_bug_is_told_in_one_line_with_the_place_of_its_traceback(
    error: BaseException,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert status_of(raising(error)) == 70
    said = capsys.readouterr().err
    (written,) = tmp_path.iterdir()
    assert said.count("\n") == 1
    assert said.startswith(f"archive: this is a bug: {type(error).__name__}")
    assert str(written) in said
    assert "Traceback" in written.read_text(encoding="utf-8")


def test_a_bug_is_told_where_its_traceback_can_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert status_of(raising(ValueError("odd"))) == 70
    assert capsys.readouterr().err == "archive: this is a bug: ValueError: odd\n"


def test_messages_are_sanitised(capsys: pytest.CaptureFixture[str]) -> None:
    status_of(raising(ReadError("\x1b[31ma.txt", "\u202egone")))
    assert capsys.readouterr().err == "archive: \\x1b[31ma.txt: \\u202egone\n"


def test_an_exit_passes() -> None:
    with pytest.raises(SystemExit):
        status_of(raising(SystemExit(3)))


def test_without_arguments_it_is_said_what_to_do_next(
    samples: Path,
    own_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ARCHIVE_DIR", str(samples))
    assert run([]) == 0
    out, err = capfd.readouterr()
    assert out.startswith("Archive: ")
    assert "What next:" in out
    assert err == ""
    assert own_cache.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("serch", "Did you mean search?"),
        ("LIST", "Did you mean list?"),
        ("grep", "Did you mean search?"),
        ("peacekeeping", "To look for a word: archive search peacekeeping"),
        ("--colr", "Did you mean --color?"),
        ("--jsn", "before the command; most options stand behind it"),
    ],
)
def test_what_was_probably_meant_is_told(
    typed: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([typed]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_the_nearest_option(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--quite"]) == 2
    assert "no option --quite. Did you mean --quiet?" in capsys.readouterr().err


def test_every_command_is_a_module_of_that_name() -> None:
    folder = Path(__file__).parents[2] / "src" / "archive_cli" / "cli" / "commands"
    assert {file.stem for file in folder.glob("[a-z]*.py")} == set(COMMANDS)
    context = click.Context(cli)
    for name in COMMANDS:
        command = cli.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_a_name_that_is_no_command_is_none() -> None:
    assert cli.get_command(click.Context(cli), "os") is None

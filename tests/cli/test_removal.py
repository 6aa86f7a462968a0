"""Is nothing moved without a yes, on a terminal and without one?"""

from __future__ import annotations

import json
import os
import pty
import subprocess
from collections.abc import Callable
from errno import EPERM
from pathlib import Path

import pytest

from archive_cli.cli.main import run
from cli.conftest import PROGRAM, Mortal, Process
from happenings import happening, refused

PROMPT = "Move them? [y/N] "
Answered = Callable[..., tuple[str, int]]


@pytest.fixture
def copies(samples: Path) -> Path:
    """The samples and one of them twice."""
    text = (samples / "002_5ad7c3901e6f48b2.txt").read_bytes()
    (samples / "twice.txt").write_bytes(text)
    return samples


@pytest.fixture
def answered(copies: Path, environment: dict[str, str]) -> Answered:
    """Return a function that types an answer when the program asks, and tells what was shown."""

    def run_answered(answer: bytes, *arguments: str) -> tuple[str, int]:
        master, slave = pty.openpty()
        with Mortal(
            [*PROGRAM, "-C", str(copies), "dedupe", *arguments],
            env=environment | {"COLUMNS": "100"},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        ) as running:
            os.close(slave)
            shown = b""
            while chunk := read_from(master):
                shown += chunk
                if shown.endswith(PROMPT.encode()):
                    if answer == b"interrupt":
                        running.interrupt()
                    else:
                        os.write(master, answer)
                    answer = b""
            os.close(master)
            return shown.decode().replace("\r\n", "\n"), running.wait(60)

    return run_answered


def read_from(master: int) -> bytes:
    try:
        return os.read(master, 1 << 16)
    except OSError:
        return b""


def test_a_yes_moves_the_files_and_tells_the_way_back(answered: Answered, copies: Path) -> None:
    shown, status = answered(b"y\n", "--apply")
    assert "identical" in shown
    assert shown.count("twice.txt") == 1
    assert shown.endswith("moved to .archive-trash/0001; --undo brings them back\n")
    assert status == 0
    assert not (copies / "twice.txt").exists()


@pytest.mark.parametrize("answer", [b"n\n", b"\n", b"\x04", b"yesterday\n"])
def test_anything_else_moves_nothing(answer: bytes, answered: Answered, copies: Path) -> None:
    shown, status = answered(answer, "--apply")
    assert shown.endswith("archive: nothing was moved\n")
    assert status == 0
    assert (copies / "twice.txt").exists()
    assert not (copies / ".archive-trash").exists()


def test_ctrl_c_at_the_question_moves_nothing(answered: Answered, copies: Path) -> None:
    _, status = answered(b"interrupt", "--apply")
    assert status == 130
    assert (copies / "twice.txt").exists()


def test_records_are_written_where_they_are_asked_for(answered: Answered) -> None:
    shown, _ = answered(b"y\n", "--apply", "--json")
    assert '"outcome": "moved"' in shown


def test_where_nothing_is_redundant_nothing_is_asked(answered: Answered, copies: Path) -> None:
    (copies / "twice.txt").unlink()
    shown, status = answered(b"", "--apply", "--quiet")
    assert shown == ""
    shown, status = answered(b"", "--apply")
    assert shown == "archive: no redundant files\n"
    assert status == 0


def test_without_a_terminal_only_yes_moves(process: Process, copies: Path) -> None:
    done = process("dedupe", "--apply")
    assert done.returncode == 2
    assert b"--yes" in done.stderr
    assert (copies / "twice.txt").exists()
    done = process("dedupe", "--apply", "--yes", "-q")
    assert (done.returncode, done.stderr) == (0, b"")
    assert not (copies / "twice.txt").exists()


@pytest.mark.parametrize("verb", ["--apply", "--undo"])
def test_a_field_that_does_not_exist_is_told_before_a_file_is_moved(
    verb: str, process: Process, copies: Path
) -> None:
    if verb == "--undo":
        process("dedupe", "--apply", "--yes")
    before = sorted(os.listdir(copies))
    done = process("dedupe", verb, "--yes", "--fields", "path,folder")
    assert done.returncode == 2
    assert sorted(os.listdir(copies)) == before


def test_what_cannot_come_back_is_an_error(process: Process, copies: Path) -> None:
    process("dedupe", "--apply", "--yes")
    (copies / "twice.txt").write_text("Another story altogether.")
    done = process("dedupe", "--undo")
    assert done.returncode == 74
    assert b"twice.txt is skipped: its name has been taken" in done.stderr


@pytest.mark.usefixtures("own_cache")
def test_what_the_system_refuses_to_move_is_an_error_and_the_rest_is_moved(
    copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copies / "again.txt").write_bytes((copies / "twice.txt").read_bytes())
    with happening("os.rename", "twice.txt", refused(EPERM)):
        assert run(["-C", str(copies), "dedupe", "--apply", "--yes"]) == 74
    said = capsys.readouterr().err
    assert "twice.txt is skipped: it can't be moved: operation not permitted" in said
    assert (copies / "twice.txt").exists()
    assert not (copies / "again.txt").exists()


@pytest.mark.usefixtures("own_cache")
def test_a_file_that_had_better_stay_is_no_error_and_told_once(
    copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (copies / "twice.txt").read_text()
    lines = [json.dumps({"title": "Twice", "body": text.partition("\n\n")[2]})] * 3
    (copies / "multi.jsonl").write_text("\n".join(lines))
    assert run(["-C", str(copies), "dedupe", "--apply", "--yes"]) == 0
    assert capsys.readouterr().err.count("multi.jsonl is skipped: it holds several articles") == 1


def test_two_at_once_move_each_file_once(copies: Path, environment: dict[str, str]) -> None:
    before = sorted(os.listdir(copies))
    command = [*PROGRAM, "-C", str(copies), "dedupe", "--apply", "--yes", "--wait", "60"]
    running = [
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        for _ in range(2)
    ]
    told = [one.communicate()[0] for one in running]
    assert [one.returncode for one in running] == [0, 0]
    assert b"".join(told).count(b"moved\t") == 1
    undo = [*PROGRAM, "-C", str(copies), "dedupe", "--undo", "-q"]
    subprocess.run(undo, env=environment, stdout=subprocess.DEVNULL, check=True)
    assert sorted(os.listdir(copies)) == before


def test_a_plan_longer_than_the_screen_says_how_many_more(answered: Answered, copies: Path) -> None:
    for number in range(50):
        (copies / f"again{number:02}.txt").write_bytes((copies / "twice.txt").read_bytes())
    shown, _ = answered(b"n\n", "--apply")
    assert "… and 11 more; --dry-run lists all\n" in shown


@pytest.mark.usefixtures("own_cache")
def test_a_name_with_a_line_break_is_told_where_paths_are_lines(
    copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copies / "twice.txt").rename(copies / "twi\nce.txt")
    assert run(["-C", str(copies), "dedupe", "--redundant"]) == 0
    assert capsys.readouterr().err.startswith("archive: a name holds a line break")
    assert run(["-C", str(copies), "dedupe", "--redundant", "-0"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("own_cache")
def test_of_very_many_files_that_stay_the_first_are_named(
    copies: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (copies / "twice.txt").read_bytes()
    names = [f"again{number:02}.txt" for number in range(24)]
    for name in names:
        (copies / name).write_bytes(text)
    assert run(["-C", str(copies), "dedupe", "--apply", "--yes"]) == 0
    for name in names:
        (copies / name).write_text("Another story altogether.")
    capsys.readouterr()
    assert run(["-C", str(copies), "dedupe", "--undo"]) == 74
    said = capsys.readouterr().err
    assert said.count("is skipped: its name has been taken") == 20
    assert "archive: and 4 more files stay\n" in said

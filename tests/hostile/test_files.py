"""Does any file, or what is none, stop a command, make it wait, or lead it out of the archive?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from cli.answers import as_a_user_of_no_rights
from cli.conftest import PROGRAM
from hostile.attack_folder import SECRET
from hostile.conftest import Ask

NO_RIGHTS = as_a_user_of_no_rights()
SENTENCES = {
    "pipe.txt": ("unreadable", "This is no file but a pipe, a socket or a device."),
    "zero.txt": ("outside-link", "The link leads out of the archive."),
    "out.txt": ("outside-link", "The link leads out of the archive."),
    "out": ("outside-link", "The link leads out of the archive."),
    "up": ("outside-link", "The link leads out of the archive."),
    "absolute.txt": ("outside-link", "The link leads out of the archive."),
    "nowhere.txt": ("unreadable", "The link leads nowhere: no such file or directory."),
    "binary.txt": ("binary", "It holds no text, but zero or control bytes."),
}


def test_what_is_no_file_or_leads_out_is_named_and_never_read(ask_attack: Ask) -> None:
    problems = json.loads(ask_attack("check", "--json").stdout)
    told = {one["path"]: (one["problem"], one["message"]) for one in problems}
    assert {path: told[path] for path in SENTENCES} == SENTENCES
    assert told["itself"][0] == "unreadable"
    assert "here" not in told
    assert SECRET not in ask_attack("list", "--json", "--fields", "title,id").stdout
    assert ask_attack("search", f'"{SECRET}"').status == 1


def test_a_device_and_a_socket_are_no_files(ask_attack: Ask, attack: Path) -> None:
    problems = json.loads(ask_attack("check", "--json").stdout)
    told = {one["path"]: one["problem"] for one in problems}
    there = [name for name in ("device.txt", "socket.txt") if os.path.lexists(attack / name)]
    assert [told[name] for name in there] == ["unreadable"] * len(there)


def test_nothing_in_a_file_is_run(ask_attack: Ask, attack: Path) -> None:
    ask_attack("show", "tag")
    assert not os.path.lexists(attack.parent / "owned")
    assert not os.path.lexists("owned")


def test_every_name_opens_its_file(ask_attack: Ask) -> None:
    paths = ask_attack("list", "-0").stdout.split("\0")
    assert paths.pop() == ""
    assert all(os.path.isfile(path) for path in paths)
    names = {os.path.basename(path) for path in paths}
    assert {"-n", "=cmd.txt", "tab\tname.txt", "new\nline\r\x1b[31m.txt"} <= names
    assert {"bad\udcff\udcfe.txt", "~root.txt"} <= names


def test_articles_of_one_file_are_planned_at_once(ask_attack: Ask) -> None:
    begin = time.process_time()
    ended = ask_attack("dedupe", "--apply", "--dry-run", "--json", "many", "OR", "same")
    assert ended.status == 0
    outcomes = {one["outcome"] for one in json.loads(ended.stdout) if one["path"] == "many.jsonl"}
    assert outcomes <= {"skipped"}
    assert time.process_time() - begin < 20


@pytest.mark.skipif(NO_RIGHTS is None, reason="root reads everything, no setpriv")
def test_a_file_or_folder_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    root = tmp_path / "articles"
    (root / "shut").mkdir(parents=True)
    for name in ("open.txt", "closed.txt", "shut/in.txt"):
        (root / name).write_text("A title\n\nA body.\n", encoding="utf-8")
    (root / "closed.txt").chmod(0)
    (root / "shut").chmod(0)
    done = subprocess.run(
        [
            *(NO_RIGHTS or []),
            *PROGRAM,
            "-C",
            str(root),
            "check",
            "--fields",
            "problem,path,message",
        ],
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path / "c"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    (root / "shut").chmod(0o700)
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "unreadable\tclosed.txt\tIt can't be read: Permission denied.",
        "undated\topen.txt\tIt states no date of publication.",
        "unreadable\tshut\tThe folder can't be read: permission denied.",
    ]


def test_files_that_grow_vanish_and_turn_while_they_are_read_stop_nothing(
    ask: Ask, tmp_path: Path
) -> None:
    root = tmp_path / "articles"
    root.mkdir()
    (root / "still.txt").write_text("Still here\n\nA body that stays.\n", encoding="utf-8")
    is_over = threading.Event()
    turning = threading.Thread(target=_turn, args=(root, is_over))
    turning.start()
    try:
        for _ in range(12):
            ended = ask("-C", str(root), "list", "--fields", "id", "--sort", "id")
            assert ended.status == 0, ended.stderr
            assert "still" in ended.stdout.splitlines()
            shown = ask("-C", str(root), "show", "turning")
            assert shown.status in (0, 2, 74), shown.stderr
            assert "bug" not in shown.stderr
    finally:
        is_over.set()
        turning.join()


def _turn(root: Path, is_over: threading.Event) -> None:
    """Make a file one thing after another, as fast as can be."""
    file = root / "turning.txt"
    while not is_over.is_set():
        file.write_text("Turning\n\nA body.\n", encoding="utf-8")
        with file.open("a", encoding="utf-8") as stream:
            stream.write("It grows.\n" * 5000)
        file.unlink()
        os.mkfifo(file)
        file.unlink()
        file.mkdir()
        file.rmdir()
        file.symlink_to("/dev/zero")
        file.unlink()


def test_a_folder_of_very_many_files_is_read_and_asked(ask: Ask, tmp_path: Path) -> None:
    root = tmp_path / "articles"
    root.mkdir()
    for number in range(3000):
        (root / f"{number}.txt").write_text(f"Story {number}\n\nOn day {number}.\n", "utf-8")
    assert ask("-C", str(root), "list", "--limit", "1").status == 0
    assert len(ask("-C", str(root), "list", "--fields", "id").stdout.splitlines()) == 3000
    assert ask("-C", str(root), "show", "2999").status == 0


def test_python_is_not_taken_from_the_archive(tmp_path: Path) -> None:
    for name in ("archive_cli.py", "json.py", "click.py", "sitecustomize.py", "tantivy.py"):
        (tmp_path / name).write_text("raise SystemExit('owned')\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("A title\n\nA body.\n", encoding="utf-8")
    program = Path(sys.executable).with_name("archive")
    if not program.exists():
        pytest.skip("the program is not installed")
    done = subprocess.run(
        [str(program), "-C", ".", "list", "--fields", "id"],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(tmp_path),
            "XDG_CACHE_HOME": str(tmp_path / "c"),
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout.split()) == (0, ["a"])

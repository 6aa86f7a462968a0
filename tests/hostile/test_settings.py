"""May an archive's own settings and patterns stop a command, or make it wait?"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_cli.catalog.exclusions import IGNORE_FILE
from archive_cli.settings import SETTINGS_FILE
from hostile.conftest import Ask

USAGE = 2
TOLD = {
    "deep": ("keep = " + "[" * 5000 + "]" * 5000, "recursion"),
    "dotted": ("a" + ".a" * 5000 + " = 1", "no setting 'a'"),
    "a number": ("archive = " + "9" * 10_000, "4300 digits"),
    "an escape": ('"\\u001b[31mx" = 1', "no setting '\\x1b[31mx'"),
    "a long pattern": ('exclude = ["' + "a" * 100_000 + '"]', "it has more than 1000 characters"),
    "an open class": ('exclude = ["[aaa"]', "its [ is not closed"),
}
SLOW = ("*a" * 60 + "b", "**/" * 300 + "z", "?*" * 50 + "b", "*[a-z]" * 30 + "[0-9]")
ODD: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a link outwards": lambda path: path.symlink_to("/etc/passwd"),
    "a folder": lambda path: path.mkdir(),
    "bytes": lambda path: path.write_bytes(b"a\0b\xff\n"),
    "huge": lambda path: path.write_bytes(b"a" * 1_000_000),
    "an escape": lambda path: path.write_bytes(b"\x1b[31m[\n"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive of two articles, one with a long name."""
    root = tmp_path / "articles"
    root.mkdir()
    for name in ("b", "a" * 200):
        (root / f"{name}.txt").write_text("A title\n\nA body.\n", encoding="utf-8")
    return root


@pytest.mark.parametrize("attack", TOLD)
def test_settings_that_cannot_be_used_are_told_in_short(attack: str, root: Path, ask: Ask) -> None:
    text, reason = TOLD[attack]
    (root / SETTINGS_FILE).write_text(text, encoding="utf-8")
    ended = ask("-C", str(root), "list")
    assert (ended.status, ended.stdout) == (USAGE, "")
    assert reason in ended.stderr
    assert f"{root}/{SETTINGS_FILE}: " in ended.stderr
    assert ended.unsafe() == []
    assert len(ended.stderr) < 600


def test_a_settings_file_may_name_what_no_system_opens(root: Path, ask: Ask) -> None:
    os.chdir(root)
    for name in ("a\\u0000b", "~nosuch\\u001b/x", "../" * 2000):
        (root / SETTINGS_FILE).write_text(f'archive = "{name}"', encoding="utf-8")
        ended = ask("list", "--limit", "1") if "../" not in name else ask("-C", ".", "list")
        assert ended.status in (0, USAGE)
        assert ended.unsafe() == []


@pytest.mark.parametrize("pattern", SLOW)
def test_no_pattern_takes_time_without_end(pattern: str, root: Path, ask: Ask) -> None:
    (root / IGNORE_FILE).write_text(pattern + "\n", encoding="utf-8")
    (root / SETTINGS_FILE).write_text(f'exclude = ["{pattern}"]', encoding="utf-8")
    begin = time.process_time()
    ended = ask("-C", str(root), "list", "--fields", "id")
    assert (ended.status, len(ended.stdout.split())) == (0, 2)
    assert time.process_time() - begin < 5


@pytest.mark.parametrize("attack", ODD)
def test_a_file_of_patterns_that_is_none_is_a_problem(attack: str, root: Path, ask: Ask) -> None:
    ODD[attack](root / IGNORE_FILE)
    assert len(ask("-C", str(root), "list", "--fields", "id").stdout.split()) == 2
    ended = ask("-C", str(root), "check")
    assert ended.status == 1
    assert f"\t{IGNORE_FILE}\t" in ended.stdout
    assert ended.unsafe() == []

"""May a trash that came with somebody's archive move, change or show what it should not?"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archive_cli.model.move import TRASH
from hostile.conftest import Ask

CANNOT = 74
ENTRY: dict[str, Any] = {
    "path": "c.txt", "id": "c", "relation": "near", "keep": "a", "keep_path": "a.txt",
    "because": "it says so", "sha256": "00", "size": 3, "mtime_ns": 1, "mode": 0o104755,
}  # fmt: skip
REFUSED: dict[str, tuple[dict[str, Any], str]] = {
    "a path upwards": ({"path": "../c.txt"}, "is no path of an article"),
    "a path over a folder": ({"path": "x/../../c.txt"}, "is no path of an article"),
    "an absolute path": ({"path": "/c.txt"}, "is no path of an article"),
    "a hidden file": ({"path": ".git/config"}, "is no path of an article"),
    "bytes that lead out": ({"path_hex": b"../c.txt".hex()}, "is no path of an article"),
    "bytes of another file": ({"path_hex": b"b.txt".hex()}, "is not the path of"),
    "a zero": ({"path": "c\0.txt"}, "is no path of an article"),
    "half a pair": ({"path": "\ud800.txt"}, "surrogates not allowed"),
    "a relation of its own": ({"relation": "\x1b[31mnear"}, "no relation '\\x1b[31mnear'"),
    "a size without end": ({"size": float("inf")}, "infinity"),
    "no number": ({"size": "three"}, "invalid literal"),
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive with a trash that holds one file, and no manifest."""
    root = tmp_path / "articles"
    (root / TRASH / "0001" / "files").mkdir(parents=True)
    (root / TRASH / "0001" / "files" / "c.txt").write_text("C\n\nA body.\n", encoding="utf-8")
    for name in ("a.txt", "b.txt"):
        (root / name).write_text("A title\n\nA body of some words.\n", encoding="utf-8")
    return root


def manifest_of(root: Path) -> Path:
    return root / TRASH / "0001" / "manifest.json"


def manifest(**fields: Any) -> str:
    files = [ENTRY | fields]
    return json.dumps({"format": 1, "finished": True, "continues": None, "files": files})


def state(top: Path) -> dict[str, bytes | None]:
    return {
        str(path): path.read_bytes() if path.is_file() else None
        for path in sorted(top.rglob("*"))
        if "cache" not in path.parts
    }


@pytest.mark.parametrize("attack", REFUSED)
def test_a_manifest_that_lies_is_refused_and_nothing_moves(
    attack: str, root: Path, ask: Ask
) -> None:
    fields, reason = REFUSED[attack]
    manifest_of(root).write_text(manifest(**fields), encoding="utf-8")
    (root / TRASH / "lock").touch()
    before = state(root.parent)
    for options in ([], ["--dry-run"]):
        ended = ask("-C", str(root), "dedupe", "--undo", *options)
        assert (ended.status, ended.stdout) == (CANNOT, "")
        assert reason in ended.stderr
        assert f"{TRASH}/0001: its manifest.json can't be read" in ended.stderr
        assert ended.unsafe() == []
        assert state(root.parent) == before


ODD: dict[str, Callable[[Path], object]] = {
    "a pipe": os.mkfifo,
    "a device": lambda path: path.symlink_to("/dev/zero"),
    "a folder": lambda path: path.mkdir(),
    "a link": lambda path: path.symlink_to(path.parents[2] / "a.txt"),
    "very deep": lambda path: path.write_text("[" * 100_000),
    "a huge number": lambda path: path.write_text(
        manifest(size=1).replace(" 1,", "9" * 5000 + ",")
    ),
    "no object": lambda path: path.write_text('{"format": 1, "files": {"a": 1}}'),
}


@pytest.mark.parametrize("attack", ODD)
def test_a_manifest_that_is_none_is_told(attack: str, root: Path, ask: Ask) -> None:
    ODD[attack](manifest_of(root))
    ended = ask("-C", str(root), "dedupe", "--undo")
    assert (ended.status, ended.stdout) == (CANNOT, "")
    assert f"{TRASH}/0001: " in ended.stderr
    assert "bug" not in ended.stderr


def test_what_a_manifest_says_is_shown_and_not_obeyed(root: Path, ask: Ask) -> None:
    said = "\x1b[31m\u202e[red]\n"
    text = manifest(because=said, id=said, keep=said, sha256="0")
    for output_format in ("table", "plain", "json", "jsonl", "csv"):
        manifest_of(root).write_text(text, encoding="utf-8")
        options = ["--dry-run", "--format", output_format]
        ended = ask("-C", str(root), "dedupe", "--undo", *options)
        assert ended.status == 0
        assert ended.unsafe() == []


def test_no_mode_comes_out_of_a_manifest(root: Path, ask: Ask) -> None:
    manifest_of(root).write_text(manifest(), encoding="utf-8")
    assert ask("-C", str(root), "dedupe", "--undo").status == 0
    assert (root / "c.txt").stat().st_mode & 0o7111 == 0


@pytest.mark.parametrize("name", [TRASH, f"{TRASH}/0001", f"{TRASH}/0001/files"])
def test_a_link_in_the_trash_leads_nowhere(name: str, root: Path, ask: Ask, tmp_path: Path) -> None:
    manifest_of(root).write_text(manifest(), encoding="utf-8")
    moved = root / name
    target = moved.rename(tmp_path / "elsewhere")
    moved.symlink_to(target)
    before = state(target)
    ask("-C", str(root), "dedupe", "--undo")
    ask("-C", str(root), "dedupe", "--apply", "--yes")
    assert state(target) == before
    assert not (root / "c.txt").exists()


def test_a_hard_link_in_place_of_an_unfinished_manifest_is_not_written_to(
    root: Path, ask: Ask
) -> None:
    manifest_of(root).write_text(manifest(), encoding="utf-8")
    (root / "c.txt").write_text("Mine\n\nThe name is taken.\n", encoding="utf-8")
    os.link(root / "a.txt", manifest_of(root).with_name("manifest.json.new"))
    before = (root / "a.txt").read_bytes()
    ended = ask("-C", str(root), "dedupe", "--undo")
    assert "its name has been taken" in ended.stderr
    assert (root / "a.txt").read_bytes() == before


def test_a_lock_that_is_a_link_or_a_pipe_is_no_lock(root: Path, ask: Ask, tmp_path: Path) -> None:
    lock = root / TRASH / "lock"
    lock.symlink_to(tmp_path / "made")
    assert ask("-C", str(root), "dedupe", "--apply", "--yes").status == CANNOT
    assert not (tmp_path / "made").exists()

"""Does a kill at any step of moving files, or of bringing them back, lose nothing?

A step is a call to the system that opens, locks, makes, renames, links or removes something. Every
seventeenth is tried here; all of them with ``EVERY_STEP=1``. Neither may anything be lost where
another program replaces a file at a step.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from archive_cli.dedupe.trash import move_files
from archive_cli.dedupe.undo import restore_files
from dedupe import redundancy
from dedupe.redundancy import COPIES, EDITED, look_at, plan_for, write_tree

STRIDE = 1 if "EVERY_STEP" in os.environ else 17


def run_until(root: Path, verb: str, step: int, *swap: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, redundancy.__file__, str(root), verb, str(step), *swap]
    folders = os.pathsep.join(path for path in sys.path if path)
    environment = {**os.environ, "PYTHONPATH": folders}
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def killed_after_each_step(tmp_path: Path, verb: str, start: Path) -> list[Path]:
    """Return a copy of a folder for each step at which the program was killed there."""
    steps = int(run_until(shutil.copytree(start, tmp_path / "whole"), verb, 0).stdout)
    assert steps > 30
    killed = []
    for step in range(1, steps + 1, STRIDE):
        root = shutil.copytree(start, tmp_path / f"{verb}{step}")
        assert run_until(root, verb, step).returncode == -signal.SIGKILL
        killed.append(root)
    return killed


def finish(root: Path) -> None:
    """Do what a next ``--apply`` does: move what is still in its place."""
    names = [path for path in COPIES if os.path.exists(os.fsencode(root) + b"/" + _raw(path))]
    move_files(str(root), plan_for(root, names), wait=1)


def leave(_: Path) -> None:
    """Do nothing before the files are brought back."""


def _raw(path: str) -> bytes:
    return path.encode().replace(rb"\xe9", b"\xe9")


@pytest.mark.parametrize("go_on", [leave, finish])
def test_after_a_kill_while_moving_every_byte_is_there_and_one_undo_restores_all(
    tmp_path: Path, go_on: Callable[[Path], None]
) -> None:
    write_tree(tmp_path / "start")
    before = look_at(tmp_path / "start")
    for root in killed_after_each_step(tmp_path, "move", tmp_path / "start"):
        assert {one.content for one in before.values()} <= {
            one.content for one in look_at(root).values()
        }
        go_on(root)
        restore_files(str(root), wait=1)
        assert look_at(root) == before


def test_after_a_kill_while_bringing_back_the_next_undo_restores_the_rest(tmp_path: Path) -> None:
    start = tmp_path / "start"
    write_tree(start)
    before = look_at(start)
    move_files(str(start), plan_for(start), wait=1)
    for root in killed_after_each_step(tmp_path, "undo", start):
        assert {one.content for one in before.values()} <= {
            one.content for one in look_at(root).values()
        }
        restore_files(str(root), wait=1)
        assert {path: one for path, one in look_at(root).items() if path in before} == before
        restore_files(str(root), wait=1)
        assert look_at(root) == before


@pytest.mark.parametrize("swap", ["edit", "link"])
def test_a_file_that_is_replaced_at_any_step_is_not_lost_and_no_link_is_followed(
    tmp_path: Path, swap: str
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(f"The ferry left at dawn.\n{COPIES[0]}\n")
    start = tmp_path / "start"
    write_tree(start)
    steps = int(run_until(shutil.copytree(start, tmp_path / "whole"), "move", 0).stdout)
    for step in range(2, steps, STRIDE):
        root = shutil.copytree(start, tmp_path / f"{swap}{step}")
        assert run_until(root, "move", step, swap).returncode == 0
        contents = {one.content for one in look_at(root).values()}
        assert (EDITED if swap == "edit" else str(outside)).encode() in contents
        assert outside.exists()
        restore_files(str(root), wait=1)
        assert len(look_at(root)) >= len(COPIES) + 1

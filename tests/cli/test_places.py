"""What happens where nothing can be written: a full disk, a cache or an archive to read only?"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from cli.answers import CANNOT, Answers, as_a_user_of_no_rights, ask

Environment = dict[str, str]
NO_RIGHTS = as_a_user_of_no_rights()
needs_modes = pytest.mark.skipif(NO_RIGHTS is None, reason="root writes everywhere, no setpriv")
# Blocks of 512 bytes that a file may have, from none to enough.
BLOCKS = (0, 1, 8, 100, 4000)
# Stories that one file holds, for an index that a small disk has no room for.
MANY = 300


def limited(blocks: int) -> list[str]:
    """Return what runs a command so that files get no larger, as on a full disk (``EFBIG``)."""
    return ["/bin/sh", "-c", f'ulimit -f {blocks}; exec "$@"', "sh"]


def on_a_small_disk(cache: str, kept: Path, size: str) -> list[str]:
    """Return what runs a command with a disk for its cache that holds so much, or a copy."""
    mount = f'mount -t tmpfs -o size={size} none "{cache}"'
    line = f'{mount} && cp -R "{kept}/." "{cache}" 2>/dev/null; exec "$@"'
    return ["unshare", "--mount", "/bin/sh", "-c", line, "sh"]


def can_mount() -> bool:
    if os.geteuid() != 0 or shutil.which("unshare") is None:
        return False
    tried = ["unshare", "--mount", "mount", "-t", "tmpfs", "none", "/mnt"]
    return subprocess.run(tried, capture_output=True, check=False).returncode == 0


def change(samples: Path) -> None:
    (samples / "new.txt").write_text("Title: New talks\n\nOn peacekeeping in Viet Nam.\n", "utf-8")
    (samples / "001_b84e20f6719ac3d5.txt").unlink()


@pytest.fixture
def kept(samples: Path, environment: Environment, tmp_path: Path) -> Path:
    """A cache with the catalog of the archive before it changed."""
    stories = (f'{{"title": "Day {n}", "text": "The ferry of day{n}."}}\n' for n in range(MANY))
    (samples / "days.jsonl").write_text("".join(stories), "utf-8")
    ask(samples, environment)
    return Path(environment["XDG_CACHE_HOME"]).rename(tmp_path / "kept")


class Changed(NamedTuple):
    """The cache from before a change of the archive, and the right answers after it."""

    kept: Path
    right: Answers


@pytest.fixture
def changed(samples: Path, environment: Environment, kept: Path, tmp_path: Path) -> Changed:
    change(samples)
    answers = ask(samples, environment | {"XDG_CACHE_HOME": str(tmp_path / "fresh")})
    assert answers.status in (0, 1)
    assert answers.stderr == ""
    return Changed(kept, answers)


@pytest.mark.parametrize("blocks", BLOCKS)
@pytest.mark.parametrize("built", [False, True])
def test_a_file_that_can_not_grow_is_told_and_nothing_is_lost(
    blocks: int, built: bool, samples: Path, environment: Environment, changed: Changed
) -> None:
    cache = Path(environment["XDG_CACHE_HOME"])
    if built:
        shutil.copytree(changed.kept, cache)
    answers = ask(samples, environment, limited(blocks))
    assert answers.fault(changed.right) is None
    told = any(one in answers.stderr for one in ("File too large", "could not be written"))
    assert told or answers.status != CANNOT
    again = ask(samples, environment)
    assert (again.texts, again.status) == (changed.right.texts, changed.right.status)
    assert "damaged" not in again.stderr


@pytest.mark.skipif(not can_mount(), reason="only root may mount a disk")
@pytest.mark.parametrize("size", ["4k", "64k", "160k", "16m"])
@pytest.mark.parametrize("built", [False, True])
def test_a_full_disk_is_told(
    size: str, built: bool, samples: Path, environment: Environment, changed: Changed
) -> None:
    cache = Path(environment["XDG_CACHE_HOME"])
    cache.mkdir()
    start = changed.kept if built else cache
    answers = ask(samples, environment, on_a_small_disk(str(cache), start, size))
    assert answers.fault(changed.right) is None
    assert "No space left" in answers.stderr or answers.status != CANNOT


@pytest.fixture
def locked(environment: Environment) -> Iterator[Path]:
    """A cache folder that is made to be read only, and opened again at the end."""
    cache = Path(environment["XDG_CACHE_HOME"])
    yield cache
    set_modes(cache, 0o700, 0o600)


def set_modes(top: Path, folders: int, files: int) -> None:
    """Set the modes of all that is below, and of the top."""
    for folder, _, names in os.walk(top, topdown=False):
        for name in names:
            Path(folder, name).chmod(files)
        Path(folder).chmod(folders)


@needs_modes
def test_a_cache_to_read_only_without_a_catalog_is_told(
    samples: Path, environment: Environment, locked: Path
) -> None:
    locked.mkdir()
    set_modes(locked, 0o500, 0o400)
    answers = ask(samples, environment, NO_RIGHTS or [])
    assert (answers.status, answers.texts) == (CANNOT, ())
    assert answers.stderr.startswith(f"archive: catalog {locked}/")
    assert "Permission denied" in answers.stderr


@needs_modes
@pytest.mark.parametrize("is_true", [True, False])
def test_a_catalog_to_read_only_is_told_or_answered_from_while_true(
    is_true: bool, samples: Path, environment: Environment, locked: Path, changed: Changed
) -> None:
    shutil.copytree(changed.kept, locked)
    if is_true:
        ask(samples, environment)
    set_modes(locked, 0o500, 0o400)
    answers = ask(samples, environment, NO_RIGHTS or [])
    assert answers.fault(changed.right) is None
    assert is_true or answers.status == CANNOT


@needs_modes
def test_an_archive_to_read_only_is_all_that_is_needed(
    samples: Path, environment: Environment, changed: Changed
) -> None:
    set_modes(samples, 0o500, 0o400)
    answers = ask(samples, environment, NO_RIGHTS or [])
    set_modes(samples, 0o700, 0o600)
    assert answers == changed.right


def test_no_file_of_the_archive_is_changed(samples: Path, environment: Environment) -> None:
    def state() -> dict[Path, tuple[int, int]]:
        return {
            path: (path.stat().st_mtime_ns, path.stat().st_ctime_ns)
            for path in (samples, *samples.rglob("*"))
        }

    before = state()
    ask(samples, environment)
    assert state() == before

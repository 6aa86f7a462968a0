"""Does a kill at any moment of a build or a refresh leave what the next run completes?

A trial starts from no catalog, or from the catalog of the archive as it was; starts the program on
the archive as it is, kills it, runs it again, and compares every record, body, problem and some
searches with those of a catalog built in one go. Every other kill comes after a random time; the
others as soon as the files in the cache have changed a random number of times, which hits the
moments of writing, commits above all. Processes that the killed one had started must end, too.
Another signal than SIGKILL is sent at those moments only, and the program has to end by itself.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from archive_cli.archive import Archive
from archive_cli.catalog.catalog import Order
from archive_cli.settings import read_settings

INTERRUPTED = 130
COMMAND = ("list", "--limit", "1", "--json")
# A file's last change, long ago: every stamp says all.
_LONG_AGO = 1_600_000_000_123_456_789
_WORDS = ("harbour", "ferry", "number7", "changed", "tam")
_HASTE = 5.0
"""Seconds that what a killed process leaves running has to end."""


class Outcome(NamedTuple):
    """How many of ``trials`` were killed before their end, and ``failures``, a sentence each."""

    trials: int
    killed: int
    failures: tuple[str, ...]


class Kills:
    """Trials on an archive of ``files`` files in ``folder``, which is to be empty.

    ``has_workers`` tells whether the program started others when it was left alone.
    """

    def __init__(self, folder: Path, files: int, seed: int, number: int = signal.SIGKILL) -> None:
        self._chance = random.Random(seed)
        self._signal = number
        self._root = folder / "archive"
        self._caches = {name: folder / name for name in ("none", "before", "whole", "killed")}
        self._caches["none"].mkdir()
        write_archive(self._root, files)
        self._run(self._caches["before"])
        change_archive(self._root, files)
        self.has_workers = False
        self._lengths = {}
        for start in ("none", "before"):
            trial = self._fresh(start)
            self._lengths[start] = self._measure(trial)
        self._run(self._caches["whole"])
        self._whole = self._answers(self._caches["whole"])

    def run(self, trials: int, tell: Callable[[str], None] = lambda _: None) -> Outcome:
        """Do so many trials; ``tell`` gets a sentence for each that fails."""
        killed = 0
        failures = []
        for number in range(trials):
            start = ("none", "before")[number % 2]
            was_hit, failure = self._trial(start, by_time=number % 4 < 2)
            killed += was_hit
            if failure:
                failures.append(f"trial {number}, from {start}: {failure}")
                tell(failures[-1])
        return Outcome(trials, killed, tuple(failures))

    def _trial(self, start: str, *, by_time: bool) -> tuple[bool, str]:
        """Return whether the program was killed before its end, and what was wrong."""
        cache = self._fresh(start)
        seconds, changes = self._lengths[start]
        running = self._start(cache)
        if by_time and self._signal == signal.SIGKILL:
            was_hit = _waited(running, self._chance.uniform(0, 1.05 * seconds))
        else:
            was_hit = _was_changed(running, cache, self._chance.randint(1, changes))
        if was_hit:
            running.send_signal(self._signal)
        if running.wait() not in (0, INTERRUPTED, -signal.SIGKILL):
            return was_hit, f"status {running.returncode}"
        left = processes_of(running.pid, _HASTE)
        if left:
            return was_hit, f"still running: {left}"
        done = self._run(cache, check=False)
        if done.returncode or b"damaged" in done.stderr:
            return was_hit, f"status {done.returncode}: {done.stderr.decode()}"
        settled = _files_of(cache)
        if self._answers(cache) != self._whole:
            return was_hit, "the catalog is not what one build gives"
        return was_hit, "" if _files_of(cache) == settled else "the run after it wrote again"

    def _fresh(self, start: str) -> Path:
        """Return a copy of a cache to try on."""
        cache = self._caches["killed"]
        shutil.rmtree(cache, ignore_errors=True)
        shutil.copytree(self._caches[start], cache)
        return cache

    def _measure(self, cache: Path) -> tuple[float, int]:
        """Return how long the program runs, and how often the files in the cache change."""
        begin = time.monotonic()
        running = self._start(cache)
        changes = 0
        before = _files_of(cache)
        while running.poll() is None:
            after = _files_of(cache)
            changes += after != before
            before = after
            self.has_workers = self.has_workers or len(_running_in(running.pid)) > 1
        return time.monotonic() - begin, max(1, changes)

    def _start(self, cache: Path) -> subprocess.Popen[bytes]:
        """Start the program in a session of its own."""
        return subprocess.Popen(
            _command(self._root),
            env=_environment(cache),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def _run(self, cache: Path, *, check: bool = True) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            _command(self._root), env=_environment(cache), capture_output=True, check=check
        )

    def _answers(self, cache: Path) -> tuple[object, ...]:
        """Return all that the catalog in a cache answers."""
        archive = Archive(read_settings(str(self._root), _environment(cache)))
        found = tuple(
            tuple(sorted(one.id for one in archive.list(word, Order("id")))) for word in _WORDS
        )
        return (tuple(archive.list(None, Order("id"))), archive.check(), found)


def write_archive(root: Path, files: int) -> None:
    """Write an archive of so many files, every tenth of which has no article."""
    for number in range(files):
        place = root / f"{number % 7}"
        place.mkdir(parents=True, exist_ok=True)
        text = f"Title: The ferry of day {number}\nDate: {1 + number % 28} May 2021\n"
        text += f"Source: Quay Paper {number % 3}\n\nAt the harbour stood number{number}.\n"
        _write(place / f"{number:05}.txt", "\0" if number % 10 == 9 else text)


def change_archive(root: Path, files: int) -> None:
    """Edit a third of the files, some at the same length; remove and move some; add a tenth."""
    for number in range(files):
        file = root / f"{number % 7}" / f"{number:05}.txt"
        match number % 9:
            case 0:
                _write(file, f"Title: Changed day {number}\n\nTam changed number{number}.\n")
            case 1:
                text = file.read_text(encoding="utf-8")
                _write(file, text.replace("harbour", "theatre"), later=1)
            case 2:
                file.unlink()
            case 3:
                file.rename(root / f"{(number + 1) % 7}" / f"m{number:05}.txt")
    (root / "6").rename(root / "8")
    for number in range(files // 10):
        _write(root / "1" / f"n{number}.txt", f"New ferry {number}\n\nTam saw the harbour.\n")


def processes_of(session: int, seconds: float) -> list[int]:
    """Return what still runs in a session after so many seconds at most."""
    deadline = time.monotonic() + seconds
    while (left := _running_in(session)) and time.monotonic() < deadline:
        pass
    return left


def _running_in(session: int) -> list[int]:
    found = []
    for name in os.listdir("/proc"):
        if name.isdecimal():
            try:
                fields = Path(f"/proc/{name}/stat").read_text("ascii", "replace").rpartition(")")[2]
            except OSError:  # it has ended
                continue
            state, _, _, its_session = fields.split()[:4]
            if int(its_session) == session and state not in "ZX":
                found.append(int(name))
    return found


def _waited(running: subprocess.Popen[bytes], seconds: float) -> bool:
    """Tell whether a process runs longer than that."""
    try:
        running.wait(seconds)
    except subprocess.TimeoutExpired:
        return True
    return False


def _was_changed(running: subprocess.Popen[bytes], cache: Path, changes: int) -> bool:
    """Tell, as soon as it is known, whether a process changes files in the cache so often."""
    before = _files_of(cache)
    while running.poll() is None:
        after = _files_of(cache)
        changes -= after != before
        before = after
        if changes <= 0:
            return True
    return False


def _files_of(cache: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of the last change of all files in a cache."""
    found = {}
    for folder, _, names in os.walk(cache):
        for name in names:
            try:
                status = os.lstat(f"{folder}/{name}")
            except FileNotFoundError:  # it goes as we look
                continue
            found[f"{folder}/{name}"] = (status.st_size, status.st_mtime_ns)
    return found


def _write(file: Path, text: str, later: int = 0) -> None:
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(_LONG_AGO + later, _LONG_AGO + later))


def _command(root: Path) -> list[str]:
    return [sys.executable, "-m", "archive_cli", "-C", str(root), *COMMAND]


def _environment(cache: Path) -> Mapping[str, str]:
    return {**os.environ, "XDG_CACHE_HOME": str(cache), "HOME": str(cache)}

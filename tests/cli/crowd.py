"""Is every answer true for a moment between its start and its end, whatever goes on meanwhile?

One thread changes an archive and notes when each change began and ended; one process after the
other brings the catalog up to date; eight readers, each a process of the program at a time, ask.
Changes come one after the other, each is atomic for the file system (a rename, an unlink, one
short write), and some fall into the same tick of its clock. So the archive went through a list of
states: state ``n`` may have been there from the beginning of change ``n`` to the end of change
``n + 1``. An answer is true where one of the states that may have been there between the start and
the end of its process is exactly what it says: for a listing or search all ids and titles, for an
article its title and text, or that there is none.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from cli.questions import WORDS, Question, State, text_of

READERS = 8
_FILES = 60
_FOLDERS = ("spring", "summer", "autumn")
# Longest pause between two bursts of changes, in seconds, and most changes in one.
_PAUSE = 0.25
_BURST = 4

# A machine may be so busy that ten refreshes take longer than the usual wait.
_PATIENT = ("--wait", "100")


class Outcome(NamedTuple):
    """What came of it; ``failures`` are sentences."""

    changes: int
    refreshes: int
    answers: int
    failures: tuple[str, ...]


class Answer(NamedTuple):
    """What a process answered to a question, and when it was started and had ended.

    ``said`` is what `Question.read` gives.
    """

    who: str
    question: Question
    start: float
    end: float
    said: object


class Crowd:
    """A crowd on an archive in ``folder``, which is to be empty."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._chance = random.Random(seed)
        self._root = folder / "archive"
        self._environment = {**os.environ, "XDG_CACHE_HOME": str(folder / "cache")}
        self._state: State = {}
        self._number = 0
        self._over = threading.Event()
        # Of state n: what it was, when the change to it began, and when that change ended.
        self._states: list[State] = []
        self._began: list[float] = []
        self._ended: list[float] = []
        self._answers: list[Answer] = []
        self._refreshes = 0
        self._failures: list[str] = []
        for place in _FOLDERS:
            (self._root / place).mkdir(parents=True)
        for _ in range(_FILES):
            self._add()

    def run(self, seconds: float, readers: int = READERS) -> Outcome:
        """Let the crowd run so long, then judge the answers."""
        self._ask(Question("list"), "before")
        threads = [threading.Thread(target=self._index)]
        threads += [threading.Thread(target=self._read, args=(one,)) for one in range(readers)]
        for thread in threads:
            thread.start()
        self._mutate(time.monotonic() + seconds)
        self._over.set()
        for thread in threads:
            thread.join()
        self._ask(Question("list"), "after")
        failures = (*self._failures, *filter(None, map(self._fault_of, self._answers)))
        changes = len(self._states) - _FILES
        return Outcome(changes, self._refreshes, len(self._answers), failures)

    def _mutate(self, end: float) -> None:
        steps = [self._add, self._replace, self._replace, self._edit, self._edit]
        steps += [self._move, self._move, self._remove, self._rename_folder]
        while time.monotonic() < end:
            for _ in range(self._chance.randint(1, _BURST)):
                self._chance.choice(steps)()
            self._over.wait(self._chance.uniform(0, _PAUSE))

    def _add(self) -> None:
        self._number += 1
        name = f"{self._chance.choice(_FOLDERS)}/n{self._number:05}"
        version = self._chance.randrange(8)
        with self._change({**self._state, name: version}):
            self._put(name, version)

    def _replace(self) -> None:
        """Put another file in a file's place."""
        name, version = self._draw()
        version += self._chance.randint(1, 16)
        with self._change({**self._state, name: version}):
            self._put(name, version)

    def _edit(self) -> None:
        """Write into a file, in one go, what has the same length."""
        name, version = self._draw()
        version += 8
        data = text_of(name, version).encode()
        changed = self._change({**self._state, name: version})
        with self._path(name).open("r+b", buffering=0) as file, changed:
            file.write(data)

    def _move(self) -> None:
        """Move a file; its text, which names it only by its last part, stays."""
        name, version = self._draw()
        new = f"{self._chance.choice(_FOLDERS)}/{name.rpartition('/')[2]}"
        if new != name:
            state = {one: number for one, number in self._state.items() if one != name}
            with self._change({**state, new: version}):
                self._path(name).rename(self._path(new))

    def _remove(self) -> None:
        name, _ = self._draw()
        with self._change({one: kept for one, kept in self._state.items() if one != name}):
            self._path(name).unlink()

    def _rename_folder(self) -> None:
        """Let a folder go out of sight, and come back."""
        place = self._chance.choice(_FOLDERS)
        whole = self._state
        hidden = self._root / f".{place}"
        with self._change({n: v for n, v in whole.items() if not n.startswith(f"{place}/")}):
            (self._root / place).rename(hidden)
        with self._change(whole):
            hidden.rename(self._root / place)

    @contextmanager
    def _change(self, state: State) -> Iterator[None]:
        """Note the state that a change leads to, and when it began and ended."""
        began = time.monotonic()
        yield
        ended = time.monotonic()
        self._state = state
        self._began.append(began)
        self._ended.append(ended)
        self._states.append(state)

    def _put(self, name: str, version: int) -> None:
        fresh = self._root / ".fresh"
        fresh.write_text(text_of(name, version), encoding="utf-8")
        fresh.replace(self._path(name))

    def _draw(self) -> tuple[str, int]:
        if len(self._state) < _FILES // 2:
            self._add()
        return self._chance.choice(list(self._state.items()))

    def _path(self, name: str) -> Path:
        return self._root / f"{name}.txt"

    def _index(self) -> None:
        while not self._over.is_set():
            done = self._run("index", "--quiet")
            self._refreshes += 1
            if done.returncode or done.stderr:
                self._failures.append(f"indexer: {done.returncode}: {done.stderr.decode()}")

    def _read(self, number: int) -> None:
        chance = random.Random(number)
        while not self._over.is_set():
            kind = chance.choice(("list", "search", "show"))
            about = chance.choice(WORDS)
            if kind == "show":
                about = chance.choice(list(self._states[-1]))
            self._ask(Question(kind, about), f"reader {number}")

    def _ask(self, question: Question, who: str) -> None:
        start = time.monotonic()
        done = self._run(*question.arguments())
        end = time.monotonic()
        said = done.stderr.decode()
        try:
            answer = question.read(done.returncode, done.stdout)
        except (ValueError, KeyError, IndexError) as error:
            message = f"{who}, {question}: status {done.returncode}, {error!r}: {said}"
            self._failures.append(message)
            return
        self._answers.append(Answer(who, question, start, end, answer))
        if "damaged" in said or "bug" in said:
            self._failures.append(f"{who}, {question}: {said}")

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "archive_cli", "-C", str(self._root), *_PATIENT, *arguments],
            env=self._environment,
            capture_output=True,
            check=False,
        )

    def _fault_of(self, answer: Answer) -> str | None:
        """Return what is wrong with an answer."""
        first = max(0, bisect_left(self._ended, answer.start) - 1)
        last = bisect_right(self._began, answer.end)
        true = [answer.question.expected(state) for state in self._states[first:last]]
        if answer.said in true:
            return None
        return f"{answer.who}, {answer.question}: true at no moment: {_fault(answer.said, true)}"


def _fault(said: object, true: list[object]) -> str:
    """Return how what was said differs from all that was true in turn."""
    if not isinstance(said, list):
        return f"{said} and not one of {true}"
    ever = {entry for entries in true if isinstance(entries, list) for entry in entries}
    always = ever.intersection(*(entries for entries in true if isinstance(entries, list)))
    wrong, missing = set(said) - ever, always - set(said)
    if len(set(said)) < len(said):
        return "an article stands there twice"
    if wrong or missing:
        return f"{sorted(wrong)} was never true, and {sorted(missing)} is missing"
    return f"each article for itself was true, all together were not, of {len(true)} states"

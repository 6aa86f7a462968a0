"""What does the program answer about an archive, and is that right?

One process asks several questions, one after the other, until one fails; each answer is a line of
JSON or what stands on several lines, followed by a line with the status.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from pathlib import Path
from typing import NamedTuple

ASK = """
import sys
from archive_cli.cli.main import run
root, *questions = sys.argv[1:]
for question in questions:
    status = run(["-C", root, *question.split()])
    print("status", status, flush=True)
    if status > 1:
        break
"""
QUESTIONS = (
    "list --sort id --format jsonl",
    'search "peacekeeping" --fields id,title --format plain --sort date',
    'search "viet nam" --fields id,title --format plain --sort date',
    "search =defence OR title:visit --fields id --format plain --sort date",
    "check --format jsonl",
)
FINE = (0, 1)
CANNOT = 74


class Answers(NamedTuple):
    """What a process said: one text for each question that was answered, and the last status."""

    texts: tuple[str, ...]
    status: int
    stderr: str

    def fault(self, right: Answers) -> str | None:
        """Return what is wrong: an answer, the status, or a failure without a clear message."""
        if self.texts != right.texts[: len(self.texts)]:
            return f"a wrong answer: {_first_difference(self.texts, right.texts)}"
        complaints = [line for line in self.stderr.splitlines() if line.startswith("archive: ")]
        if "Traceback" in self.stderr or "this is a bug" in self.stderr:
            return f"status {self.status}: {self.stderr}"
        if self.status in FINE and len(self.texts) == len(right.texts):
            return None
        if self.status == CANNOT and complaints:
            return None
        return f"status {self.status}: {self.stderr}"


def _first_difference(said: Sequence[str], right: Sequence[str]) -> str:
    pairs = zip(said, right, strict=False)
    differing = (n for n, (one, other) in enumerate(pairs) if one != other)
    place = next(differing)
    lines = zip_longest(said[place].splitlines(), right[place].splitlines())
    return f"{QUESTIONS[place]}: {next((a, b) for a, b in lines if a != b)}"


def ask(
    root: Path, environment: Mapping[str, str], before: Sequence[str] = (), program: str = ASK
) -> Answers:
    """Ask all questions; ``before`` is a command that runs the one after it."""
    done = subprocess.run(
        [*before, sys.executable, "-c", program, str(root), *QUESTIONS],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    return answers_of(done)


def answers_of(done: subprocess.CompletedProcess[bytes]) -> Answers:
    """Return what a process that ran `ASK` said."""
    texts = []
    text: list[str] = []
    status = done.returncode
    for line in done.stdout.decode().splitlines():
        if not line.startswith("status "):
            text.append(line)
            continue
        status = done.returncode or int(line.removeprefix("status "))
        if status in FINE:
            texts.append("\n".join([*text, line]))
        text = []
    return Answers(tuple(texts), status, done.stderr.decode())


def as_a_user_of_no_rights() -> list[str] | None:
    """Return what runs a command so that modes of files count; ``None`` where nothing does.

    Root passes over modes by two capabilities, which util-linux' ``setpriv`` takes away.
    """
    from shutil import which

    if os.geteuid() != 0:
        return []
    if which("setpriv") is None:
        return None
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]

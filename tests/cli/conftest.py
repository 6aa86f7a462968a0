"""What the tests of the command line share: the samples, and the program as a process."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

PROGRAM = (sys.executable, "-m", "archive_cli")
SAMPLES = Path(__file__).parents[2] / "data" / "articles"

Process = Callable[..., subprocess.CompletedProcess[bytes]]


def counting() -> dict[str, str]:
    """Return what lets a process count its branches, where branches are counted."""
    told = os.environ.get("COUNTING")
    return {} if told is None else {"COVERAGE_PROCESS_CONFIG": told}


class Mortal(subprocess.Popen[bytes]):
    """A process that does not outlive its context, so that a test which fails does not wait.

    Where branches are counted, they are counted in it too, whatever its environment.
    """

    def __init__(self, command: Sequence[str], *, env: dict[str, str], **options: Any) -> None:
        super().__init__(command, env=counting() | env, **options)

    def interrupt(self) -> int:
        """Press Ctrl-C until it is heard, which it is not just before a wait; return the status."""
        while self.poll() is None:
            self.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                self.wait(5)
        return self.returncode

    def __exit__(self, *error: object) -> None:
        self.kill()
        super().__exit__(*error)  # type: ignore[arg-type]


@pytest.fixture
def samples(tmp_path: Path) -> Path:
    """A copy of the sample articles."""
    return Path(shutil.copytree(SAMPLES, tmp_path / "articles"))


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """An environment with a home and a cache of its own."""
    kept = {
        name: os.environ[name] for name in ("PATH", "PYTHONDONTWRITEBYTECODE") if name in os.environ
    }
    home = tmp_path / "home"
    home.mkdir()
    return {**kept, "HOME": str(home), "XDG_CACHE_HOME": str(tmp_path / "cache"), "TERM": "xterm"}


@pytest.fixture
def process(samples: Path, environment: dict[str, str]) -> Process:
    """Return a function that runs the program on the samples, as a process without a terminal."""

    def run_process(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [*PROGRAM, "-C", str(samples), *arguments],
            env=counting() | environment | variables,
            capture_output=True,
            timeout=60,
            check=False,
        )

    return run_process


@pytest.fixture
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own for commands run in this process."""
    cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.delenv("ARCHIVE_DIR", raising=False)
    return cache

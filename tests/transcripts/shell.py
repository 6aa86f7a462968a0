"""What does a line typed at a prompt print, and with which status does it end?

Lines that begin with ``archive`` (or with ``NAME=value archive``) are run in this process, without
a terminal; ``cd`` changes the folder; all others are given to the system's shell.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from archive_cli.cli.main import run

TODAY = "2025-03-06"
_PICTURES = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10)}
_TIME = re.compile(r"(?<= failed in )[0-9.]+(?= s\n)|(?<=\"seconds\": )[0-9.]+")
_SPELT = {code: f"\\x{code:02x}" for code in range(0x7F, 0xA0)}


class Ended(NamedTuple):
    """What a line has printed, and its status."""

    stdout: str
    stderr: str
    status: int


class Shell:
    """A shell with a home folder and a cache of its own below ``top``, 80 columns wide."""

    def __init__(self, top: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._top = top
        self._monkeypatch = monkeypatch
        self._home = top / "home"
        self._home.mkdir()
        for name in ("ARCHIVE_DIR", "NO_COLOR", "FORCE_COLOR", "ARCHIVE_PAGER", "PAGER"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("HOME", str(self._home))
        monkeypatch.setenv("XDG_CACHE_HOME", str(top / "cache"))
        monkeypatch.setenv("COLUMNS", "80")
        monkeypatch.setenv("TERM", "xterm")

    def run(self, line: str) -> Ended:
        """Run a line; characters that can't be seen are shown as pictures of themselves."""
        words = shlex.split(line)
        if words[0] == "cd":
            self._monkeypatch.chdir(Path(words[1]).expanduser())
            return Ended("", "", 0)
        command = next(place for place, word in enumerate(words) if "=" not in word)
        if words[command] != "archive":
            done = subprocess.run(line, shell=True, capture_output=True, check=False)
            return self._seen(done.stdout, done.stderr, done.returncode)
        with self._monkeypatch.context() as patch:
            for word in words[:command]:
                patch.setenv(*word.split("=", 1))
            return self._run_archive(words[command + 1 :], patch)

    def _run_archive(self, arguments: list[str], patch: pytest.MonkeyPatch) -> Ended:
        stdout, stderr = io.BytesIO(), io.BytesIO()
        patch.setattr(sys, "stdout", io.TextIOWrapper(stdout, encoding="utf-8"))
        patch.setattr(sys, "stderr", io.TextIOWrapper(stderr, encoding="utf-8"))
        status = run(["--today", TODAY, *arguments] if arguments else [])
        sys.stderr.flush()
        return self._seen(stdout.getvalue(), stderr.getvalue(), status)

    def _seen(self, stdout: bytes, stderr: bytes, status: int) -> Ended:
        return Ended(self._visible(stdout), self._visible(stderr), status)

    def _visible(self, output: bytes) -> str:
        text = output.decode("utf-8", "backslashreplace").translate(_PICTURES | _SPELT)
        return _TIME.sub("TIME", text.replace(os.fspath(self._top), "TMP"))

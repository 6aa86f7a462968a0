"""What the attacks share: the attack folder, and commands run on it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from archive_cli.cli.main import run
from archive_cli.render.sanitize import visible
from hostile.attack_folder import build_attack

_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
VARIABLES = ("ARCHIVE_DIR", "ARCHIVE_PAGER", "PAGER", "NO_COLOR", "FORCE_COLOR", "COLUMNS")


class Ended(NamedTuple):
    """What a command wrote, and its status."""

    stdout: str
    stderr: str
    status: int

    def unsafe(self) -> list[str]:
        """Return the lines that hold what a terminal might obey, but for colours."""
        lines = _COLOURS.sub("", self.stdout).split("\n") + self.stderr.split("\n")
        return [line for line in lines if any(visible(cell) != cell for cell in line.split("\t"))]


Ask = Callable[..., Ended]


@pytest.fixture(scope="session")
def attack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The attack folder, which no test changes, with a cache beside it."""
    top = tmp_path_factory.mktemp("hostile")
    build_attack(top / "articles")
    with pytest.MonkeyPatch.context() as patch:
        _settle(patch, top)
        _run("-C", str(top / "articles"), "index")
    return top / "articles"


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Ask:
    """Return a function that runs a command in this process, with a home of its own."""
    _settle(monkeypatch, tmp_path)
    return _run


@pytest.fixture
def ask_attack(attack: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Return a function that runs a command on the attack folder."""
    _settle(monkeypatch, attack.parent)

    def ask(*arguments: str) -> Ended:
        return _run("-C", str(attack), *arguments)

    return ask


def _settle(patch: pytest.MonkeyPatch, top: Path) -> None:
    for name in VARIABLES:
        patch.delenv(name, raising=False)
    patch.setenv("HOME", str(top / "home"))
    patch.setenv("XDG_CACHE_HOME", str(top / "cache"))
    patch.chdir(top)


def _run(*arguments: str) -> Ended:
    stdout, stderr = io.BytesIO(), io.BytesIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", io.TextIOWrapper(stdout, encoding="utf-8"))
        patch.setattr(sys, "stderr", io.TextIOWrapper(stderr, encoding="utf-8"))
        status = run(["--today", "2025-03-06", *arguments])
        sys.stderr.flush()
        return Ended(_text_of(stdout), _text_of(stderr), status)


def _text_of(stream: io.BytesIO) -> str:
    return stream.getvalue().decode("utf-8", "surrogateescape")

"""Does docs/python.md tell the truth?"""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

import archive_cli

ROOT = Path(__file__).parents[1]


def test_the_examples_for_python_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.chdir(ROOT)
    flags = doctest.ELLIPSIS
    found = doctest.testfile(str(ROOT / "docs/python.md"), False, optionflags=flags)  # noqa: FBT003
    assert found.attempted > 5
    assert found.failed == 0


def test_the_package_has_the_interface_and_nothing_else() -> None:
    assert archive_cli.Archive.__name__ == "Archive"
    assert not hasattr(archive_cli, "Archives")

"""What must hold of the code as a whole."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[1]
PACKAGE = TOP / "src" / "archive_cli"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 300
EMPTY_WORDS = {"utils", "util", "helpers", "common", "misc", "base", "manager", "handler"}


def name_of(module: Path) -> str:
    return str(module.relative_to(PACKAGE))


def test_imports_point_down_only() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_holds_one_idea(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_begins_with_the_question_it_answers(module: Path) -> None:
    docstring = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    first = docstring.split("\n", maxsplit=1)[0]
    assert first.endswith("?") or (module.stem == "__init__" and "? " in first)


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_has_a_name_that_says_something(module: Path) -> None:
    assert not EMPTY_WORDS & {module.stem, *module.stem.split("_")}


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_every_public_name_has_a_docstring(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    public = [
        node
        for node in tree.body
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
    ]
    assert [node.name for node in public if not ast.get_docstring(node)] == []


def test_the_reference_is_what_the_help_says() -> None:
    command = [sys.executable, str(TOP / "tools" / "cli_reference.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr

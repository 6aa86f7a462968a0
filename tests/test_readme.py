"""What README.md and docs/recipes.md show is what the program does."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from readme_examples import DOCUMENTS, rewritten

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SCRIPTS = re.compile(r"```sh\n(.*?)```", re.DOTALL)
TYPED = re.compile(r"(?:[A-Z]+=\S+ )?\barchive (?:[^'|>)#\n]|'[^'\n]*')+")


def typed_in(text: str) -> list[str]:
    """The commands that stand in scripts and in the options of other programs."""
    scripts = "\n".join(SCRIPTS.findall(text)).replace(".venv/bin/", "")
    found = (line.group().strip() for line in TYPED.finditer(scripts))
    return [line.removesuffix(" 2") for line in found if "--watch" not in line]


TYPED_LINES = sorted({line for one in DOCUMENTS for line in typed_in(one.read_text("utf-8"))})


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_example_prints_what_the_document_shows(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    assert rewritten(text) == text


@pytest.mark.parametrize("line", TYPED_LINES)
def test_every_command_in_a_script_runs(line: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "data" / "articles", tmp_path / "news")
    asked = line.replace("{q}", "laos").replace("{1}", "002").replace("$FZF_PREVIEW_COLUMNS", "60")
    environment = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": str(tmp_path),
        "SHELL": "/bin/bash",
        "ARCHIVE_DIR": str(tmp_path / "news"),
    }
    done = subprocess.run(
        ["bash", "-c", asked], env=environment, cwd=tmp_path, input=b"002\n",
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), done.stderr


def test_commands_are_found_in_scripts() -> None:
    assert "archive search {q} --fields id,date,title --limit 200" in TYPED_LINES
    assert "archive cite -" in TYPED_LINES
    assert len(TYPED_LINES) >= 10


def test_the_gate_runs_the_test_command_of_the_readme() -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    command = re.search(r"<!-- test command -->\n```sh\n(python3 [^\n]+)\n```", README)
    assert command is not None
    assert "-m pytest" in command[1]
    assert "README.md" in gate
    assert "pytest" not in gate


def test_every_document_the_readme_names_is_there() -> None:
    for name in re.findall(r"\]\((docs/[^)]+)\)", README):
        assert (ROOT / name).is_file(), name

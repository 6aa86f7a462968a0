from __future__ import annotations

import re
from pathlib import Path

from readme_examples import rewritten

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_example_prints_what_the_readme_shows() -> None:
    assert rewritten(README) == README


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

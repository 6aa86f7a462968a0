"""What do the examples of README.md and docs/recipes.md print? Rewrites what stands below ``$ …``.

    .venv/bin/python tools/readme_examples.py

The lines of a document are typed one after the other beside a copy of the sample articles, 80
columns wide, without colour; notes follow the results. A test compares. What comes from programs
that are not here stays as it is.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENTS = (ROOT / "README.md", ROOT / "docs" / "recipes.md")
_BLOCK = re.compile(r"```console\n(?P<lines>\$ .*?)```", re.DOTALL)
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
_TABLES = ("list", "search", "similar", "dedupe", "check", "timeline")
_OTHERS = ("jq", "git")


def rewritten(text: str) -> str:
    """Return a document with the output of every example as it is now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "data", folder / "data")
        return _BLOCK.sub(lambda found: _block(found["lines"], folder), text)


def _block(lines: str, folder: Path) -> str:
    parts = _PROMPT.split(lines)[1:]
    return "```console\n" + "".join(_example(part, folder) for part in parts) + "```"


def _example(part: str, folder: Path) -> str:
    command, _, old = part.partition("\n")
    if any(f"{name} " in command and shutil.which(name) is None for name in _OTHERS):
        return f"$ {command}\n{old}"
    return f"$ {command}\n{_printed(_as_on_a_terminal(command), folder)}"


def _as_on_a_terminal(command: str) -> str:
    """Return a command that prints in a pipe what it prints on a terminal."""
    name = re.match(r"archive (?:-C \S+ )?(\w+)", command)
    is_table = (
        name is not None and name[1] in _TABLES and not re.search(r"[|>]|--json|--f", command)
    )
    return f"{command} --format table" if is_table or "--facet" in command else command


def _printed(command: str, folder: Path) -> str:
    programs = Path(sys.executable).parent
    environment = {
        "PATH": f"{programs}:{os.environ['PATH']}",
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
    }
    run = subprocess.run(  # noqa: S603 (the examples are ours)
        ["bash", "-c", command],  # noqa: S607
        cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    if run.returncode not in (0, 1):
        raise SystemExit(f"{command}: status {run.returncode}\n{run.stderr}")
    return run.stdout + run.stderr


if __name__ == "__main__":
    for document in DOCUMENTS:
        document.write_text(rewritten(document.read_text(encoding="utf-8")), encoding="utf-8")

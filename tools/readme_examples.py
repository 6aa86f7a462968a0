"""What do the README's examples print? Rewrites the output below each `$ archive …` line.

    .venv/bin/python tools/readme_examples.py

Run on the sample articles, 80 columns wide, without colour; a test compares the result.
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
README = ROOT / "README.md"
_BLOCK = re.compile(r"```console\n\$ (?P<command>[^\n]+)\n.*?```", re.DOTALL)


def rewritten(text: str) -> str:
    """Return the README's text with the output of every example as it is now.

    Examples with jq stay as they are where there is none.
    """
    with tempfile.TemporaryDirectory() as cache:
        return _BLOCK.sub(lambda found: _example(found["command"], found.group(), cache), text)


def _example(command: str, old: str, cache: str) -> str:
    if "| jq" in command and shutil.which("jq") is None:
        return old
    shown = command if "|" in command or "--" in command else f"{command} --format table"
    folder = Path(sys.executable).parent
    environment = {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "HOME": cache,
        "XDG_CACHE_HOME": cache,
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
    }
    run = subprocess.run(  # noqa: S602 (the examples are ours)
        shown, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return f"```console\n$ {command}\n{run.stdout}```"


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")

"""Is a format imported only when it is chosen?"""

from __future__ import annotations

import subprocess
import sys

import pytest

_SCRIPT = """
import sys
from archive_cli.render.renderer import Look, renderer_for
renderer_for({name!r}, print, Look())
heavy = {{"rich", "click", "difflib", "csv", "urllib", "numpy", "rapidfuzz"}}
print(*sorted(heavy & {{module.split(".")[0] for module in sys.modules}}))
"""


@pytest.mark.parametrize(
    ("name", "loaded"),
    [("json", ""), ("jsonl", ""), ("plain", ""), ("csv", "csv"), ("table", "rich")],
)
def test_only_what_a_format_needs_is_imported(name: str, loaded: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", _SCRIPT.format(name=name)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert found.stdout.strip() == loaded

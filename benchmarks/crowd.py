"""Is every answer true in a crowd of one who changes, one who indexes and eight who read?

``crowd.py [SECONDS]`` lets the crowd of tests/cli/crowd.py run, for 60 s where nothing else is
said, and ends with 1 where an answer was not true at any moment of its process.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from cli.crowd import READERS, Crowd


def main(seconds: float = 60) -> int:
    """Print what came of it."""
    seed = time.time_ns()
    with tempfile.TemporaryDirectory(prefix="archive-crowd-") as folder:
        outcome = Crowd(Path(folder), seed).run(seconds)
    for failure in outcome.failures:
        print(failure)
    print(
        f"{seconds:g} s, {READERS} readers: {outcome.changes} changes, {outcome.refreshes} "
        f"refreshes, {outcome.answers} answers, {len(outcome.failures)} failures, seed {seed}"
    )
    return int(bool(outcome.failures))


if __name__ == "__main__":
    sys.exit(main(*map(float, sys.argv[1:])))

"""Does any of so many kills lose something?

``kills.py [TRIALS] [FILES]`` does the trials of tests/cli/kills.py, 200 of them on 1,200 files
where nothing else is said, and ends with 1 where one fails.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
from cli.kills import Kills


def main(trials: int = 200, files: int = 1_200) -> int:
    """Print what came of it."""
    begin = time.monotonic()
    seed = time.time_ns()
    with tempfile.TemporaryDirectory(prefix="archive-kills-") as folder:
        outcome = Kills(Path(folder), files, seed).run(trials, lambda line: print(line, flush=True))
    seconds = time.monotonic() - begin
    print(
        f"{outcome.trials} trials on {files} files, {outcome.killed} killed before their end, "
        f"{len(outcome.failures)} failures, {seconds:.0f} s, seed {seed}"
    )
    return int(bool(outcome.failures))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))

"""How long does a whole command take, against importing the libraries that it can't do without?

Runs ``archive search WORD --json`` and ``archive list --json`` on the sample articles (catalog up
to date) and ``python -c "import click, tantivy"`` in turns, and prints the ratio of the medians: to
hold, at most 1.5. So too ``archive --version`` and ``python -c "import click"``: at most 1.2.

    .venv/bin/python benchmarks/startup.py
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 40
SAMPLES = Path(__file__).parents[1] / "data" / "articles"
ARCHIVE = [str(Path(sys.executable).parent / "archive"), "-C", str(SAMPLES)]
LIBRARIES = [sys.executable, "-c", "import click, tantivy"]
CLICK = [sys.executable, "-c", "import click"]
FLOORS = {"import click, tantivy": LIBRARIES, "import click": CLICK}
COMMANDS = {
    "search peacekeeping --json": [*ARCHIVE, "search", "peacekeeping", "--json"],
    "list --json": [*ARCHIVE, "list", "--json"],
    "--version": [ARCHIVE[0], "--version"],
}
BOUNDS = {
    "search peacekeeping --json": ("import click, tantivy", 1.5),
    "list --json": ("import click, tantivy", 1.5),
    "--version": ("import click", 1.2),
}


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Return how long one run takes."""
    begin = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def main() -> None:
    """Print the ratios."""
    with tempfile.TemporaryDirectory() as cache:
        environment = {**os.environ, "XDG_CACHE_HOME": cache}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for command in COMMANDS.values():
            seconds(command, environment)
        measured = {**COMMANDS, **FLOORS}
        times: dict[str, list[float]] = {name: [] for name in measured}
        for _ in range(ROUNDS):
            for name, command in measured.items():
                times[name].append(seconds(command, environment))
    medians = {name: statistics.median(found) for name, found in times.items()}
    for name in FLOORS:
        print(f"floor: python -c '{name}': {medians[name] * 1000:.0f} ms")
    for name, (floor, bound) in BOUNDS.items():
        ratio = medians[name] / medians[floor]
        print(
            f"archive {name}: {medians[name] * 1000:.0f} ms, {ratio:.2f} times '{floor}' ({bound})"
        )


if __name__ == "__main__":
    main()

"""How long does a whole `archive search` take, against importing its two big libraries?

Runs ``archive search WORD --json`` on the sample articles (catalog up to date) and ``python -c
"import click, tantivy"`` in turns, and prints the ratio of the medians. To hold: at most 1.5.

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
FLOOR = [sys.executable, "-c", "import click, tantivy"]
COMMANDS = {
    "search peacekeeping --json": [*ARCHIVE, "search", "peacekeeping", "--json"],
    "list --json": [*ARCHIVE, "list", "--json"],
    "--version": [*ARCHIVE, "--version"],
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
        times: dict[str, list[float]] = {name: [] for name in (*COMMANDS, "floor")}
        for _ in range(ROUNDS):
            for name, command in COMMANDS.items():
                times[name].append(seconds(command, environment))
            times["floor"].append(seconds(FLOOR, environment))
    floor = statistics.median(times["floor"])
    print(f"floor: python -c 'import click, tantivy': {floor * 1000:.0f} ms")
    for name in COMMANDS:
        median = statistics.median(times[name])
        print(f"archive {name}: {median * 1000:.0f} ms, {median / floor:.2f} times the floor")


if __name__ == "__main__":
    main()

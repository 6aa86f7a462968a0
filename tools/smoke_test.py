"""Do the wheel and the sdist build the same bytes twice, and does the wheel alone work?

Builds both twice from copies of the tracked files, then installs the wheel into two empty virtual
environments, one with the newest versions of what it depends on and one with the lowest it allows,
and runs commands on the sample articles in both. Run: python tools/smoke_test.py
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
COMMANDS = (
    ("list", "--json"),
    ("show", "002", "--json"),
    ("search", "hanoi", "kommasith", "--json"),
    ("dedupe", "--json"),
    ("check", "--json"),
)
EPOCH = "1735689600"
"""1 January 2025: the time of every file in the archives."""


def main() -> int:
    """Return 1 where something does not hold, having said what."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        first, second = (built(folder / name) for name in ("first", "second"))
        if digests(first) != digests(second):
            return failed(f"two builds differ: {digests(first)} and {digests(second)}")
        wheel = next(first.glob("*.whl"))
        newest = installed(folder / "newest", wheel, ())
        lowest = installed(folder / "lowest", wheel, lowest_versions())
        answers = [answers_of(environment, folder) for environment in (newest, lowest)]
    if answers[0] != answers[1]:
        return failed("the lowest versions give other answers than the newest")
    print(f"{wheel.name}: built twice alike; works with the newest and the lowest versions")  # noqa: T201
    return 0


def built(folder: Path) -> Path:
    """Return the folder with an sdist and a wheel, built from a copy of what git tracks."""
    copy = folder / "source"
    listed = run("git", "-C", str(ROOT), "ls-files", "-z").split("\0")
    for name in filter(None, listed):
        target = copy / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, target)
    made = folder / "dist"
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH}
    run(sys.executable, "-m", "build", "--outdir", str(made), str(copy), environment=environment)
    return made


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def lowest_versions() -> tuple[str, ...]:
    """Return the run-time dependencies, pinned to the lowest version that is allowed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return tuple(wanted.replace(">=", "==") for wanted in project["dependencies"])


def installed(folder: Path, wheel: Path, pinned: tuple[str, ...]) -> Path:
    """Return the folder of the programs of a new environment that holds the wheel."""
    run(sys.executable, "-m", "venv", str(folder))
    python = folder / "bin" / "python"
    run(str(python), "-m", "pip", "install", "-q", str(wheel), *pinned)
    return folder / "bin"


def answers_of(programs: Path, scratch: Path) -> list[str]:
    """Return what the commands print for the sample articles, with an empty cache."""
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin",
        "HOME": str(scratch),
        "XDG_CACHE_HOME": str(programs / "cache"),
        "LANG": "C.UTF-8",
    }
    articles = str(ROOT / "data" / "articles")
    return [
        run(str(programs / "archive"), "-C", articles, *command, environment=environment)
        for command in COMMANDS
    ]


def run(*command: str, environment: dict[str, str] | None = None) -> str:
    """Return what a program prints; ``check`` finds problems, which is status 1."""
    done = subprocess.run(  # noqa: S603 (our own commands)
        command, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1) or (done.returncode == 1 and "check" not in command):
        raise SystemExit(f"{' '.join(command)}: status {done.returncode}\n{done.stderr}")
    return done.stdout


def failed(message: str) -> int:
    """Say what does not hold."""
    sys.stderr.write(f"smoke test: {message}\n")
    return 1


if __name__ == "__main__":
    raise SystemExit(main())

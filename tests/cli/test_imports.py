"""Does a command import only what it uses? Start-up is most of what a short command costs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SAMPLES = Path(__file__).parents[2] / "data" / "articles"
LISTS_MODULES = """
import sys
from archive_cli.cli.main import run
status = run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""
HEAVY = frozenset(
    "rich numpy rapidfuzz frontmatter yaml tomllib pathspec watchfiles anyio py3langid matplotlib "
    "tantivy csv dataclasses difflib hashlib importlib.metadata subprocess multiprocessing asyncio "
    "logging decimal shlex email xml html ssl socket unittest".split()
)
"""What takes more than a millisecond, or shows that something was imported that is not used."""
USED = {
    "--version": "",
    "--help": "tantivy",
    "help query": "",
    "completion bash": "",
    "list --help": "",
    "schema": "",
    "schema search": "",
    "list --json": "tantivy",
    "list --format jsonl": "tantivy",
    "list --format plain": "tantivy",
    "list --format csv": "tantivy csv",
    "list --format table": "tantivy rich",
    "list --format bibtex": "tantivy hashlib",
    "list -0": "tantivy difflib",  # click's, which takes -0 for the start of a long option
    "search peacekeeping --json": "tantivy",
    "search peacekeeping --explain": "tantivy",
    "search peacekeeping --facet source": "tantivy",
    "search peacekeeping --count": "tantivy",
    "search peacekeeping --format table": "tantivy rich",
    "similar 002 --json": "tantivy",
    "timeline --json": "tantivy",
    "timeline --format table": "tantivy rich",
    "check --json": "tantivy",
    "index": "tantivy dataclasses",
    "show 002": "tantivy rich hashlib",
    "show 002 --json": "tantivy hashlib",
    "show 002 --raw": "tantivy hashlib",
    "cite 002": "tantivy hashlib",
    "diff 000 001 --json": "tantivy hashlib dataclasses numpy rapidfuzz",
    "diff 000 001": "tantivy hashlib dataclasses numpy rapidfuzz rich",
    "dedupe --json": "tantivy dataclasses numpy rapidfuzz hashlib",
    "dedupe --undo": "tantivy hashlib",
}
UNUSED_ROOMS = {
    "--version": {"catalog", "reading", "search", "dedupe", "render", "settings", "archive"},
    "schema": {"catalog", "reading", "search", "dedupe", "settings", "archive"},
    "list --json": {"reading", "dedupe"},
    "search peacekeeping --json": {"reading"},
    "timeline --json": {"reading", "dedupe"},
    "check --json": {"reading", "dedupe", "search"},
    "show 002 --json": {"dedupe", "search"},
    "cite 002": {"dedupe", "search"},
    "dedupe --undo": {"reading"},
}


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment whose cache holds an up-to-date catalog of the samples."""
    environment = {"HOME": str(tmp_path_factory.mktemp("home"))}
    for question in ("index", "dedupe"):
        imported(question, environment)
    return environment


def imported(call: str, environment: dict[str, str]) -> set[str]:
    """Return the modules that a call imports."""
    where = [] if call.startswith("--") else ["-C", str(SAMPLES)]
    done = subprocess.run(
        [sys.executable, "-c", LISTS_MODULES, *where, *call.split()],
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )
    assert done.returncode in (0, 1), done.stderr  # `check` finds that two samples are undated
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize("call", USED)
def test_a_command_imports_only_what_it_uses(call: str, known: dict[str, str]) -> None:
    modules = imported(call, known)
    assert "click" in modules
    assert modules & HEAVY <= set(USED[call].split())
    rooms = {name.split(".")[1] for name in modules if name.startswith("archive_cli.")}
    assert rooms & UNUSED_ROOMS.get(call, set()) == set()

"""Every example of every help and page of help runs, pipes and all, on the sample articles."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from archive_cli.cli.help import ArchiveCommand
from archive_cli.cli.main import COMMANDS, EXAMPLES, cli
from archive_cli.cli.topics import TOPICS, page_of

ROOT = Path(__file__).parents[2]
EXPLAINED = re.compile(r"\s{2,}[^'\"|]*$")


def examples() -> Iterator[str]:
    """The lines of all examples, without what is said of them."""
    yield from EXAMPLES
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert isinstance(command, ArchiveCommand)
        yield from command.examples
    for topic in TOPICS:
        for line in page_of(topic).splitlines():
            if line.startswith(("  archive ", "  if archive ")) and "archive = " not in line:
                yield line.strip()


COMMAND_LINES = sorted({EXPLAINED.sub("", line) for line in examples()})


@pytest.fixture
def shell(environment: dict[str, str], tmp_path: Path) -> dict[str, str]:
    """An environment in which ``archive`` is this program, beside a copy of the samples."""
    programs = Path(sys.executable).parent
    shutil.copytree(ROOT / "data" / "articles", tmp_path / "data" / "articles")
    return {**environment, "PATH": f"{programs}:{environment['PATH']}", "SHELL": "/bin/bash"}


def status_of(line: str, shell: dict[str, str], folder: Path) -> int:
    """Run a line in bash, where questions are put on a terminal and nobody answers them."""
    ours, theirs = pty.openpty()
    os.write(ours, b"n\n\x04")
    try:
        return subprocess.run(
            ["bash", "--norc", "-o", "pipefail", "-c", line],
            env=shell, cwd=folder, stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs,
            timeout=60, check=False,
        ).returncode  # fmt: skip
    finally:
        os.close(theirs)
        os.close(ours)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("line", COMMAND_LINES)
def test_an_example_runs(line: str, shell: dict[str, str], tmp_path: Path) -> None:
    if "--watch" in line:
        line = f"timeout --signal=INT --preserve-status 1 {line} || test $? = 130"
    if shutil.which("jq") is None:
        line = re.sub(r"\| *jq [^|>]*", "", line)
    assert status_of(line, shell, tmp_path) in (0, 1)


def test_every_help_begins_with_examples() -> None:
    for name in ("", *COMMANDS):
        context = click.Context(cli, info_name="archive")
        command = cli.get_command(context, name) if name else cli
        assert command is not None
        told = command.get_help(click.Context(command, context if name else None, name))
        assert told.index("\nExamples:\n") < told.index("\nUsage: ")
        assert told.partition("\nExamples:\n")[0].count("\n") <= 3

"""What only a process of its own can show: pipes, signals, streams, what is imported."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive_cli.settings import catalog_folder_for
from cli.conftest import PROGRAM, Mortal, Process

HEAVY = frozenset(
    "rich numpy duckdb rapidfuzz frontmatter yaml tomllib pathspec watchfiles "
    "csv dataclasses difflib hashlib importlib.metadata locale pathlib subprocess tempfile".split()
)
LISTS_MODULES = """
import sys
from archive_cli.cli.main import run
status = run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(status)
"""


def test_a_search_that_finds_prints_and_ends_with_0(process: Process) -> None:
    done = process("search", "peacekeeping", "--fields", "id")
    assert sorted(done.stdout.split()) == [b"000_3c91d07be2a84f65", b"001_b84e20f6719ac3d5"]
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_search_that_finds_nothing_ends_with_1(process: Process) -> None:
    assert process("search", "zebra").returncode == 1


def test_a_wrong_command_line_ends_with_2_and_prints_nothing(process: Process) -> None:
    done = process("list", "--no-such")
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_listing_without_change_imports_nothing_heavy(
    samples: Path, environment: dict[str, str]
) -> None:
    command = [sys.executable, "-c", LISTS_MODULES, "-C", str(samples), "list", "--json"]
    for _ in range(2):
        done = subprocess.run(
            command, env=environment, capture_output=True, check=True, text=True, timeout=60
        )
    imported = set(done.stderr.split())
    assert "archive_cli.archive" in imported
    assert imported & HEAVY == set()
    assert "archive_cli.reading.registry" not in imported


def test_a_closed_pipe_ends_quietly(
    samples: Path, environment: dict[str, str], tmp_path: Path
) -> None:
    for number in range(400):
        (samples / f"{number}.txt").write_text(f"Story {number}\n\nText.\n", encoding="utf-8")
    with (
        (tmp_path / "stderr").open("wb") as stderr,
        Mortal(
            [*PROGRAM, "-C", str(samples), "list", "--format", "jsonl"],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=stderr,
        ) as running,
    ):
        assert running.stdout is not None
        assert running.stdout.readline().startswith(b'{"id": ')
        running.stdout.close()
        assert running.wait(60) == 0
    assert (tmp_path / "stderr").read_bytes() == b""


def test_a_pipe_closed_from_the_start_ends_quietly(samples: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*PROGRAM, "-C", str(samples), "schema"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_ctrl_c_ends_with_130_and_one_line(samples: Path, environment: dict[str, str]) -> None:
    (samples / "long.txt").write_text("Long\n\n" + "word " * 100_000, encoding="utf-8")
    with Mortal(
        [*PROGRAM, "-C", str(samples), "show", "long", "001"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert running.stdout.read(1) == b"L"  # it writes now, and waits for the pipe to empty
        assert running.interrupt() == 130
        assert running.stderr.read() == b"archive: interrupted\n"


@pytest.mark.parametrize("command", [("list",), ("schema",), ("--help",), ("list", "-0")])
def test_a_full_disk_ends_with_74(
    command: tuple[str, ...], samples: Path, environment: dict[str, str]
) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*PROGRAM, "-C", str(samples), *command],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    assert done.returncode == 74
    assert done.stderr == b"archive: stdout: No space left on device\n"


def test_a_closed_stdout_ends_with_74(samples: Path, environment: dict[str, str]) -> None:
    line = f"exec {sys.executable} -m archive_cli -C {samples} list >&-"
    done = subprocess.run(
        ["/bin/sh", "-c", line], env=environment, stderr=subprocess.PIPE, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (74, b"archive: stdout: stdout is closed\n")


def test_a_closed_stderr_is_no_obstacle(samples: Path, environment: dict[str, str]) -> None:
    line = f"exec {sys.executable} -m archive_cli -C {samples} list zebra --json 2>&-"
    done = subprocess.run(
        ["/bin/sh", "-c", line], env=environment, stdout=subprocess.PIPE, check=False, timeout=60
    )
    assert (done.returncode, done.stdout) == (0, b"[]\n")


def test_a_catalog_that_can_not_be_written_ends_with_74(process: Process) -> None:
    done = process("list", XDG_CACHE_HOME="/dev/null/cache")
    assert (done.returncode, done.stdout) == (74, b"")
    assert done.stderr.startswith(b"archive: catalog /dev/null/cache/")


def test_a_catalog_that_another_process_holds_ends_with_75(
    process: Process, samples: Path, environment: dict[str, str]
) -> None:
    folder = Path(catalog_folder_for(str(samples), environment))
    folder.mkdir(parents=True)
    with (folder / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        done = process("list", "--wait", "0.01")
    assert (done.returncode, done.stdout) == (75, b"")
    assert b"waited 0.01 s" in done.stderr
    assert process("list", "--wait", "0").returncode == 0


def test_shells_can_complete_commands_options_and_values(
    environment: dict[str, str],
) -> None:
    def completed(words: str) -> str:
        variables = {
            "_ARCHIVE_COMPLETE": "bash_complete",
            "COMP_WORDS": words,
            "COMP_CWORD": str(words.count(" ")),
        }
        done = subprocess.run(
            [*PROGRAM], env=environment | variables, capture_output=True, check=True, text=True
        )
        return done.stdout

    assert completed("archive se") == "plain,search\n"
    assert completed("archive list --rev") == "plain,--reverse\n"
    assert completed("archive list --format js") == "plain,json\nplain,jsonl\n"


def test_any_locale_gets_utf8(process: Process) -> None:
    done = process("list", "--fields", "place", LC_ALL="C", PYTHONIOENCODING="ascii")
    assert "Hà Nội\n" in done.stdout.decode("utf-8")


def test_the_file_name_of_an_undecodable_argument_is_no_bug(process: Process) -> None:
    done = process("show", "caf\udce9")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"archive: no article 'caf\\\\xe9'")

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from archive_cli.catalog.options import MOST_LOOKED_AT
from archive_cli.cli.main import run
from cli.conftest import PROGRAM, Process

MODULES = """
import sys
from archive_cli.cli.main import run
run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""


def commands_in(told: str) -> list[str]:
    """The commands that are proposed, without what is said of them."""
    proposed = told.partition("What next:\n")[2].splitlines()
    return [re.split(r"\s{2,}", line.strip())[0] for line in proposed]


def test_every_command_that_is_proposed_works(process: Process) -> None:
    proposed = commands_in(process().stdout.decode())
    assert len(proposed) >= 6
    for line in proposed:
        program, *arguments = shlex.split(line)
        assert program == "archive"
        assert process(*arguments).returncode == 0, line


def test_the_archive_that_is_named_is_named_in_the_commands(
    samples: Path, environment: dict[str, str]
) -> None:
    spaced = samples.rename(samples.with_name("my news"))
    done = subprocess.run(
        [*PROGRAM, "-C", str(spaced)], env=environment, capture_output=True, check=True, text=True
    )
    assert f"archive -C '{spaced}' list" in done.stdout
    done = subprocess.run(
        [*PROGRAM], env={**environment, "ARCHIVE_DIR": str(spaced)}, capture_output=True,
        check=True, text=True,
    )  # fmt: skip
    assert "(named by ARCHIVE_DIR)" in done.stdout
    assert "  archive list " in done.stdout


def test_undated_articles_and_unusable_files_are_told(process: Process, samples: Path) -> None:
    (samples / "undated.txt").write_text("A day at the quay\n\nNobody came.\n", encoding="utf-8")
    (samples / "binary.txt").write_bytes(bytes(range(256)) * 8)
    told = process().stdout.decode()
    assert "It holds 6 articles, " in told
    assert ", 1 undated, 1 unusable file.\n" in told
    assert "archive -C" in told
    assert " check " in told


def test_very_many_files_that_were_never_read_are_left_for_later(
    process: Process, tmp_path: Path, samples: Path
) -> None:
    for number in range(MOST_LOOKED_AT):
        (samples / f"{number}.txt").touch()
    told = process().stdout.decode()
    assert "none of them has been read yet" in told
    assert f"  archive -C {samples} index " in told
    assert not (tmp_path / "cache").exists()


def test_a_settings_file_that_can_not_be_used_is_told(
    tmp_path: Path,
    own_cache: Path,  # noqa: ARG001 (its effect)
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "archive.toml").write_text("archive = 3\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert run([]) == 2


def test_nothing_heavy_is_imported(samples: Path, environment: dict[str, str]) -> None:
    for _ in range(2):
        done = subprocess.run(
            [sys.executable, "-c", MODULES, "-C", str(samples)],
            env=environment, capture_output=True, check=True, text=True,
        )  # fmt: skip
    heavy = {"rich", "numpy", "rapidfuzz", "frontmatter", "yaml", "tomllib", "difflib", "pathspec"}
    assert not heavy & set(done.stderr.split())


@pytest.mark.usefixtures("own_cache")
def test_what_makes_no_sense_is_not_proposed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    text = "Date: 2025-03-05\n\n1, 2, 3.\n"
    (folder / "a\nb.txt").write_text(text, encoding="utf-8")
    assert run(["-C", str(folder)]) == 0
    programs = [shlex.split(line)[-1] for line in commands_in(capsys.readouterr().out)]
    assert programs == ["list", "help"]


@pytest.mark.usefixtures("own_cache")
def test_where_no_file_can_be_used_the_reasons_are_proposed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 8)
    assert run(["-C", str(folder)]) == 0
    told = capsys.readouterr().out
    assert "1 file could not be used." in told
    assert any(line.endswith(" check") for line in commands_in(told))

"""What if the cache folder goes while the program runs, or another version of it was there?"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from archive_cli.archive import Archive
from archive_cli.model.errors import CatalogError
from archive_cli.settings import read_settings
from cli.answers import ASK, CANNOT, FINE, Answers, answers_of, ask
from cli.conftest import PROGRAM
from cli.kills import write_archive

Environment = dict[str, str]
FILES = 150
MANY = 3_000
# Another version of the program, as far as the catalog can tell: of reading rules, of format.
OTHER = {
    "reading": "import archive_cli.upkeep as changed; changed.READING_EDITION = '999'\n",
    "older reading": "import archive_cli.upkeep as changed; changed.READING_EDITION = '0'\n",
    "format": "import archive_cli.catalog.schema as changed; changed.FORMAT = 999\n",
    "older format": "import archive_cli.catalog.schema as changed; changed.FORMAT = 1\n",
}


@pytest.fixture
def right(samples: Path, environment: Environment, tmp_path: Path) -> Answers:
    return ask(samples, environment | {"XDG_CACHE_HOME": str(tmp_path / "fresh")})


def ids_of(archive: Archive, word: str | None = None) -> list[str]:
    return [article.id for article in archive.list(word)]


def test_an_archive_that_is_open_goes_on_without_its_cache(
    samples: Path, environment: Environment
) -> None:
    archive = Archive(read_settings(str(samples), environment))
    everything, found = ids_of(archive), ids_of(archive, "peacekeeping")
    shutil.rmtree(environment["XDG_CACHE_HOME"])
    with suppress(CatalogError):
        assert ids_of(archive) == everything
        assert ids_of(archive, "peacekeeping") == found
    archive.refresh()
    assert ids_of(archive) == everything
    (samples / "new.txt").write_text("New\n\nOn peacekeeping.\n", "utf-8")
    archive.refresh()
    assert sorted(ids_of(archive, "peacekeeping")) == sorted([*found, "new"])
    other = Archive(read_settings(str(samples), environment))
    assert ids_of(other) == ids_of(archive)


def test_a_listing_goes_on_without_its_cache(
    samples: Path, environment: Environment, tmp_path: Path
) -> None:
    stories = (f'{{"title": "Day {n}", "text": "Ferry of day{n}."}}\n' for n in range(MANY))
    (samples / "days.jsonl").write_text("".join(stories), "utf-8")
    command = [*PROGRAM, "-C", str(samples), "list", "--format", "jsonl"]
    whole = subprocess.run(command, env=environment, capture_output=True, check=True).stdout
    assert len(whole) > 2**17  # more than a pipe holds
    complaints = tmp_path / "stderr"
    with (
        complaints.open("wb") as stderr,
        subprocess.Popen(
            command, env=environment, stdout=subprocess.PIPE, stderr=stderr
        ) as running,
    ):
        assert running.stdout is not None
        start = running.stdout.readline()
        shutil.rmtree(environment["XDG_CACHE_HOME"])
        rest = running.stdout.read()
    said = complaints.read_text("utf-8")
    assert running.returncode in (0, CANNOT)
    assert (start + rest == whole) if running.returncode == 0 else said.startswith("archive: cat")


@pytest.mark.parametrize("moment", [1, 2, 3, 5, 8, 13])
def test_a_cache_that_goes_while_it_is_made_is_told_or_made_again(
    moment: int, environment: Environment, tmp_path: Path
) -> None:
    root, cache = tmp_path / "many", Path(environment["XDG_CACHE_HOME"])
    write_archive(root, FILES)
    right = ask(root, environment | {"XDG_CACHE_HOME": str(tmp_path / "whole")})
    with subprocess.Popen(
        [sys.executable, "-c", ASK, str(root), "list --sort id --format jsonl"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        seen: set[str] = set()
        while running.poll() is None and len(seen) < moment:
            seen.update(f"{folder}/{name}" for folder, _, files in os.walk(cache) for name in files)
        shutil.rmtree(cache, ignore_errors=True)
        output, complaints = running.communicate()
    command = ["archive"]
    done = subprocess.CompletedProcess(command, running.returncode, output, complaints)
    answers = answers_of(done)
    assert answers.fault(right._replace(texts=right.texts[:1])) is None
    again = ask(root, environment)
    assert (again.texts, again.status) == (right.texts, right.status)


@pytest.mark.parametrize("other", OTHER)
def test_a_catalog_of_another_version_is_made_anew_with_a_note(
    other: str, samples: Path, environment: Environment, right: Answers
) -> None:
    program = OTHER[other] + ASK
    assert ask(samples, environment, program=program).texts == right.texts
    for its_program in (ASK, program):
        answers = ask(samples, environment, program=its_program)
        assert answers.fault(right) is None
        assert answers.status in FINE
        assert answers.stderr.count("another version") == 1
        assert ask(samples, environment, program=its_program).stderr == ""


@pytest.mark.parametrize("what", ["a file", "a link", "files of others"])
def test_a_cache_that_is_something_else_is_told_or_used(
    what: str, samples: Path, environment: Environment, right: Answers, tmp_path: Path
) -> None:
    ask(samples, environment)
    (folder,) = Path(environment["XDG_CACHE_HOME"], "archive-cli").iterdir()
    others = Path(shutil.copytree(folder, tmp_path / "others"))
    if what == "files of others":
        for path in (*folder.rglob("*"),):
            if path.is_file():
                path.write_bytes(b"PK\x03\x04 this is no catalog " * 40)
    else:
        shutil.rmtree(folder)
        folder.symlink_to(others) if what == "a link" else folder.write_text("no folder", "utf-8")
    for _ in range(2):
        assert ask(samples, environment).fault(right) is None

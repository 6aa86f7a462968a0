from __future__ import annotations

import fcntl
import json
import subprocess
from pathlib import Path

import pytest

from archive_cli.catalog.refresh import Refreshed
from archive_cli.cli.commands.index import Report, keep_up
from archive_cli.cli.options import SharedOptions
from archive_cli.settings import catalog_folder_for
from cli.conftest import PROGRAM, Mortal, Process


class Catalog:
    """Is brought up to date, each time with the next of these outcomes."""

    def __init__(self, *outcomes: Refreshed) -> None:
        self._outcomes = list(outcomes)
        self.asked: list[bool] = []

    def index(self, *, full: bool) -> Refreshed:
        self.asked.append(full)
        return self._outcomes.pop(0)


def told_by(
    catalog: Catalog, changes: list[bool], capsys: pytest.CaptureFixture[str], *, full: bool = False
) -> tuple[list[int], list[str]]:
    """Return what was added according to stdout, and the lines of stderr."""
    report = Report(catalog.index, SharedOptions(), as_json=True)
    keep_up(report, changes, full=full)
    out, err = capsys.readouterr()
    return [json.loads(line)["added"] for line in out.splitlines()], err.splitlines()


def test_a_watch_begins_with_an_update_that_is_always_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    catalog = Catalog(Refreshed())
    added, said = told_by(catalog, [False, False, False], capsys)
    assert added == [0]
    assert said[0].startswith("archive: 0 added, 0 changed, 0 moved, 0 removed, 0 failed in ")
    assert catalog.asked == [False]


def test_each_burst_of_changes_is_one_update(capsys: pytest.CaptureFixture[str]) -> None:
    catalog = Catalog(Refreshed(added=5), Refreshed(added=1), Refreshed(added=2))
    added, said = told_by(catalog, [False, True, False, True], capsys)
    assert added == [5, 1, 2]
    assert len(said) == 3


def test_an_update_without_a_change_is_not_told(capsys: pytest.CaptureFixture[str]) -> None:
    catalog = Catalog(Refreshed(added=5), Refreshed(), Refreshed(added=1))
    assert told_by(catalog, [False, True, True], capsys)[0] == [5, 1]


def test_only_the_first_update_is_from_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    catalog = Catalog(Refreshed(added=5), Refreshed(added=1))
    told_by(catalog, [True, True], capsys, full=True)
    assert catalog.asked == [True, False]
    capsys.readouterr()


def test_without_json_nothing_is_on_stdout_and_quiet_says_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Report(Catalog(Refreshed()).index, SharedOptions(quiet=True), as_json=False).update(full=False)
    assert capsys.readouterr() == ("", "")


def test_a_watch_tells_each_burst_and_ends_with_ctrl_c(
    samples: Path, environment: dict[str, str]
) -> None:
    with Mortal(
        [*PROGRAM, "-C", str(samples), "index", "--watch", "--json"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        assert json.loads(running.stdout.readline())["added"] == 5
        for number in range(30):
            (samples / f"{number}.txt").write_text(f"Story {number}\n\nText.\n", encoding="utf-8")
        added = 0
        while added < 30:  # more than one burst where the machine is busy
            added += json.loads(running.stdout.readline())["added"]
        assert added == 30
        (samples / "7.txt").rename(samples / "seven.txt")
        assert json.loads(running.stdout.readline())["moved"] == 1
        assert running.interrupt() == 130
        assert running.stderr.read().endswith(b" s\narchive: interrupted\n")


def test_an_index_waits_for_another_writer_only_where_there_is_something_to_write(
    process: Process, samples: Path, environment: dict[str, str]
) -> None:
    assert process("index").returncode == 0
    with (Path(catalog_folder_for(str(samples), environment)) / "lock").open("wb") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        assert process("index", "--wait", "0").returncode == 0
        done = process("index", "--full", "--json", "--wait", "0.01")
    assert (done.returncode, done.stdout) == (75, b"")
    assert done.stderr.startswith(b"archive: another archive command is updating the catalog")

"""What does `archive index` do?"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

import click

from archive_cli.cli.help import OUTPUT, ArchiveCommand, SectionOption
from archive_cli.cli.notes import note
from archive_cli.cli.options import SharedOptions, archive_options
from archive_cli.render.summary import Counts, has_changed, summary_json, summary_sentence

if TYPE_CHECKING:
    from archive_cli.archive import Archive


@click.command(
    "index",
    cls=ArchiveCommand,
    short_help="Bring the catalog up to date now; --watch keeps it so.",
    examples=(
        "archive index                       look at every file; read what has changed",
        "archive index --full                read all files again",
        "archive index --watch               and at once again whenever a file changes",
        "archive index --json | jq .added",
    ),
)
@archive_options
@click.option("--full", cls=SectionOption, is_flag=True, help="Make the catalog from nothing.")
@click.option(
    "--watch",
    cls=SectionOption,
    is_flag=True,
    help="Then wait for changes, until Ctrl-C; changes that come together are one update.",
)
@click.option(
    "--json",
    "as_json",
    cls=SectionOption,
    section=OUTPUT,
    is_flag=True,
    help="The summary as JSON on stdout; with --watch, a line for each update.",
)
def command(
    archive: Archive, shared: SharedOptions, *, full: bool, watch: bool, as_json: bool
) -> None:
    """Bring the catalog up to date, and tell on stderr what was done.

    Other commands do so by themselves. Of more than 5,000 files they look only at new and removed
    ones and at those they show; files that were edited in place are left to this command.
    """
    report = Report(archive.index, shared, as_json=as_json)
    if not watch:
        report.update(full=full)
        return
    from archive_cli.cli.changes import watch_changes

    note(shared, f"watching {archive.root} until Ctrl-C")
    changes = watch_changes(archive.root, partial(note, shared))
    keep_up(report, changes, full=full)


class Index(Protocol):
    """What brings a catalog up to date, ``full``: from nothing, and counts what it did."""

    def __call__(self, *, full: bool) -> Counts: ...  # noqa: D102 - the class says it


class Report:
    """Updates, and where they are told: on stderr, and as JSON on stdout if asked for."""

    def __init__(self, index: Index, shared: SharedOptions, *, as_json: bool) -> None:
        self._index = index
        self._shared = shared
        self._as_json = as_json

    def update(self, *, full: bool) -> None:
        """Bring the catalog up to date and tell it."""
        self._tell(*self._timed(full=full))

    def follow(self) -> None:
        """Bring the catalog up to date and tell it, if there was anything to do."""
        counts, seconds = self._timed(full=False)
        if has_changed(counts):
            self._tell(counts, seconds)

    def _timed(self, *, full: bool) -> tuple[Counts, float]:
        started = perf_counter()
        counts = self._index(full=full)
        return counts, perf_counter() - started

    def _tell(self, counts: Counts, seconds: float) -> None:
        note(self._shared, summary_sentence(counts, seconds))
        if self._as_json:
            sys.stdout.write(summary_json(counts, seconds))
            sys.stdout.flush()


def keep_up(report: Report, changes: Iterable[bool], *, full: bool) -> None:
    """Bring the catalog up to date when the changes begin, then for each of them that is true."""
    has_begun = False
    for has_come in changes:
        if not has_begun:
            report.update(full=full)
            has_begun = True
        elif has_come:
            report.follow()

"""Is there a transcript of every command in every format, of nothing, one, many and an error?"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from transcripts.matrix import SIZES, Cell, Printed, cell_of, cells, count_of, printed_in

HERE = Path(__file__).parent
NOT_SHOWN = {
    "show empty": "an ID that names nothing is an error",
    "cite empty": "an ID that names nothing is an error",
    "schema empty": "every command has a schema",
    "schema many": "docs/schema holds them, and a test compares",
    "help empty": "every topic has a page",
    "completion empty": "every shell has a script",
    "completion many": "one shell is set up at a time",
    "dedupe one paths": "a group has two files at least",
}
"""Sizes that no transcript shows, of a command in any format or in one, and why."""


@cache
def shown() -> frozenset[Cell]:
    """Return the cells that the transcripts show."""
    found = (
        cell_of(printed)
        for transcript in HERE.glob("*.transcript")
        for printed in printed_in(transcript)
    )
    return frozenset(cell for cell in found if cell is not None)


@pytest.mark.parametrize("cell", list(cells()), ids="-".join)
def test_every_command_in_every_format_has_a_transcript(cell: Cell) -> None:
    names = (f"{cell.command} {cell.size}", f"{cell.command} {cell.size} {cell.format}")
    if any(name in NOT_SHOWN for name in names):
        assert cell not in shown()
    else:
        assert cell in shown()


def test_a_line_is_told_by_its_command_mode_and_format() -> None:
    assert cell_of(Printed("ls -l", "", "", 0)) is None
    assert cell_of(Printed("archive --version", "archive 1\n", "", 0)) is None
    line = "NO_COLOR=1 archive -C x dedupe --json --undo --format csv"
    assert cell_of(Printed(line, "path,id\na,b\n", "", 0)) == ("dedupe --undo", "csv", "one")
    assert cell_of(Printed("archive list x -0", "", "No.", 2)) == ("list", "paths", "error")


@pytest.mark.parametrize(
    ("command", "chosen", "out", "count"),
    [
        ("list", "table", "", 0),
        ("list", "table", "id  date\n──  ────\na   2025\nb   2024\n", 2),
        (
            "check",
            "table",
            "undated · 2\n  → Date it.\n  a.txt\n  b.txt\n\nempty · 1\n  c.txt\n",
            3,
        ),
        ("dedupe --apply", "table", "keep · a\n  moved  near  b  it is\n                  so\n", 1),
        ("search", "table", "A title\n  a · 2025\n\nAnother\n  b\n  of two lines\n", 2),
        ("dedupe", "plain", "1\tkeep\t1.00\ta\n1\tnear\t0.97\tb\n\tquotes\t0.20\tc\n", 2),
        ("dedupe", "csv", "cluster,relation\n1,keep\n1,near\n2,keep\n2,near\n", 2),
        ("timeline", "table", "2025-01  1 ███\n2025-02  ·\n2025-03 ~3 ░░\n5 articles\n", 2),
        ("show", "page", "One\n\n────\n\nTwo\n", 2),
        ("cite", "ris", "TY  - NEWS\nER  - \n", 1),
    ],
)
def test_what_was_printed_is_counted(command: str, chosen: str, out: str, count: int) -> None:
    assert count_of(command, chosen, Printed("", out, "", 0)) == count


def test_sizes_are_those_asked_for() -> None:
    assert {cell.size for cell in cells()} == set(SIZES)

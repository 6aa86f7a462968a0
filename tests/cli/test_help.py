from __future__ import annotations

import click

from archive_cli.cli.help import write_lines


def test_lines_stand_as_they_are_below_their_heading() -> None:
    formatter = click.HelpFormatter()
    write_lines("Examples", ["archive list     every article"], formatter)
    assert formatter.getvalue() == "Examples:\n  archive list     every article\n"


def test_without_a_line_there_is_no_heading() -> None:
    formatter = click.HelpFormatter()
    write_lines("Examples", [], formatter)
    assert formatter.getvalue() == ""

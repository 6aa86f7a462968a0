"""How is the user asked before redundant files are moved, and told what became of them?

What is said goes to stderr: the plan, the question, the files that are skipped. What is written to
stdout is a record for each file, but for those a terminal has just shown.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import click

from archive_cli.cli import console, exits
from archive_cli.cli.notes import note, noted_if_empty, say
from archive_cli.cli.options import SharedOptions
from archive_cli.cli.output import Output, write_bytes
from archive_cli.model.move import Move
from archive_cli.render.removal import (
    moved_sentence,
    plan_sentence,
    restored_sentence,
    skipped_sentence,
)
from archive_cli.render.renderer import Look, renderer_for

if TYPE_CHECKING:
    from archive_cli.archive import Archive

MOST_SHOWN = 40
"""Files shown before the question; more would only scroll away."""
MOST_NAMED = 20
"""Files that are skipped and named on stderr."""


def show_plan(plan: Sequence[Move], shared: SharedOptions, output: Output) -> int:
    """Write what would be moved, and what would be skipped."""
    with output.renderer() as renderer:
        renderer.moves(plan)
    note(shared, plan_sentence(plan))
    return exits.DONE


def print_paths(archive: Archive, plan: Sequence[Move], shared: SharedOptions, end: bytes) -> int:
    """Write the paths of the files that are to be moved, each with this end."""
    names = [archive.file_of(move.path) for move in plan if move.outcome == "planned"]
    write_bytes(name + end for name in names)
    if any(end in name for name in names):
        note(shared, "a name holds a line break: with -0, each name ends with NUL")
    if not plan:
        note(shared, plan_sentence(plan))
    _name_skipped(plan, shared)
    return exits.DONE


def name_unknown_pins(archive: Archive, shared: SharedOptions) -> None:
    """Say which pins are no article's id."""
    for pin in archive.unknown_pins():
        note(shared, f"keep in archive.toml: no article has the id {pin!r}")


def require_fields(output: Output) -> None:
    """Fail before anything is moved where the records have no such field."""
    renderer_for(output.format, len, output.look).moves(())


def require_terminal() -> None:
    """Fail where nobody can be asked."""
    if not (console.is_terminal(sys.stdin) and console.is_terminal(sys.stderr)):
        raise click.UsageError(
            "--apply asks before it moves files, and here is no terminal to ask on: "
            "look with --dry-run, then add --yes"
        )


def is_agreed(plan: Sequence[Move], shared: SharedOptions) -> bool:
    """Show what is to be moved, ask, and return the answer; the end of input is no."""
    planned = [move for move in plan if move.outcome == "planned"]
    if not planned:
        return True
    color = console.wants_color(shared.color or "auto", os.environ, terminal=True)
    look = Look(width=console.terminal_width(os.environ), color=color)
    renderer_for("table", sys.stderr.write, look).moves(planned[:MOST_SHOWN])
    if len(planned) > MOST_SHOWN:
        sys.stderr.write(f"… and {len(planned) - MOST_SHOWN} more; --dry-run lists all\n")
    say(plan_sentence(plan))
    sys.stderr.write("Move them? [y/N] ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer.endswith("\n"):
        sys.stderr.write("\n")
    return answer.strip().lower() in ("y", "yes")


def carry_out(
    archive: Archive, plan: Sequence[Move], shared: SharedOptions, output: Output | None
) -> int:
    """Move the files and tell what became of them, with records if there is an ``output``.

    The status is 74 where the system did not let all of them be moved.
    """
    from archive_cli.dedupe.trash import is_failure

    moves = archive.move(plan)
    if output is not None:
        with output.replaced(pager=()).renderer() as renderer:
            renderer.moves(moves)
    _name_skipped(moves, shared)
    note(shared, moved_sentence(moves))
    return exits.IO if any(map(is_failure, moves)) else exits.DONE


def undo(archive: Archive, shared: SharedOptions, output: Output, *, is_trial: bool) -> int:
    """Bring the last batch back and tell what became of it: 74 where not all of it came."""
    require_fields(output)
    moves = archive.undo(is_trial=is_trial)
    with output.replaced(pager=()).renderer() as renderer:
        renderer.moves(noted_if_empty(moves, shared, "nothing to undo"))
    if moves:
        _name_skipped(moves, shared)
        note(shared, restored_sentence(moves))
    return exits.IO if any(_skipped(moves)) else exits.DONE


def _name_skipped(moves: Sequence[Move], shared: SharedOptions) -> None:
    """Say why files stay, once for each file and reason."""
    skipped = list(dict.fromkeys(map(skipped_sentence, _skipped(moves))))
    for sentence in skipped[:MOST_NAMED]:
        note(shared, sentence)
    if len(skipped) > MOST_NAMED:
        note(shared, f"and {len(skipped) - MOST_NAMED} more files stay")


def _skipped(moves: Iterable[Move]) -> Iterator[Move]:
    return (move for move in moves if move.outcome == "skipped")

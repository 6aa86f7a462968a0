"""How do redundant files look on a terminal: which go, and for which that stays?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from archive_cli.model.move import Move
from archive_cli.render.entries import INDENT, Entry, entry_lines, heading_line
from archive_cli.render.removal import readable_size
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_NAME_LEAST = 20
"""Where less room than this is left for paths, relation and size are left out."""


def move_blocks(moves: Iterable[Move], width: int, ink: Ink) -> Iterator[Iterator[str]]:
    """Yield a block for each run of files that are copies of one: what is kept, then each file.

    A file has what becomes of it, relation, size, path and why; articles of one file for which
    all of this is the same are one line.
    """
    for keep, group in groupby(moves, key=attrgetter("keep")):
        yield _block(keep, list(group), width, ink)


def _block(keep: str, moves: list[Move], width: int, ink: Ink) -> Iterator[str]:
    yield heading_line("keep", keep, width, ink)
    leads = _leads(moves)
    if width - len(leads[0]) < _NAME_LEAST:
        leads = [f"{INDENT}{move.outcome}{INDENT}" for move in moves]
    entries = [
        Entry(lead, visible(move.path), move.path, visible(move.because))
        for lead, move in zip(leads, moves, strict=True)
    ]
    yield from entry_lines(_merged(entries), width, ink)


def _leads(moves: list[Move]) -> list[str]:
    """Return what stands before each path: all of one length."""
    relation = max(len(move.relation) for move in moves)
    outcome = max(len(move.outcome) for move in moves)
    sizes = [_size(move) for move in moves]
    size = max(map(len, sizes))
    return [
        f"{INDENT}{move.outcome:<{outcome}}  {move.relation:<{relation}}  {told:>{size}}{INDENT}"
        for move, told in zip(moves, sizes, strict=True)
    ]


def _size(move: Move) -> str:
    return readable_size(move.size) if move.size else ""


def _merged(entries: Iterable[Entry]) -> list[Entry]:
    merged: list[Entry] = []
    for entry, same in groupby(entries):
        count = sum(1 for _ in same)
        name = f"{entry.name} ({count} articles)" if count > 1 else entry.name
        merged.append(entry._replace(name=name))
    return merged

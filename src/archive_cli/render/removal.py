"""How is it told what becomes of redundant files, in a sentence?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive_cli.model.move import TRASH, Move, Outcome

_UNITS = ("bytes", "kB", "MB", "GB", "TB")


def plan_sentence(plan: Iterable[Move]) -> str:
    """Return how many files are to be moved, and what they hold."""
    moves = list(plan)
    if not moves:
        return "no redundant files"
    planned = _count(moves, "planned")
    if not planned:
        return "no file is to be moved"
    size = readable_size(sum(move.size for move in moves if move.outcome == "planned"))
    return f"{planned}, {size}, to be moved to {TRASH}; the space is free when that is deleted"


def moved_sentence(moves: Sequence[Move]) -> str:
    """Return how many files were moved, and where to."""
    if not moves:
        return "no redundant files"
    moved = [move for move in moves if move.outcome == "moved"]
    if not moved:
        return "nothing was moved"
    size = readable_size(sum(move.size for move in moved))
    place = f"{TRASH}/{moved[0].batch}"
    return f"{_files(len(moved))}, {size}, moved to {place}; --undo brings them back"


def restored_sentence(moves: Sequence[Move]) -> str:
    """Return how many files came back, or would."""
    if any(move.outcome == "planned" for move in moves):
        return f"{_count(moves, 'planned')} to be brought back"
    return f"{_count(moves, 'restored') or 'nothing'} brought back"


def skipped_sentence(move: Move) -> str:
    """Return why a file stays where it is."""
    return f"{move.path} is skipped: {move.because}"


def readable_size(size: int) -> str:
    """Return a number of bytes in decimal units: ``980 bytes``, ``3.1 kB``, ``25 MB``."""
    value, unit = float(size), 0
    while round(value) >= 1000 and unit < len(_UNITS) - 1:
        value, unit = value / 1000, unit + 1
    digits = 1 if unit and value < 9.95 else 0
    return f"{value:.{digits}f} {_UNITS[unit] if size != 1 else 'byte'}"


def _count(moves: Iterable[Move], outcome: Outcome) -> str:
    """Return how many files have this outcome; nothing for none."""
    count = sum(move.outcome == outcome for move in moves)
    return _files(count) if count else ""


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"

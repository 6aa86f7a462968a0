"""How do the files of the trash come back?

Which of a batch's files are in the trash tells what is to be brought back, so that what was cut
off, moving or coming back, is undone like what was finished.
"""

from __future__ import annotations

import os
from contextlib import suppress
from errno import EEXIST

from archive_cli.dedupe.batches import Trash, has_trash, held_trash
from archive_cli.dedupe.manifest import FILES, Entry, Manifest, place_in_batch, write_manifest
from archive_cli.dedupe.tree import (
    RefusedError,
    Seen,
    exists,
    move_back,
    opened_folder,
    reason_of,
    see_file,
    sync_folders,
)
from archive_cli.model.move import TRASH, Move


def restore_files(root: str, *, wait: float, is_trial: bool = False) -> tuple[Move, ...]:
    """Bring the files of the last batch back, and of one it continues; return what became of each.

    Folders that are gone are made again. Where its name has been taken, a file stays in the trash,
    and its batch with it; else the batch is removed. ``is_trial`` only tells what would be done.
    Without a batch nothing is returned. Raises `TrashError` and `TrashBusyError`.
    """
    if not has_trash(root):
        return ()
    with held_trash(root, wait) as trash:
        moves: list[Move] = []
        names = trash.names()
        name = names[-1] if names else None
        while name is not None:
            manifest = trash.manifest_of(name)
            moves += _restored(trash, name, manifest, is_trial=is_trial)
            older = [other for other in names if int(other) < int(name)]
            name = manifest.continues if manifest.continues in older else None
        return tuple(moves)


def _restored(trash: Trash, name: str, manifest: Manifest, *, is_trial: bool) -> list[Move]:
    """Bring a batch's files back; return what became of those that were in the trash."""
    moves: list[Move] = []
    left: list[Entry] = []
    with trash.batch(name) as batch:
        for entry in manifest.entries:
            move = _returned(trash.root, batch, entry, is_trial=is_trial)
            moves += [move] if move is not None else []
            if is_trial or _is_in_trash(batch, entry):
                left.append(entry)
        if is_trial:
            return moves
        sync_folders(trash.root, {entry.name.rpartition(b"/")[0] for entry in manifest.entries})
        if left:
            with suppress(OSError):
                write_manifest(batch, manifest.replaced(entries=tuple(left), finished=True))
    if not left:
        trash.remove_batch(name)
    return moves


def _returned(root: int, batch: int, entry: Entry, *, is_trial: bool) -> Move | None:
    """Bring a file back, or try to; ``None`` where it is in its place already."""
    try:
        if not _is_in_trash(batch, entry):
            return _missing(root, entry)
        if is_trial:
            _require_room(root, entry)
            return entry.move.replaced(outcome="planned")
        is_same = _bring_back(root, batch, entry).sha256 == entry.move.sha256
    except (OSError, RefusedError) as error:
        place = f"{TRASH}/{entry.move.batch}/{FILES}/{entry.move.path}"
        return entry.move.skipped(f"{reason_of(error)}; it stays in {place}")
    because = entry.move.because if is_same else "its bytes have changed in the trash"
    return entry.move.replaced(outcome="restored", because=because)


def _bring_back(root: int, batch: int, entry: Entry) -> Seen:
    above, _, name = entry.name.rpartition(b"/")
    with opened_folder(batch, place_in_batch(above)) as source:
        seen = see_file(source, name)
        with opened_folder(root, above, make=True) as target:
            move_back(source, target, name)
    return seen


def _require_room(root: int, entry: Entry) -> None:
    """Raise ``OSError`` where a file could not come back under its name."""
    if _is_in(root, entry.name):
        raise FileExistsError(EEXIST, os.strerror(EEXIST))


def _missing(root: int, entry: Entry) -> Move | None:
    """Return what to tell of a file that is not in the trash: nothing where it is in its place."""
    if _is_in(root, entry.name):
        return None
    return entry.move.skipped("it is neither in the trash nor in its place")


def _is_in_trash(batch: int, entry: Entry) -> bool:
    return _is_in(batch, place_in_batch(entry.name))


def _is_in(top: int, path: bytes) -> bool:
    """Tell whether something has this path below a folder; raise ``OSError`` on a link's way."""
    above, _, name = path.rpartition(b"/")
    try:
        with opened_folder(top, above) as folder:
            return exists(folder, name)
    except FileNotFoundError:
        return False

"""How do redundant files go to the archive's trash, so that no byte is ever lost?

Before the first file is moved, all that is to be moved is written down and on the disk. Each file
is then renamed in one step, so that at every moment it is in its place or in the trash; which of
the two tells what is left to do after a crash. Files are never copied, written to or deleted.
`undo` brings them back.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress

from archive_cli.catalog.paths import os_path_for
from archive_cli.dedupe.batches import Trash, held_trash
from archive_cli.dedupe.manifest import Entry, Manifest, place_in_batch, write_manifest
from archive_cli.dedupe.tree import (
    IMMOVABLE,
    RefusedError,
    Seen,
    move_aside,
    move_back,
    opened_folder,
    reason_of,
    see_below,
    status_of,
    sync_folder,
    sync_folders,
)
from archive_cli.model.errors import TrashError
from archive_cli.model.move import Move

CHANGED = "it has changed since it was compared"


def move_files(root: str, plan: Sequence[Move], *, wait: float) -> tuple[Move, ...]:
    """Move the planned files of the archive in the folder ``root`` to a batch of its trash.

    Returns the plan with what became of each. A file is skipped where its bytes, or those of the
    one to keep, are not those that were compared, where either is reached through a link, and
    where the system does not let it be moved. Raises `TrashError` where nothing can be moved at
    all, and `TrashBusyError` after ``wait`` seconds. After a crash, each file is in its place or
    in the trash.
    """
    if not any(move.outcome == "planned" for move in plan):
        return tuple(plan)
    with held_trash(root, wait) as trash:
        checked = _Checked(trash, root, plan)
        if not checked.entries:
            return tuple(checked.moves)
        batch = _Batch(trash, [entry for entry, _ in checked.entries.values()])
        moves = tuple(batch.take_all(checked))
        batch.settle()
        return moves


def name_below(root: str, path: str) -> bytes:
    """Return the name below the root that opens the file of a record's path."""
    return os.fsencode(os_path_for(root, path).removeprefix(os.path.join(root, "")))


def is_failure(move: Move) -> bool:
    """Tell whether a file stays because the system refuses, and not because it had better stay."""
    return move.outcome == "skipped" and move.because.startswith(IMMOVABLE)


def kept_refusal(keep: str) -> str:
    """Return why a file stays whose article to keep is not there as it was compared."""
    return f"the one to keep, {keep}, is not there as it was compared"


class _Checked:
    """A plan after a last look: ``entries`` has by path what may be moved, ``moves`` the rest too.

    Of each entry it is known what was seen of the file and of the one to keep.
    """

    def __init__(self, trash: Trash, root: str, plan: Iterable[Move]) -> None:
        self._top = trash.root
        self._root = root
        self._kept: dict[str, Seen | None] = {}
        self.entries: dict[str, tuple[Entry, Seen]] = {}
        self.moves = [self._look(move) for move in plan]

    def require_kept(self, move: Move) -> None:
        """Raise `RefusedError` unless the file to keep is still the one that was seen."""
        seen = self._kept[move.keep_path]
        above, _, name = name_below(self._root, move.keep_path).rpartition(b"/")
        with suppress(OSError), opened_folder(self._top, above) as folder:
            if seen is not None and seen.is_still(status_of(folder, name)):
                return
        raise RefusedError(kept_refusal(move.keep))

    def _look(self, move: Move) -> Move:
        if move.outcome != "planned":
            return move
        try:
            name = name_below(self._root, move.path)
            seen = _seen_same(self._top, name, move.sha256)
            self._see_kept(move)
        except (OSError, RefusedError) as error:
            return move.skipped(reason_of(error))
        self.entries[move.path] = Entry.of(move, name, seen), seen
        return move

    def _see_kept(self, move: Move) -> None:
        if move.keep_path not in self._kept:
            self._kept[move.keep_path] = None
            with suppress(OSError, RefusedError):
                name = name_below(self._root, move.keep_path)
                self._kept[move.keep_path] = _seen_same(self._top, name, move.keep_sha256)
        if self._kept[move.keep_path] is None:
            raise RefusedError(kept_refusal(move.keep))


def _seen_same(top: int, name: bytes, sha256: str) -> Seen:
    seen = see_below(top, name)
    if seen.sha256 != sha256:
        raise RefusedError(CHANGED)
    return seen


class _Batch:
    """A new batch: all that is planned is written down when it is made."""

    def __init__(self, trash: Trash, entries: Sequence[Entry]) -> None:
        self._trash = trash
        self._done: list[Entry] = []
        names = trash.names()
        is_cut_off = names and not trash.manifest_of(names[-1]).finished
        self._continues = names[-1] if is_cut_off else None
        try:
            self.name = trash.make_batch()
            with trash.batch(self.name) as folder:
                write_manifest(folder, Manifest(tuple(entries), self._continues))
        except OSError as error:
            trash.sweep()
            raise TrashError(trash.shown, error.strerror or str(error)) from error
        for written in (trash.folder, trash.root):
            sync_folder(written)

    def take_all(self, checked: _Checked) -> Iterator[Move]:
        """Move what was checked; yield what became of each."""
        with self._trash.batch(self.name) as folder:
            for move in checked.moves:
                if move.path in checked.entries:
                    yield self._take(move, folder, checked)
                else:
                    yield move

    def settle(self) -> None:
        """Have the moves written to the disk, and then that the batch is finished.

        Where that can't be written any more, the next batch continues this one.
        """
        if not self._done:
            self._trash.remove_batch(self.name)
            return
        folders = {entry.name.rpartition(b"/")[0] for entry in self._done}
        sync_folders(self._trash.root, folders)
        with self._trash.batch(self.name) as folder, suppress(OSError):
            sync_folders(folder, map(place_in_batch, folders))
            write_manifest(folder, Manifest(tuple(self._done), self._continues, finished=True))

    def _take(self, move: Move, folder: int, checked: _Checked) -> Move:
        entry, seen = checked.entries[move.path]
        try:
            checked.require_kept(move)
            _move_into(folder, self._trash.root, entry.name, seen)
        except (OSError, RefusedError) as error:
            return move.skipped(reason_of(error))
        self._done.append(entry)
        return move.replaced(outcome="moved", batch=self.name)


def _move_into(batch: int, top: int, path: bytes, seen: Seen) -> None:
    """Move a file into the batch if it is the one that was seen, before and after."""
    above, _, name = path.rpartition(b"/")
    inner = place_in_batch(above)
    with opened_folder(top, above) as source, opened_folder(batch, inner, make=True) as target:
        if not seen.is_still(status_of(source, name)):
            raise RefusedError(CHANGED)
        move_aside(source, target, name)
        if not seen.is_still(status_of(target, name)):
            with suppress(OSError):
                move_back(target, source, name)
                raise RefusedError(CHANGED)

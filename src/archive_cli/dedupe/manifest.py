r"""What is written down of a batch of the trash, so that it can be undone?

A batch is a folder of the trash: ``files/`` holds the moved files by their paths, and
``manifest.json`` what is planned, before the first of them is moved, and then what was done::

    {"format": 1, "finished": true, "continues": null, "files": [
      {"path": "copy.txt", "id": "copy", "relation": "identical", "keep": "002",
       "keep_path": "002.txt", "because": "the same text, character for character",
       "sha256": "6f5c…", "size": 3021, "mtime_ns": 1741219200000000000, "mode": 33188}]}

A batch that is not ``finished`` was cut off: its files are in their places or in the trash. The
next batch then ``continues`` it, and both are undone as one. A path that is no UTF-8 has its bytes
as ``\xNN``, and all of them in hexadecimal under ``path_hex``.
"""

from __future__ import annotations

import json
import os
import stat
from contextlib import suppress
from typing import Any, get_args

from archive_cli.dedupe.tree import Seen, sync_folder
from archive_cli.model.cluster import MemberRelation
from archive_cli.model.errors import TrashError
from archive_cli.model.move import Move
from archive_cli.model.record import Record

MANIFEST = "manifest.json"
UNFINISHED = "manifest.json.new"
"""A manifest that is being written: only when it is whole does it get its name."""
FILES = "files"
_FORMAT = 1
_FILE = os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC


class Entry(Record):
    """A file of a batch: ``name`` is its path below the root, as the system has it."""

    move: Move
    name: bytes
    mtime_ns: int
    mode: int

    @classmethod
    def of(cls, move: Move, name: bytes, seen: Seen) -> Entry:
        """Return what is written down of a file that was seen."""
        move = move.replaced(size=seen.size, sha256=seen.sha256)
        return cls(move, name, seen.mtime_ns, seen.mode)


class Manifest(Record):
    """What is written down of one batch; ``continues`` names a batch that was cut off."""

    entries: tuple[Entry, ...]
    continues: str | None = None
    finished: bool = False


def place_in_batch(above: bytes) -> bytes:
    """Return where in a batch's folder the files of the folder ``above`` are."""
    return b"/".join(filter(None, (FILES.encode(), above)))


def write_manifest(batch: int, manifest: Manifest) -> None:
    """Write the manifest into the batch's folder, at once and for good; raise ``OSError``."""
    data = json.dumps(_values_of(manifest), indent=1).encode()
    flags = _FILE | os.O_WRONLY | os.O_CREAT | os.O_EXCL
    with suppress(FileNotFoundError):  # never written to: it may be a hard link to another file
        os.unlink(UNFINISHED, dir_fd=batch)
    with open(os.open(UNFINISHED, flags, 0o600, dir_fd=batch), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    os.rename(UNFINISHED, MANIFEST, src_dir_fd=batch, dst_dir_fd=batch)
    sync_folder(batch)


def read_manifest(batch: int, shown: str) -> Manifest:
    """Read the manifest of a batch whose folder is ``shown`` to the user.

    Raises ``FileNotFoundError`` where there is none, `TrashError` where it can't be used.
    """
    with open(os.open(MANIFEST, _FILE | os.O_RDONLY, dir_fd=batch), "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise TrashError(shown, f"its {MANIFEST} is no regular file")
        data = stream.read()
    try:
        values = json.loads(data)
        if values["format"] != _FORMAT:
            raise TrashError(shown, "the batch was made by a newer version of this program")
        entries = tuple(_entry_of(one, os.path.basename(shown)) for one in values["files"])
        return Manifest(entries, values["continues"], bool(values["finished"]))
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError) as error:
        raise TrashError(shown, f"its {MANIFEST} can't be read: {error}") from error


def _values_of(manifest: Manifest) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "finished": manifest.finished,
        "continues": manifest.continues,
        "files": [_entry_values(entry) for entry in manifest.entries],
    }


def _entry_values(entry: Entry) -> dict[str, Any]:
    move = entry.move
    values: dict[str, Any] = {"path": move.path}
    if entry.name != move.path.encode("utf-8", "surrogatepass"):
        values["path_hex"] = entry.name.hex()
    return values | {
        "id": move.id,
        "relation": move.relation,
        "keep": move.keep,
        "keep_path": move.keep_path,
        "because": move.because,
        "sha256": move.sha256,
        "size": move.size,
        "mtime_ns": entry.mtime_ns,
        "mode": entry.mode,
    }


def _entry_of(values: dict[str, Any], batch: str) -> Entry:
    """Return an entry; raise ``ValueError`` where its path or relation is none of an article's.

    An archive may come from anybody: what leads out of it, to a hidden file, or to another file
    than it says, is no article's.
    """
    path = str(values["path"])
    name = bytes.fromhex(values["path_hex"]) if "path_hex" in values else path.encode()
    parts = name.split(b"/")
    if b"\0" in name or any(not part or part.startswith(b".") for part in parts):
        raise ValueError(f"{path!r} is no path of an article")
    if name.decode("utf-8", "backslashreplace") != path:
        raise ValueError(f"{path!r} is not the path of {name!r}")
    if values["relation"] not in get_args(MemberRelation):
        raise ValueError(f"no relation {values['relation']!r}")
    move = Move(
        path=path,
        id=str(values["id"]),
        relation=str(values["relation"]),
        keep=str(values["keep"]),
        keep_path=str(values["keep_path"]),
        outcome="moved",
        because=str(values["because"]),
        size=int(values["size"]),
        sha256=str(values["sha256"]),
        batch=batch,
    )
    return Entry(move, name, int(values["mtime_ns"]), int(values["mode"]))

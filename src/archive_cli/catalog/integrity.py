"""Are the files of an index as they were written?

tantivy ends each file with a footer: JSON that holds the CRC-32 of what stands before it, the
length of that JSON, and 1337, both in four bytes, the least significant first (its
directory/footer.rs). It does not look at them when it opens an index, and to look at every byte
takes a second for one or two GB. So a file is checked once: those whose size, time and inode are
noted in ``checked`` are taken to be as they were.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import Any

_TAIL = 8
_MAGIC = 1337
_LONGEST_FOOTER = 50_000
_CHUNK = 1 << 20
_NOTE = "checked"

_Stamp = list[int]


class DamagedFileError(Exception):
    """A file of the index is not as it was written."""


def check_index(path: str) -> None:
    """Check those files of the committed state in an index that have not been checked yet.

    Files that are gone count as checked: a writer may have replaced them. Raises
    `DamagedFileError`, and ``OSError`` or ``ValueError`` where the index can't be understood.
    """
    known = _noted(path)
    found = _stamps(path)
    fresh = [name for name, stamp in found.items() if known.get(name) != stamp]
    for name in fresh:
        with suppress(FileNotFoundError):
            _check_file(f"{path}/{name}")
    if fresh:
        _note(path, found)


def note_index(path: str) -> None:
    """Note the files of an index as checked, because this process has just written them."""
    with suppress(OSError, ValueError):
        _note(path, _stamps(path))


def _stamps(path: str) -> dict[str, _Stamp]:
    """Return the stamps of the files of the committed state, by name."""
    with open(f"{path}/meta.json", "rb") as stream:
        meta = json.load(stream)
    starts = tuple(_start_of(segment) for segment in meta["segments"])
    names = {f"{start}.{segment['deletes']['opstamp']}.del"
             for start, segment in zip(starts, meta["segments"], strict=True)
             if segment["deletes"]}  # fmt: skip
    found = {}
    with os.scandir(path) as entries:
        for entry in entries:
            name = entry.name
            if name.startswith(starts) and (not name.endswith(".del") or name in names):
                with suppress(FileNotFoundError):
                    status = entry.stat()
                    found[name] = [status.st_size, status.st_mtime_ns, status.st_ino]
    return found


def _start_of(segment: dict[str, Any]) -> str:
    start: str = segment["segment_id"].replace("-", "")
    return start


def _check_file(path: str) -> None:
    with open(path, "rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        stream.seek(max(0, size - _TAIL))
        tail = stream.read(_TAIL)
        length = int.from_bytes(tail[:4], "little")
        end = size - _TAIL - length
        if int.from_bytes(tail[4:], "little") != _MAGIC or length > _LONGEST_FOOTER or end < 0:
            raise DamagedFileError(f"{os.path.basename(path)} has no footer")
        stream.seek(end)
        expected = json.loads(stream.read(length))["crc"]
        stream.seek(0)
        if _checksum(stream.read, end) != expected:
            raise DamagedFileError(f"{os.path.basename(path)} has changed")


def _checksum(read: Any, size: int) -> int:
    from zlib import crc32

    checksum = 0
    while size > 0 and (chunk := read(min(size, _CHUNK))):
        checksum = crc32(chunk, checksum)
        size -= len(chunk)
    return checksum


def _noted(path: str) -> dict[str, _Stamp]:
    """Return the stamps of the files that were checked; none where that can't be told."""
    folder, name = os.path.split(path)
    with suppress(OSError, ValueError):
        with open(f"{folder}/{_NOTE}", encoding="utf-8") as stream:
            index, stamps = json.load(stream)
        if index == name and isinstance(stamps, dict):
            return stamps
    return {}


def _note(path: str, stamps: dict[str, _Stamp]) -> None:
    folder, name = os.path.split(path)
    with suppress(OSError):
        fresh = f"{folder}/{_NOTE}.{os.getpid()}"
        with open(fresh, "w", encoding="utf-8") as stream:
            json.dump((name, stamps), stream)
        os.replace(fresh, f"{folder}/{_NOTE}")

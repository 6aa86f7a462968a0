"""Which files do the tests of the trash move, and how does a folder look before and after?

Run as a program it moves or brings back files and kills itself at a step, counted among all calls
that open, lock, make, rename, link or remove something::

    python redundancy.py ROOT move|undo STEP [edit|link]

With step 0 it does not, and prints how many steps there are. With ``edit`` it goes on after the
step, at which the first file is replaced by another (or by a link that leads out of the archive).
"""

from __future__ import annotations

import hashlib
import os
import signal
import stat
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from archive_cli.dedupe.trash import move_files
from archive_cli.dedupe.undo import restore_files
from archive_cli.model.move import Move

KEPT = "kept.txt"
COPIES = ("a.txt", "in/b.txt", "in/deep/c.txt", "in/deep/d.txt", "caf\\xe9.txt", "manifest.json")
EDITED = "An editor saved this story just now."
LONG_AGO = 1_600_000_000_123_456_789
_STEPS = frozenset(
    "open os.mkdir os.rename os.link os.remove os.rmdir os.listdir fcntl.flock".split()
)


class Stand(NamedTuple):
    """What stands under a name: bytes (of a link its target), time and mode."""

    content: bytes
    mtime_ns: int
    mode: int


def write_tree(root: Path, copies: Iterable[str] = COPIES) -> None:
    """Write the kept file and its copies, each with a line, a time and a mode of its own."""
    for number, path in enumerate((KEPT, *copies)):
        file = Path(os.fsdecode(os.path.join(os.fsencode(root), _raw(path))))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(f"The ferry left at dawn.\n{path}\n".encode())
        file.chmod(0o600 | number)
        os.utime(file, ns=(LONG_AGO, LONG_AGO + number))


def plan_for(root: Path, copies: Iterable[str] = COPIES, keep: str = KEPT) -> list[Move]:
    """Return the plan that moves the copies, compared as they are now."""
    keep_sha256 = _sha256(root, keep)
    return [
        Move(
            path,
            path.removesuffix(".txt"),
            "identical",
            keep.removesuffix(".txt"),
            keep,
            "planned",
            "the same text",
            sha256=_sha256(root, path),
            keep_sha256=keep_sha256,
        )
        for path in copies
    ]


def look_at(root: Path) -> dict[str, Stand]:
    """Return what stands below a folder, by path; folders are left out."""
    found = {}
    for folder, names, files in os.walk(root):
        for name in (*names, *files):
            path = os.path.join(folder, name)
            status = os.lstat(path)
            if stat.S_ISDIR(status.st_mode):
                continue
            is_link = stat.S_ISLNK(status.st_mode)
            content = os.fsencode(os.readlink(path)) if is_link else Path(path).read_bytes()
            found[os.path.relpath(path, root)] = Stand(content, status.st_mtime_ns, status.st_mode)
    return found


def files_in(root: Path) -> list[str]:
    """Return the paths of all files, in order."""
    return sorted(look_at(root))


def _raw(path: str) -> bytes:
    return path.encode().replace(rb"\xe9", b"\xe9")


def _sha256(root: Path, path: str) -> str:
    with open(os.path.join(os.fsencode(root), _raw(path)), "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def main() -> None:
    """Move or bring back, until the step."""
    root, verb, last, *swap = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), *sys.argv[4:]
    plan = plan_for(root, [copy for copy in COPIES if _stands(root, copy)])
    steps = 0

    def count(event: str, _: object) -> None:
        nonlocal steps
        if event in _STEPS:
            steps += 1
            if steps == last and swap:
                replace(root / COPIES[0], swap[0])
            elif steps == last:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)
    if verb == "move":
        move_files(str(root), plan, wait=10)
    else:
        restore_files(str(root), wait=10)
    sys.stdout.write(str(steps))


def replace(file: Path, swap: str) -> None:
    """Put another file in place of one, or a link."""
    new = file.with_name("new")
    if swap == "link":
        new.symlink_to(file.parent.parent / "outside.txt")
    else:
        new.write_text(EDITED)
    new.replace(file)


def _stands(root: Path, path: str) -> bool:
    return os.path.exists(os.path.join(os.fsencode(root), _raw(path)))


if __name__ == "__main__":
    main()

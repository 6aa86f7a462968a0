"""Which file goes to the archive's trash, or comes back from it, and why?"""

from __future__ import annotations

from typing import Literal

from archive_cli.model.record import Record

Outcome = Literal["planned", "moved", "restored", "skipped"]
TRASH = ".archive-trash"
"""The folder below the archive's root; being hidden, it is never walked."""


class Move(Record):
    """A redundant file and what becomes of it.

    ``path`` is the file's below the archive's root and ``id`` its article's; ``relation`` is what
    it is to the article ``keep`` in the file ``keep_path``. ``size`` is in bytes; ``sha256`` and
    ``keep_sha256`` are of the bytes that were compared, in hexadecimal, and empty where a file
    could not be read. ``batch`` names the folder of the trash, once there is one. ``because`` is a
    sentence: why it is redundant or, of a skipped file, why it stays where it is.
    """

    path: str
    id: str
    relation: str
    keep: str
    keep_path: str
    outcome: Outcome
    because: str
    size: int = 0
    sha256: str = ""
    keep_sha256: str = ""
    batch: str | None = None

    def skipped(self, because: str) -> Move:
        """Return the same file, left where it is."""
        return self.replaced(outcome="skipped", because=because)

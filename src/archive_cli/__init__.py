"""Which version of archive-cli is this, and what may a program import of it?

``Archive`` is the Python interface (docs/python.md). It is loaded when it is asked for, so that
the command line starts without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from archive_cli.archive import Archive

__all__ = ["Archive", "__version__"]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name != "Archive":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from archive_cli.archive import Archive

    return Archive

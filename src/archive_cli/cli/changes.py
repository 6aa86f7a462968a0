"""When does something change below a folder?

watchfiles tells, which asks the system: inotify on Linux, FSEvents on macOS. Where the system
can't tell, because of a folder that may not be read or of too many folders, every so many seconds
something may have changed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from archive_cli.catalog.exclusions import IGNORE_FILE
from archive_cli.model.errors import ReadError

if TYPE_CHECKING:
    from watchfiles import Change

PAUSE = 10.0
"""Seconds between two looks where the system can't tell."""
_QUIET = 250
"""Milliseconds without a change after which a burst of changes is over, and between two turns."""
_LONGEST = 5_000
"""Milliseconds after which a burst is told though it goes on."""
_UNDECODABLE = "decode path"
"""In what watchfiles says where the name of a changed file is not UTF-8; then it ends."""


def watch_changes(
    root: str, notify: Callable[[str], None], *, pause: float = PAUSE
) -> Iterator[bool]:
    """Yield ``True`` for each burst of changes below a folder, and ``False`` in between.

    The first is ``False``; what changes after it is noticed. Changes of hidden files are not, but
    for files of patterns. ``notify`` is told where the system can't tell. Raises `ReadError` where
    there is no such folder.
    """
    is_blind = False
    try:
        while True:
            for has_come in _turns(os.path.realpath(root)):
                yield has_come or is_blind
                is_blind = False
            is_blind = True
    except FileNotFoundError as error:
        raise ReadError(root, "it can't be watched: no such folder") from error
    except (OSError, RuntimeError) as error:
        notify(f"looking for changes every {pause:g} s, for the system can't tell: {error}")
    yield from _looks(pause)


def is_visible(path: str) -> bool:
    """Tell whether a change of this path below the root may change what is in the archive."""
    *folders, name = path.strip("/").split("/")
    hidden = name.startswith(".") and name != IGNORE_FILE
    return not hidden and not any(folder.startswith(".") for folder in folders)


def _turns(top: str) -> Iterator[bool]:
    """Yield as `watch_changes`, up to a change of a name that is not UTF-8."""
    from watchfiles import watch

    def is_wanted(_: Change, path: str) -> bool:
        return is_visible(path[len(top) :])

    try:
        for changes in watch(
            top,
            watch_filter=is_wanted,
            debounce=_LONGEST,
            step=_QUIET,
            rust_timeout=_QUIET,
            yield_on_timeout=True,
            ignore_permission_denied=False,  # True passes over other errors too
        ):
            yield bool(changes)
    except RuntimeError as error:
        if _UNDECODABLE not in str(error):
            raise


def _looks(pause: float) -> Iterator[bool]:
    yield False
    while True:
        time.sleep(pause)
        yield True

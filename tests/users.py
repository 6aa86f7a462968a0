"""What may a user do who is not root? Tests that are run by root ask for an ordinary one."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_NOBODY = 65534


@contextmanager
def an_ordinary_user() -> Iterator[None]:
    """Have no more rights than anybody, for root may read and write everywhere."""
    if os.geteuid():
        yield
        return
    os.setresuid(_NOBODY, _NOBODY, 0)
    try:
        yield
    finally:
        os.setresuid(0, 0, 0)


@contextmanager
def folder_for_everybody() -> Iterator[Path]:
    """Give an empty folder that every user may enter and write to."""
    top = Path(tempfile.mkdtemp())
    top.chmod(0o777)
    try:
        yield top
    finally:
        for folder, _, _ in os.walk(top):
            os.chmod(folder, 0o777)
        shutil.rmtree(top)

"""What the reading tests share: one article read from a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading
from archive_cli.reading.registry import read_bytes

Read = Callable[..., Reading]


@pytest.fixture
def read() -> Read:
    """Return a function that reads the only article of a text."""

    def read_text(text: str, path: str = "folder/note.txt") -> Reading:
        (reading,) = read_bytes(text.encode(), path).readings
        return reading

    return read_text

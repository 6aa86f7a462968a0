"""Is every example in docs/formats.md read as it says?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from archive_cli.reading.registry import read_bytes
from reading.formats.quotes import check_quotes

DOCUMENT = Path(__file__).parents[3] / "docs" / "formats.md"
EXAMPLE = re.compile(r"^```(\w+)\n(.*?)^```\n(?:Read: ([^\n]*)\n)?", re.MULTILINE | re.DOTALL)
STATED = re.compile(r"(\w+) `([^`]+)`")
EXAMPLES = EXAMPLE.findall(DOCUMENT.read_text(encoding="utf-8"))


def test_every_example_says_what_is_read() -> None:
    assert len(EXAMPLES) > 15
    assert all(read for _, _, read in EXAMPLES)


@pytest.mark.parametrize(("language", "text", "read"), EXAMPLES)
def test_an_example_is_read_as_the_page_says(language: str, text: str, read: str) -> None:
    found = read_bytes(text.encode(), "example.json" if language == "json" else "example.txt")
    (reading,) = found.readings
    for field, value in STATED.findall(read):
        assert str(getattr(reading.article, field)) == value
    assert reading.article.body
    check_quotes(found)

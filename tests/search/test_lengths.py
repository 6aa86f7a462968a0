from __future__ import annotations

import pytest

from archive_cli.model.query import Length
from archive_cli.search.lengths import parse_length


@pytest.mark.parametrize(
    ("value", "length"),
    [
        ("800", Length(800, 800)),
        (">800", Length(801, None)),
        (">=800", Length(800, None)),
        ("> 800", Length(801, None)),
        ("<800", Length(None, 799)),
        ("<=800", Length(None, 800)),
        ("100..800", Length(100, 800)),
        ("100..", Length(100, None)),
        ("..800", Length(None, 800)),
        ("0", Length(0, 0)),
        ("<1", Length(None, 0)),
    ],
)
def test_lengths_include_both_ends(value: str, length: Length) -> None:
    assert parse_length(value) == length


@pytest.mark.parametrize(
    "value",
    ["", "many", "1,000", "-5", "<0", "..", "5..2", "1e3", "٣", "1" * 10, ">", "=5", "1..2..3"],
)
def test_all_else_is_told_why_not(value: str) -> None:
    with pytest.raises(ValueError, match=r"words|range"):
        parse_length(value)

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.errors import QueryError


def lines(query_text: str, start: int, end: int, nearest: str | None = None) -> list[str]:
    return str(QueryError(query_text, start, end, "wrong", nearest)).splitlines()


@pytest.mark.parametrize(
    ("query_text", "start", "end", "carets"),
    [
        ("laos )", 5, 6, "       ^"),
        ("中国 (x", 3, 4, "       ^"),
        ("中国)国", 3, 4, "       ^^"),
        ("Ha\u0300 No\u0323\u0302i (", 10, 11, "         ^"),
        ("a\tb\n(", 4, 5, "      ^"),
        ("laos", 4, 4, "      ^"),
    ],
)
def test_carets_stand_below_the_place(query_text: str, start: int, end: int, carets: str) -> None:
    assert lines(query_text, start, end)[2] == carets


def test_of_a_long_query_the_part_around_the_place_is_shown() -> None:
    text = "laos OR " * 50 + "(vientiane " + "AND border " * 50
    reason, shown, carets = lines(text, 400, 401, "x" * 1000)
    assert reason == "wrong"
    assert shown.startswith("  …")
    assert shown.endswith("…")
    assert shown[carets.index("^")] == "("
    assert len(shown) <= 80


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_query_is_shown_on_one_line(query_text: str, start: int, length: int) -> None:
    start = min(start, len(query_text))
    end = min(start + length, len(query_text))
    told = lines(query_text, start, end)
    assert len(told) == 3
    assert set(told[2]) == {" ", "^"}

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.search.meanings import dates_said, field_said, lengths_said

TODAY = dt.date(2025, 3, 6)


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("2024–2025", "2024..2025"),
        ("2024-03 to 2024-05-02", "2024-03..2024-05-02"),
        ("5 march 2025", "2025-03-05"),
        ("march 5, 2025", "2025-03-05"),
        ("sept 2024", "2024-09"),
        ("march", "2025-03"),
        ("april", "2024-04"),
        ("2025w01", "2024-12-30..2025-01-05"),
        ("03/2025", "2025-03"),
        ("25.3.2025", "2025-03-25"),
        ("3/25/2025", "2025-03-25"),
        ("5/5/2025", "2025-05-05"),
        ("2025-q1", "2025-01..2025-03"),
        ("q4 2024", "2024-10..2024-12"),
        ("5 tháng 3 năm 2025", "2025-03-05"),
        ("5 maggio 2025", "2025-05-05"),
    ],
)
def test_a_date_is_written_as_queries_have_it(said: str, written: str) -> None:
    assert dates_said(said, TODAY)[0] == written


@pytest.mark.parametrize("said", ["5/3/2025", "5 3 2025", "05-03-25"])
def test_of_two_readings_of_a_day_both_are_offered(said: str) -> None:
    assert dates_said(said, TODAY) == ["(2025-03-05 OR 2025-05-03)"]


def test_a_date_beside_another_number_is_not_offered() -> None:
    assert dates_said("5 maggio 2025 of 1200", TODAY) == []


@given(st.text(alphabet="0123456789-/., wqmarch", max_size=14))
def test_any_text_gives_texts(text: str) -> None:
    assert all(dates_said(text, TODAY))
    assert all(lengths_said(text))


def test_fields_of_other_search_boxes_are_known() -> None:
    assert field_said("Site", "vns") == ["source:vns"]
    assert field_said("before", "2024") == ["date:..2024"]
    assert field_said("colour", "red") == []


def test_lengths_may_be_said_in_thousands_or_with_a_dash() -> None:
    assert lengths_said(">2k") == [">2000"]
    assert lengths_said("100-200")[0] == "100..200"
    assert lengths_said("many") == []

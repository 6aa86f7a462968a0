from __future__ import annotations

import datetime as dt

import pytest

from archive_cli.model.query import DateIs, DateRange
from archive_cli.search.dates import parse_dates

TODAY = dt.date(2025, 3, 6)  # a Thursday


def dates(value: str, today: dt.date = TODAY) -> str:
    return str(parse_dates(value, today))


@pytest.mark.parametrize(
    ("value", "canonical"),
    [
        ("2025", "2025"),
        ("2025..2025", "2025"),
        ("2025-01..2025-03", "2025-01..2025-03"),
        ("2025-03..2025", "2025-03..2025"),
        (" 2024 .. 2025 ", "2024..2025"),
        ("TODAY", "2025-03-06"),
        ("yesterday", "2025-03-05"),
        ("yesterday..today", "2025-03-05..2025-03-06"),
        ("last month..", "2025-02.."),
        ("..last year", "..2024"),
        ("this week", "2025-03-03..2025-03-09"),
        ("Last  Week", "2025-02-24..2025-03-02"),
        ("this month", "2025-03"),
        ("last month", "2025-02"),
        ("this year", "2025"),
        ("last year", "2024"),
        ("last 1 day", "2025-03-06"),
        ("last 7 days", "2025-02-28..2025-03-06"),
        ("last 2 weeks", "2025-02-21..2025-03-06"),
        ("last 3 months", "2024-12-07..2025-03-06"),
        ("last 2 years", "2023-03-07..2025-03-06"),
        ("last 9999 years", "0001-01-01..2025-03-06"),
        ("Stated", "stated"),
    ],
)
def test_values_mean_whole_periods(value: str, canonical: str) -> None:
    assert dates(value) == f"date:{canonical}"


def test_last_month_of_january_is_december() -> None:
    assert dates("last month", dt.date(2025, 1, 31)) == "date:2024-12"


def test_months_back_from_a_long_month_start_after_the_short_ones_last_day() -> None:
    assert dates("last 1 month", dt.date(2025, 3, 31)) == "date:2025-03-01..2025-03-31"


@pytest.mark.parametrize("today", [dt.date.min, dt.date.max])
@pytest.mark.parametrize(
    "value",
    ["yesterday", "this week", "last week", "last month", "last year", "last 9999 weeks"],
)
def test_the_calendars_ends_hold(value: str, today: dt.date) -> None:
    assert isinstance(parse_dates(value, today), DateRange)


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("2025-13", "there is no date 2025-13"),
        ("2025-3", "2025-3 is no date such as"),
        ("2025-", "2025- is no date such as"),
        ("2025-02-30", "there is no date 2025-02-30"),
        ("5 March 2025", "5 March 2025 is no date such as"),
        ("2025-W10", "2025-W10 is no date such as"),
        ("Someday", "Someday is no date such as"),
        ("٢٠٢٥", "there is no date"),
        ("2025..2024", "ends before it begins"),
        ("today..yesterday", "ends before it begins"),
        ("..", "a beginning or an end"),
        ("", "this is no date"),
        ("none..", "none is no date"),
        ("last", "last is no date"),
        ("last week of may", "last week of may is no date|week is no number"),
        ("last 0 days", "0 is no number"),
        (">2024", "written A..B"),
    ],
)
def test_what_is_no_date_is_told_why(value: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        parse_dates(value, TODAY)


def test_kinds_of_date_are_no_ranges() -> None:
    assert parse_dates("estimated", TODAY) == DateIs("estimated")

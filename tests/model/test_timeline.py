"""Which period does a date lie in, and what lies between two?"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.dates import CalendarDate, date_of_ordinal
from archive_cli.model.timeline import (
    PERIODS,
    Period,
    Timeline,
    TimelineBin,
    filled_bins,
    period_of,
    periods_between,
)


@pytest.mark.parametrize(
    ("date", "by", "label"),
    [
        ("2025-03-05", "year", "2025"),
        ("2025-03-05", "month", "2025-03"),
        ("2025-03-05", "week", "2025-W10"),
        ("2025-03-05", "day", "2025-03-05"),
        ("2024-12-30", "week", "2025-W01"),
        ("2021-01-03", "week", "2020-W53"),
        ("2025-03", "week", "2025-03"),
        ("2025-03", "day", "2025-03"),
        ("2025", "month", "2025"),
        ("0001-01-01", "week", "0001-W01"),
        ("9999-12-31", "week", "9999-W52"),
    ],
)
def test_a_date_lies_in_a_period_that_it_states(date: str, by: Period, label: str) -> None:
    assert period_of(CalendarDate.parse(date), by)[0] == label


@given(st.dates(max_value=dt.date(9000, 1, 1)), st.integers(0, 900), st.sampled_from(PERIODS))
def test_periods_follow_each_other_without_a_gap(day: dt.date, days: int, by: Period) -> None:
    first = day.toordinal()
    periods = list(periods_between(first, first + days, by))
    assert periods[0][1] <= first <= periods[0][2]
    assert periods[-1][1] <= first + days <= periods[-1][2]
    assert all(before[2] + 1 == after[1] for before, after in pairwise(periods))
    assert all(period_of(date_of_ordinal(end), by)[0] == label for label, _, end in periods)


def test_empty_periods_are_filled_in_within_each_source() -> None:
    def held(label: str, source: str) -> TimelineBin:
        date = CalendarDate.parse(label)
        return TimelineBin(label, date.first_day, date.last_day, 1, 0, source)

    bins = (held("2020", "a"), held("2022", "a"), held("2025", "b"))
    filled = [(one.label, one.source, one.count) for one in filled_bins(Timeline("year", bins))]
    assert filled == [("2020", "a", 1), ("2021", "a", 0), ("2022", "a", 1), ("2025", "b", 1)]

from __future__ import annotations

import pytest

from archive_cli.model.dates import CalendarDate


@pytest.mark.parametrize(
    ("parts", "mistake"),
    [
        ((2025, None, 5), "a day needs a month"),
        ((2025, 2, 30), "day is out of range"),
        ((2025, 13), "month must be in"),
        ((0,), "year 0 is out of range"),
    ],
)
def test_a_date_that_does_not_exist_is_refused(parts: tuple[int, ...], mistake: str) -> None:
    with pytest.raises(ValueError, match=mistake):
        CalendarDate(*parts)


@pytest.mark.parametrize(
    ("text", "days"),
    [("2024", 366), ("2025", 365), ("2025-12", 31), ("2024-02", 29), ("2025-03-05", 1)],
)
def test_a_date_may_be_any_of_the_days_of_its_period(text: str, days: int) -> None:
    date = CalendarDate.parse(text)
    assert str(date) == text
    assert date.last_day - date.first_day + 1 == days

"""Which days can numbers stand for?"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache

from archive_cli.model.dates import CalendarDate, date_of_ordinal

_FULL_STOPS = "full stops separate day, month and year"


def iso_day(year: int, number: int, weekday: int | None = None) -> CalendarDate | None:
    """Return a year's day, or the weekday of its week; ``None`` where there is none."""
    if not 1600 <= year < 2200:
        return None
    try:
        if weekday is not None:
            return date_of_ordinal(dt.date.fromisocalendar(year, number, weekday).toordinal())
        found = date_of_ordinal(dt.date(year, 1, 1).toordinal() + number - 1)
    except ValueError:
        return None
    return found if found.year == year and number else None


def read_numbers(
    first: int, second: int, year: int, sign: str
) -> tuple[tuple[CalendarDate, ...], str | None]:
    """Return the readings of ``first sign second sign year``, and why there is only one.

    Full stops separate day, month, year, in that order (DIN 5008, GOST 7.0.97).
    """
    day_first = valid_date(year, second, first)
    month_first = valid_date(year, first, second)
    if sign == ".":
        return day_first, _FULL_STOPS
    if first == second:
        return day_first, None
    if day_first and month_first:
        return day_first + month_first, None
    return day_first + month_first, f"{max(first, second)} can only be a day"


def follows(start: CalendarDate, end: CalendarDate) -> bool:
    """Tell whether a range may end with that date."""
    return start.first_day < end.first_day


@lru_cache(maxsize=1024)
def valid_date(year: int, month: int | None, day: int | None) -> tuple[CalendarDate, ...]:
    """Return the date in a tuple, or none where there is no such day or no press yet."""
    if not 1600 <= year < 2200:
        return ()
    try:
        return (CalendarDate(year, month, day),)
    except ValueError:
        return ()


def is_day(month: int | None, day: int | None) -> bool:
    """Tell whether a month of some year has that day."""
    return bool(month and day and valid_date(2024, month, day))

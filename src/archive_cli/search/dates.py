"""Which days does the value of ``date:`` mean?

================================  ==========================================================
value                             meaning
================================  ==========================================================
``2025``, ``2025-03``,            the whole period
``2025-03-05``
``A..B``, ``A..``, ``..B``        from the first day of A to the last of B, both included; A
                                  and B may be any period of this table
``today``, ``yesterday``          that day
``this week``, ``last week``      Monday to Sunday (ISO 8601)
``this month``, ``last month``,   the calendar month or year
``this year``, ``last year``
``last 7 days``, ``last 2 weeks`` so many days ending today, today included
``last 3 months``,                the days after the same day so many months or years ago, to
``last 2 years``                  today (after the month's last day where it is shorter)
``stated estimated none``         which kind of date
================================  ==========================================================

Letters may be of any case. Relative periods are days before ``today`` and become a fixed range.
"""

from __future__ import annotations

import calendar
import datetime as dt

from archive_cli.model.dates import CalendarDate, date_of_ordinal
from archive_cli.model.query import DateIs, DateKind, DateRange

_KINDS: dict[str, DateKind] = {"stated": "stated", "estimated": "estimated", "none": "none"}
_DAYS_IN = {"day": 1, "week": 7}
_MONTHS_IN = {"month": 1, "year": 12}
_FIGURES = [4, 2, 2]
_NO_FORM = "is no date such as 2025, 2025-03-05, 2024.. or today"


def parse_dates(value: str, today: dt.date) -> DateRange | DateIs:
    """Read the value of ``date:``; ``ValueError`` with the reason where it is none."""
    text = " ".join(value.split())
    if text.lower() in _KINDS:
        return DateIs(_KINDS[text.lower()])
    first, dots, last = text.partition("..")
    if not dots:
        return _period(text, today)
    if not first and not last:
        raise ValueError("a range needs a beginning or an end")
    begin = _period(first.strip(), today).first if first else None
    end = _period(last.strip(), today).last if last else None
    if begin is not None and end is not None and begin.first_day > end.last_day:
        raise ValueError("this range ends before it begins")
    return DateRange(begin, end)


def _period(said: str, today: dt.date) -> DateRange:
    text = said.lower()
    if text[:1].isdigit():
        return _calendar_period(said)
    if text == "today":
        return _days(today.toordinal(), today.toordinal())
    if text == "yesterday":
        return _days(today.toordinal() - 1, today.toordinal() - 1)
    which, _, unit = text.partition(" ")
    if which in ("this", "last") and unit in ("week", "month", "year"):
        return _unit_period(unit, 0 if which == "this" else 1, today)
    number, _, unit = unit.partition(" ")
    if which == "last" and unit.removesuffix("s") in ("day", "week", "month", "year"):
        return _last(_count(number), unit.removesuffix("s"), today)
    if text[:1] in ("<", ">"):
        raise ValueError("ranges of dates are written A..B, A.. or ..B")
    raise ValueError(f"{said or 'this'} {_NO_FORM}")


def _calendar_period(said: str) -> DateRange:
    try:
        date = CalendarDate.parse(said)
    except ValueError:
        parts = said.split("-")
        is_form = said.replace("-", "").isdigit() and _FIGURES[: len(parts)] == [*map(len, parts)]
        raise ValueError(f"there is no date {said}" if is_form else f"{said} {_NO_FORM}") from None
    return DateRange(date, date)


def _unit_period(unit: str, ago: int, today: dt.date) -> DateRange:
    if unit == "week":
        monday = today.toordinal() - today.weekday() - 7 * ago
        return _days(monday, monday + 6)
    if unit == "year":
        date = CalendarDate(max(1, today.year - ago))
        return DateRange(date, date)
    year, month = divmod(max(12, 12 * today.year + today.month - 1 - ago), 12)
    date = CalendarDate(year, month + 1)
    return DateRange(date, date)


def _last(number: int, unit: str, today: dt.date) -> DateRange:
    if unit in _DAYS_IN:
        return _days(today.toordinal() - number * _DAYS_IN[unit] + 1, today.toordinal())
    months = 12 * today.year + today.month - 1 - number * _MONTHS_IN[unit]
    if months < 12:
        return _days(1, today.toordinal())
    year, month = divmod(months, 12)
    day = min(today.day, calendar.monthrange(year, month + 1)[1])
    return _days(dt.date(year, month + 1, day).toordinal() + 1, today.toordinal())


def _days(first: int, last: int) -> DateRange:
    latest = dt.date.max.toordinal()
    return DateRange(date_of_ordinal(max(1, first)), date_of_ordinal(min(max(1, last), latest)))


def _count(number: str) -> int:
    if number.isascii() and number.isdigit() and len(number) <= 4 and int(number) > 0:
        return int(number)
    raise ValueError(f"{number} is no number from 1 to 9999")

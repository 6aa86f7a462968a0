"""How precisely is a calendar date known?"""

from __future__ import annotations

import datetime as dt
import re

from archive_cli.model.record import Record

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class CalendarDate(Record):
    """A day, a month or a year of the proleptic Gregorian calendar, without a time zone.

    ``month`` is 1 to 12 or ``None``; ``day`` is ``None`` wherever ``month`` is. Raises
    ``ValueError`` for a date that does not exist (2025-02-30) and for years outside 1 to 9999.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        if day is not None and month is None:
            raise ValueError("a day needs a month")
        dt.date(year, month or 1, day or 1)
        super().__init__(year, month, day)

    @classmethod
    def parse(cls, text: str) -> CalendarDate:
        """Read ``2025``, ``2025-03`` or ``2025-03-05`` (ISO 8601); ``ValueError`` for all else."""
        found = _ISO.fullmatch(text)
        if found is None:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @property
    def first_day(self) -> int:
        """The ordinal (days since 0001-01-01, which is 1) of the first day it may be."""
        return dt.date(self.year, self.month or 1, self.day or 1).toordinal()

    @property
    def last_day(self) -> int:
        """The ordinal of the last day it may be."""
        if self.day is not None:
            return self.first_day
        if self.month is None:
            return dt.date(self.year, 12, 31).toordinal()
        if self.month == 12:
            return dt.date(self.year, 12, 31).toordinal()
        return dt.date(self.year, self.month + 1, 1).toordinal() - 1

    def __str__(self) -> str:
        """ISO 8601, as long as what is known: ``2025-03-05``, ``2025-03`` or ``2025``."""
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text


def date_of_ordinal(ordinal: int) -> CalendarDate:
    """Return the day with that ordinal."""
    day = dt.date.fromordinal(ordinal)
    return CalendarDate(day.year, day.month, day.day)

"""What does a form say that was found among the tokens of a text?"""

from __future__ import annotations

import re
from typing import Any, Literal, NamedTuple

from archive_cli.model.dates import CalendarDate, date_of_ordinal
from archive_cli.reading.dates.numbers import follows, is_day, iso_day, read_numbers, valid_date
from archive_cli.reading.dates.tokens import Numeric, Tokens
from archive_cli.reading.patterns import pattern

Kind = Literal["date", "day", "range", "year", "day of month"]
_LOCAL_DIGITS = pattern(r"[\u0660-\u0669\u06f0-\u06f9\u0e50-\u0e59]")
_THAI = pattern(r"[\u0e00-\u0eff\u1780-\u17ff]")
_BUDDHIST = 543
_DAY_FIRST_ONLY = frozenset("gen maj mac tra out ago set mar may march dec os sal kas".split())
_DOUBTFUL = frozenset("gen maj mac tra kas".split())
_BEFORE_SHORT = frozenset("iofWVh?,.(ec-/")


class Found(NamedTuple):
    """What a form reads at ``text[start:end]``.

    ``readings`` are dates, or the two ends of a range; ``days`` are the month and day of a date
    without a year, or of a range's ends; a day of an unnamed month has the month 0.
    """

    start: int
    end: int
    kind: Kind
    readings: tuple[CalendarDate, ...] = ()
    proof: str | None = None
    days: tuple[tuple[int, int], ...] = ()


class _End(NamedTuple):
    """One date, as far as its tokens tell it."""

    years: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    day: int | None = None


def read_form(text: str, tokens: Tokens, match: re.Match[str]) -> Found | None:
    """Return what the tokens of a matched form say; ``None`` where there is no such date."""
    groups = {
        name: at for name, group in match.re.groupindex.items() if (at := match.start(group)) >= 0
    }
    start = tokens.spans[min(groups.values())][0]
    end = tokens.spans[match.end() - 1][1]
    reader = _Reader(text, tokens, groups, end)
    if "A" in groups or "B" in groups:
        found = reader.whole_dates()
    elif groups.keys() & {"I", "O", "R", "Q", "Z"}:
        found = reader.period()
    else:
        found = reader.parts()
    return None if found is None else Found(start, end, *found[2:])


class _Reader:
    """Reads the groups of one match."""

    def __init__(self, text: str, tokens: Tokens, groups: dict[str, int], end: int) -> None:
        self._text = text
        self._tokens = tokens
        self._groups = groups
        self._next = text[end : end + 1]
        self._behind = text[end : end + 2].strip()

    def whole_dates(self) -> Found | None:
        """Read numeric dates, alone or as the ends of a range."""
        if "B" not in self._groups:
            readings, proof = self._numeric("A")
            return Found(0, 0, "date", readings, proof) if readings else None
        ends, _ = self._numeric("B")
        if "A" in self._groups:
            starts, _ = self._numeric("A")
        elif "f" in self._groups:
            first, second = self._value("f")
            starts = tuple(d for last in ends for d in valid_date(last.year, second, first))
        else:
            starts = tuple(
                d for last in ends for d in valid_date(last.year, last.month, self._value("d"))
            )
        pairs = [(a, b) for a in starts for b in ends if follows(a, b)]
        decided = len(pairs) == 1 or (pairs and self._is_day_first(self._groups["B"]))
        return Found(0, 0, "range", pairs[0]) if decided else None

    def _is_day_first(self, at: int) -> bool:
        """Tell whether the words before a range's end are of a language with the day first."""
        words = {self._text[slice(*self._tokens.spans[i])] for i in range(max(0, at - 2), at)}
        return any(not word.isascii() and word[0].isalpha() for word in words)

    def period(self) -> Found | None:
        """Read an ISO week or ordinal day, days of one month, a quarter or a range of years."""
        groups = self._groups
        if groups.keys() & {"I", "O"}:
            date = iso_day(*self._value("I" if "I" in groups else "O"))
            return Found(0, 0, "date", (date,)) if date else None
        if "R" in groups:
            first, last, month, year = self._value("R")
            ends = valid_date(year, month, first) + valid_date(year, month, last)
            return Found(0, 0, "range", ends) if len(ends) == 2 and follows(*ends) else None
        if "Z" in groups:
            first, last = self._value("Z")
            return Found(0, 0, "range", (CalendarDate(first), CalendarDate(last)))
        quarter, year = self._value("Q"), self._value("y")
        if quarter > 4:
            return None
        last = CalendarDate(year, 3 * quarter)
        ends = (CalendarDate(year, 3 * quarter - 2, 1), date_of_ordinal(last.last_day))
        return Found(0, 0, "range", ends)

    def parts(self) -> Found | None:
        """Read a date, or a range, from its day, month and year."""
        start, end = self._end(""), self._end("2")
        if start is None or end is None:
            return None
        if end.day is None and not end.months and not (end.years and self._is_year_range()):
            years = start.years or end.years
            return self._single(_End(years, start.months, start.day))
        return _range(start, end)

    def _is_year_range(self) -> bool:
        return not self._groups.keys() & {"d", "M", "m", "f", "r"}

    def _single(self, end: _End) -> Found | None:
        if not end.months:
            if end.day is not None and not end.years:
                return self._day_of_month(end.day)
            return self._year(end)
        if not end.years:
            days = [(month, end.day) for month in end.months if is_day(month, end.day)]
            if len(days) != 1 or end.day is None:
                return None
            return Found(0, 0, "day", days=((days[0][0], end.day),))
        readings = tuple(
            date
            for year in end.years
            for month in end.months
            for date in valid_date(year, month, end.day)
        )
        return Found(0, 0, "date", readings) if readings else None

    def _day_of_month(self, day: int) -> Found | None:
        if self._next and self._next in "间間目":
            return None
        return Found(0, 0, "day of month", days=((0, day),))

    def _year(self, end: _End) -> Found | None:
        if len(end.years) != 1 or (self._next and self._next in "代间間度前后後"):
            return None
        return Found(0, 0, "year", (CalendarDate(end.years[0]),))

    def _end(self, number: str) -> _End | None:
        """Return one end of what was matched; ``None`` where a part of it can't be."""
        groups = self._groups
        if number and "r" not in groups and not any(name[-1] == number for name in groups):
            return _End()
        months: tuple[int, ...] = ()
        day: int | None = None
        if f"M{number}" in groups or (not number and "small" in groups):
            word = self._month_word(f"M{number}" if f"M{number}" in groups else "small")
            if word is None:
                return None
            months = word
        elif f"m{number}" in groups:
            months = (self._value(f"m{number}"),)
        if f"d{number}" in groups:
            day = self._value(f"d{number}")
        if f"f{number}" in groups:
            day, month = self._value(f"f{number}")
            months = (month,)
        if f"mf{number}" in groups:
            month, day = self._value(f"mf{number}")
            months = (month,)
        if "r" in groups:
            day = self._value("r")[1 if number else 0]
        if months and (min(months) < 1 or max(months) > 12):
            return None
        years = self._years(f"y{number}")
        return None if years is None else _End(years, months, day)

    def _month_word(self, group: str) -> tuple[int, ...] | None:
        """Return a word's months; ``None`` where it is rather another word than a month."""
        at = self._groups[group]
        start, end = self._tokens.spans[at]
        word = self._text[start:end]
        months: tuple[int, ...] = self._tokens.values[at]
        folded = word.lower()
        if group == "small":
            return months if word[0].islower() else None
        if folded not in _DAY_FIRST_ONLY:
            return months
        day_first = "d" in self._groups and self._groups["d"] < at
        if day_first and self._groups.keys() & {"y", "y2"}:
            return months
        first = min(self._groups.values())
        behind_comma = first > 0 and self._tokens.kinds[first - 1] == ","
        small = word[0].islower() and not behind_comma
        if folded in _DOUBTFUL:
            return months if day_first and self._behind in ("", "(") else None
        return None if small else months

    def _years(self, group: str) -> tuple[int, ...] | None:
        """Return the year a token may stand for; ``None`` where it is none."""
        if group not in self._groups:
            return ()
        at = self._groups[group]
        kind, value = self._tokens.kinds[at], self._tokens.values[at]
        if kind in "YE":
            return (value,)
        if kind == "B":
            return (value - _BUDDHIST,) if self._is_buddhist() else None
        if not re.fullmatch(r"['’]?\d\d", self._text[slice(*self._tokens.spans[at])]):
            return None
        if self._is_buddhist():
            return (2500 + value - _BUDDHIST,) if value >= 50 else None
        return (value + (1900 if value >= 50 else 2000),)

    def _is_buddhist(self) -> bool:
        """Tell whether a script or a word says that years are those of the Buddhist era."""
        if "e" in self._tokens.kinds:
            return True
        return _THAI.search(self._text, *self._reach()) is not None

    def _reach(self) -> tuple[int, int]:
        indexes = self._groups.values()
        first, last = self._tokens.spans[min(indexes)], self._tokens.spans[max(indexes)]
        return max(0, first[0] - 40), last[1] + 40

    def _numeric(self, group: str) -> tuple[tuple[CalendarDate, ...], str | None]:
        at = self._groups[group]
        number: Numeric = self._tokens.values[at]
        if number.first > 31:
            return valid_date(number.first, number.second, number.third), None
        if number.two_digits and number.sign != "/" and not self._may_be_short(at):
            return (), None
        year = number.third
        if number.two_digits:
            year += 1900 if year >= 50 else 2000
        elif 2400 <= year < 2700 and self._is_buddhist():
            found = valid_date(year - _BUDDHIST, number.second, number.first)
            return found, "dates of the Buddhist era have the day first"
        start, end = self._tokens.spans[at]
        if _LOCAL_DIGITS.search(self._text, start, end):
            return valid_date(year, number.second, number.first), "its digits have the day first"
        return read_numbers(number.first, number.second, year, number.sign)

    def _may_be_short(self, at: int) -> bool:
        """Tell a date such as 05.03.25 from a version or a telephone, by what is before it."""
        return at == 0 or self._tokens.kinds[at - 1] in _BEFORE_SHORT

    def _value(self, group: str) -> Any:
        return self._tokens.values[self._groups[group]]


def _range(start: _End, end: _End) -> Found | None:
    """Give each end of a range what only the other one says, and check that it is one."""
    start_months, end_months = start.months or end.months, end.months or start.months
    if len(start_months) > 1 or len(end_months) > 1:
        return None
    month, last_month = (months[0] if months else None for months in (start_months, end_months))
    if not start.years and not end.years:
        if not is_day(month, start.day) or not is_day(last_month, end.day):
            return None
        days = ((month or 0, start.day or 0), (last_month or 0, end.day or 0))
        return (
            None
            if days[0][0] == days[1][0] and days[0] >= days[1]
            else Found(0, 0, "range", days=days)
        )
    end_year = (end.years or start.years)[0]
    turns = not start.years and (month or 0) > (last_month or 0)
    year = start.years[0] if start.years else end_year - turns
    firsts, lasts = valid_date(year, month, start.day), valid_date(end_year, last_month, end.day)
    if not firsts or not lasts or not follows(firsts[0], lasts[0]):
        return None
    return Found(0, 0, "range", (firsts[0], lasts[0]))

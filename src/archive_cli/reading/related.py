"""When may an undated article have been published, by what dated articles tell?

The rule, and unknown where it does not hold: a dated article tells of the same event where both
name a person with a title, and three names or more in all, stand under the same place, and the
weekday in the undated article's lead falls on the dated one's day or the day before. That weekday
must not lie before the latest date the undated text mentions, nor more than sixty days after it;
without such a date two persons must be named in both. All articles that fit must agree on the day.
"""

from __future__ import annotations

from collections.abc import Iterable

from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate, date_of_ordinal
from archive_cli.reading.keys import fold_key

_FEWEST_NAMES = 3
_LONGEST_AFTER = 60
_WEEK = 7


def estimate_from_related(article: Article, dated: Iterable[Article]) -> Estimate | None:
    """Return the day on which an undated article's event took place, else ``None``.

    ``dated`` are articles with a stated day that may tell of the same event, in any order; the
    first of those that fit, by id, is named in ``because``.
    """
    found: dict[CalendarDate, Article] = {}
    for other in sorted(dated, key=lambda one: (one.id, one.path), reverse=True):
        day = _common_day(article, other)
        if day is not None:
            found[day] = other
    if len(found) != 1:
        return None
    day, other = found.popitem()
    names = ", ".join(sorted(_persons(article) & _persons(other))).title()
    because = (
        f"{other.id}, dated {other.date}, tells of the same people ({names}) and place, "
        f"and {day} is the weekday named in the lead"
    )
    return Estimate(day, "related", because)


def _common_day(article: Article, other: Article) -> CalendarDate | None:
    if other.date is None or other.date.day is None or not _same_place(article, other):
        return None
    persons = _persons(article) & _persons(other)
    names = persons | (_clued(article, "about:") & _clued(other, "about:"))
    if not persons or len(names) < _FEWEST_NAMES:
        return None
    weekday = next(iter(_clued(article, "on:")), None)
    if weekday is None:
        return None
    day = _weekday_before(other.date.first_day, int(weekday))
    if day < other.date.first_day - 1:
        return None
    latest = next(iter(_clued(article, "since:")), None)
    if latest is None:
        return date_of_ordinal(day) if len(persons) > 1 else None
    bound = CalendarDate.parse(latest).first_day
    return date_of_ordinal(day) if bound <= day <= bound + _LONGEST_AFTER else None


def _weekday_before(ordinal: int, weekday: int) -> int:
    """Return the last such weekday up to a day; ordinal 1 was a Monday."""
    return ordinal - (ordinal - 1 - weekday) % _WEEK


def _same_place(article: Article, other: Article) -> bool:
    if article.place is None or other.place is None:
        return False
    return fold_key(article.place).replace(" ", "") == fold_key(other.place).replace(" ", "")


def _persons(article: Article) -> set[str]:
    return _clued(article, "who:")


def _clued(article: Article, kind: str) -> set[str]:
    return {clue.removeprefix(kind) for clue in article.clues if clue.startswith(kind)}

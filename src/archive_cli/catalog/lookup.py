"""Which article answers to a name?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive_cli.model.errors import AmbiguousIdError, UnknownIdError

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import Catalog
    from archive_cli.model.article import Article

_LISTED = 20
_COMPARED = 500
_ALIKE = 0.5


def article_for(catalog: Catalog, name: str) -> Article:
    """Return the article that answers to a name.

    That is, in this order: its id; its last part; the part of that before the first ``-``, ``_``
    or ``.``; an unambiguous beginning of one of these. Raises `UnknownIdError` or
    `AmbiguousIdError`.
    """
    matches = catalog.find_exact(name) or _with_handle(catalog, name)
    total = len(matches)
    if not matches and name:
        matches, total = catalog.find_prefix(name, _LISTED)
    if not matches:
        raise UnknownIdError(name, _nearest_ids(catalog, name))
    if total > 1:
        shown = tuple(_told_apart(article, matches) for article in matches[:_LISTED])
        raise AmbiguousIdError(name, shown, total)
    return matches[0]


def _with_handle(catalog: Catalog, name: str) -> list[Article]:
    """Return the articles with this last part, else those with it before a ``-``, ``_`` or dot."""
    matches = catalog.find_handle(name)
    return [one for one in matches if one.id.rpartition("/")[2] == name] or matches


def _told_apart(article: Article, others: Sequence[Article]) -> str:
    """Return the id, with the path where another article has the same id."""
    alike = sum(other.id == article.id for other in others) > 1
    return f"{article.id}  ({article.path})" if alike else article.id


def _nearest_ids(catalog: Catalog, name: str) -> tuple[str, ...]:
    """Return up to three ids, or parts that stand for them, that are spelt like the name."""
    from difflib import get_close_matches

    from archive_cli.catalog.ids import handles_of

    for length in range(len(name), -1, -1):
        found, _ = catalog.find_prefix(name[:length], _COMPARED)
        if found:
            names = {one for article in found for one in (article.id, *handles_of(article.id))}
            return tuple(get_close_matches(name, sorted(names), 3, _ALIKE))
    return ()

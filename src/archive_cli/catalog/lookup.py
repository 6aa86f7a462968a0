"""Which article answers to a name?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from archive_cli.model.errors import AmbiguousIdError, UnknownIdError

if TYPE_CHECKING:
    from archive_cli.catalog.catalog import Catalog
    from archive_cli.model.article import Article

_LISTED = 20
_COMPARED = 500
_ALIKE = 0.5
_SUGGESTED = 3


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
    """Return up to three ids, or parts that stand for them, that are spelt like the name.

    One for an article, without regard to case; of the path of a file, the id of its article.
    """
    stem = name.removeprefix("./").rpartition(".")[0]
    of_file = catalog.find_exact(stem) if stem else []
    if of_file:
        return (of_file[0].id,)
    for length in range(len(name), -1, -1):
        starts = {name[:length], name[:length].lower(), name[:length].upper()}
        found = {one.id for start in starts for one in catalog.find_prefix(start, _COMPARED)[0]}
        if found:
            return _spelt_like(name, sorted(found))
    return ()


def _spelt_like(name: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Return the nearest of some ids, or of the parts that stand for one of them alone."""
    from difflib import get_close_matches

    from archive_cli.catalog.ids import handles_of

    handles = [(handle, one) for one in ids for handle in handles_of(one)]
    times = Counter(handle.casefold() for handle, _ in handles)
    names = {
        handle.casefold(): (handle, one) for handle, one in handles if times[handle.casefold()] == 1
    }
    names |= {one.casefold(): (one, one) for one in ids}
    near = get_close_matches(name.casefold(), sorted(names), _LISTED, _ALIKE)
    nearest: dict[str, str] = {}
    for each in near:
        written, one = names[each]
        nearest.setdefault(one, written)
    return tuple(nearest.values())[:_SUGGESTED]

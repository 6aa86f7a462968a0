"""What does an article learn from others, and which have to be read again when these change?

Two fields may depend on other files: the date, where only the convention of its outlet or folder
tells the day from the month, and the estimate of an undated article that shares its event with
dated ones. What articles tell each other are clues (`reading.clues`, `reading.conventions`),
looked up here in the catalog.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from archive_cli.catalog.catalog import EVERY_CLUE, Catalog, FileContent, Order
from archive_cli.catalog.clauses import AllOf, AnyOf, Clause, Clued, DateKindIs, NoneOf
from archive_cli.catalog.contents import KnownContents
from archive_cli.model.article import Article
from archive_cli.reading.conventions import Convention, convention_of
from archive_cli.reading.related import estimate_from_related

# A person whom more articles name is in the news too often to tell one event from another.
_MOST_NAMED = 50
_BY_ID = Order("id")
_FIRSTS = ("day", "month")
_ESTIMATED = DateKindIs("estimated")
# An estimate from others needs the weekday that the lead tells of.
_MAY_BE_ESTIMATED = AllOf(
    (NoneOf(DateKindIs("stated")), AnyOf(tuple(Clued(f"on:{day}") for day in range(7))))
)


def find_convention(catalog: Catalog, keys: tuple[str, ...]) -> Convention | None:
    """Return the convention of the first of these keys that the catalog's articles prove."""
    for key in keys:
        day_first, month_first = (catalog.count(Clued(f"order:{one}:{key}")) for one in _FIRSTS)
        convention = convention_of(key, day_first, month_first)
        if convention is not None:
            return convention
    return None


def with_related(
    catalog: Catalog, article: Article, count: Callable[[Clause], int] | None = None
) -> Article:
    """Return an article with the estimate that dated articles allow, if it has no date at all.

    ``count`` may be a faster `Catalog.count`.
    """
    if article.date is not None or (article.estimate and article.estimate.basis == "text"):
        return article
    count = count or catalog.count
    persons = [Clued(clue) for clue in article.clues if clue.startswith("who:")]
    rare = [clue for clue in persons if 1 < count(clue) <= _MOST_NAMED]
    if not rare:
        return article.replaced(estimate=None)
    clause = AllOf((DateKindIs("stated"), AnyOf(tuple(rare))))
    return article.replaced(estimate=estimate_from_related(article, catalog.select(clause, _BY_ID)))


def changed_contents(
    catalog: Catalog, clues: frozenset[str], reread: Callable[[str], FileContent | None]
) -> Iterator[FileContent]:
    """Yield the files whose articles come out otherwise now that these clues have changed.

    ``reread`` is given the paths of files with a date that others' conventions decide; ``None``:
    the file has changed, and is left to the next refresh.
    """
    is_every = EVERY_CLUE in clues
    opened = map(Clued, catalog.clues("open:")) if is_every else _open_clauses(catalog, clues)
    related = [_MAY_BE_ESTIMATED] if is_every else _related_clauses(catalog, clues)
    again = {path for clause in opened for path in catalog.paths(clause)}
    others = {path for clause in related for path in catalog.paths(clause)}
    count = cache(catalog.count)
    contents = KnownContents(catalog)
    for path in sorted(again | others):
        known = contents.find_content(path)
        assert known is not None
        found = (reread(path) if path in again else None) or known
        articles = tuple(with_related(catalog, article, count) for article in found.articles)
        if articles != known.articles:
            yield known.replaced(articles=articles, problems=found.problems)


def _open_clauses(catalog: Catalog, clues: Iterable[str]) -> list[Clause]:
    """Return what finds the open dates that were read otherwise than their key now tells."""
    keys = {clue.split(":", 2)[2] for clue in clues if clue.startswith(("order:", "open:"))}
    found: list[Clause] = []
    for key in sorted(keys):
        convention = find_convention(catalog, (key,))
        now = "none" if convention is None else convention.first
        found += [Clued(f"open:{one}:{key}") for one in ("none", *_FIRSTS) if one != now]
    return found


def _related_clauses(catalog: Catalog, clues: Iterable[str]) -> list[Clause]:
    """Return what finds the undated articles that name a person of these clues.

    Where too many articles name one by now, only estimates made before can come out otherwise.
    """
    persons = [Clued(clue) for clue in sorted(clues) if clue.startswith("who:")]
    return [
        AllOf((_MAY_BE_ESTIMATED if catalog.count(one) <= _MOST_NAMED else _ESTIMATED, one))
        for one in persons
    ]

"""What does an article learn from others, and which have to be read again when these change?

Two fields may depend on other files: the date, where only the convention of its outlet or folder
tells the day from the month, and the estimate of an undated article that shares its event with
dated ones. What articles tell each other are clues (`reading.clues`, `reading.conventions`),
looked up here in the catalog.
"""

from __future__ import annotations

from collections.abc import Iterable

from archive_cli.catalog.catalog import EVERY_CLUE, Catalog, Order
from archive_cli.catalog.clauses import AllOf, AnyOf, Clause, Clued, DateKindIs, NoneOf
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


def with_related(catalog: Catalog, article: Article) -> Article:
    """Return an article with the estimate that dated articles allow, if it has no date at all."""
    if article.date is not None or (article.estimate and article.estimate.basis == "text"):
        return article
    persons = [Clued(clue) for clue in article.clues if clue.startswith("who:")]
    rare = [clue for clue in persons if 1 < catalog.count(clue) <= _MOST_NAMED]
    if not rare:
        return article.replaced(estimate=None)
    clause = AllOf((DateKindIs("stated"), AnyOf(tuple(rare))))
    return article.replaced(estimate=estimate_from_related(article, catalog.select(clause, _BY_ID)))


def paths_to_read_again(catalog: Catalog, clues: frozenset[str]) -> set[str]:
    """Return the files whose articles may come out otherwise now that these clues have changed."""
    if EVERY_CLUE in clues:
        clauses: list[Clause] = [_MAY_BE_ESTIMATED]
        clauses += map(Clued, catalog.clues("open:"))
    else:
        clauses = [*_open_clauses(catalog, clues), *_related_clauses(catalog, clues)]
    return {article.path for clause in clauses for article in catalog.select(clause, _BY_ID)}


def articles_of(catalog: Catalog, path: str) -> tuple[Article, ...]:
    """Return the articles of a file, in the order of the file."""
    return tuple(sorted(catalog.find_path(path), key=lambda one: one.number))


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

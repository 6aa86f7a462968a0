"""Names that two files share, and words that no index can hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Article
from archive_cli.search.overview import overview_of
from archive_cli.search.parser import parse_query
from archive_cli.search.search import SearchOptions, search_articles

Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]


def test_a_name_that_two_files_share_is_no_name_to_type(
    article: MakeArticle, shelve: Shelve
) -> None:
    twins = (article("visit"), article("visit", path="visit"))
    assert overview_of(shelve(*twins)).name is None
    assert overview_of(shelve(*twins, article("talks"))).name == "talks"


def test_a_phrase_of_signs_is_explained_as_one_that_asks_for_nothing(shelve: Shelve) -> None:
    query = parse_query('ferry "…"', today=dt.date(2025, 3, 6))
    catalog = shelve(a="The ferry left.")
    found = search_articles(catalog, query, SearchOptions(limit=0, explain=True)).explanation
    assert found is not None
    word, phrase = found.query.parts
    assert (word.articles, phrase.articles, phrase.terms) == (1, 0, ())


def test_a_possessive_asks_for_the_name(shelve: Shelve) -> None:
    query = parse_query("laos's", today=dt.date(2025, 3, 6))
    catalog = shelve(a="Laos and its rivers.", b="Rivers of Siam.")
    hits = search_articles(catalog, query, SearchOptions(limit=5)).hits
    assert [hit.article.id for hit in hits] == ["a"]

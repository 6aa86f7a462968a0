from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Article
from archive_cli.model.explanation import Explanation, QueryPart
from archive_cli.search.parser import parse_query
from archive_cli.search.search import Match, SearchOptions, Sort, search_articles
from search.conftest import article

Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]


@pytest.fixture
def catalog(shelve: Shelve, article: MakeArticle) -> MemoryCatalog:
    return shelve(
        article("a", "The ferry left the harbour.", title="Ferry", date="2025-03"),
        article("b", "A ferry came to Hà Nội.", date="2024"),
        article("c", "Border defence at the harbour."),
    )


def explained(catalog: MemoryCatalog, query_text: str, **chosen: object) -> Explanation:
    query = parse_query(query_text, today=dt.date(2025, 3, 6))
    options = SearchOptions(limit=0, explain=True, **chosen)  # type: ignore[arg-type]
    found = search_articles(catalog, query, options).explanation
    assert found is not None
    return found


def terms(part: QueryPart) -> dict[tuple[str, str], int]:
    return {(one.field, one.text): one.articles for one in part.terms if one.articles}


def test_a_query_is_a_tree_of_parts_with_the_articles_of_each(catalog: MemoryCatalog) -> None:
    tree = explained(catalog, "ferry -harbour date:2024").query
    assert (tree.kind, tree.query, tree.articles) == ("and", "ferry -harbour date:2024", 1)
    assert [(one.kind, one.articles) for one in tree.parts] == [
        ("word", 2),
        ("not", 1),
        ("date", 1),
    ]
    (excluded,) = tree.parts[1].parts
    assert (excluded.query, excluded.articles, excluded.score) == ("harbour", 2, None)


@pytest.mark.parametrize(
    ("query_text", "kind", "expected"),
    [
        ("hanoi", "word", {("body", '"ha noi"'): 1}),
        ("ferr*", "word", {("title", "ferr*"): 1, ("body", "ferr*"): 2}),
        ("body:fery~", "word", {("body", "fery~1"): 2}),
        ('"border harbour"~3', "phrase", {("body", '"border harbour"~3'): 1}),
        ('"border defence"', "phrase", {("body", '"border defence"'): 1}),
        ("words:>100", "length", {}),
    ],
)
def test_words_are_shown_as_they_are_indexed(
    catalog: MemoryCatalog, query_text: str, kind: str, expected: dict[tuple[str, str], int]
) -> None:
    tree = explained(catalog, query_text).query
    assert tree.kind == kind
    assert terms(tree) == expected


def test_the_score_of_the_first_hit_is_told_by_part_and_term(catalog: MemoryCatalog) -> None:
    found = explained(catalog, "ferry harbour")
    assert found.first == "a"
    assert found.score == found.query.score
    ferry, harbour = found.query.parts
    assert ferry.score is not None
    assert harbour.score is not None
    assert {one.field for one in ferry.terms if one.score} == {"title", "body"}
    assert {one.field for one in harbour.terms if one.score} == {"body"}


def test_what_the_first_hit_does_not_match_adds_no_score(catalog: MemoryCatalog) -> None:
    found = explained(catalog, "ferry defence", match=Match.ANY)
    scores = {one.query: one.score for one in found.query.parts}
    assert [query for query, score in scores.items() if score is None] == (
        ["ferry"] if found.first == "c" else ["defence"]
    )


def test_a_relaxed_query_is_explained_as_it_was_answered(catalog: MemoryCatalog) -> None:
    found = explained(catalog, "ferry defence zebra")
    assert found.relaxed
    assert found.query.kind == "or"
    assert [one.articles for one in found.query.parts] == [2, 1, 0]


def test_the_first_hit_is_that_of_the_order_asked_for(catalog: MemoryCatalog) -> None:
    assert explained(catalog, "ferry OR harbour", sort=Sort.DATE).first == "a"
    assert explained(catalog, "hanoi OR defence", sort=Sort.DATE).first == "b"


def test_where_nothing_is_found_no_hit_is_first(catalog: MemoryCatalog) -> None:
    found = explained(catalog, "zebra")
    assert (found.first, found.score, found.query.articles) == (None, None, 0)
    assert {one.score for one in found.query.terms} == {None}


def test_an_explanation_is_only_made_when_asked_for(catalog: MemoryCatalog) -> None:
    query = parse_query("ferry", today=dt.date(2025, 3, 6))
    assert search_articles(catalog, query).explanation is None
    options = SearchOptions(explain=True)
    assert search_articles(catalog, None, options).explanation is None


def test_a_word_is_followed_by_its_forms_where_they_are_found(shelve: Shelve) -> None:
    catalog = shelve(
        article("one", "Two ferries left.", lang="en"),
        article("two", "The ferry sank near another ferry.", lang="en"),
    )
    assert terms(explained(catalog, "body:ferry").query) == {
        ("body", "ferry (ferry)"): 2,
        ("body", "ferries"): 1,
        ("body", "ferry"): 1,
    }

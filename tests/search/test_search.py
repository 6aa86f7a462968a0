from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from archive_cli.catalog.catalog import FileContent, Order
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.stamps import FileStamp
from archive_cli.model.article import Article
from archive_cli.model.query import Query
from archive_cli.search.parser import parse_query
from archive_cli.search.search import (
    Match,
    MissingWord,
    SearchOptions,
    SearchResult,
    Sort,
    count_articles,
    list_articles,
    search_articles,
)

TODAY = dt.date(2025, 3, 6)
Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]


def query(query_text: str) -> Query:
    return parse_query(query_text, today=TODAY)


def search(query_text: str, catalog: MemoryCatalog, **options: object) -> SearchResult:
    return search_articles(catalog, query(query_text), SearchOptions(**options))  # type: ignore[arg-type]


def ids(result: SearchResult) -> list[str]:
    return [hit.article.id for hit in result.hits]


@pytest.fixture
def catalog(shelve: Shelve, article: MakeArticle) -> MemoryCatalog:
    return shelve(
        article("a", "Peacekeeping in Laos.", title="Peacekeeping", date="2025-01"),
        article("b", "Officers discussed peacekeeping at length.", date="2025-03"),
        article("c", "They are keeping peace in Laos."),
        article("d", "Thượng tướng Hoàng Xuân Chiến spoke.", date="2024"),
        article("e", "Trade with Russia grew.", title="Trade", date="2025-02-03"),
    )


def test_exactly_the_articles_with_the_word_are_found_best_first(catalog: MemoryCatalog) -> None:
    found = search("peacekeeping", catalog)
    assert ids(found) == ["a", "b"]
    assert found.total == 2
    assert found.hits[0].score > found.hits[1].score > 0
    assert not found.relaxed
    assert not found.missing


def test_a_lead_is_found_as_title_and_counts_once(shelve: Shelve, article: MakeArticle) -> None:
    body = "Rice grew."
    headline, lead = article("a", body, title="Rice"), article("b", body, title="Rice grew.")
    catalog = shelve(headline, lead.replaced(title_basis="lead"), article("c", body))
    assert sorted(ids(search("title:rice", catalog))) == ["a", "b"]
    scores = {hit.article.id: hit.score for hit in search("rice", catalog).hits}
    assert scores["a"] > scores["b"] == scores["c"]


def test_a_phrase_is_found_without_its_accents(catalog: MemoryCatalog) -> None:
    found = search('"hoang xuan chien"', catalog)
    assert ids(found) == ["d"]
    (snippet,) = found.hits[0].snippets
    assert [snippet.text[slice(*one)] for one in snippet.matches] == ["Hoàng Xuân Chiến"]


def test_where_no_article_has_all_words_any_of_them_will_do(catalog: MemoryCatalog) -> None:
    found = search("peacekeeping russia laos", catalog)
    assert ids(found) == ["a", "e", "b", "c"]
    assert found.relaxed
    assert found.total == 4
    assert found.missing == ()


def test_words_that_no_article_has_are_named_with_the_nearest(catalog: MemoryCatalog) -> None:
    found = search("peacekeping zebra laos -covid", catalog)
    assert found.relaxed
    assert found.missing == (
        MissingWord("peacekeping", ("peacekeeping",)),
        MissingWord("zebra", ()),
    )


@pytest.mark.parametrize(
    "query_text", ['"laos peacekeping"', "(peacekeping OR zebr)", "peacekeping date:2025"]
)
def test_missing_words_are_found_wherever_they_stand(
    query_text: str, catalog: MemoryCatalog
) -> None:
    found = search(query_text, catalog)
    assert found.total == 0
    assert MissingWord("peacekeping", ("peacekeeping",)) in found.missing


def test_words_that_never_stand_together_are_missing_without_a_suggestion(
    catalog: MemoryCatalog,
) -> None:
    assert search("laos-russia", catalog).missing == (MissingWord("laos-russia", ()),)


def test_a_missing_word_is_named_with_its_field(catalog: MemoryCatalog) -> None:
    found = search("title:trad", catalog)
    assert found.missing == (MissingWord("title:trad", ("trade",)),)


def test_a_name_ranks_alike_apart_and_together(shelve: Shelve) -> None:
    catalog = shelve(a="Talks in Hanoi", b="Hà Nội hosts talks", c="Trade", d="Hanoi, Hanoi")
    apart, together = search("ha noi talks", catalog), search("hanoi talks", catalog)
    scores = {hit.article.id: hit.score for hit in together.hits}
    assert {hit.article.id: hit.score for hit in apart.hits} == pytest.approx(scores)


def test_parts_of_a_name_that_stands_together_are_not_missing(shelve: Shelve) -> None:
    catalog = shelve(a="Talks in Hanoi", b="Trade")
    found = search("ha noi zebra", catalog)
    assert ids(found) == ["a"]
    assert [word.text for word in found.missing] == ["zebra"]


def test_all_words_may_be_insisted_on(catalog: MemoryCatalog) -> None:
    found = search("peacekeeping russia", catalog, match=Match.ALL)
    assert found == SearchResult((), 0)


def test_any_word_may_be_asked_for(catalog: MemoryCatalog) -> None:
    found = search("peacekeeping laos -russia", catalog, match=Match.ANY)
    assert set(ids(found)) == {"a", "b", "c"}
    assert not found.relaxed


def test_any_of_one_word_is_that_word(catalog: MemoryCatalog) -> None:
    assert ids(search("peacekeeping", catalog, match=Match.ANY)) == ["a", "b"]


def test_what_is_required_stays_required_when_words_are_not(catalog: MemoryCatalog) -> None:
    found = search("peacekeeping russia date:2025-02", catalog)
    assert ids(found) == ["e"]
    assert found.relaxed


def test_no_hit_at_all_is_not_relaxed(catalog: MemoryCatalog) -> None:
    found = search("zebra giraffe", catalog)
    assert found.total == 0
    assert not found.relaxed


def test_hits_may_be_sorted_by_date_with_their_scores(catalog: MemoryCatalog) -> None:
    by_date = search("peacekeeping OR russia OR laos", catalog, sort=Sort.DATE)
    assert ids(by_date) == ["b", "e", "a", "c"]
    by_score = search("peacekeeping OR russia OR laos", catalog)
    scores = {hit.article.id: hit.score for hit in by_score.hits}
    assert {hit.article.id: hit.score for hit in by_date.hits} == pytest.approx(scores)


@pytest.mark.parametrize(
    "paths", [["plain", "2025/a.txt"], ["…", "2025/a.txt"], [*map(str, range(120))]]
)
def test_scores_by_date_do_not_depend_on_paths(paths: list[str], article: MakeArticle) -> None:
    catalog = MemoryCatalog()
    articles = [
        article(path, f"{'Laos ' * number}border", path=path)
        for number, path in enumerate(paths, 1)
    ]
    catalog.update((FileContent(one.path, FileStamp(1, 1, 1), (one,)) for one in articles), ())
    scores = {hit.article.path: hit.score for hit in search("laos", catalog, limit=None).hits}
    by_date = search("laos", catalog, sort=Sort.DATE, limit=None)
    assert {hit.article.path: hit.score for hit in by_date.hits} == pytest.approx(scores)
    assert len(scores) == len(paths)


def test_pages_follow_each_other(catalog: MemoryCatalog) -> None:
    for sort in Sort:
        whole = search("peacekeeping OR russia OR laos", catalog, sort=sort, limit=None)
        pages = [
            search("peacekeeping OR russia OR laos", catalog, sort=sort, limit=1, offset=offset)
            for offset in range(5)
        ]
        assert [one for page in pages for one in ids(page)] == ids(whole)
        assert {page.total for page in pages} == {4}


def test_a_limit_of_zero_only_counts(catalog: MemoryCatalog) -> None:
    assert search("laos", catalog, limit=0) == SearchResult((), 2)


def test_without_a_query_everything_is_found_newest_first(catalog: MemoryCatalog) -> None:
    assert ids(search_articles(catalog, None)) == ["b", "e", "a", "d", "c"]


def test_lists_hold_only_what_has_all_words(catalog: MemoryCatalog) -> None:
    listed = list_articles(catalog, query("laos peacekeeping"), Order())
    assert [article.id for article in listed] == ["a"]
    assert list(list_articles(catalog, query("laos zebra"), Order())) == []


def test_lists_may_be_cut(catalog: MemoryCatalog) -> None:
    listed = list_articles(catalog, None, Order("title"), limit=2, offset=1)
    assert len(list(listed)) == 2


def test_articles_are_counted(catalog: MemoryCatalog) -> None:
    assert count_articles(catalog, query("laos")) == 2
    assert count_articles(catalog, None) == 5

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Article
from archive_cli.search.similar import MOST_WORDS, similar_articles, telling_words

Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]
FILLER = "the people of the town said on the day that it was so"


@pytest.fixture
def articles(article: MakeArticle) -> list[Article]:
    return [
        article("ferry", f"{FILLER} Ferries leave Oakhaven at dawn.", title="Ferry to Oakhaven"),
        article("quay", f"{FILLER} The quay of Oakhaven takes ferries.", title="Second quay"),
        article("title", f"{FILLER} A second harbour.", title="Ferry returns"),
        article("corn", f"{FILLER} Corn is dear.", title="Harvest"),
        article("other", "Xylophones.", title="Music"),
    ]


def similar(catalog: MemoryCatalog, article: Article, **options: int | None) -> list[str]:
    return [hit.article.id for hit in similar_articles(catalog, article, **options)]  # type: ignore[arg-type]


def test_articles_with_rare_words_in_common_come_first(
    shelve: Shelve, articles: list[Article]
) -> None:
    found = similar(shelve(*articles), articles[0])
    assert found[:2] == ["quay", "title"]
    assert found[-1] == "corn"


def test_the_article_itself_is_left_out(shelve: Shelve, articles: list[Article]) -> None:
    assert "ferry" not in similar(shelve(*articles), articles[0], limit=None)


def test_an_article_like_no_other_has_none(shelve: Shelve, articles: list[Article]) -> None:
    catalog = shelve(*articles)
    assert similar(catalog, articles[-1]) == []
    assert telling_words(catalog, articles[-1]) == []


def test_pages_follow_each_other(shelve: Shelve, articles: list[Article]) -> None:
    catalog = shelve(*articles)
    pages = [similar(catalog, articles[0], limit=1, offset=offset) for offset in range(4)]
    assert [one for page in pages for one in page] == similar(catalog, articles[0])


def test_a_limit_of_zero_finds_none(shelve: Shelve, articles: list[Article]) -> None:
    assert similar(shelve(*articles), articles[0], limit=0) == []


def test_rare_words_and_those_of_the_title_tell_most(
    shelve: Shelve, articles: list[Article]
) -> None:
    words = [one.word for one in telling_words(shelve(*articles), articles[0])]
    assert words[:2] == ["oakhaven", "ferry"]
    assert words.index("ferries") < words.index("people")


def test_of_a_long_article_only_the_most_telling_words_are_looked_for(
    shelve: Shelve, article: MakeArticle
) -> None:
    body = " ".join(f"word{number}" for number in range(200))
    catalog = shelve(article("a", body), article("b", body))
    assert len(telling_words(catalog, article("a", body))) == MOST_WORDS


def test_snippets_mark_what_is_alike(shelve: Shelve, articles: list[Article]) -> None:
    (hit, *_) = similar_articles(shelve(*articles), articles[0])
    (snippet,) = hit.snippets
    assert "Oakhaven" in [snippet.text[start:end] for start, end in snippet.matches]

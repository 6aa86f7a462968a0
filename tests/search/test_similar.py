from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.catalog.analysis import tokens_of
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


def words_telling(catalog: MemoryCatalog, article: Article) -> set[str]:
    return {one.word for one in telling_words(catalog, article)}


def test_numbers_tell_nothing(shelve: Shelve, article: MakeArticle) -> None:
    one = article("a", "Ferries carried 1200 people and 30 cars in 2025.", title="5 ferries")
    catalog = shelve(one, article("b", "In 2025 30 ferries sank, 5 of 1200."))
    assert words_telling(catalog, one) == {"ferries", "in"}


def test_characters_of_scripts_without_spaces_tell_in_pairs(
    shelve: Shelve, article: MakeArticle
) -> None:
    one = article("a", "湄公河3月巡逻 Mekong", title="湄公河")
    catalog = shelve(one, article("b", "湄公河，巡逻 Mekong"), article("c", "公湄月河巡"))
    assert words_telling(catalog, one) == {"湄公", "公河", "巡逻", "mekong"}
    assert similar(catalog, one) == ["b"]


def test_pairs_do_not_reach_over_signs_spaces_or_scripts(
    shelve: Shelve, article: MakeArticle
) -> None:
    one = article("a", "湄公，河巡 逻x洪水นา")
    catalog = shelve(one, article("b", one.body))
    assert words_telling(catalog, one) == {"湄公", "河巡", "x", "洪水"}


def test_signs_of_south_east_asian_scripts_tell_in_fours(
    shelve: Shelve, article: MakeArticle
) -> None:
    one = article("a", "แม่น้ำปิง")
    telling = telling_words(shelve(one, article("b", one.body), article("c", "ปิงน้ำแม่")), one)
    assert {len(words.words) for words in telling} == {4}
    assert len(telling) == len(tokens_of(one.body)) - 3


def test_pairs_in_titles_alone_are_found(shelve: Shelve, article: MakeArticle) -> None:
    catalog = shelve(
        article("a", "1", title="湄公河"), article("b", "2", title="湄公河"), article("c", "水")
    )
    assert similar(catalog, article("a", "1", title="湄公河")) == ["b"]


def test_of_very_many_pairs_those_that_promise_most_are_looked_up(
    shelve: Shelve, article: MakeArticle
) -> None:
    often = "".join(chr(0x4E00 + number) for number in range(300))
    one = article("a", f"{often}洪水 flood", title="洪水")
    others = [article(name, often) for name in "bcdefgh"]
    catalog = shelve(one, article("z", "洪水 flood"), *others)
    (first, *_) = telling_words(catalog, one)
    assert first.word == "洪水"
    assert similar(catalog, one)[0] == "z"

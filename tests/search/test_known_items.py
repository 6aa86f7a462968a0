"""Is an article found by whoever remembers its title, however it is typed?"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Callable
from unicodedata import combining, normalize

import pytest

from archive_cli.catalog.catalog import Catalog, FileContent
from archive_cli.catalog.stamps import FileStamp
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.article import Article
from archive_cli.search.parser import parse_query
from archive_cli.search.search import SearchOptions, search_articles
from search.newsdesk import articles

NUMBER = 500
LEAST_FIRST = 0.98
LEAST_AMONG_THREE = 0.95
TODAY = dt.date(2025, 3, 6)
LETTERS = "abcdeghiklmnoprstuvy"
NAMES = re.compile(r"\b[A-ZĐ]\w+(?: [A-ZĐ]\w+)+")


@pytest.fixture(scope="module")
def stories() -> list[Article]:
    return articles(NUMBER)


@pytest.fixture(scope="module")
def catalog(stories: list[Article], tmp_path_factory: pytest.TempPathFactory) -> Catalog:
    made = TantivyCatalog(str(tmp_path_factory.mktemp("known") / "catalog"))
    made.update([FileContent(one.path, FileStamp(1, 1, 1), (one,)) for one in stories], ())
    return made


def share_found(
    catalog: Catalog, stories: list[Article], typed: Callable[[Article], str], *, among: int
) -> float:
    """Return the share of articles that are among the first hits for what is typed."""
    options = SearchOptions(limit=among)
    found = 0
    for story in stories:
        query = parse_query(typed(story), today=TODAY)
        hits = search_articles(catalog, query, options).hits
        found += any(hit.article.id == story.id for hit in hits)
    return found / len(stories)


def without_accents(title: str) -> str:
    bare = "".join(one for one in normalize("NFD", title) if not combining(one))
    return bare.translate(str.maketrans("đĐ", "dD"))


def with_a_typo(story: Article) -> str:
    """Return the title, without accents, with one letter of one word wrong and ``~`` behind it."""
    chance = random.Random(story.id)
    words = without_accents(story.title).split()
    places = [place for place, word in enumerate(words) if len(word) > 3 and word.isalpha()]
    place = chance.choice(places)
    words[place] = f"{misspelt(words[place], chance)}~"
    return " ".join(words)


def misspelt(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    letter = chance.choice(LETTERS)
    return chance.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + letter + word[at:],
            word[:at] + letter + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        )
    )


def with_names_together(story: Article) -> str:
    bare = without_accents(story.title)
    return NAMES.sub(lambda name: name.group().replace(" ", ""), bare).lower()


def with_names_apart(story: Article) -> str:
    return without_accents(story.title).lower().replace("hanoi", "ha noi")


def test_titles_are_all_different_and_in_both_languages(stories: list[Article]) -> None:
    assert len({one.title for one in stories}) == NUMBER
    assert {one.lang for one in stories} == {"en", "vi"}


def test_a_title_typed_without_accents_finds_its_article_first(
    catalog: Catalog, stories: list[Article]
) -> None:
    share = share_found(catalog, stories, lambda one: without_accents(one.title), among=1)
    assert share >= LEAST_FIRST


@pytest.mark.parametrize(
    "typed",
    [
        lambda story: story.title,
        lambda story: normalize("NFD", story.title),
        lambda story: story.title.upper(),
        lambda story: without_accents(story.title).lower(),
        with_names_together,
        with_names_apart,
    ],
    ids=["as it stands", "NFD", "capitals", "small letters", "together", "apart"],
)
def test_a_title_finds_its_article_first_however_it_is_typed(
    catalog: Catalog, stories: list[Article], typed: Callable[[Article], str]
) -> None:
    assert share_found(catalog, stories[::5], typed, among=1) >= LEAST_FIRST


def test_a_title_with_a_word_misspelt_finds_its_article_among_three(
    catalog: Catalog, stories: list[Article]
) -> None:
    assert share_found(catalog, stories, with_a_typo, among=3) >= LEAST_AMONG_THREE

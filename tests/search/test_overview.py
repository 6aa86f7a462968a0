from __future__ import annotations

from collections.abc import Callable

from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate
from archive_cli.search.overview import overview_of
from search.conftest import Shelve

MakeArticle = Callable[..., Article]


def test_nothing_is_told_of_an_empty_archive(shelve: Shelve) -> None:
    overview = overview_of(shelve())
    assert (overview.articles, overview.newest, overview.name, overview.word) == (0, None) + (
        None,
    ) * 2


def test_the_oldest_and_the_newest_are_dated(article: MakeArticle, shelve: Shelve) -> None:
    early, late = (
        article(name, title=name).replaced(date=CalendarDate.parse(date))
        for name, date in (("early", "1998-02"), ("late", "2025-03-05"))
    )
    overview = overview_of(shelve(article("undated"), early, late))
    assert overview.oldest is not None
    assert overview.newest is not None
    assert (overview.oldest.id, overview.newest.id) == ("early", "late")
    assert (overview.articles, overview.undated, overview.estimated) == (3, 1, 0)


def test_a_name_is_short_where_that_means_one_article(article: MakeArticle, shelve: Shelve) -> None:
    assert overview_of(shelve(article("2025/002-visit"))).name == "002"
    assert overview_of(shelve(article("a/002-visit"), article("b/002-x"))).name == "a/002-visit"
    assert overview_of(shelve(article("-dash"))).name is None


def test_a_word_stands_in_several_texts_and_not_in_most(
    article: MakeArticle, shelve: Shelve
) -> None:
    bodies = ("harbour everywhere", "harbour everywhere", "everywhere", "everywhere", "alone")
    titles = ("Harbour everywhere", "Everywhere", "Singularity", "So", "On")
    shelf = [
        article(f"{place}", body, title=title)
        for place, (body, title) in enumerate(zip(bodies, titles, strict=True))
    ]
    assert overview_of(shelve(*shelf)).word == "harbour"


def test_the_most_frequent_place_is_told(article: MakeArticle, shelve: Shelve) -> None:
    places = ("Huế", "Hà Nội", "Hà Nội")
    shelf = [article(f"{number}", place=place) for number, place in enumerate(places)]
    assert overview_of(shelve(*shelf)).place == "Hà Nội"

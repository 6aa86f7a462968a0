from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.catalog import Scored
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Article
from archive_cli.search.collapse import BLOCK, DEPTH, Judge, groups_alike, stories_of
from archive_cli.search.parser import parse_query
from archive_cli.search.search import SearchOptions, Sort, search_articles

TODAY = dt.date(2025, 3, 6)
Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]


def same_body(articles: Sequence[Article]) -> list[list[Article]]:
    """A judge for whom only equal bodies are copies."""
    groups: dict[str, list[Article]] = {}
    for article in articles:
        groups.setdefault(article.body, []).append(article)
    return [group for group in groups.values() if len(group) > 1]


def refuse(articles: Sequence[Article]) -> list[list[Article]]:
    raise AssertionError([article.id for article in articles])


JUDGE = Judge(same_body)


class Ranked:
    """A ranking of articles, best first, that counts how many hits it gave."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.hits = [Scored(article, float(-place)) for place, article in enumerate(articles)]
        self.given = 0

    def __call__(self, start: int, number: int | None) -> list[Scored]:
        found = self.hits[start : None if number is None else start + number]
        self.given += len(found)
        return found


def story(number: int) -> str:
    """A text of its own: each of its words stands in no other."""
    letters = str(number).translate(str.maketrans("0123456789", "abcdefghij"))
    return " ".join(f"{letters}{word}" for word in "eb fd gh hl ip jt kx ed fh gl".split())


def numbered(article: MakeArticle, stories: Sequence[int]) -> list[Article]:
    return [article(f"{place}", story(number)) for place, number in enumerate(stories)]


def seen(articles: Ranked, judge: Judge | None, size: int) -> Iterator[list[str]]:
    """Yield the ids of each page: every hit and its copies."""
    offset = 0
    while page := stories_of(articles, judge, limit=size, offset=offset):
        yield [one.id for story in page for one in (story.best.article, *story.copies)]
        offset += size


def test_copies_become_one_with_the_best_of_them(article: MakeArticle) -> None:
    ranked = Ranked(numbered(article, [1, 2, 1, 3, 1]))
    found = stories_of(ranked, JUDGE, limit=20, offset=0)
    assert [one.best.article.id for one in found] == ["0", "1", "3"]
    assert [[copy.id for copy in one.copies] for one in found] == [["2", "4"], [], []]


def test_without_a_judge_every_hit_stays_as_it_is(article: MakeArticle) -> None:
    ranked = Ranked(numbered(article, [1, 1, 1]))
    assert [one.copies for one in stories_of(ranked, None, limit=2, offset=1)] == [(), ()]


def test_a_page_is_filled_up_with_stories(article: MakeArticle) -> None:
    ranked = Ranked(numbered(article, [1] * 100 + list(range(2, 40))))
    found = stories_of(ranked, JUDGE, limit=20, offset=0)
    assert len(found) == 20
    assert len(found[0].copies) == 99


def test_a_first_page_looks_at_one_block(article: MakeArticle) -> None:
    ranked = Ranked(numbered(article, range(300)))
    stories_of(ranked, JUDGE, limit=20, offset=0)
    assert ranked.given == BLOCK


def test_beyond_the_depth_hits_stay_as_they_are(article: MakeArticle) -> None:
    ranked = Ranked(numbered(article, [*range(DEPTH), 3, 3, 3]))
    found = stories_of(ranked, JUDGE, limit=None, offset=0)
    assert len(found) == DEPTH + 3
    last = stories_of(ranked, JUDGE, limit=2, offset=DEPTH + 1)
    assert [one.best.article.id for one in last] == [f"{DEPTH + 1}", f"{DEPTH + 2}"]


@given(
    stories=st.lists(st.integers(0, 60), max_size=200),
    size=st.integers(1, 30),
    has_judge=st.booleans(),
)
def test_over_all_pages_every_article_comes_once(
    stories: list[int], size: int, *, has_judge: bool
) -> None:
    articles = [
        Article(f"{place}", "", "lead", f"{place}.txt", story(number), words=10)
        for place, number in enumerate(stories)
    ]
    judge = JUDGE if has_judge else None
    pages = list(seen(Ranked(articles), judge, size))
    assert sorted(one for page in pages for one in page) == sorted(one.id for one in articles)
    whole = stories_of(Ranked(articles), judge, limit=None, offset=0)
    halves = [
        *stories_of(Ranked(articles), judge, limit=size, offset=0),
        *stories_of(Ranked(articles), judge, limit=None, offset=size),
    ]
    assert halves == whole


@pytest.mark.parametrize("size", [7, 250, 1100])
def test_pages_across_the_depth_hold_every_article_once(size: int, article: MakeArticle) -> None:
    stories = [number // 3 if number % 50 < 20 else number for number in range(1_150)]
    articles = numbered(article, stories)
    pages = list(seen(Ranked(articles), JUDGE, size))
    assert sorted(one for page in pages for one in page) == sorted(one.id for one in articles)


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("judge", [None, JUDGE])
def test_deep_pages_of_many_ties_hold_every_article_once(
    sort: Sort, judge: Judge | None, shelve: Shelve, article: MakeArticle
) -> None:
    dates = ["2025-03-05", "2025-03", None]
    articles = [
        article(f"{place:03}", f"laos {story(place % 90)}", date=dates[place % 3])
        for place in range(500)
    ]
    catalog, query = shelve(*articles), parse_query("laos", today=TODAY)
    found: list[str] = []
    for offset in range(0, 501, 23):
        options = SearchOptions(sort, limit=23, offset=offset)
        for hit in search_articles(catalog, query, options, judge).hits:
            found += (hit.article.id, *hit.copies)
    assert sorted(found) == [one.id for one in articles]


def test_copies_that_the_catalog_knows_are_not_compared(article: MakeArticle) -> None:
    articles = numbered(article, [1, 2, 1, 3])
    known = {"0": ["3"], "3": ["0"], "1": [], "2": ["gone"]}
    judge = Judge(refuse, lambda one: known[one.id])
    found = stories_of(Ranked(articles), judge, limit=20, offset=0)
    assert [[copy.id for copy in one.copies] for one in found] == [["3"], [], []]


def test_where_one_is_unknown_all_are_compared(article: MakeArticle) -> None:
    articles = numbered(article, [1, 2, 1])
    judge = Judge(same_body, lambda one: None if one.id == "2" else [])
    found = stories_of(Ranked(articles), judge, limit=20, offset=0)
    assert [[copy.id for copy in one.copies] for one in found] == [["2"], []]


ENGLISH = (
    "Fishermen on the lower river have asked the provincial council to open the lock for two hours "
    "each morning, saying that boats wait too long while barges pass. The council answered that "
    "the lock keeper works alone until the summer, when a second one begins, and that the gates "
    "may not be moved by anyone else. A meeting of both sides was set for the end of the month."
)
OTHER = (
    "The museum of printing shows newspapers of the first year of peace until autumn. Among them "
    "are sheets that were set by hand in cellars, and a weekly that came out for nine days only. "
    "Visitors may print a page of their own on a press from a village near the border, which the "
    "museum was given by the family of its last owner and which it has since put in order again."
)
VIETNAMESE = (
    "Sáng nay, người dân trong xã đã cùng nhau dọn dẹp con kênh chảy qua chợ cũ. Nhiều học sinh "
    "tham gia nhặt rác và trồng lại hàng cây hai bên bờ. Chính quyền cho biết việc này sẽ được "
    "tổ chức mỗi tháng một lần cho đến cuối năm, khi cây cầu mới được khánh thành."
)
CHINESE = (
    "市图书馆从下周起延长开放时间,读者可以在晚上借阅书刊。馆长说,这是许多学生多年来的愿望。"
    "新的阅览室设在二楼,共有一百二十个座位,窗外可以看到河边的公园。"
)


EDITS: dict[str, Callable[[str], str]] = {
    "equal": lambda text: text,
    "capitals": lambda text: text.upper(),
    "longer": lambda text: f"{text} The end.",
    "without its end": lambda text: text[: len(text) * 4 // 5],
    "without its beginning": lambda text: text[len(text) // 5 :],
}


@pytest.mark.parametrize("text", [ENGLISH, VIETNAMESE, CHINESE, "Nothing more was said."])
@pytest.mark.parametrize("edit", EDITS)
def test_copies_are_thought_alike_in_any_language(
    text: str, edit: str, article: MakeArticle
) -> None:
    bodies = [OTHER, text, "Prices of rice fell again in the first week.", EDITS[edit](text)]
    articles = [article(str(place), body) for place, body in enumerate(bodies)]
    alike = groups_alike(articles)
    assert [[one.id for one in group] for group in alike] == [["1", "3"]]


def test_texts_without_a_word_are_like_nothing(article: MakeArticle) -> None:
    assert groups_alike([article("a", ""), article("b", ""), article("c", "…")]) == []


def test_articles_that_tell_of_different_things_are_not_judged(article: MakeArticle) -> None:
    articles = [article("a", ENGLISH), article("b", OTHER), article("c", VIETNAMESE)]
    found = stories_of(Ranked(articles), Judge(refuse), limit=20, offset=0)
    assert len(found) == 3

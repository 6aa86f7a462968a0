from __future__ import annotations

import pytest

from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate
from archive_cli.reading.clues import find_clues
from archive_cli.reading.conventions import convention_of, convention_set, keys_of
from archive_cli.reading.related import estimate_from_related

BODY = (
    "Minister Anna Vole told Lieut. Gen. Ivo Brenn on Wednesday that the Coast Guard Academy in "
    "Lower Sarn would open again.\n\nThe academy was closed on February 22, 2025."
)


def article(body: str, date: str | None = None, place: str = "Sarn") -> Article:
    day = CalendarDate.parse(date) if date else None
    name = date or "undated"
    return Article(
        name,
        "t",
        "lead",
        f"{name}.txt",
        body,
        day,
        place=place,
        clues=find_clues(body, dated=date is not None),
    )


def test_people_with_titles_other_names_weekday_and_latest_date_are_clues() -> None:
    assert find_clues(BODY, dated=False) == (
        "who:anna vole",
        "who:ivo brenn",
        "about:coast guard academy",
        "about:lower sarn",
        "on:2",
        "since:2025-02-22",
    )


@pytest.mark.parametrize("text", ["", "nothing here", "ALL IN CAPITALS " * 40, "General", "on Mon"])
def test_texts_without_names_give_no_clues(text: str) -> None:
    assert find_clues(text, dated=False) == ()


def test_two_weekdays_are_no_clue() -> None:
    assert find_clues("They met on Wednesday and on Friday.", dated=False) == ()


def test_the_same_people_place_and_weekday_estimate_the_day() -> None:
    found = estimate_from_related(article(BODY), [article(BODY, "2025-03-05")])
    assert found is not None
    assert (str(found.date), found.basis) == ("2025-03-05", "related")
    assert "Anna Vole, Ivo Brenn" in found.because


def test_the_day_before_the_dated_article_counts() -> None:
    found = estimate_from_related(article(BODY), [article(BODY, "2025-03-06")])
    assert found is not None
    assert str(found.date) == "2025-03-05"


@pytest.mark.parametrize(
    "other",
    [
        article(BODY, "2025-03-07"),
        article(BODY, "2025-02-19"),
        article(BODY, "2025-05-07"),
        article(BODY, "2025-03"),
        article(BODY, "2025-03-05", place="Elsewhere"),
        article(
            BODY.replace("Anna Vole", "Ida Holm").replace("Ivo Brenn", "Per Lund"), "2025-03-05"
        ),
        article("Minister Anna Vole spoke to the Coast Council.", "2025-03-05"),
    ],
)
def test_a_wrong_weekday_time_place_or_people_estimate_nothing(other: Article) -> None:
    assert estimate_from_related(article(BODY), [other]) is None


def test_articles_that_disagree_estimate_nothing() -> None:
    others = [article(BODY, "2025-03-05"), article(BODY, "2025-03-12")]
    assert estimate_from_related(article(BODY), others) is None


@pytest.mark.parametrize(
    ("day", "month", "first"),
    [(3, 0, "day"), (0, 3, "month"), (2, 0, None), (19, 1, "day"), (18, 1, None), (0, 0, None)],
)
def test_three_proofs_of_which_95_in_100_agree_make_a_convention(
    day: int, month: int, first: str | None
) -> None:
    found = convention_of("source=vns", day, month)
    assert (found.first if found else None) == first


def test_the_outlet_counts_before_the_folder() -> None:
    assert keys_of("2025/a.txt", "Coast Post", None) == ("source=coast post", "folder=2025")
    assert keys_of("a.txt", None, "https://www.n.example.test/x") == (
        "site=n.example.test",
        "folder=",
    )
    assert keys_of("a.txt", None, None) == ("folder=",)


def test_a_setting_is_a_convention_only_where_it_is_set() -> None:
    assert convention_set(None) is None
    assert [found and found.first for found in map(convention_set, (True, False))] == [
        "day",
        "month",
    ]


@pytest.mark.parametrize(
    ("without", "date"),
    [("on:", None), ("since:", "2025-03-05"), ("who:anna", None), (None, "2025-03-05")],
)
def test_a_related_article_needs_a_weekday_and_two_people_where_nothing_else_tells(
    without: str | None, date: str | None
) -> None:
    undated = article(BODY)
    clues = tuple(one for one in undated.clues if without is None or not one.startswith(without))
    clues = tuple(one for one in clues if without != "who:anna" or not one.startswith("since:"))
    found = estimate_from_related(undated.replaced(clues=clues), [article(BODY, "2025-03-05")])
    assert (str(found.date) if found else None) == date

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from archive_cli.catalog.catalog import Order
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Dated,
    DateKindIs,
    Everything,
    Fuzzy,
    NoneOf,
    Nothing,
    Prefix,
    Term,
    WordCount,
)
from archive_cli.catalog.ordering import by_relevance, ordered
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.catalog.ties import scores_alike
from archive_cli.model.dates import CalendarDate, date_of_ordinal
from catalog.samples import article, fill

NUMBER = 3_000
TODAY = dt.datetime.now(tz=dt.UTC).date().toordinal()
LAO = Prefix("body", "la")
EITHER = AnyOf((Prefix("title", "border", 0.75), Prefix("body", "la")))
CLAUSES = (
    LAO,
    EITHER,
    Fuzzy("body", "loa", 1),
    Term("body", "lao"),
    Term("body", "army", 0.0),
    AllOf((Term("body", "lao"), Dated(None, TODAY - 5))),
    AllOf((LAO, DateKindIs("none"))),
    NoneOf(Term("title", "border")),
    Everything(),
)


def day_of(number: int) -> CalendarDate | None:
    """Return the day of an article: a third have none, a few are of the days to come."""
    if number % 3 == 0:
        return None
    return date_of_ordinal(TODAY - number * 7919 % 400 + 3)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> TantivyCatalog:
    made = TantivyCatalog(str(tmp_path_factory.mktemp("ties")))
    fill(
        made,
        *(
            article(
                f"{number * 7907 % NUMBER:04}",
                title="Border" if number % 11 == 0 else "Visit",
                body="lao army" if number % 50 else "trade",
                date=day_of(number),
            )
            for number in range(NUMBER)
        ),
    )
    return made


@pytest.mark.parametrize("clause", CLAUSES, ids=str)
def test_of_very_many_that_tie_each_page_holds_the_newest_that_follow(
    catalog: TantivyCatalog, clause: Clause
) -> None:
    whole = by_relevance(catalog.search(clause))
    assert len(whole) > 900
    for limit, offset in ((1, 0), (20, 0), (20, 7), (20, 90), (300, 0), (20, 500), (20, 2_900)):
        page = catalog.search(clause, limit=limit, offset=offset)
        assert page == whole[offset : offset + limit], (limit, offset)


@pytest.mark.parametrize("clause", CLAUSES, ids=str)
def test_of_very_many_each_page_by_date_holds_the_newest_that_follow(
    catalog: TantivyCatalog, clause: Clause
) -> None:
    whole = ordered((one.article for one in catalog.search(clause)), Order())
    for limit, offset in ((0, 0), (1, 0), (20, 7), (300, 0), (20, 500), (20, 2_900)):
        page = list(catalog.select(clause, Order(), limit=limit, offset=offset))
        assert page == whole[offset : offset + limit], (limit, offset)


@pytest.mark.parametrize("day", [CalendarDate(1987, 3, 5), date_of_ordinal(TODAY)])
def test_articles_that_are_all_of_one_day_come_by_name(tmp_path: Path, day: CalendarDate) -> None:
    catalog = TantivyCatalog(str(tmp_path))
    fill(catalog, *(article(f"{number * 7907 % 4_500:04}", date=day) for number in range(4_500)))
    for clause in (Term("title", "visit"), Prefix("title", "vis")):
        page = catalog.search(clause, limit=3, offset=50)
        assert [one.article.id for one in page] == ["0050", "0051", "0052"]
        listed = catalog.select(clause, Order(), limit=3, offset=50)
        assert [one.id for one in listed] == ["0050", "0051", "0052"]


def test_a_clause_is_counted_by_its_search(catalog: TantivyCatalog) -> None:
    for clause in (EITHER, Nothing(), Everything()):
        number = catalog.count(clause)
        catalog.search(clause, limit=5)
        assert catalog.count(clause) == number == len(catalog.search(clause))


def test_articles_that_are_gone_are_not_counted(tmp_path: Path) -> None:
    catalog = TantivyCatalog(str(tmp_path))
    fill(catalog, *(article(f"{number}", body="lao", title="In Hanoi") for number in range(9)))
    catalog.update((), [f"{number}.txt" for number in range(8)])
    assert catalog.count(Everything()) == catalog.frequency("body", "lao") == 1
    assert catalog.is_name("hanoi")
    catalog.update((), ["8.txt"])
    assert catalog.count(Everything()) == catalog.frequency("body", "lao") == 0
    assert not catalog.is_name("hanoi")
    assert list(catalog.select(Everything(), Order())) == []


@pytest.mark.parametrize(
    ("clause", "alike"),
    [
        (LAO, True),
        (AllOf((LAO, Fuzzy("title", "visit", 1), WordCount(1, 2))), True),
        (Term("lang", "en", 0.0), True),
        (Term("body", "lao"), False),
        (EITHER, False),
        (AnyOf((LAO,)), True),
        (AllOf((LAO, Term("body", "lao"))), False),
        (NoneOf(Term("body", "lao")), True),
    ],
)
def test_only_what_is_certain_scores_alike(clause: Clause, *, alike: bool) -> None:
    assert scores_alike(clause) is alike

"""Are all articles counted, each in the period its date states?"""

from __future__ import annotations

import pytest

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.stamps import FileStamp
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.query import Word
from archive_cli.model.timeline import Period, TimelineBin
from archive_cli.search.timeline import timeline_of


def article(number: int, date: str | None, *, source: str | None = None) -> Article:
    return Article(
        id=str(number),
        title=f"Title {number}",
        title_basis="headline",
        path=f"{number}.txt",
        body="Words of the text.",
        date=None if date is None else CalendarDate.parse(date),
        source=source,
    )


def estimated(number: int, date: str) -> Article:
    estimate = Estimate(CalendarDate.parse(date), "text", "it says so")
    return article(number, None).replaced(estimate=estimate)


def catalog_of(*articles: Article) -> MemoryCatalog:
    catalog = MemoryCatalog()
    catalog.update([FileContent(one.path, FileStamp(1, 1, 1), (one,)) for one in articles], ())
    return catalog


def told(bins: tuple[TimelineBin, ...]) -> list[tuple[str | None, int, int]]:
    return [(one.label, one.count, one.estimated) for one in bins]


def test_articles_are_counted_by_their_best_date() -> None:
    catalog = catalog_of(
        article(1, "2025-03-05"), estimated(2, "2025-03-07"), article(3, "2025-01"),
        article(4, "2024"), article(5, None),
    )  # fmt: skip
    timeline = timeline_of(catalog, None, "month")
    assert told(timeline.bins) == [
        ("2024", 1, 0), ("2025-01", 1, 0), ("2025-03", 2, 1), (None, 1, 0),
    ]  # fmt: skip
    assert (str(timeline.first), str(timeline.last)) == ("2024", "2025-03-07")


def test_a_longer_period_stands_before_those_within() -> None:
    catalog = catalog_of(article(1, "2025-01-01"), article(2, "2025-01"), article(3, "2025"))
    assert [one.label for one in timeline_of(catalog, None, "day").bins] == [
        "2025", "2025-01", "2025-01-01",
    ]  # fmt: skip


def test_sources_stand_by_size_and_those_without_last() -> None:
    sources = ["VNS", "Reuters", "Reuters", None, None, None, "AFP"]
    catalog = catalog_of(*(article(n, "2025", source=name) for n, name in enumerate(sources)))
    timeline = timeline_of(catalog, None, "year", split=True)
    assert [(one.source, one.count) for one in timeline.bins] == [
        ("Reuters", 2), ("AFP", 1), ("VNS", 1), (None, 3),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("dates", "by"),
    [
        (["2025-03-05", "2025-03-30"], "day"),
        (["2025-03-05", "2026-03-05"], "month"),
        (["2025-03-05", "2035-03-05"], "year"),
        (["2025"], "month"),
        ([], "year"),
    ],
)
def test_the_period_suits_the_time_between_first_and_last(dates: list[str], by: Period) -> None:
    catalog = catalog_of(*(article(n, date) for n, date in enumerate(dates)))
    assert timeline_of(catalog, None).by == by


def test_only_articles_that_match_are_counted() -> None:
    catalog = catalog_of(article(1, "2025"), article(2, "2024"))
    assert told(timeline_of(catalog, Word("1", "title"), "year").bins) == [("2025", 1, 0)]

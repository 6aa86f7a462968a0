from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.clauses import Everything, Term
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.facet import FacetField
from archive_cli.search.facets import count_facets
from search.conftest import article, shelved


@pytest.fixture
def catalog() -> MemoryCatalog:
    estimate = Estimate(CalendarDate(2024, 5, 1), "text", "It says so.")
    return shelved(
        article("a", "port", source="Post", place="Oakhaven", date="2025-03-05", lang="en"),
        article("b", "port", source="News", author="Ada Reed", date="2025"),
        article("c", "port", source="Post", date="2024-05"),
        article("d", "port", source="News").replaced(estimate=estimate),
        article("e", "storm"),
    )


def counted(catalog: MemoryCatalog, field: FacetField) -> list[tuple[str | None, int]]:
    return [(one.value, one.count) for one in count_facets(catalog, Everything(), (field,))]


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("source", [("News", 2), ("Post", 2), (None, 1)]),
        ("place", [(None, 4), ("Oakhaven", 1)]),
        ("author", [(None, 4), ("Ada Reed", 1)]),
        ("lang", [(None, 4), ("en", 1)]),
        ("year", [("2024", 2), ("2025", 2), (None, 1)]),
        ("month", [("2024-05", 2), (None, 2), ("2025-03", 1)]),
    ],
)
def test_values_are_counted_most_frequent_first_then_by_value(
    catalog: MemoryCatalog, field: FacetField, expected: list[tuple[str | None, int]]
) -> None:
    assert counted(catalog, field) == expected


def test_only_articles_that_match_are_counted(catalog: MemoryCatalog) -> None:
    (found,) = count_facets(catalog, Term("body", "storm"), ("source",))
    assert (found.value, found.count) == (None, 1)


def test_each_field_is_counted_once_in_the_order_asked(catalog: MemoryCatalog) -> None:
    found = count_facets(catalog, Everything(), ("year", "lang", "year"))
    assert [one.field for one in found] == ["year"] * 3 + ["lang"] * 2


def test_of_each_field_only_so_many_values_are_told(catalog: MemoryCatalog) -> None:
    found = count_facets(catalog, Everything(), ("source", "year"), 1)
    assert [(one.value, one.count) for one in found] == [("News", 2), ("2024", 2)]


@given(st.lists(st.sampled_from([None, "Post", "News", "Wire"]), max_size=30))
def test_counts_add_up_and_never_rise(sources: list[str | None]) -> None:
    catalog = shelved(*(article(str(n), source=one) for n, one in enumerate(sources)))
    counts = [one.count for one in count_facets(catalog, Everything(), ("source",))]
    assert sum(counts) == len(sources)
    assert counts == sorted(counts, reverse=True)


def test_where_nothing_matches_there_is_no_value(catalog: MemoryCatalog) -> None:
    assert count_facets(catalog, Term("body", "zebra"), ("source",)) == ()

from __future__ import annotations

import pytest

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import AllOf, AnyOf, Clause, Everything, NoneOf, Term
from catalog.samples import article, fill

LAO, ARMY, TRADE = Term("body", "lao"), Term("body", "army"), Term("body", "trade", 2.0)


def scores(catalog: Catalog, clause: Clause) -> dict[str, float]:
    return {one.article.id: one.score for one in catalog.search(clause)}


@pytest.fixture(autouse=True)
def _filled(catalog: Catalog) -> None:
    fill(catalog, *(article(text, body=text) for text in ("lao army", "lao trade", "army", "rice")))


def test_what_every_article_matches_only_adds(catalog: Catalog) -> None:
    adding = AnyOf((Everything(), ARMY, TRADE))
    parts = [scores(catalog, one) for one in (LAO, ARMY, TRADE)]
    found = scores(catalog, AllOf((LAO, adding)))
    wanted = {name: sum(part.get(name, 0.0) for part in parts) for name in parts[0]}
    assert found == pytest.approx(wanted)


def test_where_all_clauses_only_add_every_article_matches(catalog: Catalog) -> None:
    found = scores(catalog, AllOf((AnyOf((Everything(), LAO)), AnyOf((ARMY, Everything())))))
    assert set(found) == {"lao army", "lao trade", "army", "rice"}
    assert found["rice"] == 0.0
    assert found["lao army"] > found["army"] > 0


def test_what_is_added_may_be_an_exclusion(catalog: Catalog) -> None:
    found = scores(catalog, AllOf((LAO, AnyOf((Everything(), NoneOf(ARMY))))))
    assert found == pytest.approx(scores(catalog, LAO))

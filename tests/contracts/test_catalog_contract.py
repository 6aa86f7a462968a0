from __future__ import annotations

import pytest

from archive_cli.catalog.catalog import Catalog, Order
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Dated,
    DateKindIs,
    Everything,
    Forms,
    Fuzzy,
    IndexField,
    NoneOf,
    Nothing,
    Prefix,
    Sequence,
    Term,
    WordCount,
)
from archive_cli.model.article import Estimate
from catalog.samples import FULL, article, date, fill, found


def test_an_empty_catalog_answers_everything_with_nothing(catalog: Catalog) -> None:
    assert catalog.search(Everything()) == []
    assert list(catalog.select(Everything(), Order())) == []
    assert catalog.count(Everything()) == 0
    assert catalog.find_exact("a") == catalog.find_handle("a") == []
    assert catalog.find_prefix("", 3) == ([], 0)
    assert catalog.terms("body", "", 3) == []
    assert catalog.files() == {}
    assert catalog.problems() == []


def test_an_article_comes_back_as_it_was(catalog: Catalog) -> None:
    second = article("b#2", path="b", number=2, date=date("2025-03-05"), date_basis="url")
    fill(catalog, FULL, second)
    assert catalog.find_exact(FULL.id) == [FULL]
    assert catalog.find_exact("b#2") == [second]


@pytest.mark.parametrize(
    ("field", "term"),
    [
        ("title", "noi"), ("body", "nam"), ("captions", "greet"), ("place", "vientiane"),
        ("source", "vns"), ("author", "nguyen"), ("lang", "en"), ("path", "002"), ("id", "visit"),
        ("url", "example"),
    ],
)  # fmt: skip
def test_every_field_is_searched_by_token(catalog: Catalog, field: IndexField, term: str) -> None:
    fill(catalog, FULL, article("other"))
    assert found(catalog, Term(field, term)) == [FULL.id]
    assert catalog.frequency(field, term) == 1


def test_outlines_are_the_articles_without_their_bodies(catalog: Catalog) -> None:
    fill(catalog, FULL, article("other", body="Lao music", words=2), article("third"))
    outlines = {one.id: one for one in catalog.outlines(Term("body", "lao"))}
    assert outlines == {
        FULL.id: FULL.replaced(body=""),
        "other": article("other", words=2),
    }


def test_fingerprints_come_with_places_that_give_the_articles(catalog: Catalog) -> None:
    fill(catalog, article("a", body="rain", source="Coast"), article("b", body="rain"))
    fill(catalog, article("c", body="rain at last"), article("d"))
    found = list(catalog.fingerprints(Term("body", "rain")))
    articles = catalog.articles_at(one.place for one in found)
    assert sorted((one.id, one.body) for one in articles) == [
        ("a", "rain"), ("b", "rain"), ("c", "rain at last"),
    ]  # fmt: skip
    assert [one.source for one in found] == [article.source for article in articles]
    assert {one.fingerprint for one in found} == {b""}


def test_a_term_is_found_in_its_field_alone(catalog: Catalog) -> None:
    fill(catalog, FULL)
    assert found(catalog, Term("title", "lao")) == []


@pytest.mark.parametrize(
    ("terms", "slop", "hit"),
    [
        (("lao", "ministry"), 0, True),
        (("ministry", "lao"), 0, False),
        (("ministry", "lao"), 3, False),
        (("lao", "defence"), 1, False),
        (("lao", "defence"), 2, True),
        (("lao", "ministry", "army"), 6, False),
        (("lao", "ministry", "army"), 8, True),
        (("the", "lao", "defence", "thanked", "viet", "army"), 40, True),
        (("army", "lao", "defence", "thanked", "viet", "the"), 40, False),
        (("lao", "lao"), 5, False),
    ],
)
def test_a_sequence_keeps_its_order_within_its_slop(
    catalog: Catalog, terms: tuple[str, ...], slop: int, *, hit: bool
) -> None:
    fill(catalog, FULL, article("other", body="lao army"))
    assert found(catalog, Sequence("body", terms, slop)) == [FULL.id] * hit


def test_forms_are_the_word_anywhere_and_its_stem_in_english(catalog: Catalog) -> None:
    fill(
        catalog,
        article("a", body="Two borders met.", lang="en"),
        article("b", body="One border, one border.", lang="en"),
        article("c", title="Borders", body="Le border.", lang="fr"),
        article("d", body="A town.", lang="en"),
    )
    assert found(catalog, Forms("body", "borders", "border")) == ["a", "b"]
    assert found(catalog, Forms("title", "borders", "border")) == ["c"]
    (best, *_) = catalog.search(Forms("body", "border", "border", 2.0))
    (plain, *_) = catalog.search(Forms("body", "border", "border"))
    assert best.score == pytest.approx(2 * plain.score)


@pytest.mark.parametrize(
    "clause",
    [
        Term("body", "towns"),
        Sequence("body", ("two", "towns")),
        Forms("body", "towns", "town"),
        Forms("title", "towns", "town"),
    ],
)
def test_a_word_counts_as_rare_as_is_said(
    catalog: Catalog, clause: Term | Sequence | Forms
) -> None:
    fill(
        catalog,
        article("a", title="Towns", body="Two towns met.", lang="en"),
        article("b", title="Rice", body="The town was small.", lang="en"),
        article("c", title="Town", body="A town met.", lang="en"),
        article("d", title="Tea", body="A lake.", lang="en"),
    )
    plain, common, rare = (
        {one.article.id: one.score for one in catalog.search(clause.replaced(articles=articles))}
        for articles in (None, 3, 1)
    )
    assert plain.keys() == common.keys() == rare.keys()
    assert all(rare[identifier] > 2 * score for identifier, score in common.items())


def test_a_lead_is_found_apart_from_headlines(catalog: Catalog) -> None:
    lead = article("a", title="Two borders met", title_basis="lead", body="Two borders met.")
    fill(catalog, lead.replaced(lang="en"), article("b", title="Two borders", body="Rice."))
    assert found(catalog, Term("lead", "two")) == ["a"]
    assert found(catalog, Forms("lead", "border", "border")) == ["a"]
    assert found(catalog, Term("title", "two")) == ["b"]


def test_a_sequence_does_not_reach_from_one_caption_to_the_next(catalog: Catalog) -> None:
    fill(catalog, FULL)
    assert found(catalog, Sequence("captions", ("greet", "guests"))) == []
    assert found(catalog, Sequence("captions", ("guests", "at"))) == [FULL.id]


@pytest.mark.parametrize("start", ["min", "ministry", "x" * 2000])
def test_a_prefix_finds_longer_words_and_scores_its_boost(catalog: Catalog, start: str) -> None:
    fill(catalog, FULL, article("long", body="x" * 2001))
    scores = [one.score for one in catalog.search(Prefix("body", start, 2.5))]
    assert scores == [2.5]


@pytest.mark.parametrize(
    ("term", "distance", "hit"),
    [("minsitry", 1, True), ("ministri", 1, True), ("ministery", 1, True), ("mnstry", 1, False),
     ("mnstry", 2, True), ("armies", 2, False), ("lo", 1, True)],
)  # fmt: skip
def test_a_fuzzy_term_allows_for_that_many_edits(
    catalog: Catalog, term: str, distance: int, *, hit: bool
) -> None:
    fill(catalog, FULL)
    assert found(catalog, Fuzzy("body", term, distance)) == [FULL.id] * hit


@pytest.mark.parametrize(
    ("first", "last", "ids"),
    [
        ("2025-03-05", "2025-03-05", ["day", "guess", "year"]),
        ("2025-03-06", "2025-12-31", ["guess", "year"]),
        ("2024-01-01", "2024-12-31", []),
        (None, "2025-03-04", ["guess", "year"]),
        ("2025-03-01", None, ["day", "guess", "year"]),
        (None, None, ["day", "guess", "year"]),
    ],
)
def test_a_date_matches_where_its_period_overlaps(
    catalog: Catalog, first: str | None, last: str | None, ids: list[str]
) -> None:
    fill(
        catalog,
        article("day", date=date("2025-03-05"), date_basis="header"),
        article("year", date=date("2025"), date_basis="header"),
        article("guess", estimate=Estimate(date("2025-03"), "text", "So it seems.")),
        article("none"),
    )
    ordinals = [text and date(text).first_day for text in (first, last)]
    assert found(catalog, Dated(*ordinals)) == ids  # type: ignore[arg-type]
    assert found(catalog, DateKindIs("stated")) == ["day", "year"]
    assert found(catalog, DateKindIs("estimated")) == ["guess"]
    assert found(catalog, DateKindIs("none")) == ["none"]


@pytest.mark.parametrize(
    ("least", "most", "ids"),
    [(None, 5, ["five", "zero"]), (5, None, ["five", "six"]), (5, 5, ["five"]), (6, 5, []),
     (-(10**30), 10**30, ["five", "six", "zero"]), (10**30, None, [])],
)  # fmt: skip
def test_words_are_counted_with_both_ends(
    catalog: Catalog, least: int | None, most: int | None, ids: list[str]
) -> None:
    fill(catalog, article("zero"), article("five", words=5), article("six", words=6))
    assert found(catalog, WordCount(least, most)) == ids


def test_exclusion_works_alone_and_under_either(catalog: Catalog) -> None:
    fill(catalog, article("a", body="lao"), article("b", body="army"), article("c"))
    lao, army = Term("body", "lao"), Term("body", "army")
    assert found(catalog, NoneOf(lao)) == ["b", "c"]
    assert found(catalog, AnyOf((NoneOf(lao), NoneOf(army)))) == ["a", "b", "c"]
    assert found(catalog, AllOf((NoneOf(lao), NoneOf(army)))) == ["c"]
    assert found(catalog, NoneOf(NoneOf(lao))) == ["a"]
    assert found(catalog, NoneOf(Nothing())) == ["a", "b", "c"]
    assert found(catalog, NoneOf(Everything())) == found(catalog, Nothing()) == []


def test_filters_add_nothing_to_a_score(catalog: Catalog) -> None:
    fill(catalog, article("a", body="lao lao", words=2), article("b", body="lao army"))
    term = Term("body", "lao")
    filtered = AllOf((term, WordCount(0, None), NoneOf(Dated(None, None)), DateKindIs("none")))
    scores = [(one.article.id, one.score) for one in catalog.search(term)]
    assert [(one.article.id, one.score) for one in catalog.search(filtered)] == scores
    assert {one.score for one in catalog.search(Everything())} == {0.0}


def test_a_boost_multiplies_the_score(catalog: Catalog) -> None:
    fill(catalog, article("a", body="lao"), article("b", body="army"))
    (plain,), (boosted,) = (catalog.search(Term("body", "lao", by)) for by in (1.0, 3.0))
    assert boosted.score == pytest.approx(3 * plain.score)
    both = catalog.search(AnyOf((Term("body", "lao"), Term("title", "visit"))))
    assert [one.article.id for one in both] == ["a", "b"]


def test_values_are_counted_in_what_matches(catalog: Catalog) -> None:
    fill(
        catalog,
        article("a", place="Hà Nội", body="port", date=date("2025-03-05")),
        article("b", place="Hà Tĩnh", body="port", date=date("2025-03")),
        article("c", place="Hà Nội", body="storm", date=date("2025")),
        article("d", place="Huế", body="port"),
        article("e", source="Hà Nội", body="port"),
    )
    every = [("Hà Nội", 2), ("Hà Tĩnh", 1), ("Huế", 1)]
    assert catalog.values("place", Everything()) == every
    assert catalog.values("place", Everything(), most=2) == every[:2]
    assert catalog.values("place", Term("body", "port"), "HA n") == [("Hà Nội", 1)]
    assert catalog.values("month", Everything()) == [("2025-03", 2)]
    assert catalog.values("year", Term("body", "port"), "20") == [("2025", 2)]
    assert catalog.values("author", Everything()) == []


def test_values_of_articles_that_are_gone_are_forgotten(catalog: Catalog) -> None:
    fill(catalog, article("a", place="Hanoi"), article("b", place="Huế"))
    catalog.update([], ["a.txt"])
    assert catalog.values("place", Everything()) == [("Huế", 1)]

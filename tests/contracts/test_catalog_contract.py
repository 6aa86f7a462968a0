from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive_cli.catalog.catalog import Catalog, FileContent, FileStamp, Order
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Dated,
    DateKindIs,
    Everything,
    Fuzzy,
    IndexField,
    NoneOf,
    Nothing,
    Prefix,
    Sequence,
    Term,
    WordCount,
)
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.errors import UnknownFieldError
from archive_cli.model.problem import Problem
from catalog.strategies import TOKENS, archives, clauses, filters

Make: TypeAlias = Callable[[], Catalog]
STAMP = FileStamp(10, 20, 30)


def in_memory(_: Path) -> Catalog:
    return MemoryCatalog()


def on_disk(folder: Path) -> Catalog:
    return TantivyCatalog(str(folder / "catalog"))


@pytest.fixture(params=[in_memory, on_disk])
def catalog(request: pytest.FixtureRequest, tmp_path: Path) -> Catalog:
    made: Catalog = request.param(tmp_path)
    return made


def article(identifier: str, **fields: object) -> Article:
    values = {"title": "A visit", "title_basis": "lead", "path": f"{identifier}.txt", **fields}
    return Article(id=identifier, **values)  # type: ignore[arg-type]


def content(*articles: Article, problems: tuple[Problem, ...] = ()) -> FileContent:
    return FileContent(articles[0].path, STAMP, articles, problems)


def fill(catalog: Catalog, *articles: Article) -> None:
    catalog.update([content(one) for one in articles], ())


def found(catalog: Catalog, clause: Clause) -> list[str]:
    return sorted(one.article.id for one in catalog.search(clause))


def date(text: str) -> CalendarDate:
    return CalendarDate.parse(text)


FULL = article(
    "2025/03/002-visit",
    title="Hà Nội hosts talks",
    title_basis="headline",
    body="The Lao ministry of defence.\n\nIt thanked Viet Nam\u2019s \ud83c army.",
    estimate=Estimate(date("2025-03"), "related", "Its neighbour says so."),
    place="Vientiane",
    source="VNA/VNS",
    author="Nguyễn Thị Mai",
    url="https://example.org/news/visit-2025",
    lang="en",
    words=11,
    captions=("Officials greet", "guests at the border"),
    number=1,
)


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
        ("source", "vns"), ("author", "nguyen"), ("lang", "en"), ("path", "002"), ("path", "txt"),
        ("id", "visit"), ("url", "example"),
    ],
)  # fmt: skip
def test_every_field_is_searched_by_token(catalog: Catalog, field: IndexField, term: str) -> None:
    fill(catalog, FULL, article("other"))
    assert found(catalog, Term(field, term)) == [FULL.id]
    assert catalog.frequency(field, term) == 1


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
    catalog: Catalog, terms: tuple[str, ...], slop: int, hit: bool
) -> None:
    fill(catalog, FULL, article("other", body="lao army"))
    assert found(catalog, Sequence("body", terms, slop)) == [FULL.id] * hit


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
    catalog: Catalog, term: str, distance: int, hit: bool
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


def test_equal_scores_come_newest_first_then_by_id_and_path(catalog: Catalog) -> None:
    new, old = date("2025-03-05"), date("2024")
    fill(
        catalog,
        article("d", date=old), article("c", date=new), article("a"), article("b", date=new),
        article("e", path="e"), article("e", path="e.txt", date=None),
    )  # fmt: skip
    hits = [(one.article.id, one.article.path) for one in catalog.search(Term("title", "visit"))]
    assert hits == [
        ("b", "b.txt"), ("c", "c.txt"), ("d", "d.txt"), ("a", "a.txt"), ("e", "e"), ("e", "e.txt"),
    ]  # fmt: skip
    for offset in range(7):
        page = catalog.search(Term("title", "visit"), limit=1, offset=offset)
        assert [(one.article.id, one.article.path) for one in page] == hits[offset : offset + 1]


def test_dates_are_listed_newest_first_and_undated_last_both_ways(catalog: Catalog) -> None:
    fill(
        catalog,
        article("z", date=date("2025")), article("b", date=date("2025-01-01")), article("c"),
        article("a"), article("y", estimate=Estimate(date("2025-02"), "text", "So it seems.")),
    )  # fmt: skip
    assert [one.id for one in catalog.select(Everything(), Order())] == ["y", "b", "z", "a", "c"]
    reverse = Order(reverse=True)
    assert [one.id for one in catalog.select(Everything(), reverse)] == ["b", "z", "y", "a", "c"]


@pytest.mark.parametrize(
    ("field", "reverse", "ids"),
    [
        ("place", False, ["c", "a", "b", "d"]),
        ("place", True, ["b", "a", "c", "d"]),
        ("words", False, ["b", "d", "a", "c"]),
        ("words", True, ["c", "a", "b", "d"]),
        ("id", True, ["d", "c", "b", "a"]),
    ],
)
def test_other_fields_sort_ascending_and_absent_ones_last(
    catalog: Catalog, field: str, reverse: bool, ids: list[str]
) -> None:
    fill(
        catalog,
        article("a", place="hà nội", words=2),
        article("b", place="Hai Phong", words=0),
        article("c", place="Đà Nẵng", words=3),
        article("d"),
    )
    if field == "place":
        ids = ["c", "a", "b", "d"] if not reverse else ["b", "a", "c", "d"]
        ids = sorted(ids[:3], key={"c": 0, "a": 1, "b": 2}.__getitem__, reverse=reverse) + ["d"]
    assert [one.id for one in catalog.select(Everything(), Order(field, reverse))] == ids


def test_an_unknown_sort_field_is_refused(catalog: Catalog) -> None:
    fill(catalog, FULL)
    with pytest.raises(UnknownFieldError, match="captions"):
        catalog.select(Everything(), Order("captions"))


def test_pages_hold_each_article_once(catalog: Catalog) -> None:
    days = [None if number % 3 else date(f"2025-01-{1 + number % 4:02}") for number in range(90)]
    fill(catalog, *(article(f"{number:02}", date=day) for number, day in enumerate(days)))
    for order in (Order(), Order(reverse=True), Order("title")):
        whole = list(catalog.select(Everything(), order))
        assert len(whole) == 90
        pages = [
            one
            for offset in range(0, 91, 7)
            for one in catalog.select(Everything(), order, limit=7, offset=offset)
        ]
        assert pages == whole
    assert len(catalog.search(Everything(), limit=10**15, offset=80)) == 10
    assert catalog.search(Everything(), limit=0) == []
    assert list(catalog.select(Everything(), Order(), limit=0)) == []
    assert catalog.search(Everything(), offset=10**15) == []


def test_an_id_is_found_by_name_by_handle_and_by_how_it_starts(catalog: Catalog) -> None:
    fill(catalog, FULL, article("2024/002-visit"), article("0021-x"), article("a", path="a"),
         article("a"))  # fmt: skip
    assert [one.path for one in catalog.find_exact("a")] == ["a", "a.txt"]
    assert catalog.find_exact("002") == []
    assert [one.id for one in catalog.find_handle("002")] == ["2024/002-visit", FULL.id]
    assert [one.id for one in catalog.find_handle("002-visit")] == ["2024/002-visit", FULL.id]
    articles, total = catalog.find_prefix("002", 2)
    assert [one.id for one in articles] == ["0021-x", "2024/002-visit"]
    assert total == 3
    assert catalog.find_prefix("2025/0", 9)[1] == 1
    assert catalog.find_prefix(".*", 9)[1] == 0
    assert catalog.find_prefix("", 9)[1] == 5


def test_terms_come_in_order_with_how_many_articles_have_them(catalog: Catalog) -> None:
    fill(catalog, article("a", body="lao laos lao"), article("b", body="Lào la"), FULL)
    assert catalog.terms("body", "la", 9) == [("la", 1), ("lao", 3), ("laos", 1)]
    assert catalog.terms("body", "la", 2) == [("la", 1), ("lao", 3)]
    assert catalog.terms("lang", "", 9) == [("en", 1)]


def test_names_are_found_apart_and_together(catalog: Catalog) -> None:
    fill(catalog, FULL, article("b", title="Hanoi", body="In Ho Chi Minh City and Ha-Noi"))
    assert catalog.splits_of("hanoi") == (("ha", "noi"),)
    assert catalog.splits_of("chiminh") == (("chi", "minh"),)
    assert catalog.splits_of("han") == catalog.splits_of("") == ()
    assert catalog.is_name("hanoi")
    assert not catalog.is_name("hanoi=ha noi".split("=", maxsplit=1)[0] + "x")


def test_what_is_replaced_or_removed_is_gone_everywhere(catalog: Catalog) -> None:
    old = article("a", title="Hà Nội", body="lao Hanoi", lang="vi")
    fill(catalog, old, article("b", body="army"))
    fill(catalog, article("a", title="army"))
    assert found(catalog, Term("body", "lao")) == []
    assert catalog.frequency("body", "lao") == 0
    assert catalog.terms("body", "", 9) == [("army", 1)]
    assert catalog.terms("lang", "", 9) == []
    assert catalog.splits_of("hanoi") == ()
    assert not catalog.is_name("hanoi")
    assert catalog.count(Everything()) == 2
    catalog.update((), ["a.txt", "never there"])
    assert found(catalog, Everything()) == ["b"]
    assert list(catalog.files()) == ["b.txt"]


def test_files_and_problems_are_kept(catalog: Catalog) -> None:
    first = Problem("a.txt", "undated", "It has no date.", "Add one.", "a")
    second = Problem("0.png", "unsupported", "It is no text.", "Leave it.")
    catalog.update(
        [content(article("a"), problems=(first,)), FileContent("0.png", STAMP, (), (second,))], ()
    )
    assert catalog.problems() == [second, first]
    assert dict(catalog.files()) == {"a.txt": STAMP, "0.png": STAMP}
    catalog.update([content(article("a"))], ["0.png"])
    assert catalog.problems() == []


def test_an_update_that_fails_changes_nothing(catalog: Catalog) -> None:
    fill(catalog, article("a"))

    def failing() -> Iterator[FileContent]:
        yield content(article("b"))
        raise RuntimeError("stop")

    with pytest.raises(RuntimeError, match="stop"):
        catalog.update(failing(), ["a.txt"])
    assert found(catalog, Everything()) == ["a"]
    fill(catalog, article("c"))
    assert found(catalog, Everything()) == ["a", "c"]


def test_very_many_terms_do_no_harm(catalog: Catalog) -> None:
    fill(catalog, FULL)
    several = tuple(Term("body", f"word{number}") for number in range(3000))
    assert found(catalog, AnyOf((*several, Term("body", "lao")))) == [FULL.id]
    assert found(catalog, AllOf((*several, Term("body", "lao")))) == []


@pytest.fixture(scope="module")
def scratch() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


quick = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
orders = st.builds(
    Order, st.sampled_from(("date", "title", "place", "words", "lang")), st.booleans()
)


@quick
@given(
    archive=archives(),
    later=archives(),
    asked=st.lists(st.tuples(clauses | filters, orders), min_size=1, max_size=8),
    page=st.tuples(st.none() | st.integers(0, 6), st.integers(0, 6)),
)
def test_both_kinds_answer_alike(
    scratch: Path,
    archive: list[FileContent],
    later: list[FileContent],
    asked: list[tuple[Clause, Order]],
    page: tuple[int | None, int],
) -> None:
    shutil.rmtree(scratch / "catalog", ignore_errors=True)
    both: list[Catalog] = [in_memory(scratch), on_disk(scratch)]
    for catalog in both:
        catalog.update(archive, ())
        catalog.update(later, [one.path for one in archive[:2] if one not in later][:1])
    memory, disk = both
    limit, offset = page
    for clause, order in asked:
        expected = {(one.article.id, one.article.path) for one in memory.search(clause)}
        hits = disk.search(clause)
        assert {(one.article.id, one.article.path) for one in hits} == expected
        assert disk.search(clause, limit=limit, offset=offset) == hits[offset:][:limit]
        assert disk.count(clause) == memory.count(clause) == len(hits)
        assert list(disk.select(clause, order, limit=limit, offset=offset)) == list(
            memory.select(clause, order, limit=limit, offset=offset)
        )
    assert disk.files() == memory.files()
    assert disk.problems() == memory.problems()
    assert disk.terms("body", "", 99) == memory.terms("body", "", 99)
    for token in TOKENS:
        assert disk.splits_of(token) == memory.splits_of(token)
        assert disk.is_name(token) == memory.is_name(token)


def all_filters(clause: Clause) -> bool:
    match clause:
        case AllOf(inner) | AnyOf(inner):
            return all(map(all_filters, inner))
        case NoneOf(_):
            return True
    return not isinstance(clause, Term | Sequence | Prefix | Fuzzy)


@quick
@given(archive=archives(), clause=clauses.filter(all_filters))
def test_what_only_filters_scores_nothing_and_comes_in_order(
    scratch: Path, archive: list[FileContent], clause: Clause
) -> None:
    shutil.rmtree(scratch / "catalog", ignore_errors=True)
    memory, disk = in_memory(scratch), on_disk(scratch)
    for catalog in (memory, disk):
        catalog.update(archive, ())
    assert disk.search(clause) == memory.search(clause)

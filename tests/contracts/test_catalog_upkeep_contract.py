from __future__ import annotations

from collections.abc import Iterator

import pytest

from archive_cli.catalog.catalog import Catalog, FileContent, Order
from archive_cli.catalog.clauses import AllOf, AnyOf, Everything, Term
from archive_cli.catalog.contents import KnownContents
from archive_cli.model.article import Estimate
from archive_cli.model.errors import UnknownFieldError
from archive_cli.model.problem import Problem
from catalog.samples import FULL, STAMP, article, content, date, fill, found


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
    catalog: Catalog, field: str, ids: list[str], *, reverse: bool
) -> None:
    fill(
        catalog,
        article("a", place="hà nội", words=2),
        article("b", place="Hai Phong", words=0),
        article("c", place="Đà Nẵng", words=3),
        article("d"),
    )
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
    assert not catalog.is_name("han")


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


def test_very_many_undated_articles_come_by_name(catalog: Catalog) -> None:
    names = [f"{number * 7919 % 1201:04}" for number in range(1201)]
    fill(catalog, *(article(name) for name in names))
    assert [one.id for one in catalog.select(Everything(), Order())] == sorted(names)
    page = catalog.select(Everything(), Order(), limit=3, offset=700)
    assert [one.id for one in page] == ["0700", "0701", "0702"]
    assert catalog.paths(Everything()) == [f"{name}.txt" for name in sorted(names)]


def test_the_files_of_articles_that_match_come_once(catalog: Catalog) -> None:
    both = (article("b#1", path="b.txt", body="lao"), article("b#2", path="b.txt", body="lao"))
    catalog.update([FileContent("b.txt", STAMP, both), content(article("a", body="army"))], ())
    assert catalog.paths(Term("body", "lao")) == ["b.txt"]


def test_very_many_terms_do_no_harm(catalog: Catalog) -> None:
    fill(catalog, FULL)
    several = tuple(Term("body", f"word{number}") for number in range(3000))
    assert found(catalog, AnyOf((*several, Term("body", "lao")))) == [FULL.id]
    assert found(catalog, AllOf((*several, Term("body", "lao")))) == []


def test_a_files_articles_stamp_clues_and_problems_are_found(catalog: Catalog) -> None:
    problem = Problem("a/one.txt", "undated", "It has no date.", "Add one.", "a/one")
    one = article("a/one", clues=("about:ferry", "open:Coast"))
    catalog.update(
        [content(one, problems=(problem,)), content(article("b", clues=("about:ferry",)))], ()
    )
    assert [found.id for found in catalog.find_path("a/one.txt")] == ["a/one"]
    assert catalog.find_path("a") == []
    assert catalog.clues("about:") == ["about:ferry"]
    assert catalog.stamp_of("b.txt") == STAMP
    assert catalog.stamp_of("c.txt") is None
    assert catalog.problems_of("a") == [problem]
    assert catalog.problems_of("") == []


def test_what_is_there_is_found_as_it_was_cataloged(catalog: Catalog) -> None:
    fill(catalog, article("a"))
    known = KnownContents(catalog)
    found = known.find_content("a.txt")
    assert found is not None
    assert [one.id for one in found.articles] == ["a"]
    assert known.find_content("b.txt") is None

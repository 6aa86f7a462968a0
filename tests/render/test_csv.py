"""Does a spreadsheet read the rows as they are meant, and run none of them?"""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.article import Article
from archive_cli.model.errors import FormatError
from archive_cli.render.record import ARTICLE_FIELDS, COMMAND_FIELDS, COPY_FIELDS
from archive_cli.render.renderer import Look
from archive_cli.render.sanitize import visible
from render.samples import (
    BRIDGE,
    CLUSTER,
    EXPLANATION,
    FACETS,
    HARBOUR,
    HIT,
    LINK,
    PROBLEM,
    READING,
    articles,
    entitled,
    rendered,
    shown,
)


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("articles", COMMAND_FIELDS["list"]),
        ("hits", COMMAND_FIELDS["search"]),
        ("facets", COMMAND_FIELDS["search-facet"]),
        ("copies", COPY_FIELDS),
        ("problems", COMMAND_FIELDS["check"]),
    ],
)
def test_nothing_found_is_the_header_alone(kind: str, fields: tuple[str, ...]) -> None:
    assert rendered("csv", kind, []) == ",".join(fields) + "\n"


def test_an_article_is_a_row_of_all_its_keys() -> None:
    (row,) = _rows(rendered("csv", "articles", [HARBOUR]))
    assert tuple(row) == ARTICLE_FIELDS
    assert (row["date"], row["words"], row["estimate"]) == ("2024-03-05", "11", "")


def test_a_value_is_a_row_and_no_value_an_empty_cell() -> None:
    rows = _rows(rendered("csv", "facets", FACETS))
    assert rows[1] == {"field": "source", "value": "", "count": "3"}
    assert [row["count"] for row in rows] == ["12", "3", "15"]


def test_how_a_query_was_understood_is_no_table() -> None:
    with pytest.raises(FormatError, match="search --explain can't write csv"):
        rendered("csv", "explanation", EXPLANATION)


def test_an_estimate_is_in_a_column_of_its_own() -> None:
    (row,) = _rows(rendered("csv", "articles", [BRIDGE]))
    assert (row["date"], row["estimate"]) == ("", "2022-06")
    assert row["title"] == "Bridge closed for repairs, ministry says"


def test_lists_are_json_text() -> None:
    (row,) = _rows(rendered("csv", "hits", [HIT]))
    assert json.loads(row["copies"]) == ["copy/a", "copy/b"]
    assert json.loads(row["snippets"])[0]["matches"] == [[12, 17], [43, 48]]


def test_copies_are_a_row_a_member_and_a_row_a_link() -> None:
    rows = _rows(rendered("csv", "copies", [CLUSTER, LINK]))
    assert [row["relation"] for row in rows] == ["keep", "near", "truncated", "contained-in"]
    assert rows[3]["cluster"] == ""


def test_a_problem_is_a_row_with_its_fix() -> None:
    (row,) = _rows(rendered("csv", "problems", [PROBLEM]))
    assert row["fix"] == "Put a date line on top."


def test_fields_choose_and_order_the_columns() -> None:
    look = Look(fields=("title", "id"))
    assert rendered("csv", "articles", [HARBOUR], look).splitlines()[0] == "title,id"


@pytest.mark.parametrize("start", list("=+-@\t\r\n＝＋－＠"))
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    (row,) = _rows(rendered("csv", "articles", [entitled(f"{start}SUM(A1)")]))
    assert row["title"] == "'" + visible(f"{start}SUM(A1)", lines=True)


def test_a_negative_number_is_no_formula() -> None:
    look = Look(fields=("score",))
    hit = type(HIT)(HARBOUR, -1.5)
    assert rendered("csv", "hits", [hit], look) == "score\n-1.5\n"


@given(st.lists(articles, max_size=3))
def test_any_articles_are_rows_of_as_many_cells(found: list[Article]) -> None:
    rows = list(csv.reader(io.StringIO(rendered("csv", "articles", found), newline="")))
    assert len(rows) == len(found) + 1
    assert {len(row) for row in rows} == {len(ARTICLE_FIELDS)}


def test_control_characters_are_shown() -> None:
    assert "\\x1b[31m" in rendered("csv", "articles", [entitled("red \x1b[31m")])


def test_a_whole_article_is_no_row() -> None:
    with pytest.raises(FormatError):
        shown("csv", [READING])

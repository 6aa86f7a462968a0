"""Can ``cut``, ``awk`` and ``grep`` rely on the lines?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.article import Article
from archive_cli.model.errors import FormatError, UnknownFieldError
from archive_cli.render.renderer import Look
from archive_cli.render.sanitize import visible
from render.samples import (
    BARE,
    BRIDGE,
    CLUSTER,
    EXPLANATION,
    FACETS,
    HARBOUR,
    HIT,
    HOSTILE,
    LINK,
    PROBLEM,
    READING,
    articles,
    entitled,
    rendered,
    shown,
)


@pytest.mark.parametrize("kind", ["articles", "hits", "facets", "copies", "problems"])
def test_nothing_found_is_no_line(kind: str) -> None:
    assert rendered("plain", kind, []) == ""


def test_an_article_is_id_date_place_source_title() -> None:
    assert rendered("plain", "articles", [HARBOUR, BARE]) == (
        "2024/harbour\t2024-03-05\tPort Elin\tCoast News\tHarbour reopens after the storm\n"
        "bare\t\t\t\tBare\n"
    )


def test_a_hit_has_the_columns_of_a_list() -> None:
    assert rendered("plain", "hits", [HIT]) == rendered("plain", "articles", [HARBOUR])


def test_a_date_that_is_only_estimated_has_a_tilde() -> None:
    assert rendered("plain", "articles", [BRIDGE]).split("\t")[1] == "~2022-06"


def test_copies_are_a_line_a_member_and_links_have_no_cluster() -> None:
    lines = rendered("plain", "copies", [CLUSTER, LINK]).splitlines()
    assert lines[0] == "1\tkeep\t1.0\t2024/harbour\t2024/harbour.txt\tthe longest of three"
    assert lines[2].startswith("1\ttruncated\t0.61\tbare\tbare.txt\t")
    assert lines[3] == "\tcontained-in\t0.4\tbare\t\t2024/harbour: its text stands in the other"


def test_a_value_is_field_value_count() -> None:
    assert rendered("plain", "facets", FACETS) == (
        "source\tCoast News\t12\nsource\t(none)\t3\nyear\t2024\t15\n"
    )


def test_how_a_query_was_understood_is_told_in_lines() -> None:
    assert rendered("plain", "explanation", EXPLANATION).splitlines()[1:3] == [
        "       7    1.50  all of",
        "       9    1.50    ferry",
    ]


def test_a_problem_is_problem_path_message() -> None:
    assert rendered("plain", "problems", [PROBLEM]) == "undated\tbridge.txt\tNo date is stated.\n"


def test_fields_choose_and_order_the_columns() -> None:
    look = Look(fields=("words", "estimate", "snippets", "copies"))
    line = rendered("plain", "hits", [HIT], look).rstrip("\n").split("\t")
    assert line[:2] == ["11", ""]
    assert line[2].startswith('[{"text": "… the first ferry')
    assert line[3] == '["copy/a", "copy/b"]'


def test_an_unknown_field_is_told_before_anything_is_written() -> None:
    with pytest.raises(UnknownFieldError, match="did you mean relation"):
        rendered("plain", "copies", [CLUSTER], Look(fields=("relatoin",)))


def test_nothing_is_cut() -> None:
    title = "word " * 200_000 + "end"
    assert rendered("plain", "articles", [entitled(title)], Look(width=20)).endswith("word end\n")


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_shown_on_one_line(title: str) -> None:
    text = rendered("plain", "articles", [entitled(title)])
    assert text == f"bare\t\t\t\t{visible(title)}\n"
    assert len(text.splitlines()) == 1


@given(st.lists(articles, max_size=4))
def test_every_line_has_the_same_number_of_tabs(found: list[Article]) -> None:
    text = rendered("plain", "articles", found)
    lines = text.splitlines()
    assert len(lines) == len(found)
    assert all(line.count("\t") == 4 for line in lines)


def test_a_whole_article_is_no_line() -> None:
    with pytest.raises(FormatError, match="show can't write plain: it writes page, json, jsonl"):
        shown("plain", [READING])

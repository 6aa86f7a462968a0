"""The golden file holds one wrong query a block: ``> `` and the query, then what is said of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from archive_cli.model.errors import QueryError
from archive_cli.search.parser import parse_query

TODAY = dt.date(2025, 3, 6)
GOLDEN = Path(__file__).with_name("wrong_queries.txt")


def blocks() -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            lines = told[line[2:]] = []
        elif line:
            lines.append(line)
    return told


def mistake(query_text: str) -> QueryError:
    with pytest.raises(QueryError) as caught:
        parse_query(query_text, today=TODAY)
    return caught.value


@pytest.mark.parametrize("query_text", blocks())
def test_a_wrong_query_is_told_where_and_why(query_text: str) -> None:
    assert str(mistake(query_text)).splitlines() == blocks()[query_text]


@pytest.mark.parametrize("query_text", blocks())
def test_the_nearest_form_is_valid(query_text: str) -> None:
    nearest = mistake(query_text).nearest
    assert nearest is None or parse_query(nearest, today=TODAY)


@pytest.mark.parametrize("query_text", blocks())
def test_the_place_lies_within_the_query(query_text: str) -> None:
    found = mistake(query_text)
    assert 0 <= found.start < found.end <= len(query_text)


def test_there_are_many_wrong_queries() -> None:
    assert len(blocks()) >= 60


@pytest.mark.parametrize("query_text", ["", "   ", "\n"])
def test_nothing_is_nothing_to_search_for(query_text: str) -> None:
    assert mistake(query_text).reason == "there is nothing to search for"


def test_of_two_mistakes_the_first_is_mended_alone() -> None:
    assert mistake("titel:laos date:foo").nearest == "title:laos"
    assert mistake("date:2025-13 )").nearest == "date:2025-12"


def test_a_very_long_query_is_mended_in_its_place_only() -> None:
    assert mistake("laos " * 1000 + "titel:x").nearest == "title:x"

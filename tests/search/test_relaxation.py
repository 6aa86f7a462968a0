from __future__ import annotations

import datetime as dt

import pytest

from archive_cli.search.parser import parse_query
from archive_cli.search.relaxation import any_of_words

TODAY = dt.date(2025, 3, 6)


def relaxed(query_text: str) -> str | None:
    query = any_of_words(parse_query(query_text, today=TODAY))
    return None if query is None else str(query)


@pytest.mark.parametrize(
    ("query_text", "wanted"),
    [
        ("laos russia", "laos OR russia"),
        ('laos "border talks" peac*', 'laos OR "border talks" OR peac*'),
        ("laos russia -covid", "(laos OR russia) -covid"),
        ("date:2025 laos russia words:>9", "date:2025 (laos OR russia) words:10.."),
        ("laos place:hanoi russia", "(laos OR russia) place:hanoi"),
        ("laos (russia OR china)", "laos OR russia OR china"),
        ("laos (russia OR date:2025) china", "(laos OR china) (russia OR date:2025)"),
    ],
)
def test_words_become_alternatives_and_the_rest_stays_required(
    query_text: str, wanted: str
) -> None:
    assert relaxed(query_text) == wanted


@pytest.mark.parametrize(
    "query_text",
    [
        "laos",
        '"border talks"',
        "laos -covid",
        "laos date:2025",
        "title:laos title:russia",
        "a OR b",
    ],
)
def test_fewer_than_two_words_leave_nothing_to_relax(query_text: str) -> None:
    assert relaxed(query_text) is None

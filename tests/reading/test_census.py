from __future__ import annotations

import pytest

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.census import find_mentions

THURSDAY = CalendarDate(2025, 3, 6)


def values_in(text: str, reference: CalendarDate | None = None) -> list[str | None]:
    return [mention.value for mention in find_mentions(text, reference)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He met her on 5 March 2025, not in April 2024.", ["2025-03-05", "2024-04"]),
        ("date: 1741186981", ["2025-03-05"]),
        ("The code is 1741186981.", []),
        ("Ngày đăng: 05/03/2025", ["2025-03-05"]),
        ("Posted: 05/03/2025", ["AMB:2025-03-05|2025-05-03"]),
        ("one line\r\n© 2025 Bay News", ["2025"]),
        ("See https://n.example.test/2025/03/05/a.html", ["2025-03-05"]),
        ("2025-03-05_talks.txt", ["2025-03-05"]),
        ("in the 2010s", []),
    ],
)
def test_each_time_has_its_value(text: str, values: list[str]) -> None:
    assert values_in(text) == values


def test_mentions_stand_where_they_are_said_to() -> None:
    text = "A line.\nHe met her yesterday, on 5 March 2025."
    found = [(text[one.start : one.end], one.kind) for one in find_mentions(text)]
    assert found == [("yesterday", "relative"), ("5 March 2025", "date")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Thursday", "2025-03-06"),
        ("on Friday", "2025-02-28"),
        ("next Friday", "2025-03-07"),
        ("thứ Tư tuần trước", "2025-02-26"),
        ("last December", "2024-12"),
        ("last March", "2024-03"),
        ("next March", "2026-03"),
        ("14 months ago", "2024-01"),
        ("on December 22", "2024-12-22"),
        ("on March 20", "2025-03-20"),
        ("上周三", "2025-02-26"),
    ],
)
def test_relative_words_count_from_the_day_of_the_article(text: str, value: str) -> None:
    assert values_in(text, THURSDAY) == [value]


def test_without_that_day_relative_words_have_no_value() -> None:
    assert values_in("yesterday") == [None]


def test_the_value_of_a_dates_field_may_be_compact() -> None:
    assert find_mentions("20250305") == []
    assert [one.value for one in find_mentions("20250305", is_field=True)] == ["2025-03-05"]

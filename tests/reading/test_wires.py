from __future__ import annotations

import pytest

from archive_cli.reading.lines import Line, lines_of
from archive_cli.reading.wires import find_stamp, is_slug, without_carets


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("AP-NY-03-05-25 1413EST", "2025-03-05"),
        ("AP-WX-11-19-98 0412EDT", "1998-11-19"),
    ],
)
def test_a_stamp_has_month_day_and_year(text: str, day: str) -> None:
    claim = find_stamp(Line(7, 7 + len(text), text))
    assert claim is not None
    assert str(claim.mention.readings[0]) == day
    assert claim.span == (13, 21)


@pytest.mark.parametrize(
    "text", ["AP-NY-13-05-25 1413EST", "AP-NY-03-05-25", "BC-NY-TALKS", "AP-NY-02-30-25 1413EST"]
)
def test_a_line_without_a_day_and_a_clock_is_no_stamp(text: str) -> None:
    assert find_stamp(Line(0, len(text), text)) is None


@pytest.mark.parametrize(
    "text",
    [
        "BC-Harbour-Plan, 1st Ld-Writethru,420",
        "BC-HARBOUR 1stld-2takes   06-11 0500",
        "AM-Harbour",
        "r i BYLharbour",
        "u i",
        "a0451",
        "ZCZC XNA0431",
        "NNNN",
        "a0451---",
        "u i BC-Harbour-Plan   06-11 0500",
        "r w Harbour-Plan",
        "Eds: UPDATES with quotes, details.",
        "URGENT",
    ],
)
def test_a_slug_is_told_by_its_form(text: str) -> None:
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    [
        "BC-based miner wins licence",
        "AM-FM merger approved",
        "PM-elect calls for calm",
        "a harbour opens",
        "URGENT NEEDS OF THE HARBOUR",
        "I a Harbour",
        "ZCZCX",
    ],
)
def test_a_headline_is_no_slug(text: str) -> None:
    assert not is_slug(text)


def test_the_carets_of_feeds_are_no_part_of_a_line() -> None:
    text = "a0451\n\n^Harbour opens^\n^By ANNA EXAMPLE=\n^<\nThe harbour opened.\n"
    lines = without_carets(lines_of(text))
    assert [line.text for line in lines] == [
        "a0451",
        "Harbour opens",
        "By ANNA EXAMPLE",
        "The harbour opened.",
    ]
    assert [text[line.start : line.end] for line in lines] == [line.text for line in lines]
    assert lines[1].gap == 1

from __future__ import annotations

import pytest

from archive_cli.reading.headers import (
    find_glued_date,
    find_glued_title,
    find_headers,
    is_key_like,
)
from archive_cli.reading.lines import Line

READ = [
    ("Title: Talks: what next?", [("title", "Talks: what next?")]),
    ("TITLE\tTalks resume", [("title", "Talks resume")]),
    ("date = 2025-03-05", [("published", "2025-03-05")]),
    ("DATE        5 March 2025", [("published", "5 March 2025")]),
    ("- **Ngày đăng:** 25-03-2025", [("published", "25-03-2025")]),
    ("**Source:** VNS", [("source", "VNS")]),
    ("[Source: VNS]", [("source", "VNS")]),
    ("(Nguồn: Nhân Dân)", [("source", "Nhân Dân")]),
    ("(Source: Bay News (Sarn))", [("source", "Bay News (Sarn)")]),
    ("(Source: Bay News) of Sarn)", [("source", "Bay News) of Sarn)")]),
    ("| Author | Anna Example |", [("author", "Anna Example")]),
    (":date: 2025-03-05", [("published", "2025-03-05")]),
    ("#+TITLE: Talks resume", [("title", "Talks resume")]),
    ("Title......: Talks resume", [("title", "Talks resume")]),
    ("Author(s): Anna Example", [("author", "Anna Example")]),
    ("标题：河内会谈", [("title", "河内会谈")]),
    ("Дата публикации: 5 марта 2025", [("published", "5 марта 2025")]),
    ("Load-Date: January 12, 2010", [("crawled", "January 12, 2010")]),
    (
        "Date: March 5, 2025 | Source: VNS | Desk code: 7",
        [("published", "March 5, 2025"), ("source", "VNS")],
    ),
    ("Source: VNS; Author: Anna Example", [("source", "VNS"), ("author", "Anna Example")]),
    ("Source: VNS\t\t2025-03-05 17:13", [("source", "VNS"), ("published", "2025-03-05 17:13")]),
    ("Source: VNS| 2025-03-05 17:13", [("source", "VNS"), ("published", "2025-03-05 17:13")]),
    (
        "Source: VNS|2025-03-05 17:13:02|Editor: anna",
        [("source", "VNS"), ("published", "2025-03-05 17:13:02"), ("other", "anna")],
    ),
    (
        "来源：海湾网 2025年3月5日 22:03",
        [("source", "海湾网"), ("published", "2025年3月5日 22:03")],
    ),
    ("Source: Bay News  of 2025-03-05", [("source", "Bay News  of 2025-03-05")]),
    ("Title: Opinion | The river", [("title", "Opinion | The river")]),
    ("Title: Talks  Date: 5 March 2025", [("title", "Talks"), ("published", "5 March 2025")]),
    ("Verfasser: Anna Example", [("author", "Anna Example")]),
    ("Quelle: dpa  05.03.2025", [("source", "dpa"), ("published", "05.03.2025")]),
    ("Periódico: La Voz", [("source", "La Voz")]),
    ("Date of issue: 5 March 1925", [("published", "5 March 1925")]),
    ("When: 5 March 2025", [("event", "5 March 2025")]),
]
NOT_READ = [
    "Laos: patrols resume",
    "Update: Hanoi floods kill 3",
    "Correction: rainfall figures",
    "https://news.example.test/a",
    "Link: see below",
    "At 22:03 the talks ended.",
    "The title of the book is long",
]


def line_of(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_header_gives_its_role_and_value(text: str, expected: list[tuple[str, str]]) -> None:
    found = find_headers(line_of(text))
    assert [(header.key.role, header.value.text) for header in found] == expected
    for header in found:
        assert text[header.value.start : header.value.end] == header.value.text


@pytest.mark.parametrize("text", NOT_READ)
def test_what_only_looks_like_a_header_is_none(text: str) -> None:
    assert find_headers(line_of(text)) == []


def test_a_date_key_without_a_date_is_a_header_within_a_block_only() -> None:
    (header,) = find_headers(line_of("Date: unknown"), within=True)
    assert header.date is None
    assert find_headers(line_of("Date: unknown")) == []


def test_a_key_may_end_with_a_dash_within_a_block_only() -> None:
    assert find_headers(line_of("Source – VNS")) == []
    assert find_headers(line_of("Source – VNS"), within=True)[0].value.text == "VNS"


def test_a_key_in_brackets_before_other_words_is_a_headlines() -> None:
    assert find_headers(line_of("[Update] Ferry resumes"), within=True) == []
    assert find_headers(line_of("[Update: unknown]"), within=True)[0].value.text == "unknown"


@pytest.mark.parametrize("text", ["Desk code: A-12", "Desk code    A-12", "**Desk code**: A-12"])
def test_a_line_may_have_the_form_of_a_header_with_any_key(text: str) -> None:
    assert is_key_like(line_of(text))
    assert find_headers(line_of(text)) == []


def test_a_date_glued_to_the_text_is_cut_off() -> None:
    text = "date 2025-01-10 VIENTIANE — The two sides met on Thursday."
    glued = find_glued_date(line_of(text))
    assert glued is not None
    assert glued.rest.text == "VIENTIANE — The two sides met on Thursday."
    assert text[slice(*glued.claim.span)] == "2025-01-10"


def test_a_sentence_about_a_date_is_no_glued_date() -> None:
    for text in (
        "Published March 5, 2025, the book tells of the river and its people.",
        "Created 5 March 2025 a fund for the farmers of the north was closed.",
    ):
        assert find_glued_date(line_of(text)) is None


@pytest.mark.parametrize(
    ("text", "title", "rest"),
    [
        (" title Talks resume date 2025-03-05 SARN — The two met.", "Talks resume", "SARN"),
        ("Title: Talks resume Date: 5 March 2025 The two met.", "Talks resume", "The"),
        ("headline Talks resume published 5 March 2025", "Talks resume", ""),
        ("title Talks on a date palm date 2025-03-05 The two met.", "Talks on a date palm", "The"),
    ],
)
def test_a_title_may_be_glued_to_its_date_and_text(text: str, title: str, rest: str) -> None:
    found = find_glued_title(line_of(text).part(0))
    assert found is not None
    assert found.title is not None
    assert found.title.text == title
    assert str(found.claim.mention.readings[0]) == "2025-03-05"
    assert found.rest.text.partition(" ")[0] == rest


@pytest.mark.parametrize(
    "text",
    [
        "Title fight set for 5 March 2025",
        "Title: Talks | Date: 5 March 2025",
        "The date 5 May 2025",
    ],
)
def test_a_title_without_a_key_of_its_date_is_not_glued(text: str) -> None:
    assert find_glued_title(line_of(text)) is None

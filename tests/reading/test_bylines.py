from __future__ import annotations

import pytest

from archive_cli.reading.bylines import find_byline, find_credits, find_employer, is_post_line
from archive_cli.reading.lines import Line


def line_of(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Anna Example", "Anna Example"),
        ("*By **Anna Example**", "Anna Example"),
        ("By Anna Example and Jo van der Writer", "Anna Example and Jo van der Writer"),
        ("by Anna Example of the Bay Herald", "Anna Example"),
        ("By Anna Example, AP Business Writer", "Anna Example"),
        ("Posted by Anna Example", "Anna Example"),
        ("Door Anna Example", "Anna Example"),
        ("di Anna Example", "Anna Example"),
        ("김바다 기자", "김바다"),
        ("해안일보 김바다 기자", "김바다"),
        ("김바다 특파원 bada@news.example.test", "김바다"),
    ],
)
def test_a_byline_names_its_author_without_where_they_work(text: str, author: str) -> None:
    claim = find_byline(line_of(text))
    assert claim is not None
    assert (claim.value, text[slice(*claim.span)]) == (author, author)


@pytest.mark.parametrize(
    "text",
    ["By the time they came", "By Monday.", "Di Mauro leaves", "By", "기자 회견", "Door to door"],
)
def test_what_only_begins_as_a_byline_names_nobody(text: str) -> None:
    assert find_byline(line_of(text)) is None


@pytest.mark.parametrize(
    ("text", "is_post"),
    [
        ("Associated Press Writer", True),
        ("Herald Staff Writer", True),
        ("Reuters", True),
        ("The harbour opens", False),
    ],
)
def test_what_an_author_is_may_stand_on_a_line(text: str, is_post: bool) -> None:
    assert is_post_line(line_of(text)) is is_post


def test_a_name_and_an_outlet_alone_are_credits() -> None:
    text = "Anna Example | Reuters"
    claims = find_credits(line_of(text))
    assert [(claim.role, text[slice(*claim.span)]) for claim in claims] == [
        ("author", "Anna Example"),
        ("source", "Reuters"),
    ]


@pytest.mark.parametrize(
    "text",
    ["Anna Example | Sarn", "Talks resume | Reuters", "Bay News | Reuters", "Anna | Reuters"],
)
def test_other_words_beside_a_bar_are_no_credits(text: str) -> None:
    assert not find_credits(line_of(text))


def test_a_byline_with_an_outlet_behind_a_bar_is_credits() -> None:
    text = "By Anna Example | The Bay Herald"
    claims = find_credits(line_of(text))
    assert [(claim.role, text[slice(*claim.span)]) for claim in claims] == [
        ("author", "Anna Example"),
        ("source", "The Bay Herald"),
    ]


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("By Anna Example, Reuters", "Reuters"),
        ("By Anna Example for the Bay Herald", "Bay Herald"),
        ("By Anna Example of The Bay Herald", "The Bay Herald"),
        ("*By Anna Example (AFP)*", "AFP"),
        ("By Anna Example", None),
        ("By Anna Example, Staff Writer", None),
        ("By Anna Example of Sarn", None),
    ],
)
def test_a_byline_may_name_the_outlet(text: str, outlet: str | None) -> None:
    byline = find_byline(line_of(text))
    assert byline is not None
    employer = find_employer(line_of(text), byline)
    assert (employer and text[slice(*employer.span)]) == outlet
    assert (employer and employer.value) == outlet


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By our defence desk", "our defence desk"),
        ("By a staff reporter in Hanoi", "a staff reporter"),
        ("By staff writers", "staff writers"),
        ("Von unserem Korrespondenten", "unserem Korrespondenten"),
        ("De notre envoyé spécial à Londres", "notre envoyé spécial"),
        ("Dal nostro inviato", "nostro inviato"),
        ("By Our Defence Desk", "Our Defence Desk"),
    ],
)
def test_a_desk_or_post_without_a_name_is_the_author_as_it_is_written(
    text: str, author: str
) -> None:
    claim = find_byline(line_of(text))
    assert claim is not None
    assert (claim.value, text[slice(*claim.span)]) == (author, author)


@pytest.mark.parametrize(
    "text",
    [
        "By our own standards",
        "By our reporter it was told to the desk of the council",
        "By a staff of five",
        "De notre mieux",
        "By many reporters",
        "By our desk.",
    ],
)
def test_what_names_no_desk_is_no_byline(text: str) -> None:
    assert find_byline(line_of(text)) is None


@pytest.mark.parametrize(
    "names", ["Jean de la Anse et Ana dos Portos", "Ana del Puerto y Bea la Costa"]
)
def test_small_words_within_names_are_parts_of_them(names: str) -> None:
    text = f"By {names}"
    found = find_byline(Line(0, len(text), text))
    assert found is not None
    assert found.value == names

"""Can a whole article be read, and where its headers came from?"""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from archive_cli.model.article import Article, Reading
from archive_cli.model.errors import FormatError, UnknownFieldError
from archive_cli.render.renderer import Look, renderer_for
from archive_cli.render.sanitize import visible
from render.samples import BARE, BRIDGE, HARBOUR, HOSTILE, READING, TOKYO, articles, entitled, shown


def _page(article: Article, look: Look | None = None) -> str:
    return shown("page", [Reading(article, "ab" * 32)], look, single=True)


def test_a_page_is_headers_text_and_captions() -> None:
    assert _page(HARBOUR) == (
        "Harbour reopens after the storm\n"
        "date    2024-03-05\n"
        "place   Port Elin\n"
        "source  Coast News\n"
        "author  Ada Reed\n"
        "url     https://coast.example/2024/harbour-reopens-after-the-storm\n"
        "lang    en\n"
        "words   11\n"
        "path    2024/harbour.txt\n"
        "\n"
        "The first ferry left at dawn.\n"
        "\n"
        "By noon every berth was taken.\n"
        "\n"
        "Captions\n"
        "- Ferries at the quay. Photo: Coast News\n"
    )


def test_an_estimated_date_says_that_it_is_and_from_what() -> None:
    assert "\ndate    ~2022-06 (estimated: “from June 1 to 4”, in the year 2022)\n" in _page(BRIDGE)


def test_what_is_absent_is_left_out() -> None:
    assert [line.split()[0] for line in _page(BARE).splitlines()] == ["Bare", "words", "path"]


@pytest.mark.parametrize(("width", "widest"), [(30, 30), (60, 60), (88, 88), (200, 88)])
def test_text_is_wrapped_at_the_width_or_at_88(width: int, widest: int) -> None:
    body = "The ferry left at dawn and came back at noon. " * 20
    lines = _page(BARE.replaced(body=body), Look(width=width)).splitlines()
    assert widest - 6 <= max(map(cell_len, lines)) <= widest


def test_an_address_is_never_broken() -> None:
    url = "https://coast.example/" + "a" * 100
    assert f"url     {url}\n" in _page(HARBOUR.replaced(url=url), Look(width=40))


def test_wide_characters_are_wrapped_by_their_width() -> None:
    lines = _page(TOKYO.replaced(body="港が再開した。" * 30), Look(width=30)).splitlines()
    assert max(map(cell_len, lines)) in (29, 30)


def test_several_articles_are_parted_by_a_rule() -> None:
    text = shown("page", [READING, Reading(BARE, "ab" * 32)], Look(width=30))
    assert text.count("\n\n" + "─" * 30 + "\n\n") == 1
    assert text.index("Harbour") < text.index("─" * 30) < text.index("Bare")


def test_nothing_to_show_is_nothing_written() -> None:
    assert shown("page", []) == ""


def test_colour_is_only_there_where_it_is_wanted() -> None:
    assert "\x1b" not in _page(HARBOUR)
    coloured = _page(HARBOUR, Look(color=True))
    assert "\x1b[1mHarbour reopens" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == _page(HARBOUR)


def test_explaining_gives_value_rule_quote_line_and_what_was_rejected() -> None:
    lines = {"2024/harbour.txt": {0: 1, 33: 3}}
    look = Look(88, explain=True, line_of=lambda path, offset: lines[path][offset])
    text = shown("page", [READING], look, single=True)
    assert (
        "Evidence\n"
        "title: Harbour reopens after the storm\n"
        "  from headline, line 1: “Harbour reopens after the storm”\n"
        "date: 2024-03-05\n"
        "  from day/month/year, line 3: “05/03/2024”\n"
        "  not 2024-05-03 (month/day/year, “05/03/2024”): the outlet writes the day first\n"
        "place: nothing\n"
        "  from dateline\n"
        "\n"
        "The first ferry"
    ) in text


def test_explaining_does_without_lines_where_they_are_unknown() -> None:
    assert "  from headline: “Harbour" in shown("page", [READING], Look(explain=True))
    unknown = Look(explain=True, line_of=lambda _path, _offset: None)
    assert "  from headline: “Harbour" in shown("page", [READING], unknown)


def test_fields_choose_and_order_what_the_page_holds() -> None:
    assert _page(HARBOUR, Look(fields=("path", "date", "captions"))) == (
        "path  2024/harbour.txt\n"
        "date  2024-03-05\n"
        "\n"
        "Captions\n"
        "- Ferries at the quay. Photo: Coast News\n"
    )
    with pytest.raises(UnknownFieldError):
        _page(HARBOUR, Look(fields=("score",)))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_everywhere_it_may_stand(text: str) -> None:
    article = entitled(text).replaced(body=text, source=text, captions=(text,))
    page = " ".join(_page(article, Look(width=88)).split())
    assert page.count(" ".join(visible(text).split())) == 4


@given(articles, st.integers(20, 120), st.booleans())
def test_no_control_character_but_newline_reaches_the_page(
    article: Article,
    width: int,
    explain: bool,
) -> None:
    page = _page(article, Look(width=width, explain=explain))
    assert not {unicodedata.category(char) for char in page if char != "\n"} & {"Cc", "Cs", "Zl"}


@pytest.mark.parametrize(
    "kind", ["articles", "hits", "facets", "explanation", "copies", "problems"]
)
def test_a_page_is_for_show_alone(kind: str) -> None:
    with pytest.raises(FormatError, match="can't write page"):
        getattr(renderer_for("page", str, Look()), kind)([])

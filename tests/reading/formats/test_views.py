from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_cli.reading.formats.markup import has_markup, text_pieces, without_markup
from archive_cli.reading.formats.views import Piece, View, joined_view, plain_view


def test_a_view_leads_back_to_the_file() -> None:
    raw = "x &eacute;t&eacute; y"
    view = View(raw, [Piece("é", 2, 10), Piece("t", 10, 11), Piece("é", 11, 19)])
    assert view.text == "été"
    assert view.raw_span(0, 1) == (2, 10)
    assert view.raw_span(1, 3) == (10, 19)
    assert raw[slice(*view.raw_span(0, 3))] == "&eacute;t&eacute;"


def test_composed_characters_lead_back_to_their_marks() -> None:
    raw = "..Ha\u0300.."
    view = plain_view(raw, 2, 5)
    assert view.text == "Hà"
    assert view.raw_span(1, 2) == (3, 5)


def test_joined_views_keep_their_places() -> None:
    raw = '["Anna", "Carl"]'
    view = joined_view(raw, [plain_view(raw, 2, 6), plain_view(raw, 10, 14)], ", ")
    assert view.text == "Anna, Carl"
    assert raw[slice(*view.raw_span(6, 10))] == "Carl"
    assert raw[slice(*view.raw_span(0, 10))] == 'Anna", "Carl'


def test_tags_become_line_ends_or_nothing() -> None:
    raw = (
        "<p>One <b>two</b>.</p><script>x()</script><p>Tea &amp; rice<br/>a < b <!-- c -->&#2;d</p>"
    )
    text = "".join(piece.text for piece in text_pieces(raw))
    assert text.split() == ["One", "two.", "Tea", "&", "rice", "a", "<", "b", "d"]
    assert "two.\n\n" in text


def test_a_comment_or_script_without_an_end_stays() -> None:
    raw = "one <!-- two <script> three"
    assert "".join(piece.text for piece in text_pieces(raw)) == "one  two  three"


def test_plain_text_has_no_markup() -> None:
    assert not has_markup("a < b & c > d, AT&T; <Pioneer Mills>")
    assert has_markup("a&nbsp;b")
    assert has_markup("<p>a")


@given(st.text("<>&;/pb#1 a\n!-", max_size=80))
def test_whatever_is_left_stands_in_the_file(raw: str) -> None:
    view = without_markup(plain_view(raw, 0, len(raw)))
    position = 0
    for piece in view.cut(0, len(view.value)):
        assert position <= piece.start <= piece.end <= len(raw)
        position = piece.start


def test_a_view_of_nothing_leads_to_the_beginning() -> None:
    assert View("", []).value_span(0, 0) == (0, 0)


def test_control_characters_written_as_entities_are_left_out() -> None:
    text = "A bell&#7;&#12; and a line&#10;end"
    assert "".join(piece.text for piece in text_pieces(text)) == "A bell and a line\nend"

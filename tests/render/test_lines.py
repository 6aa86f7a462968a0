"""Do cut and broken lines fit, and lose nothing they should not?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from archive_cli.render.lines import cut, cut_middle, cut_name, hang, pad, width_of, wrap, wrapped
from archive_cli.render.sanitize import visible

_FRAGMENTS = (
    "a", "word", " ", "  ", ", ", ".", "é", "e\u0301", "\u0301", "\u200d", "\ufe0f", "❤", "❤\ufe0f",
    "👩", "👩\u200d👧", "海港", "再開した", "。", "、「", "」", "한", "ก็", "\u3000", "\u00a0", "…",
)  # fmt: skip
_texts = st.lists(st.sampled_from(_FRAGMENTS) | st.text(max_size=3), max_size=30).map(
    lambda parts: visible("".join(parts))
)


@given(_texts, st.integers(0, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert cell_len(cut(text, width)) <= width
    assert cell_len(cut_middle(text, width)) <= width
    assert cell_len(cut_name(text, width)) <= width
    assert cell_len(cut_name(f"{text}/{text}-{text}#12", width)) <= width


@given(_texts, st.integers(1, 30))
def test_only_what_does_not_fit_is_cut(text: str, width: int) -> None:
    if width_of(text) <= width:
        assert cut(text, width) == text
    else:
        assert cut(text, width).endswith("…")


@given(_texts, st.integers(2, 30))
def test_lines_fit_and_hold_every_word_in_order(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(cell_len(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(_texts, st.integers(2, 30))
def test_lines_are_spans_in_order_and_apart(text: str, width: int) -> None:
    spans = wrap(text, width)
    flat = [place for span in spans for place in span]
    assert flat == sorted(flat)


def test_joined_emoji_take_the_room_of_one_and_joined_letters_their_own() -> None:
    assert width_of("👩\u200d👧 a\u200db") == 5


def test_a_spacing_vowel_sign_takes_a_cell_and_is_not_parted_from_its_letter() -> None:
    assert width_of("का") == 2
    assert width_of("कि") == 2
    assert cut("काकाका", 5) == "काका…"
    assert cut_middle("काकाका", 5) == "का…का"


def test_no_line_breaks_where_the_text_is_bound() -> None:
    assert wrap("新港{+开放+}", 6) == [(0, 4), (4, 8)]
    assert wrap("新港{+开放+}", 6, {3, 4, 6, 7}) == [(0, 2), (2, 5), (5, 8)]


def test_a_cut_falls_between_words() -> None:
    assert cut("The harbour reopens after the storm", 22) == "The harbour reopens…"


def test_a_cut_falls_within_a_word_where_too_much_would_go() -> None:
    assert cut("A counterrevolutionary plot", 12) == "A counterre…"


def test_a_cut_leaves_no_loose_punctuation() -> None:
    assert cut("Bridge closed, ministry says", 15) == "Bridge closed…"


def test_a_cut_in_the_middle_keeps_both_ends() -> None:
    assert cut_middle("000_5f8eb4ede6996f01", 11) == "000_5…96f01"


def test_a_cut_in_the_middle_counts_cells() -> None:
    assert cut_middle("港港港港港港", 9) == "港港…港港"
    assert cut_middle("e\u0301" * 9, 5) == "e\u0301e\u0301…e\u0301"


@pytest.mark.parametrize(
    ("name", "width", "shown"),
    [
        ("laos/003_778160d7e9dbdee5", 25, "laos/003_778160d7e9dbdee5"),
        ("laos/003_778160d7e9dbdee5", 14, "laos/003_7781…"),
        ("laos/003_778160d7e9dbdee5", 9, "laos/003…"),
        ("laos/003_778160d7e9dbdee5", 8, "la…/003…"),
        ("laos/003_778160d7e9dbdee5", 5, "003…"),
        ("laos/003_778160d7e9dbdee5", 3, "00…"),
        ("laos/exports_778160d7.json#12", 22, "laos/exports_77816…#12"),
        ("laos/exports_778160d7.json#12", 15, "la…/exports…#12"),
        ("harbour", 5, "harb…"),
        ("news/harbour", 11, "ne…/harbour"),
        ("a-very-long-folder/visit-2.txt", 18, "a-ver…/visit-2.txt"),
        ("news/.hidden", 10, "n…/.hidden"),
        ("東京/003_778160", 9, "東京/003…"),
    ],
)
def test_a_cut_name_keeps_what_addresses_the_article(name: str, width: int, shown: str) -> None:
    assert cut_name(name, width) == shown


def test_a_cut_never_parts_an_accent_from_its_letter() -> None:
    assert cut("e\u0301" * 5, 3) == "e\u0301e\u0301…"


def test_padding_counts_cells() -> None:
    assert pad("東京", 6) == "東京  "


def test_no_line_begins_with_closing_or_ends_with_opening_punctuation() -> None:
    lines = wrapped("港が再開した。「船が出た」、と市長は言った。" * 4, 10)
    assert not any(line[0] in "。、」" or line[-1] == "「" for line in lines)


def test_a_no_break_space_does_not_break() -> None:
    assert wrapped("about 40\u00a0% of all", 8) == ["about", "40\u00a0% of", "all"]


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert wrapped("a " + "x" * 7, 5) == ["a", "xxxxx", "xx"]


def test_no_text_is_no_line() -> None:
    assert wrapped("   ", 10) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [("one two three", ["- one two", "  three"]), ("", ["-"])],
)
def test_hanging_lines_stand_below_the_first(text: str, lines: list[str]) -> None:
    assert hang(text, 9, "- ", "  ") == lines


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("漢\U0001f1fb", 2, "…\U0001f1fb"),
        ("aaaa漢e\u0301\u0301" * 9, 9, None),
        ("🏽\u200d☺ᄀก漢कि", 3, None),
    ],
)
def test_what_takes_more_room_together_than_apart_is_cut_to_fit(
    text: str, width: int, shown: str | None
) -> None:
    found = cut_middle(text, width)
    assert width_of(found) <= width
    assert shown in (None, found)

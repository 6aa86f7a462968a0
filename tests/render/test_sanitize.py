"""Does anything that a terminal might obey get through?"""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given

from archive_cli.render.sanitize import escape_json, visible
from render.samples import HOSTILE, any_text

_BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "\\x1b[31m"),
        ("a\rb", "a\\x0db"),
        ("\x7f\x80\x9f", "\\x7f\\x80\\x9f"),
        ("\u202eabc\u2069", "\\u202eabc\\u2069"),
        ("a\u2028b", "a\\u2028b"),
        ("\U000e0041", "\\U000e0041"),
        ("\ud800", "\\ud800"),
        ("\ufeff", "\\ufeff"),
        ("a\tb\nc", "a b c"),
    ],
)
def test_what_a_terminal_obeys_is_spelt_out(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_newlines_stay_where_lines_are_wanted_and_tabs_never_do() -> None:
    assert visible("a\tb\nc\x1b", lines=True) == "a b\nc\\x1b"


@pytest.mark.parametrize("joiner", ["\u200d", "\u200c", "\u00ad", "\u200b", "\u2060", "\ufe0f"])
def test_joiners_and_break_marks_stay(joiner: str) -> None:
    assert visible(f"a{joiner}b") == f"a{joiner}b"


def test_emoji_families_and_combining_accents_stay() -> None:
    text = "👨\u200d👩\u200d👧 Hà Nội Ha\u0300 No\u0323\u0302i ❤\ufe0f"
    assert visible(text) == text


@given(any_text)
def test_no_control_character_bidi_control_or_surrogate_is_left(text: str) -> None:
    for char in visible(text, lines=True):
        assert char == "\n" or unicodedata.category(char) not in {"Cc", "Cs", "Zl", "Zp"}
        assert char not in _BIDI


@given(any_text, any_text)
def test_the_parts_of_a_text_read_as_the_whole_does(first: str, second: str) -> None:
    assert visible(first) + visible(second) == visible(first + second)


@given(any_text.filter(str.isprintable))
def test_printable_text_stays_as_it_is(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_json_has_the_same_value_and_fools_no_terminal(text: str) -> None:
    escaped = escape_json(json.dumps([text], ensure_ascii=False))
    assert json.loads(escaped) == [text]
    assert visible(escaped) == escaped


def test_a_backslash_before_a_control_character_does_not_shift_the_escape() -> None:
    text = "\\\x7f\\\u202e"
    assert json.loads(escape_json(json.dumps(text, ensure_ascii=False))) == text

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.analysis import folded, spans_of, tokens_of

# Letters that fold in unusual ways, marks, jamo, invisible and compatibility characters.
ODD = (
    "aÀđßİıﬁ½№Ǆ\u0301\u0323\u00ad\u200d\u0640'’ʼ_- ."
    "\u1100\u1161\u11a8각กำิ中がｶﾞक्षি\u09be\ud800٣Σς\U0001d400"
)
texts = st.text() | st.text(alphabet=ODD)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Hà Nội, HÀ NỘI", ["ha", "noi", "ha", "noi"]),
        (
            "Đà Nẵng Øresund Łódź Ægir œuvre Þór ışık Ħal Straße",
            ["da", "nang", "oresund", "lodz", "aegir", "oeuvre", "thor", "isik", "hal", "strasse"],
        ),
        ("Lao's O’Neill Hawaiʻi", ["lao", "s", "o", "neill", "hawai", "i"]),
        ("snake_case twenty-two 3.5", ["snake", "case", "twenty", "two", "3", "5"]),
        ("Ｆｕｌｌ ﬁne ½", ["full", "fine", "1", "2"]),
        ("٢٠٢٥ ۱۲", ["2025", "12"]),
        ("peace\u00adkeeping می‌خواهم", ["peacekeeping", "میخواهم"]),
        ("Ёлка йод Ελλάς", ["елка", "иод", "ελλασ"]),
        ("שָׁלוֹם مُحَمَّد", ["שלום", "محمد"]),
        ("हिन्दी বাংলা", ["हिन्दी", "বাংলা"]),
        ("한국어 뉴스", ["한국어", "뉴스"]),
        ("越南ガイド", ["越", "南", "ガ", "イ", "ド"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("ລາວ မြန်မာ ខ្មែរ", ["ລ", "າ", "ວ", "မြ", "န်", "မာ", "ខ្", "មែ", "រ"]),
        ("年2025年abc", ["年", "2025", "年", "abc"]),
        ("— … “” €", []),
        ("", []),
    ],
)
def test_a_text_falls_into_these_tokens(text: str, tokens: list[str]) -> None:
    assert tokens_of(text) == tokens


@given(texts)
def test_unicode_form_and_case_never_matter(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert tokens_of(unicodedata.normalize(form, text)) == tokens_of(text)
    assert tokens_of(text.lower()) == tokens_of(text)


@given(texts)
def test_tokens_are_made_of_themselves(text: str) -> None:
    tokens = tokens_of(text)
    assert tokens_of(" ".join(tokens)) == tokens
    assert not any(token.split() != [token] for token in tokens)


@given(texts)
def test_spans_have_the_tokens_in_order_within_the_text(text: str) -> None:
    spans = spans_of(text)
    assert [span.text for span in spans] == tokens_of(text)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert [span.start for span in spans] == sorted(span.start for span in spans)


def test_a_span_covers_the_word_as_written() -> None:
    text = "In Hà\u0323 No\u0302\u0323i (“Nội”)"
    assert [text[span.start : span.end] for span in spans_of(text)] == [
        "In", "Hà\u0323", "No\u0302\u0323i", "Nội",
    ]  # fmt: skip


@given(texts)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_every_character_can_be_a_token_or_nothing() -> None:
    for code in (*range(0x3400), *range(0xA000, 0xAC00), *range(0xF900, 0x12000)):
        character = chr(code)
        assert [one.text for one in spans_of(character)] == tokens_of(character)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Ｈà Nội，Đà Nẵng", ["ha", "noi", "da", "nang"]),
        ("Привет, мир_и «ёлка»", ["привет", "мир", "и", "елка"]),
        ("naïve – “so” ½", ["naive", "so", "1", "2"]),
        ("\ud800a", ["a"]),
    ],
)
def test_many_and_few_foreign_letters_give_the_same_tokens(text: str, tokens: list[str]) -> None:
    assert tokens_of(text) == tokens
    assert tokens_of(f"{text} {'plain words ' * 40}")[: len(tokens)] == tokens
    assert tokens_of(f"{text} {'ạ' * 40}")[: len(tokens)] == tokens

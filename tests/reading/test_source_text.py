from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from archive_cli.reading.source_text import SourceText

# Letters with marks in several orders, Hangul letters, and signs that change even alone.
CHARACTERS = st.sampled_from(
    "aeb \n\u0300\u0301\u0323\u1100\u1161\u11a8\uac00\u212b\u2126\u0958\u093c"
)


def test_a_composed_letter_stands_where_its_base_and_marks_stand() -> None:
    source = SourceText("Ha\u0300 No\u0323\u0302i va\u0300")
    start = source.text.index("Nội")
    assert source.raw_span(start, start + 3) == (4, 9)
    assert source.raw_span(0, 1) == (0, 1)


def test_a_sign_written_otherwise_even_alone_keeps_its_place() -> None:
    source = SourceText("10 \u2126 and 5")
    assert source.text == "10 \u03a9 and 5"
    assert source.raw_span(3, 4) == (3, 4)
    assert source.raw_span(5, 8) == (5, 8)


@given(st.text(CHARACTERS, max_size=12))
def test_each_raw_piece_composes_to_the_piece_of_text_it_stands_for(raw: str) -> None:
    source = SourceText(raw)
    assert source.text == unicodedata.normalize("NFC", raw)
    ends = [source.raw_span(0, end)[1] for end in range(len(source.text) + 1)]
    assert ends == sorted(ends)
    for end, raw_end in enumerate(ends):
        if ends.count(raw_end) == 1:
            assert unicodedata.normalize("NFC", raw[:raw_end]) == source.text[:end]
            assert unicodedata.normalize("NFC", raw[raw_end:]) == source.text[end:]

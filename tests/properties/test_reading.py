"""Does reading keep its promises for every input?"""

from __future__ import annotations

import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from archive_cli.reading.decoding import decode_bytes
from archive_cli.reading.registry import read_bytes
from archive_cli.reading.source_text import SourceText

PIECES = st.sampled_from(
    [
        *("---\n", "+++\n", "title: Talks: a view\n", "Date: 05/03/2025\n", "\n\n", "\n", "\r\n"),
        *(
            "date 2025-03-05 HÀ NỘI — ",
            "HANOI, March 5 (Agency) -- ",
            "(Photo: VNA)",
            " — VNS",
            "–",
        ),
        *("Source: https://news.example.test/2025/03/05/a.html\n", "./.", "\u202e", "\x1b[31m"),
        *("The ministers met on March 5 and agreed on a plan for the year.", "Comment (0)\n", "\t"),
        *("Published: 6 March 2025 | Updated 7 March 2025\n", "By Anna Example\n", "\u2028", "5/"),
        *("Năm 2022", "takes place in the Friendship Year 2022", "from June 1 to 4", "\ufeff"),
        *("٥ مارس ٢٠٢٥", "2025年3月5日", "Ha\u0300 No\u0323\u0302i"),
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=20), max_size=30).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf---\ntitle: [a, *b]\n---\n")
def test_any_bytes_give_articles_or_problems(data: bytes) -> None:
    found = read_bytes(data, "some/file.txt")
    assert found.readings or found.problems
    assert all(problem.message.endswith(".") for problem in found.problems)


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_every_piece_of_evidence_quotes_the_file(text: str) -> None:
    data = text.encode("utf-8", "replace")
    decoded = decode_bytes(data)
    found = read_bytes(data, "2025/a.txt")
    for reading in found.readings:
        assert decoded is not None
        for evidence in reading.evidence.values():
            if evidence.quote is not None:
                assert decoded.text[evidence.start : evidence.end] == evidence.quote


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_a_date_is_never_there_without_the_characters_that_state_it(text: str) -> None:
    for reading in read_bytes(text.encode("utf-8", "replace"), "a.txt").readings:
        article = reading.article
        assert (article.date is None) == (article.date_basis is None)
        if article.date is not None:
            assert reading.evidence["date"].quote
            assert article.estimate is None


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES | st.text(st.characters(exclude_categories=["C"]))).map("".join))
def test_unicode_form_changes_no_field(text: str) -> None:
    composed = unicodedata.normalize("NFC", text)
    decomposed = unicodedata.normalize("NFD", text)
    one = read_bytes(composed.encode("utf-8", "replace"), "a.txt").readings
    other = read_bytes(decomposed.encode("utf-8", "replace"), "a.txt").readings
    assert [reading.article for reading in one] == [reading.article for reading in other]


@given(st.text(max_size=60))
def test_spans_of_the_normalised_text_lead_back_to_the_raw_text(text: str) -> None:
    for raw in (text, unicodedata.normalize("NFD", text)):
        source = SourceText(raw)
        assert source.text == unicodedata.normalize("NFC", raw)
        assert raw[slice(*source.raw_span(0, len(source.text)))] == raw

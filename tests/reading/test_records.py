"""What holds of the fields of every article, whatever its format?"""

from __future__ import annotations

import hashlib

import pytest

from archive_cli.reading.decoding import decode_bytes
from archive_cli.reading.headlines import lead_sentence
from archive_cli.reading.registry import read_bytes

STORY = """Ferry sails again
Date: 5 March 2025

OAKHAVEN — The ferry sailed at noon.

It had waited for a week in the dock. (Photo: Harbour Office)
"""


def test_a_title_made_of_a_sentence_is_cut_at_a_word() -> None:
    sentence = "The harbour office of Oakhaven said " + "in a very long letter " * 12 + "nothing."
    (reading,) = read_bytes(sentence.encode(), "a.txt").readings
    title = reading.article.title
    assert reading.article.title_basis == "lead"
    assert title.endswith("…")
    assert sentence.startswith(title.removesuffix("…") + " ")
    assert lead_sentence("It is short. And more.") == "It is short."


@pytest.mark.parametrize(
    ("body", "words"),
    [("One two three.", 3), ("A well-known man's tale.", 4), ("First part.\n\nSecond part.", 4)],
)
def test_the_words_of_the_body_are_counted_and_not_those_of_the_headers(
    body: str, words: int
) -> None:
    text = f"Title: A headline of many words\nSource: Coast News\n\n{body}\n"
    (reading,) = read_bytes(text.encode(), "a.txt").readings
    assert (reading.article.body, reading.article.words) == (body, words)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_evidence_counts_code_points_behind_a_byte_order_mark(encoding: str) -> None:
    data = ("\U0001f6a2 " + STORY).encode(encoding)
    (reading,) = read_bytes(data, "a.txt").readings
    date = reading.evidence["date"]
    assert date.quote is not None
    decoded = decode_bytes(data)
    assert decoded is not None
    assert decoded.text[date.start : date.end] == date.quote == "5 March 2025"
    assert date.start == ("\U0001f6a2 " + STORY).index("5 March 2025")


def test_captions_stand_apart_from_the_body_and_the_digest_is_of_the_bytes() -> None:
    (reading,) = read_bytes(STORY.encode(), "a.txt").readings
    assert "Photo" not in reading.article.body
    assert reading.article.body.startswith("The ferry sailed at noon.")
    assert reading.sha256 == hashlib.sha256(STORY.encode()).hexdigest()

"""Does a damaged file lose nothing, and raise nothing?"""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.reading.registry import FileReading, read_bytes
from reading.formats.generated import TEMPLATES, Made, make_files
from reading.formats.quotes import check_quotes

SAMPLES = list(make_files(len(TEMPLATES) * 3, seed=11))
JSON = [made for made in SAMPLES if made.path.endswith(("json", "jsonl"))]
PIECES = st.sampled_from(
    [
        *'"{}[]\\:,<>&;-=_/\n\t\u0301',
        *("\\u00", "\\ud83d", "</", "<DOC>", "</TEXT>", "<!--", "\f", "None", "Title: "),
        *("1 of 2 DOCUMENTS\n", "\n-----\n", "\nHD\n", "\nLOAD-DATE: x\n"),
    ]
)
LONG_WORD = re.compile(r"[A-Za-z]{7,}")


@st.composite
def damaged(draw: st.DrawFn, samples: list[Made]) -> Made:
    """Return a file with a few pieces put in, left out, or put in another place."""
    made = draw(st.sampled_from(samples))
    text = made.text
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(PIECES | st.just("")) + text[end:]
    return made._replace(text=text)


def shown_text(found: FileReading) -> str:
    return " ".join(
        f"{reading.article.title} {reading.article.body} {' '.join(reading.article.captions)} "
        f"{reading.article.author} {reading.article.source}"
        for reading in found.readings
    )


@settings(max_examples=250, deadline=None)
@given(damaged(SAMPLES))
def test_a_damaged_file_gives_articles_or_problems_with_exact_evidence(made: Made) -> None:
    found = read_bytes(made.text.encode(), made.path)
    assert found.readings or found.problems
    check_quotes(found)


@settings(max_examples=250, deadline=None)
@given(damaged(JSON))
def test_damaged_json_loses_no_word_of_a_text(made: Made) -> None:
    found = read_bytes(made.text.encode(), made.path)
    shown = shown_text(found)
    for story in made.stories:
        for sentence in story.body.split("\n\n"):
            if sentence in made.text:
                for word in LONG_WORD.findall(sentence):
                    assert word in shown


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SAMPLES), st.floats(0, 1))
def test_a_file_that_breaks_off_keeps_the_text_before(made: Made, share: float) -> None:
    text = made.text[: int(len(made.text) * share)]
    shown = shown_text(read_bytes(text.encode(), made.path))
    for story in made.stories:
        for sentence in story.body.split("\n\n"):
            if sentence in text:
                for word in LONG_WORD.findall(sentence):
                    assert word in shown

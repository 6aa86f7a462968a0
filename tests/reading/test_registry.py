from __future__ import annotations

import time

import pytest

from archive_cli.reading.formats.detection import formats_for
from archive_cli.reading.ids import id_for
from archive_cli.reading.registry import SUFFIXES, read_bytes, split_articles

TEXT = "The two sides met on Wednesday and agreed to go on with joint work along the border."


def test_the_suffixes_are_those_of_the_contract() -> None:
    assert set(".txt .text .md .markdown .json .jsonl .ndjson .sgm .sgml".split()) <= SUFFIXES
    assert "" in SUFFIXES


def test_ids_keep_all_suffixes_but_txt() -> None:
    assert id_for("a/b.txt", 1, 1) == "a/b"
    assert id_for("a/b.md", 1, 1) == "a/b.md"
    assert id_for("a/b.txt", 2, 3) == "a/b#2"
    assert id_for("a/b.jsonl", 1, 2) == "a/b.jsonl#1"


def test_no_reader_takes_plain_text() -> None:
    assert list(formats_for(TEXT, ".txt")) == []
    assert len(split_articles(TEXT, "a.txt").articles) == 1


@pytest.mark.parametrize("suffix", sorted(SUFFIXES))
def test_plain_text_is_read_under_any_suffix(suffix: str) -> None:
    (reading,) = read_bytes(TEXT.encode(), f"a{suffix}").readings
    assert reading.article.body == TEXT


def test_bytes_that_hold_no_text_are_a_problem() -> None:
    found = read_bytes(b"\0\1\2" * 100, "a.json")
    assert [problem.problem for problem in found.problems] == ["binary"]


def test_an_empty_file_is_a_problem() -> None:
    assert [problem.problem for problem in read_bytes(b" \n", "a.sgm").problems] == ["empty"]


def test_an_article_among_several_has_its_own_problems() -> None:
    text = (
        '{"title": "One", "text": "A text is here.", "date": "2025-03-05"}\n'
        '{"title": "Two", "text": "More text."}'
    )
    found = read_bytes(text.encode(), "a.jsonl")
    assert [(problem.id, problem.problem) for problem in found.problems] == [
        ("a.jsonl#2", "undated")
    ]


SECONDS = 8
HOSTILE = {
    "digits": "1" * 400_000,
    "rules": "---\n" * 100_000,
    "long rules": "-----\n" * 60_000,
    "rules and words": "-----\nword\n" * 30_000,
    "form feeds": "word word\f" * 30_000,
    "nested arrays": "[" * 400_000,
    "arrays on lines": "[1,\n" * 60_000,
    "nested objects": '{"a":' * 80_000,
    "open strings": '{"title":"a\n' * 30_000,
    "angles": "<" * 400_000,
    "comments": "<!--" * 100_000,
    "documents": "<DOC>" * 80_000,
    "titles": "<DOC><TITLE>x y" * 25_000,
    "menus": "<html>" + "<nav>" * 80_000,
    "numbers": "1 of 2 DOCUMENTS\n\nLENGTH: 3\n\nx\n" * 12_000,
    "codes": "HD\nWC\nPD\nSN\n" * 30_000,
    "reports": "TST1-MUC3-0001\nABC\n" * 20_000,
    "keys": "Title: a; Date: b; " * 20_000,
    "one line": '{"title": "A b", "text": "' + 'word \\"x\\"\\n' * 40_000 + '"}',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("suffix", [".txt", ".json", ".sgm"])
def test_hostile_files_are_read_in_time(name: str, suffix: str) -> None:
    data = HOSTILE[name].encode()
    started = time.perf_counter()
    found = read_bytes(data, f"a{suffix}")
    assert found.readings or found.problems
    assert time.perf_counter() - started < SECONDS


def test_dates_of_publication_far_apart_are_a_problem() -> None:
    text = (
        "Title: Talks resume\nDate: 2025-03-05\n\n"
        "HANOI, {day} March 2025 (VNA) -- The ministers met here and agreed on much.\n"
    )
    apart = read_bytes(text.format(day=20).encode(), "a.txt")
    beside = read_bytes(text.format(day=6).encode(), "a.txt")
    assert [problem.problem for problem in apart.problems] == ["contradictory-date"]
    assert beside.problems == ()
    assert str(apart.readings[0].article.date) == "2025-03-05"

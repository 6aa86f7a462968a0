"""Do any bytes give articles or problems, and does all evidence quote the file?"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])

from fuzz.engine import TOP, fuzz, watch

watch("archive_cli.model", "archive_cli.reading")

from archive_cli.catalog.codec import decode_article, encode_article
from archive_cli.model.article import Reading
from archive_cli.reading.registry import FileReading, read_bytes
from reading.formats.generated import TEMPLATES, make_files

SUFFIXES = (".txt", ".md", ".json", ".jsonl", ".sgm", "", ".ndjson", ".TXT")
WORDS = (
    "---\n", "+++\n", "title: ", "Date: ", "Published: ", "&a ", "*a", "<<: ", "!!binary ", "? ",
    "[red]", "\x1b[31m", "\u202e", "\r", "\x00", "\x0b", "\x0c", "\x85", "\u2028", "\ufeff",
    "(Photo: ", "HANOI, March 5 (Agency) -- ", "HÀ NỘI — ", "2025-03-05", "05/03/2025", "Năm 2022",
    "5 March", "2025年3月5日", "٥ مارس ٢٠٢٥", "By Anna Example", "Source: ", "https://a.test/2025/",
    "<DOC>", "<REUTERS ", "</TEXT>", "<BODY>", "&#3;", "&amp;", "<html>", "<time datetime=",
    '{"title": "', '"body": "', '"date": ', "\\ud83d", "\\u0000", "1e999", "[[[[",
    "1 of 2 DOCUMENTS", "LOAD-DATE: ", "\nHD\n", "\nBY\n", "Document a", "____", "-----",
    "a:\n  - ", "tags: []",
)  # fmt: skip


def check(data: bytes) -> None:
    """Read the bytes behind the first, which chooses the suffix."""
    kind, rest = data[:1] or b"\0", data[1:]
    path = f"2025/03/a{SUFFIXES[kind[0] % len(SUFFIXES)]}"
    found = read_bytes(rest, path)
    assert found.readings or found.problems
    assert all(problem.message.endswith(".") and problem.fix for problem in found.problems)
    for reading in found.readings:
        _check_reading(reading, found)


def _check_reading(reading: Reading, found: FileReading) -> None:
    article = reading.article
    assert article.id
    assert article.words >= 0
    assert (article.date is None) == (article.date_basis is None)
    assert article.date is None or article.estimate is None
    for evidence in reading.evidence.values():
        if evidence.quote is not None:
            assert found.text[evidence.start : evidence.end] == evidence.quote
    assert decode_article(*encode_article(article)) == article


def seeds() -> list[bytes]:
    """Return the samples and a few files of every format."""
    made = [(one.path, one.text.encode()) for one in make_files(3 * len(TEMPLATES), seed=3)]
    samples = sorted((TOP / "data" / "articles").iterdir())
    made += [(one.name, one.read_bytes()) for one in samples]
    return [_first_byte(path) + text for path, text in made]


def _first_byte(path: str) -> bytes:
    suffix = "." + path.rpartition(".")[2]
    return bytes([SUFFIXES.index(suffix) if suffix in SUFFIXES else 0])


if __name__ == "__main__":
    fuzz(check, seeds(), WORDS, longest=8192)

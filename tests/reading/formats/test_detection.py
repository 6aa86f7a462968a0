from __future__ import annotations

import os

import pytest

from archive_cli.reading.formats.detection import formats_for
from archive_cli.reading.registry import reader_for
from reading.formats.generated import make_files

FORMATS = ("json", "html", "sgml", "muc", "proquest", "nexis", "factiva", "separated")
FILES = 340


def test_no_format_is_passed_over_that_would_take_a_text() -> None:
    taken: set[str] = set()
    for file in make_files(FILES, seed=11):
        suffix = os.path.splitext(file.path)[1]
        for text in (file.text, file.text.upper(), f"\n \t{file.text}"):
            named = list(formats_for(text, suffix))
            takers = [name for name in FORMATS if reader_for(name).detect(text, suffix)]
            assert set(takers) <= set(named), (text, takers, named)
            assert named == [name for name in FORMATS if name in named]
            taken.update(takers)
    assert taken >= {"json", "sgml", "proquest", "nexis", "factiva", "separated"}


@pytest.mark.parametrize(
    ("text", "suffix", "named"),
    [
        ("A ship sails.", ".json", "json"),
        (" [1]", ".txt", "json"),
        ("A ship sails.", ".sgm", "sgml"),
        ("<html>", ".txt", "html"),
        ("TST1-MUC3-0099", "", "muc"),
        ("Text.\n\f\nText.", "", "separated"),
        (f"{'A ship sails. ' * 2000}\nDocument VNS0000020250305el350002t", "", "factiva"),
    ],
)
def test_a_sign_names_its_format(text: str, suffix: str, named: str) -> None:
    assert named in formats_for(text, suffix)


def test_an_empty_text_is_in_no_format() -> None:
    assert list(formats_for("", ".txt")) == []
    assert list(formats_for(" \n", "")) == []

from __future__ import annotations

import re

import pytest

from archive_cli.reading.patterns import pattern


def test_a_pattern_finds_what_a_compiled_one_finds() -> None:
    text, source = "Sarn 12, Ost 7", r"([a-z]+) (\d+)"
    late, compiled = pattern(source, re.IGNORECASE), re.compile(source, re.IGNORECASE)
    assert late.findall(text) == compiled.findall(text)
    assert late.sub("x", text) == compiled.sub("x", text)
    assert [found.span() for found in late.finditer(text, 5)] == [(9, 14)]
    assert late.match(text, 1) is not None
    assert late.fullmatch(text) is None
    assert (late.pattern, late.groups, late.flags) == (source, 2, compiled.flags)


def test_a_pattern_of_bytes_searches_bytes() -> None:
    assert pattern(rb"[\xc0-\xff]").search(b"a\xe9") is not None


def test_a_wrong_pattern_is_told_when_it_is_used() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.search("")

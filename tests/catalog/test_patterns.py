from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.patterns import LONGEST_LINE, parse_pattern, source_for

LINES = st.text("ab*?[]!-^:/\\# \t.é\u3000\x85\n" + "alph", max_size=12) | st.text(max_size=30)


def matches(line: str, path: str) -> bool:
    pattern = parse_pattern(line)
    assert pattern is not None
    return re.fullmatch(source_for(pattern), path, re.DOTALL) is not None


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("draft.txt", "2025/03/draft.txt"),
        ("*.bak.txt", "2025/old.bak.txt"),
        ("/talks.md", "talks.md"),
        ("2025/*.md", "2025/talks.md"),
        ("notes/**", "notes/a/b.txt"),
        ("**/notes", "a/notes"),
        ("a/**/b", "a/b"),
        ("a/***/b", "a/x/y/b"),
        ("[[:digit:]x-]*", "7.txt"),
        ("[[:digit:]x-]*", "-.txt"),
        ("[!a-c]", "d"),
        ("[]]", "]"),
        (r"[\]]", "]"),
        ("[b-a]", "b"),
        (r"\*", "*"),
        (r"a\/b", "a/b"),
        (r"a\ ", "a "),
        ("a\t", "a\t"),
        ("\\a\u3000", "a\u3000"),
        (r"\!a", "!a"),
        (r"\#a", "#a"),
        ("caf?", "café"),
        ("a*", "a\nb"),
        ("a", "x\ny/a"),
        ("***", "a"),
        ("a/[b/]", "a/b"),
    ],
)
def test_a_pattern_matches_what_git_says_it_does(line: str, path: str) -> None:
    assert matches(line, path)


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("draft", "draft/of/a/law.txt"),
        ("/talks.md", "2025/talks.md"),
        ("2025/*.md", "2025/03/talks.md"),
        ("notes/**", "notes"),
        ("a?b", "a/b"),
        ("a[!x]b", "a/b"),
        ("a[/]b", "a/b"),
        ("[[:upper:]]", "a"),
        ("[b-a]", "a"),
        ("a  ", "a  "),
        ("a", "a\n"),
    ],
)
def test_a_pattern_matches_no_more(line: str, path: str) -> None:
    assert not matches(line, path)


@pytest.mark.parametrize("line", ["", "   ", "# a comment", "#"])
def test_blank_lines_and_comments_are_no_patterns(line: str) -> None:
    assert parse_pattern(line) is None


def test_a_line_may_take_back_in_and_may_speak_of_folders_only() -> None:
    taken, left = parse_pattern("!drafts/"), parse_pattern("drafts")
    assert taken is not None
    assert left is not None
    assert (taken.excludes, taken.folders_only) == (False, True)
    assert (left.excludes, left.folders_only) == (True, False)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("/", "there is no name in it"),
        ("!", "there is no name in it"),
        ("a//", "there is no name in it"),
        ("a\\", "a \\ stands before nothing"),
        ("\\/b", "a \\ stands before nothing"),
        ("a[b", "its [ is not closed"),
        ("[]", "its [ is not closed"),
        ("[[:letter:]]", "there is no class 'letter' for its brackets"),
        ("a" * (LONGEST_LINE + 1), "it has more than 1000 characters"),
    ],
)
def test_a_line_that_can_not_match_is_told(line: str, reason: str) -> None:
    with pytest.raises(ValueError, match=re.escape(reason)):
        parse_pattern(line)


@given(LINES, st.text("ab/\n é", max_size=8))
def test_any_line_is_a_pattern_or_a_mistake(line: str, path: str) -> None:
    try:
        pattern = parse_pattern(line)
    except ValueError:
        return
    if pattern is not None:
        re.fullmatch(source_for(pattern), path, re.DOTALL)


def test_many_stars_do_not_hold_up_a_long_name() -> None:
    pattern = parse_pattern("*a" * 40 + "*b")
    assert pattern is not None
    started = time.process_time()
    assert re.fullmatch(source_for(pattern), "a" * 250, re.DOTALL) is None
    assert time.process_time() - started < 1

"""Can people see what was made of their query?"""

from __future__ import annotations

from archive_cli.model.explanation import Explanation, IndexedTerm, QueryPart
from archive_cli.render.understanding import understanding_lines
from render.samples import EXPLANATION


def test_each_part_is_a_line_with_its_articles_and_score() -> None:
    assert list(understanding_lines(EXPLANATION)) == [
        "articles   score  query",
        "       7    1.50  all of",
        "       9    1.50    ferry",
        "       9    1.50      body:ferry",
        "     400            none of",
        "       0              oil",
        "       0                oil in no field",
        "",
        "first: 2024/harbour, score 1.50",
    ]


def test_without_a_hit_none_is_named() -> None:
    lines = list(understanding_lines(Explanation(QueryPart("word", "oil", 0))))
    assert lines == ["articles   score  query", "       0          oil"]


def test_a_score_that_was_weighed_anew_is_told_beside_the_plain_one() -> None:
    last = list(understanding_lines(EXPLANATION.replaced(score=3.25)))[-1]
    assert last.startswith("first: 2024/harbour, score 3.25 (1.50 before words were")


def test_nothing_that_a_terminal_obeys_is_written() -> None:
    term = IndexedTerm("body", "\u202eoil", 1)
    part = QueryPart("word", "\x1b[31moil", 1, None, (term,))
    text = "".join(understanding_lines(Explanation(part, first="\x1b]0;x", score=0.0)))
    assert "\x1b" not in text
    assert "\u202e" not in text

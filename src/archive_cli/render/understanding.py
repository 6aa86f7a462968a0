"""How does it read how a query was understood?

A line for each part, the numbers first: how many articles match it alone, and what it adds to the
score of the first hit (nothing where it does not match that, or leaves the order alone)::

    articles   score  query
           2    5.42  all of
           3    2.31    peacekeeping
           3    2.31      body:peacekeeping
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isclose

from archive_cli.model.explanation import Explanation, QueryPart
from archive_cli.render.sanitize import visible

_LISTS = {"and": "all of", "or": "any of", "not": "none of"}
_INDENT = "  "
# Scores are floats of 32 bits, added up in any order.
_SAME = 1e-4


def understanding_lines(explanation: Explanation) -> Iterator[str]:
    """Yield the lines, the first hit last; of fields only those in which something was found."""
    yield "articles   score  query"
    yield from _part_lines(explanation.query, "")
    if explanation.first is not None:
        yield ""
        yield f"first: {visible(explanation.first)}, score {_score_of(explanation)}"


def _part_lines(part: QueryPart, indent: str) -> Iterator[str]:
    yield _line(part.articles, part.score, indent + _LISTS.get(part.kind, part.query))
    inner = indent + _INDENT
    found = [term for term in part.terms if term.articles]
    for term in found:
        yield _line(term.articles, term.score, f"{inner}{term.field}:{term.text}")
    if not found:
        for text in dict.fromkeys(term.text for term in part.terms):
            yield _line(0, None, f"{inner}{text} in no field")
    for one in part.parts:
        yield from _part_lines(one, inner)


def _score_of(explanation: Explanation) -> str:
    score, plain = explanation.score or 0.0, explanation.query.score or 0.0
    if isclose(score, plain, rel_tol=_SAME):
        return f"{score:.2f}"
    before = "before words were weighed by rarity and those of the best articles added"
    return f"{score:.2f} ({plain:.2f} {before})"


def _line(articles: int, score: float | None, text: str) -> str:
    return f"{articles:8}  {_shown(score):>6}  {visible(text)}"


def _shown(score: float | None) -> str:
    return f"{score:.2f}" if score else ""

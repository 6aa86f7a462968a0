"""Which articles does a text file hold that has rules or form feeds between them?

A rule is a line of three or more ``*`` or ``=``, or five or more ``-`` or ``_``, also with blanks
between. One that
merely divides an article does not split it: every piece must be an article of its own, with
sentences, and with a header, a dateline, a date line or a byline, or all of them with a headline
and no more. What stands before the first or behind the last article without a sentence
is no article, but the words of an export.
"""

from __future__ import annotations

import re

from archive_cli.reading.formats.detection import has_rule
from archive_cli.reading.formats.fields import are_articles
from archive_cli.reading.formats.plain import read_text
from archive_cli.reading.formats.views import plain_view
from archive_cli.reading.lines import ends_sentence
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.patterns import pattern

_RULE = pattern(
    r"^[ \t]*(?:-[ \t]?){5,}\r?$|^[ \t]*(?:=[ \t]?){3,}\r?$|^[ \t]*(?:\*[ \t]?){3,}\r?$|"
    r"^[ \t]*(?:_[ \t]?){5,}\r?$|\f",
    re.MULTILINE,
)
_LEAST_WORDS = 15
_LEAST_TITLE_WORDS = 3
_LONGEST_FRAME = 300
_FIELD_RULES = frozenset(("header key", "glued key", "labelled date line", "date line", "byline"))
_MARKS = "=\f_*-"


def detect(text: str, suffix: str) -> bool:  # noqa: ARG001
    """Tell whether there is a rule or a form feed in a text."""
    return has_rule(text)


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the articles between rules of one kind; ``None`` where they are one article.

    The kinds are tried in the order of `_MARKS`; the first that divides articles counts.
    """
    places: dict[str, list[tuple[int, int]]] = {}
    for found in _RULE.finditer(text):
        mark = "\f" if found.group() == "\f" else found.group().strip()[0]
        places.setdefault(mark, []).append(found.span())
    for mark in _MARKS:
        articles = _articles(text, places.get(mark, []))
        if len(articles) > 1:
            return Found(articles)
    return None


def _articles(text: str, rules: list[tuple[int, int]]) -> list[Parts]:
    """Return the articles between rules; none unless every piece is one."""
    starts = [0, *(end for _, end in rules)]
    ends = [*(start for start, _ in rules), len(text)]
    pieces = [
        (start, end) for start, end in zip(starts, ends, strict=True) if text[start:end].strip()
    ]
    if not are_articles(len(pieces), len(text)):
        return []
    while pieces and _is_frame(text, *pieces[-1]):
        del pieces[-1]
    first = 0
    while first < len(pieces) and _is_frame(text, *pieces[first]):
        first += 1
    pieces = pieces[first:]
    if len(pieces) < 2:
        return []
    articles: list[Parts] = []
    strengths: set[bool] = set()
    for start, end in pieces:
        parts = read_text(plain_view(text, start, end))
        strength = _strength(parts)
        strengths.add(bool(strength))
        if strength is None or len(strengths) > 1:
            return []
        articles.append(parts)
    return articles


def _is_frame(text: str, start: int, end: int) -> bool:
    """Tell whether a piece at an end of the file is too short for an article."""
    piece = text[start:end].strip()
    return len(piece) < _LONGEST_FRAME and not any(
        ends_sentence(line) and len(line) > 30 for line in piece.splitlines()
    )


def _strength(parts: Parts) -> bool | None:
    """Return whether a piece has more than a headline; ``None`` where it is no article at all."""
    words = sum(len(line.text.split()) for line in parts.text)
    if words < _LEAST_WORDS or not any(ends_sentence(line.text) for line in parts.text):
        return None
    strong = {"title", "source", "author", "url", "place"}
    if parts.yearless is not None or any(d.role == "published" for d in parts.dates):
        return True
    if any(c.role in strong and c.rule in (*_FIELD_RULES, "dateline") for c in parts.claims):
        return True
    titles = [claim.value for claim in parts.claims if claim.role == "title"]
    return False if titles and len(titles[0].split()) >= _LEAST_TITLE_WORDS else None

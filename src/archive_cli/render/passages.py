"""How does a hit look on a terminal: title, place in the archive, passages?

Matches are coloured, or stand between ``*`` where there is no colour.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive_cli.model.hit import Hit, Snippet
from archive_cli.render.cells import cell_of
from archive_cli.render.lines import cut, cut_name, width_of, wrap
from archive_cli.render.record import record_of
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_INDENT = "  "
_DOT = " · "
_META = ("date", "place", "source")
_WIDEST = 100
"""Cells of a line of a passage: longer ones are hard to follow, and on a page they are 88."""
_MARK = "*"


def hit_lines(hit: Hit, width: int, ink: Ink) -> Iterator[str]:
    """Yield the title, a line of id, date, place and source, the passages, and the copies."""
    yield ink.paint(cut(visible(hit.article.title), width), "title")
    yield _meta_line(hit, width, ink)
    for snippet in hit.snippets:
        for line in snippet_lines(snippet, min(width - len(_INDENT), _WIDEST), ink):
            yield _INDENT + line
    if hit.copies:
        also = f"+{len(hit.copies)} {'copy' if len(hit.copies) == 1 else 'copies'}: "
        also += ", ".join(hit.copies)
        yield _INDENT + ink.paint(cut(visible(also), width - len(_INDENT)), "label")


def snippet_lines(snippet: Snippet, width: int, ink: Ink) -> Iterator[str]:
    """Yield the passage, wrapped, with its matches marked."""
    text, matches = _shown(snippet, "" if ink.is_colored else _MARK)
    bound = {place for first, last in matches for place in (first + 1, last - 1)}
    for start, end in wrap(text, width, frozenset() if ink.is_colored else bound):
        within = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in matches
            if first < end and last > start
        ]
        yield ink.paint_spans(text[start:end], within, "match")


def _meta_line(hit: Hit, width: int, ink: Ink) -> str:
    record = record_of(hit.article)
    name = cut_name(visible(hit.article.id), max(width - len(_INDENT), 1))
    line = _INDENT + ink.link(ink.paint(name, "id"), hit.article.path)
    used = len(_INDENT) + width_of(name)
    for field in _META:
        value = visible(cell_of(record, field))
        needed = len(_DOT) + width_of(value)
        if value and used + needed <= width:
            line += _DOT + value
            used += needed
    return line


def _shown(snippet: Snippet, mark: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text as it is shown and the matches, ordered and apart, as they stand in it.

    Each match has the mark before and behind it, as part of it; matches with only blanks between
    them are one.
    """
    parts: list[str] = []
    matches: list[tuple[int, int]] = []
    done = length = 0
    for start, end in _merged(snippet):
        before, match = visible(snippet.text[done:start]), visible(snippet.text[start:end])
        first = length + len(before)
        parts += (before, mark, match, mark)
        length = first + len(match) + 2 * len(mark)
        matches.append((first, length))
        done = end
    return "".join(parts) + visible(snippet.text[done:]), matches


def _merged(snippet: Snippet) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(snippet.matches):
        if merged and not snippet.text[merged[-1][1] : start].strip(" "):
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged

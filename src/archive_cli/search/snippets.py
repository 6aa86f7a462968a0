"""Which passages of an article show why it was found?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_cli.model.article import Article
from archive_cli.model.hit import Snippet
from archive_cli.search.needles import Mark, Needles, marks_in, promise_of, spelt_out

MOST_SNIPPETS = 2
WIDTH = 220
# Matches this far apart may share a snippet; the rest of its width is context.
SPAN = 160
# How much of an article is looked at closely: more would seldom be better.
_LONGEST_CHUNK = 2_000
_LONGEST_BODY = 1_000_000
_MOST_CHUNKS = 3
# How far a cut is moved to fall between words.
_LONGEST_WORD = 40


class _Paragraph(NamedTuple):
    start: int
    end: int


class _Passage(NamedTuple):
    paragraph: _Paragraph
    marks: list[Mark]

    @property
    def worth(self) -> tuple[int, int]:
        """How many of the query's words it answers, then how often."""
        weights = {mark.needle: mark.weight for mark in self.marks}
        return sum(weights.values()), len(self.marks)


def snippets_of(article: Article, needles: Needles) -> tuple[Snippet, ...]:
    """Return at most two passages of the body, the better first; the lead where nothing matches.

    Each is a paragraph or a part of one, at most `WIDTH` characters and an ellipsis wherever it is
    cut, between words if they are not longer than a snippet; line breaks become spaces. The better
    passage holds more of the query's words, then more matches, then stands earlier. An article
    without a body has none.
    """
    body = article.body[:_LONGEST_BODY]
    passages = list(_passages(body, spelt_out(needles, article, body)))
    best = sorted(
        passages, key=lambda passage: (passage.worth, -passage.marks[0].start), reverse=True
    )
    snippets: list[Snippet] = []
    shown: list[tuple[int, int]] = []
    for passage in best:
        start, end = _window(body, passage)
        if all(end <= other_start or start >= other_end for other_start, other_end in shown):
            shown.append((start, end))
            snippets.append(_snippet(body, passage, start, end))
        if len(snippets) == MOST_SNIPPETS:
            break
    return tuple(snippets) or _lead(body)


def _lead(body: str) -> tuple[Snippet, ...]:
    for paragraph in _paragraphs(body):
        passage = _Passage(paragraph, [])
        return (_snippet(body, passage, *_window(body, passage)),)
    return ()


def _passages(body: str, needles: Needles) -> Iterator[_Passage]:
    """Yield the passages of the most promising chunks: to find the words exactly costs most."""
    chunks = [
        (promise, paragraph, start, end)
        for paragraph in _paragraphs(body)
        for start, end in _chunks(body, paragraph)
        if (promise := promise_of(body[start:end], needles))[0]
    ]
    chunks.sort(key=lambda chunk: chunk[0], reverse=True)
    matching = 0
    for _, paragraph, start, end in chunks:
        marks = [
            mark._replace(start=mark.start + start, end=mark.end + start)
            for mark in marks_in(body[start:end], needles)
        ]
        yield from _passages_of(paragraph, marks)
        matching += bool(marks)
        if matching == _MOST_CHUNKS:
            return


def _paragraphs(body: str) -> Iterator[_Paragraph]:
    start = 0
    for end, following in [*(m.span() for m in re.finditer(r"\n[^\S\n]*\n", body)), (len(body), 0)]:
        text = body[start:end]
        if stripped := text.strip():
            begin = start + text.index(stripped[0])
            yield _Paragraph(begin, begin + len(stripped))
        start = following


def _chunks(body: str, paragraph: _Paragraph) -> Iterator[tuple[int, int]]:
    start = paragraph.start
    while start < paragraph.end:
        end = min(start + _LONGEST_CHUNK, paragraph.end)
        if end < paragraph.end:
            end = _back_to_space(body, end, start + _LONGEST_CHUNK // 2)
        yield start, end
        start = end


def _passages_of(paragraph: _Paragraph, marks: list[Mark]) -> Iterator[_Passage]:
    """Yield, from each mark on, the marks that fit one snippet with it."""
    last = 0
    for first, mark in enumerate(marks):
        last = max(last, first + 1)
        while last < len(marks) and marks[last].end - mark.start <= SPAN:
            last += 1
        yield _Passage(paragraph, marks[first:last])


def _window(body: str, passage: _Passage) -> tuple[int, int]:
    """Return the span of the body to show: the marks, with context on both sides."""
    begin, finish = passage.paragraph
    if finish - begin <= WIDTH:
        return begin, finish
    first = passage.marks[0].start if passage.marks else begin
    last = max((mark.end for mark in passage.marks), default=begin)
    start = max(begin, min(first - max(0, WIDTH - (last - first)) // 2, finish - WIDTH))
    start = begin if last - begin <= WIDTH * 3 // 4 else min(start, first)
    end = min(start + WIDTH, finish)
    if start > begin:
        start = _on_to_word(body, start, first)
    if end < finish:
        end = _back_to_space(body, end, min(last, end))
    return start, end


def _on_to_word(body: str, start: int, latest: int) -> int:
    """Return where the next word starts, or ``start`` where none does up to ``latest``."""
    for position in range(start, min(latest, start + _LONGEST_WORD) + 1):
        if body[position - 1].isspace() and not body[position].isspace():
            return position
    return _between_letters(body, start)


def _back_to_space(body: str, end: int, earliest: int) -> int:
    """Return where the last whole word before ``end`` ends, not before ``earliest``."""
    for position in range(end, max(earliest, end - _LONGEST_WORD) - 1, -1):
        if body[position].isspace() and not body[position - 1].isspace():
            return position
    return _between_letters(body, end)


def _between_letters(body: str, position: int) -> int:
    """Return the nearest place from there back that parts no letter from its accents."""
    from unicodedata import combining

    earliest = max(1, position - _LONGEST_WORD)
    while position > earliest and combining(body[position]):
        position -= 1
    return position


def _snippet(body: str, passage: _Passage, start: int, end: int) -> Snippet:
    opening = "…" if start > passage.paragraph.start else ""
    closing = "…" if end < passage.paragraph.end else ""
    shift = len(opening) - start
    spans: list[tuple[int, int]] = []
    for mark in passage.marks:
        begin, finish = max(mark.start, start) + shift, min(mark.end, end) + shift
        if spans and begin < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(finish, spans[-1][1]))
        else:
            spans.append((begin, finish))
    text = re.sub(r"\s", " ", body[start:end])
    return Snippet(f"{opening}{text}{closing}", tuple(spans))

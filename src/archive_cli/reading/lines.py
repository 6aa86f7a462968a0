"""Which lines does a text have, and which of them are paragraphs?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_LINE = re.compile(r"([\r\n\x0b\x0c\x85\u2028\u2029]*)([^\r\n\x0b\x0c\x85\u2028\u2029]+)")
_BLANK = " \t\xa0\u200b\u2060\ufeff\u3000\u00ad"
SENTENCE_END = re.compile(r"""[.!?…。！？؟][)\]"'”’»」』*_]*$""")
_MAY_END = frozenset(".!?…。！？؟)]\"'”’»」』*_")
_WRAP_WIDTH = 100


class Line(NamedTuple):
    """A line or a part of one, without blanks at its ends: code points of the NFC text.

    ``gap`` is how many blank lines stand before it, ``indent`` how many blanks before its text,
    or the length of the dateline that was cut off it; both are 0 for the parts of a line behind
    its first.
    """

    start: int
    end: int
    text: str
    gap: int = 0
    indent: int = 0

    def part(self, start: int, end: int | None = None) -> Line:
        """Return the part from ``start`` to ``end``, counted in this line's text, stripped."""
        text = self.text[start:end]
        left = len(text) - len(text.lstrip(_BLANK))
        stripped = text.strip(_BLANK)
        begin = self.start + start + left
        gap, indent = (self.gap, self.indent) if start == 0 else (0, 0)
        return Line(begin, begin + len(stripped), stripped, gap, indent)


def lines_of(text: str, start: int = 0) -> Iterator[Line]:
    """Yield the lines that are not blank, from a position on."""
    newlines = 1
    for found in _LINE.finditer(text, start):
        ends, piece = found.groups()
        newlines += len(ends) - ends.count("\r\n") if ends else 0
        stripped = piece.strip(_BLANK)
        if stripped:
            indent = 0
            if stripped is not piece and piece[0] in _BLANK:
                indent = len(piece) - len(piece.lstrip(_BLANK))
            begin = found.start(2) + indent
            yield Line(begin, begin + len(stripped), stripped, max(0, newlines - 1), indent)
            newlines = 0


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, quotes and brackets aside."""
    return text[-1:] in _MAY_END and SENTENCE_END.search(text[-8:]) is not None


def is_wrapped(lines: list[Line]) -> bool:
    """Tell whether these neighbouring lines are one paragraph, broken at a fixed width.

    So they are where all are at most 100 characters, all but the last reach two thirds of the
    longest, and at most half of those end as a sentence does. A dateline cut off counts.
    """
    if len(lines) < 2:
        return False
    margin = min(line.indent for line in lines)
    lengths = [line.indent - margin + len(line.text) for line in lines]
    widest = max(lengths)
    if widest > _WRAP_WIDTH or widest < 30:
        return False
    inner = lines[:-1]
    if any(length * 3 < widest * 2 for length in lengths[:-1]):
        return False
    return sum(ends_sentence(line.text) for line in inner) * 2 <= len(inner)


def paragraphs_of(lines: list[Line]) -> list[str]:
    """Join lines to paragraphs: wrapped lines flow together, other lines stand for themselves.

    A line that breaks off in a sentence which the next one goes on with is joined to it. White
    space within a paragraph becomes single blanks.
    """
    paragraphs: list[list[str]] = []
    for block in blocks_of(lines):
        texts = [" ".join(line.text for line in block)] if is_wrapped(block) else None
        for text in texts or [line.text for line in block]:
            if paragraphs and _goes_on(paragraphs[-1][-1], text):
                paragraphs[-1].append(text)
            else:
                paragraphs.append([text])
    return [tidy(" ".join(pieces)) for pieces in paragraphs]


def blocks_of(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines that belong together: no blank line between, no indented beginning.

    A line indented further than the one before it begins a paragraph, as wire copy sets it.
    """
    block: list[Line] = []
    for line in lines:
        if block and (line.gap or line.indent > block[-1].indent + 1):
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a sentence was cut: a comma before the gap, or a small letter after it."""
    if before.endswith(","):
        return after[0].isalpha()
    return after[0].islower() and not ends_sentence(before) and not before.endswith((":", ";"))


def tidy(text: str) -> str:
    """Return the text with its white space as single blanks, and none at the ends."""
    return " ".join(text.split()).strip(_BLANK)

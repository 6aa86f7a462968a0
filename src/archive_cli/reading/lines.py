"""Which lines does a text have, and which of them are paragraphs?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import add
from typing import NamedTuple

from archive_cli.reading.patterns import pattern

_OTHER_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_BLANK = " \t\xa0\u200b\u2060\ufeff\u3000\u00ad"
SENTENCE_END = pattern(r"""[.!?…。！？؟][)\]"'”’»」』*_]*$""")
_STOPS = frozenset(".!?…。！？؟")
_CLOSERS = frozenset(")]\"'”’»」』*_")
_WRAP_WIDTH = 100
_NARROWEST = 30


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
        stripped = text.strip(_BLANK)
        left = 0 if stripped is text else len(text) - len(text.lstrip(_BLANK))
        begin = self.start + start + left
        gap, indent = (self.gap, self.indent) if start == 0 else (0, 0)
        return Line(begin, begin + len(stripped), stripped, gap, indent)


def lines_of(text: str, start: int = 0) -> list[Line]:
    """Return the lines that are not blank, from a position on."""
    lines: list[Line] = []
    text = text[start:].replace("\r\n", " \n")
    for end in _OTHER_ENDS:
        text = text.replace(end, "\n")
    new = tuple.__new__  # A named tuple's own constructor takes twice the time.
    gap = 0
    for piece in text.split("\n"):
        stripped = piece.strip(_BLANK)
        if stripped:
            indent = 0
            if stripped is not piece and piece[0] in _BLANK:
                indent = len(piece) - len(piece.lstrip(_BLANK))
            begin = start + indent
            lines.append(new(Line, (begin, begin + len(stripped), stripped, gap, indent)))
            gap = 0
        else:
            gap += 1
        start += len(piece) + 1
    return lines


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, quotes and brackets aside."""
    last = text[-1:]
    return last in _STOPS or (last in _CLOSERS and SENTENCE_END.search(text[-8:]) is not None)


def is_wrapped(lines: list[Line]) -> bool:
    """Tell whether these neighbouring lines are one paragraph, broken at a fixed width.

    So they are where all are at most 100 characters, all but the last reach two thirds of the
    longest, and at most half of those end as a sentence does. A dateline cut off counts.
    """
    if len(lines) < 2:
        return False
    _, _, texts, _, indents = zip(*lines, strict=True)
    return _are_wrapped(texts, indents)


def _are_wrapped(texts: Sequence[str], indents: Sequence[int]) -> bool:
    if len(texts) < 2:
        return False
    lengths = list(map(add, indents, map(len, texts)))
    margin = min(indents)
    widest = max(lengths) - margin
    if not _NARROWEST <= widest <= _WRAP_WIDTH:
        return False
    if (min(lengths[:-1]) - margin) * 3 < widest * 2:
        return False
    return sum(map(ends_sentence, texts[:-1])) * 2 <= len(texts) - 1


def paragraphs_of(lines: list[Line]) -> list[str]:
    """Join lines to paragraphs: wrapped lines flow together, other lines stand for themselves.

    A line that breaks off in a sentence which the next one goes on with is joined to it. White
    space within a paragraph becomes single blanks.
    """
    pieces: list[list[str]] = []
    before = ""
    for block in blocks_of(lines):
        _, _, texts, _, indents = zip(*block, strict=True)
        for text in (" ".join(texts),) if _are_wrapped(texts, indents) else texts:
            if before and _goes_on(before, text):
                pieces[-1].append(text)
            else:
                pieces.append([text])
            before = text
    return [tidy(" ".join(texts)) for texts in pieces]


def blocks_of(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield runs of lines that belong together: no blank line between, no indented beginning.

    A line indented further than the one before it begins a paragraph, as wire copy sets it.
    """
    block: list[Line] = []
    widest = 0
    for line in lines:
        _, _, _, gap, indent = line
        if block and (gap or indent > widest):
            yield block
            block = []
        block.append(line)
        widest = indent + 1
    if block:
        yield block


def _goes_on(before: str, after: str) -> bool:
    """Tell whether a sentence was cut: a comma before the gap, or a small letter after it."""
    last = before[-1]
    if last == ",":
        return after[0].isalpha()
    return after[0].islower() and last not in ":;" and not ends_sentence(before)


def tidy(text: str) -> str:
    """Return the text with its white space as single blanks, and none at the ends."""
    if "  " in text or not text.isprintable():  # Of all white space the blank alone is printable.
        text = " ".join(text.split())
    return text.strip(_BLANK)

"""Where may a text be cut or broken so that it fits so many terminal cells?

A text here is one line without control characters. Its width is rich's: 2 for wide characters
(UAX #11), 0 for combining ones, which are never parted from what they stand on; but a joiner
(U+200D) makes one of two wide characters only, as in emoji, not of letters, and a spacing mark
(category Mc, vowel signs of Indic scripts) takes a cell, as in the C library's ``wcwidth`` and
most terminals: where a terminal gives it none, a line is short and not broken.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from itertools import pairwise

from rich.cells import cell_len

_JOINER = "\u200d"
_SHORT = 4096
"""No line has so many code points, unless they are combining marks without end."""
_WORD = re.compile(r"[^ ]+")
_OPENING = frozenset("「『（［｛〈《【〔“‘")
_CLOSING = frozenset("、。，．」』）］｝〉》】〕”’！？：；ー々・…")
_STOP = re.compile("[-_.]")
_NUMBER = re.compile(r"#\d+\Z")
_FIRST_SPACING = "\u0903"
"""The first of the spacing marks."""
_LOOSE_END = f" ,;:–—-{_JOINER}"


def width_of(text: str) -> int:
    """Return how many cells the text takes."""
    if text.isascii():
        return len(text)
    first, *joined = text.split(_JOINER)
    width = _cells(first)
    for before, piece in pairwise((first, *joined)):
        width += _cells(piece)
        if before and piece and cell_len(piece[0]) == 2:
            width -= 2
    return width


def pad(text: str, width: int) -> str:
    """Return the text with blanks after it, up to ``width`` cells."""
    return text + " " * (width - width_of(text))


def cut(text: str, width: int) -> str:
    """Return what fits in ``width`` cells: cut between words where that costs less than a third.

    A cut shows as ``…``, which is within the width.
    """
    if _fits(text, width):
        return text
    stop = _fitting(text, width - 1)
    head = text[:stop]
    space = head.rfind(" ")
    if text[stop] != " " and width_of(head[: max(space, 0)]) * 3 >= width * 2:
        head = head[:space]
    return head.rstrip(_LOOSE_END) + "…"[:width]


def cut_middle(text: str, width: int) -> str:
    """Return what fits in ``width`` cells, with ``…`` in the middle for what does not."""
    if _fits(text, width):
        return text
    head = text[: _fitting(text, width // 2)]
    start = max(len(text) - (width - 1 - width_of(head)), len(head))
    while start < len(text) and width_of(head) + 1 + width_of(text[start:]) > width:
        start += 1
    while start < len(text) and cell_len(text[start]) == 0:
        start += 1
    return f"{head}{'…'[:width]}{text[start:]}"


def cut_name(name: str, width: int) -> str:
    """Return what fits in ``width`` cells of an id or a path: what addresses an article is kept.

    That is the folder, the handle (the last part up to its first ``-``, ``_`` or ``.``) and the
    number in its file (``#2``): ``laos/003_7781…``. Where these don't fit, the folder is cut,
    with the last part whole if it has room then (``lao…/003…``), and at last the handle.
    """
    if _fits(name, width):
        return name
    found = _NUMBER.search(name)
    number = found[0] if found else ""
    body = name.removesuffix(number)
    folder, slash, last = body.rpartition("/")
    handle = _STOP.split(last, maxsplit=1)[0] or last
    kept = f"{folder}{slash}{handle}…{number}"
    if _fits(kept, width):
        return f"{body[: _fitting(body, width - width_of(number) - 1)]}…{number}"
    short = last if handle == last else f"{handle}…"
    for end in (last + number, short + number):
        if slash and width_of(end) + len("…/") <= width:
            return f"{folder[: _fitting(folder, width - width_of(end) - len('…/'))]}…/{end}"
    if _fits(short + number, width):
        return short + number
    return cut(last, width)


def wrap(text: str, width: int, bound: Container[int] = frozenset()) -> list[tuple[int, int]]:
    """Return the lines as ``(start, end)`` in code points of ``text``, blanks at breaks left out.

    Lines break at blanks and around wide characters, though not before closing or after opening
    punctuation, nor at a place that is ``bound``; what is still too long for a line is broken
    anywhere. No text: no lines.
    """
    lines: list[tuple[int, int]] = []
    start = end = used = 0
    for first, last, cells in _pieces(text, max(width, 2), bound):
        gap = first - end
        if lines and used + gap + cells <= width:
            used += gap + cells
            lines[-1] = (start, last)
        else:
            start, used = first, cells
            lines.append((first, last))
        end = last
    return lines


def wrapped(text: str, width: int) -> list[str]:
    """Return the lines themselves."""
    return [text[start:end] for start, end in wrap(text, width)]


def hang(text: str, width: int, lead: str, indent: str) -> list[str]:
    """Return the text wrapped, its first line after ``lead``, the others after ``indent``.

    ``lead`` takes as many cells as ``indent`` or fewer, not counting colours. At least one line.
    """
    first, *rest = wrapped(text, width - len(indent)) or [""]
    return [(lead + first).rstrip(" "), *(indent + line for line in rest)]


def _cells(text: str) -> int:
    """Return the cells of a text without joiners."""
    cells = cell_len(text)
    if text and max(text) >= _FIRST_SPACING:
        cells += sum(unicodedata.category(one) == "Mc" and not cell_len(one) for one in text)
    return cells


def _fits(text: str, width: int) -> bool:
    return len(text) <= _SHORT and width_of(text) <= width


def _fitting(text: str, width: int, start: int = 0) -> int:
    """Return where the text from ``start`` stops to fit, no combining character parted."""
    head = text[start : start + width + 1]
    if head.isascii() and head.isprintable():
        return start + max(min(len(head), width), 0)
    stop, used = start, 0
    while stop < len(text):
        used += _cells(text[stop])
        if used > width:
            break
        stop += 1
    while stop > start and width_of(text[start:stop]) > width:
        stop -= 1
        while stop > start and cell_len(text[stop]) == 0:
            stop -= 1
    return stop


def _pieces(text: str, width: int, bound: Container[int]) -> Iterator[tuple[int, int, int]]:
    """Yield what must stay on one line: start, end and cells."""
    for word in _WORD.finditer(text):
        start, end = word.span()
        cells = width_of(word[0])
        if cells <= min(width, len(word[0])):
            yield start, end, cells
            continue
        for first, last in _unbroken(text, start, end, bound):
            yield from _chopped(text, first, last, width)


def _unbroken(text: str, start: int, end: int, bound: Container[int]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a word that hold no place to break it, as around wide characters."""
    first = start
    for place in () if text[start:end].isascii() else range(start + 1, end):
        before, after = text[place - 1], text[place]
        wide = cell_len(after) == 2 or (cell_len(before) == 2 and cell_len(after) > 0)
        if wide and after not in _CLOSING and before not in _OPENING and place not in bound:
            yield first, place
            first = place
    yield first, end


def _chopped(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int, int]]:
    while start < end:
        stop = min(max(_fitting(text, width, start), start + 1), end)
        yield start, stop, width_of(text[start:stop])
        start = stop

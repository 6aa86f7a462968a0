"""Where in the decoded file does a piece of the normalised text stand?"""

from __future__ import annotations

import unicodedata
from array import array

from archive_cli.model.evidence import Evidence, Rejected

_JOINING_JAMO = range(0x1160, 0x1200)


class SourceText:
    """A file's decoded text, and the same in Unicode form NFC for all rules to work on.

    Positions given to the methods are code points of ``text`` (NFC); those in evidence are code
    points of ``raw``, so that ``raw[start:end] == quote``.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self._offsets: array[int] | None = None
        if unicodedata.is_normalized("NFC", raw):
            self.text = raw
        else:
            self.text, self._offsets = _composed(raw)

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the piece ``text[start:end]`` stands in ``raw``."""
        if self._offsets is None:
            return start, end
        return self._offsets[start], self._offsets[end]

    def quote(self, start: int, end: int) -> str:
        """Return the characters of ``raw`` that ``text[start:end]`` comes from."""
        raw_start, raw_end = self.raw_span(start, end)
        return self.raw[raw_start:raw_end]

    def evidence(
        self,
        value: str | None,
        rule: str,
        span: tuple[int, int],
        rejected: tuple[Rejected, ...] = (),
    ) -> Evidence:
        """Return the evidence for a value read from ``text[span]``."""
        start, end = self.raw_span(*span)
        return Evidence(value, rule, self.raw[start:end], start, end, rejected)


def _composed(raw: str) -> tuple[str, array[int]]:
    """Compose each base character with its marks, keeping where every result began.

    Composition never reaches past a character that is neither a mark nor a joining Hangul
    letter (UAX #15), so the pieces may be normalised one by one.
    """
    pieces: list[str] = []
    offsets = array("Q")
    start = 0
    for position in range(1, len(raw) + 1):
        if position < len(raw) and _joins_previous(raw[position]):
            continue
        piece = unicodedata.normalize("NFC", raw[start:position])
        pieces.append(piece)
        offsets.extend([start] * len(piece))
        start = position
    offsets.append(len(raw))
    return "".join(pieces), offsets


def _joins_previous(character: str) -> bool:
    if character < "\u0300":
        return False
    return unicodedata.category(character)[0] == "M" or ord(character) in _JOINING_JAMO

"""Where in the decoded file does a piece of the normalised text stand?"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Sequence

_JOINING_JAMO = range(0x1160, 0x1200)


class SourceText:
    """A file's decoded text, and the same in Unicode form NFC for all rules to work on.

    Positions in ``text`` (NFC) are turned by `raw_span` into those of ``raw``, which evidence
    gives, so that ``raw[start:end] == quote``. Given ``value`` and ``offsets``, the text is a value
    that stands in the file in other characters, such as a JSON string with its escapes undone:
    ``offsets[i]`` is where in ``raw`` its i-th code point begins, one more tells where it ends.
    """

    def __init__(
        self, raw: str, value: str | None = None, offsets: Sequence[int] | None = None
    ) -> None:
        self.raw = raw
        self.text, composed = _composed(raw if value is None else value)
        self._offsets: array[int] | None = composed
        if value is not None and offsets is not None:
            inner = range(len(value) + 1) if composed is None else composed
            self._offsets = array("Q", (offsets[position] for position in inner))

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the piece ``text[start:end]`` stands in ``raw``."""
        if self._offsets is None:
            return start, end
        return self._offsets[start], self._offsets[end]


def _composed(raw: str) -> tuple[str, array[int] | None]:
    """Compose each base character with its marks, keeping where every result began.

    The offsets are ``None`` where the text is composed already and nothing moves.
    Composition never reaches past a character that is neither a mark nor a joining Hangul
    letter (UAX #15), so the pieces may be normalised one by one.
    """
    if unicodedata.is_normalized("NFC", raw):
        return raw, None
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

"""Where in the decoded file does a piece of the normalised text stand?"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from typing import NamedTuple

_JOINING_JAMO = range(0x1160, 0x1200)


class SourceText:
    """A file's decoded text, and the same in Unicode form NFC for all rules to work on.

    Positions in ``text`` (NFC) are turned by `raw_span` into those of ``raw``, which evidence
    gives, so that ``raw[start:end] == quote``.
    """

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.text = raw
        self._runs: _Runs | None = None
        if not raw.isascii() and not unicodedata.is_normalized("NFC", raw):
            self.text, self._runs = _composed(raw)

    @property
    def is_verbatim(self) -> bool:
        """Whether every position in ``text`` is the same in ``raw``."""
        return self._runs is None

    def raw_span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the piece ``text[start:end]`` stands in ``raw``."""
        if self._runs is None:
            return start, end
        return self._runs.origin(start), self._runs.origin(end)


class _Runs(NamedTuple):
    """Where in the NFC text runs begin, and where in the raw text they come from.

    They are in turn characters that stay as they are, and those that one cluster is composed to.
    """

    starts: list[int]
    origins: list[int]

    def origin(self, position: int) -> int:
        """Return where in the raw text the character at a position of the NFC text begins."""
        run = bisect_right(self.starts, position) - 1
        within = 0 if run % 2 else position - self.starts[run]
        return self.origins[run] + within


def _composed(raw: str) -> tuple[str, _Runs]:
    """Compose each base character with its marks, keeping where every result began.

    Composition never reaches past a character that is neither a mark nor a joining Hangul
    letter (UAX #15), so clusters of such may be normalised one by one; all else stays as it is,
    but for the few characters that are written otherwise even alone (the Ohm sign).
    """
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    position = length = 0
    for cluster in _clusters(raw).finditer(raw):
        starts.append(length)
        origins.append(position)
        start = cluster.start()
        piece = unicodedata.normalize("NFC", cluster.group())
        starts.append(length + start - position)
        origins.append(start)
        pieces += (raw[position:start], piece)
        length += start - position + len(piece)
        position = cluster.end()
    starts.append(length)
    origins.append(position)
    pieces.append(raw[position:])
    return "".join(pieces), _Runs(starts, origins)


def _clusters(raw: str) -> re.Pattern[str]:
    """Return the pattern of what normalisation may change in a text that is not in NFC."""
    characters = sorted(set(raw))
    joining = "".join(filter(_joins_previous, characters))
    alone = "".join(c for c in characters if not unicodedata.is_normalized("NFC", c))
    forms = [f"[^{joining}]?[{joining}]+"] if joining else []
    forms += [f"[{alone}]"] if alone else []
    return re.compile("|".join(forms))


def _joins_previous(character: str) -> bool:
    if character < "\u0300":
        return False
    return unicodedata.category(character)[0] == "M" or ord(character) in _JOINING_JAMO

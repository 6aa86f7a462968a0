"""Which sentences stand word for word in so many stories that they tell of none?

Footers, notices and background that an outlet adds to whatever it tells: a sentence or a line of
six words or more, compared without regard to case and spacing.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from archive_cli.catalog.analysis import tokens_of
from archive_cli.reading.patterns import pattern

_Numbers = npt.NDArray[np.int64]

# Two articles may well quote the same sentence of the same event, and so may three; in three
# stories that share nothing else it tells of none.
_STORIES = 3
_FEWEST_WORDS = 6
# Where a sentence ends. One that an abbreviation cuts is cut in all articles alike.
_STOPS = pattern(r"[.!?…]+[\"'”’»)\]]*(?=\s)|[。！？।။។۔؟]+[」』”’）]*|\n[^\S\n]*\n")
_LINES = pattern(r"\n")


class Repeats:
    """The sentences that stand in three of these texts or more, and in which."""

    def __init__(self, texts: Sequence[str]) -> None:
        own = [_keys_of(text) for text in texts]
        keys = np.concatenate([np.zeros(0, np.int64), *own])
        owners = np.repeat(np.arange(len(own)), [len(one) for one in own])
        self._keys, places, counts = np.unique(keys, return_inverse=True, return_counts=True)
        often = counts[places] >= _STORIES
        self._places, self._owners = places[often], owners[often]

    @property
    def holders(self) -> frozenset[int]:
        """The places of the texts in which one of them stands."""
        return frozenset(self._owners.tolist())

    def keys(self) -> frozenset[int]:
        """Return the sentences by number."""
        return self._known(self._places)

    def keys_of_many(self, groups: Sequence[int]) -> frozenset[int]:
        """Return those that stand in three groups or more, each text's group being given."""
        own = np.array(groups, np.int64)[self._owners]
        held = np.unique(np.stack([self._places, own]), axis=1)
        places, counts = np.unique(held[0], return_counts=True)
        return self._known(places[counts >= _STORIES])

    def _known(self, places: npt.NDArray[np.int64]) -> frozenset[int]:
        return frozenset(self._keys[places].tolist())


def without(text: str, keys: Container[int]) -> str:
    """Return a text without the sentences of these numbers; whole if no word would be left."""
    kept, last = [], 0
    for start, end in sorted(_spans_of(text)):
        if end > last and _key(text[start:end]) in keys:
            kept.append(text[last : max(start, last)])
            last = end
    left = "\n".join((*kept, text[last:]))
    return left if tokens_of(left) else text


def _keys_of(text: str) -> _Numbers:
    """Return the numbers of all sentences and lines that are long enough, each once."""
    keys = {_key(text[start:end]) for start, end in _spans_of(text)}
    return np.array(list(keys - {None}), np.int64)


def _key(piece: str) -> int | None:
    """Return the number of a sentence in this process; none where it is short."""
    words = piece.casefold().split()
    is_long = len(words) >= _FEWEST_WORDS or (
        not piece.isascii() and len(tokens_of(piece)) >= _FEWEST_WORDS
    )
    return hash(" ".join(words)) if is_long else None


def _spans_of(text: str) -> set[tuple[int, int]]:
    """Return where sentences and lines begin and end, in no order."""
    return {*_between(text, _STOPS), *_between(text, _LINES)}


def _between(text: str, ends: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for end in ends.finditer(text):
        yield start, end.end()
        start = end.end()
    yield start, len(text)

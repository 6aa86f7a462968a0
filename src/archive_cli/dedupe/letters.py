"""How do the words of two texts read as letters, equal where the words are?

Strings are the quickest to align, and quicker still where most code points are below 256.
"""

from __future__ import annotations

from threading import local

import numpy as np
from numpy.typing import NDArray

from archive_cli.dedupe.columns import Numbers, Offsets

# A word is looked up by the upper bits of its number; of 300 different words, two share them in
# one text of six.
_BITS = 18
_HIGHEST = 0x10FFFF


def letters_of(one: Numbers, other: Numbers) -> tuple[str, str]:
    """Return the words of two texts, neither of them empty, a character each.

    A word that only one of them has may be equal to another such word. Beyond a million different
    words some are equal. It is quicker where one of the texts is one of those asked for last.
    """
    if _KNOWN.words is other:
        theirs, ours = letters_of(other, one)
        return ours, theirs
    if _KNOWN.words is not one:
        _KNOWN.learn(one)
    return _KNOWN.letters, _KNOWN.letters_of(other)


class _Known(local):
    """The words that were asked for last, with their letters; one for each thread."""

    def __init__(self) -> None:
        self._places = np.zeros(1 << _BITS, np.int64)
        self.learn(np.zeros(1, np.uint64))

    def learn(self, words: Numbers) -> None:
        """Give each word a letter."""
        keys, numbers = _keys_of(words), np.arange(len(words))
        self._places[keys] = numbers
        known = self._places[keys]
        self.words = words
        self._codes = (known == numbers).cumsum(dtype=np.uint32)[known]
        self._hidden = words[words[known] != words]
        if len(self._hidden):
            self._hidden = np.unique(self._hidden)
            self._highest = self._codes.max()
            self._correct(self._codes, words)
        self.letters = _string(self._codes)

    def letters_of(self, words: Numbers) -> str:
        """Return the letters of other words: 0 for those that are not known."""
        places = self._places[_keys_of(words)]
        is_known = self.words.take(places, mode="clip") == words  # it may be a place in older words
        codes = self._codes.take(places, mode="clip") * is_known
        self._correct(codes, words)
        return _string(codes)

    def _correct(self, codes: NDArray[np.uint32], words: Numbers) -> None:
        """Give the words that another one hides the letters above those of all others."""
        if not len(self._hidden):
            return
        places = np.searchsorted(self._hidden, words)
        is_hidden = self._hidden.take(places, mode="clip") == words
        codes[is_hidden] = self._highest + 1 + places[is_hidden]


def _keys_of(words: Numbers) -> Offsets:
    keys: Offsets = (words >> np.uint64(64 - _BITS)).view(np.int64)
    return keys


def _string(codes: NDArray[np.uint32]) -> str:
    if len(codes) > _HIGHEST:
        codes = np.minimum(codes, np.uint32(_HIGHEST))
    return codes.astype("<u4", copy=False).tobytes().decode("utf-32-le", "surrogatepass")


_KNOWN = _Known()

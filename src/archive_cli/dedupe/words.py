"""Which words does a text hold, as numbers?

A word's number is made of its UTF-8 bytes, eight at a time, each of which is mixed in with a
permutation of all 64-bit numbers: the same in every process and version, and different for any two
words of up to eight bytes. Of a word of more than `MOST_BYTES`, only the first and its length
count. The lowest bit tells whether a word begins with a digit.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.columns import Numbers, Offsets
from archive_cli.dedupe.fingerprints import CHUNK, MOST_BYTES, WORD_MIXES, WORD_SHIFTS
from archive_cli.dedupe.spelling import spelled_with_blanks

FIGURE = np.uint64(1)
"""The bit of a word's number that tells whether it begins with a digit."""
_SPACE = 32
_MASKS = np.array([(1 << 8 * count) - 1 for count in range(CHUNK + 1)], np.uint64)
_TABLE = bytes(
    ord("".join(tokens_of(chr(code)) or " ")) if code < 128 else _SPACE for code in range(256)
)
# glibc gives pieces that are freed back to the system, up to a size that rises with the largest one
# freed so far. After one of 4 MB, never touched, the columns of a block of articles are taken from
# what the last block left: 7 % less time for 20,000 articles.
np.empty(1 << 22, np.uint8)


def spelled(body: str) -> bytes:
    """Return the tokens of a body in UTF-8, with one blank or more between them."""
    if body.isascii():
        return body.encode().translate(_TABLE)
    return spelled_with_blanks(body)


def joined(tokens: Sequence[str]) -> bytes:
    """Return tokens in UTF-8, with blanks between them."""
    return " ".join(tokens).encode("utf-8", "surrogatepass")


def words_of_each(texts: Sequence[bytes]) -> tuple[Numbers, Offsets]:
    """Return the words of texts that are `spelled`, in order, and where each text's start."""
    whole = b"".join((b" ", b" ".join(texts), b" " * (CHUNK + 1)))
    is_letter = np.frombuffer(whole, np.uint8) != _SPACE
    edges = np.flatnonzero(is_letter[1:] != is_letter[:-1]) + 1
    begins, ends = edges[0::2], edges[1::2]
    borders = np.cumsum([1, *(len(text) + 1 for text in texts)])
    numbers = _numbers(whole, begins, ends - begins)
    first = np.frombuffer(whole, np.uint8)[begins]
    numbers ^= numbers & FIGURE ^ ((first >= ord("0")) & (first <= ord("9")))
    return numbers, np.searchsorted(begins, borders)


def _numbers(whole: bytes, begins: Offsets, lengths: Offsets) -> Numbers:
    """Return the numbers of the words that begin at these bytes."""
    windows = np.ndarray((len(whole) - CHUNK + 1,), np.dtype("<u8"), whole, strides=(1,))
    numbers = lengths.astype(np.uint64)
    left = np.minimum(lengths, MOST_BYTES)
    numbers = _mixed(numbers ^ (windows[begins] & _MASKS[np.minimum(left, CHUNK)]))
    longer = np.flatnonzero(left > CHUNK)
    for skip in range(CHUNK, MOST_BYTES, CHUNK):
        longer = longer[left[longer] > skip]
        if not len(longer):
            break
        chunk = windows[begins[longer] + skip] & _MASKS[np.minimum(left[longer] - skip, CHUNK)]
        numbers[longer] = _mixed(numbers[longer] ^ chunk)
    return numbers


def _mixed(numbers: Numbers) -> Numbers:
    for shift, factor in zip(WORD_SHIFTS, WORD_MIXES, strict=True):
        numbers ^= numbers >> np.uint64(shift)
        numbers *= np.uint64(factor)
    numbers ^= numbers >> np.uint64(WORD_SHIFTS[0])
    return numbers

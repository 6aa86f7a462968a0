"""What stands for an article's text when articles are compared?

A fingerprint is made from one body alone and never changes, so that a catalog can store it. It
holds a stamp of the `SCHEME`; BLAKE2b-128 of the body in NFKC, case-folded, white space as single
spaces (equal digests are what ``identical`` means); how many tokens the body has and how many
distinct grams; and a sample of the grams, FracMinHash (Irber et al. 2022): those below a sixteenth
of all numbers, but at least the 16 smallest.

A gram is five consecutive tokens as `catalog.analysis` folds them. In scripts written
without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) a token is a character with its
marks, so that a gram there is five characters.

There are two ways to make the same bytes: in plain Python for a few articles, half a millisecond
each, and with numpy, which takes 80 ms to import and then a tenth of the time (`samples`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from itertools import islice
from typing import TypeAlias
from unicodedata import normalize

from archive_cli.dedupe.thresholds import GRAM

SCHEME = "1: nfkc casefold spaces; words by 8 bytes, figures odd; 5-grams of 52 bits; 1/16 or 16"
"""What the bytes of a fingerprint depend on; to be changed with any of it."""
BASE, MIX, SHIFTS, UNUSED = 0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, (32, 29), 12
"""Of a gram's number: constants of SplitMix64 (Steele et al. 2014)."""
WORD_MIXES, WORD_SHIFTS = (0xBF58476D1CE4E5B9, 0x94D049BB133111EB), (30, 27)
CHUNK, MOST_BYTES = 8, 256
"""Of a word's number, see `words`."""
SAMPLE_LIMIT = 1 << 48
LEAST_SAMPLED = 16
STAMP = blake2b(SCHEME.encode(), digest_size=4).digest()
HEAD = len(STAMP) + 16 + 4 + 4
"""Bytes before the sample: stamp, digest, tokens and distinct grams, little-endian."""
GRAM_BYTES = 7
"""Bytes of a sampled gram's number, little-endian, ascending."""

Spelled: TypeAlias = "tuple[str, Sequence[str]]"
"""A body and its tokens."""
# After so many articles numpy is worth its import.
_FEW = 200
_WHOLE = (1 << 64) - 1
_FOLDED = bytes(
    ord(" " if chr(code).isspace() else chr(code).lower()[0]) % 256 for code in range(256)
)


class Fingerprinter:
    """Makes the fingerprints of articles.

    It remembers the numbers of the words it met, and nothing that a fingerprint depends on.
    """

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._made = 0

    def __call__(self, texts: Sequence[Spelled]) -> list[bytes]:
        """Return the fingerprints of bodies, in their order."""
        self._made += len(texts)
        if self._made <= _FEW:
            return [self._slowly(body, tokens) for body, tokens in texts]
        from archive_cli.dedupe.samples import fingerprints_of
        from archive_cli.dedupe.words import joined

        return fingerprints_of([(body, joined(tokens)) for body, tokens in texts])

    def _slowly(self, body: str, tokens: Sequence[str]) -> bytes:
        numbers = list(map(self._numbers.__getitem__, tokens))
        grams = sorted(set(_grams_of(numbers)))
        sample = [
            gram.to_bytes(GRAM_BYTES, "little")
            for rank, gram in enumerate(grams)
            if gram < SAMPLE_LIMIT or rank < LEAST_SAMPLED
        ]
        counts = (count.to_bytes(4, "little") for count in (len(tokens), len(grams)))
        return b"".join((STAMP, digest_of(body), *counts, *sample))


def digest_of(body: str) -> bytes:
    """Return the 16 bytes that are equal for bodies that are identical."""
    if body.isascii():  # the same, in half the time
        pieces = map(bytes.strip, body.encode().translate(_FOLDED).split(b"  "))
        folded = b" ".join(filter(None, pieces))
    else:
        folded = normalised(body).encode("utf-8", "surrogatepass")
    return blake2b(folded, digest_size=16).digest()


def word_number(token: str) -> int:
    """Return the number that stands for a word everywhere; see `words`."""
    letters = token.encode("utf-8", "surrogatepass")
    number = len(letters)
    for begin in range(0, min(len(letters), MOST_BYTES), CHUNK):
        number ^= int.from_bytes(letters[begin : begin + CHUNK], "little")
        for shift, factor in zip(WORD_SHIFTS, WORD_MIXES, strict=True):
            number = (number ^ number >> shift) * factor & _WHOLE
        number ^= number >> WORD_SHIFTS[0]
    return number & ~1 | letters[:1].isdigit()


def normalised(body: str) -> str:
    """Return the body as `identical` compares it: NFKC, no case, single spaces."""
    return " ".join(normalize("NFKC", body).casefold().split())


def _grams_of(words: Sequence[int]) -> Iterable[int]:
    highest = BASE ** (GRAM - 1)
    number = 0
    for word in islice(words, GRAM - 1):
        number = number * BASE + word
    for first, last in zip(words, words[GRAM - 1 :], strict=False):
        number = (number * BASE + last) & _WHOLE
        yield _mixed(number)
        number = number - first * highest


def _mixed(number: int) -> int:
    number ^= number >> SHIFTS[0]
    number = (number * MIX) & _WHOLE
    return (number ^ number >> SHIFTS[1]) >> UNUSED


class _Numbers(dict[str, int]):
    """The number of each token, worked out when it is first met."""

    def __missing__(self, token: str) -> int:
        self[token] = number = word_number(token)
        return number

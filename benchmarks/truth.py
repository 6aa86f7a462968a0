"""Is what was said of two bodies so, worked out again from nothing but the bodies?

Shares no code with the package: tokens, 5-grams, alignment and masking stand here a second time,
in their plainest form, and the figures every relation needs are the contract's. Boilerplate is
what its definition says, a 5-gram in more than 12 of the groups the report leaves; a relation
holds where the figures of the whole bodies or of those without boilerplate satisfy it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel, LCSseq

NEAR_JACCARD = 0.8
NEAR_ALIGNED = 0.85
REPRINT_CONTAINMENT, REPRINT_LENGTH = 0.85, 0.5
CONTAINED = 0.75
QUOTED_WORDS = 40
MISREAD = 0.6
BOILERPLATE_GROUPS = 12
_GRAM = 5
_DIGITS = 0.0006
"""What rounding a similarity to three digits may change."""
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u30ff\u31f0-\u9fff\uf900-\ufaff"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
_TOKEN = re.compile(f"[{_UNSPACED}][{_MARKS}]*|[^\\W_{_UNSPACED}]+")
_ACCENT = re.compile("[\u0300-\u036f]")

Grams = NDArray[np.int64]


class Body:
    """A body's tokens and 5-grams: ``grams`` sorted and each once, ``sequence`` in order."""

    def __init__(self, text: str) -> None:
        self.plain = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
        self.tokens = _tokens(text)
        self.sequence = np.array(
            [_number(gram) for gram in zip(*(self.tokens[i:] for i in range(_GRAM)), strict=False)],
            dtype=np.int64,
        )
        self.grams: Grams = np.unique(self.sequence)

    def masked(self, boilerplate: Grams) -> Body:
        """Return the body without the tokens that stand in boilerplate."""
        held = np.isin(self.sequence, boilerplate)
        if not held.any():
            return self
        left = object.__new__(Body)
        within = np.zeros(len(self.tokens), dtype=bool)
        for shift in range(_GRAM):
            within[shift : shift + len(held)] |= held
        left.plain = self.plain
        left.tokens = [t for t, masked in zip(self.tokens, within, strict=True) if not masked]
        left.sequence = self.sequence[~held]
        left.grams = np.unique(left.sequence)
        return left


class Pair(NamedTuple):
    """What two bodies have in common: ``containment`` is that of the first in the second."""

    jaccard: float
    containment: float
    reverse: float
    length: float
    start: float


def pair_of(one: Body, other: Body) -> Pair:
    """Return the figures of two bodies; those of bodies without 5-grams are 0."""
    shared = len(np.intersect1d(one.grams, other.grams, assume_unique=True))
    left, right = max(1, len(one.grams)), max(1, len(other.grams))
    short, long = sorted((len(one.tokens), len(other.tokens)))
    return Pair(
        shared / max(1, left + right - shared),
        shared / left,
        shared / right,
        short / max(1, long),
        float(np.isin(one.sequence[:10], other.sequence[:10]).any()),
    )


def aligned(one: Body, other: Body) -> float:
    """Return the share of words that align in order."""
    return float(Indel.normalized_similarity(one.tokens, other.tokens))


def aligned_letters(one: Body, other: Body) -> float:
    """Return the share of letters that align in order; 0 where what differs is no misreading.

    It is one where the words that were replaced share ``MISREAD`` of their letters with those
    that replaced them.
    """
    before: list[str] = []
    after: list[str] = []
    for step in LCSseq.opcodes(one.tokens, other.tokens):
        if step.tag != "equal":
            before += one.tokens[step.src_start : step.src_end]
            after += other.tokens[step.dest_start : step.dest_end]
    if Indel.normalized_similarity(" ".join(before), " ".join(after)) < MISREAD:
        return 0.0
    return float(Indel.normalized_similarity(" ".join(one.tokens), " ".join(other.tokens)))


def longest_run(one: Body, other: Body) -> int:
    """Return the words of the longest passage that stands in both."""
    best = 0
    ends: dict[int, int] = {}
    places: dict[int, list[int]] = {}
    for place, gram in enumerate(other.sequence.tolist()):
        places.setdefault(gram, []).append(place)
    for gram in one.sequence.tolist():
        ends = {place: ends.get(place - 1, 0) + 1 for place in places.get(gram, ())}
        best = max(best, *ends.values()) if ends else best
    return best + _GRAM - 1 if best else 0


def boilerplate_of(groups: Iterable[Sequence[Body]]) -> Grams:
    """Return the 5-grams in more than 12 groups of bodies."""
    held = [np.unique(np.concatenate([body.grams for body in group])) for group in groups]
    if not held:
        return np.empty(0, dtype=np.int64)
    grams, counts = np.unique(np.concatenate(held), return_counts=True)
    return grams[counts > BOILERPLATE_GROUPS]


def relations_due(one: Body, other: Body) -> list[str]:
    """Return every relation whose rule two bodies satisfy, strongest first; see `holds`."""
    known = ("identical", "near", "reprint", "contained-in", "quotes")
    return [r for r in known if holds(r, one, other) or holds(r, other, one)]


def holds(relation: str, one: Body, other: Body) -> bool:
    """Tell whether a relation of one body to another is so by the contract's figures."""
    if relation == "identical":
        return one.plain == other.plain
    pair = pair_of(one, other)
    smaller = max(pair.containment, pair.reverse)
    match relation:
        case "near":
            return (
                pair.jaccard >= NEAR_JACCARD - _DIGITS
                or aligned(one, other) >= NEAR_ALIGNED - _DIGITS
                or aligned_letters(one, other) >= NEAR_ALIGNED - _DIGITS
            )
        case "reprint" | "truncated":
            is_start = relation == "reprint" or bool(pair.start)
            return is_start and smaller >= REPRINT_CONTAINMENT and pair.length >= REPRINT_LENGTH
        case "contained-in":
            return pair.containment >= CONTAINED
        case "quotes":
            return longest_run(one, other) >= QUOTED_WORDS
    return False


@lru_cache(maxsize=1 << 20)
def _word_number(token: str) -> int:
    return int.from_bytes(blake2b(token.encode(), digest_size=7).digest(), "big")


def _number(gram: tuple[str, ...]) -> int:
    number = 0
    for token in gram:
        number = (number * 0x9E3779B97F4A7C15 + _word_number(token)) & 0x7FFFFFFFFFFFFFFF
    return number


def _tokens(text: str) -> list[str]:
    if text.isascii():
        return re.findall("[a-z0-9]+", text.lower())
    plain = _ACCENT.sub("", unicodedata.normalize("NFKD", text).casefold())
    return _TOKEN.findall(unicodedata.normalize("NFC", plain))

"""Which number has each 5-gram of a text?

A word's number is `fingerprints.word_number`. A gram's is the polynomial of its words' numbers at
`BASE`, mixed, of which the upper 52 bits are kept, all modulo 2**64: the same in every process
and version, and the same as `Fingerprinter` works out without numpy. Two grams of the five million
of 10,000 articles share a number with a chance of three in a thousand, two of one pair of
articles with one below one in a thousand million.
"""

from __future__ import annotations

import numpy as np

from archive_cli.dedupe.columns import Flags, Numbers, Offsets, offsets_of
from archive_cli.dedupe.fingerprints import BASE, LEAST_SAMPLED, MIX, SAMPLE_LIMIT, SHIFTS, UNUSED
from archive_cli.dedupe.thresholds import GRAM


def gram_numbers(words: Numbers) -> Numbers:
    """Return the numbers of all runs of `GRAM` of the words' numbers, in order."""
    count = max(0, len(words) - GRAM + 1)
    numbers = words[:count].copy()
    base = np.uint64(BASE)
    for place in range(1, GRAM):
        numbers *= base
        numbers += words[place : place + count]
    numbers ^= numbers >> np.uint64(SHIFTS[0])
    numbers *= np.uint64(MIX)
    numbers ^= numbers >> np.uint64(SHIFTS[1])
    numbers >>= np.uint64(UNUSED)
    return numbers


def grams_of_each(words: Numbers, starts: Offsets) -> tuple[Numbers, Offsets]:
    """Return the grams of texts that follow one another, and where each text's start.

    ``starts`` has one entry more than there are texts. No gram reaches from a text into the next.
    """
    lengths = np.diff(starts)
    whole = np.ones(len(words), np.bool_)
    ends = starts[1:][lengths > 0]
    begins = starts[:-1][lengths > 0]
    for back in range(1, GRAM):
        whole[np.maximum(ends - back, begins)] = False
    numbers = gram_numbers(words)
    counts = np.maximum(lengths - (GRAM - 1), 0)
    return numbers[whole[: len(numbers)]], offsets_of(counts)


def distinct_of_each(grams: Numbers, starts: Offsets) -> tuple[Numbers, Offsets]:
    """Return each text's distinct grams, ascending, and where they start."""
    ordered = grams.copy()
    for begin, end in zip(starts[:-1].tolist(), starts[1:].tolist(), strict=True):
        ordered[begin:end].sort()
    first = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    first[starts[:-1][np.diff(starts) > 0]] = True
    counts = np.concatenate(([0], np.cumsum(first)))
    return ordered[first], counts[starts]


def sampled(distinct: Numbers, starts: Offsets) -> Flags:
    """Tell which of each text's ascending distinct grams stand for it: see `fingerprints`."""
    rank = np.arange(len(distinct)) - np.repeat(starts[:-1], np.diff(starts))
    return (distinct < np.uint64(SAMPLE_LIMIT)) | (rank < LEAST_SAMPLED)

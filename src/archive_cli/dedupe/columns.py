"""What is known of all articles at once, as columns?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.uint64]
"""Numbers of words or grams, or keys made of several whole numbers."""
Places: TypeAlias = NDArray[np.int32]
Offsets: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]


class Columns(NamedTuple):
    """Fingerprints of articles: all but ``samples`` have an entry for each.

    ``digests`` are pairs of numbers, to be compared as the bytes are; the sample of article ``i``
    is ``samples[starts[i]:starts[i + 1]]``, ascending.
    """

    digests: Numbers
    tokens: Places
    sizes: Places
    samples: Numbers
    starts: Offsets


def offsets_of(counts: Sequence[int] | Offsets | Places) -> Offsets:
    """Return where each of some stretches of these lengths starts, and where the last ends."""
    lengths = np.asarray(counts, np.int64)
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def common(one: Numbers, other: Numbers) -> Numbers:
    """Return the numbers that stand in both of two columns, each of which ascends strictly."""
    both = np.concatenate((one, other))
    both.sort(kind="stable")  # two ascending runs are merged
    found: Numbers = both[1:][both[1:] == both[:-1]]
    return found


def is_among(numbers: Numbers, ascending: Numbers) -> Flags:
    """Tell which numbers are among others, which ascend."""
    if not len(ascending):
        return np.zeros(len(numbers), np.bool_)
    places = np.searchsorted(ascending, numbers)
    places[places == len(ascending)] = 0
    found: Flags = ascending[places] == numbers
    return found


def stretches(starts: Offsets, chosen: Offsets) -> Offsets:
    """Return the places of all items of the chosen stretches, one stretch after the other."""
    counts = starts[chosen + 1] - starts[chosen]
    first = offsets_of(counts)
    return np.arange(first[-1]) + np.repeat(starts[chosen] - first[:-1], counts)

"""How alike are articles, against what all of them have in common and what their neighbours have?

The likeness of two is the cosine of their terms' weights after the archive's mean was taken from
each. It is divided by the power .4 of a tenth of the mean likeness of each to its five nearest
neighbours (the geometric mean of both): where much is alike, more is asked for. Self-tuning
scales of this kind are Zelnik-Manor and Perona's (2004).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from archive_cli.dedupe.terms import Floats, TermWeights, Whole, sums_of
from archive_cli.dedupe.thresholds import (
    STORY_BACKGROUND,
    STORY_FLOOR,
    STORY_LEAST,
    STORY_NEIGHBOURS,
    STORY_SCALING,
)

_TYPICAL = 0.1


class Likenesses(NamedTuple):
    """Pairs of articles by number, ``later`` the larger one, and how alike they are."""

    later: Whole
    earlier: Whole
    values: Floats


def likenesses(weights: TermWeights, windows: Sequence[tuple[int, int]]) -> Likenesses:
    """Return the pairs that are alike at all, by their numbers, each once.

    ``windows`` gives for each article two numbers ``(always, since)``: it is compared with those
    before it whose number is below the first, or not below the second.
    """
    found = list(_alike(weights, windows))
    if not found:
        none = np.zeros(0, np.int32)
        return Likenesses(none, none, np.zeros(0))
    later, earlier, values = (np.concatenate(part) for part in zip(*found, strict=True))
    return Likenesses(later, earlier, _scaled(later, earlier, values, len(weights)))


def _alike(
    weights: TermWeights, windows: Sequence[tuple[int, int]]
) -> Iterator[tuple[Whole, Whole, Floats]]:
    """Yield for each article those before it that reach the floor."""
    postings = _Postings(weights)
    mean = sums_of(weights.terms, weights.weights, weights.count)
    mean /= len(weights) + STORY_BACKGROUND
    overlap = sums_of(weights.articles, weights.weights * mean[weights.terms], len(weights))
    common = float(mean @ mean)
    norms = np.sqrt(np.maximum(1 - 2 * overlap + common, np.finfo(np.float64).eps))
    for number, window in enumerate(windows):
        products = postings.products(number, window)
        values = products - overlap[: len(products)] - overlap[number] + common
        values /= norms[: len(products)] * norms[number]
        values[products <= 0] = 0
        found = np.flatnonzero(values >= STORY_FLOOR)
        yield np.full(len(found), number, np.int32), found.astype(np.int32), values[found]


class _Postings:
    """Which articles have each term, of those that come before the one that is asked for."""

    def __init__(self, weights: TermWeights) -> None:
        self._weights = weights
        order = np.argsort(weights.terms, kind="stable")
        self._articles = weights.articles[order]
        self._values = weights.weights[order]
        starts = np.zeros(weights.count + 1, np.int64)
        np.cumsum(np.bincount(weights.terms, minlength=weights.count), out=starts[1:])
        self._starts = starts[:-1]
        # For each term, how many of its articles come before: all, those always compared with,
        # and those that are out of the window.
        self._before = np.zeros((3, weights.count), np.int64)
        self._seen = [0, 0, 0]

    def products(self, number: int, window: tuple[int, int]) -> Floats:
        """Return the products of an article's weights with those of all before it."""
        always, since = window
        for place, bound in enumerate((number, always, max(always, since))):
            self._advance(place, bound)
        rows = slice(*self._weights.starts[number : number + 2])
        terms, own = self._weights.terms[rows], self._weights.weights[rows]
        start = self._starts[terms]
        before, always_before, expired = (counts[terms] for counts in self._before)
        starts = np.concatenate([start, start + expired])
        stops = np.concatenate([start + always_before, start + before])
        lengths = np.maximum(stops - starts, 0)
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1] if len(ends) else 0)
        places += np.repeat(starts - (ends - lengths), lengths)
        products = self._values[places] * np.repeat(np.concatenate([own, own]), lengths)
        return sums_of(self._articles[places], products, number)

    def _advance(self, place: int, bound: int) -> None:
        """Count the terms of the articles below a bound, which never falls."""
        seen, self._seen[place] = self._seen[place], max(bound, self._seen[place])
        starts = self._weights.starts
        for article in range(seen, self._seen[place]):
            terms = self._weights.terms[starts[article] : starts[article + 1]]
            self._before[place][terms] += 1


def _scaled(later: Whole, earlier: Whole, values: Floats, count: int) -> Floats:
    ends = np.concatenate([later, earlier])
    both = np.concatenate([values, values])
    order = np.lexsort((-both, ends))
    firsts = np.searchsorted(ends[order], np.arange(count))
    nearest = np.arange(len(order)) - firsts[ends[order]] < STORY_NEIGHBOURS
    sums = sums_of(ends[order][nearest], both[order][nearest], count)
    means = np.maximum(sums / STORY_NEIGHBOURS, STORY_LEAST) / _TYPICAL
    scaled: Floats = values / (means[later] * means[earlier]) ** (STORY_SCALING / 2)
    return scaled

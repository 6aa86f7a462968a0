"""How much does each term of an article tell of what happened?

A term is a word or two words in a row, but for function words and two of them (`grammar`); in
Chinese and Japanese, a character or two, in Thai, Lao, Burmese and Khmer three letters or four.
Its weight is ``(1 + ln(times in the article)) * ln(1 / commonness) ** 1.5``, for two words .7 of
that; weights are scaled so that their squares add up to 1. Commonness is the part of all articles
that have the term, where 50 imagined articles of ordinary language count as well: in those, a word
is as common as it would be if the archive's words were dealt out 50 at a time.

The power, the factors and the logarithms are the best of those tried on the collections named in
docs/design.md: no other was better by more than .003 of F1. Names, numbers and leads told no more
than other words of the same rarity.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.grammar import function_words_of, language_of
from archive_cli.dedupe.thresholds import (
    STORY_BACKGROUND,
    STORY_COMMON,
    STORY_POSTINGS,
    STORY_RAREST,
)
from archive_cli.model.article import Article
from archive_cli.reading.patterns import pattern

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int32]
_Weights = npt.NDArray[np.float32]

_TITLE = 2
_PAIR = 0.7
_POWER = 1.5
_ORDINARY = 0.02
_DEALT = 50
# Words that none has, so that in a few short articles one that comes twice is not ordinary: F1 on
# sets of six is .04 better with these than without.
_OTHER_WORDS = 1_500
# Of a very long text the beginning says what happened.
_LONGEST = 20_000
# Its language is told by less.
_BEGINNING = 2_000
_HALF = 32
# Thai, Lao, Burmese and Khmer: letters and no words, of which three in a row tell something.
_SPELT = pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_LETTERS = 3
# Terms of one article alone are told by a hash of so many bits, most of them. They match nothing
# and only count in the length of their article's weights: so they need not be kept.
_BITS = 26
_PARTS = 4
_SPREAD = np.uint64(0x9E3779B97F4A7C15)


@dataclass(frozen=True, slots=True, eq=False)
class TermWeights:
    """The terms that two articles or more have, of article after article.

    Those of article ``i`` are ``terms[starts[i]:starts[i + 1]]``, numbers below ``count``, with
    their ``weights``.
    """

    starts: Numbers
    terms: Whole
    weights: _Weights
    count: int

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self.starts) - 1

    @property
    def articles(self) -> Whole:
        """The article of each weight."""
        return np.repeat(np.arange(len(self), dtype=np.int32), np.diff(self.starts))


def weigh_terms(articles: Iterable[Article]) -> TermWeights:
    """Return the weights of the terms of one article or more, in their order."""
    counted, seen = _count_terms(list(articles))
    count = len(counted)
    words = _OTHER_WORDS + sum(int(terms.times[terms.is_word].sum()) for terms in counted)
    alone = np.zeros(count)
    for number, terms in enumerate(counted):
        is_shared = seen[_buckets(terms.keys)] > 1
        alone[number] = _square_of(terms.of(~is_shared), words, count)
        counted[number] = terms.of(is_shared)
    owners = np.repeat(np.arange(count, dtype=np.int32), [len(one.keys) for one in counted])
    kept = _joined(counted, len(owners))
    numbers, weights, known = _weigh(kept, words, count)
    lengths = np.sqrt(alone + sums_of(owners, weights * weights, count))
    weights /= np.maximum(lengths, np.finfo(np.float32).tiny)[owners].astype(np.float32)
    matched = numbers >= 0
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(owners[matched], minlength=count), out=starts[1:])
    return TermWeights(starts, numbers[matched], weights[matched], known)


def sums_of(places: npt.NDArray[np.integer], values: npt.ArrayLike, count: int) -> Floats:
    """Return the sums of the values that belong to each place from 0 on, ``count`` of them."""
    return np.bincount(places, values, count).astype(np.float64)


def _joined(counted: list[_Terms], size: int) -> _Terms:
    """Put the terms of all articles in a row, and forget them one by one as they are copied."""
    keys, times = np.empty(size, np.int64), np.empty(size, np.int32)
    for one in reversed(range(len(counted))):
        start = size - len(counted[one].keys)
        keys[start:size], times[start:size] = counted.pop()
        size = start
    return _Terms(keys, times)


class _Terms(NamedTuple):
    """Terms of an article: their keys, a word's below 2**32, and how often each stands there."""

    keys: Numbers
    times: Whole

    @property
    def is_word(self) -> npt.NDArray[np.bool_]:
        return self.keys < 1 << _HALF

    def of(self, is_kept: npt.NDArray[np.bool_]) -> _Terms:
        return _Terms(self.keys[is_kept], self.times[is_kept])


def _count_terms(articles: Sequence[Article]) -> tuple[list[_Terms], npt.NDArray[np.uint8]]:
    """Return the terms of each article, and for each hash in how many it is met, up to two."""
    numbers: dict[str, int] = {}
    seen = np.zeros(1 << _BITS, np.uint8)
    counted = []
    languages = [
        language_of(tokens_of(one.title + "\n" + one.body[:_BEGINNING])) for one in articles
    ]
    for article, empty in zip(articles, function_words_of(languages), strict=True):
        own = np.concatenate(list(_keys(article, numbers, empty)))
        keys, times = np.unique(own, return_counts=True)
        buckets = _buckets(keys)
        seen[buckets] += seen[buckets] < 2
        counted.append(_Terms(keys, times.astype(np.int32)))
    return counted, seen


def _keys(article: Article, numbers: dict[str, int], empty: frozenset[str]) -> Iterator[Numbers]:
    body = _pieces(article.body[:_LONGEST])
    title = _pieces(article.title)
    for pieces in (body, *[title] * _TITLE):
        words = np.array([numbers.setdefault(one, len(numbers)) for one in pieces], np.int64)
        pairs = ((words[:-1] + 1) << _HALF) | words[1:]
        if empty:
            tells = np.array([one not in empty for one in pieces], np.bool_)
            words, pairs = words[tells], pairs[tells[:-1] | tells[1:]]
        yield words
        yield pairs


def _pieces(text: str) -> list[str]:
    """Return the tokens of a text, three in a row in place of each letter that is no word."""
    tokens = tokens_of(text)
    if text.isascii() or not _SPELT.search(text):
        return tokens
    pieces: list[str] = []
    for is_spelt, run in groupby(tokens, key=lambda token: bool(_SPELT.match(token))):
        letters = list(run)
        ends = range(_LETTERS, max(len(letters), _LETTERS) + 1)
        pieces += ("".join(letters[end - _LETTERS : end]) for end in ends) if is_spelt else letters
    return pieces


def _buckets(keys: Numbers) -> Numbers:
    spread = keys.view(np.uint64) * _SPREAD
    spread >>= np.uint64(64 - _BITS)
    return spread.view(np.int64)


def _square_of(terms: _Terms, words: int, count: int) -> float:
    """Return what terms of one article alone add to the square of its length."""
    once = np.ones(len(terms.keys), np.int64)
    weights = (1 + np.log(terms.times)) * _rarities(terms.is_word, once, terms.times / words, count)
    return float(weights @ weights)


def _weigh(terms: _Terms, words: int, count: int) -> tuple[Whole, _Weights, int]:
    """Return a number and a weight for each term, and how many numbers there are.

    The number is -1 where no other article has the term, or far too many. Terms are sorted by
    part of their hash, so that the sorting takes little memory.
    """
    numbers = np.full(len(terms.keys), -1, np.int32)
    weights = np.zeros(len(terms.keys), np.float32)
    parts = (_buckets(terms.keys) >> (_BITS - _PARTS)).astype(np.int8)
    known = 0
    for part in range(1 << _PARTS):
        at = np.flatnonzero(parts == part)
        keys, own, frequencies = np.unique(terms.keys[at], return_inverse=True, return_counts=True)
        shares = sums_of(own, terms.times[at], len(keys)) / words
        rarity = _rarities(keys < 1 << _HALF, frequencies, shares, count)
        weights[at] = (1 + np.log(terms.times[at])) * rarity[own]
        numbers[at] = np.where((frequencies > 1) & (rarity > 0), np.arange(len(keys)) + known, -1)[
            own
        ]
        known += len(keys)
    return numbers, weights, known


def _rarities(
    is_word: npt.NDArray[np.bool_], frequencies: Numbers, shares: Floats, articles: int
) -> Floats:
    """Return what each term tells by being rare: 0 where it is too common."""
    ordinary = np.where(is_word, np.maximum(_ORDINARY, 1 - np.exp(-_DEALT * shares)), _ORDINARY)
    common = (frequencies + STORY_BACKGROUND * ordinary) / (articles + STORY_BACKGROUND)
    told: Floats = (-np.log(np.clip(common, STORY_RAREST, 1))) ** _POWER
    told[(common > STORY_COMMON) | (frequencies > STORY_POSTINGS)] = 0
    told[~is_word] *= _PAIR
    return told

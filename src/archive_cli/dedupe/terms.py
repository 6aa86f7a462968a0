"""How much does each term of an article tell of what happened?

A term is a word or two words in a row; in scripts without spaces, a character or two. Its weight
is ``(1 + ln(times in the article)) * ln(1 / commonness) ** 1.5``, for two words .7 of that;
weights are scaled so that their squares add up to 1. Commonness is the part of all articles that
have the term, where 50 imagined articles of ordinary language count as well: in those, a word
is as common as it would be if the archive's words were dealt out 50 at a time.

The power, the factors and the logarithms are the best of those tried on the collections named in
docs/design.md: no other was better by more than .003 of F1. Names, numbers and leads told no more
than other words of the same rarity.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.thresholds import (
    STORY_BACKGROUND,
    STORY_COMMON,
    STORY_POSTINGS,
    STORY_RAREST,
)
from archive_cli.model.article import Article

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]

_TITLE = 2
_PAIR = 0.7
_POWER = 1.5
_ORDINARY = 0.02
_DEALT = 50
# Of a very long text the beginning says what happened.
_LONGEST = 20_000
_HALF = 32


@dataclass(frozen=True, slots=True, eq=False)
class TermWeights:
    """The terms that two articles or more have, of article after article.

    Those of article ``i`` are ``terms[starts[i]:starts[i + 1]]``, ascending numbers below
    ``count``, with their ``weights``.
    """

    starts: Numbers
    terms: Numbers
    weights: Floats
    count: int

    def __len__(self) -> int:
        """Return how many articles there are."""
        return len(self.starts) - 1

    @property
    def articles(self) -> Numbers:
        """The article of each weight."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))


def weigh_terms(articles: Iterable[Article]) -> TermWeights:
    """Return the weights of the terms of one article or more, in their order."""
    numbers: dict[str, int] = {}
    counted = [_terms_of(article, numbers) for article in articles]
    lengths = [len(terms) for terms, _ in counted]
    keys, terms, frequencies = np.unique(
        np.concatenate([terms for terms, _ in counted]), return_inverse=True, return_counts=True
    )
    times = np.concatenate([times for _, times in counted]).astype(np.float64)
    rarity = _rarities(keys, frequencies, sums_of(terms, times, len(keys)), len(counted))
    weights = (1 + np.log(times)) * rarity[terms]
    articles_of = np.repeat(np.arange(len(counted)), lengths)
    norms = np.sqrt(sums_of(articles_of, weights * weights, len(counted)))
    weights /= np.maximum(norms, np.finfo(np.float64).tiny)[articles_of]
    return _shared(articles_of, terms, weights, (frequencies > 1) & (rarity > 0), len(counted))


def sums_of(places: Numbers, values: Floats, count: int) -> Floats:
    """Return the sums of the values that belong to each place from 0 on, ``count`` or more."""
    return np.bincount(places, values, count).astype(np.float64)


def _terms_of(article: Article, numbers: dict[str, int]) -> tuple[Numbers, Any]:
    """Return the keys of an article's terms, ascending, and how often each stands there."""
    title, body = (
        np.array([numbers.setdefault(token, len(numbers)) for token in tokens_of(text)], np.int64)
        for text in (article.title, article.body[:_LONGEST])
    )
    words = [body, *[title] * _TITLE]
    return np.unique(np.concatenate(words + [_pairs(run) for run in words]), return_counts=True)


def _pairs(words: Numbers) -> Numbers:
    return ((words[:-1] + 1) << _HALF) | words[1:]


def _rarities(keys: Numbers, frequencies: Numbers, times: Floats, articles: int) -> Floats:
    """Return what each term tells by being rare: 0 where it is too common."""
    is_word = keys < 1 << _HALF
    share = np.where(is_word, times / max(1.0, times[is_word].sum()), 0.0)
    ordinary = np.maximum(_ORDINARY, 1 - np.exp(-_DEALT * share))
    common = (frequencies + STORY_BACKGROUND * ordinary) / (articles + STORY_BACKGROUND)
    told: Floats = (-np.log(np.clip(common, STORY_RAREST, 1))) ** _POWER
    told[(common > STORY_COMMON) | (frequencies > STORY_POSTINGS)] = 0
    told[~is_word] *= _PAIR
    return told


def _shared(
    articles: Numbers, terms: Numbers, weights: Floats, is_kept: npt.NDArray[np.bool_], count: int
) -> TermWeights:
    """Leave out the terms that are not kept, and number the others anew."""
    kept = is_kept[terms]
    numbers = np.cumsum(is_kept) - 1
    starts = np.zeros(count + 1, np.int64)
    np.cumsum(np.bincount(articles[kept], minlength=count), out=starts[1:])
    return TermWeights(starts, numbers[terms[kept]], weights[kept], int(is_kept.sum()))

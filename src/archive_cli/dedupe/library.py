"""How do the texts of a corpus relate, with what is boilerplate masked?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from archive_cli.dedupe.columns import Numbers, common, is_among
from archive_cli.dedupe.corpus import Corpus
from archive_cli.dedupe.distinct import Distinct
from archive_cli.dedupe.postings import Postings, postings_of
from archive_cli.dedupe.texts import Text, read_texts
from archive_cli.dedupe.thresholds import ALIGNABLE, LITTLE_LEFT, SHARED_SAMPLES
from archive_cli.dedupe.verification import Copy, are_copies, copy_of
from archive_cli.model.article import Article

_NOTHING = np.empty(0, np.uint64)
# So many texts, of some 10 kB, are held where not all were read.
_MOST_HELD = 20_000


class Library:
    """The distinct texts of a corpus by their numbers in ``distinct``; a `candidates.Judge`.

    What two texts were found to be is remembered until either is masked otherwise. ``postings``
    are those of the grams that are not masked, ``boilerplate`` those that are.
    """

    def __init__(self, corpus: Corpus, distinct: Distinct) -> None:
        self.distinct = distinct
        self.postings = distinct.postings
        self.boilerplate = _NOTHING
        self.least = _least(distinct, distinct.sizes)
        self._corpus = corpus
        self._read: dict[int, Text] = dict(enumerate(distinct.texts))
        self._masked: dict[int, Text] = {}
        self._verdicts: dict[tuple[int, int], tuple[int, bool]] = {}
        self._edition = 0
        self._editions = np.zeros(len(distinct), np.int32)

    def mask(self, grams: Numbers) -> None:
        """Take these grams, ascending and not masked yet, for boilerplate."""
        self.boilerplate = np.sort(np.concatenate((self.boilerplate, grams)))
        rest = ~is_among(self.postings.grams, grams)
        self.postings = self.postings.only(np.flatnonzero(rest))
        self.least = _least(self.distinct, self._sizes(self.distinct.postings))
        self._edition += 1
        clear = [n for n, text in self._masked.items() if not len(common(text.own, grams))]
        self._masked = {number: self._masked[number] for number in clear}
        touched = np.ones(len(self.distinct), np.bool_)
        touched[clear] = False
        self._editions[touched] = self._edition

    def fetch(self, numbers: Iterable[int]) -> None:
        """Read these texts, so that they are at hand."""
        missing = [number for number in numbers if number not in self._read]
        if not missing:
            return
        if len(self._read) + len(missing) > _MOST_HELD:
            self._read.clear()
            self._masked.clear()
        firsts = self.distinct.carriers[self.distinct.starts[missing]]
        bodies = [article.body for article in self._corpus.articles(firsts.tolist())]
        digests = list(map(self.distinct.digest_of, missing))
        read = read_texts(bodies, digests)
        self._read.update(zip(missing, read, strict=True))

    def text(self, number: int) -> Text:
        """Return a text without boilerplate."""
        found = self._masked.get(number)
        if found is None:
            found = self.whole_text(number).without(self.boilerplate)
            self._masked[number] = found
        return found

    def whole_text(self, number: int) -> Text:
        """Return a text with its boilerplate."""
        self.fetch((number,))
        return self._read[number]

    def articles_of(self, number: int) -> list[Article]:
        """Return the articles that carry a text, by id, path and number."""
        found = self._corpus.articles(self.distinct.carriers_of(number))
        return sorted(found, key=lambda article: (article.id, article.path, article.number))

    def copy(self, one: int, other: int) -> Copy | None:
        """Return how two texts are copies; ``None`` where they are not."""
        return copy_of(self.text(one), self.text(other))

    def are_copies(self, one: int, other: int) -> bool:
        """Tell whether a text is a copy of another."""
        pair = (one, other) if one < other else (other, one)
        edition, found = self._verdicts.get(pair, (-1, False))
        if edition < max(self._editions[one], self._editions[other]):
            found = are_copies(self.text(one), self.text(other))
            self._verdicts[pair] = self._edition, found
        return found

    def _sizes(self, postings: Postings) -> NDArray[np.int64]:
        """Return how many grams of each text are no boilerplate."""
        masked = np.flatnonzero(is_among(postings.grams, self.boilerplate))
        lost = np.bincount(postings.only(masked).owners, minlength=len(self.distinct))
        return self.distinct.sizes - lost


class Selection:
    """Some texts of a library, numbered from 0 in their order; a `candidates.Judge`.

    ``postings`` are those of all their grams that are no boilerplate.
    """

    def __init__(self, library: Library, texts: Sequence[int]) -> None:
        self._library = library
        self._texts = texts
        own = [library.text(number).own for number in texts]
        owners = np.repeat(np.arange(len(own), dtype=np.int32), list(map(len, own)))
        self.postings = postings_of(np.concatenate([_NOTHING, *own]), owners)
        self.least = ALIGNABLE * np.array(list(map(len, own)), np.float64)

    def fetch(self, numbers: Iterable[int]) -> None:
        """Read these texts, so that they are at hand."""
        self._library.fetch([self._texts[number] for number in numbers])

    def are_copies(self, one: int, other: int) -> bool:
        """Tell whether a text is a copy of another."""
        return self._library.are_copies(self._texts[one], self._texts[other])


def _least(distinct: Distinct, sizes: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.float64]:
    """Return how many of so many grams of each text a copy must have as well."""
    if distinct.is_sample:
        needed, from_size = zip(*SHARED_SAMPLES.items(), strict=True)
        places = np.searchsorted(from_size, sizes, side="right") - 1
        return np.array(needed, np.float64)[places]
    little = (sizes < LITTLE_LEFT) & (2 * sizes < distinct.sizes)
    return np.where(little, np.inf, ALIGNABLE * sizes)

"""How do the texts of a corpus relate, with what is boilerplate masked?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from archive_cli.dedupe.columns import Numbers, common, is_among, offsets_of
from archive_cli.dedupe.corpus import Corpus
from archive_cli.dedupe.distinct import Distinct
from archive_cli.dedupe.postings import postings_of
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
        self._hidden = _Hidden(distinct, _NOTHING)
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
        fresh = is_among(self.postings.grams, grams)
        touched = np.unique(self.postings.only(np.flatnonzero(fresh)).owners).tolist()
        self.postings = self.postings.only(np.flatnonzero(~fresh))
        self._hidden = _Hidden(self.distinct, self.boilerplate)
        self.least = _least(self.distinct, self.distinct.sizes - self._hidden.counts)
        self._edition += 1
        if self.distinct.is_sample:  # a text may hold what only others' samples have
            touched = self._touched_by(grams)
        self._editions[touched] = self._edition
        for number in touched:
            self._masked.pop(number, None)

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
            text = self.whole_text(number)
            if self.distinct.is_sample:
                hidden = common(text.own, self.boilerplate)
            else:
                hidden = self._hidden.grams_of(number)
            self._masked[number] = found = text.without(hidden)
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

    def _touched_by(self, grams: Numbers) -> list[int]:
        """Return the texts that may hold any of these grams: all but those known not to."""
        touched = np.ones(len(self.distinct), np.bool_)
        clear = [n for n, text in self._masked.items() if not len(common(text.own, grams))]
        touched[clear] = False
        numbers: list[int] = np.flatnonzero(touched).tolist()
        return numbers


class _Hidden:
    """The grams of each text, or of its sample, that are boilerplate: ``counts`` says how many."""

    def __init__(self, distinct: Distinct, boilerplate: Numbers) -> None:
        posted = distinct.postings
        posted = posted.only(np.flatnonzero(is_among(posted.grams, boilerplate)))
        self.counts = np.bincount(posted.owners, minlength=len(distinct))
        self._starts = offsets_of(self.counts)
        order = np.argsort(posted.owners, kind="stable")
        self._grams = posted.grams[posted.places()[order]]

    def grams_of(self, number: int) -> Numbers:
        """Return those of a text, ascending."""
        return self._grams[self._starts[number] : self._starts[number + 1]]


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

"""What is compared of a body?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress, pairwise

import numpy as np

from archive_cli.catalog.analysis import spans_of
from archive_cli.dedupe.columns import Flags, Numbers, Offsets, is_among
from archive_cli.dedupe.grams import distinct_of_each, grams_of_each
from archive_cli.dedupe.thresholds import GRAM, LITTLE_LEFT
from archive_cli.dedupe.words import FIGURE, spelled, words_of_each

# So many bodies are taken apart at once: their words fit into the processor's cache.
_BLOCK = 100


class Text:
    """The words of a body and its grams, with boilerplate masked.

    ``digest`` tells texts apart and orders equal ones. ``words`` are the numbers of all words in
    order, ``grams`` those of all grams in order, and ``own`` of those that are no boilerplate,
    distinct and ascending. ``bodies`` are the body as it stands and as it is `spelled`.
    """

    __slots__ = (
        "_body", "_figures", "_hidden", "_marks", "_masked", "_own_words", "_spelled",
        "digest", "grams", "own", "words",
    )  # fmt: skip

    def __init__(
        self,
        digest: bytes,
        bodies: tuple[str, bytes],
        words: Numbers,
        grams: Numbers,
        own: Numbers,
    ) -> None:
        self.digest = digest
        self.words = words
        self.grams = grams
        self.own = own
        self._body, self._spelled = bodies
        self._hidden: Numbers | None = None
        self._masked: Flags | None = None
        self._own_words: Numbers | None = None
        self._figures: bytes | None = None
        self._marks: bytes | None = None

    @property
    def size(self) -> int:
        """How many distinct grams are no boilerplate."""
        return len(self.own)

    @property
    def masked(self) -> Flags:
        """For each gram in order, whether it is boilerplate."""
        if self._masked is None:
            hidden = self.own[:0] if self._hidden is None else self._hidden
            self._masked = is_among(self.grams, hidden)
        return self._masked

    @property
    def sequence(self) -> Numbers:
        """The grams in order that are no boilerplate."""
        return self.grams[~self.masked]

    @property
    def own_words(self) -> Numbers:
        """The numbers of the words outside boilerplate, in order."""
        if self._own_words is None:
            self._own_words = self.words if self._hidden is None else self.words[self._owned()]
        return self._own_words

    def own_spelling(self) -> list[str]:
        """Return the tokens of ``own_words``."""
        found = self._spelled.decode("utf-8", "surrogatepass").split()
        return found if self._hidden is None else list(compress(found, self._owned().tolist()))

    @property
    def figures(self) -> bytes:
        """For each of ``own_words`` a byte, 1 where it begins with a digit."""
        if self._figures is None:
            self._figures = (self.own_words & FIGURE).astype(np.uint8).tobytes()
        return self._figures

    @property
    def marks(self) -> bytes:
        """For each of ``own_words`` a byte, 1 where it begins with a digit or a capital."""
        if self._marks is None:
            first = (self._body[span.start] for span in spans_of(self._body))
            marked = np.array([one.isupper() or one.isdigit() for one in first], np.uint8)
            self._marks = (marked if self._hidden is None else marked[self._owned()]).tobytes()
        return self._marks

    def without(self, hidden: Numbers) -> Text:
        """Return this text, of which nothing is masked yet, without these of its grams, ascending.

        Nothing is left of it where little else would be.
        """
        if not len(hidden):
            return self
        kept = np.ones(len(self.own), np.bool_)
        kept[np.searchsorted(self.own, hidden)] = False
        own = self.own[kept]
        if len(own) < LITTLE_LEFT and 2 * len(own) < self.size:
            hidden, own = self.own, own[:0]
        found = Text(self.digest, (self._body, self._spelled), self.words, self.grams, own)
        found._hidden = hidden
        return found

    def _owned(self) -> Flags:
        """Tell which words stand outside every gram that is boilerplate."""
        owned = np.ones(len(self.words), np.bool_)
        clear = ~self.masked
        for place in range(GRAM):
            owned[place : place + len(clear)] &= clear
        return owned


def read_texts(bodies: Sequence[str], digests: Sequence[bytes]) -> list[Text]:
    """Return the texts of bodies with these digests, in their order."""
    found: list[Text] = []
    for begin in range(0, len(bodies), _BLOCK):
        block = slice(begin, begin + _BLOCK)
        found += _read(bodies[block], digests[block])
    return found


def _read(bodies: Sequence[str], digests: Sequence[bytes]) -> list[Text]:
    spellings = list(map(spelled, bodies))
    words, ends = words_of_each(spellings)
    grams, starts = grams_of_each(words, ends)
    distinct, borders = distinct_of_each(grams, starts)
    cut = (
        [column[begin:end] for begin, end in _bounds(edges)]
        for column, edges in ((words, ends), (grams, starts), (distinct, borders))
    )
    return list(map(Text, digests, zip(bodies, spellings, strict=True), *cut))


def _bounds(starts: Offsets) -> Iterator[tuple[int, int]]:
    numbers = starts.tolist()
    return pairwise(numbers)

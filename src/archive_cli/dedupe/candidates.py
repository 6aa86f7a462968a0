"""Which texts are connected by a chain of copies?

Compared is every pair of texts that share enough grams, except where the outcome is known: two
texts that are connected already need no second connection. So components are those of the graph
of all copies, whatever the order in which the articles came.

A gram in more than `BOILERPLATE_CLUSTERS` components would make every pair of them a candidate.
So only the first of its texts is compared with the others, and the components that result are
looked at again: the thousand copies of one story have become one component by then, and a footer's
articles have not. What is still in as many components then is boilerplate, and `masking` masks
it; every gram that is not has been compared in all pairs of its components.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from archive_cli.dedupe.postings import Holders, Labels, Pairs, Postings, condensed, pairs_in

# So many pairs are compared before bodies of others are fetched.
_BLOCK = 1_000
# Components of more texts are compared by so many of theirs, and each with those nearest to it.
_FEW = 12
_NEAREST = 3


class Judge(Protocol):
    """Knows how texts relate, by their numbers.

    ``least`` has for each text how many grams it must share for a comparison to make sense; of a
    pair, the smaller counts.
    """

    least: NDArray[np.float64]

    def fetch(self, numbers: Iterable[int]) -> None:
        """Get ready to compare these texts."""
        ...

    def are_copies(self, one: int, other: int) -> bool:
        """Tell whether a text is a copy of another."""
        ...


class Forest:
    """Components of numbered texts: each is named by its smallest number."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._members: dict[int, list[int]] = {}

    def root(self, number: int) -> int:
        """Return the name of the component of a text."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number

    def members(self, root: int) -> Sequence[int]:
        """Return the texts of a component, by its name, in no order to rely on."""
        return self._members.get(root, (root,))

    def connect(self, one: int, other: int) -> bool:
        """Make one component of two; tell whether they were two."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return False
        self._parents[second] = first
        joined = self._members.setdefault(first, [first])
        joined += self._members.pop(second, (second,))
        return True

    def labels(self) -> Labels:
        """Return the component of each text."""
        labels = np.arange(len(self._parents))
        for root, members in self._members.items():
            labels[members] = root
        return labels

    def components(self) -> list[list[int]]:
        """Return the components of several texts, their members ascending, by the smallest."""
        return [sorted(self._members[root]) for root in sorted(self._members)]


class Connected(NamedTuple):
    """Components, and who holds the grams that several of them have: the first text of each."""

    forest: Forest
    postings: Postings


def connected(postings: Postings, judge: Judge) -> Connected:
    """Return the components of all texts that the judge knows, whose postings these are."""
    sweep = _Sweep(postings, judge)
    pairs = pairs_in(postings, sweep.labels)
    while joined := sweep.compare(pairs):
        postings = condensed(postings, sweep.labels)
        grown = np.isin(sweep.labels, sweep.labels[joined])
        pairs = pairs_in(postings.only(postings.holding(grown)), sweep.labels)
    return Connected(sweep.forest, postings)


def connected_loosely(postings: Postings, least: NDArray[np.float64]) -> Connected:
    """Return the components that would result if all that share enough for copies were copies."""
    forest = Forest(len(least))
    labels = forest.labels()
    while True:
        pairs = _enough(pairs_in(postings, labels), labels, least)
        columns = (column.tolist() for column in pairs)
        if not sum(forest.connect(one, other) for one, other, _ in zip(*columns, strict=True)):
            return Connected(forest, postings)
        labels = forest.labels()
        postings = condensed(postings, labels)


class _Sweep:
    """The components found so far, and the pairs that were compared."""

    def __init__(self, postings: Postings, judge: Judge) -> None:
        self.forest = Forest(len(judge.least))
        self.labels = self.forest.labels()
        self._holders = Holders(postings)
        self._judge = judge
        self._tried: set[tuple[int, int]] = set()

    def compare(self, pairs: Pairs) -> list[int]:
        """Connect those that are copies; return a text of each component that grew."""
        fresh = [pair for pair in self._proposed(pairs) if pair not in self._tried]
        joined: list[int] = []
        for start in range(0, len(fresh), _BLOCK):
            block = list(filter(self._are_apart, fresh[start : start + _BLOCK]))
            self._judge.fetch({number for pair in block for number in pair})
            joined += [pair[0] for pair in block if self._are_joined(pair)]
        self.labels = self.forest.labels()
        return joined

    def _are_apart(self, pair: tuple[int, int]) -> bool:
        return self.forest.root(pair[0]) != self.forest.root(pair[1])

    def _are_joined(self, pair: tuple[int, int]) -> bool:
        """Compare two texts, unless they are connected, and connect copies."""
        if not self._are_apart(pair):
            return False
        self._tried.add(pair)
        return self._judge.are_copies(*pair) and self.forest.connect(*pair)

    def _proposed(self, pairs: Pairs) -> Iterator[tuple[int, int]]:
        """Yield the pairs of texts whose components share enough, those that share most first."""
        pairs = _enough(pairs, self.labels, self._judge.least)
        ones, others = self.labels[pairs.ones], self.labels[pairs.others]
        order = np.lexsort((others, ones, -pairs.counts))
        roots = zip(ones[order].tolist(), others[order].tolist(), strict=True)
        for one, other in dict.fromkeys(roots):
            yield from self._between(one, other)

    def _between(self, one: int, other: int) -> Iterator[tuple[int, int]]:
        """Yield the pairs of texts of two components, of large ones those that share most."""
        few, many = sorted((self.forest.members(one), self.forest.members(other)), key=len)
        for text in sorted(few)[:_FEW]:
            near = many
            if len(many) > _FEW:
                label = int(self.labels[many[0]])
                near = self._holders.nearest(text, self.labels, label, _NEAREST)
            for candidate in sorted(near):
                yield min(text, candidate), max(text, candidate)


def _enough(pairs: Pairs, labels: Labels, least: NDArray[np.float64]) -> Pairs:
    """Return the pairs of texts whose components share what the least of their texts needs."""
    lowest = np.full(len(labels), np.inf)
    np.minimum.at(lowest, labels, least)
    needed = np.minimum(lowest[labels[pairs.ones]], lowest[labels[pairs.others]])
    return Pairs(*(column[pairs.counts >= needed] for column in pairs))

"""Which texts are connected by a chain of copies?

Compared is every pair of texts that share a shingle, except where the outcome is known: two texts
that are connected already need no second connection; nor can two be copies that share fewer
shingles than `ALIGNABLE` of the shorter one. Components are therefore exactly those of the
graph of all copies, whatever the order.

One exception keeps footers from making every pair of articles a candidate: a shingle in `POSTINGS`
unconnected components or more is set aside, and texts with nothing else in common are not compared.
Where such a shingle turns out to belong to few components after all, because a later text
connected them, they are compared after all; else it is boilerplate, which `boilerplate` masks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from archive_cli.dedupe.postings import Postings
from archive_cli.dedupe.texts import Text
from archive_cli.dedupe.thresholds import ALIGNABLE, BOILERPLATE_CLUSTERS, POSTINGS
from archive_cli.dedupe.verification import copy_of


class Forest:
    """Components of numbered texts: each is named by its smallest number."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))
        self._members = {number: [number] for number in range(size)}

    def root(self, number: int) -> int:
        """Return the name of the component of a text."""
        parents = self._parents
        while parents[number] != number:
            parents[number] = number = parents[parents[number]]
        return number

    def members(self, number: int) -> list[int]:
        """Return the texts connected to one, itself included, in no order to rely on."""
        return self._members[self.root(number)]

    def connect(self, one: int, other: int) -> None:
        """Make one component of two."""
        first, second = sorted((self.root(one), self.root(other)))
        if first != second:
            self._parents[second] = first
            self._members[first] += self._members.pop(second)

    def components(self) -> list[list[int]]:
        """Return every component, its members ascending, ordered by the smallest."""
        return [sorted(self._members[root]) for root in sorted(self._members)]


def connected(texts: Sequence[Text]) -> Forest:
    """Return the components of the texts under `copy_of`, by their place in ``texts``."""
    forest = Forest(len(texts))
    while _has_few_components(texts, forest, _Sweep(texts, forest).run()):
        pass
    return forest


class _Sweep:
    """One pass over all texts, comparing each to those before it that share a shingle.

    A shingle is posted for one text of each component that has it; ``_posted`` holds the shingles
    that are posted for each component.
    """

    def __init__(self, texts: Sequence[Text], forest: Forest) -> None:
        self._texts = texts
        self._forest = forest
        self._postings = Postings()
        self._posted: dict[int, set[int]] = {}
        self._aside: set[int] = set()

    def run(self) -> set[int]:
        """Connect what is to be connected; return the shingles that were set aside."""
        for number in range(len(self._texts)):
            self._compare(number)
            self._post(number)
        return self._aside

    def _compare(self, number: int) -> None:
        grams = self._texts[number].grams
        unseen = len(grams & self._aside)
        hits: Counter[int] = Counter()
        for posted, count in self._postings.hits(grams).items():
            hits[self._forest.root(posted)] += count
        for root, count in sorted(hits.items(), key=lambda hit: (-hit[1], hit[0])):
            if self._forest.root(root) != self._forest.root(number):
                self._try(number, root, count + unseen)

    def _try(self, number: int, root: int, hits: int) -> None:
        """Connect a text to a component it shares at most so many shingles with, if it can be."""
        text = self._texts[number]
        for candidate in self._forest.members(root):
            other = self._texts[candidate]
            if hits < ALIGNABLE * min(text.size, other.size):
                continue
            if copy_of(text, other) is not None:
                self._connect(number, candidate)
                return

    def _connect(self, one: int, other: int) -> None:
        roots = self._forest.root(one), self._forest.root(other)
        smaller, larger = sorted((self._posted.pop(root, set()) for root in roots), key=len)
        self._forest.connect(one, other)
        larger |= smaller
        self._posted[self._forest.root(one)] = larger

    def _post(self, number: int) -> None:
        own = self._posted.setdefault(self._forest.root(number), set())
        fresh = self._texts[number].grams - own - self._aside
        own |= fresh
        for gram in self._postings.add(fresh, number):
            owners = self._postings.owners(gram)
            if len(owners) >= POSTINGS:
                self._condense(gram, owners)

    def _condense(self, gram: int, owners: list[int]) -> None:
        roots = sorted({self._forest.root(owner) for owner in owners})
        if len(roots) >= POSTINGS:
            self._aside.add(gram)
            roots = []
        self._postings.replace(gram, roots)


def _has_few_components(texts: Sequence[Text], forest: Forest, aside: set[int]) -> bool:
    """Tell whether a shingle set aside is in few components, now that all are connected."""
    owners: dict[int, set[int]] = {}
    for number, text in enumerate(texts):
        for gram in text.grams & aside:
            owners.setdefault(gram, set()).add(forest.root(number))
    return any(len(roots) <= BOILERPLATE_CLUSTERS for roots in owners.values())

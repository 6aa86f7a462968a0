"""Who holds a shingle?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet


class Postings:
    """The owners (numbers) of each shingle; one owner, the usual case, costs no list."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._more: dict[int, list[int]] = {}

    def add(self, grams: AbstractSet[int], owner: int) -> AbstractSet[int]:
        """Add an owner, not yet one of theirs, to shingles; return those it is not alone with."""
        held = grams & self._first.keys()
        self._first.update(dict.fromkeys(grams - held, owner))
        for gram in held:
            self._more.setdefault(gram, []).append(owner)
        return held

    def owners(self, gram: int) -> list[int]:
        """Return who holds a shingle, in the order of `add`."""
        return [self._first[gram], *self._more.get(gram, ())]

    def replace(self, gram: int, owners: Iterable[int]) -> None:
        """Set the owners of a shingle; none forgets it."""
        self._first.pop(gram, None)
        self._more.pop(gram, None)
        for owner in owners:
            self.add({gram}, owner)

    def hits(self, grams: AbstractSet[int]) -> Counter[int]:
        """Return how many of these shingles each owner holds."""
        hits = Counter(map(self._first.__getitem__, grams & self._first.keys()))
        for gram in grams & self._more.keys():
            hits.update(self._more[gram])
        return hits

"""Which passages say nothing of a story, because they stand in too many?

Agency footers, subscription lines and stock phrases are learned, not listed: a shingle in more than
`BOILERPLATE_CLUSTERS` clusters is boilerplate. It counts for nothing when texts are compared.
As masking can part clusters that only a footer held together, learning goes on until nothing
is left to learn; then every pair that shares an unmasked shingle has been compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from archive_cli.dedupe.candidates import Forest, connected
from archive_cli.dedupe.texts import Text
from archive_cli.dedupe.thresholds import BOILERPLATE_CLUSTERS


def without_boilerplate(texts: Sequence[Text]) -> tuple[list[Text], Forest]:
    """Return the texts with boilerplate masked, in the same order, and their components."""
    masked, known = list(texts), frozenset[int]()
    while True:
        forest = connected(masked)
        learned = _learned(masked, forest)
        if not learned:
            return masked, forest
        known |= learned
        masked = [text.masked(known) for text in texts]


def _learned(texts: Sequence[Text], forest: Forest) -> frozenset[int]:
    counts: Counter[int] = Counter()
    for component in forest.components():
        counts.update(frozenset().union(*(texts[number].grams for number in component)))
    return frozenset(gram for gram, clusters in counts.items() if clusters > BOILERPLATE_CLUSTERS)

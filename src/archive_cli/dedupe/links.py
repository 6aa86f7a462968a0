"""Which texts of different clusters hold one another, or a passage of one another?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from archive_cli.dedupe.library import Library
from archive_cli.dedupe.postings import Labels, condensed, pairs_in
from archive_cli.dedupe.thresholds import ALIGNABLE, CONTAINED, GRAM, QUOTED_WORDS
from archive_cli.dedupe.verification import Part, part_of

_LEAST_RUN = QUOTED_WORDS - GRAM + 1
# A gram that is no boilerplate is in few components, but these may have been split into clusters.
_MOST_HOMES = 200
# So many pairs are compared before the texts of others are fetched.
_BLOCK = 1_000


def parts_between(
    library: Library, homes: Labels, members: Mapping[int, Sequence[int]]
) -> Iterator[tuple[int, int, Part]]:
    """Yield every pair of texts from two clusters of which one is part of the other, once.

    ``homes`` has for each text the smallest number of its cluster, ``members`` the texts of those
    that have several. Compared are all pairs of texts whose clusters share as many grams
    outside boilerplate as either relation needs at the least, or as many of their samples as make
    a comparison worth while.
    """
    pairs = _pairs(library, homes, members)
    for begin in range(0, len(pairs), _BLOCK):
        block = pairs[begin : begin + _BLOCK]
        library.fetch({number for pair in block for number in pair})
        for one, other in block:
            part = part_of(library.text(one), library.text(other))
            if part is not None:
                yield one, other, part


def _pairs(
    library: Library, homes: Labels, members: Mapping[int, Sequence[int]]
) -> list[tuple[int, int]]:
    least = library.least
    if not library.distinct.is_sample:
        least = np.minimum(_LEAST_RUN, least * CONTAINED / ALIGNABLE)
    lowest = np.full(len(homes), np.inf)
    np.minimum.at(lowest, homes, least)
    found = pairs_in(condensed(library.postings, homes), homes, _MOST_HOMES)
    ones, others = homes[found.ones], homes[found.others]
    enough = found.counts >= np.minimum(lowest[ones], lowest[others])
    keys = np.unique(np.sort(np.stack((ones[enough], others[enough])), axis=0), axis=1)
    return [
        (one, other)
        for first, second in keys.T.tolist()
        for one in members.get(first, (first,))
        for other in members.get(second, (second,))
    ]

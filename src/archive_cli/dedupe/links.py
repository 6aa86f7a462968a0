"""Which texts of different clusters hold one another, or a passage of one another?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_cli.dedupe.clustering import Group
from archive_cli.dedupe.postings import Postings
from archive_cli.dedupe.texts import Text
from archive_cli.dedupe.thresholds import CONTAINED, GRAM, QUOTED_WORDS
from archive_cli.dedupe.verification import Part, part_of


def parts_between(groups: Sequence[Group]) -> Iterator[tuple[Text, Text, Part]]:
    """Yield every pair of texts from two groups of which one is part of the other, once.

    Compared are all pairs that share as many shingles outside boilerplate as either relation
    needs at the least. Shingles within a single group are never looked at, so that a story with
    a thousand copies costs no more than its text.
    """
    postings = Postings()
    for home, group in enumerate(groups):
        held = {gram for text in group.texts for gram in text.grams}
        for other, hits in sorted(postings.hits(held).items()):
            yield from _parts_of(group, groups[other], hits)
        postings.add(held, home)


def _parts_of(one: Group, other: Group, hits: int) -> Iterator[tuple[Text, Text, Part]]:
    """Yield the pairs of two groups that share at most so many shingles."""
    for text in one.texts:
        for other_text in other.texts:
            least = _least(text, other_text)
            if hits < least or len(text.grams & other_text.grams) < least:
                continue
            part = part_of(text, other_text)
            if part is not None:
                yield text, other_text, part


def _least(one: Text, other: Text) -> float:
    return min(QUOTED_WORDS - GRAM + 1, CONTAINED * min(one.size, other.size))

"""What do all articles of a corpus have to do with one another?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from archive_cli.dedupe.clustering import Group, Preferences, groups_in
from archive_cli.dedupe.columns import Places
from archive_cli.dedupe.corpus import Corpus
from archive_cli.dedupe.distinct import Distinct, distinct_texts
from archive_cli.dedupe.library import Library
from archive_cli.dedupe.links import parts_between
from archive_cli.dedupe.masking import settle
from archive_cli.dedupe.postings import Labels
from archive_cli.dedupe.verification import Part
from archive_cli.model.article import Article


class Related(NamedTuple):
    """A text that is part of another, or the other: its digest and the articles that carry it."""

    digest: bytes
    articles: Sequence[Article]


@dataclass(frozen=True, slots=True)
class Compared:
    """Groups of copies, and the texts they were made of."""

    groups: tuple[Group, ...]
    library: Library

    def homes(self) -> Labels:
        """Return for each text the smallest number of those in its group."""
        homes = np.arange(len(self.library.distinct))
        for group in self.groups:
            texts = list(group.articles)
            homes[texts] = min(texts)
        return homes

    def parts(self) -> Iterator[tuple[Related, Related, Part]]:
        """Yield the texts of different groups of which one is part of the other."""
        members = {min(group.articles): sorted(group.articles) for group in self.groups}
        known = {number: found for group in self.groups for number, found in group.articles.items()}
        for one, other, part in parts_between(self.library, self.homes(), members):
            first, second = (
                Related(
                    self.library.distinct.digest_of(number),
                    known.get(number) or self.library.articles_of(number),
                )
                for number in (one, other)
            )
            yield first, second, part


def compare(corpus: Corpus, pins: frozenset[str], sources: tuple[str, ...]) -> Compared:
    """Return what the articles of a corpus are to each other."""
    library = Library(corpus, distinct_texts(corpus))
    forest = settle(library, sources_of(corpus, library.distinct))
    return Compared(tuple(groups_in(library, forest, Preferences(pins, sources))), library)


def sources_of(corpus: Corpus, distinct: Distinct) -> Places:
    """Return for each text a number for its source, -1 where its articles state none or several."""
    names = [(source or "").casefold().strip() for source in corpus.sources()]
    known = {"": -1}
    for name in names:
        known.setdefault(name, len(known) - 1)
    numbers = np.array([known[name] for name in names], np.int32)[distinct.carriers]
    if not len(distinct):
        return numbers
    lowest = np.minimum.reduceat(numbers, distinct.starts[:-1])
    return np.where(lowest == np.maximum.reduceat(numbers, distinct.starts[:-1]), lowest, -1)

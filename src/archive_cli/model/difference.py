"""What was cut, added, changed and moved between two articles, A and B?"""

from __future__ import annotations

from typing import Literal

from archive_cli.model.article import Article
from archive_cli.model.cluster import LinkRelation, MemberRelation
from archive_cli.model.record import Record

SentenceKind = Literal["same", "changed", "moved", "cut", "added"]
Unit = Literal["word", "character"]


class Extent(Record):
    """A passage and where it stands in its text: ``whole[start:end] == text``, in code points.

    An empty one marks a place: what the other text has belongs there.
    """

    start: int
    end: int
    text: str


class WordChange(Record):
    """Words of A, where those of B stand; either side may be empty, never both."""

    a: Extent
    b: Extent


class HeaderChange(Record):
    """A header in which the articles differ; ``None`` where one has none.

    ``words`` are the differences within two values, in order, in code points of these.
    """

    field: str
    a: str | None
    b: str | None
    words: tuple[WordChange, ...] = ()


class SentencePair(Record):
    """One sentence, or several run together, of A and what stands for it in B.

    ``same`` and ``moved``: in both, but for spacing and Unicode form; a moved one stands
    elsewhere in order. ``changed``: ``words`` are the differences, in order, in code points of the
    bodies. ``cut`` has no ``b``, ``added`` no ``a``.
    """

    kind: SentenceKind
    a: Extent | None
    b: Extent | None
    words: tuple[WordChange, ...] = ()


class Difference(Record):
    """Two articles compared.

    ``sentences`` cover all of both bodies but white space: in the order of B, what was cut where it
    stood; moved ones at their place in B. ``cut`` and ``added`` count words, those of changed
    sentences too, moved ones not; in scripts without spaces every character is one, which ``unit``
    tells of what was cut and ``added_unit`` of what was added. ``similarity`` is the part of all
    words of both that stands in both, 0 to 1; below 1 wherever more than spacing or Unicode form
    differs. ``relation`` is what deduplication says of these two alone, ``None`` for nothing.
    """

    a: Article
    b: Article
    headers: tuple[HeaderChange, ...]
    sentences: tuple[SentencePair, ...]
    cut: int
    added: int
    unit: Unit
    added_unit: Unit
    similarity: float
    relation: MemberRelation | LinkRelation | None

    def count(self, kind: SentenceKind) -> int:
        """Return how many entries of ``sentences`` are of that kind."""
        return sum(pair.kind == kind for pair in self.sentences)

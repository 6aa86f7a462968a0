"""Which articles are copies of one another, and which only share text?"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from archive_cli.model.article import Article
from archive_cli.model.record import Record

MemberRelation = Literal["keep", "identical", "near", "reprint", "truncated"]
LinkRelation = Literal["contained-in", "quotes", "same-story"]


class Reason(Record):
    """A sentence that is told when it is asked for: ``tell`` tells it of ``subjects``."""

    tell: Callable[..., str]
    subjects: tuple[Any, ...]

    def __str__(self) -> str:
        return self.tell(*self.subjects)


class Member(Record):
    """An article in a cluster and its relation to the one to keep.

    ``similarity`` is 0 to 1 (1.0 for the kept article itself).
    """

    article: Article
    relation: MemberRelation
    similarity: float
    reason: str | Reason

    @property
    def because(self) -> str:
        """The reason, as a sentence."""
        return str(self.reason)


class Cluster(Record):
    """Copies of one story: the kept article is the first of ``members``, the rest by id.

    ``number`` counts from 1 in the order of the report.
    """

    number: int
    keep: str
    keep_because: str
    members: tuple[Member, ...]


class Link(Record):
    """One-way: the article ``source`` stands in, quotes, or tells the story of ``target``.

    Both are ids. A link never makes a cluster.
    """

    source: str
    target: str
    relation: LinkRelation
    similarity: float
    reason: str | Reason

    @property
    def because(self) -> str:
        """The reason, as a sentence."""
        return str(self.reason)

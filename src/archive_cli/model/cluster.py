"""Which articles are copies of one another, and which only share text?"""

from __future__ import annotations

from typing import Literal

from archive_cli.model.article import Article
from archive_cli.model.record import Record

MemberRelation = Literal["keep", "identical", "near", "reprint", "truncated"]
LinkRelation = Literal["contained-in", "quotes", "same-story"]


class Member(Record):
    """An article in a cluster and its relation to the one to keep.

    ``similarity`` is 0 to 1 (1.0 for the kept article itself); ``because`` is a sentence.
    """

    article: Article
    relation: MemberRelation
    similarity: float
    because: str


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
    because: str

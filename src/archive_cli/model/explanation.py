"""How was a query understood, and why does its first hit rank first?"""

from __future__ import annotations

from typing import Literal

from archive_cli.model.record import Record

PartKind = Literal["word", "phrase", "date", "length", "not", "and", "or"]


class IndexedTerm(Record):
    """What was looked up in one field of the index, in tokens.

    Endings as in a query: ``peacek*``, ``khamlieng~1``, ``"border defence"``. A word that is found
    in other forms too stands with its stem, ``peacekeeper (peacekeep)``, followed by each form as
    it is indexed. ``articles`` have it. ``score`` is what it adds to the first hit by BM25,
    ``None`` where it does not match that.
    """

    field: str
    text: str
    articles: int
    score: float | None = None


class QueryPart(Record):
    """A part of the query, in canonical form, and the articles that match it alone.

    ``terms`` are those of a word or phrase; ``parts`` those of a list or an exclusion. ``score``
    is as for `IndexedTerm`.
    """

    kind: PartKind
    query: str
    articles: int
    score: float | None = None
    terms: tuple[IndexedTerm, ...] = ()
    parts: tuple[QueryPart, ...] = ()


class Explanation(Record):
    """The query as it was answered: where ``relaxed``, with its words as alternatives.

    ``first`` is the id of the first hit and ``score`` its score; both ``None`` where there is none.
    It is the score of ``query``, unless many words any of which will do were weighed anew.
    """

    query: QueryPart
    relaxed: bool = False
    first: str | None = None
    score: float | None = None

"""How was a query understood, what does each part match, and what does it add to a score?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from archive_cli.catalog.catalog import Catalog, Scored
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Fuzzy,
    Nothing,
    Prefix,
    Sequence,
    Term,
)
from archive_cli.model.explanation import Explanation, IndexedTerm, PartKind, QueryPart
from archive_cli.model.query import And, DateIs, DateRange, Length, Not, Or, Phrase, Query, Word
from archive_cli.search.compiler import compile_each

Score: TypeAlias = Callable[[Clause], float | None]
"""What a clause adds to the score of the first hit; ``None`` where it does not match that."""

_KINDS: dict[type, PartKind] = {
    Word: "word", Phrase: "phrase", DateRange: "date", DateIs: "date", Length: "length",
    Not: "not", And: "and", Or: "or",
}  # fmt: skip


def explain_query(
    catalog: Catalog, query: Query, first: Scored | None, score: Score, *, relaxed: bool
) -> Explanation:
    """Return the query as a tree, each part with the articles that match it alone.

    ``score`` tells of the ``first`` hit. Scores of parts are BM25 alone; what `feedback` makes of
    them is in the score of the hit.
    """
    (tree,) = _parts(catalog, (query,), score)
    if first is None:
        return Explanation(tree, relaxed)
    return Explanation(tree, relaxed, first.article.id, first.score)


def _parts(catalog: Catalog, queries: tuple[Query, ...], score: Score) -> tuple[QueryPart, ...]:
    clauses = compile_each(queries, catalog)
    return tuple(
        _part(catalog, query, clause or Nothing(), score)
        for query, clause in zip(queries, clauses, strict=True)
    )


def _part(catalog: Catalog, query: Query, clause: Clause, score: Score) -> QueryPart:
    terms: tuple[IndexedTerm, ...] = ()
    parts: tuple[QueryPart, ...] = ()
    match query:
        case And(queries) | Or(queries):
            parts = _parts(catalog, queries, score)
        case Not(inner):
            parts = _parts(catalog, (inner,), _no_score)
        case Word() | Phrase():
            found = dict.fromkeys(_leaves(clause))
            terms = tuple(_indexed(catalog, leaf, score(leaf)) for leaf in found)
    kind, articles = _KINDS[type(query)], catalog.count(clause)
    return QueryPart(kind, str(query), articles, score(clause), terms, parts)


def _no_score(_: Clause) -> float | None:
    return None


def _leaves(clause: Clause) -> Iterator[Term | Sequence | Prefix | Fuzzy]:
    match clause:
        case AllOf(clauses) | AnyOf(clauses):
            for one in clauses:
                yield from _leaves(one)
        case Term() | Sequence() | Prefix() | Fuzzy():
            yield clause


def _indexed(
    catalog: Catalog, leaf: Term | Sequence | Prefix | Fuzzy, score: float | None
) -> IndexedTerm:
    return IndexedTerm(leaf.field, _text_of(leaf), catalog.count(leaf), score)


def _text_of(leaf: Term | Sequence | Prefix | Fuzzy) -> str:
    match leaf:
        case Term(_, term):
            return term
        case Prefix(_, start):
            return f"{start}*"
        case Fuzzy(_, term, distance):
            return f"{term}~{distance}"
        case Sequence(_, terms, slop):
            return f'"{" ".join(terms)}"' + (f"~{slop}" if slop else "")

"""How was a query understood, what does each part match, and what does it add to a score?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from archive_cli.catalog.catalog import Catalog, Scored
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Forms,
    Fuzzy,
    Nothing,
    Prefix,
    Sequence,
    Term,
)
from archive_cli.catalog.forms import stem_of
from archive_cli.model.explanation import Explanation, IndexedTerm, PartKind, QueryPart
from archive_cli.model.query import And, DateIs, DateRange, Length, Not, Or, Phrase, Query, Word
from archive_cli.search.compiler import compile_each

Score: TypeAlias = Callable[[Clause], float | None]
"""What a clause adds to the score of the first hit; ``None`` where it does not match that."""

_Leaf: TypeAlias = Term | Sequence | Prefix | Fuzzy | Forms
_LEAST_IN_COMMON = 2
_MOST_TERMS = 5_000

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
            terms = tuple(one for leaf in found for one in _indexed(catalog, leaf, score(leaf)))
    kind, articles = _KINDS[type(query)], catalog.count(clause)
    return QueryPart(kind, str(query), articles, score(clause), terms, parts)


def _no_score(_: Clause) -> float | None:
    return None


def _leaves(clause: Clause) -> Iterator[_Leaf]:
    match clause:
        case AllOf(clauses) | AnyOf(clauses):
            for one in clauses:
                yield from _leaves(one)
        case Term() | Sequence() | Prefix() | Fuzzy() | Forms():
            yield clause


def _indexed(catalog: Catalog, leaf: _Leaf, score: float | None) -> Iterator[IndexedTerm]:
    """Yield what is looked up for a leaf; of a word with forms the whole, then each form."""
    forms = _forms_of(catalog, leaf) if isinstance(leaf, Forms) else []
    text = _text_of(leaf)
    if isinstance(leaf, Forms) and forms:
        text = f"{leaf.term} ({leaf.stem})"
    yield IndexedTerm(leaf.field, text, catalog.count(leaf), score)
    for form in forms:
        yield IndexedTerm(leaf.field, form, catalog.frequency(leaf.field, form))


def _forms_of(catalog: Catalog, word: Forms) -> list[str]:
    """Return the indexed words with this stem, if any article has forms of it.

    A stem may change the last letter of a word (``ferry`` for ``ferries``), hardly ever more.
    """
    if catalog.count(word) == catalog.frequency(word.field, word.term):
        return []
    start = word.stem[: max(_LEAST_IN_COMMON, len(word.stem) - 1)]
    begun = catalog.terms(word.field, start, _MOST_TERMS)
    return [form for form, _ in begun if stem_of(form) == word.stem]


def _text_of(leaf: _Leaf) -> str:
    match leaf:
        case Forms(_, term):
            return term
        case Term(_, term):
            return term
        case Prefix(_, start):
            return f"{start}*"
        case Fuzzy(_, term, distance):
            return f"{term}~{distance}"
    return f'"{" ".join(leaf.terms)}"' + (f"~{leaf.slop}" if leaf.slop else "")

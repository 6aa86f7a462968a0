"""What must tantivy be asked for a clause?

Two of its queries are not used. Its slop takes words in either order and loses some matches, so
a sequence with slop is asked for as each of its layouts. A regular expression may have 1,000
states at most and is slow to build, so a prefix is a fuzzy prefix of distance 0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from math import comb

from tantivy import FieldType, Occur, Query, Schema

from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Clued,
    Dated,
    DateKindIs,
    Everything,
    Forms,
    Fuzzy,
    NoneOf,
    Nothing,
    Prefix,
    Sequence,
    Term,
    WordCount,
)
from archive_cli.catalog.forms import STEMS
from archive_cli.catalog.rarity import idf
from archive_cli.catalog.schema import (
    ARTICLE,
    CLUE,
    DATE_KIND,
    FIRST_DAY,
    KIND,
    LAST_DAY,
    WORDS,
    key_term,
)

# Beyond so many layouts, `Translation` asks its caller to look through the articles instead.
MOST_LAYOUTS = 200
_FURTHEST = 2**62
_EVERYTHING = Everything()

# Given a sequence, the matching documents as a query.
Finder = Callable[[Sequence], Query]
# Given a field and a term, the number of documents that have it, and of all.
Frequency = Callable[[str, str], tuple[int, int]]


class Translation:
    """Clauses as queries of one schema.

    ``find_sequence`` finds those of too many layouts; ``frequency`` is asked for what is to count
    as otherwise rare than it is.
    """

    def __init__(self, schema: Schema, find_sequence: Finder, frequency: Frequency) -> None:
        self._schema = schema
        self._find_sequence = find_sequence
        self._frequency = frequency

    def query(self, clause: Clause) -> Query:
        """Return the query that matches and scores as the clause says."""
        match clause:
            case Term() | Sequence() | Prefix() | Fuzzy() | Forms():
                return _boosted(self._text(clause), clause.boost)
            case AllOf(clauses):
                return self._every(clauses)
            case AnyOf(clauses):
                return Query.boolean_query([(Occur.Should, self.query(one)) for one in clauses])
            case NoneOf(inner):
                wanted, unwanted = self._filter(_EVERYTHING), self.query(inner)
                return Query.boolean_query([(Occur.Must, wanted), (Occur.MustNot, unwanted)])
            case Nothing():
                return Query.empty_query()
        return self._filter(clause)

    def _every(self, clauses: tuple[Clause, ...]) -> Query:
        """Return what matches every clause.

        Those that every article matches only add to scores, so they are not looked for in all.
        """
        adding = [one for one in clauses if isinstance(one, AnyOf) and _EVERYTHING in one.clauses]
        required = [one for one in clauses if one not in adding] or [_EVERYTHING]
        parts = [(Occur.Must, self.query(one)) for one in required]
        for one in adding:
            parts += [(Occur.Should, self.query(x)) for x in one.clauses if x != _EVERYTHING]
        return Query.boolean_query(parts)

    def _text(self, clause: Term | Sequence | Prefix | Fuzzy | Forms) -> Query:
        match clause:
            case Term(field, term, _, articles):
                return self._term(field, term, articles)
            case Prefix(field, start):
                return prefix_query(self._schema, field, start)
            case Fuzzy(field, term, distance):
                return Query.fuzzy_term_query(self._schema, field, term, distance)
            case Forms(field, term, stem, _, articles):
                forms = ((field, term), (STEMS[field], stem))
                return Query.disjunction_max_query([self._term(*one, articles) for one in forms])
        field, terms, slop = clause.field, clause.terms, clause.slop
        if comb(slop + len(terms) - 1, slop) > MOST_LAYOUTS:
            return self._find_sequence(clause)
        phrases = [
            Query.phrase_query(self._schema, field, list(zip(places, terms, strict=True)))
            for places in _layouts(len(terms), slop)
        ]
        found = phrases[0] if len(phrases) == 1 else Query.disjunction_max_query(phrases)
        return _boosted(found, self._scale(field, terms, clause.articles))

    def _term(self, field: str, term: str, articles: int | None) -> Query:
        query = Query.term_query(self._schema, field, term)
        return _boosted(query, self._scale(field, (term,), articles))

    def _scale(self, field: str, terms: Iterable[str], articles: int | None) -> float:
        """Return what makes the terms count as rare as if so many articles had them."""
        if articles is None:
            return 1.0
        counts = [self._frequency(field, term) for term in terms]
        return idf(articles, counts[0][1]) / sum(idf(*one) for one in counts)

    def _filter(self, clause: Clause) -> Query:
        return Query.const_score_query(self._condition(clause), 0.0)

    def _condition(self, clause: Clause) -> Query:
        match clause:
            case Dated(first, last):
                return _all_of(
                    (self._range(LAST_DAY, first, None), self._range(FIRST_DAY, None, last))
                )
            case DateKindIs(kind):
                return Query.term_query(self._schema, DATE_KIND, kind)
            case Clued(clue):
                return Query.term_query(self._schema, CLUE, key_term(clue))
            case WordCount(least, most):
                return self._range(WORDS, least, most)
        return Query.term_query(self._schema, KIND, ARTICLE)

    def _range(self, field: str, least: int | None, most: int | None) -> Query:
        lower = max(-_FURTHEST, -_FURTHEST if least is None else min(least, _FURTHEST))
        upper = min(_FURTHEST, _FURTHEST if most is None else max(most, -_FURTHEST))
        if lower > upper:
            return Query.empty_query()
        return Query.range_query(self._schema, field, FieldType.Integer, lower, upper)


def prefix_query(schema: Schema, field: str, start: str) -> Query:
    """Return what finds the documents with a term that starts so; each scores 1."""
    return Query.fuzzy_term_query(schema, field, start, 0, prefix=True)


def _all_of(queries: Iterable[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _boosted(query: Query, boost: float) -> Query:
    return query if boost == 1 else Query.boost_query(query, boost)


def _layouts(number: int, slop: int) -> Iterator[tuple[int, ...]]:
    """Yield the places of so many words in order with at most ``slop`` other places between."""
    if number == 1:
        yield (0,)
        return
    for places in _layouts(number - 1, slop):
        used = places[-1] + 1 - len(places)
        for gap in range(slop - used + 1):
            yield (*places, places[-1] + gap + 1)

"""What does one committed state of the index answer?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import tantivy
from tantivy import DocAddress, Occur, Query

from archive_cli.catalog import schema
from archive_cli.catalog.catalog import Fingerprinted, Order, Scored
from archive_cli.catalog.clauses import AllOf, Clause, Everything, Sequence, Term
from archive_cli.catalog.codec import decode_article, decode_name, decode_source
from archive_cli.catalog.ordering import name_key, ordered
from archive_cli.catalog.tantivy_files import MARGIN, stored
from archive_cli.catalog.tantivy_terms import TantivyTerms
from archive_cli.catalog.ties import Hits, Newest, scores_alike
from archive_cli.catalog.translation import Translation, prefix_query
from archive_cli.catalog.values import value_in, value_prefix
from archive_cli.model.article import Article
from archive_cli.model.facet import FacetField

# Orders that a field holds ready.
_NEWEST = Order()
_KEYS = {_NEWEST: schema.NEWEST, Order("id"): schema.EXACT}

# To sort so many articles by name, only their names are decoded.
_MANY_TIED = 50
# To order by text costs some 60 µs a hit, so it is for a few.
_MOST_BY_TEXT = 200
# Of so many clauses it is remembered how many articles match.
_MOST_COUNTED = 8
# A segment has fewer documents than two to the power of this.
_SEGMENT = 32


class TantivyReader(TantivyTerms):
    """The reading half of a `Catalog`: over one searcher, whose answers never change.

    Raises `CatalogError` where the index turns out to be damaged.
    """

    def search(self, clause: Clause, *, limit: int | None = None, offset: int = 0) -> list[Scored]:
        """Return matches, best first; ties: newest first, then id, then path, ascending."""
        hits = self._best(clause, None if limit is None else offset + limit)
        keys = ((-score, -day) for (score, _), day in zip(hits, self._days_of(hits), strict=True))
        ranked = sorted(zip(keys, (address for _, address in hits), strict=True), key=itemgetter(0))
        window = islice(self._articles_by(ranked, offset), limit)
        return [Scored(article, -key[0]) for key, article in window]

    def select(
        self, clause: Clause, order: Order, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Article]:
        """Yield matches in that order."""
        query = self._translation.query(clause)
        if order in _KEYS and limit is not None:
            dated = self._newest(clause, query, offset + limit) if order == _NEWEST else None
            if dated is not None:
                return islice((article for _, article in self._articles_by(dated, offset)), limit)
            return self._selected(query, _KEYS[order], limit, offset)
        if order.field != "date":
            found = ordered(self._articles(query), order)
            return islice(found, offset, None if limit is None else offset + limit)
        need = None if limit is None else offset + limit
        direction = tantivy.Order.Asc if order.reverse else tantivy.Order.Desc
        hits = self._hits(query, need, order_by_field=schema.FIRST_DAY, order=direction)
        return islice((article for _, article in self._articles_by(hits, offset)), limit)

    def outlines(self, clause: Clause) -> Iterator[Article]:
        """Yield matches without their bodies, as they are stored, which is the quickest to read."""
        hits = self._hits(self._translation.query(clause), None)
        addresses = sorted((one for _, one in hits), key=lambda one: (one.segment_ord, one.doc))
        return (decode_article(self._record(address), b"") for address in addresses)

    def fingerprints(self, clause: Clause) -> Iterator[Fingerprinted]:
        """Yield the fingerprints of matches, as they are stored."""
        hits = self._hits(self._translation.query(clause), None)
        places = sorted(one.segment_ord << _SEGMENT | one.doc for _, one in hits)
        for place in places:
            with self._reading:
                document = self._searcher.doc(_address(place))
                source = decode_source(stored(document, schema.RECORD))
                found = Fingerprinted(place, source, stored(document, schema.FINGERPRINT))
            yield found

    def articles_at(self, places: Iterable[int]) -> list[Article]:
        """Return the articles at places that `fingerprints` gave."""
        return [self._article(_address(place)) for place in places]

    def count(self, clause: Clause) -> int:
        """Return how many articles match; known already for what was just searched for."""
        known, number = self._counted.get(id(clause), (None, 0))
        if known is clause:
            return number
        if isinstance(clause, Everything):
            return self._article_count()
        return self._count(self._translation.query(clause))

    def find_exact(self, name: str) -> list[Article]:
        """Return the articles with this id."""
        return self._sorted_articles(self._key_query(schema.EXACT, name))

    def find_path(self, path: str) -> list[Article]:
        """Return the articles of a file, ordered by id."""
        return self._sorted_articles(self._key_query(schema.FILE, path))

    def find_handle(self, name: str) -> list[Article]:
        """Return the articles one of whose handles is this."""
        return self._sorted_articles(self._key_query(schema.HANDLE, name))

    def paths(self, clause: Clause) -> list[str]:
        """Return the files of the articles that match, each once, in order."""
        hits = self._hits(self._translation.query(clause), None)
        return sorted({decode_name(self._record(address))[1] for _, address in hits})

    def find_prefix(self, name: str, limit: int) -> tuple[list[Article], int]:
        """Return the first articles whose id or handle starts so, and how many there are."""
        start = schema.key_term(name)
        keys = (schema.EXACT, schema.HANDLE)
        query = Query.boolean_query(
            [(Occur.Should, prefix_query(self._schema, key, start)) for key in keys]
        )
        most, upwards = min(limit, max(1, self._searcher.num_docs)), tantivy.Order.Asc
        with self._reading:
            found = self._searcher.search(query, most, order_by_field=schema.EXACT, order=upwards)
        return [self._article(address) for _, address in found.hits], found.count  # type: ignore[attr-defined]

    def values(
        self, field: FacetField, clause: Clause, start: str = "", most: int | None = None
    ) -> list[tuple[str, int]]:
        """Return the values of a field in matches that start so, with how many have each."""
        prefix, matching = value_prefix(field, start), self._translation.query(clause)
        with self._reading:
            terms = self._searcher.terms_with_prefix(
                schema.VALUE, schema.key_term(prefix), filter_query=matching, limit=most
            )
        return [(value_in(term), count) for term, count in terms]

    def _read_from(self, index: tantivy.Index) -> None:
        super()._read_from(index)
        self._translation = Translation(self._schema, self._sequence_query, self._frequency)
        self._newest_hits = Newest(self._searcher, self._schema)
        self._counted: dict[int, tuple[Clause, int]] = {}

    def _frequency(self, field: str, term: str) -> tuple[int, int]:
        """Return how many documents have a term, and how many there are, as BM25 counts them."""
        with self._reading:
            return self._searcher.doc_freq(field, term), self._searcher.num_docs

    def _best(self, clause: Clause, need: int | None) -> Hits:
        """Return hits among which are the best ``need``; ``None``: all."""
        query = self._translation.query(clause)
        everything = max(1, self._searcher.num_docs)
        limit = everything if need is None else min(everything, need + MARGIN)
        with self._reading:
            found = self._searcher.search(query, limit)
            self._note_count(clause, found.count)  # type: ignore[attr-defined]
            hits = found.hits
            if not need or len(hits) < limit or hits[-1][0] != hits[need - 1][0]:
                return hits
            tied = self._newest_hits.tied(query, hits, need)
        if tied is not None:
            return tied
        if need <= _MOST_BY_TEXT and scores_alike(clause):
            return [(hits[0][0], address) for address in self._by_key(query, schema.NEWEST, need)]
        return self._hits(query, need)

    def _note_count(self, clause: Clause, count: int) -> None:
        if len(self._counted) >= _MOST_COUNTED:
            self._counted.clear()
        self._counted[id(clause)] = (clause, count)

    def _newest(
        self, clause: Clause, query: Query, need: int
    ) -> list[tuple[int, DocAddress]] | None:
        """Return the newest hits, at least ``need``, in order; ``None``: all are to be looked at.

        With each comes the day, as what sorts it.
        """
        if need == 0:
            return []
        count = self.count(clause)
        self._note_count(clause, count)
        with self._reading:
            hits = self._newest_hits.of(query, count, need)
        if hits is None:
            return None
        addresses = (address for _, address in hits)
        return sorted(
            ((-day, one) for day, one in zip(self._days_of(hits), addresses, strict=True)),
            key=itemgetter(0),
        )

    def _days_of(self, hits: Hits) -> Iterator[int]:
        """Return the first days of hits, 0 where they have no date."""
        addresses = [address for _, address in hits]
        days = self._searcher.fast_field_values(schema.FIRST_DAY, addresses)
        return (int(day or 0) for day in days)

    def _selected(self, query: Query, key: str, limit: int, offset: int) -> Iterator[Article]:
        """Yield articles by an ascending key, which leaves ties only between equal ids."""
        return map(self._article, self._by_key(query, key, limit, offset)) if limit else iter(())

    def _by_key(self, query: Query, key: str, limit: int, offset: int = 0) -> list[DocAddress]:
        with self._reading:
            hits = self._searcher.search(
                query,
                min(limit, max(1, self._searcher.num_docs)),
                count=False,
                offset=offset,
                order_by_field=key,
                order=tantivy.Order.Asc,
            ).hits
        return [address for _, address in hits]

    def _articles_by(
        self, hits: Iterable[tuple[Any, DocAddress]], offset: int
    ) -> Iterator[tuple[Any, Article]]:
        """Yield the articles of sorted hits from ``offset`` on, ties settled by name."""
        place = 0
        for key, group in groupby(hits, key=itemgetter(0)):
            addresses = [address for _, address in group]
            first = max(0, offset - place)
            place += len(addresses)
            if place > offset:
                yield from ((key, article) for article in self._tied(addresses, first))

    def _tied(self, addresses: list[DocAddress], first: int) -> Iterator[Article]:
        """Yield articles by name from ``first`` on; of very many, one is held at a time."""
        if len(addresses) <= _MANY_TIED:
            return iter(sorted(map(self._article, addresses), key=name_key)[first:])
        names = map(decode_name, map(self._record, addresses))
        named = sorted(zip(names, addresses, strict=True), key=itemgetter(0))
        return (self._article(address) for _, address in named[first:])

    def _sorted_articles(self, query: Query) -> list[Article]:
        return sorted(self._articles(query), key=name_key)

    def _articles(self, query: Query) -> Iterator[Article]:
        return (self._article(address) for _, address in self._hits(query, None))

    def _article(self, address: DocAddress) -> Article:
        with self._reading:
            document = self._searcher.doc(address)
            return decode_article(stored(document, schema.RECORD), stored(document, schema.TEXT))

    def _record(self, address: DocAddress) -> bytes:
        with self._reading:
            return stored(self._searcher.doc(address), schema.RECORD)

    def _sequence_query(self, sequence: Sequence) -> Query:
        """Return what finds a sequence of too many layouts to ask for: its articles, by name."""
        from archive_cli.catalog.evaluation import Entry, occurrences

        terms = [Term(sequence.field, term) for term in sequence.terms]
        candidates = self._articles(self._translation.query(AllOf(tuple(terms))))
        found = [
            article
            for article in candidates
            if occurrences(Entry(article).tokens[sequence.field], sequence.terms, sequence.slop)
        ]
        if not found:
            return Query.empty_query()
        ids = [schema.key_term(article.id) for article in found]
        files = [schema.key_term(article.path) for article in found]
        parts = [
            Query.const_score_query(Query.term_set_query(self._schema, key, values), 0.0)
            for key, values in ((schema.EXACT, ids), (schema.FILE, files))
        ]
        parts += map(self._translation.query, terms)
        return Query.boolean_query([(Occur.Must, part) for part in parts])


def _address(place: int) -> DocAddress:
    return DocAddress(place >> _SEGMENT, place & (1 << _SEGMENT) - 1)

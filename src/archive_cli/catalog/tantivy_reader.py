"""What does one committed state of the index answer?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

import tantivy
from tantivy import DocAddress, Occur, Query

from archive_cli.catalog import schema
from archive_cli.catalog.catalog import Order, Scored
from archive_cli.catalog.clauses import AllOf, Clause, IndexField, Sequence, Term
from archive_cli.catalog.codec import decode_article, decode_name
from archive_cli.catalog.ordering import name_key, ordered
from archive_cli.catalog.tantivy_files import TantivyFiles, stored
from archive_cli.catalog.translation import Translation, prefix_query
from archive_cli.model.article import Article

# Orders that a field holds ready.
_KEYS = {Order(): schema.NEWEST, Order("id"): schema.EXACT}


# To sort so many articles by name, only their names are decoded.
_MANY_TIED = 1_000


class TantivyReader(TantivyFiles):
    """The reading half of a `Catalog`: over one searcher, whose answers never change.

    Raises `CatalogError` where the index turns out to be damaged.
    """

    def search(self, clause: Clause, *, limit: int | None = None, offset: int = 0) -> list[Scored]:
        """Return matches, best first; ties: newest first, then id, then path, ascending."""
        need = None if limit is None else offset + limit
        hits = self._hits(self._translation.query(clause), need)
        days = self._searcher.fast_field_values(schema.FIRST_DAY, [address for _, address in hits])
        ranked = sorted(
            (
                ((-score, -(day or 0)), address)
                for (score, address), day in zip(hits, days, strict=True)
            ),
            key=itemgetter(0),
        )
        window = islice(self._articles_by(ranked, offset), limit)
        return [Scored(article, -key[0]) for key, article in window]

    def select(
        self, clause: Clause, order: Order, *, limit: int | None = None, offset: int = 0
    ) -> Iterator[Article]:
        """Yield matches in that order."""
        query = self._translation.query(clause)
        if order in _KEYS and limit is not None:
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

    def count(self, clause: Clause) -> int:
        """Return how many articles match."""
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
        return list(self._selected(query, schema.EXACT, limit, 0)), self._count(query)

    def terms(self, field: IndexField, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Return terms of a field that start so, with the number of articles, by term."""
        return self._terms(field, prefix)[:limit]

    def frequency(self, field: IndexField, term: str) -> int:
        """Return how many articles have this token in the field."""
        return self.count(Term(field, term))

    def splits_of(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return how this token stands apart as a name."""
        start = f"{word}="
        terms = self._terms(schema.NAME, start)
        return tuple(tuple(term.removeprefix(start).split()) for term, _ in terms)

    def is_name(self, word: str) -> bool:
        """Tell whether this token stands somewhere as one capitalised word."""
        return self._count(self._key_query(schema.NAME, word)) > 0

    def clues(self, prefix: str) -> list[str]:
        """Return the clues of articles that start so, in order."""
        return [clue for clue, _ in self._terms(schema.CLUE, prefix)]

    def _read_from(self, index: tantivy.Index) -> None:
        super()._read_from(index)
        self._translation = Translation(self._schema, self._sequence_query)

    def _selected(self, query: Query, key: str, limit: int, offset: int) -> Iterator[Article]:
        """Yield articles by an ascending key, which leaves ties only between equal ids.

        To order by text costs some 20 µs a hit, so this is for a few.
        """
        if limit == 0:
            return iter(())
        with self._reading:
            hits = self._searcher.search(
                query,
                min(limit, max(1, self._searcher.num_docs)),
                count=False,
                offset=offset,
                order_by_field=key,
                order=tantivy.Order.Asc,
            ).hits
        return map(self._article, map(itemgetter(1), hits))

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

    def _count(self, query: Query) -> int:
        with self._reading:
            found: int = self._searcher.search(query, 1).count  # type: ignore[attr-defined]
            return found

    def _terms(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Return the terms of articles that are still there, by term."""
        everything = self._key_query(schema.KIND, schema.ARTICLE)
        with self._reading:
            return sorted(self._searcher.terms_with_prefix(field, prefix, filter_query=everything))

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

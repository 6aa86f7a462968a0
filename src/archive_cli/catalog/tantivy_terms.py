"""What does one committed state of the index tell of its terms, and in how many articles they are?

The index counts with each term the articles that have it. One that has gone or was replaced is
counted until the segment of the index that holds it is merged with another.
"""

from __future__ import annotations

import tantivy
from tantivy import Query

from archive_cli.catalog import schema
from archive_cli.catalog.clauses import IndexField
from archive_cli.catalog.tantivy_files import TantivyFiles

# A frequency may be wrong by so small a part.
_SLIGHT = 0.01


class TantivyTerms(TantivyFiles):
    """The part of a `Catalog` that knows of terms: over one searcher, whose answers never change.

    Raises `CatalogError` where the index turns out to be damaged.
    """

    def terms(self, field: IndexField, prefix: str, limit: int) -> list[tuple[str, int]]:
        """Return terms of a field that start so, with the number of articles, by term."""
        return self._terms(field, prefix)[:limit]

    def frequency(self, field: IndexField, term: str) -> int:
        """Return how many articles have this token in the field.

        Articles that have gone may be counted too, where they are less than 1 % of it.
        """
        with self._reading:
            frequency: int = self._searcher.doc_freq(field, term)
        if self._gone() <= frequency * _SLIGHT:
            return frequency
        return self._count(Query.term_query(self._schema, field, term))

    def splits_of(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return how this token stands apart as a name."""
        start = f"{word}="
        terms = self._terms(schema.NAME, start)
        return tuple(tuple(term.removeprefix(start).split()) for term, _ in terms)

    def is_name(self, word: str) -> bool:
        """Tell whether this token stands somewhere as one capitalised word."""
        with self._reading:
            frequency: int = self._searcher.doc_freq(schema.NAME, schema.key_term(word))
        if frequency == 0 or frequency > self._gone():
            return frequency > 0
        return self._count(self._key_query(schema.NAME, word)) > 0

    def clues(self, prefix: str) -> list[str]:
        """Return the clues of articles that start so, in order."""
        return [clue for clue, _ in self._terms(schema.CLUE, prefix)]

    def _read_from(self, index: tantivy.Index) -> None:
        super()._read_from(index)
        self._number: int | None = None

    def _count(self, query: Query) -> int:
        with self._reading:
            found: int = self._searcher.search(query, 1).count  # type: ignore[attr-defined]
            return found

    def _terms(self, field: str, prefix: str) -> list[tuple[str, int]]:
        """Return the terms of articles that are still there, by term."""
        with self._reading:
            terms = self._searcher.terms_with_prefix(field, prefix)
            if terms and self._gone():
                there = self._key_query(schema.KIND, schema.ARTICLE)
                terms = self._searcher.terms_with_prefix(field, prefix, filter_query=there)
        return sorted(terms)

    def _article_count(self) -> int:
        """Return how many articles there are: all documents but those of folders and the table."""
        if self._number is None:
            others = (self._key_query(schema.KIND, kind) for kind in (schema.FOLDER, schema.TABLE))
            self._number = self._searcher.num_docs - sum(map(self._count, others))
        return self._number

    def _gone(self) -> int:
        """Return how many articles are still counted in frequencies, but there no more."""
        with self._reading:
            known: int = self._searcher.doc_freq(schema.KIND, schema.ARTICLE)
        return known - self._article_count()

"""What must the index be asked for a query?

Words and phrases become tokens (`analysis.tokens_of`), searched in the default fields with the
weights of `ranking`, or in their own field. A word of several tokens (``all-round``) is a phrase,
a possessive (``Laos's``) a form of its word.
Names match however they are written, apart or together (`spellings`): a word alone also where it
stands apart, and neighbours also where they stand together. Neighbours are plain words of the
same field that follow each other in one list joined by AND or OR, whatever else stands between
them. So each of ``viet nam russia`` may be met by ``Vietnam`` for its part, and an
article with "Vietnam and Russia" meets all three; the name's weight is shared among its parts, so
that ``viet nam`` and ``vietnam`` rank alike.

What holds no token (``…``) is left out of a list, and alone matches nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Dated,
    DateKindIs,
    Everything,
    Forms,
    Fuzzy,
    IndexField,
    NoneOf,
    Nothing,
    Prefix,
    Sequence,
    Term,
    WordCount,
)
from archive_cli.catalog.forms import stem_of
from archive_cli.model.query import (
    And,
    DateIs,
    DateRange,
    Length,
    Not,
    Or,
    Phrase,
    Query,
    TextField,
    Word,
)
from archive_cli.search.ranking import BOOSTS, DEFAULT_FIELDS
from archive_cli.search.spellings import Spellings

# A name written together, and how many words of the query are part of it.
_Name: TypeAlias = tuple[str, int]
_NAMELESS = frozenset(("lang", "path", "id", "url"))
_POSSESSIVES = ("'s", "\u2019s")
LONGEST_INEXACT = 255
"""Letters of a word that is looked for by its beginning or misspelt; longer ones as they stand.

The engine's automaton takes 65 kB a letter (measured: 540 MB for 8,000)."""


def compile_query(query: Query | None, catalog: Catalog) -> Clause:
    """Return the clause for a query; without one, every article."""
    if query is None:
        return Everything()
    return _Compiler(catalog).clause(query) or Nothing()


def compile_each(queries: tuple[Query, ...], catalog: Catalog) -> list[Clause | None]:
    """Return the clauses for queries that stand side by side; ``None`` where there is no token."""
    return _Compiler(catalog).each(queries)


def fields_of(field: TextField | None) -> tuple[IndexField, ...]:
    """Return where a word is looked for: leads are titles too, but repeat the body."""
    if field == "title":
        return ("title", "lead")
    return DEFAULT_FIELDS if field is None else (field,)


class _Compiler:
    def __init__(self, catalog: Catalog) -> None:
        self._spellings = Spellings(catalog)

    def clause(self, query: Query) -> Clause | None:
        match query:
            case And(queries):
                present = self._present(queries)
                return _all_of(present) if present else None
            case Or(queries):
                present = self._present(queries)
                return _any_of(present) if present else None
            case Not(inner):
                clause = self.clause(inner)
                return None if clause is None else NoneOf(clause)
            case Word() | Phrase():
                return self.each((query,))[0]
        return _filter(query)

    def each(self, queries: tuple[Query, ...]) -> list[Clause | None]:
        tokens = [_tokens(query) for query in queries]
        names = self._names(queries, tokens)
        return [
            self._text(query, found, names.get(index, []))
            if isinstance(query, Word | Phrase)
            else self.clause(query)
            for index, (query, found) in enumerate(zip(queries, tokens, strict=True))
        ]

    def _present(self, queries: tuple[Query, ...]) -> list[Clause]:
        return [clause for clause in self.each(queries) if clause is not None]

    def _names(self, queries: tuple[Query, ...], tokens: list[list[str]]) -> dict[int, list[_Name]]:
        """Return the names each query is part of together with its neighbours, by index."""
        names: dict[int, list[_Name]] = {}
        for run in _runs(queries, tokens):
            together = self._spellings.together([tokens[index][0] for index in run])
            names.update(zip(run, together, strict=True))
        return names

    def _text(self, query: Word | Phrase, tokens: list[str], names: list[_Name]) -> Clause | None:
        if not tokens:
            return None
        if query.field == "lang":
            return _language(query)
        if isinstance(query, Word) and (query.prefix or query.distance):
            return _any_of(_inexact(query, tokens, field) for field in fields_of(query.field))
        slop = query.slop if isinstance(query, Phrase) else 0
        readings = [tuple(tokens)]
        if query.field not in _NAMELESS and not (isinstance(query, Word) and query.exact):
            readings = self._spellings.readings(tokens)
        fields = fields_of(query.field)
        has_forms = isinstance(query, Word) and not query.exact and len(tokens) == 1
        spelt = [_words(field, reading, slop) for reading in readings for field in fields]
        if has_forms and (stem := stem_of(tokens[0])) is not None:
            spelt = [_with_forms(one, stem) for one in spelt]
        joined = [
            Term(field, name, BOOSTS[field] / parts) for name, parts in names for field in fields
        ]
        return _any_of((*spelt, *joined))


def _filter(query: DateRange | DateIs | Length) -> Clause:
    match query:
        case DateRange(first, last):
            return Dated(first.first_day if first else None, last.last_day if last else None)
        case DateIs(kind):
            return DateKindIs(kind)
    return WordCount(query.least, query.most)


def _tokens(query: Query) -> list[str]:
    if not isinstance(query, Word | Phrase):
        return []
    tokens = tokens_of(query.text)
    is_plain = isinstance(query, Word) and query.field not in _NAMELESS and not query.exact
    if is_plain and len(tokens) == 2 and query.text.lower().endswith(_POSSESSIVES):
        return tokens[:1]
    return tokens


def _runs(queries: tuple[Query, ...], tokens: list[list[str]]) -> list[list[int]]:
    """Return the neighbours among plain words, by index: of one field, each a single token."""
    runs: dict[TextField | None, list[list[int]]] = {}
    for index, query in enumerate(queries):
        if not isinstance(query, Word) or query.field in _NAMELESS:
            continue
        if query.exact or query.prefix or query.distance:
            continue
        of_field = runs.setdefault(query.field, [[]])
        if len(tokens[index]) == 1:
            of_field[-1].append(index)
        elif tokens[index]:
            of_field.append([])
    return [run for of_field in runs.values() for run in of_field if len(run) > 1]


def _language(query: Word | Phrase) -> Clause:
    """Return the clause for a language, which is one token as it stands (`entry.tokens_for`)."""
    code = query.text.strip().lower()
    if len(code) > LONGEST_INEXACT or not code.isprintable():  # or half of a surrogate pair
        return Nothing()
    if isinstance(query, Word) and query.prefix:
        return Prefix("lang", code, BOOSTS["lang"])
    if isinstance(query, Word) and query.distance:
        return Fuzzy("lang", code, query.distance, BOOSTS["lang"])
    return Term("lang", code, BOOSTS["lang"])


def _inexact(word: Word, tokens: list[str], field: IndexField) -> Clause:
    """Of several tokens the last is the one that goes on; each may be misspelt."""
    boost = BOOSTS[field]
    if len(max(tokens, key=len)) > LONGEST_INEXACT:
        return _all_of(Term(field, token, boost) for token in tokens)
    if word.prefix:
        begun = Prefix(field, tokens[-1], boost)
        return _all_of((*(Term(field, token, boost) for token in tokens[:-1]), begun))
    return _all_of(Fuzzy(field, token, word.distance, boost) for token in tokens)


def _words(field: IndexField, tokens: tuple[str, ...], slop: int) -> Clause:
    if len(tokens) == 1:
        return Term(field, tokens[0], BOOSTS[field])
    return Sequence(field, tokens, slop, BOOSTS[field])


def _with_forms(clause: Clause, stem: str) -> Clause:
    """Return a word with its forms where the field has stems; anything else as it is."""
    match clause:
        case Term(("title" | "lead" | "body") as field, term, boost):
            return Forms(field, term, stem, boost)
    return clause


def _all_of(clauses: Iterable[Clause]) -> Clause:
    found = tuple(clauses)
    return found[0] if len(found) == 1 else AllOf(found)


def _any_of(clauses: Iterable[Clause]) -> Clause:
    found = tuple(clauses)
    return found[0] if len(found) == 1 else AnyOf(found)

"""What may an index be asked, in terms as they are indexed?

A clause is a query after analysis: every ``term`` is a token as `analysis.tokens_of` makes it.
Scores add up over the matching clauses, BM25 times ``boost``; where ``articles`` is given, a word
or sequence counts as rare as if so many articles had it, whichever field and form it stands in.
Filters (`Dated`, `DateKindIs`, `Clued`, `WordCount`, `Everything`, `NoneOf`) add nothing. The title
of an article without a headline, which repeats its body, is its ``lead``.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from archive_cli.catalog.forms import StemmedField
from archive_cli.model.record import Record

IndexField = Literal[
    "title", "lead", "body", "captions", "place", "source", "author", "lang", "path", "id", "url"
]
INDEX_FIELDS: tuple[IndexField, ...] = (
    "title", "lead", "body", "captions", "place", "source", "author", "lang", "path", "id", "url",
)  # fmt: skip


class Term(Record):
    """Articles with this token in the field."""

    field: IndexField
    term: str
    boost: float = 1.0
    articles: int | None = None


class Sequence(Record):
    """Articles with two or more tokens in this order, ``slop`` places of movement allowed."""

    field: IndexField
    terms: tuple[str, ...]
    slop: int = 0
    boost: float = 1.0
    articles: int | None = None


class Prefix(Record):
    """Articles with a token that starts so; every match scores ``boost``."""

    field: IndexField
    term: str
    boost: float = 1.0


class Fuzzy(Record):
    """Articles with a token within ``distance`` edits (1 or 2; a swap of neighbours is one)."""

    field: IndexField
    term: str
    distance: int
    boost: float = 1.0


class Forms(Record):
    """Articles with this token in the field, or in English with a form of this stem.

    Scored as the better of the two.
    """

    field: StemmedField
    term: str
    stem: str
    boost: float = 1.0
    articles: int | None = None


class Dated(Record):
    """Articles whose date (stated or estimated) overlaps these ordinals, both included."""

    first_day: int | None
    last_day: int | None


class DateKindIs(Record):
    """Articles whose date is stated, only estimated, or neither."""

    kind: Literal["stated", "estimated", "none"]


class Clued(Record):
    """Articles with this clue."""

    clue: str


class WordCount(Record):
    """Articles with so many words, both included."""

    least: int | None
    most: int | None


class Everything(Record):
    """All articles."""


class Nothing(Record):
    """No article (a query word that holds no token)."""


class AllOf(Record):
    """Articles that match every clause, of which there is at least one."""

    clauses: tuple[Clause, ...]


class AnyOf(Record):
    """Articles that match one clause at least."""

    clauses: tuple[Clause, ...]


class NoneOf(Record):
    """Articles that do not match the clause."""

    clause: Clause


Clause: TypeAlias = (
    Term | Sequence | Prefix | Fuzzy | Forms | Dated | DateKindIs | Clued | WordCount
    | Everything | Nothing | AllOf | AnyOf | NoneOf
)  # fmt: skip

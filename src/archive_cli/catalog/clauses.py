"""What may an index be asked, in terms as they are indexed?

A clause is a query after analysis: every ``term`` is a token as `analysis.tokens_of` makes it.
Scores add up over the matching clauses, BM25 times ``boost``; filters (`Dated`, `DateKindIs`,
`WordCount`, `Everything`, `NoneOf`) add nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

IndexField = Literal[
    "title", "body", "captions", "place", "source", "author", "lang", "path", "id", "url"
]
INDEX_FIELDS: tuple[IndexField, ...] = (
    "title", "body", "captions", "place", "source", "author", "lang", "path", "id", "url",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Term:
    """Articles with this token in the field."""

    field: IndexField
    term: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Sequence:
    """Articles with two or more tokens in this order, ``slop`` places of movement allowed."""

    field: IndexField
    terms: tuple[str, ...]
    slop: int = 0
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Articles with a token that starts so; every match scores ``boost``."""

    field: IndexField
    term: str
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Articles with a token within ``distance`` edits (1 or 2; a swap of neighbours is one)."""

    field: IndexField
    term: str
    distance: int
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Dated:
    """Articles whose date (stated or estimated) overlaps these ordinals, both included."""

    first_day: int | None
    last_day: int | None


@dataclass(frozen=True, slots=True)
class DateKindIs:
    """Articles whose date is stated, only estimated, or neither."""

    kind: Literal["stated", "estimated", "none"]


@dataclass(frozen=True, slots=True)
class WordCount:
    """Articles with so many words, both included."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    """All articles."""


@dataclass(frozen=True, slots=True)
class Nothing:
    """No article (a query word that holds no token)."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """Articles that match every clause, of which there is at least one."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Articles that match one clause at least."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Articles that do not match the clause."""

    clause: Clause


Clause: TypeAlias = (
    Term | Sequence | Prefix | Fuzzy | Dated | DateKindIs | WordCount
    | Everything | Nothing | AllOf | AnyOf | NoneOf
)  # fmt: skip

"""What does a query ask for, once it is parsed?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from archive_cli.model.dates import CalendarDate

TextField = Literal["title", "body", "place", "source", "author", "lang", "path", "id", "url"]
TEXT_FIELDS: tuple[TextField, ...] = (
    "title", "body", "place", "source", "author", "lang", "path", "id", "url",
)  # fmt: skip
FIELDS: tuple[str, ...] = (*TEXT_FIELDS, "date", "words")
DateKind = Literal["stated", "estimated", "none"]


@dataclass(frozen=True, slots=True)
class Word:
    """One word, within ``field`` or anywhere (``None``).

    ``exact`` (``=word``), ``prefix`` (``word*``) and ``distance`` (``word~``: 1, ``word~2``: 2)
    exclude each other. ``text`` is as typed.
    """

    text: str
    field: TextField | None = None
    exact: bool = False
    prefix: bool = False
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order; with ``slop`` within so many places. ``text`` is as typed, no quotes."""

    text: str
    field: TextField | None = None
    slop: int = 0


@dataclass(frozen=True, slots=True)
class DateRange:
    """Articles whose date, stated or estimated, overlaps ``first`` to ``last``, both included.

    ``None`` leaves that end open; one of the two is there.
    """

    first: CalendarDate | None
    last: CalendarDate | None


@dataclass(frozen=True, slots=True)
class DateIs:
    """Articles with this kind of date."""

    kind: DateKind


@dataclass(frozen=True, slots=True)
class Length:
    """Articles with ``least`` to ``most`` words, both included; ``None`` leaves an end open."""

    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Not:
    """Articles that do not match ``query``."""

    query: Query


@dataclass(frozen=True, slots=True)
class And:
    """Articles that match every one of two or more ``queries``; none of them is an ``And``."""

    queries: tuple[Query, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Articles that match one of two or more ``queries`` at least; none of them is an ``Or``."""

    queries: tuple[Query, ...]


Query: TypeAlias = Word | Phrase | DateRange | DateIs | Length | Not | And | Or

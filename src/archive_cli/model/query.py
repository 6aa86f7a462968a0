"""What does a query ask for, once it is parsed?

``str()`` of a node is its canonical query text: parsing that gives an equal node again.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from archive_cli.model.dates import CalendarDate
from archive_cli.model.record import Record

TextField = Literal["title", "body", "place", "source", "author", "lang", "path", "id", "url"]
TEXT_FIELDS: tuple[TextField, ...] = (
    "title", "body", "place", "source", "author", "lang", "path", "id", "url",
)  # fmt: skip
FIELDS: tuple[str, ...] = (*TEXT_FIELDS, "date", "words")
DateKind = Literal["stated", "estimated", "none"]


class Word(Record):
    """One word, within ``field`` or anywhere (``None``).

    ``exact`` (``=word``), ``prefix`` (``word*``) and ``distance`` (``word~``: 1, ``word~2``: 2)
    exclude each other. ``text`` is as typed, without these marks; it may hold punctuation
    (``all-round``), but no space, quotation mark or parenthesis.
    """

    text: str
    field: TextField | None = None
    exact: bool = False
    prefix: bool = False
    distance: int = 0

    def __str__(self) -> str:
        near = "" if self.distance == 0 else "~" if self.distance == 1 else f"~{self.distance}"
        ending = "*" if self.prefix else near
        return f"{_within(self.field)}{'=' if self.exact else ''}{self.text}{ending}"


class Phrase(Record):
    """Words in this order; with ``slop`` within so many places.

    ``text`` is as typed, without the quotation marks around it, and holds no ``"``.
    """

    text: str
    field: TextField | None = None
    slop: int = 0

    def __str__(self) -> str:
        places = f"~{self.slop}" if self.slop else ""
        return f'{_within(self.field)}"{self.text}"{places}'


class DateRange(Record):
    """Articles whose date, stated or estimated, overlaps ``first`` to ``last``, both included.

    ``None`` leaves that end open; one of the two at least is there.
    """

    first: CalendarDate | None
    last: CalendarDate | None

    def __str__(self) -> str:
        return f"date:{_range(self.first, self.last)}"


class DateIs(Record):
    """Articles with this kind of date."""

    kind: DateKind

    def __str__(self) -> str:
        return f"date:{self.kind}"


class Length(Record):
    """Articles with ``least`` to ``most`` words, both included; ``None`` leaves one end open."""

    least: int | None
    most: int | None

    def __str__(self) -> str:
        return f"words:{_range(self.least, self.most)}"


class Not(Record):
    """Articles that do not match ``query``, which is no ``Not`` itself."""

    query: Query

    def __str__(self) -> str:
        text = _grouped(self.query)
        return f"-({text})" if text.startswith("-") else f"-{text}"


class And(Record):
    """Articles that match every one of two or more ``queries``; none of them is an ``And``."""

    queries: tuple[Query, ...]

    def __str__(self) -> str:
        return " ".join(map(_grouped, self.queries))


class Or(Record):
    """Articles that match one of two or more ``queries`` at least; none of them is an ``Or``."""

    queries: tuple[Query, ...]

    def __str__(self) -> str:
        return " OR ".join(map(_grouped, self.queries))


Query: TypeAlias = Word | Phrase | DateRange | DateIs | Length | Not | And | Or


def _within(field: TextField | None) -> str:
    return "" if field is None else f"{field}:"


def _range(first: object | None, last: object | None) -> str:
    if first == last:
        return str(first)
    return f"{'' if first is None else first}..{'' if last is None else last}"


def _grouped(query: Query) -> str:
    return f"({query})" if isinstance(query, And | Or) else str(query)

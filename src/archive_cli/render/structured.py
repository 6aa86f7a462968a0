"""How do results read as JSON?

``json`` is one array, a record's keys on lines of their own, written as the records come; for
``show`` with exactly one article it is that object. ``jsonl`` is one record a line. Both are made
by the standard JSON encoder, not ASCII only; characters that could fool a terminal are escaped,
which leaves the values as they are.
"""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem
from archive_cli.render.differences import difference_record
from archive_cli.render.record import (
    COMMAND_FIELDS,
    Command,
    Record,
    boilerplate_record,
    check_fields,
    copy_record,
    explanation_record,
    facet_record,
    hit_record,
    move_record,
    problem_record,
    reading_record,
    record_of,
    select_fields,
    timeline_records,
)
from archive_cli.render.renderer import Look, Write
from archive_cli.render.sanitize import escape_json

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.difference import Difference
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline

_LINE = 96
"""A list or object within a record is broken up only if it is longer than this."""

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


class StructuredRenderer(ABC):
    """What the two JSON formats share: which records are written, with which fields."""

    def __init__(self, write: Write, look: Look) -> None:
        self._write = write
        self._look = look

    def articles(self, articles: Iterable[Article], /) -> None:
        """Write article records."""
        self._write_records(self._selected("list", map(record_of, articles)))

    def hits(self, hits: Iterable[Hit], /) -> None:
        """Write article records with score, copies and snippets."""
        self._write_records(self._selected("search", map(hit_record, hits)))

    def facets(self, facets: Iterable[FacetCount], /) -> None:
        """Write a record for each value."""
        self._write_records(self._selected("search-facet", map(facet_record, facets)))

    def explanation(self, explanation: Explanation, /) -> None:
        """Write one object."""
        records = self._selected("search-explain", iter([explanation_record(explanation)]))
        self._write_single(next(records))

    def copies(self, copies: Iterable[Cluster | Link], /) -> None:
        """Write records of clusters and links; with fields, each has those of its kind."""
        self._write_records(self._selected("dedupe", map(copy_record, copies)))

    def moves(self, moves: Iterable[Move], /) -> None:
        """Write a record for each file."""
        self._write_records(self._selected("dedupe-apply", map(move_record, moves)))

    def boilerplate(self, passages: Iterable[Boilerplate], /) -> None:
        """Write a record for each passage."""
        self._write_records(self._selected("dedupe-boilerplate", map(boilerplate_record, passages)))

    def timeline(self, timeline: Timeline, /) -> None:
        """Write a record for each period."""
        self._write_records(self._selected("timeline", timeline_records(timeline)))

    def difference(self, difference: Difference, /) -> None:
        """Write one object."""
        records = self._selected("diff", iter([difference_record(difference)]))
        self._write_single(next(records))

    def problems(self, problems: Iterable[Problem], /) -> None:
        """Write problem records."""
        self._write_records(self._selected("check", map(problem_record, problems)))

    def readings(self, readings: Iterable[Reading], /, *, single: bool) -> None:
        """Write article records with body, captions, hash and evidence."""
        records = self._selected("show", map(reading_record, readings))
        if single:
            self._write_single(next(records))
        else:
            self._write_records(records)

    @abstractmethod
    def _write_records(self, records: Iterator[Record]) -> None: ...

    @abstractmethod
    def _write_single(self, record: Record) -> None: ...

    def _selected(self, command: Command, records: Iterator[Record]) -> Iterator[Record]:
        asked = self._look.fields
        if asked is None:
            return records
        fields = check_fields(asked, COMMAND_FIELDS[command])
        return (select_fields(record, fields) for record in records)


class JsonRenderer(StructuredRenderer):
    """One array, or one object for a single article."""

    def _write_records(self, records: Iterator[Record]) -> None:
        before = "[\n  "
        for record in records:
            self._write(before + escape_json(_broken_up(record, "  ")))
            before = ",\n  "
        self._write("[]\n" if before.startswith("[") else "\n]\n")

    def _write_single(self, record: Record) -> None:
        self._write(escape_json(_broken_up(record, "")) + "\n")


class JsonLinesRenderer(StructuredRenderer):
    """One record a line."""

    def _write_records(self, records: Iterator[Record]) -> None:
        write = self._write
        for record in records:
            write(escape_json(_encode(record)) + "\n")

    def _write_single(self, record: Record) -> None:
        self._write_records(iter([record]))


def _broken_up(value: Any, indent: str) -> str:
    """Encode an object or list that is not empty, one entry a line; short ones stay on theirs."""
    inner = indent + "  "
    if isinstance(value, dict):
        entries = [f"{_encode(key)}: {_entry(item, inner)}" for key, item in value.items()]
        opening, closing = "{", "}"
    else:
        entries = [_entry(item, inner) for item in value]
        opening, closing = "[", "]"
    lines = f",\n{inner}".join(entries)
    return f"{opening}\n{inner}{lines}\n{indent}{closing}"


def _entry(value: Any, indent: str) -> str:
    text = _encode(value)
    if len(text) <= _LINE or not isinstance(value, dict | list):
        return text
    return _broken_up(value, indent)

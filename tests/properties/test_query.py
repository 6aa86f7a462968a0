from __future__ import annotations

import datetime as dt
from contextlib import suppress

from hypothesis import example, given, settings
from hypothesis import strategies as st

from archive_cli.model.dates import CalendarDate
from archive_cli.model.errors import QueryError
from archive_cli.model.query import (
    TEXT_FIELDS,
    And,
    DateIs,
    DateRange,
    Length,
    Not,
    Or,
    Phrase,
    Query,
    Word,
)
from archive_cli.search.parser import parse_query

TODAY = dt.date(2025, 3, 6)
_FIELDS = st.none() | st.sampled_from(TEXT_FIELDS)
_LETTERS = "abxyzANDORT0179äđộиж北ไ"
_WORDS = st.from_regex(rf"[{_LETTERS}]+(?:[.'’/&-][{_LETTERS}]+)?[.,!?…]?", fullmatch=True).filter(
    lambda text: text not in {"AND", "OR", "NOT"}
)
_PHRASES = st.text(st.characters(exclude_characters='"'), min_size=1).filter(
    lambda text: text.strip() != ""
)
_DAYS = st.dates().map(lambda day: CalendarDate(day.year, day.month, day.day))
_PERIODS = _DAYS.flatmap(
    lambda day: st.sampled_from([day, CalendarDate(day.year, day.month), CalendarDate(day.year)])
)
_COUNTS = st.integers(0, 999_999_999)


def _date_range(ends: tuple[CalendarDate, CalendarDate]) -> DateRange:
    first, last = sorted(ends, key=lambda end: end.first_day)
    return DateRange(first, last) if first.first_day <= last.last_day else DateRange(last, first)


_WORD_NODES = st.one_of(
    st.builds(Word, _WORDS, _FIELDS),
    st.builds(Word, _WORDS, _FIELDS, exact=st.just(value=True)),
    st.builds(Word, _WORDS, _FIELDS, prefix=st.just(value=True)),
    st.builds(Word, _WORDS, _FIELDS, distance=st.sampled_from([1, 2])),
)
_LEAVES: st.SearchStrategy[Query] = st.one_of(
    _WORD_NODES,
    st.builds(Phrase, _PHRASES, _FIELDS, st.integers(0, 1000)),
    st.tuples(_PERIODS, _PERIODS).map(_date_range),
    st.builds(DateRange, _PERIODS, st.none()),
    st.builds(DateRange, st.none(), _PERIODS),
    st.builds(DateIs, st.sampled_from(["stated", "estimated", "none"])),
    st.tuples(_COUNTS, _COUNTS).map(lambda ends: Length(min(ends), max(ends))),
    st.builds(Length, _COUNTS, st.none()),
    st.builds(Length, st.none(), _COUNTS),
)


def _not(query: Query) -> Query:
    return query.query if isinstance(query, Not) else Not(query)


def _and(queries: list[Query]) -> Query:
    flat = (part for one in queries for part in (one.queries if isinstance(one, And) else (one,)))
    return And(tuple(flat))


def _or(queries: list[Query]) -> Query:
    flat = (part for one in queries for part in (one.queries if isinstance(one, Or) else (one,)))
    return Or(tuple(flat))


def _grown(queries: st.SearchStrategy[Query]) -> st.SearchStrategy[Query]:
    several = st.lists(queries, min_size=2, max_size=4)
    return st.one_of(queries.map(_not), several.map(_and), several.map(_or))


QUERIES = st.recursive(_LEAVES, _grown, max_leaves=12)
# Strings of what the language is made of come close to every rule of it.
_PIECES = st.sampled_from(
    ["AND", "OR", "NOT", "-", "--", "(", ")", '"', "“", "”", "»", "=", "*", "~", "~2", ":", "..",
     "title:", "date:", "words:", "titel:", "Re:", "last", "week", "2025", "2025-13", ">", "8",
     "laos", "…", " ", " ", "\n", "\u3000", "\u0301", "\ud800", "\x1b", "https://", "/"]
)  # fmt: skip


@given(QUERIES)
@settings(deadline=None)
def test_canonical_text_is_read_as_the_same_query(query: Query) -> None:
    assert parse_query(str(query), today=TODAY) == query


@given(st.text() | st.lists(_PIECES, max_size=12).map("".join))
@example("\ud800:x")
@example("title:(--)")
@example("NOT --")
@settings(deadline=None, max_examples=400)
def test_any_text_is_a_query_or_an_error_with_a_valid_hint(query_text: str) -> None:
    found = _outcome(query_text)
    if isinstance(found, QueryError):
        assert 0 <= found.start <= found.end <= len(query_text)
        assert found.nearest is None or not isinstance(_outcome(found.nearest), QueryError)
    else:
        assert _outcome(str(found)) == found


@given(st.lists(_PIECES, max_size=12).map("".join), st.dates())
@settings(deadline=None)
def test_no_day_is_too_early_or_late_for_relative_dates(query_text: str, today: dt.date) -> None:
    with suppress(QueryError):
        parse_query(f"date:(last {query_text})", today=today)
        parse_query(f"date:last {query_text}", today=today)


def _outcome(query_text: str) -> Query | QueryError:
    try:
        return parse_query(query_text, today=TODAY)
    except QueryError as error:
        return error

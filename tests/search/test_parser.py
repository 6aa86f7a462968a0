from __future__ import annotations

import datetime as dt
import time
from contextlib import suppress

import pytest

from archive_cli.model.dates import CalendarDate
from archive_cli.model.errors import QueryError
from archive_cli.model.query import And, DateIs, DateRange, Length, Not, Or, Phrase, Query, Word
from archive_cli.search.parser import DEEPEST, parse_query

TODAY = dt.date(2025, 3, 6)
A, B, C, D = (Word(letter) for letter in "abcd")


def parse(query_text: str) -> Query:
    return parse_query(query_text, today=TODAY)


def period(first: str | None, last: str | None = "same") -> DateRange:
    last = first if last == "same" else last
    ends = (CalendarDate.parse(end) if end else None for end in (first, last))
    return DateRange(*ends)


FORMS: dict[str, Query] = {
    "laos": Word("laos"),
    "peacekeeping laos": And((Word("peacekeeping"), Word("laos"))),
    '"border defence"': Phrase("border defence"),
    '"border defence"~3': Phrase("border defence", slop=3),
    '"border defence"~0': Phrase("border defence"),
    "-covid": Not(Word("covid")),
    '-"border talks"': Not(Phrase("border talks")),
    "-title:covid": Not(Word("covid", "title")),
    "-(a b)": Not(And((A, B))),
    "NOT covid": Not(Word("covid")),
    "NOT NOT a": A,
    "NOT -a": A,
    "-(-a)": A,
    "a OR b": Or((A, B)),
    "a AND b": And((A, B)),
    "a b OR c": Or((And((A, B)), C)),
    "a OR b AND c": Or((A, And((B, C)))),
    "a NOT b": And((A, Not(B))),
    "a AND NOT b": And((A, Not(B))),
    "a (b OR c) d": And((A, Or((B, C)), D)),
    "a (b (c d))": And((A, B, C, D)),
    "a OR (b OR c)": Or((A, B, C)),
    "( a )": A,
    "a or b": And((A, Word("or"), B)),
    "a and not b": And((A, Word("and"), Word("not"), B)),
    "=peacekeeper": Word("peacekeeper", exact=True),
    "=AND": Word("AND", exact=True),
    "peacek*": Word("peacek", prefix=True),
    "khamlieng~": Word("khamlieng", distance=1),
    "khamlieng~1": Word("khamlieng", distance=1),
    "khamlieng~2": Word("khamlieng", distance=2),
    "title:talks": Word("talks", "title"),
    "Title:talks": Word("talks", "title"),
    "body:talks": Word("talks", "body"),
    'place:"ha noi"': Phrase("ha noi", "place"),
    "source:vna/vns": Word("vna/vns", "source"),
    "author:lan*": Word("lan", "author", prefix=True),
    "author:=lan": Word("lan", "author", exact=True),
    'author:"le lan"~2': Phrase("le lan", "author", 2),
    "lang:vi": Word("vi", "lang"),
    "path:2025/03": Word("2025/03", "path"),
    "path:/2025": Word("/2025", "path"),
    "id:002": Word("002", "id"),
    "url:https://example.org/a-b?c=1": Word("https://example.org/a-b?c=1", "url"),
    "title:AND": Word("AND", "title"),
    "title:(a OR b*)": Or((Word("a", "title"), Word("b", "title", prefix=True))),
    "title:(a -b)": And((Word("a", "title"), Not(Word("b", "title")))),
    "date:(2024 OR none)": Or((period("2024"), DateIs("none"))),
    "date:2025": period("2025"),
    "date:2025-03": period("2025-03"),
    "date:2025-03-05": period("2025-03-05"),
    "date:2025-01..2025-03": period("2025-01", "2025-03"),
    "date:..2024": period(None, "2024"),
    "date:2024..": period("2024", None),
    "date:today": period("2025-03-06"),
    "date:last week": period("2025-02-24", "2025-03-02"),
    "date:last 7 days a": And((period("2025-02-28", "2025-03-06"), A)),
    "date:last year a": And((period("2024"), A)),
    "date:stated": DateIs("stated"),
    "date:estimated": DateIs("estimated"),
    "date:none": DateIs("none"),
    "words:>800": Length(801, None),
    "words:..100": Length(None, 100),
    "all-round": Word("all-round"),
    "U.N.": Word("U.N."),
    "Lao's": Word("Lao's"),
    "vna/vns": Word("vna/vns"),
    "5.000": Word("5.000"),
    "12:30": Word("12:30"),
    "Re: a": And((Word("Re:"), A)),
    "(Re:)": Word("Re:"),
    "https://example.org": Word("https://example.org"),
    "https://example.org/~lan": Word("https://example.org/~lan"),
    "laos -- russia": And((Word("laos"), Word("--"), Word("russia"))),
    "laos – russia …": And((Word("laos"), Word("–"), Word("russia"), Word("…"))),
    "“border talks”": Phrase("border talks"),
    "„border talks“": Phrase("border talks"),
    "«border talks»": Phrase("border talks"),
    "»border talks«": Phrase("border talks"),
    '“border talks"': Phrase("border talks"),
    '"the “border” talks"': Phrase("the “border” talks"),
    '"a"b': And((Phrase("a"), B)),
    '"a"-b': And((Phrase("a"), B)),
    "(a)-(b)": And((A, B)),
    "a(b)c": And((A, B, C)),
    "\u00a0a\u3000b\n": And((A, B)),
    "Việt Nam": And((Word("Việt"), Word("Nam"))),
    "北京": Word("北京"),
}  # fmt: skip


@pytest.mark.parametrize("query_text", FORMS)
def test_every_form_of_the_contract_is_understood(query_text: str) -> None:
    assert parse(query_text) == FORMS[query_text]


@pytest.mark.parametrize("query_text", FORMS)
def test_canonical_text_is_read_as_the_same_query(query_text: str) -> None:
    assert parse(str(FORMS[query_text])) == FORMS[query_text]


def test_canonical_text_shows_how_operators_bind() -> None:
    assert str(parse("a b OR NOT (c OR d)")) == "(a b) OR -(c OR d)"


@pytest.mark.parametrize("opening", ["(", "-(", "NOT ", "title:(", "(a OR ", "a AND (b "])
def test_deep_nesting_is_bounded_and_quick(opening: str) -> None:
    started = time.process_time()
    with pytest.raises(QueryError):
        parse(opening * 100_000)
    assert time.process_time() - started < 5


def test_groups_may_stand_as_deep_as_the_bound() -> None:
    assert parse("(" * DEEPEST + "a" + ")" * DEEPEST) == A
    with pytest.raises(QueryError, match=f"more than {DEEPEST} deep"):
        parse("(" * (DEEPEST + 1) + "a" + ")" * (DEEPEST + 1))


@pytest.mark.parametrize(
    "unit", ["a ", '"a" ', "“a” ", "-a ", "a OR ", "x:", "-", "a~", "date:last "]
)
def test_long_queries_take_time_linear_in_their_length(unit: str) -> None:
    def seconds(times: int) -> float:
        started = time.process_time()
        with suppress(QueryError):
            parse(unit * times + "a")
        return time.process_time() - started

    few, many = (min(seconds(times) for _ in range(3)) for times in (4_000, 40_000))
    assert many < 40 * max(few, 0.01)


@pytest.mark.parametrize(
    "query_text",
    ['"M*A*S*H"', '"5 * 3"', '"what? =so ~5"', '"x.org/~lee"', '"file~1.txt"', '"*"', '"~"'],
)
def test_signs_of_a_phrase_that_mark_no_word_are_only_signs(query_text: str) -> None:
    assert parse_query(query_text, today=TODAY) == Phrase(query_text[1:-1], None, 0)


@pytest.mark.parametrize("value", ["en", "en-GB", "zh_TW", "english*", "english~", "klingon"])
def test_codes_and_what_is_no_language_are_languages_to_look_for(value: str) -> None:
    assert parse_query(f"lang:{value}", today=TODAY)

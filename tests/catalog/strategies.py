"""Which articles and clauses do the properties try?"""

from __future__ import annotations

from hypothesis import strategies as st

from archive_cli.catalog.catalog import FileContent
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
from archive_cli.catalog.stamps import FileStamp
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.problem import Problem

# Few words, so that clauses meet articles; some with accents, without spaces, with capitals.
WORDS = (
    "ha",
    "noi",
    "Hà",
    "Nội",
    "Hanoi",
    "lao",
    "laos",
    "Lào",
    "border",
    "bordre",
    "borders",
    "中",
    "กำ",
    "a",
)
TOKENS = (
    "ha",
    "noi",
    "hanoi",
    "lao",
    "laos",
    "border",
    "bordre",
    "borders",
    "中",
    "a",
    "la",
    "zebra",
)
FIELDS: tuple[IndexField, ...] = ("title", "body", "captions", "place", "path", "lang")

texts = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
dates = st.builds(CalendarDate, st.sampled_from((2024, 2025))) | st.builds(
    CalendarDate, st.just(2025), st.integers(1, 3), st.none() | st.integers(1, 3)
)
estimates = st.builds(Estimate, dates, st.just("text"), st.just("It says so."))
days = st.none() | dates.map(lambda date: date.first_day)
counts = st.none() | st.integers(0, 4)

filters: st.SearchStrategy[Clause] = st.one_of(
    st.builds(Dated, days, days),
    st.builds(DateKindIs, st.sampled_from(("stated", "estimated", "none"))),
    st.builds(WordCount, counts, counts),
    st.just(Everything()),
    st.just(Nothing()),
)
words: st.SearchStrategy[Clause] = st.one_of(
    st.builds(Term, st.sampled_from(FIELDS), st.sampled_from(TOKENS)),
    st.builds(
        Sequence,
        st.sampled_from(FIELDS),
        st.lists(st.sampled_from(TOKENS), min_size=2, max_size=4).map(tuple),
        st.integers(0, 3),
    ),
    st.builds(
        Forms,
        st.sampled_from(("title", "body")),
        st.sampled_from(TOKENS),
        st.sampled_from(("lao", "border")),
    ),
    st.builds(Prefix, st.sampled_from(FIELDS), st.sampled_from(TOKENS)),
    st.builds(Fuzzy, st.sampled_from(FIELDS), st.sampled_from(TOKENS), st.sampled_from((1, 2))),
)


def combined(simple: st.SearchStrategy[Clause]) -> st.SearchStrategy[Clause]:
    """Combine clauses to a few levels."""
    return st.recursive(
        simple,
        lambda inner: st.one_of(
            st.builds(AllOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
            st.builds(AnyOf, st.lists(inner, min_size=1, max_size=3).map(tuple)),
            st.builds(NoneOf, inner),
        ),
        max_leaves=6,
    )


clauses = combined(filters | words)
filtering = combined(filters)


@st.composite
def articles(draw: st.DrawFn, path: str, number: int) -> Article:
    """Draw one of a file's articles."""
    date = draw(st.none() | dates)
    return Article(
        id=f"{path.removesuffix('.txt')}#{number}",
        title=draw(texts),
        title_basis="lead",
        path=path,
        body=draw(texts),
        date=date,
        date_basis=None if date is None else "header",
        estimate=draw(st.none() | estimates) if date is None else None,
        place=draw(st.none() | texts),
        lang=draw(st.sampled_from((None, "vi", "LA", "en"))),
        words=draw(st.integers(0, 4)),
        captions=tuple(draw(st.lists(texts, max_size=2))),
        number=number,
    )


@st.composite
def contents(draw: st.DrawFn, path: str) -> FileContent:
    """Draw what a file holds: up to two articles, up to one problem."""
    numbers = range(1, 1 + draw(st.integers(0, 2)))
    problem = Problem(path, "undated", "It has no date.", "Add one.")
    return FileContent(
        path,
        FileStamp(draw(st.integers(0, 9)), 1, 1),
        tuple(draw(articles(path, number)) for number in numbers),
        draw(st.sampled_from(((), (problem,)))),
    )


PATHS = ("b/1-x.txt", "b/1-x", "a.txt", "c/2_y.md", "c/10.z")


@st.composite
def archives(draw: st.DrawFn) -> list[FileContent]:
    """Draw what the files of an archive hold, in any order."""
    paths = draw(st.lists(st.sampled_from(PATHS), unique=True, max_size=len(PATHS)))
    return [draw(contents(path)) for path in paths]

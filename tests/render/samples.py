"""Which made-up results do the tests of the renderers share?"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from archive_cli.model.article import Article, Estimate, Reading
from archive_cli.model.boilerplate import Boilerplate
from archive_cli.model.cluster import Cluster, Link, Member
from archive_cli.model.dates import CalendarDate
from archive_cli.model.difference import (
    Difference,
    Extent,
    HeaderChange,
    SentencePair,
    WordChange,
)
from archive_cli.model.evidence import Evidence, Rejected
from archive_cli.model.explanation import Explanation, IndexedTerm, QueryPart
from archive_cli.model.facet import FacetCount
from archive_cli.model.hit import Hit, Snippet
from archive_cli.model.move import Move
from archive_cli.model.problem import Problem
from archive_cli.model.timeline import Timeline, TimelineBin
from archive_cli.render.renderer import Format, Look, renderer_for

HOSTILE = (
    "Oil [red]up[/red]",
    "[/]",
    "\x1b[31mred\x1b[0m and \x1b]8;;http://x\x07link\x1b]8;;\x07",
    "\u202etxt.exe\u202c and \u2066isolated\u2069",
    "return\rover",
    ":smile: :boom:",
    "\x9b31m C1 \x85 next line",
    "line\u2028and\u2029paragraph",
    "tag \U000e0041\U000e0042 and bom \ufeff",
    "lone \ud800 surrogate",
    "null \x00 bell \x07 delete \x7f",
)

HARBOUR = Article(
    id="2024/harbour",
    title="Harbour reopens after the storm",
    title_basis="headline",
    path="2024/harbour.txt",
    body="The first ferry left at dawn.\n\nBy noon every berth was taken.",
    date=CalendarDate(2024, 3, 5),
    date_basis="header",
    place="Port Elin",
    source="Coast News",
    author="Ada Reed",
    url="https://coast.example/2024/harbour-reopens-after-the-storm",
    lang="en",
    words=11,
    captions=("Ferries at the quay. Photo: Coast News",),
)
BRIDGE = Article(
    id="bridge",
    title="Bridge closed for repairs, ministry says",
    title_basis="lead",
    path="bridge.txt",
    body="Lorries have to take the long way round.",
    estimate=Estimate(CalendarDate(2022, 6), "text", "“from June 1 to 4”, in the year 2022"),
    words=8,
)
BARE = Article(id="bare", title="Bare", title_basis="lead", path="bare.txt")
TOKYO = BARE.replaced(id="tokyo", title="港が嵐のあとで再開した", place="東京", source="海岸新聞")

SNIPPET = Snippet(
    "… the first ferry left at dawn, the second ferry at noon …", ((12, 17), (43, 48))
)
HIT = Hit(HARBOUR, 3.14159265, (SNIPPET,), ("copy/a", "copy/b"))
CLUSTER = Cluster(
    1,
    HARBOUR.id,
    "it is the longest",
    (
        Member(HARBOUR, "keep", 1.0, "the longest of three"),
        Member(BRIDGE, "near", 0.99996, "one word differs"),
        Member(BARE, "truncated", 0.61, "holds the first paragraph of two"),
    ),
)
LINK = Link("bare", "2024/harbour", "contained-in", 0.4, "its text stands in the other")
MOVE = Move(
    "bridge.txt",
    "bridge",
    "near",
    "2024/harbour",
    "2024/harbour.txt",
    "moved",
    "2 of 8 words changed",
    41,
    "ab" * 32,
    "cd" * 32,
    "0001",
)
SKIPPED = Move(
    "bare.txt", "bare", "identical", "bridge", "bridge.txt", "skipped", "it holds several articles"
)
BOILERPLATE = Boilerplate("All rights reserved by the Coast News.", 40, 13, ("Coast News", "Quay"))
_EDITED = HARBOUR.replaced(
    id="2024/edited",
    place=None,
    body="By noon every berth was taken.\n\nThe second ferry left at dawn. All cheered.",
)
DIFFERENCE = Difference(
    HARBOUR,
    _EDITED,
    (HeaderChange("place", "Port Elin", None),),
    (
        SentencePair(
            "moved",
            Extent(32, 62, "By noon every berth was taken."),
            Extent(0, 30, "By noon every berth was taken."),
        ),
        SentencePair(
            "changed",
            Extent(0, 30, "The first ferry left at dawn."),
            Extent(32, 62, "The second ferry left at dawn."),
            (WordChange(Extent(4, 9, "first"), Extent(36, 42, "second")),),
        ),
        SentencePair("added", None, Extent(63, 74, "All cheered.")),
    ),
    cut=1,
    added=3,
    unit="word",
    added_unit="word",
    similarity=0.84,
    relation="near",
)
PROBLEM = Problem(
    "bridge.txt", "undated", "No date is stated.", "Put a date line on top.", "bridge"
)
TIMELINE = Timeline(
    "month",
    (
        TimelineBin("2025-01", 739252, 739282, 2, 1),
        TimelineBin("2025-03", 739311, 739341, 1),
        TimelineBin(None, None, None, 1),
    ),
    CalendarDate(2025, 1, 10),
    CalendarDate(2025, 3, 5),
)
FACETS = (
    FacetCount("source", "Coast News", 12),
    FacetCount("source", None, 3),
    FacetCount("year", "2024", 15),
)
EXPLANATION = Explanation(
    QueryPart(
        "and",
        "ferry -oil",
        7,
        1.5,
        parts=(
            QueryPart(
                "word",
                "ferry",
                9,
                1.5,
                (IndexedTerm("title", "ferry", 0), IndexedTerm("body", "ferry", 9, 1.5)),
            ),
            QueryPart(
                "not",
                "-oil",
                400,
                0.0,
                parts=(QueryPart("word", "oil", 0, None, (IndexedTerm("body", "oil", 0),)),),
            ),
        ),
    ),
    first="2024/harbour",
    score=1.5,
)
READING = Reading(
    HARBOUR,
    "ab" * 32,
    {
        "title": Evidence(HARBOUR.title, "headline", HARBOUR.title, 0, 31),
        "date": Evidence(
            "2024-03-05",
            "day/month/year",
            "05/03/2024",
            33,
            43,
            (
                Rejected(
                    "2024-05-03", "month/day/year", "05/03/2024", "the outlet writes the day first"
                ),
            ),
        ),
        "place": Evidence(None, "dateline"),
    },
)


def entitled(title: str) -> Article:
    """Return an article with that title."""
    return BARE.replaced(title=title)


def rendered(output_format: Format, kind: str, items: Any, look: Look | None = None) -> str:
    """Return what a renderer writes for ``articles``, ``hits``, ``facets`` and their like."""
    pieces: list[str] = []
    renderer = renderer_for(output_format, pieces.append, look or Look())
    getattr(renderer, kind)(items)
    return "".join(pieces)


def shown(
    output_format: Format,
    readings: list[Reading],
    look: Look | None = None,
    *,
    single: bool = False,
) -> str:
    """Return what a renderer writes for readings."""
    pieces: list[str] = []
    renderer_for(output_format, pieces.append, look or Look()).readings(readings, single=single)
    return "".join(pieces)


any_text = st.text(st.characters(), max_size=60)
"""Text of any code points, lone surrogates and controls among them."""

_dates = st.builds(
    CalendarDate, st.integers(1, 9999), st.integers(1, 12), st.none() | st.integers(1, 28)
)
articles = st.builds(
    Article,
    id=any_text,
    title=any_text,
    title_basis=st.sampled_from(["headline", "lead"]),
    path=any_text,
    body=any_text,
    date=st.none() | _dates,
    estimate=st.none() | st.builds(Estimate, _dates, st.just("text"), any_text),
    place=st.none() | any_text,
    source=st.none() | any_text,
    author=st.none() | any_text,
    url=st.none() | any_text,
    words=st.integers(0, 10**6),
    captions=st.lists(any_text, max_size=2).map(tuple),
)

"""Which results could there be, made up from bytes?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any, TypeVar

import atheris

from archive_cli.model.article import Article, Estimate, Reading
from archive_cli.model.boilerplate import Boilerplate
from archive_cli.model.cluster import Cluster, Link, Member
from archive_cli.model.dates import CalendarDate
from archive_cli.model.evidence import Evidence, Rejected
from archive_cli.model.explanation import Explanation, IndexedTerm, QueryPart
from archive_cli.model.facet import FacetCount
from archive_cli.model.hit import Hit, Snippet
from archive_cli.model.move import Move
from archive_cli.model.problem import Problem
from archive_cli.model.timeline import Timeline, TimelineBin, period_of

T = TypeVar("T")
LONGEST = 60
"""Code points of a text, mostly."""
_RELATIONS = ("identical", "near", "reprint", "truncated")
_PLAIN = (
    "ferry",
    "The quay",
    " ",
    "Hà Nội",
    "2025",
    "港が",
    "é",
    "Mary van der Berg",
    "https://a.test/",
)


def seeds() -> Iterator[bytes]:
    """Yield bytes of which something is made."""
    random = Random(1)
    for size in (20, 60, 200, 600, 2000, 4000):
        for _ in range(12):
            yield random.randbytes(size)


class Maker:
    """Makes results; a text may hold any code point, lone surrogates too, and any of ``words``."""

    def __init__(self, data: bytes, words: Sequence[str]) -> None:
        self.source = atheris.FuzzedDataProvider(data)
        self._words = words

    def one_of(self, choices: Any) -> Any:
        """Return one of a sequence."""
        return self.source.PickValueInList(list(choices))

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        made: int = self.source.ConsumeIntInRange(least, most)
        return made

    def chance(self) -> bool:
        """Return true or false."""
        made: bool = self.source.ConsumeBool()
        return made

    def text(self, longest: int = LONGEST) -> str:
        """Return a text of so many code points at most; halves of pairs are not side by side."""
        pieces = self.some(lambda: self._piece(longest), 4)
        text = "".join(pieces)[:longest]
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")

    def _piece(self, longest: int) -> str:
        kind = self.number(0, 3)
        if kind == 0:
            made: str = self.source.ConsumeUnicode(self.number(0, longest))
            return made
        return str(self.one_of(self._words if kind == 1 else _PLAIN))

    def maybe(self, make: Callable[[], T]) -> T | None:
        """Return what is made, or nothing."""
        return make() if self.chance() else None

    def some(self, make: Callable[[], T], most: int = 3) -> list[T]:
        """Return a few."""
        return [make() for _ in range(self.number(0, most))]

    def date(self) -> CalendarDate:
        """Return a date of any precision."""
        month = self.maybe(lambda: self.number(1, 12))
        day = None if month is None else self.maybe(lambda: self.number(1, 28))
        return CalendarDate(self.number(1, 9999), month, day)

    def article(self) -> Article:
        """Return an article, of whose title there is something."""
        date = self.maybe(self.date)
        guess = None if date else self.maybe(lambda: Estimate(self.date(), "text", self.text()))
        return Article(
            id=self.text() or "a",
            title=self.text(200),
            title_basis=self.one_of(("headline", "lead", "front-matter")),
            path=self.text() or "a.txt",
            body="\n\n".join(self.some(lambda: self.text(200))),
            date=date,
            date_basis="header" if date else None,
            estimate=guess,
            place=self.maybe(self.text),
            source=self.maybe(self.text),
            author=self.maybe(self.text),
            url=self.maybe(self.text),
            lang=self.maybe(lambda: self.one_of(("en", "vi", "zh", "fr"))),
            words=self.number(0, 10**6),
            captions=tuple(self.some(self.text, 2)),
        )

    def hit(self) -> Hit:
        """Return a hit with snippets."""
        copies = tuple(self.some(self.text))
        return Hit(self.article(), self.number(0, 999) / 7, tuple(self.some(self.snippet)), copies)

    def snippet(self) -> Snippet:
        """Return a snippet with matches in order."""
        text = self.text(200)
        ends = sorted({self.number(0, len(text)) for _ in range(2 * self.number(0, 3))})
        return Snippet(text, tuple(zip(ends[::2], ends[1::2], strict=False)))

    def reading(self) -> Reading:
        """Return an article with evidence."""
        fields = self.some(lambda: self.one_of(("title", "date", "place", "author", "captions")))
        return Reading(self.article(), "ab" * 32, {field: self.evidence() for field in fields})

    def evidence(self) -> Evidence:
        """Return evidence that need not stand anywhere."""
        rejected = self.some(
            lambda: Rejected(self.text(), self.text(9), self.text(), self.text()), 2
        )
        quote = self.maybe(self.text)
        start = None if quote is None else self.number(0, 99)
        end = None if quote is None or start is None else start + len(quote)
        return Evidence(self.maybe(self.text), self.text(9), quote, start, end, tuple(rejected))

    def copies(self) -> Cluster | Link:
        """Return a group or a link."""
        if self.chance():
            relation = self.one_of(("contained-in", "quotes", "same-story"))
            return Link(self.text(), self.text(), relation, self.number(0, 100) / 100, self.text())
        kept = Member(self.article(), "keep", 1.0, self.text())
        others = self.some(
            lambda: Member(self.article(), self.one_of(_RELATIONS), 0.5, self.text())
        )
        return Cluster(self.number(1, 9**9), kept.article.id, self.text(), (kept, *others))

    def move(self) -> Move:
        """Return a file that goes to the trash or comes back."""
        outcome = self.one_of(("planned", "moved", "restored", "skipped"))
        path, name, keep, keep_path = (self.text() for _ in range(4))
        relation = self.one_of(_RELATIONS)
        because, size = self.text(), self.number(0, 10**12)
        return Move(path, name, relation, keep, keep_path, outcome, because, size)

    def problem(self) -> Problem:
        """Return what is wrong with a file."""
        kind = self.one_of(("unreadable", "undated", "binary", "malformed"))
        return Problem(self.text(), kind, self.text(), self.text(), self.maybe(self.text))

    def boilerplate(self) -> Boilerplate:
        """Return a passage that counts for nothing."""
        sources = tuple(self.some(self.text))
        return Boilerplate(self.text(300), self.number(1, 99), self.number(1, 99), sources)

    def facet(self) -> FacetCount:
        """Return how often a value occurs."""
        field = self.one_of(("source", "place", "author", "lang"))
        return FacetCount(field, self.maybe(self.text), self.number(0, 10**6))

    def timeline(self) -> Timeline:
        """Return articles over time, in order."""
        by = self.one_of(("year", "month", "week", "day"))
        year = self.number(1, 9998)
        dates = [
            CalendarDate(year + self.number(0, 1), self.number(1, 12), self.number(1, 28))
            for _ in range(self.number(0, 5))
        ]
        periods = sorted({period_of(date, by) for date in dates}, key=lambda one: one[1])
        split = self.chance()
        sources = self.some(self.text) if split else [None]
        bins = [
            TimelineBin(*period, count := self.number(1, 99), self.number(0, count), source)
            for source in dict.fromkeys(sources)
            for period in periods
        ]
        first = min(dates, key=str) if bins else None
        last = max(dates, key=str) if bins else None
        return Timeline(by, tuple(bins), first, last, split)

    def explanation(self) -> Explanation:
        """Return how a query was understood."""
        return Explanation(self.part(2), self.chance(), self.maybe(self.text), 1.0)

    def part(self, depth: int) -> QueryPart:
        """Return a part of a query, so many levels deep at most."""
        terms = self.some(lambda: IndexedTerm("title", self.text(), self.number(0, 9), 0.5), 2)
        parts = self.some(lambda: self.part(depth - 1), 2 if depth else 0)
        kind = self.one_of(("word", "phrase", "not", "and", "or"))
        return QueryPart(kind, self.text(), self.number(0, 9), 1.0, tuple(terms), tuple(parts))

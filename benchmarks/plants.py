"""What was planted in an archive, and how is each article related to the others?

Every article belongs to a story, and articles of two stories were written apart from each other,
whatever phrases, forms or footers they share. ``pairs`` are those of which one was made from the
other. Everything depends on the seed, and on the folder where real articles are planted on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.newsroom import UNSPACED, Source, body_of, library, made_up
from benchmarks.templates import TEMPLATES

if TYPE_CHECKING:
    from dedupe import newsdesk
else:
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "dedupe"))
    import newsdesk

JACCARDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
BRIEF, STORY = "brief", "story"
_OUTLETS = 8


class Planted(NamedTuple):
    """Two articles, by place: ``copy`` was made from ``original`` in the way of ``kind``."""

    kind: str
    original: int
    copy: int


@dataclass(slots=True)
class Archive:
    """Bodies, of each the name of its story, and the pairs that were planted."""

    bodies: list[str] = field(default_factory=list)
    stories: list[str] = field(default_factory=list)
    pairs: list[Planted] = field(default_factory=list)

    def add(self, story: str, body: str) -> int:
        """Add an article and return its place."""
        self.bodies.append(body)
        self.stories.append(story)
        return len(self.bodies) - 1


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything: ``each`` pairs of every kind, and what is there in great number."""

    each: int
    briefs: int
    story: int
    forms: int
    alone: int

    @classmethod
    def of(cls, total: int) -> Sizes:
        """Return sizes that come to about so many articles, 1,000 briefs and copies if they can."""
        many = min(1000, total // 6)
        each = max(min(20, total // 100), (total - 2 * many) // 120)
        forms = max(4, each // 2)
        made = 51 * each + 2 * many + forms * len(TEMPLATES)
        return cls(each, many, many, forms, max(0, total - made))


def plant(sizes: Sizes, seed: int, corpus: str | None = None, lang: str = "en") -> Archive:
    """Return an archive of so much of everything, in random order.

    Most articles are in ``lang``; with ``corpus``, a folder or a pattern, they are the real ones
    that it holds.
    """
    source = library(corpus, seed) if corpus else made_up(lang, seed)
    planter = _Planter(Random(seed), source, Archive())
    for number in range(sizes.each):
        planter.plant_each(number)
    for few in ("vi", *UNSPACED):
        other = _Planter(Random(f"{few} {seed}"), made_up(few, seed), planter.archive)
        for number in range(max(2, sizes.each // 3)):
            other.plant_few(few, number)
    planter.plant_many(sizes)
    return _shuffled(planter.archive, seed)


class _Planter:
    """Writes originals and what is made of them, in one language."""

    def __init__(self, chance: Random, source: Source, archive: Archive) -> None:
        self.archive = archive
        self._chance = chance
        self._source = source
        self._footers = [source.passage(chance.randint(25, 97)) for _ in range(_OUTLETS)]

    def plant_each(self, number: int) -> None:
        """Plant one pair of every kind, and a round-up of four articles and briefs."""
        chance, new = self._chance, self._source.new
        for wanted in JACCARDS:
            share = newsdesk.share_for(wanted)
            self._copy(
                "edits spread", number, partial(newsdesk.spread, chance, share=share, new=new)
            )
            self._copy(
                "edits clumped", number, partial(newsdesk.clumped, chance, jaccard=wanted, new=new)
            )
        self._copy("truncated", number, lambda words: newsdesk.truncated(chance, words, 0.4, 0.9))
        for percent in (1, 2, 5):
            self._copy(
                f"OCR {percent} %", number, partial(newsdesk.scanned, chance, share=percent / 100)
            )
        self._copy("wire", number, self._wire)
        self._copy("quote", number, self._quote)
        self._plant_round_up("round-up", number)

    def plant_few(self, lang: str, number: int) -> None:
        """Plant the kinds that say most of a language, under its name."""
        chance, new = self._chance, self._source.new
        makes: dict[str, Callable[[list[str]], list[str]]] = {
            "edits": lambda words: newsdesk.spread(chance, words, 0.03, new),
            "rewritten": lambda words: newsdesk.clumped(chance, words, 0.8, new),
            "truncated": lambda words: newsdesk.truncated(chance, words, 0.55, 0.9),
            "quote": self._quote,
        }
        for kind, make in makes.items():
            self._copy(f"{lang} {kind}", number, make)

    def plant_many(self, sizes: Sizes) -> None:
        """Plant briefs that share a footer, a story of many copies, forms, and articles alone."""
        chance, source, archive = self._chance, self._source, self.archive
        footer = source.passage(97)
        for number in range(sizes.briefs):
            self._add(f"{BRIEF} {number}", [*source.passage(60), *footer])
        words = source.article()
        first = self._add(STORY, words)
        for number in range(1, sizes.story):
            share = chance.uniform(0.002, 0.03)
            if number % 2:
                made = newsdesk.spread(chance, words, share, source.new)
            else:
                made = newsdesk.clumped(chance, words, chance.uniform(0.75, 0.97), source.new)
            archive.pairs.append(Planted("1,000 copies", first, self._add(STORY, made)))
        for name, write in TEMPLATES.items():
            for number in range(sizes.forms):
                archive.add(f"{name} {number}", write(chance))
        for number in range(sizes.alone):
            self._add(f"alone {number}", source.article())

    def _copy(self, kind: str, number: int, make: Callable[[list[str]], list[str]]) -> None:
        words = self._source.article()
        story = f"{kind} {number} {len(self.archive.bodies)}"
        original = self._add(story, words)
        self.archive.pairs.append(Planted(kind, original, self._add(story, make(words))))

    def _wire(self, words: list[str]) -> list[str]:
        lead = self._source.passage(self._chance.randint(20, 45))
        footer = self._chance.choice(self._footers)
        return newsdesk.reprinted(self._chance, words, lead, footer)

    def _quote(self, words: list[str]) -> list[str]:
        return newsdesk.quoted(self._chance, words, self._source.article(), 150)

    def _plant_round_up(self, kind: str, number: int) -> None:
        """Plant a digest of two briefs, the beginning of an article, and a whole one."""
        short = [self._source.passage(self._chance.randint(90, 200)) for _ in range(2)]
        long = [self._source.article() for _ in range(2)]
        parts = [*short, long[0], newsdesk.truncated(self._chance, long[1], 0.5, 0.7)]
        self._chance.shuffle(parts)
        story = f"{kind} {number}"
        whole = self._add(story, newsdesk.rounded_up(parts))
        for part in (*short, *long[:1]):
            self.archive.pairs.append(Planted(kind, self._add(story, part), whole))

    def _add(self, story: str, words: Sequence[str]) -> int:
        return self.archive.add(story, body_of(words, self._source.space))


def _shuffled(archive: Archive, seed: int) -> Archive:
    order = list(range(len(archive.bodies)))
    Random(seed).shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    return Archive(
        [archive.bodies[old] for old in order],
        [archive.stories[old] for old in order],
        [Planted(kind, place[one], place[other]) for kind, one, other in archive.pairs],
    )

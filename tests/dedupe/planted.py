"""Which copies were planted in a made-up archive, and what is each of them?

Texts are drawn from a vocabulary of made-up words with Zipf-like frequencies, salted with stock
phrases as news text is; unrelated ones share a phrase at most. Everything depends on the seed.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from random import Random

from archive_cli.model.article import Article
from dedupe.newsdesk import clumped, spread

_CONSONANTS = [*"bdfgklmnprstvz", "br", "dr", "kl", "pr", "st", "tr"]
_VOWELS = [*"aeiou", "ai", "ou"]
FOOTER_WORDS = 97


@dataclass(slots=True)
class Archive:
    """Articles whose ids start with the name of their story: two stories are never related.

    ``pairs`` are the planted ones: kind, id of the original, id of what was made of it.
    """

    articles: list[Article] = field(default_factory=list)
    pairs: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, name: str, words: Iterable[str]) -> str:
        self.articles.append(article(name, " ".join(words)))
        return name


def article(name: str, body: str, **fields: object) -> Article:
    """Make an article of a body; its id is the name."""
    headers = {"title": name, "title_basis": "lead", "path": f"{name}.txt", **fields}
    return Article(id=name, body=body, words=len(body.split()), **headers)  # type: ignore[arg-type]


class Press:
    """Writes made-up news and what is made of it."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        syllables = ["".join(pair) for pair in itertools.product(_CONSONANTS, _VOWELS)]
        self._vocabulary = ["".join(pair) for pair in itertools.product(syllables, syllables)]
        Random(1).shuffle(self._vocabulary)
        weights = (1 / (rank + 3) for rank in range(len(self._vocabulary)))
        self._weights = list(itertools.accumulate(weights))
        self._phrases = [self._draw(6) for _ in range(300)]
        self._footer = self._draw(FOOTER_WORDS)

    def text(self, length: int) -> list[str]:
        """Write a text of so many words, with a stock phrase about every 130."""
        words: list[str] = []
        while len(words) < length:
            words += self._draw(self.random.randint(60, 200))
            words += self.random.choice(self._phrases)
        return words[:length]

    def article(self) -> list[str]:
        return self.text(self.random.randint(350, 650))

    def edited(self, words: list[str], share: float) -> list[str]:
        """Replace this share of the words by others."""
        return spread(self.random, words, share, self._new)

    def rewritten(self, words: list[str], jaccard: float) -> list[str]:
        """Rewrite, cut and add passages until the Jaccard index is no more than this."""
        return clumped(self.random, words, jaccard, self._new)

    def scanned(self, words: list[str], share: float) -> list[str]:
        """Misread this share of the letters."""
        return ["".join(self._misread(char, share) for char in word) for word in words]

    def reprinted(self, words: list[str]) -> list[str]:
        """Run a wire story with a lead of its own, its tail cut and the agency's footer."""
        return [*self.text(25), *words[: round(0.85 * len(words))], *self._footer]

    def brief(self, length: int = 60) -> list[str]:
        return [*self._draw(length), *self._footer]

    def _draw(self, count: int) -> list[str]:
        return self.random.choices(self._vocabulary, cum_weights=self._weights, k=count)

    def _new(self) -> str:
        return "new" + self._draw(1)[0]

    def _misread(self, char: str, share: float) -> str:
        if self.random.random() >= share:
            return char
        return self.random.choice("abcdefghijklmnopqrstuvwxyz")


def planted(seed: int, *, each: int = 20, briefs: int = 60, story: int = 300) -> Archive:
    """Plant ``each`` copies of every kind, briefs that share a footer, and one big story."""
    press, archive = Press(seed), Archive()
    for number in range(each):
        _plant_copies(press, archive, number)
        _plant_passages(press, archive, number)
    for number in range(briefs):
        archive.add(f"brief{number}.1", press.brief())
    base = press.article()
    first = archive.add("story.0", base)
    for number in range(1, story):
        copy = archive.add(f"story.{number}", press.edited(base, press.random.uniform(0.005, 0.05)))
        archive.pairs.append(("story", first, copy))
    return archive


def story_of(name: str) -> str:
    """Return what articles must have in common to share a cluster."""
    return name.partition(".")[0]


def _plant_copies(press: Press, archive: Archive, number: int) -> None:
    made: dict[str, Callable[[list[str]], list[str]]] = {
        "exact": lambda words: words,
        "edit-light": lambda words: press.edited(words, press.random.uniform(0.002, 0.018)),
        "edit-heavy": lambda words: press.edited(words, press.random.uniform(0.02, 0.12)),
        "truncated": lambda words: words[: round(press.random.uniform(0.51, 0.9) * len(words))],
        "cut-short": lambda words: words[: round(press.random.uniform(0.3, 0.48) * len(words))],
        "wire": press.reprinted,
        "ocr2": lambda words: press.scanned(words, 0.02),
        "ocr5": lambda words: press.scanned(words, 0.05),
    }
    for kind, make in made.items():
        words = press.article()
        original = archive.add(f"{kind}{number}.original", words)
        copy = archive.add(f"{kind}{number}.copy", make(words))
        archive.pairs.append((kind, original, copy))


def _plant_passages(press: Press, archive: Archive, number: int) -> None:
    words = press.article()
    start = press.random.randrange(len(words) - 150)
    quoted = archive.add(f"quoted{number}.1", words)
    passage = words[start : start + 150]
    quoting = archive.add(f"quoting{number}.1", [*press.text(200), *passage, *press.text(150)])
    archive.pairs.append(("quote", quoted, quoting))
    parts = [press.text(press.random.randint(120, 200)) for _ in range(5)]
    names = [archive.add(f"part{number}-{place}.1", part) for place, part in enumerate(parts)]
    whole = archive.add(f"roundup{number}.1", itertools.chain(*parts))
    archive.pairs += [("roundup", name, whole) for name in names]

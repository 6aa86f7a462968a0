"""What does made-up news read like, in scripts with spaces and without?

English, French and Vietnamese are made of the words of `words`: real function words, made-up
content words, frequencies as Zipf and Mandelbrot describe. One sentence in three names a person,
place or sum, and one in six says one of 300 stock phrases, the commonest far more often than the
rest. Chinese, Japanese and Thai are words of one to four characters without a space between them,
drawn in the same way from the script's common characters, with its commonest particles between.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.words import Vocabulary, names, vocabulary

UNSPACED = {
    "zh": ("".join(map(chr, range(0x4E00, 0x4E00 + 1600))), "的了在是和有不为这上", "，。"),
    "ja": (
        "".join(map(chr, range(0x4E00, 0x4E00 + 900))),
        "のはをにがとでもしたるいなかれ",
        "、。",
    ),
    "th": ("กขคงจชซดตถทนบปผพมยรลวสหอ" + "าะโเแไ", "กทนมยรลว", "  "),
}
"""Of each script: characters of content words, of particles, and the signs for comma and stop."""
_PHRASES = 300
_WORDS_A_SENTENCE = (9, 26)


class Source(NamedTuple):
    """Where texts come from: each call of ``article`` returns the words of another one.

    ``passage`` returns about so many running words of no article, ``new`` one word; ``space``
    stands between words.
    """

    article: Callable[[], list[str]]
    passage: Callable[[int], list[str]]
    new: Callable[[], str]
    space: str = " "


def body_of(words: Sequence[str], space: str = " ") -> str:
    """Return the words as a body, with a paragraph after every third stop."""
    parts: list[str] = []
    stops = 0
    for word in words:
        parts.append(word)
        stops += word.endswith((".", "。"))
        if stops == 3:
            parts.append("\n\n")
            stops = 0
    return space.join(parts).replace(f"{space}\n\n{space}", "\n\n").strip()


def made_up(lang: str, seed: int, mean: int = 620) -> Source:
    """Return a source of articles of ``mean`` words on average, half to half as much again.

    In scripts without spaces the words are characters.
    """
    if lang in UNSPACED:
        return _Unspaced(lang, seed, mean).source()
    return _Spaced(lang, seed, mean).source()


def library(pattern: str, seed: int, least: int = 150) -> Source:
    """Return a source of the articles in a folder or that match a pattern, in random order.

    They are read as the archive reads them, each once; those of fewer than ``least`` words and
    those that share 10 runs of five words with an earlier one are left out. A passage is never
    returned twice. ``IndexError`` is raised where there are no more.
    """
    chance = random.Random(seed)
    texts = _unlike([body.split() for body in _bodies_of(pattern)], least)
    chance.shuffle(texts)
    pool: list[str] = []
    known = list(itertools.chain.from_iterable(texts[:200]))

    def passage(length: int) -> list[str]:
        while len(pool) < length:
            pool.extend(texts.pop())
        taken = pool[:length]
        del pool[:length]
        return taken

    return Source(texts.pop, passage, lambda: chance.choice(known))


def _bodies_of(pattern: str) -> list[str]:
    from archive_cli.reading.registry import read_bytes

    path = Path(pattern)
    files = path.rglob("*") if path.is_dir() else path.parent.glob(path.name)
    return [
        reading.article.body
        for file in sorted(files)
        if file.is_file()
        for reading in read_bytes(file.read_bytes(), file.name).readings
    ]


def _unlike(texts: list[list[str]], least: int) -> list[list[str]]:
    seen: set[int] = set()
    kept: list[list[str]] = []
    for words in texts:
        grams = {hash(gram) for gram in zip(*(words[i:] for i in range(5)), strict=False)}
        if len(words) >= least and len(grams & seen) < 10:
            kept.append(words)
        seen |= grams
    return kept


class _Spaced:
    """English, French or Vietnamese."""

    def __init__(self, lang: str, seed: int, mean: int) -> None:
        self._chance = random.Random(f"{lang} {seed}")
        self._words: Vocabulary = vocabulary(lang)
        self._people = names("family", 4_000)
        self._places = names("place", 2_000)
        self._mean = mean
        lengths = (self._chance.randint(4, 11) for _ in range(_PHRASES))
        self._phrases = [self._words.draw(self._chance, length) for length in lengths]
        self._weights = list(itertools.accumulate(1 / (rank + 2) for rank in range(_PHRASES)))

    def source(self) -> Source:
        return Source(self._article, self._passage, self._new)

    def _article(self) -> list[str]:
        return self._passage(self._chance.randint(self._mean // 2, 3 * self._mean // 2))

    def _passage(self, length: int) -> list[str]:
        words: list[str] = []
        while len(words) < length:
            words += self._sentence()
        return words[:length]

    def _sentence(self) -> list[str]:
        chance = self._chance
        words = self._words.draw(chance, chance.randint(*_WORDS_A_SENTENCE))
        drawn, middle = chance.random(), len(words) // 2
        if drawn < 0.2:
            words[middle:middle] = [chance.choice(self._people), chance.choice(self._people)]
        elif drawn < 0.33:
            words[middle] = chance.choice(self._places)
        elif drawn < 0.45:
            words[middle] = f"{chance.randint(2, 99_999):,}"
        elif drawn < 0.62:
            words[middle:middle] = chance.choices(self._phrases, cum_weights=self._weights)[0]
        words[middle - 1] += ","
        words[0] = words[0].capitalize()
        words[-1] += "."
        return words

    def _new(self) -> str:
        return self._words.draw(self._chance, 1)[0]


class _Unspaced:
    """Chinese, Japanese or Thai: every character is a word."""

    def __init__(self, lang: str, seed: int, mean: int) -> None:
        self._chance = chance = random.Random(f"{lang} {seed}")
        letters, self._particles, signs = UNSPACED[lang]
        self._comma, self._stop = signs[0], signs[1]
        made = random.Random(f"words of {lang}")
        lengths = (3, 4, 5) if lang == "th" else (1, 2, 2, 2, 3)
        self._words = [
            "".join(made.choices(letters, k=made.choice(lengths))) for _ in range(12_000)
        ]
        self._weights = list(itertools.accumulate(1 / (rank + 20) for rank in range(12_000)))
        self._phrases = [self._draw(chance.randint(3, 8)) for _ in range(_PHRASES)]
        self._mean = mean

    def source(self) -> Source:
        return Source(self._article, self._passage, self._new, "")

    def _article(self) -> list[str]:
        return self._passage(self._chance.randint(self._mean // 2, 3 * self._mean // 2))

    def _passage(self, length: int) -> list[str]:
        chance, text = self._chance, ""
        while len(text) < length:
            text += self._draw(chance.randint(4, 9)) + self._comma
            if chance.random() < 0.3:
                text += chance.choice(self._phrases) + self._comma
            text += self._draw(chance.randint(4, 9)) + self._stop
        return list(text[:length])

    def _draw(self, number: int) -> str:
        words = self._chance.choices(self._words, cum_weights=self._weights, k=number)
        return "".join(
            word + (self._chance.choice(self._particles) if self._chance.random() < 0.4 else "")
            for word in words
        )

    def _new(self) -> str:
        return self._chance.choice(self._words)[0]

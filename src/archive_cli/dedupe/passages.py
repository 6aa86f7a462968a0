"""How does a passage read in the article's own letters, and how many words is it?

Words here are as a reader counts them: ``Lao's`` and ``2025-2029`` are one each, though they hold
two tokens. In scripts written without spaces every character counts.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate, chain
from typing import Literal, NamedTuple

from archive_cli.catalog.analysis import spans_of, tokens_of
from archive_cli.dedupe.runs import Passage, longest_run
from archive_cli.dedupe.thresholds import GRAM

_QUOTE = 60
# Longer runs without a blank are no words that come again, but whole paragraphs.
_USUAL = 40
_REMEMBERED = 20_000
_JOINING = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~’ʼ‘“”‐‑–—…·•/")


class Word(NamedTuple):
    """A word's tokens, joined by blanks, and its code points in the text it was read from."""

    key: str
    start: int
    end: int


class Words:
    """The words of a text: ``keys`` to compare by, in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._chunks = text.split()
        keys = list(map(_KEYS.__getitem__, self._chunks))
        self._counts = list(map(len, keys))
        self.keys = list(chain.from_iterable(keys))

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.keys)

    @property
    def noun(self) -> Literal["word", "character"]:
        """What is counted: ``word``, or ``character`` where most words touch the next one."""
        touching = len(self) - sum(map(bool, self._counts))
        return "character" if 2 * touching > len(self) else "word"

    def counted(self, number: int) -> str:
        """Return a number of words in words: ``1 word``, ``12 words``."""
        return f"{number} {self.noun}{'' if number == 1 else 's'}"

    def paragraphs_in(self, passage: Passage) -> int:
        """Return of how many paragraphs a passage consists, 0 where it begins or ends in one."""
        bounds = self._bounds
        if passage.start not in bounds or passage.stop not in bounds:
            return 0
        return bounds.index(passage.stop) - bounds.index(passage.start)

    def quoted(self, passage: Passage, most: int = _QUOTE) -> str:
        """Return words in double quotes as they stand there, cut at a word to ``most`` characters.

        White space is made single spaces and double quotes within become single ones.
        """
        text = self._spelt(passage, most).replace('"', "'")
        if len(text) > most:
            head = text[: most - 1]
            cut = head if text[most - 1].isspace() else head[: head.rfind(" ")]
            text = (cut.rstrip() if " " in head else head) + "…"
        return f'"{text}"'

    @cached_property
    def _bounds(self) -> list[int]:
        """Where paragraphs begin and end, in words."""
        counts = (
            sum(len(_KEYS[chunk]) for chunk in paragraph.split())
            for paragraph in self._text.split("\n\n")
        )
        return [0, *accumulate(filter(None, counts))]

    @cached_property
    def _ends(self) -> list[int]:
        """Where chunks end, in words."""
        return list(accumulate(self._counts))

    def _spelt(self, passage: Passage, most: int) -> str:
        """Return the words as they stand in the text; of a long passage, more than ``most``."""
        ends = self._ends
        first = bisect_right(ends, passage.start)
        last = bisect_right(ends, passage.stop - 1)
        inner = self._chunks[first : min(last, first + most) + 1]
        if last <= first + most:
            word = passage.stop - 1 - (ends[last] - self._counts[last])
            inner[-1] = inner[-1][: words_in(inner[-1])[word].end]
        word = passage.start - (ends[first] - self._counts[first])
        inner[0] = inner[0][words_in(self._chunks[first])[word].start :]
        return " ".join(inner)


@lru_cache(maxsize=64)
def words_of(text: str) -> Words:
    """Return the words of a text."""
    return Words(text)


def covered_words(smaller: Words, larger: Words) -> int:
    """Return how many words of one stand in the other within runs of five; of all, if fewer."""
    length = min(GRAM, len(smaller))
    shared = set(_grams(larger.keys, length))
    covered = [False] * len(smaller)
    for start, gram in enumerate(_grams(smaller.keys, length)):
        if gram in shared:
            covered[start : start + length] = [True] * length
    return sum(covered)


def common_passage(one: Words, other: Words) -> Passage:
    """Return the longest passage of ``one`` that stands in ``other``; empty below five words."""
    grams, others = _grams(one.keys), _grams(other.keys)
    run = longest_run(grams, others, set(grams) & set(others))
    return slice(run.start, run.stop + GRAM - 1) if run.stop else run


def words_in(chunk: str) -> tuple[Word, ...]:
    """Return the words of a text without white space.

    Characters of unspaced scripts follow one another directly or after a sign of their own; all
    other tokens of a chunk are parts of one word.
    """
    return _remembered_words(chunk) if len(chunk) <= _USUAL else _read_words(chunk)


@lru_cache(maxsize=_REMEMBERED)
def _remembered_words(chunk: str) -> tuple[Word, ...]:
    return _read_words(chunk)


class _Keys(dict[str, tuple[str, ...]]):
    """The keys of the words of a text without white space, worked out when it is first met."""

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        if len(chunk) > _USUAL:
            return _keys_of(chunk)
        if len(self) >= _REMEMBERED:
            self.clear()
        self[chunk] = keys = _keys_of(chunk)
        return keys


_KEYS = _Keys()


def _keys_of(chunk: str) -> tuple[str, ...]:
    if chunk.isascii() and chunk.isprintable():  # every sign joins
        key = " ".join(tokens_of(chunk))
        return (key,) if key else ()
    return tuple(word.key for word in _read_words(chunk))


def _read_words(chunk: str) -> tuple[Word, ...]:
    words: list[Word] = []
    for token in spans_of(chunk):
        if words and all(sign in _JOINING for sign in chunk[words[-1].end : token.start] or "\0"):
            key, start, _ = words.pop()
            words.append(Word(f"{key} {token.text}", start, token.end))
        else:
            words.append(Word(token.text, token.start, token.end))
    return tuple(words)


def _grams(keys: Sequence[str], length: int = GRAM) -> list[tuple[str, ...]]:
    return list(zip(*(keys[start:] for start in range(length)), strict=False))

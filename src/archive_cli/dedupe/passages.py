"""How does a passage read in the article's own letters, and how many words is it?

Words here are as a reader counts them: ``Lao's`` and ``2025-2029`` are one each, though they hold
two tokens. In scripts written without spaces every character counts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from archive_cli.catalog.analysis import spans_of
from archive_cli.dedupe.runs import Passage, longest_run
from archive_cli.dedupe.thresholds import GRAM

_QUOTE = 60
_JOINING = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~’ʼ‘“”‐‑–—…·•/")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: ``keys`` to compare by, ``spans`` their code points in ``text``."""

    text: str
    keys: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.keys)

    @property
    def noun(self) -> str:
        """What is counted: ``word``, or ``character`` where most words touch the next one."""
        touching = sum(
            end == start for (_, end), (start, _) in zip(self.spans, self.spans[1:], strict=False)
        )
        return "character" if 2 * touching > len(self.spans) else "word"

    def counted(self, number: int) -> str:
        """Return a number of words in words: ``1 word``, ``12 words``."""
        return f"{number} {self.noun}{'' if number == 1 else 's'}"

    def quoted(self, passage: Passage) -> str:
        """Return words in double quotes as they stand there, cut at a word to 60 characters.

        White space is made single spaces and double quotes within become single ones.
        """
        start, end = self.spans[passage.start][0], self.spans[passage.stop - 1][1]
        text = " ".join(self.text[start:end].replace('"', "'").split())
        if len(text) > _QUOTE:
            head = text[: _QUOTE - 1]
            cut = head if text[_QUOTE - 1].isspace() else head[: head.rfind(" ")]
            text = (cut.rstrip() if " " in head else head) + "…"
        return f'"{text}"'


@lru_cache(maxsize=64)
def words_of(text: str) -> Words:
    """Return the words of a text."""
    keys: list[str] = []
    spans: list[tuple[int, int]] = []
    for chunk in re.finditer(r"\S+", text):
        place = chunk.start()
        for key, start, end in _words_in(chunk.group()):
            keys.append(key)
            spans.append((place + start, place + end))
    return Words(text, tuple(keys), tuple(spans))


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


def _grams(keys: Sequence[str], length: int = GRAM) -> list[tuple[str, ...]]:
    return list(zip(*(keys[start:] for start in range(length)), strict=False))


@lru_cache(maxsize=20_000)
def _words_in(chunk: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words of a text without white space: key, start, end.

    Characters of unspaced scripts follow one another directly or after a sign of their own; all
    other tokens of a chunk are parts of one word.
    """
    words: list[tuple[str, int, int]] = []
    for token in spans_of(chunk):
        if words and all(sign in _JOINING for sign in chunk[words[-1][2] : token.start] or "\0"):
            key, start, _ = words.pop()
            words.append((f"{key} {token.text}", start, token.end))
        else:
            words.append((token.text, token.start, token.end))
    return tuple(words)

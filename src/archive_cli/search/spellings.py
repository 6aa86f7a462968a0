"""In which other spellings may the words of a query stand?

The one place that knows a word's alternatives: names written apart or together, by what the
archive holds (`catalog.names`). ``=word`` has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.names import LONGEST_NAME, MOST_PARTS

MOST_SPLITS = 5
MOST_READINGS = 16
LONGEST_PHRASE = 64


class Spellings:
    """Alternatives by one catalog, each looked up once.

    At most `MOST_SPLITS` ways to write a word apart and `MOST_READINGS` to write a phrase are
    taken; real names have one or two. A phrase of more than `LONGEST_PHRASE` words is taken as it
    stands.
    """

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._splits: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._names: dict[str, bool] = {}

    def apart(self, word: str) -> tuple[tuple[str, ...], ...]:
        """Return how a token stands apart: ``hanoi`` gives ``(("ha", "noi"),)``, by spelling."""
        if word not in self._splits:
            self._splits[word] = self._catalog.splits_of(word)[:MOST_SPLITS]
        return self._splits[word]

    def together(self, words: list[str]) -> list[list[tuple[str, int]]]:
        """Return, for each of these neighbours, the names it is part of when written together.

        Each comes with its number of parts: ``["visit", "viet", "nam"]`` gives
        ``[[], [("vietnam", 2)], [("vietnam", 2)]]``.
        """
        names: list[list[tuple[str, int]]] = [[] for _ in words]
        for start in range(len(words)):
            for end, name in self._names_from(words, start):
                for covered in names[start:end]:
                    covered.append((name, end - start))
        return names

    def readings(self, words: list[str]) -> list[tuple[str, ...]]:
        """Return the ways to write a phrase, as it stands first; names together or apart."""
        if len(words) > LONGEST_PHRASE:
            return [tuple(words)]
        return list(dict.fromkeys(islice(self._readings(words), MOST_READINGS)))

    def _names_from(self, words: list[str], start: int) -> Iterator[tuple[int, str]]:
        for end in range(start + 2, min(start + MOST_PARTS, len(words)) + 1):
            name = "".join(words[start:end])
            if len(name) > LONGEST_NAME:
                return
            if name not in self._names:
                self._names[name] = self._catalog.is_name(name)
            if self._names[name]:
                yield end, name

    def _readings(self, words: list[str]) -> Iterator[tuple[str, ...]]:
        """Walk all choices, the plain ones first."""
        choices = [self._choices(words, start) for start in range(len(words))]
        stack: list[tuple[int, tuple[str, ...]]] = [(0, ())]
        while stack:
            position, written = stack.pop()
            while position < len(words):
                (end, first), *others = choices[position]
                stack += [(other_end, written + other) for other_end, other in reversed(others)]
                position, written = end, written + first
            yield written

    def _choices(self, words: list[str], start: int) -> list[tuple[int, tuple[str, ...]]]:
        word = words[start]
        apart = [(start + 1, split) for split in self.apart(word)]
        together = [(end, (name,)) for end, name in self._names_from(words, start)]
        return [(start + 1, (word,)), *apart, *together]

"""How much of a text is damaged, or a site's and not the article's?

Told is what can be told without a dictionary. Characters that were mistaken in an earlier
conversion show by themselves, and so do lines that only sites print. What a scanner misread shows
beside the copies: a word that one text alone has, one letter away from a word that several have.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from archive_cli.reading.decoding import is_mojibake
from archive_cli.reading.furniture import is_interruption, is_site_line

_PLAIN = [chr(code).lower() if re.match(r"\w", chr(code)) else " " for code in range(128)]
_SPACED = "".join(_PLAIN)
_SHORTEST = 4
"""Letters of a word that can be told to be misread: shorter ones are often one letter apart."""


def site_words(body: str) -> int:
    """Count the words in lines of a body that only sites print."""
    return sum(len(line.split()) for line in map(str.strip, body.splitlines()) if _is_site(line))


def damaged_words(bodies: Sequence[str]) -> list[int]:
    """Count for each body of copies the words that are damaged; identical ones count alike."""
    spellings = {body: _words_in(body) for body in bodies}
    texts: Counter[str] = Counter()
    for words in spellings.values():
        texts.update(words)
    lonely = {
        body: [word for word in words if texts[word] == 1 and len(word) >= _SHORTEST]
        for body, words in spellings.items()
    }
    shared = _Shared((word for word, count in texts.items() if count > 1), lonely.values())
    found = {body: _broken(body) + sum(map(shared.holds, words)) for body, words in lonely.items()}
    return [found[body] for body in bodies]


def _is_site(line: str) -> bool:
    return bool(line) and (is_site_line(line) or is_interruption(line))


def _broken(body: str) -> int:
    return 0 if body.isascii() else sum(map(is_mojibake, body.split()))


def _words_in(body: str) -> set[str]:
    """Return the runs of letters, digits and underscores, without case."""
    if body.isascii():
        return set(body.translate(_SPACED).split())
    return set(_words().findall(body.casefold()))


class _Shared:
    """Words that several texts have, to be looked up by a word that one letter parts from them.

    Two words one letter apart have their first or second half in common.
    """

    def __init__(self, words: Iterable[str], asked: Iterable[Iterable[str]]) -> None:
        lengths = {len(word) for each in asked for word in each}
        self._by_half: defaultdict[tuple[int, str, int], list[str]] = defaultdict(list)
        for word in words:
            if len(word) in lengths:
                for half in _halves(word):
                    self._by_half[half].append(word)

    def holds(self, word: str) -> bool:
        """Tell whether there is a word as long as this one with one other letter."""
        return any(
            sum(map(str.__ne__, word, other)) == 1
            for half in _halves(word)
            for other in self._by_half.get(half, ())
        )


def _halves(word: str) -> tuple[tuple[int, str, int], ...]:
    middle = len(word) // 2
    return (0, word[:middle], len(word)), (1, word[middle:], len(word))


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")

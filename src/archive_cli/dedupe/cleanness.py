"""How much of a text is damaged, or a site's and not the article's?

Told is what can be told without a dictionary. Characters that were mistaken in an earlier
conversion show by themselves, and so do lines that only sites print. What a scanner misread shows
beside the copies: a word that one text alone has, one letter away from a word that several have.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from archive_cli.reading.decoding import is_mojibake
from archive_cli.reading.furniture import is_interruption, is_site_line

_SHORTEST = 4
"""Letters of a word that can be told to be misread: shorter ones are often one letter apart."""


def site_words(body: str) -> int:
    """Count the words in lines of a body that only sites print."""
    return sum(len(line.split()) for line in map(str.strip, body.splitlines()) if _is_site(line))


def damaged_words(bodies: Sequence[str]) -> list[int]:
    """Count for each body of copies the words that are damaged; identical ones count alike."""
    spellings = {body: set(_words().findall(body.casefold())) for body in bodies}
    texts = Counter(word for words in spellings.values() for word in words)
    shared = {form for word, count in texts.items() if count > 1 for form in _forms(word)}
    found = {
        body: _broken(body) + _misread((word for word in words if texts[word] == 1), shared)
        for body, words in spellings.items()
    }
    return [found[body] for body in bodies]


def _is_site(line: str) -> bool:
    return bool(line) and (is_site_line(line) or is_interruption(line))


def _broken(body: str) -> int:
    return 0 if body.isascii() else sum(map(is_mojibake, body.split()))


def _misread(words: Iterable[str], shared: set[str]) -> int:
    return sum(any(form in shared for form in _forms(word)) for word in words)


def _forms(word: str) -> Iterator[str]:
    """Yield the word with a gap for each letter: two words one letter apart share such a form."""
    if len(word) >= _SHORTEST:
        for place in range(len(word)):
            yield f"{word[:place]}\0{word[place + 1 :]}"


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")

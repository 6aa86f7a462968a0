"""How much of a text is damaged, or a site's and not the article's?

Told is what can be told without a dictionary. Characters that were mistaken in an earlier
conversion show by themselves, and so do lines that only sites print. What a scanner misread shows
beside the copies: a word that one text alone has, one letter away from a word that several have.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

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
    texts = Counter(chain.from_iterable(spellings.values()))
    alone = {word for word, count in texts.items() if count == 1 and len(word) >= _SHORTEST}
    lengths = set(map(len, alone))
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in texts.items():
        if count > 1 and len(word) in lengths:
            shared[len(word)].append(word)
    found = {
        body: _broken(body) + _misread(words & alone, shared) for body, words in spellings.items()
    }
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


def _misread(words: Iterable[str], shared: Mapping[int, Sequence[str]]) -> int:
    """Count the words from which one letter parts one of the others, given by their length."""
    from rapidfuzz.distance import Hamming
    from rapidfuzz.process import extractOne

    return sum(
        extractOne(word, shared.get(len(word), ()), scorer=Hamming.distance, score_cutoff=1)
        is not None
        for word in words
    )


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")

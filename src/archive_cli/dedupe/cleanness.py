"""How much of a text is damaged, or a site's and not the article's?

Told is what can be told without a dictionary. Characters that were mistaken in an earlier
conversion show by themselves, and so do digits and signs inside a word of small letters, and lines
that only sites print. What else a scanner misread shows beside the copies: a word that one text
alone has, one letter away from a word that several have. Where there are but two texts, and one of
them shows damage, a word of it is compared with the ones that only the other has: misread is the
one with the stranger letters. What differs in accents or case alone is not misread.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import chain

from archive_cli.catalog.analysis import folded
from archive_cli.reading.decoding import is_mojibake
from archive_cli.reading.furniture import is_interruption, is_site_line

_PLAIN = [chr(code).lower() if re.match(r"\w", chr(code)) else " " for code in range(128)]
_SPACED = "".join(_PLAIN)
_SHORTEST = 4
"""Letters of a word that can be told to be misread: shorter ones are often one letter apart."""
_SIGNS = "€£$¢¥§©®™°¶¬¦|!^~<>=+"
# Of each byte whether it is a digit or sign, or of a letter that is no capital.
_KINDS = bytes(
    ord("0") if chr(code) in _SIGNS + "0123456789" and code < 128
    else ord("a") if chr(code).islower() or code >= 128
    else ord(" ")
    for code in range(256)
)  # fmt: skip
_MARKED = re.compile(b"a0+a")
_ADDRESS = re.compile(r"[/@_]|\w\.\w")
"""What stands in addresses and names of files, where digits between letters are no damage."""
_FAR = 2
"""Edits between a word and what a scanner made of it: n becomes ri."""
_MOST_COMPARED = 1_000_000
"""Of two very long texts that differ so much, words are not compared with each other's."""
_STRANGER = 2
"""Trigrams that no word of both texts has, by which a misread word exceeds the right one: a wrong
letter makes three."""


def site_words(body: str) -> int:
    """Count the words in lines of a body that only sites print."""
    return sum(len(line.split()) for line in map(str.strip, body.splitlines()) if _is_site(line))


def shows_damage(body: str) -> bool:
    """Tell whether a body shows damage by itself, with no other beside it."""
    return bool(_broken(body) or _marked_in(body))


def damaged_words(bodies: Sequence[str]) -> list[int]:
    """Count for each body of copies the words that are damaged; identical ones count alike."""
    spellings = {body: _words_in(body) for body in bodies}
    marked = _marked(spellings)
    texts = Counter(chain.from_iterable(spellings.values()))
    common = {word for word, count in texts.items() if count > 1}
    alone = {
        body: {word for word in words - common if _is_readable(word)}
        for body, words in spellings.items()
    }
    misread = _misread(alone, common)
    if len(alone) == 2 and (any(marked.values()) or any(misread.values())):
        misread = _stranger(alone, misread, common)
    found = {body: _broken(body) + marked[body] + len(misread[body]) for body in spellings}
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


def _is_readable(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()


def _marked(bodies: Iterable[str]) -> dict[str, int]:
    """Count for each body the words with a digit or sign inside that not all bodies have."""
    found = {body: Counter(_marked_in(body)) for body in bodies}
    usual = set.intersection(*map(set, found.values())) if found else set()
    return {
        body: sum(count for word, count in words.items() if word not in usual)
        for body, words in found.items()
    }


@lru_cache(maxsize=64)
def _marked_in(body: str) -> Sequence[str]:
    if not _may_be_marked(body):
        return ()
    words = (word.strip(".,;:?!()[]\"'“”‘’«»") for word in body.split())
    return [
        word
        for word in words
        if not _ADDRESS.search(word)
        and any(one[0].islower() and one[-1].islower() for one in _marks().findall(word))
        and not is_mojibake(word)
    ]


def _may_be_marked(body: str) -> bool:
    """Tell whether a digit or sign may stand between letters, at less cost than which words."""
    kinds = body.encode("utf-8", "surrogatepass").translate(_KINDS)
    if b"a0" in kinds and _MARKED.search(kinds):
        return True
    return not body.isascii() and any(sign in body for sign in _SIGNS if not sign.isascii())


def _misread(
    alone: Mapping[str, AbstractSet[str]], common: AbstractSet[str]
) -> dict[str, set[str]]:
    """Return for each body its words from which one letter parts one that several have."""
    from rapidfuzz.distance import Hamming
    from rapidfuzz.process import extractOne

    lengths = {len(word) for words in alone.values() for word in words}
    shared: defaultdict[int, list[str]] = defaultdict(list)
    for word in common:
        if len(word) in lengths:
            shared[len(word)].append(word)
    near = {
        body: {
            word
            for word in words
            if extractOne(word, shared.get(len(word), ()), scorer=Hamming.distance, score_cutoff=1)
        }
        for body, words in alone.items()
    }
    if not any(near.values()):
        return near
    bare: Counter[str] = Counter()
    for words in (*alone.values(), common):
        bare.update(set(map(folded, words)))
    return {
        body: {word for word in words if bare[folded(word)] == 1} for body, words in near.items()
    }


def _stranger(
    alone: Mapping[str, AbstractSet[str]],
    misread: Mapping[str, AbstractSet[str]],
    common: AbstractSet[str],
) -> dict[str, set[str]]:
    """Return for each of two bodies also its words with stranger letters than the other's."""
    from rapidfuzz.distance import Levenshtein
    from rapidfuzz.process import cdist

    found = {body: set(words) for body, words in misread.items()}
    one, other = alone
    ours, theirs = sorted(alone[one]), sorted(alone[other])
    if not 0 < len(ours) * len(theirs) <= _MOST_COMPARED:
        return found
    framed = "$^".join(("", *common, ""))
    usual = {framed[place : place + 3] for place in range(len(framed) - 2)}
    edits = cdist(ours, theirs, scorer=Levenshtein.distance, score_cutoff=_FAR)
    for word, best, distance in zip(ours, edits.argmin(axis=1), edits.min(axis=1), strict=True):
        near = theirs[best]
        if distance > _FAR or folded(word) == folded(near):
            continue
        excess = len(_trigrams(word) - usual) - len(_trigrams(near) - usual)
        if excess >= _STRANGER:
            found[one].add(word)
        elif -excess >= _STRANGER:
            found[other].add(near)
    return found


def _trigrams(word: str) -> set[str]:
    framed = f"^{word}$"
    return {framed[place : place + 3] for place in range(len(framed) - 2)}


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\w+")


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(rf"[^\W\d_][0-9{re.escape(_SIGNS)}]+[^\W\d_]")

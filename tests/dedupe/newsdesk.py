"""What do editors, scanners and wire desks make of a text?

A text is a list of words without white space between them; in scripts without spaces each
character is one. Every function takes the chance it draws from first, returns a list of its own
and leaves the one it was given alone; ``new`` makes one word that was not there.
"""

from __future__ import annotations

import itertools
import string
from collections.abc import Callable, Sequence
from random import Random

GRAM = 5
_LETTERS = list(string.ascii_lowercase)
_FEWEST, _MOST = 3, 25
_CONFUSED = {
    "e": "c o", "c": "e o", "o": "0 c e", "l": "1 i I", "i": "l 1 j", "t": "f l", "f": "t",
    "n": "u r ri", "r": "t v", "s": "5 z", "a": "o e", "u": "n ii", "h": "b li", "b": "h",
    "m": "rn in", "g": "q 9", "v": "y", "w": "vv", "d": "cl",
}  # fmt: skip


def grams_of(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Return the runs of five words."""
    return set(zip(*(words[start:] for start in range(GRAM)), strict=False))


def jaccard_of(one: Sequence[str], other: Sequence[str]) -> float:
    """Return the Jaccard index of the runs of five words, 0 where there are none."""
    left, right = grams_of(one), grams_of(other)
    return len(left & right) / max(1, len(left | right))


def share_for(jaccard: float) -> float:
    """Return the share of words to replace evenly for a Jaccard index of about so much.

    A run of five words stays whole with (1 - share) ** 5, and J = whole / (2 - whole).
    """
    return 1 - float((2 * jaccard / (1 + jaccard)) ** (1 / GRAM))


def spread(chance: Random, words: Sequence[str], share: float, new: Callable[[], str]) -> list[str]:
    """Replace this share of the words, each drawn on its own."""
    changed = list(words)
    for place in chance.sample(range(len(words)), round(share * len(words))):
        changed[place] = new()
    return changed


def clumped(
    chance: Random, words: Sequence[str], jaccard: float, new: Callable[[], str]
) -> list[str]:
    """Edit as newsrooms do: passages of 3 to 25 words are rewritten, cut, or added.

    It ends when the Jaccard index is no more than ``jaccard``; the last passages are shorter, so
    that it ends close below.
    """
    changed = list(words)
    while (left := jaccard_of(words, changed) - jaccard) > 0 and len(changed) > GRAM:
        longest = max(1, min(_MOST, round(left * len(words) / 2)))
        length = chance.randint(min(_FEWEST, longest), longest)
        place = chance.randrange(max(1, len(changed) - length))
        kind = chance.choices(("rewrite", "cut", "add"), (4, 2, 2))[0]
        stop = place if kind == "add" else place + length
        changed[place:stop] = [] if kind == "cut" else [new() for _ in range(length)]
    return changed


def truncated(chance: Random, words: Sequence[str], least: float, most: float) -> list[str]:
    """Break off after a share of the words between two."""
    return list(words[: round(chance.uniform(least, most) * len(words))])


def scanned(chance: Random, words: Sequence[str], share: float) -> list[str]:
    """Misread this share of the letters: as others alike or any, lost, doubled, or split there."""
    text = " ".join(words)
    return "".join(_misread(chance, char) if chance.random() < share else char for char in text
    ).split()  # fmt: skip


def reprinted(
    chance: Random, words: Sequence[str], lead: Sequence[str], footer: Sequence[str]
) -> list[str]:
    """Run a wire story under a lead of its own, cut at the end by 5 to 25 %, over a footer."""
    return [*lead, *truncated(chance, words, 0.75, 0.95), *footer]


def quoted(chance: Random, words: Sequence[str], other: Sequence[str], length: int) -> list[str]:
    """Return the other text with a passage of so many of these words somewhere within."""
    start = chance.randrange(max(1, len(words) - length))
    place = chance.randrange(len(other) // 4, max(len(other) // 4 + 1, 3 * len(other) // 4))
    return [*other[:place], *words[start : start + length], *other[place:]]


def rounded_up(parts: Sequence[Sequence[str]]) -> list[str]:
    """Return one text that holds them all, one after the other."""
    return list(itertools.chain.from_iterable(parts))


def _misread(chance: Random, char: str) -> str:
    drawn = chance.random()
    if drawn < 0.1:
        return ""
    if drawn < 0.15:
        return char * 2
    if drawn < 0.2:
        return f"{char} "
    if char == " ":
        return ""
    alike = "" if drawn > 0.9 else _CONFUSED.get(char.lower(), "")
    return chance.choice(alike.split() or _LETTERS)

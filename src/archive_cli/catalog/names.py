"""Which names stand in a text, and how might they be written apart or together?

Vietnamese and Chinese names are written both ways (``Viet Nam``, ``Vietnam``). No list knows them
all, but a capital letter marks them: adjacent capitalised words may be one name written apart, a
capitalised word may be one written together. What an archive holds of both is collected while it
is indexed, so that a query can look for the other way. A word that only starts a sentence is
taken too: it may be the one place where a name stands, and a wrong one is never asked for.
Scripts without capitals give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from archive_cli.catalog.analysis import tokens_of

# The parts of such names are syllables: the longest of Vietnamese (nghiêng) has seven letters,
# the longest of pinyin (zhuang) six.
LONGEST_PART = 7
LONGEST_NAME = 20
MOST_PARTS = 3
_PARTING = "[ \u00a0\u2010\u2011-]"


def names_of(text: str) -> set[str]:
    """Return the names in the text as index terms.

    ``hanoi`` is a capitalised word, ``hanoi=ha noi`` two or three adjacent ones: parted by one
    space or hyphen, of at most `LONGEST_PART` letters each, `LONGEST_NAME` together.
    """
    if not text.isascii():
        from unicodedata import normalize

        text = normalize("NFC", text)
    runs = set(_runs(text.isascii()).findall(text))
    plain = "\n".join([run for run in runs if run.isascii()]).lower().replace("-", " ")
    names = {word for word in plain.split() if len(word) <= LONGEST_NAME}
    for run in plain.split("\n"):
        if " " in run:
            names.update(_splits_of(run.split(" ")))
    for words in map(_words_of, [run for run in runs if not run.isascii()]):
        names.update([word for word in words if len(word) <= LONGEST_NAME])
        names.update(_splits_of(words))
    return names


def _words_of(run: str) -> list[str]:
    """Return the words of a run as tokens, none where one folds to several tokens or to none."""
    words = tokens_of(run)
    return words if len(words) == len(re.split(_PARTING, run)) else []


def _splits_of(words: list[str]) -> Iterator[str]:
    for start in range(len(words) - 1):
        joined = ""
        for end in range(start, min(start + MOST_PARTS, len(words))):
            joined += words[end]
            if len(words[end]) > LONGEST_PART or len(joined) > LONGEST_NAME:
                break
            if end > start:
                yield f"{joined}={' '.join(words[start : end + 1])}"


@cache
def _runs(plain: bool) -> re.Pattern[str]:  # noqa: FBT001 - which of two patterns
    capital = "[A-Z]" if plain else f"[{_capitals()}]"
    letter = "[A-Za-z]" if plain else r"[^\W\d_]"
    # What must not stand before the first capital is looked at behind it: so the search is one
    # for a character of a set, which is several times as fast.
    return re.compile(
        rf"{capital}(?<![\w'’].){letter}*+(?!\w)(?:{_PARTING}{capital}{letter}*+(?!\w))*"
    )


@cache
def _capitals() -> str:
    codes = (*range(0x2E00), *range(0xA640, 0xA800), *range(0xFF21, 0xFF3B))
    return "".join(one for one in map(chr, codes) if one.isupper() or one.istitle())

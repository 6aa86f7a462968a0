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
    names: set[str] = set()
    for run in set(_runs(text.isascii()).findall(text)):
        names.update(_names_of_run(tokens_of(run), len(re.split(_PARTING, run))))
    return names


def _names_of_run(words: list[str], written: int) -> Iterator[str]:
    if len(words) != written:  # a word that folds to several tokens, or to none
        return
    yield from (word for word in words if len(word) <= LONGEST_NAME)
    for parts in range(2, MOST_PARTS + 1):
        for start in range(written - parts + 1):
            split = words[start : start + parts]
            joined = "".join(split)
            if len(joined) <= LONGEST_NAME and max(map(len, split)) <= LONGEST_PART:
                yield f"{joined}={' '.join(split)}"


@cache
def _runs(plain: bool) -> re.Pattern[str]:  # noqa: FBT001 - which of two patterns
    capital = "[A-Z]" if plain else f"[{_capitals()}]"
    word = rf"{capital}[^\W\d_]*(?!\w)"
    return re.compile(rf"(?<![\w'’]){word}(?:{_PARTING}{word})*")


@cache
def _capitals() -> str:
    codes = (*range(0x2E00), *range(0xA640, 0xA800), *range(0xFF21, 0xFF3B))
    return "".join(one for one in map(chr, codes) if one.isupper() or one.istitle())

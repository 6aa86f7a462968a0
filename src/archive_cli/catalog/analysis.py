"""Which tokens does a text hold?

The rule, for articles and queries alike: every character is decomposed (NFKD), its accents are
dropped, its case folded, its digits made ASCII, and a letter without a decomposition mapped (đ to
d, ø to o, ł to l, ß to ss …). The vowel signs of Indian and South-East Asian scripts are part of
the spelling and stay, Hangul is put together again (NFC), and invisible characters (soft hyphen,
joiners, direction marks) vanish. A token is then a run of letters and digits; a character of a
script that is written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese) is a token of
its own with its marks, so that such words are found as sequences. Everything else separates, an
apostrophe within a word too (``Lao's``: lao, s).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

# Accents and points: combining diacritics, Cyrillic titlo, Hebrew points, Arabic harakat and
# Koranic marks, and the tatweel. Unicode 15 blocks.
_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a"
    "\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180b-\u180f\u200c-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff"
)
# Modifier letters that stand for an apostrophe (Hawaiʻi, Ukrainian в'я) separate as it does.
_APOSTROPHES = "\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u02cc\u02ee"
# Letters without a decomposition, as Lucene's ASCIIFoldingFilter has them.
_LETTERS = {
    "æ": "ae", "ð": "d", "ø": "o", "þ": "th", "đ": "d", "ħ": "h", "ı": "i", "ĸ": "q", "ł": "l",
    "ŋ": "n", "œ": "oe", "ŧ": "t", "ƀ": "b", "ƈ": "c", "ƌ": "d", "ƒ": "f", "ƙ": "k", "ƚ": "l",
    "ƞ": "n", "ƥ": "p", "ƭ": "t", "ƴ": "y", "ƶ": "z", "ǝ": "e", "ǥ": "g", "ȥ": "z", "ȼ": "c",
    "ɓ": "b", "ɖ": "d", "ɗ": "d", "ɇ": "e", "ɉ": "j", "ɍ": "r", "ɏ": "y", "ɔ": "o", "ə": "a",
    "ɛ": "e", "ɠ": "g", "ɨ": "i", "ʉ": "u", "ɲ": "n",
}  # fmt: skip
# Scripts written without spaces: Thai, Lao, Burmese, Khmer, kana, Bopomofo, Han.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035"
    "\u303b\u3040-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua9e0-\ua9ff"
    "\uaa60-\uaa7f\uf900-\ufaff\U0001aff0-\U0001b16f\U00020000-\U0003ffff"
)
_SPACED = "".join(chr(code) if chr(code).isalnum() else " " for code in range(128)).lower()
_PLAIN = re.compile("[a-z0-9]+")
_FOREIGN = re.compile("[^\x00-\x7f]")
# Up to so many different characters, and bytes a character, replacing one by one is quicker.
_FEW = 24
_MANY = 1.15


class Token(NamedTuple):
    """A token and the code points of the original text it comes from.

    Tokens come in order; two that come from one character (``½``: 1, 2) share its span.
    """

    text: str
    start: int
    end: int


def tokens_of(text: str) -> list[str]:
    """Return the tokens in order, repeated as often as they stand there."""
    plain = text if text.isascii() else _plain(text, _SPACINGS)
    if plain.isascii():
        return plain.translate(_SPACED).split()
    if _beyond_simple().search(plain) is None:
        return plain.split()
    tokens: list[str] = _tokens().findall(plain)
    return tokens


def spans_of(text: str) -> list[Token]:
    """Return the tokens of `tokens_of` with where they stand in ``text``."""
    if text.isascii():
        return [Token(run.group(), *run.span()) for run in _PLAIN.finditer(text.lower())]
    tokens: list[Token] = []
    for chunk in _chunks().finditer(text):
        tokens += _spans_of_chunk(chunk.group(), chunk.start())
    return tokens


def folded(text: str) -> str:
    """Return the text without case, accents and Unicode forms, to compare or sort by.

    Outside ASCII, a character that belongs to no token becomes a space.
    """
    return text.lower() if text.isascii() else _plain(text, _FOLDINGS)


def _plain(text: str, becomes: dict[int, str]) -> str:
    """Replace each character by what it becomes, in the way that is quicker for this text."""
    from unicodedata import normalize

    if len(text.encode("utf-8", "surrogatepass")) < len(text) * _MANY:
        foreign = {character: becomes[ord(character)] for character in _FOREIGN.findall(text)}
        if len(foreign) <= _FEW and "".join(foreign.values()).isascii():
            for character, plain in foreign.items():
                text = text.replace(character, plain)
            return text.lower()
    text = text.translate(becomes).lower()
    return text if text.isascii() else normalize("NFC", text)


class _Foldings(dict[int, str]):
    """What each character becomes, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _folded_character(chr(code))
        return plain


class _Spacings(dict[int, str]):
    """The same, with a space for all that separates."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _FOLDINGS[code].translate(_SPACED)
        return plain


_FOLDINGS = _Foldings()
_SPACINGS = _Spacings()


def _folded_character(character: str) -> str:
    from unicodedata import normalize

    bare = _dropped().sub("", normalize("NFKD", character))
    return "".join(_folded_letter(letter) for letter in bare.casefold())


def _folded_letter(letter: str) -> str:
    from unicodedata import category, decimal

    if letter.isascii():
        return letter
    kind = category(letter)
    if kind[0] not in "LNM" or letter in _APOSTROPHES:
        return " "
    return str(decimal(letter, _LETTERS.get(letter, letter)))


@cache
def _beyond_simple() -> re.Pattern[str]:
    """Return what finds a character of the scripts that need more than a split at spaces.

    Below U+0700 all are written with spaces, and folding drops all marks.
    """
    return re.compile("[\u0700-\U0010ffff]")


@cache
def _dropped() -> re.Pattern[str]:
    return re.compile(f"[{_ACCENTS}{_INVISIBLE}]")


@cache
def _tokens() -> re.Pattern[str]:
    letter = rf"[^\W_{_UNSPACED}]"
    mark = f"[{_marks()}]"
    return re.compile(rf"{letter}+(?:{mark}+{letter}*)*|(?![\W_])[{_UNSPACED}]{mark}*")


@cache
def _marks() -> str:
    """Return the marks that stay, as a character class: those of scripts that spell with them."""
    from unicodedata import category

    blocks = (range(0x0700, 0x1B00), range(0x1B00, 0x1D00), range(0x302A, 0x3100),
              range(0xA600, 0xAC00), range(0x10A00, 0x12000), range(0x16A00, 0x17000))  # fmt: skip
    marks = [chr(code) for block in blocks for code in block if category(chr(code))[0] == "M"]
    return "".join(marks)


@cache
def _chunks() -> re.Pattern[str]:
    """Return what finds the longest runs without an ASCII character that separates."""
    return re.compile("[^\x00-/:-@\\[-`{-\x7f]+")


def _spans_of_chunk(chunk: str, start: int) -> list[Token]:
    if chunk.isascii():
        return [Token(chunk.lower(), start, start + len(chunk))]
    if chunk.isalnum() and (word := folded(chunk)).isascii() and word.isalnum():
        return [Token(word, start, start + len(chunk))]
    plain, origins = _aligned(chunk)
    pattern = _PLAIN if plain.isascii() else _tokens()
    return [
        Token(found.group(), start + origins[found.start()][0], start + origins[found.end() - 1][1])
        for found in pattern.finditer(plain)
    ]


def _aligned(chunk: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the folded chunk and, for each of its characters, the span it comes from."""
    plain: list[str] = []
    origins: list[tuple[int, int]] = []
    for cluster in _clusters().finditer(chunk):
        piece = folded(cluster.group())
        plain.append(piece)
        origins += [cluster.span()] * len(piece)
    return "".join(plain), origins


@cache
def _clusters() -> re.Pattern[str]:
    """Return what finds a character with all that Unicode may combine with it (marks, jamo)."""
    joining = f"{_ACCENTS}{_INVISIBLE}{_marks()}\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f\uffa0-\uffdc"
    return re.compile(f"(?s:.)[{joining}]*")

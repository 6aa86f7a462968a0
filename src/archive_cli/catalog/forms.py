"""Which words of an English text are forms of one another?

Those that Snowball's English stemmer (Porter2, as tantivy has it) cuts down to one stem:
``peacekeeper``, ``peacekeepers`` and ``peacekeeping`` to ``peacekeep``. Only articles in English
have stems, so other languages are looked for as they are written. Names have none either: Laos is
no form of Lao, nor is Mr Banks one of a bank. In an article a word is a name if it never stands
there in small letters and somewhere begins with a capital within a sentence, or is an acronym
(AIDS); where nothing is in small letters, nothing is a name.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from archive_cli.model.article import Article

if TYPE_CHECKING:
    from collections.abc import Callable

StemmedField = Literal["title", "lead", "body"]
STEMS: dict[StemmedField, str] = {
    "title": "title_stem", "lead": "lead_stem", "body": "body_stem",
}  # fmt: skip
"""The fields that can be asked for forms, and where their stems are indexed."""

_SHORTEST = 3
# Words of other languages and misspellings never end; what is kept is to stay below 50 MB.
_MOST_KEPT = 200_000
# Words that join others or count them, and adverbs and past tenses, which have no forms by their
# stems, or none that anybody asks for: they are half of a text.
_FUNCTION_WORDS = frozenset(
    """
    about according across after again against ago ahead all almost along already also although
    always among and another any are around away back because been before being best better
    between billion both but came can cent could currently despite did does done down during
    each earlier early eight either enough even ever every few first five for four from further
    gave given good got had has have having her here hers herself him himself his how however
    into its itself just last late later least less like made many may might million more most
    much must near never new next nine nor not now off often old once one only other our ours
    out over own per perhaps quite rather really recent recently said say says second seen seven
    shall she should since six some soon still such ten than that the their theirs them
    themselves then there these they third this those though three through today told tomorrow
    too took toward towards two under until upon very was well went were what when where whether
    which while who whom whose why will with within without would yesterday yet you your yours
    """.split()
)
# Up to so many bytes, to look for each name is quicker than to list all words.
_LONG = 10_000
_SMALL = b"abcdefghijklmnopqrstuvwxyz"
_SEPARATING = bytes(
    code if bytes((code,)).isalnum() and code < 128 else ord(" ") for code in range(256)
)


def stem_of(word: str) -> str | None:
    """Return the stem that a token shares with its other forms.

    ``None`` for one that has none: shorter than three letters, with digits or letters beyond
    a to z, or a function word.
    """
    return _STEMS[word]


def stems_for(
    article: Article, tokens: dict[StemmedField, list[str]]
) -> dict[StemmedField, list[str]]:
    """Return the stems of the tokens of an article's fields, in order.

    Names and words without a stem are left out. An article that is not in English has none.
    """
    if article.lang != "en":
        return {}
    if len(_STEMS) > _MOST_KEPT:
        _STEMS.clear()
    names = names_in(f"{article.title}\n{article.body}")
    return {field: _stems_of(words, names) for field, words in tokens.items()}


def names_in(text: str) -> set[str]:
    """Return the tokens that are names in an English text."""
    raw = text.encode("ascii", "replace")
    found = set(_names().findall(raw))
    if any(map(bytes.isupper, found)) and not _is_mostly_small(raw):
        found = {name for name in found if not name.isupper()}
    plain = raw.translate(_SEPARATING)
    if len(raw) > _LONG:
        words = set(plain.split())
        return {name.decode() for name in map(bytes.lower, found) if name not in words}
    words_apart = b" %s " % plain
    return {name.decode() for name in map(bytes.lower, found) if b" %s " % name not in words_apart}


def _is_mostly_small(raw: bytes) -> bool:
    without = len(raw.translate(None, _SMALL))
    capitals = len(raw) - len(raw.translate(None, _SMALL.upper()))
    return len(raw) - without > 2 * capitals


def _stems_of(tokens: list[str], names: set[str]) -> list[str]:
    words = [word for word in tokens if word not in names] if names else tokens
    return list(filter(None, map(_STEMS.__getitem__, words)))


class _Stems(dict[str, "str | None"]):
    """The stem of each token, worked out when it is first met."""

    def __missing__(self, word: str) -> str | None:
        if len(word) < _SHORTEST or word in _FUNCTION_WORDS:
            stem = None
        elif word.isascii() and word.isalpha():
            stem = _english_stem(word)
        else:
            stem = None
        self[word] = stem
        return stem


_STEMS = _Stems()


def _english_stem(word: str) -> str:
    """Return Porter2's stem with its y, which it makes an i: ``parti`` is French, not a party."""
    stem = (_stemmer()(word) or [word])[0]
    if stem.endswith("i") and word not in (stem, f"{stem}s"):
        return f"{stem[:-1]}y"
    return stem


@cache
def _stemmer() -> Callable[[str], list[str]]:
    from tantivy import Filter, TextAnalyzerBuilder, Tokenizer

    builder = TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer("english"))
    return builder.build().analyze


@cache
def _names() -> re.Pattern[bytes]:
    """Return what finds names: with a capital behind a small letter or a comma, or acronyms.

    A full stop may stand before a name too, behind an initial or a title (``Mr. Banks``). What
    must stand before is looked at behind the first capital: to search for a character is quicker.
    """
    inside = rb"(?:(?<=[a-z,;] .)|(?<=[A-Z]\. .)|(?<=[A-Z][a-z]\. .)|(?<=[A-Z][a-z][a-z]\. .))"
    name = rb"%s[a-z][A-Za-z]*+|(?<![A-Za-z0-9].)[A-Z]{2,4}" % inside
    return re.compile(rb"[A-Z](?:%s)(?![A-Za-z0-9])" % name)

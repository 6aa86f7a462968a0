"""How is a place in capitals written within a sentence?"""

from __future__ import annotations

import re

from archive_cli.reading.patterns import pattern

SMALL_WORDS = frozenset(
    "of and the de del des do da dos das du di la le les el al en sur am an der im bei aux au "
    "es y e sous près upon on under".split()
)
"""Words that are small within a place's name, but not at its beginning."""

_VOWELS = pattern(r"[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüăđơưạ-ỹа-яёіїєα-ωάέήίόύώ]", re.IGNORECASE)
_LETTERS_KEPT = frozenset("USA UAE UK EU UN II III IV NATO ASEAN OPEC IAEA".split())
_SHORT_FORMS = {"ST": "St", "STE": "Ste", "MT": "Mt", "FT": "Ft", "PT": "Pt", "GT": "Gt"}
_SCOTTISH = pattern(r"(?P<prefix>Mac|M[Cc](?=.*[AEIOUY]))(?P<rest>[A-ZÀ-Ý]{2,})")
_JOINTS = pattern(r"([\-/'’])")


def ordinary_case(place: str) -> str:
    """Return a place as it is written within a sentence: ``HÀ NỘI`` as ``Hà Nội``.

    Words with a small letter stay as they are, but ``McALLEN`` becomes ``McAllen``, as ``MCALLEN``
    does; so do words without a vowel (``HCM``), those with full stops between (``D.C.``) and a few
    of letters alone (``USA``); ``de``, ``of`` and their like are small but at the beginning.
    ``ST.`` becomes ``St.``; what follows an apostrophe has a capital behind one or two letters
    (``N'Djamena``).
    """
    words = place.split(" ")
    return " ".join(_ordinary_word(word, first=index == 0) for index, word in enumerate(words))


def _ordinary_word(word: str, *, first: bool) -> str:
    core = word.strip(",.;()")
    if _SCOTTISH.fullmatch(core) is not None:
        return word.replace(core, _capitalised(core))
    if core in _SHORT_FORMS:
        return word.replace(core, _SHORT_FORMS[core])
    if any(character.islower() for character in core) or not _VOWELS.search(core):
        return word
    if "." in core or core in _LETTERS_KEPT:
        return word
    if core.casefold() in SMALL_WORDS and not first:
        return word.lower()
    return _ordinary_pieces(_JOINTS.split(word), first=first)


def _ordinary_pieces(pieces: list[str], *, first: bool) -> str:
    """Return the parts of a word between hyphens, slashes and apostrophes, each in its case."""
    shown: list[str] = []
    for index, piece in enumerate(pieces):
        joint = pieces[index - 1] if index else ""
        behind = pieces[index + 1 : index + 2]
        if joint == "/" or not joint:
            small = not first and behind in (["'"], ["’"]) and piece in ("D", "L")
        elif joint == "-":
            small = piece.casefold() in SMALL_WORDS
        else:
            small = len(piece) == 1 or len(pieces[index - 2]) > 2
        shown.append(_lower(piece) if small else _capitalised(piece))
    return "".join(shown)


def _capitalised(piece: str) -> str:
    scottish = _SCOTTISH.fullmatch(piece)
    if scottish is not None:
        return scottish["prefix"].capitalize() + scottish["rest"].capitalize()
    return piece[:1] + _lower(piece[1:])


def _lower(text: str) -> str:
    return text.replace("İ", "i").lower()

"""Where does each sentence of a text begin and end?

A sentence ends at the end of its paragraph, or with a sign that ends sentences and all closing
quotes and brackets behind it. After a full stop, question mark or exclamation mark of a script
with spaces there must be a blank, and what follows must not go on in a small letter (``“Why?” he
asked``); a full stop after an abbreviation, an initial or ``U.S.`` ends nothing. Thai and Lao
have no such sign: there a blank between two letters ends what is compared as a sentence. Where the
rule errs it does so in both texts alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

# Casefolded, without the full stop: titles, ranks and what else stands before names, in English,
# Vietnamese, French, Spanish, Portuguese, German, Italian, Dutch and Russian news.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon sen rep gov pres gen lieut lt col maj capt cmdr adm brig sgt cpl "
    "pvt st ste messrs jr sr vs eds al cf viz approx est dept univ inc ltd co corp bros ave blvd "
    "tp tx ts ths pgs gs bs ks cn nxb ub hđ mme mlle mgr sra srta dra exmo hr fr bzw ca evtl ggf "
    "inkl str dott ing sig dhr mevr drs mw ул им тыс млн млрд тов акад".split()
)
# The same of what stands before numbers; before anything else these are words or end a sentence.
_BEFORE_NUMBERS = frozenset(
    "no nos nr vol p pp fig art sec ch q jan feb mar apr jun jul aug sep sept oct nov dec mon tue "
    "tues wed thu thur thurs fri sat sun ст п г с".split()
)
_CLOSING = "\"'”’»›)\\]」』”’）】》〉"
_UNSPACED = "\u0e00-\u0eff"


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return start and end of each sentence, in order, white space around it left out.

    They cover all of the text but white space. No text: no sentences.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for end in (*_ends(text), len(text)):
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = first + len(piece.strip())
        if last > first:
            found.append((first, last))
        start = end
    return found


def _ends(text: str) -> Iterator[int]:
    for stop in _stops().finditer(text):
        if stop.lastgroup != "spaced" or _ends_sentence(text, stop):
            yield stop.end()


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<paragraph>\n[^\S\n]*\n)"
        rf"|(?P<spaced>[.!?…]+[{_CLOSING}]*(?=\s))"
        rf"|(?P<unspaced>[。！？｡．]+[{_CLOSING}]*|[।॥።។៕။༎։۔؟᠃]+[{_CLOSING}]*)"
        rf"|(?P<blank>(?<=[{_UNSPACED}])[^\S\n]+(?=[{_UNSPACED}]))"
    )


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    after = text[stop.end() : stop.end() + 8].lstrip().lstrip("\"'“‘«‹([—–-")
    if after[:1].islower():
        return False
    if stop[0][0] != "." or stop[0][1:2] == ".":
        return True
    start = max(stop.start() - 12, 0)
    word = _word_breaks().split(text[start : stop.start()])[-1]
    return not _is_abbreviation(word, after)


def _is_abbreviation(word: str, after: str) -> bool:
    """Tell whether a word before a full stop is cut short, by what it is and what follows."""
    if "." in word:
        return all(len(part) <= 2 for part in word.split("."))
    plain = word.casefold()
    if plain in _BEFORE_NUMBERS and after[:1].isdigit():
        return True
    return plain in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


@cache
def _word_breaks() -> re.Pattern[str]:
    return re.compile(r"[\s(\[“\"'‘«/–—-]")

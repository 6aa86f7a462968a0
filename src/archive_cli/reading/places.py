"""Can these words be the place that a text was sent from, and how is it shown?"""

from __future__ import annotations

import re

from archive_cli.reading.casing import SMALL_WORDS, ordinary_case
from archive_cli.reading.keys import find_key
from archive_cli.reading.patterns import pattern

_PLACE_WORD = pattern(r"[^\W\d_][^\W\d_.'’\-]*(?:[.'’\-][^\W\d_]+)*\.?")
_NOT_PLACES = frozenset(
    "update exclusive breaking watch analysis opinion editorial correction corrected live video "
    "photo photos factbox timeline explainer review interview urgent alert note summary text "
    "advisory refiled refile wrapup feature column commentary blog sport sports business world "
    "news local politics report special focus read more related tin nóng update1 q a faq question "
    "answer host moderator reporter interviewer caption headline title subject warning attention "
    "notice disclaimer advertisement embargo press release background overview introduction "
    "conclusion chapter part section figure table source sources contact contacts about media "
    "statement transcript speaker highlights chairman president minister narrator voice music "
    "audio".split()
)
_BARE_LETTERS = frozenset(("TP.HCM", "TPHCM", "TP HCM"))
_DATE_LABELS = frozenset(("published", "updated", "crawled", "event"))
_BY_LINE = pattern(r"(?:by|von|par|por|bởi|oleh)\s", re.IGNORECASE)
_SPEECH = pattern(
    r"[^\"“”]{0,160}\b(?:I|I’m|I'm|I’ve|I've|you|You|we|We|my|My|me|your|Your|us|Yes|No(?=[,.!;])|Well|Oh|Hello|Thank)\b"
)


def find_place(text: str) -> tuple[str | None, tuple[int, int]]:
    """Return the name that stands before a dateline's day and agency, and its span in ``text``.

    ``None``, with an empty span, where it can't be a place's: a byline, a word for a kind of
    article, a label of dates, words in small letters.
    """
    place = text.strip(" ,;\t\xa0*_#")
    start = text.find(place) if place else 0
    if not place or len(place) > 70 or _BY_LINE.match(place):
        return None, (start, start)
    bare = re.sub(r"[()\[\]]", " ", place)
    key = find_key(place)
    if key is not None and key.role in _DATE_LABELS:
        return None, (start, start)
    words = [word for part in re.split(r"[,/]", bare) for word in part.split()]
    if not words or len(words) > 8 or bare.casefold().strip() in _NOT_PLACES:
        return None, (start, start)
    if any(_PLACE_WORD.fullmatch(word) is None for word in words):
        return None, (start, start)
    if words[0][0].islower() or any(
        word[0].islower() and word.casefold() not in SMALL_WORDS for word in words
    ):
        return None, (start, start)
    return place, (start, start + len(place))


def may_stand_bare(place: str, following: str) -> bool:
    """Tell whether capitals alone make this a place, with a text in small letters after it."""
    first = re.split(r"[,(]", place)[0].strip().replace("Mc", "MC").replace("Mac", "MAC")
    letters = [character for character in first if character.isalpha()]
    if first in _BARE_LETTERS:
        return not following[:1].islower()
    if len(letters) < 3 or not all(character.isupper() for character in letters):
        return False
    words = [word.strip(".") for word in first.casefold().split()]
    if _NOT_PLACES.intersection(words) or len(words) > 4 or ordinary_case(first) == first:
        return False
    if _SPEECH.match(following):
        return False
    following = following[:80].lstrip("\"'“‘«[(")
    if not any(character.islower() for character in following):
        return False
    return following[0].isupper() or not following[0].isalpha()


def shown_place(place: str) -> str:
    """Return the place in ordinary case, a region in brackets after a comma."""
    place = re.sub(r"\s+(?=[,;])", "", place)
    region = re.fullmatch(r"(.+?)\s*[(\[]([^()\[\]]+)[)\]]", place)
    if region is not None:
        place = f"{region[1]}, {region[2]}"
    return ordinary_case(place)

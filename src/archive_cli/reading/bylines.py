"""Which author does a line name, and nothing else?

``By Anna Example``, ``By Anna Example of the Herald``, ``Par …``, ``Von …``, ``Oleh …``, ``di …``;
and in Korean the name before the reporter's title, ``김바다 기자``, ``해안일보 김바다 기자``.
A desk or post that is not named may stand in small letters: ``By our foreign desk``.
Below a byline may stand what its author is: ``Associated Press Writer``; sites set the outlet
behind a name: ``Anna Example | Reuters``, ``By Anna Example for the Bay Herald``.
"""

from __future__ import annotations

import re

from archive_cli.reading.agencies import is_known
from archive_cli.reading.claims import Claim
from archive_cli.reading.lines import Line
from archive_cli.reading.outlets import names_outlet
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import is_post, without_post

_BYLINE = pattern(
    r"(?i:by|written by|reported by|story by|posted by|bài|bài và ảnh|par|von|por|oleh|door)"
    r"\s*:?\s+[*_]{0,2}(?P<names>[^\W\d_].{2,80})|di (?P<italian>[A-Z].{2,80})"
)
_KOREAN = pattern(
    r"(?:[가-힣A-Z]{1,8}(?:일보|신문|뉴스|통신|방송|타임스|경제)\s)?(?P<names>[가-힣]{2,4})\s?"
    r"(?:선임)?(?:기자|특파원|논설위원)(?:\s[\w.\-]+@[\w.\-]+)?"
)
_UNNAMED = pattern(
    r"(?:by|von|vom|par|por|door|oleh|de|dal|dalla|da)\s+(?P<names>[^\W\d_].{2,60})", re.IGNORECASE
)
_OUR = frozenset(
    "a an the our staff unser unserem unserer unseren notre nos nuestro nuestra nuestros "
    "nosso nossa nostro nostra nostri onze".split()
)
_POSTS = frozenset(
    "desk staff bureau newsroom team agency agencies service reporter reporters correspondent "
    "correspondents writer writers editor editors korrespondent korrespondenten korrespondentin "
    "redaktion mitarbeiter redakteur correspondant correspondante correspondants envoyé envoyée "
    "rédaction corresponsal redacción redactor enviado correspondente redação corrispondente "
    "inviato redazione verslaggever redactie".split()
)
_POST_PLACE = pattern(r"\s(?:in|of|at|à|en|a|em|aus)\s(?:the\s)?[A-ZĐ].*$")
_MOST_POST_WORDS = 5
_BY = pattern(r"(?:by|par|von|por|oleh)\s+", re.IGNORECASE)
_EMPLOYER = pattern(
    r"(?:,\s*|\s(?:of|for)\s(?:the\s)?|\s\()(?P<name>[^\W\d_][^,()]{1,60}?)\)?[*_ ]*"
)
_WORKPLACE = pattern(r"\s(?:of|for|in)\s(?:the\s)?[A-ZĐ][^,]*$|\s\([^()]+\)$")
_NAME_WORD = pattern(r"[^\W\d_][\w.'’\-]*,?")
_JOINERS = frozenset(
    "and và et und y e of de del della di da do dos das du la le los las van der den ten ter von "
    "zu bin ibn al".split()
)
_MOST_WORDS = 10
_MOST_NAME_WORDS = 4


def find_byline(line: Line) -> Claim | None:
    """Return the author that a line names, without where they work."""
    text = line.text.strip("*_ ")
    if text.endswith((".", "?", "!")):
        return None
    found = _BYLINE.fullmatch(text) or (None if text.isascii() else _KOREAN.fullmatch(text))
    if found is None:
        return _unnamed_post(line, text)
    written = found[found.lastgroup or "names"].strip("*_ ")
    names = without_post(_WORKPLACE.sub("", written))
    words = names.split()
    if not words or len(words) > _MOST_WORDS or not all(map(is_name_word, words)):
        return _unnamed_post(line, text)
    start = line.start + line.text.index(written)
    return Claim("author", names, "byline", (start, start + len(names)))


def _unnamed_post(line: Line, text: str) -> Claim | None:
    """Return the desk or post a line names in small letters, without the place it works in."""
    found = _UNNAMED.fullmatch(text)
    if found is None:
        return None
    names = _POST_PLACE.sub("", found["names"])
    words = names.casefold().split()
    is_post = bool(_POSTS.intersection(words[-2:]))
    if words[0] not in _OUR or not is_post or not 1 < len(words) <= _MOST_POST_WORDS:
        return None
    start = line.start + line.text.index(names)
    return Claim("author", names, "byline", (start, start + len(names)))


def find_employer(line: Line, byline: Claim) -> Claim | None:
    """Return the outlet behind the name in a byline: ``, Reuters``, ``for the Bay Herald``."""
    named = byline.span[1] - line.start
    found = _EMPLOYER.fullmatch(line.text, named)
    if found is None or not (is_known(found["name"]) or names_outlet(found["name"])):
        return None
    span = (line.start + found.start("name"), line.start + found.end("name"))
    return Claim("source", found["name"], "byline", span)


def find_credits(line: Line) -> tuple[Claim, ...]:
    """Return the author and outlet of a line without other words: ``Anna Example | Reuters``."""
    name, bar, outlet = line.text.partition(" | ")
    by = _BY.match(name)
    start = by.end() if by else 0
    name = name[start:]
    words = name.split()
    if not bar or not 2 <= len(words) <= _MOST_NAME_WORDS or not all(map(is_name_word, words)):
        return ()
    if names_outlet(name) or not (is_known(outlet) or names_outlet(outlet)):
        return ()
    return (
        Claim("author", name, "byline", (line.start + start, line.start + start + len(name))),
        Claim("source", outlet, "byline", (line.end - len(outlet), line.end)),
    )


def is_post_line(line: Line) -> bool:
    """Tell whether a line only says what the author above it is: ``Associated Press Writer``."""
    return is_post(line.text.strip("*_ "))


def is_name_word(word: str) -> bool:
    """Tell whether a word may be a part of a person's name, or joins two names."""
    if word.casefold().strip(",") in _JOINERS:
        return True
    return _NAME_WORD.fullmatch(word) is not None and not word[0].islower()

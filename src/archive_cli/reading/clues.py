"""What may other articles learn from this one?

Clues are short strings, kept with an article in the catalog and looked up by equality:

- ``who:saichay kommasith``: a person named with a title in the first paragraphs
- ``about:lao people``: another name of two words or more there
- ``on:2``: the one weekday the lead of an undated article tells of (Monday is 0)
- ``since:2025-02-22``: the latest whole date an undated text mentions
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_cli.reading.dates.mentions import find_dates
from archive_cli.reading.dates.names import WEEKDAYS
from archive_cli.reading.keys import fold_key

_REACH = 2000
_LEAD = 400
_MOST_NAMES = 24
_LONGEST_NAME = 5
# Every script's letters but a to z may begin a word here; that it is a capital is asked later.
_CAPITALISED = r"[^\W\d_a-z][^\W\d_]*(?:[-'’][^\W\d_]+)*"
_RUN = re.compile(rf"(?<![^\W_]){_CAPITALISED}(?:\.? {_CAPITALISED})+")
_WORD = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*)(\.?)")
_TITLES = frozenset(
    "general gen lieutenant lieut lt colonel col major maj captain capt admiral adm marshal "
    "minister president premier chancellor secretary ambassador governor mayor chairman "
    "chairwoman chairperson director senator sen judge justice king queen prince princess pope "
    "bishop professor prof mr mrs ms dr pm speaker spokesman spokeswoman spokesperson herr frau "
    "monsieur madame señor señora".split()
)
_WEEKDAY_WORDS = re.compile(r"(?:thứ|chủ)\s[^\W_]+|[^\W\d_]+")
_SHORTEST_WEEKDAY = 4
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_DATE_REACH = 40


def find_clues(body: str, *, dated: bool) -> tuple[str, ...]:
    """Return what a body says of people, other names, the weekday and dates, in that order."""
    people: dict[str, None] = {}
    others: dict[str, None] = {}
    for run in _capitalised_runs(body[:_REACH]):
        name, has_title = _without_titles(run)
        if 2 <= len(name) <= _LONGEST_NAME:
            (people if has_title else others)[fold_key(" ".join(name))] = None
    clues = [f"who:{name}" for name in list(people)[:_MOST_NAMES]]
    clues += [f"about:{name}" for name in list(others)[:_MOST_NAMES] if name not in people]
    if dated:
        return tuple(clues)
    clues += [f"on:{day}" for day in _weekdays(body[:_LEAD].split("\n", 1)[0])]
    latest = max(_days(body[:_REACH]), default=None)
    if latest is not None:
        clues.append(f"since:{latest}")
    return tuple(clues)


def _capitalised_runs(text: str) -> Iterator[list[str]]:
    """Yield neighbouring words with capitals: ``["Gen", "Saichay", "Kommasith"]``.

    A full stop behind a title (``Lieut. Gen. …``) does not part them.
    """
    for found in _RUN.finditer(text):
        run: list[str] = []
        for word, stop in _WORD.findall(found.group()):
            if word[0].isupper():
                run.append(word)
            if not word[0].isupper() or (stop and word.casefold() not in _TITLES):
                yield run
                run = []
        yield run


def _without_titles(run: list[str]) -> tuple[list[str], bool]:
    """Return what follows the last title in a run, and whether there is a title."""
    titles = [index for index, word in enumerate(run) if word.casefold() in _TITLES]
    return (run[titles[-1] + 1 :], True) if titles else (run, False)


def _weekdays(lead: str) -> set[int]:
    """Return the weekday that the lead names in full, or none where it names several."""
    named = {
        WEEKDAYS[words]
        for found in _WEEKDAY_WORDS.finditer(lead.casefold())
        for words in (found.group(), found.group().split()[0])
        if words in WEEKDAYS and len(words) > _SHORTEST_WEEKDAY
    }
    return named if len(named) == 1 else set()


def _days(text: str) -> Iterator[str]:
    """Yield the whole days a text mentions that can be read in one way, as ISO dates."""
    for year in _YEAR.finditer(text):
        window = text[max(0, year.start() - _DATE_REACH) : year.end() + _DATE_REACH]
        for mention in find_dates(window):
            if len(mention.readings) == 1 and mention.readings[0].day is not None:
                yield str(mention.readings[0])

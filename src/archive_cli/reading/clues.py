"""What may other articles learn from this one?

Clues are short strings, kept with an article in the catalog and looked up by equality:

- ``who:saichay kommasith``: a person named with a title in the first paragraphs
- ``about:lao people``: another name of two words or more there
- ``on:2``: the one weekday the lead of an undated article tells of (Monday is 0)
- ``since:2025-02-22``: the latest whole date an undated text mentions
"""

from __future__ import annotations

from collections.abc import Iterator

from archive_cli.reading.dates.mentions import find_dates
from archive_cli.reading.dates.names import WEEKDAYS
from archive_cli.reading.keys import fold_key
from archive_cli.reading.patterns import pattern

_REACH = 2000
_LEAD = 400
_MOST_NAMES = 24
_LONGEST_NAME = 5
# Every script's letters but a to z may begin a word here; that it is a capital is asked later.
# All ASCII that begins none is named, so that most characters are passed over by a table look-up.
_CAPITAL = r"[^\x00-@\[-\x7f\W\d]"
_REST = r"[^\W\d_]*+(?:[-'’][^\W\d_]++)*+"
_RUN = pattern(rf"{_CAPITAL}(?<![^\W_].){_REST}(?:\.? {_CAPITAL}{_REST})++")
_TITLES = frozenset(
    "general gen lieutenant lieut lt colonel col major maj captain capt admiral adm marshal "
    "minister president premier chancellor secretary ambassador governor mayor chairman "
    "chairwoman chairperson director senator sen judge justice king queen prince princess pope "
    "bishop professor prof mr mrs ms dr pm speaker spokesman spokeswoman spokesperson herr frau "
    "monsieur madame señor señora".split()
)
_WEEKDAY_WORDS = pattern(r"(?:thứ|chủ)\s[^\W_]+|[^\W\d_]+")
_SHORTEST_WEEKDAY = 4
_YEAR = pattern(r"(?:19|20)(?<!\d..)\d{2}(?!\d)")
_DATE_REACH = 40


def find_clues(body: str, *, dated: bool) -> tuple[str, ...]:
    """Return what a body says of people, other names, the weekday and dates, in that order."""
    people: dict[str, None] = {}
    others: dict[str, None] = {}
    for run in _capitalised_runs(body[:_REACH]):
        name, has_title = _without_titles(run)
        if 2 <= len(name) <= _LONGEST_NAME:
            (people if has_title else others)[_folded_name(" ".join(name))] = None
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
    for words in _RUN.findall(text):
        if "." not in words and words.isascii():
            yield words.split(" ")
            continue
        run: list[str] = []
        for word in words.split(" "):
            bare = word.removesuffix(".")
            if bare[0].isupper():
                run.append(bare)
            if not bare[0].isupper() or (bare != word and bare.casefold() not in _TITLES):
                yield run
                run = []
        yield run


def _without_titles(run: list[str]) -> tuple[list[str], bool]:
    """Return what follows the last title in a run, and whether there is a title."""
    folded = list(map(str.casefold, run))
    if _TITLES.isdisjoint(folded):
        return run, False
    last = max(index for index, word in enumerate(folded) if word in _TITLES)
    return run[last + 1 :], True


def _folded_name(name: str) -> str:
    """Return what `fold_key` does, at once where only the case has to go."""
    is_plain = name.isascii() and name.replace(" ", "").isalpha()
    return name.lower() if is_plain else fold_key(name)


def _weekdays(lead: str) -> set[int]:
    """Return the weekday that the lead names in full, or none where it names several."""
    named = {
        WEEKDAYS[words]
        for words in _WEEKDAY_WORDS.findall(lead.casefold())
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

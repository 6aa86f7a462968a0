"""What do two articles share that tell one story, in a sentence?

Like all reasons it quotes the articles' own words, so whoever prints it must make it safe to show.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from archive_cli.catalog.analysis import folded
from archive_cli.dedupe.reasons import fitted
from archive_cli.dedupe.repeats import without
from archive_cli.dedupe.whole_words import UNSPACED, words_in_both
from archive_cli.model.article import Article
from archive_cli.reading.dates.names import MONTHS, WEEKDAYS
from archive_cli.reading.patterns import pattern

_COUNTS = (3, 2, 1)
_LONGEST_NAME = 40
_SHORTEST_NAME = 2
_WORDS = pattern(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|[^\w\s]")
_NUMBERS = pattern(r"\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
# What stands before a number that is part of a name (M23, F-16), a date, a range, a clock time or
# another number; and what stands after one.
_TIED = pattern(rf"(?:[^\W\d_{UNSPACED}]|[^\W_][-‑–/:.,]|[时時点點分])$")
_TYING = pattern(r"[-‑–/:.]\d|(?:st|nd|rd|th)\b|\s?[ap]\.?m\b|\s?h\d*\b|\s(?:Uhr|giờ)\b|[时時点點]")
_YEAR = pattern(r"(?:19|20)\d\d")
_ENDS = frozenset(".!?:;\"“”„«»‘’'…(*—–-")


def story_reason(
    source: Article, target: Article, similarity: float, aside: frozenset[int] = frozenset()
) -> str:
    """Say what two articles have in common: names and numbers, else words; days; the score.

    ``same names (Vientiane, Khamlieng Outhakaysone), same numbers (4 200), 2 days apart; score
    .62``. At most three of each are told, those that both tell oftenest first, then the longest.
    Nothing is told of sentences that are left ``aside`` (`repeats`).
    """
    own, other = (one.replaced(body=without(one.body, aside)) for one in (source, target))
    score = f"{similarity:.2f}".lstrip("0")
    return fitted(lambda most: f"{_things(own, other, most)}; score {score}", _COUNTS)


def _things(source: Article, target: Article, most: int) -> str:
    parts = []
    if names := _shared(names_in(source.body), names_in(target.body)):
        parts.append(f"same names ({', '.join(names[:most])})")
    if numbers := _shared(_numbers_in(source.body), _numbers_in(target.body)):
        parts.append(f"same numbers ({', '.join(numbers[:most])})")
    if not parts:
        own, other = (f"{one.title}\n{one.body}" for one in (source, target))
        words = _shared(words_in_both(own, other), words_in_both(other, own))
        parts.append(f"same words ({', '.join(words[:most])})" if words else "many small words")
    if days := _days_between(source, target):
        parts.append(days)
    return ", ".join(parts)


def names_in(text: str) -> list[str]:
    """Return the names in a text, in order: runs of words with a capital.

    A word that only begins a sentence is none, nor is a month or a weekday. A first word that
    stands in small letters elsewhere is no part of the name that follows it.
    """
    small = {word for word in _WORDS.findall(text) if word.islower()}
    return [name for run, begins in _runs(text) if (name := _name(run, small, begins=begins))]


def _runs(text: str) -> Iterator[tuple[list[str], bool]]:
    """Yield neighbouring words with capitals, and whether they begin a sentence."""
    run: list[str] = []
    begins, follows_end = True, True
    last = 0
    for found in _WORDS.finditer(text):
        word = found.group()
        is_apart = "\n" in text[last : found.start()]
        if run and (is_apart or not word[0].isupper()):
            yield run, begins
            run = []
        if word[0].isupper():
            begins = begins if run else follows_end or is_apart
            run.append(word)
        follows_end = word in _ENDS
        last = found.end()
    if run:
        yield run, begins


def _name(run: list[str], small: set[str], *, begins: bool) -> str | None:
    if begins and run[0].lower() in small:
        run, begins = run[1:], False
    name = " ".join(run)
    is_name = len(run) > 1 or (not begins and (len(name) > _SHORTEST_NAME or name.isupper()))
    is_date = all(map(_is_date, run))
    return name if is_name and not is_date and 1 < len(name) <= _LONGEST_NAME else None


def _is_date(word: str) -> bool:
    key = folded(word)
    return key in MONTHS or key in WEEKDAYS


def _numbers_in(text: str) -> Iterator[str]:
    """Yield the numbers of two digits or more, but for years, clock times and parts of names."""
    for found in _NUMBERS.finditer(text):
        number = found.group()
        start, end = found.span()
        is_part = (
            _TIED.search(text[max(0, start - 2) : start])
            or _TYING.match(text, end)
            or text[end : end + 1].isupper()
        )
        if len(number) > 1 and not _YEAR.fullmatch(number) and not is_part:
            yield number


def _shared(own: Iterable[str], other: Iterable[str]) -> list[str]:
    """Return what stands in both, as it is first spelt in the one, what is part of another not."""
    spelt: dict[str, str] = {}
    counted: Counter[str] = Counter()
    for one in own:
        key = _key(one)
        spelt.setdefault(key, one)
        counted[key] += 1
    common = counted & Counter(map(_key, other))
    ranked = sorted(common, key=lambda key: (-common[key], -len(key), key))
    found: list[str] = []
    for key in ranked:
        if not any(f" {key} " in f" {one} " or f" {one} " in f" {key} " for one in found):
            found.append(key)
    return [" ".join(spelt[key].split()) for key in found]


def _key(one: str) -> str:
    return re.sub(r"(?<=\d)[., \u00a0\u202f](?=\d{3})", "", folded(one))


def _days_between(one: Article, other: Article) -> str:
    """Return how far apart two articles of a known day are; '' where one's is not known."""
    if one.date is None or other.date is None or not (one.date.day and other.date.day):
        return ""
    days = abs(one.date.first_day - other.date.first_day)
    return f"{days} day{'' if days == 1 else 's'} apart" if days else "same day"

"""What do two articles share that tell one story, in a sentence?

Like all reasons it quotes the articles' own words, so whoever prints it must make it safe to show.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from archive_cli.catalog.analysis import folded, tokens_of
from archive_cli.model.article import Article
from archive_cli.reading.dates.names import MONTHS, WEEKDAYS
from archive_cli.reading.patterns import pattern

_MOST = 3
_LONGEST_NAME = 40
_SHORTEST_WORD = 5
_WORDS = pattern(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*|[^\w\s]")
_NUMBERS = pattern(r"\d+(?:[.,\u00a0\u202f ]\d{3})+(?!\d)|\d+(?:[.,]\d+)?")
_YEAR = pattern(r"(?:19|20)\d\d")
_ENDS = frozenset(".!?:;\"“”„«»‘’'…(*—–-")


def story_reason(source: Article, target: Article, similarity: float) -> str:
    """Say what two articles have in common: names and numbers, else words; days; the score.

    ``same names (Vientiane, Khamlieng Outhakaysone), same numbers (4 200), 2 days apart; score
    .62``. At most three of each are told, those that both tell oftenest first, then the longest.
    """
    parts = []
    if names := _shared(names_in(source.body), names_in(target.body)):
        parts.append(f"same names ({', '.join(names)})")
    if numbers := _shared(_numbers_in(source.body), _numbers_in(target.body)):
        parts.append(f"same numbers ({', '.join(numbers)})")
    if not parts:
        words = _shared(_words_in(source), _words_in(target))
        parts.append(f"same words ({', '.join(words)})" if words else "alike in many small words")
    if days := _days_between(source, target):
        parts.append(days)
    return f"{', '.join(parts)}; score {f'{similarity:.2f}'.lstrip('0')}"


def names_in(text: str) -> list[str]:
    """Return the names in a text, in order: runs of words with a capital.

    A single word that begins a sentence is none, nor are months and weekdays.
    """
    return list(_runs(text))


def _runs(text: str) -> Iterator[str]:
    run: list[str] = []
    begins, after_end = True, True
    for found in _WORDS.finditer(text):
        word = found.group()
        is_apart = bool(run) and text[found.start() - 1 : found.start()] == "\n"
        if word[0].isupper() and not is_apart:
            if not run:
                begins = after_end
            run.append(word)
        elif run:
            yield from _name(run, begins=begins)
            run = [word] if word[0].isupper() else []
            begins = True
        after_end = word in _ENDS
    if run:
        yield from _name(run, begins=begins)


def _name(run: list[str], *, begins: bool) -> Iterator[str]:
    name = " ".join(run)
    key = folded(name)
    is_date = all(part in MONTHS or part in WEEKDAYS for part in key.split())
    is_name = len(name) > 1 and len(name) <= _LONGEST_NAME and not is_date
    if is_name and not (begins and len(run) == 1):
        yield name


def _numbers_in(text: str) -> Iterator[str]:
    """Yield the numbers of two digits or more, but for years."""
    for found in _NUMBERS.finditer(text):
        number = found.group()
        if len(number) > 1 and not _YEAR.fullmatch(number):
            yield number


def _words_in(article: Article) -> Iterator[str]:
    """Yield the longer words; where there are no spaces between words, pairs of characters."""
    tokens = tokens_of(f"{article.title}\n{article.body}")
    for token, after in zip(tokens, [*tokens[1:], ""], strict=True):
        if len(token) >= _SHORTEST_WORD:
            yield token
        elif len(token) == 1 == len(after) and not (token + after).isascii():
            yield token + after


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
    return [" ".join(spelt[key].split()) for key in found[:_MOST]]


def _key(one: str) -> str:
    return re.sub(r"(?<=\d)[., \u00a0\u202f](?=\d{3})", "", folded(one))


def _days_between(one: Article, other: Article) -> str:
    """Return how far apart two articles of a known day are; '' where one's is not known."""
    if one.date is None or other.date is None or not (one.date.day and other.date.day):
        return ""
    days = abs(one.date.first_day - other.date.first_day)
    return f"{days} day{'' if days == 1 else 's'} apart" if days else "of the same day"

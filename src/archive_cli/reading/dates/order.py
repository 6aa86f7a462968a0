"""Is 06/03/2025 the sixth of March or the third of June?

The first of these that decides, by proof in the file: only one reading exists (a number above
12; full stops) · a weekday beside the date · another date of the file within a day of one reading
only (the address's stamp, a dateline) · the language of its label, where that language knows one
order · a day of a month in the lead that comes no more than three days before one reading only ·
another numeric date of the file, with a number above 12 · the language of the text, where it knows
one order. A month's name that means another month in another language (``listopada``) is decided
by weekday, other dates and language alike. Then what other files of the outlet or folder prove,
and a setting (`conventions`). Otherwise both stand, and the date stays open.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.conventions import Convention
from archive_cli.reading.dates.folding import fold_month
from archive_cli.reading.dates.mentions import Mention, PartialDate
from archive_cli.reading.dates.names import SHARED_MONTHS, WEEKDAYS
from archive_cli.reading.keys import find_key
from archive_cli.reading.patterns import pattern

_DAY_FIRST = frozenset(
    "ar bg bn ca cs da de el es fi fr he hi hr hy id it ka kk km lo mk ms my nb nl no pl pt ro ru "
    "sk sl sq sr sw th tr uk ur vi".split()
)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_PARTED = pattern(r"[|·•;—–]|\s-\s")
_NEWSPAPER = pattern(r"\bthe sun\b", re.IGNORECASE)
_ASIAN_WEEKDAY = pattern(
    r"(?:周|週|星期|礼拜|禮拜)([一二三四五六日天])|([月火水木金土日])曜|[(（]([月火水木金土日])[)）]|([월화수목금토일])요일"
)
_ASIAN = ("一二三四五六日", "月火水木金土日", "月火水木金土日", "월화수목금토일")
_LABEL_WORD = pattern(r"[^\W\d_][\w'’\u0300-\u036f\u064b-\u0652\u0e31-\u0e4e]*")
_PLAIN_WORD = pattern(r"[a-z]+")
_WORDS = pattern(
    r"(?:thứ|chủ)\s+(?:[^\W\d_]+|[2-7](?!\d))|(?:[^\W\d_]|[\u0900-\u094d\u0e31-\u0e4e])+"
)


class Witnesses(NamedTuple):
    """What else in the file speaks of the day of its publication.

    ``dates`` are days read elsewhere, each with the words that tell where; ``lead`` are days of
    a month in the first paragraphs; ``language`` is that of the text (ISO 639-1); ``own_order`` is
    what other dates of the file prove, ``convention`` what other files do.
    """

    dates: tuple[tuple[CalendarDate, str], ...] = ()
    lead: tuple[PartialDate, ...] = ()
    convention: Convention | None = None
    language: str | None = None
    own_order: Convention | None = None


class Weekday(NamedTuple):
    """A weekday, Monday being 0, and the word that names it."""

    number: int
    word: str


class Decision(NamedTuple):
    """The readings that remain, and why: one where it is decided, else all of them.

    ``proven`` tells that the file itself decides.
    """

    readings: tuple[CalendarDate, ...]
    because: str
    proven: bool = True


def decide_order(
    mention: Mention, beside: str, label_language: str | None, witnesses: Witnesses
) -> Decision:
    """Choose between the readings of a numeric date; ``beside`` is the text of its line."""
    if len(mention.readings) == 1:
        return Decision(mention.readings, mention.proof or "it can be read in one way only")
    named = _is_named_month(mention)
    decisions = (
        _by_weekday(mention, beside),
        _by_other_dates(mention, witnesses),
        (_by_month_language if named else _by_language)(mention, beside, label_language),
        _by_lead(mention, witnesses),
        None if named else _by_own_numbers(mention, witnesses),
        None if named else _by_text_language(mention, witnesses),
        None if named else _by_convention(mention, witnesses),
    )
    for decision in decisions:
        if decision is not None:
            return decision
    because = "day and month may be either, and nothing in the file tells which"
    return Decision(mention.readings, because, proven=False)


def weekday_in(text: str) -> int | None:
    """Return the weekday a short text names, Monday being 0; ``None`` without a clear one."""
    if text.isascii():
        named = {WEEKDAYS[word] for word in _PLAIN_WORD.findall(text.lower()) if word in WEEKDAYS}
        return named.pop() if len(named) == 1 else None
    found = set(_asian_weekdays(text))
    for match in _WORDS.finditer(text.casefold()):
        words = " ".join(match.group().split()).removesuffix("ที่")
        number = WEEKDAYS.get(words, WEEKDAYS.get(words.split(" ")[0]))
        if number is not None:
            found.add(number)
    return found.pop() if len(found) == 1 else None


def weekday_beside(mention: Mention, text: str) -> Weekday | None:
    """Return the one weekday that stands beside a date, not parted from it by a dash or bar."""
    before = _PARTED.split(text[max(0, mention.start - 32) : mention.start])[-1]
    after = _PARTED.split(text[mention.end : mention.end + 18])[0]
    if _NEWSPAPER.search(before):
        before = ""
    for piece in (before, after):
        number = weekday_in(piece)
        if number is not None:
            return Weekday(number, piece.strip(" ,.:([)]（）"))
    return None


def weekday_name(number: int) -> str:
    """Return a weekday's English name, 0 being Monday."""
    return ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[number]


def day_name(month: int, day: int) -> str:
    """Return a day of a month in words: ``5 March``."""
    return f"{day} {_MONTHS[month - 1]}"


def days_between(one: CalendarDate, other: CalendarDate) -> int:
    """Return how many days lie between two dates, 0 where one of them may be the other."""
    return max(0, one.first_day - other.last_day, other.first_day - one.last_day)


def label_language(before: str) -> str | None:
    """Return the language of the label that ends the text in front of a date, else ``None``.

    So it is ``vi`` behind ``Ngày đăng:`` and ``fr`` behind ``Publié le``.
    """
    words = [found.group() for found in _LABEL_WORD.finditer(before[-60:])]
    for count in range(min(4, len(words)), 0, -1):
        key = find_key(" ".join(words[-count:]))
        if key is not None and key.role in ("published", "updated", "crawled"):
            return key.language or None
    return None


def _asian_weekdays(text: str) -> list[int]:
    """Return the weekdays that Chinese, Japanese and Korean words name."""
    return [
        6 if found[group] == "天" else _ASIAN[group - 1].index(found[group])
        for found in _ASIAN_WEEKDAY.finditer(text)
        if (group := found.lastindex)
    ]


def _by_weekday(mention: Mention, beside: str) -> Decision | None:
    weekday = weekday_beside(mention, beside)
    if weekday is None:
        return None
    readings = [one for one in mention.readings if (one.first_day - 1) % 7 == weekday.number]
    if len(readings) != 1:
        return None
    return Decision((readings[0],), "it is the reading on the weekday that stands beside it")


def _by_other_dates(mention: Mention, witnesses: Witnesses) -> Decision | None:
    for day, where in witnesses.dates:
        near = [reading for reading in mention.readings if days_between(reading, day) <= 1]
        others = [reading for reading in mention.readings if reading not in near]
        if len(near) == 1 and others:
            days = days_between(others[0], day)
            return Decision((near[0],), f"{where} has {day}, {days} days away from {others[0]}")
    return None


def _is_named_month(mention: Mention) -> bool:
    """Tell a date whose month's name is that of two months from one whose order is open."""
    return len({reading.day for reading in mention.readings}) == 1


def _by_language(mention: Mention, _: str, language: str | None) -> Decision | None:
    if language not in _DAY_FIRST:
        return None
    return Decision((mention.readings[0],), "the language of its label writes the day first")


def _by_month_language(mention: Mention, beside: str, language: str | None) -> Decision | None:
    """Choose the month that a shared name means in the language of the label."""
    for word in _LABEL_WORD.findall(beside[mention.start : mention.end]):
        month = SHARED_MONTHS.get(fold_month(word), {}).get(language or "")
        readings = [reading for reading in mention.readings if reading.month == month]
        if readings:
            return Decision((readings[0],), "so its label's language names the month")
    return None


def _by_text_language(mention: Mention, witnesses: Witnesses) -> Decision | None:
    if witnesses.language not in _DAY_FIRST:
        return None
    return Decision((mention.readings[0],), "the language of the text writes the day first")


def _by_lead(mention: Mention, witnesses: Witnesses) -> Decision | None:
    for partial in witnesses.lead:
        near = [r for r in mention.readings if 0 <= _days_since(partial, r) <= 3]
        if len(near) == 1:
            return Decision(
                (near[0],),
                f"the lead speaks of {day_name(partial.month, partial.day)}, "
                "just before that reading only",
            )
    return None


def _by_own_numbers(mention: Mention, witnesses: Witnesses) -> Decision | None:
    own = witnesses.own_order
    if own is None:
        return None
    return Decision((mention.readings[0 if own.first == "day" else 1],), own.because)


def _by_convention(mention: Mention, witnesses: Witnesses) -> Decision | None:
    convention = witnesses.convention
    if convention is None:
        return None
    reading = mention.readings[0 if convention.first == "day" else 1]
    return Decision((reading,), convention.because, proven=False)


def _days_since(partial: PartialDate, reading: CalendarDate) -> int:
    """Return the days from the last such day and month up to the reading."""
    for year in (reading.year, reading.year - 1):
        try:
            days = reading.first_day - CalendarDate(year, partial.month, partial.day).first_day
        except ValueError:
            continue
        if days >= 0:
            return days
    return 366

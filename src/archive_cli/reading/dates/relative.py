"""Which day does a word such as `yesterday` mean, given the day of the article?

Without that day such a word has no value; no date of publication is ever made from it. A weekday
is the last one up to the day of the article: news tell of what happened, and ``on Friday`` in a
Friday's text is that day (so it was in 269 of 297 cases of annotated news). One row of the tables
is a unit, how far it lies from the article's day, and its words.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from archive_cli.model.dates import CalendarDate, date_of_ordinal
from archive_cli.reading.dates.order import weekday_in
from archive_cli.reading.dates.tokens import months_of

_ROWS: tuple[tuple[str, int, str], ...] = (
    ("day", 0, "today|hôm nay|aujourd[’']hui|heute|hoy|hoje|oggi|сегодня|сьогодні|vandaag|bugün"),
    ("day", 0, "hari ini|dzisiaj|dziś|i dag|idag|今天|今日|오늘|วันนี้|اليوم"),
    ("day", -1, "yesterday|hôm qua|hier|gestern|ayer|ontem|ieri|вчера|вчора|gisteren|dün|kemarin"),
    ("day", -1, "wczoraj|i går|igår|昨天|昨日|어제|เมื่อวานนี้|เมื่อวาน|أمس"),
    ("day", 1, "tomorrow|ngày mai|demain|mañana|amanhã|domani|завтра|morgen|yarın|besok|jutro"),
    ("day", 1, "明天|明日|내일|พรุ่งนี้|غدا"),
    ("week", -1, "last week|tuần trước|tuần qua|la semaine dernière|letzte woche|vergangene woche"),
    ("week", -1, "la semana pasada|semana passada|la settimana scorsa|на прошлой неделе|上周|先週"),
    ("week", -1, "vorige week|pekan lalu|minggu lalu|w zeszłym tygodniu|지난주"),
    ("week", 0, "this week|tuần này|cette semaine|diese woche|dieser woche|esta semana|本周|今週"),
    ("week", 0, "на этой неделе|이번 주|pekan ini|minggu ini"),
    ("week", 1, "next week|tuần tới|tuần sau|la semaine prochaine|nächste woche|下周|来週|다음 주"),
    (
        "month",
        -1,
        "last month|tháng trước|le mois dernier|letzten monat|vergangenen monat|bulan lalu",
    ),
    ("month", -1, "el mes pasado|mês passado|il mese scorso|в прошлом месяце|上个月|先月|지난달"),
    (
        "month",
        0,
        "this month|tháng này|ce mois-ci|diesen monat|este mes|este mês|本月|今月|이번 달",
    ),
    ("month", 1, "next month|tháng tới|tháng sau|le mois prochain|nächsten monat|下个月|来月"),
    ("year", -1, "last year|năm ngoái|năm trước|l[’']an dernier|l[’']année dernière|tahun lalu"),
    (
        "year",
        -1,
        "letztes jahr|letzten jahr|vergangenen jahr|vergangenes jahr|vorig jaar|w zeszłym roku",
    ),
    ("year", -1, "el año pasado|ano passado|l[’']anno scorso|в прошлом году|去年|昨年|지난해|작년"),
    (
        "year",
        0,
        "this year|năm nay|cette année|dieses jahr|diesem jahr|este año|este ano|今年|올해",
    ),
    ("year", 0, "в этом году|tahun ini|w tym roku|quest[’']anno"),
    (
        "year",
        1,
        "next year|năm tới|năm sau|l[’']an prochain|nächstes jahr|明年|来年|내년|tahun depan",
    ),
)
_UNITS: tuple[tuple[str, str], ...] = (
    ("day", "days?|ngày|jours?|tagen?|días?|dias?|giorni|дня|дней|день|hari|dni|天|日|일"),
    ("week", "weeks?|tuần|semaines?|wochen?|semanas?|settimane?|недели|недель|неделю|pekan|周|주"),
    (
        "month",
        "months?|tháng|mois|monaten?|mes(?:es)?|mês|mesi|месяца|месяцев|bulan|个月|か月|개월",
    ),
    ("year", "years?|năm|ans?|jahren?|años?|anos?|anni|года|лет|год|tahun|lata|年|년"),
)
_AGO = (
    r"(?P<n>{numbers})\s?(?P<unit>{units})\s?(?:ago|earlier|trước|atrás|fa|назад|(?:yang )?lalu|"
    r"temu|前|전)(?![^\W\d_]{{2}})|(?:il y a|vor|hace|há)\s(?P<n2>{numbers})\s(?P<unit2>{units})"
)
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "un": 1,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "einem": 1, "einer": 1, "zwei": 2, "drei": 3,
    "vier": 4, "una": 1, "dos": 2, "tres": 3, "uma": 1, "um": 1, "duas": 2, "dois": 2, "três": 3,
    "due": 2, "tre": 3, "два": 2, "две": 2, "три": 3, "неделю": 1, "dua": 2, "tiga": 3, "两": 2,
    "三": 3, "一": 1, "dwa": 2, "trzy": 3,
}  # fmt: skip
_WEEKDAY = (
    r"(?P<before>(?:last|next|this past|ngày|hôm|sáng|chiều|tối|上|下)\s?)?(?P<weekday>"
    r"thứ\s(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\snhật|(?:周|週|星期|礼拜)[一二三四五六日天]|"
    r"[月火水木金土日]曜日?|[월화수목금토일]요일|[^\W\d_]{4,}(?:-feira)?)"
    r"(?P<after>\s(?:tuần trước|tuần tới|last week|next week|vừa qua|dernier|passé|pasado|passada|"
    r"lalu)\b)?"
)
_LAST_MONTH = r"\b(?P<which>last|next|this past)\s(?P<month>[^\W\d_]{3,9})\b"
_NOT_WEEKDAYS = frozenset("sunt mart mars mari marti".split())
_PATTERNS: dict[str, re.Pattern[str]] = {}


class Relative(NamedTuple):
    """Words for a day, as ``text[start:end]``: the unit they count in, and how many from now.

    ``weekday`` is Monday, 0, to Sunday where one is named.
    """

    start: int
    end: int
    unit: str
    offset: int
    weekday: int | None = None
    month: int | None = None


def find_relatives(text: str) -> Iterator[Relative]:
    """Yield the words for days counted from the day of the article; they may overlap."""
    for found in _pattern("phrases").finditer(text):
        unit, offset = _PHRASES[found.group().casefold().replace("'", "’")]
        yield Relative(*found.span(), unit, offset)
    for found in _pattern("ago").finditer(text):
        yield _ago(found)
    for found in _pattern("weekday").finditer(text):
        weekday = _weekday_of(found["weekday"])
        if weekday is not None:
            unit = "week" if _names_week(found) else "weekday"
            yield Relative(*found.span(), unit, _turn(found), weekday)
    for found in _pattern("month").finditer(text):
        months = months_of(found["month"])
        if len(months) == 1:
            offset = 1 if found["which"].casefold() == "next" else -1
            yield Relative(*found.span(), "named month", offset, month=months[0])


def resolve_relative(relative: Relative, day: CalendarDate) -> str:
    """Return what the words mean in a text of that day: a day, month, year, or a week's days."""
    reference = dt.date.fromordinal(day.first_day)
    if relative.weekday is not None:
        return str(date_of_ordinal(_nearest_weekday(relative, reference)))
    if relative.unit == "named month":
        year = reference.year + (relative.offset > 0)
        month = relative.month or 1
        if relative.offset < 0:
            year -= month >= reference.month
        return str(CalendarDate(year, month))
    if relative.unit == "day":
        return str(date_of_ordinal(day.first_day + relative.offset))
    if relative.unit == "week":
        monday = day.first_day - reference.weekday() + 7 * relative.offset
        return f"{date_of_ordinal(monday)}/{date_of_ordinal(monday + 6)}"
    if relative.unit == "month":
        months = 12 * reference.year + reference.month - 1 + relative.offset
        return str(CalendarDate(months // 12, months % 12 + 1))
    return str(CalendarDate(reference.year + relative.offset))


def _nearest_weekday(relative: Relative, reference: dt.date) -> int:
    today, weekday = reference.toordinal(), relative.weekday or 0
    back = (reference.weekday() - weekday) % 7
    if relative.unit == "weekday":
        if relative.offset == 0:
            return today - back
        return today - (back or 7) if relative.offset < 0 else today + 7 - back
    monday = today - reference.weekday() + 7 * relative.offset
    return monday + weekday


def _turn(found: re.Match[str]) -> int:
    before, after = (found["before"] or "").casefold(), (found["after"] or "").casefold()
    if before.startswith(("next", "下")) or "tới" in after or "next" in after:
        return 1
    return -1 if before.startswith(("last", "上")) or after else 0


def _names_week(found: re.Match[str]) -> bool:
    before, after = found["before"] or "", (found["after"] or "").casefold()
    return before.startswith(("上", "下")) or "tuần" in after or "week" in after


def _weekday_of(word: str) -> int | None:
    return None if word.casefold() in _NOT_WEEKDAYS else weekday_in(word)


def _ago(found: re.Match[str]) -> Relative:
    number = (found["n"] or found["n2"]).casefold()
    word = (found["unit"] or found["unit2"]).casefold()
    unit = next(u for u, words in _UNITS if re.fullmatch(words, word))
    count = int(number) if number.isdecimal() else _NUMBERS[number]
    if unit == "week":
        unit, count = "day", 7 * count
    return Relative(*found.span(), unit, -count)


_PHRASES: dict[str, tuple[str, int]] = {
    words.replace("[’']", "’"): (unit, offset)
    for unit, offset, row in _ROWS
    for words in row.split("|")
}


def _pattern(name: str) -> re.Pattern[str]:
    if not _PATTERNS:
        phrases = sorted("|".join(row for _, _, row in _ROWS).split("|"), key=len, reverse=True)
        wordy = "|".join(p for p in phrases if p.isascii() or p[0] < "\u0e00")
        signs = "|".join(p for p in phrases if not (p.isascii() or p[0] < "\u0e00"))
        numbers = "|".join([r"\d{1,3}", *sorted(_NUMBERS, key=len, reverse=True)])
        units = "|".join(words for _, words in _UNITS)
        sources = {
            "phrases": rf"\b(?:{wordy})\b|{signs}",
            "ago": rf"(?<![^\W_])(?:{_AGO.format(numbers=numbers, units=units)})",
            "weekday": _WEEKDAY,
            "month": _LAST_MONTH,
        }
        _PATTERNS.update({key: re.compile(s, re.IGNORECASE) for key, s in sources.items()})
    return _PATTERNS[name]

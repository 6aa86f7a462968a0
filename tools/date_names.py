"""Which words name a month or a weekday? Writes reading/dates/names.py from CLDR (Babel).

Run `python tools/date_names.py` with Babel installed after adding a language to LANGUAGES, or a
word that CLDR does not have to one of the tables by hand.
"""

from __future__ import annotations

import re
import runpy
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from babel import Locale

ROOM = Path(__file__).parents[1] / "src/archive_cli/reading/dates"
LANGUAGES = (
    "af ar ar_DZ ar_LB ar_MA ar_TN az be bg bn bs_Latn ca cs da de de_AT el en es et fa fi fil fr "
    "gl he hi hr hu hy id is it ka kk km lo lt lv mk ms my nb ne nl pl pt ro ru sk sl sq sr "
    "sr_Latn sv sw th tr uk ur uz vi"
).split()
SHORT_WEEKDAYS = frozenset("ar da de en es fr hi id it nb nl pl pt ru sv th tr vi".split())
"""Languages whose short weekdays are read; those of others are words of English or French."""

MONTHS_BY_HAND = {
    "sept": 9, "mrt": 3, "mrz": 3, "avr": 4, "févr": 2, "juil": 7, "set": 9, "setiembre": 9,
    "sett": 9, "ene": 1, "agt": 8, "peb": 2, "nop": 11, "okt": 10, "dic": 12, "янв": 1,
    "фев": 2, "сен": 9, "ноя": 11,
}  # fmt: skip
SHARED_BY_HAND = {"lis": {"pl": 11, "hr": 10}, "lip": {"pl": 7, "hr": 6}}
WEEKDAYS_BY_HAND = {
    "tue": 1, "tues": 1, "thur": 3, "thurs": 3, "thứ tư": 2, "thứ bảy": 5, "thứ 2": 0, "thứ 3": 1,
    "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5, "среду": 2, "пятницу": 4, "субботу": 5,
    "sonnabend": 5, "terça": 1, "quarta": 2, "quinta": 3, "sexta": 4,
}  # fmt: skip


Folding = Callable[[str], str]


def names_of(language: str, table: str) -> list[tuple[str, int]]:
    """Return a language's names with their numbers, in the forms of a date and alone."""
    names = getattr(Locale.parse(language), table)
    is_short = table == "days" and language not in SHORT_WEEKDAYS
    found = [
        (name, number)
        for context in ("format", "stand-alone")
        for width in (("wide",) if is_short else ("wide", "abbreviated"))
        for number, name in names[context][width].items()
    ]
    if language == "he" and table == "months":
        found += [(f"ב{name}", number) for name, number in found]
    return found


def collect_names(table: str, by_hand: dict[str, int], fold: Folding) -> dict[str, dict[str, int]]:
    """Return for every name what it means in each language that has it."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for language in LANGUAGES:
        for name, number in names_of(language, table):
            if not any(map(str.isdigit, name)) and len(name) > 1 and not unread(name):
                found[fold(name)].setdefault(language.partition("_")[0], number)
    for name, number in by_hand.items():
        found[fold(name)] = {"": number}
    return dict(sorted(found.items()))


def unread(name: str) -> bool:
    """Tell a name with a preposition (Catalan), or with a joiner that parts it in two words."""
    return name.startswith("de ") or "\u200c" in name


def table_lines(name: str, table: dict[str, int], numbers: range) -> list[str]:
    """Return the source of a table: a block of words for each number."""
    lines = [f"{name}: dict[str, int] = {{", "    word: number", "    for number, words in ("]
    for number in numbers:
        words = "|".join(word for word in table if table[word] == number)
        lines.append(f"        ({number}, (")
        lines.extend(f"            {piece!r}" for piece in pieces_of(words))
        lines.append("        )),")
    return [*lines, "    )", '    for word in words.split("|")', "}", ""]


def shared_lines(table: dict[str, dict[str, int]]) -> list[str]:
    """Return the source of the table of words that several languages use for other months."""
    lines = ["SHARED_MONTHS: dict[str, dict[str, int]] = {"]
    lines += [f"    {word!r}: {meanings!r}," for word, meanings in table.items()]
    return [*lines, "}", ""]


def pieces_of(words: str) -> list[str]:
    """Cut a long line between its words, into pieces of 80 characters or a little less."""
    pieces = [""]
    for word in re.findall(r"[^|]+\|?", words):
        if len(pieces[-1]) + len(word) > 80:
            pieces.append("")
        pieces[-1] += word
    return pieces


def agreed(names: dict[str, dict[str, int]]) -> dict[str, int]:
    """Return the names that mean the same wherever they are used."""
    return {
        name: next(iter(meanings.values()))
        for name, meanings in names.items()
        if len(set(meanings.values())) == 1
    }


def main() -> None:
    """Write the tables."""
    folding = runpy.run_path(str(ROOM / "folding.py"))
    fold_month, fold_weekday = folding["fold_month"], folding["fold_weekday"]
    names = collect_names("months", MONTHS_BY_HAND, fold_month)
    shared = {n: m for n, m in names.items() if len(set(m.values())) > 1 and " " not in n}
    shared |= SHARED_BY_HAND
    months = {n: m for n, m in agreed(names).items() if n not in shared}
    weekdays = agreed(collect_names("days", WEEKDAYS_BY_HAND, fold_weekday))
    both = {*months, *shared}
    both |= {"sex", "dom", "min", "sal", "sol"}
    weekdays = {n: day for n, day in weekdays.items() if len(n) > 2 and fold_month(n) not in both}
    lines = [
        '"""Which words name a month or a weekday?',
        "",
        "Written by tools/date_names.py from CLDR: names and abbreviations, folded as",
        "`folding` does. A month's word that means another month in another language is in",
        "SHARED_MONTHS, by language; such weekdays, those of two letters and those that are months",
        "elsewhere are left out.",
        "Months count from 1, weekdays from Monday, 0.",
        '"""',
        "",
        *table_lines("MONTHS", months, range(1, 13)),
        *shared_lines(shared),
        *table_lines("WEEKDAYS", weekdays, range(7)),
    ]
    (ROOM / "names.py").write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Which words name a month or a weekday? Writes reading/dates/names.py from CLDR (Babel).

Run `python tools/date_names.py` with Babel installed after adding a language to LANGUAGES.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

from babel import Locale

LANGUAGES = (
    "ar bg ca cs da de el en es et fi fr he hi hr hu id it lt lv ms nb nl pl pt ro ru sk sl sr "
    "sv th tr uk vi"
).split()
MONTHS_BY_HAND = {
    "sept": 9, "mrt": 3, "mrz": 3, "jänner": 1, "avr": 4, "févr": 2, "juil": 7, "set": 9,
    "sett": 9, "ene": 1, "agt": 8, "peb": 2, "nop": 11,
}  # fmt: skip
WEEKDAYS_BY_HAND = {
    "tue": 1, "tues": 1, "thur": 3, "thurs": 3, "thứ tư": 2, "thứ bảy": 5, "thứ 2": 0, "thứ 3": 1,
    "thứ 4": 2, "thứ 5": 3, "thứ 6": 4, "thứ 7": 5,
}  # fmt: skip
TARGET = Path(__file__).parents[1] / "src/archive_cli/reading/dates/names.py"


def fold(name: str) -> str:
    """Return a name as the reader looks it up: case folded, without its final full stop."""
    return unicodedata.normalize("NFC", name).casefold().rstrip(".").strip()


def collect_names(table: str, by_hand: dict[str, int]) -> dict[str, int]:
    """Return every name that means the same month or weekday wherever it is one."""
    found: dict[str, set[int]] = defaultdict(set)
    for language in LANGUAGES:
        names = getattr(Locale.parse(language), table)
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in names[context][width].items():
                    found[fold(name)].add(number)
    for name, number in by_hand.items():
        found[name].add(number)
    return {
        name: numbers.pop()
        for name, numbers in sorted(found.items())
        if len(numbers) == 1 and (name in by_hand or not any(map(str.isdigit, name)))
    }


def table_lines(name: str, table: dict[str, int], numbers: range) -> list[str]:
    """Return the source of a table: a block of words for each number."""
    lines = [f"{name}: dict[str, int] = {{", "    word: number", "    for number, words in ("]
    for number in numbers:
        words = "|".join(word for word in table if table[word] == number)
        lines.append(f"        ({number}, (")
        lines.extend(f"            {piece!r}" for piece in pieces_of(words))
        lines.append("        )),")
    return [*lines, "    )", '    for word in words.split("|")', "}", ""]


def pieces_of(words: str) -> list[str]:
    """Cut a long line between its words, into pieces of 80 characters or a little less."""
    pieces = [""]
    for word in re.findall(r"[^|]+\|?", words):
        if len(pieces[-1]) + len(word) > 80:
            pieces.append("")
        pieces[-1] += word
    return pieces


def main() -> None:
    """Write the tables."""
    months = collect_names("months", MONTHS_BY_HAND)
    months = {name: month for name, month in months.items() if " " not in name}
    weekdays = collect_names("days", WEEKDAYS_BY_HAND)
    weekdays = {name: day for name, day in weekdays.items() if len(name) > 2}
    lines = [
        '"""Which words name a month or a weekday?',
        "",
        "Written by tools/date_names.py from CLDR: names and abbreviations, case folded, without a",
        "final full stop; words that mean different things in different languages are left out,",
        "and so are weekdays of two letters. Months count from 1, weekdays from Monday, 0.",
        '"""',
        "",
        *table_lines("MONTHS", months, range(1, 13)),
        *table_lines("WEEKDAYS", weekdays, range(7)),
    ]
    TARGET.write_text("\n".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()

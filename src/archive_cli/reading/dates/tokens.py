"""Which numbers, month names and small words does a stretch of text consist of?

A stretch becomes a string with one letter for each token, in which `forms` looks for dates; white
space is no token. The letters, with what the token's value is:

- ``1`` a number 1 to 12, ``2`` 13 to 31, ``3`` another of two digits, ``Y`` a year of four digits,
  ``B`` a Buddhist one (2400 to 2699), ``s`` a short one (``'76``), ``x`` any other number
- ``M`` a month's name (its numbers: most names have one), ``W`` a weekday, ``V`` a Vietnamese one
- ``A`` three numbers joined by one kind of sign (`Numeric`), ``f`` two joined by a slash, ``r`` by
  a dash, ``R`` days and month ``1-4/6/2023``, ``Z`` years ``2025-2029``, ``I`` an ISO week,
  ``O`` an ordinal day ``2025-064`` that is all the text
- ``S`` ``tháng`` with its number, ``E`` a year of an era, ``Q`` a quarter, ``k`` an ordinal number
- ``年 月 日`` those and their Korean forms, ``c`` a clock, ``©``, ``J`` a weekday ``(水)``,
  ``L`` words of a lunar calendar, ``e`` those of the Buddhist era
- a joining word's letter in `words`; ``, . - / ( )`` themselves; ``w`` other words, ``?`` the rest
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from archive_cli.reading.dates.digits import han_number
from archive_cli.reading.dates.folding import fold_month, fold_weekday
from archive_cli.reading.dates.names import MONTHS, SHARED_MONTHS, WEEKDAYS
from archive_cli.reading.dates.words import ERAS, ORDINALS, SPELLED_MONTHS, WORD_KINDS
from archive_cli.reading.patterns import pattern

_HAN = "[〇零○一二三四五六七八九十]"
_MARKS = (
    "\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0981-\u09cd\u0e31\u0e34-"
    "\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ecd\u102b-\u103e\u17b4-\u17d3"
)
_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
# Without regard to case, ranges as large as these would take 6 ms to compile.
_LETTER = rf"(?:(?-i:(?![{_CJK}]))[^\W\d_]|(?-i:[{_MARKS}]))"
_SPELLED = "|".join(sorted(SPELLED_MONTHS, key=len, reverse=True)).replace(" ", r"\s+")
_ZONE = r"\s?(?:Z\b|[+-]\d{2}:?\d{2}\b)"
_ISO_CLOCK = rf"(?:[T ]\d{{2}}:\d{{2}}(?::\d{{2}}(?:[.,]\d+)?)?(?:{_ZONE})?)?"
_PARTS: tuple[tuple[str, str], ...] = (
    ("blank", r"\s+"),
    ("plain", r"[A-Za-z]++(?![^\x00-\x7f]|['’\d])"),
    ("point", r"[,.;:!?/)\-–—\"“”]"),
    (
        "iso",
        r"(?<![\d/.\-])\d{4}(?P<joint>[-/.])\d{1,2}(?P=joint)\d{1,2}(?![-/.]?\d)" + _ISO_CLOCK,
    ),
    ("ordinal", r"(?<![\s\S])\d{4}-\d{3}(?![\s\S])"),
    ("week", r"(?<![\w\-])\d{4}-?W\d{2}-?[1-7](?!\w)"),
    ("days", r"(?<![\w/.\-])\d{1,2}\s?[-–]\s?\d{1,2}/\d{1,2}/\d{4}(?![\d/])"),
    (
        "numeric",
        r"(?<![\d/.\-])\d{1,2}(?P<mark>[-/.])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?!\d|[/.\-]\d)",
    ),
    ("chain", r"\d+(?:[-/.]\d+){2,}"),
    (
        "years",
        r"(?<![\w/.\-])(?:1[6-9]|20|21)\d{2}(?:\s[-–—]\s\d{4}|[-–—/](?:\d{4}|\d{2}))(?![\w/\-]|[.,:]\d)",
    ),
    ("slash", r"(?<![\w/.\-])\d{1,2}/\d{1,2}(?![\w/]|[.,]\d)"),
    ("dash", r"(?<![\w/.\-])\d{1,2}[-–]\d{1,2}(?![\d/]|[.,:]\d)"),
    ("clock", r"\d{1,2}\s?(?:[:h]|giờ\s)\s?\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?!\d)"),
    ("decimal", r"\d+(?:[.]\d+|,\d{1,3}(?!\d))+%?"),
    ("era", rf"(?:令和|平成|昭和|大正|明治|民國|民国)\s?(?:\d{{1,3}}|元|{_HAN}{{1,4}})\s?年"),
    ("han", rf"{_HAN}{{1,5}}(?=[年月日号號])"),
    ("number", r"(?:[$€£¥#]\s?)?\d+(?:(?:st|nd|rd|th|er|ère|re|e|ème|º|ª|°)(?![^\W\d_]))?%?"),
    ("short", r"['’]\d{2}(?!\d)"),
    ("thang", rf"\btháng\s+(?:\d{{1,2}}(?![\d.,]\d|\d)|(?:{_SPELLED})\b)"),
    ("lunar", r"\bâm\s+lịch\b"),
    ("viday", r"\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7](?!\d))|chủ\s+nhật)\b"),
    ("levant", r"(?:تشرين|كانون)\s+(?:الأول|الاول|الثاني)"),
    ("dotted", r"(?:[\u0e00-\u0eff]{1,4}\.){2}|[\u0e00-\u0eff]{1,4}\.[\u0e00-\u0eff]{1,2}(?!\w)"),
    ("bracketed", r"[(（]\s?[月火水木金土日]\s?[)）]"),
    ("sign", "から|부터|에서|[至到〜～年년月월日号號일]"),
    ("quarter", r"\bQ[1-4]\b|(?:第?[一二三四1-4]季度|[1-4]분기)"),
    ("elided", r"\b[dl][’'](?=[^\W\d_])"),
    ("word", rf"{_LETTER}+"),
    ("other", r"[\s\S]"),
)
_NEVER_ASCII = frozenset("era han thang lunar viday levant dotted bracketed sign".split())
_DIGITS = pattern(r"\d+")
_SIGNS = {"년": "年", "월": "月", "일": "日", "号": "日", "號": "日"}
_DASHES = frozenset("-–—‑−~")
_SLOTS = frozenset(",./()©-")


class Numeric(NamedTuple):
    """Three numbers with the sign between them; ``first`` has four digits where it is a year."""

    first: int
    sign: str
    second: int
    third: int
    two_digits: bool


class Tokens(NamedTuple):
    """The letters of the tokens, and for each where it stands and what it is worth."""

    kinds: str
    spans: list[tuple[int, int]]
    values: list[Any]


def tokens_of(text: str, start: int, end: int) -> Tokens:
    """Return the tokens of ``text[start:end]``, a text that `digits.plain_text` has made plain."""
    kinds: list[str] = []
    spans: list[tuple[int, int]] = []
    values: list[Any] = []
    for found in _pattern(text.isascii()).finditer(text, start, end):
        group = found.lastgroup
        if group == "blank":
            continue
        piece = found.group()
        if group in ("plain", "word"):
            kind, value = word_token(piece)
        elif group in ("point", "other"):
            kind, value = ("-" if piece in _DASHES else piece if piece in _SLOTS else "?"), 0
        elif group == "number":
            kind, value = _number(piece, text, found.start())
        else:
            kind, value = _READERS[group](piece)  # type: ignore[index]
        kinds.append(kind)
        spans.append(found.span())
        values.append(value)
    return Tokens("".join(kinds), spans, values)


@lru_cache(maxsize=4096)
def word_token(word: str) -> tuple[str, Any]:
    """Return a word's letter and value: month, weekday, joining word, ordinal number or other."""
    if len(word) > 30:
        return "w", 0
    folded = word.lower() if word.isascii() else fold_weekday(word)
    months = months_of(word)
    if months:
        return "M", months
    if folded in WORD_KINDS:
        return WORD_KINDS[folded], 0
    if folded in ORDINALS:
        return "k", ORDINALS[folded]
    if folded in WEEKDAYS:
        return "W", WEEKDAYS[folded]
    return "w", 0


def months_of(word: str) -> tuple[int, ...]:
    """Return the months a word names: one, or several where languages differ, or none."""
    folded = fold_month(word)
    month = MONTHS.get(folded)
    if month is not None:
        return (month,)
    return tuple(dict.fromkeys(SHARED_MONTHS.get(folded, {}).values()))


@cache
def _pattern(is_ascii: bool) -> re.Pattern[str]:  # noqa: FBT001 - which of two patterns
    """Return what finds the next token; for ASCII without the parts that only others have."""
    parts = dict(_PARTS)
    if is_ascii:
        parts = {name: part for name, part in _PARTS if name not in _NEVER_ASCII}
        parts["word"] = "[a-z]+"
    joined = "|".join(f"(?P<{name}>{part})" for name, part in parts.items())
    return re.compile(joined, re.IGNORECASE)


def _number(piece: str, text: str, start: int) -> tuple[str, Any]:
    found = _DIGITS.match(piece)
    digits = found.group() if found else ""
    if not digits or piece[-1] == "%" or len(digits) > 4:
        return "x", 0
    before = text[start - 1] if start else " "
    if before == "_" or (before.isascii() and before.isalpha() and not _is_joined(text, start)):
        return "x", 0
    value = int(digits)
    if len(digits) == 4:
        plain = digits == piece
        is_year = plain and 1600 <= value < 2200
        return ("Y" if is_year else "B" if plain and 2400 <= value < 2700 else "x"), value
    if len(digits) < 3 and 1 <= value <= 31:
        return ("1" if value <= 12 else "2"), value
    return ("3" if len(digits) == 2 and digits == piece else "x"), value


def _is_joined(text: str, start: int) -> bool:
    """Tell whether a number stands right behind a day and month of three letters: ``05MAR2025``."""
    return start > 3 and text[start - 4].isdigit() and bool(months_of(text[start - 3 : start]))


def _numbers(piece: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", piece)]


def _iso(piece: str) -> tuple[str, Any]:
    year, month, day = _numbers(piece)[:3]
    return "A", Numeric(year, piece[4], month, day, two_digits=False)


def _numeric(piece: str) -> tuple[str, Any]:
    first, second, third = _numbers(piece)
    sign = next(character for character in piece if not character.isdigit())
    return "A", Numeric(first, sign, second, third, len(piece) - piece.rfind(sign) == 3)


def _years(piece: str) -> tuple[str, Any]:
    first, second = _numbers(piece)
    if second < 100:
        is_month = second <= 12
        second += first - first % 100
        if is_month:
            return "x", 0
    return ("Z" if first < second <= first + 100 else "x"), (first, second)


def _han(piece: str) -> tuple[str, Any]:
    value = han_number(piece)
    if 1 <= value <= 31:
        return ("1" if value <= 12 else "2"), value
    return ("Y" if 1600 <= value < 2200 else "x"), value


def _era(piece: str) -> tuple[str, Any]:
    numerals = piece[2:-1].strip()
    value = int(numerals) if numerals.isdigit() else han_number(numerals)
    return "E", ERAS[piece[:2]] + value


def _thang(piece: str) -> tuple[str, Any]:
    word = " ".join(piece.split()[1:]).casefold()
    value = int(word) if word.isdigit() else SPELLED_MONTHS[word]
    return ("S" if 1 <= value <= 12 else "x"), (value,)


def _viday(piece: str) -> tuple[str, Any]:
    return "V", WEEKDAYS[" ".join(fold_weekday(piece).split())]


def _levant(piece: str) -> tuple[str, Any]:
    months = months_of(" ".join(piece.replace("الاول", "الأول").split()))
    return ("M", months) if months else ("w", 0)


def _dotted(piece: str) -> tuple[str, Any]:
    months = months_of(piece)
    if months:
        return "M", months
    return ("e" if piece.rstrip(".") in ("พ.ศ", "ค.ศ") and piece[0] == "พ" else "w"), 0


def _sign(piece: str) -> tuple[str, Any]:
    sign = _SIGNS.get(piece, piece)
    return (sign if sign in "年月日" else "t"), 0


def _quarter(piece: str) -> tuple[str, Any]:
    number = next((c for c in piece if c in "1234"), None)
    return "Q", int(number) if number else 1 + "一二三四".index(piece.strip("第")[0])


_READERS: dict[str, Callable[[str], tuple[str, Any]]] = {
    "iso": _iso,
    "ordinal": lambda piece: ("O", _numbers(piece)),
    "week": lambda piece: ("I", _numbers(piece.upper().replace("W", " "))),
    "days": lambda piece: ("R", _numbers(piece)),
    "numeric": _numeric,
    "chain": lambda _: ("x", 0),
    "years": _years,
    "slash": lambda piece: ("f", _numbers(piece)),
    "dash": lambda piece: ("r", _numbers(piece)),
    "clock": lambda _: ("c", 0),
    "decimal": lambda _: ("x", 0),
    "era": _era,
    "han": _han,
    "short": lambda piece: ("s", int(piece[1:])),
    "thang": _thang,
    "lunar": lambda _: ("L", 0),
    "viday": _viday,
    "levant": _levant,
    "dotted": _dotted,
    "bracketed": lambda _: ("J", 0),
    "sign": _sign,
    "quarter": _quarter,
    "elided": lambda _: ("o", 0),
}

"""What is wrong at this place of a query text, and what may have been meant?

Loaded only for queries that can't be understood. Each function returns a `Mistake` whose mended
forms are guesses, the likeliest first: the whole query text put right at this one place, then the
place alone. The parser offers the first that is valid.
"""

from __future__ import annotations

import calendar
import datetime as dt
from difflib import get_close_matches

from archive_cli.model.query import FIELDS
from archive_cli.search.lexer import Mistake, Token
from archive_cli.search.meanings import dates_said, field_said, lengths_said

_LONGEST_SHOWN = 500
_EXAMPLES = {"date": "date:today", "words": "words:>800"}
_DATE_WORDS = (
    "today", "yesterday", "this week", "last week", "this month", "last month", "this year",
    "last year", "last 7 days", "last 4 weeks", "last 3 months", "last 2 years",
    "stated", "estimated", "none",
)  # fmt: skip


def unknown_field(query_text: str, start: int, name: str) -> Mistake:
    """Return the mistake of naming a field there isn't: the nearest name, or a quoted phrase."""
    end = start + len(name) + 1
    value_end = _end_of_value(query_text, end)
    value = query_text[end:value_end]
    near = get_close_matches(name.lower(), FIELDS, n=1, cutoff=0.6)
    guesses = field_said(name, value)
    guesses += [f"{near[0]}:{value}", f'{near[0]}:{value}"'] if near else []
    bare = value.strip('()"“”„«»')
    reason = f"there is no field {name}: fields are {', '.join(FIELDS)}"
    mended = _mended(query_text, start, value_end, *guesses, f'"{name}:{bare}"')
    return Mistake(reason, start, end - 1, mended)


def lone_hyphen(query_text: str, start: int) -> Mistake:
    """Return the mistake of a ``-`` with nothing directly behind it."""
    rest = query_text[start + 1 :].lstrip()
    mended = _mended(query_text, start, len(query_text), f"-{rest}", rest)
    return Mistake("nothing stands directly behind this -", start, start + 1, mended)


def misplaced(query_text: str, tokens: list[Token], index: int) -> Mistake:
    """Return the mistake at the token (or the end) where a word was due and none stands."""
    token = tokens[index] if index < len(tokens) else None
    before = tokens[index - 1] if index else None
    if token is not None and (before is None or before.kind == "(") and token.kind != ")":
        reason = f"nothing stands before {token.text}"
        return _removal(query_text, token.start, token.end, reason, f'"{token.text}"')
    if before is None:
        assert token is not None
        return unopened(query_text, token)
    if before.kind == "(":
        end = before.end if token is None else token.end
        reason = "this parenthesis is never closed" if token is None else "this group is empty"
        return _removal(query_text, before.start, end, reason)
    if token is None or token.kind == ")":
        reason = f"nothing stands behind {before.text}"
        return _removal(query_text, before.start, before.end, reason, f'"{before.text}"')
    reason = f"nothing stands between {before.text} and {token.text}"
    mended = _mended(query_text, before.start, token.end, token.text, before.text)
    return Mistake(reason, before.start, token.end, mended)


def unopened(query_text: str, token: Token) -> Mistake:
    """Return the mistake of a ``)`` without its ``(``."""
    return _removal(query_text, token.start, token.end, "this parenthesis was never opened")


def misused_field(query_text: str, token: Token, outer: str | None) -> Mistake:
    """Return the mistake of a field without a value, or within another field's group."""
    if outer is not None:
        reason = f"{token.text}: can't stand within {outer}:( … )"
        return Mistake(reason, token.start, token.end, _mended(query_text, *token[1:3], ""))
    rest = query_text[token.end :].lstrip()
    name = query_text[token.start : token.end]
    mended = _mended(query_text, token.start, len(query_text), name + rest, rest)
    reason = f"nothing stands directly behind {name}"
    removal = _removal(query_text, token.start, token.end, reason)
    example = _EXAMPLES.get(token.text, "")
    return Mistake(reason, token.start, token.end, (*mended, *removal.mended, example))


def hyphen_in_value(query_text: str, token: Token, field: str) -> Mistake:
    """Return the mistake of ``title:-word`` for ``-title:word``."""
    start = token.start - len(field) - 1
    mended = _mended(query_text, start, token.end, f"-{field}:{token.text.lstrip('-')}")
    return Mistake("the - belongs before the field", token.start, token.start + 1, mended)


def bad_phrase(query_text: str, token: Token, farthest: int) -> Mistake:
    """Return the mistake of an empty phrase, or of a ``~`` without a fair number behind it."""
    if not token.text.strip():
        return _removal(query_text, token.start, token.end, "this phrase is empty")
    start = token.end - len(token.suffix)
    reason = f"behind a phrase, ~ takes the number of places, 0 to {farthest}"
    many = str(farthest) if token.suffix[1:].isdigit() else "3"
    mended = _mended(query_text, token.start, token.end, f'"{token.text}"~{many}')
    return Mistake(reason, start, token.end, mended)


def bad_word(query_text: str, token: Token, reason: str) -> Mistake:
    """Return the mistake of a word whose marks make no sense."""
    word = token.text
    head, tilde, distance = word.partition("~")
    begun, star, _ = word.partition("*")
    guesses = [
        word.lstrip("="),
        f"{head}~2" if tilde and not distance.isalpha() else "",
        f"{begun}*" if star else "",
        "".join(character for character in word if character not in "=*~"),
        "",
    ]
    mended = _mended(query_text, token.start, token.end, *guesses)
    return Mistake(reason, token.start, token.end, mended)


def bad_figure(query_text: str, token: Token, field: str, reason: str, today: dt.date) -> Mistake:
    """Return the mistake of a value that ``date:`` or ``words:`` can't have."""
    value = " ".join(token.text.lower().split())
    if value.count("..") > 1:
        reason = "a range has one beginning and one end"
    nearest = _nearest_dates(value, today) if field == "date" else _nearest_lengths(value)
    quoted = [f'"{near}"' if " " in near and near[0] != "(" else near for near in nearest]
    mended = _mended(query_text, token.start, token.end, *quoted, alone=f"{field}:")
    return Mistake(reason, token.start, token.end, mended)


def language_name(query_text: str, token: Token, code: str) -> Mistake:
    """Return the mistake of naming a language where its code is due."""
    mended = _mended(query_text, token.start, token.end, code, alone="lang:")
    return Mistake("lang: takes a code of two letters such as en", token.start, token.end, mended)


def marked_phrase(query_text: str, token: Token, start: int, end: int) -> Mistake:
    """Return the mistake of a ``*`` or ``~`` behind a word of a phrase, at these of its places."""
    text = token.text
    word = text[:end].split()[-1].lstrip("*~=")
    place = token.start + 1 + start
    reason = f"words of a phrase stand as they are: {text[start]} is for words outside, as {word}"
    plain = f'"{text.replace(text[start:end], "")}"{token.suffix}'
    guesses = (word, plain) if text.strip() == word else (plain, word)
    mended = _mended(query_text, token.start, token.end, *guesses)
    return Mistake(reason, place, place + end - start, mended)


def _nearest_dates(value: str, today: dt.date) -> list[str]:
    plain = value.partition("~")[0].replace("…", "..").replace("...", "..").lstrip("-")
    first, *others = plain.split("..")
    if others:
        last = others[-1]
        near = f"{_day_near(first)}..{_day_near(last)}"
        return [plain, f"{first}..{last}", f"{last}..{first}", near, f"{today.year}.."]
    if plain[:1] in ("<", ">"):
        bound = _day_near(plain.lstrip("<>= "))
        return [f"{bound}.." if plain[0] == ">" else f"..{bound}"]
    words = get_close_matches(plain, _DATE_WORDS, n=1, cutoff=0.6)
    return [plain, *words, *dates_said(plain, today), _day_near(plain), str(today.year)]


def _day_near(text: str) -> str:
    """Return the valid date nearest to ``2025-2-30``: as much of it as can be made out."""
    if len(text) == 8 and text.isascii() and text.isdigit():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    numbers = "".join(c if c.isascii() and c.isdigit() else " " for c in text).split()
    if not numbers or len(numbers[0]) != 4 or int(numbers[0]) == 0:
        years = [number for number in numbers if len(number) == 4]
        return years[0] if years else text
    year = numbers[0]
    if len(numbers) == 1 or len(numbers[1]) > 2:
        return year
    month = min(max(int(numbers[1]), 1), 12)
    if len(numbers) == 2 or len(numbers[2]) > 2 or month != int(numbers[1]):
        return f"{year}-{month:02}"
    last = calendar.monthrange(int(year), month)[1]
    return f"{year}-{month:02}-{min(max(int(numbers[2]), 1), last):02}"


def _nearest_lengths(value: str) -> list[str]:
    plain = "".join(value.replace("…", "..").split()).replace("=>", ">=").replace("=<", "<=")
    bare = plain.replace(",", "").replace("_", "")
    first, *others = bare.split("..")
    digits = "".join(c for c in bare if c.isascii() and c.isdigit())[:9]
    sign = plain[0] if plain[:1] in ("<", ">") else ""
    ranges = [f"{first}..{others[-1]}", f"{others[-1]}..{first}"] if others else []
    return [plain, *lengths_said(value), bare, *ranges, f"{sign}{digits}", ">800"]


def _end_of_value(query_text: str, start: int) -> int:
    """Return where the phrase, group or word ends that starts there."""
    closing = {"(": ")", '"': '"', "“": "”", "«": "»", "„": "“"}.get(query_text[start : start + 1])
    if closing is None:
        words = query_text[start:].split(maxsplit=1)
        return start + (len(words[0].split(")")[0]) if words else 0)
    end = query_text.find(closing, start + 1)
    return len(query_text) if end < 0 else end + 1


def _removal(query_text: str, start: int, end: int, reason: str, *guesses: str) -> Mistake:
    before, behind = query_text[:start].rstrip(), query_text[end:].lstrip()
    space = "" if before[-1:] in {"", "("} or behind[:1] in {"", ")"} else " "
    rest = f"{before}{space}{behind}"
    return Mistake(reason, start, end, (rest, *_mended(query_text, start, end, *guesses)))


def _mended(
    query_text: str, start: int, end: int, *guesses: str, alone: str = ""
) -> tuple[str, ...]:
    """Return the query text with each guess in that place, then the guesses behind ``alone``."""
    whole: list[str] = []
    if len(query_text) <= _LONGEST_SHOWN:
        whole = [(query_text[:start] + guess + query_text[end:]).strip() for guess in guesses]
    return (*whole, *(f"{alone}{guess}" for guess in guesses if guess))

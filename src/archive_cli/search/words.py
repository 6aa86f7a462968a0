"""Which forms of a word do the marks around it ask for?

``=word`` exactly this form, ``word*`` whatever starts so, ``word~`` and ``word~2`` whatever is
spelt within one or two edits. A ``~`` behind anything but a letter or digit is punctuation
(``https://x.org/~lee``).
"""

from __future__ import annotations

from archive_cli.model.query import TextField, Word


def parse_word(text: str, field: TextField | None) -> Word:
    """Read a word with its marks; ``ValueError`` with the reason where they make no sense."""
    exact = text.startswith("=")
    stem = text.removeprefix("=")
    prefix = stem.endswith("*")
    stem, distance = (stem[:-1], 0) if prefix else _near(stem)
    if stem == text:
        return _checked(Word(text, field))
    if not any(map(str.isalnum, stem)):
        raise ValueError(f"{text if len(text) < 4 else text[0]} needs a word beside it")
    if exact and (prefix or distance):
        raise ValueError("= asks for exactly this form, so * and ~ can't go with it")
    return _checked(Word(stem, field, exact, prefix, distance))


def _near(text: str) -> tuple[str, int]:
    stem, tilde, number = text.rpartition("~")
    if not tilde or (number and not (number.isascii() and number.isdigit())):
        return text, 0
    if number not in ("", "1", "2"):
        raise ValueError("a word may be 1 or 2 edits away")
    return stem, int(number or 1)


def _checked(word: Word) -> Word:
    text = word.text
    if "*" in text:
        raise ValueError("a * stands only at the end of a word")
    for before, mark in zip(" " + text, text, strict=False):
        if mark == "~" and (before.isalnum() or before == " "):
            raise ValueError("a ~ stands only at the end of a word, alone or before 1 or 2")
    return word

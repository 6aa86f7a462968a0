"""How many words does the value of ``words:`` ask for?

``800`` (just so many), ``>800``, ``>=800``, ``<800``, ``<=800``, ``100..800``, ``100..`` and
``..800``, both ends included; digits only, nine at most.
"""

from __future__ import annotations

from archive_cli.model.query import Length


def parse_length(value: str) -> Length:
    """Read the value of ``words:``; ``ValueError`` with the reason where it is none."""
    text = value.strip()
    if text[:1] in ("<", ">"):
        return _compared(text)
    first, dots, last = text.partition("..")
    if not dots:
        return Length(_number(text), _number(text))
    if not first and not last:
        raise ValueError("a range needs a beginning or an end")
    least = _number(first) if first else None
    most = _number(last) if last else None
    if least is not None and most is not None and least > most:
        raise ValueError("this range ends before it begins")
    return Length(least, most)


def _compared(text: str) -> Length:
    includes = text[1:2] == "="
    number = _number(text[2:] if includes else text[1:])
    if text[0] == ">":
        return Length(number if includes else number + 1, None)
    if not includes and number == 0:
        raise ValueError("no article has fewer than 0 words")
    return Length(None, number if includes else number - 1)


def _number(text: str) -> int:
    digits = text.strip()
    if digits.isascii() and digits.isdigit() and len(digits) <= 9:
        return int(digits)
    raise ValueError(f"{digits or 'this'} is no number of words such as 800, >800 or ..800")

"""Which number do digits and numerals of another script stand for?

Decimal digits of every script and full-width letters become the ASCII characters one by one, so
that positions stay (``٢٠٢٥``, ``２０２５年``, ``๒๕๖๘``); Han numerals are read as a whole, by
digits (``二〇二五``) or by tens (``三十一``).
"""

from __future__ import annotations

import unicodedata

_BLANKS = "\u00a0\u202f\u2009\u3000\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u061c"
_HAN = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_HAN |= {"零": 0, "○": 0, "元": 1}
_TABLE: dict[int, str] = {}


def plain_text(text: str) -> str:
    """Return the text with digits and full-width characters in ASCII; no position moves."""
    return text if text.isascii() else text.translate(_table())


def han_number(numerals: str) -> int:
    """Return the number that Han numerals write: ``二〇二五`` 2025, ``三十一`` 31, ``十`` 10."""
    if "十" not in numerals:
        return int("".join(str(_HAN[numeral]) for numeral in numerals))
    tens, _, ones = numerals.partition("十")
    return (han_number(tens) if tens else 1) * 10 + (han_number(ones) if ones else 0)


def _table() -> dict[int, str]:
    if not _TABLE:
        _TABLE.update({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)})
        _TABLE.update(dict.fromkeys(map(ord, _BLANKS), " "))
        for code in range(0x660, 0x20000):
            value = unicodedata.decimal(chr(code), None)
            if value is not None:
                _TABLE[code] = str(value)
    return _TABLE

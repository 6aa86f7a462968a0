"""How is a month's or a weekday's name looked up, however it is written?

Months without accents, so that ``AOUT`` and ``FEVRIER`` are found; weekdays with them, because
``thu`` is not ``thứ``.
"""

from __future__ import annotations

import unicodedata

from archive_cli.reading.patterns import pattern

_MARKS = pattern(r"[\u0300-\u036f]")


def fold_month(name: str) -> str:
    """Return a month's name in lower case without accents or full stops at its end."""
    if name.isascii():
        return name.lower().rstrip(".").strip()
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", name.casefold()))
    return unicodedata.normalize("NFC", plain).replace("ı", "i").rstrip(".").strip()


def fold_weekday(name: str) -> str:
    """Return a weekday's name in lower case without full stops at its end."""
    return unicodedata.normalize("NFC", name.casefold()).rstrip(".").strip()

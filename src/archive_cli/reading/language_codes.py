"""Which language does a stated name or code stand for?"""

from __future__ import annotations

import re

from archive_cli.reading.keys import fold_key
from archive_cli.reading.patterns import pattern

_LANGUAGES = {
    "english": "en", "vietnamese": "vi", "tieng viet": "vi", "tieng anh": "en", "french": "fr",
    "francais": "fr", "german": "de", "deutsch": "de", "spanish": "es", "espanol": "es",
    "portuguese": "pt", "portugues": "pt", "italian": "it", "italiano": "it", "russian": "ru",
    "русскии": "ru", "chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja",
    "korean": "ko", "한국어": "ko", "thai": "th", "lao": "lo", "khmer": "km", "arabic": "ar",
    "indonesian": "id", "bahasa indonesia": "id", "malay": "ms", "dutch": "nl", "polish": "pl",
    "turkish": "tr", "ukrainian": "uk", "czech": "cs", "swedish": "sv", "greek": "el",
    "hindi": "hi", "hebrew": "he", "persian": "fa", "burmese": "my", "filipino": "tl",
}  # fmt: skip
_LONG_CODES = {
    "eng": "en", "vie": "vi", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es",
    "por": "pt", "ita": "it", "rus": "ru", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko",
    "tha": "th", "lao": "lo", "khm": "km", "ara": "ar", "ind": "id", "pol": "pl", "nld": "nl",
    "dut": "nl", "tur": "tr", "ukr": "uk", "swe": "sv", "hin": "hi", "msa": "ms", "may": "ms",
}  # fmt: skip
_LANGUAGE_CODE = pattern(r"([a-z]{2})(?:[-_][a-z0-9]{2,8})*", re.IGNORECASE)


def find_language(value: str) -> str | None:
    """Return the ISO 639-1 code a language's name or code stands for, else ``None``."""
    folded = fold_key(value)
    known = _LANGUAGES.get(folded) or _LONG_CODES.get(folded)
    if known is not None:
        return known
    code = _LANGUAGE_CODE.fullmatch(value.strip())
    return code[1].lower() if code else None

"""Which language is a text written in?

By script where the script has one language; English and Vietnamese, which most files of a news
folder here are in, by their commonest words and letters; everything else by py3langid, which
ships its model and is imported only then (numpy and the model take a third of a second). Unknown
where the text is shorter than 40 letters or the detector is not sure.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from archive_cli.reading.patterns import pattern

_REACH = 800
_FEWEST_LETTERS = 40
_SURE = 0.7
_SCRIPTS = (
    ("ja", pattern(r"[\u3041-\u30ff]")),
    ("ko", pattern(r"[\uac00-\ud7a3]")),
    ("zh", pattern(r"[\u4e00-\u9fff]")),
    ("th", pattern(r"[\u0e01-\u0e4e]")),
    ("lo", pattern(r"[\u0e81-\u0ecd]")),
    ("km", pattern(r"[\u1780-\u17d3]")),
    ("my", pattern(r"[\u1000-\u103f]")),
    ("el", pattern(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", pattern(r"[\u05d0-\u05ea]")),
    ("ka", pattern(r"[\u10d0-\u10ff]")),
    ("hy", pattern(r"[\u0531-\u0587]")),
)
_NOT_LATIN = pattern(r"[^\x00-\u024f\u0300-\u036f\u1e00-\u1eff\u2000-\u206f]")
_WORD = pattern(r"[^\W\d_]+")
_PLAIN_WORDS = "".join(chr(code) if chr(code).isalpha() else " " for code in range(128)).lower()
_ENGLISH = frozenset(
    "the of and to that for with was were by from said has have had which will would been their "
    "an at is are it its his her this".split()
)
_VIETNAMESE = pattern(r"[ăđĩũơưạ-ỹ]", re.IGNORECASE)


def find_language(text: str) -> str | None:
    """Return the ISO 639-1 code of a text's language, judged by its beginning, else ``None``."""
    sample = text[:_REACH]
    if sample.isascii():
        words = sample.translate(_PLAIN_WORDS).split()
        letters = len("".join(words))
    else:
        folded = sample.casefold()
        words = _WORD.findall(folded)
        is_aligned = len(folded) == len(sample)
        letters = len("".join(words if is_aligned else _WORD.findall(sample)))
        others = len(_NOT_LATIN.findall(sample))
        script = _language_of_script(sample, letters) if others * 10 > letters else None
        if script is not None:
            return script
    if letters < _FEWEST_LETTERS:
        return None
    if sum(map(_ENGLISH.__contains__, words)) * 7 >= len(words):
        return "en"
    if not sample.isascii() and len(_VIETNAMESE.findall(sample)) * 8 >= letters:
        return "vi"
    code, probability = _identifier().classify(sample)
    return str(code) if probability >= _SURE else None


def _language_of_script(sample: str, letters: int) -> str | None:
    """Return the language of a script that half the letters are in (kana: a tenth)."""
    for language, script in _SCRIPTS:
        share = 10 if language == "ja" else 2
        count = len(script.findall(sample))
        if count > 3 and count * share >= letters:
            return language
    return None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

"""Which language is a text written in?

By script where the script has one language; languages that fill many news folders by their
commonest words or letters, where these leave no doubt; everything else by py3langid, which ships
its model and is imported only then (numpy and the model take half a second or more). Unknown
where the text is shorter than 40 letters or the detector is not sure.
"""

from __future__ import annotations

import re
from collections import Counter
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
# Of languages with near relatives (Malay and Indonesian, Norwegian and Danish) there is no row:
# their commonest words are the same.
_COMMON = (
    ("fr", "les des du une et est dans qui sur au aux avec été cette ses sa ne pas plus elle ont"),
    ("fr", "leur mais où ces son sont par pour le la ce il"),
    ("de", "der die und von zu mit dem im für auf ist ein eine nicht sich auch nach bei wird sind"),
    ("de", "werden hat haben einen einer eines wurde über das den"),
    ("es", "el los las y por para su fue más como pero sus también la una con se ha al lo"),
    ("pt", "os as do da dos das em no na um uma ao mais foi não são pelo pela para com se por"),
    (
        "it",
        "il gli di della dei che nel è sono anche dal alla delle più del la le un una con per si",
    ),
    ("nl", "het een van op te dat voor zijn aan door niet er ook naar wordt de en met is die"),
    ("pl", "w z się że nie jest przez od oraz dla po jak ale był była jego przy które"),
    ("sv", "och att är för ett inte som på av med till det har den en om"),
)
# One word in fourteen, and hardly any of another of these languages.
_SHARE = 14
_FEWEST_COMMON = 5
_DOUBT = 4
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
    common = _language_of_words(words)
    if common is not None:
        return common
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


def _language_of_words(words: list[str]) -> str | None:
    """Return the language whose own common words are many, if no other's are more than a few."""
    counted = Counter(filter(None, map(_common().get, words)))
    best = counted.most_common(2)
    if not best or best[0][1] < _FEWEST_COMMON or best[0][1] * _SHARE < len(words):
        return None
    return best[0][0] if len(best) == 1 or best[1][1] * _DOUBT <= best[0][1] else None


@cache
def _common() -> dict[str, str]:
    """Return the languages of words that are common in one of them only."""
    languages: dict[str, set[str]] = {}
    for language, words in _COMMON:
        for word in words.split():
            languages.setdefault(word, set()).add(language)
    return {word: language for word, (language, *others) in languages.items() if not others}


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

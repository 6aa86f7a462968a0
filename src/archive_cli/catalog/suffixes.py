"""Which files may be articles, by their names?"""

from __future__ import annotations

# Suffixes of files that may be articles, in lower case, and "" for files without one.
ARTICLE_SUFFIXES = frozenset(
    ("", *".txt .text .md .markdown .json .jsonl .ndjson .sgm .sgml".split())
)
_ENDINGS = tuple(ARTICLE_SUFFIXES - {""})
# What follows the last dot is a suffix up to so many letters and digits (.markdown has eight);
# not in "U.S. visit", and not where it is a number: "talks.2025".
_LONGEST_SUFFIX = 12


def is_wanted(name: str) -> bool:
    """Tell whether a file of this name may be an article."""
    if name.endswith(_ENDINGS):
        return True
    stem, dot, ending = name.rpartition(".")
    suffix = f".{ending.lower()}" if stem and dot else ""
    if suffix in ARTICLE_SUFFIXES:
        return True
    return not (ending.isalnum() and not ending.isdecimal() and len(ending) <= _LONGEST_SUFFIX)

"""Which indexed words may have been meant by one that nothing contains?"""

from __future__ import annotations

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import Fuzzy, IndexField
from archive_cli.catalog.evaluation import edits

MOST_SUGGESTIONS = 3
# Few misspellings change the first letter (Kukich 1992, "Techniques for automatically correcting
# words in text", gathers the counts), so words with a long start in common come first.
_STARTS = (4, 3, 2, 1)
_MOST_TERMS = 2_000
# Shorter words are like too many others, and longer ones no misspellings of a word.
_SHORTEST = 3
_LONGEST = 60
_MOST_ARTICLES = 3
_FARTHEST_FOUND = 2
_SCHEMES = ("http", "https")


def nearest_terms(
    catalog: Catalog, term: str, fields: tuple[IndexField, ...] = ("body", "title")
) -> tuple[str, ...]:
    """Return at most three tokens of these fields that are spelt nearly like this one.

    Nearer first, then more frequent, then by spelling. Near is one edit for up to five letters,
    two up to eight, three beyond, a swap of neighbours counting once; for three letters only a
    swap or a doubled letter. Numbers, the schemes of addresses, and words below `_SHORTEST` or
    above `_LONGEST` letters have none. Only words that share a start with it are looked at, and
    words of the articles the index itself finds within two edits: the work does not grow with the
    archive.
    """
    if not _SHORTEST <= len(term) <= _LONGEST or term.isdigit() or term in _SCHEMES:
        return ()
    farthest = 1 if len(term) <= 5 else 2 if len(term) <= 8 else 3
    near: dict[str, int] = {}
    for length in _STARTS:
        if length < len(term):
            near |= _near(term, _terms(catalog, fields, term[:length]), farthest)
    for distance in range(1, min(farthest, _FARTHEST_FOUND) + 1):
        if all(edits(word, term) > distance for word in near):
            near |= _near(term, _terms_found(catalog, fields, term, distance), farthest)
    return tuple(sorted(near, key=lambda word: (edits(word, term), -near[word], word)))[
        :MOST_SUGGESTIONS
    ]


def _near(term: str, frequencies: dict[str, int], farthest: int) -> dict[str, int]:
    most_changed = 0 if len(term) == _SHORTEST else 2 * farthest
    return {
        word: frequency
        for word, frequency in frequencies.items()
        if len(word) >= _SHORTEST
        and abs(len(word) - len(term)) <= farthest
        and len(set(word) ^ set(term)) <= most_changed
        and edits(word, term) <= farthest
    }


def _terms(catalog: Catalog, fields: tuple[IndexField, ...], start: str) -> dict[str, int]:
    frequencies: dict[str, int] = {}
    for field in fields:
        for word, frequency in catalog.terms(field, start, _MOST_TERMS):
            frequencies[word] = frequencies.get(word, 0) + frequency
    return frequencies


def _terms_found(
    catalog: Catalog, fields: tuple[IndexField, ...], term: str, distance: int
) -> dict[str, int]:
    from archive_cli.catalog.entry import tokens_for

    frequencies: dict[str, int] = {}
    for field in fields:
        for found in catalog.search(Fuzzy(field, term, distance), limit=_MOST_ARTICLES):
            for tokens in tokens_for(found.article).get(field, ()):
                for word in tokens:
                    frequencies[word] = frequencies.get(word, 0) + 1
    return frequencies

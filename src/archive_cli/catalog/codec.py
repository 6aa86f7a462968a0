r"""How is an article kept in the catalog?

As a JSON list, in the order of the fields; ``\u`` escapes carry what is no valid UTF-8. Its body
is kept beside it, as bytes.
"""

from __future__ import annotations

import json
from functools import lru_cache

from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate

# Lone surrogates (from JSON files) survive there and back.
_SURROGATES = "surrogatepass"
# Of every article of a listing: without the checks of json.loads, and each date but once.
_scan = json.JSONDecoder().scan_once  # type: ignore[attr-defined]
_date = lru_cache(maxsize=20_000)(CalendarDate.parse)


def encode_article(article: Article) -> tuple[bytes, bytes]:
    """Return the article without its body, and the body."""
    guess = article.estimate
    values = (
        article.id, article.title, article.title_basis, article.path,
        article.date and str(article.date), article.date_basis,
        guess and [str(guess.date), guess.basis, guess.because],
        article.place, article.source, article.author, article.url, article.lang,
        article.words, article.captions, article.number, article.clues,
    )  # fmt: skip
    record = json.dumps(values, separators=(",", ":")).encode()
    return record, article.body.encode("utf-8", _SURROGATES)


def decode_name(record: bytes) -> tuple[str, str, int]:
    """Return the id, path and number in the file of an encoded article."""
    values = _scan(record.decode(), 0)[0]
    return (values[0], values[3], values[14])


def decode_source(record: bytes) -> str | None:
    """Return what an encoded article states as its source."""
    source: str | None = _scan(record.decode(), 0)[0][8]
    return source


def decode_article(record: bytes, body: bytes) -> Article:
    """Return what `encode_article` was given."""
    (
        identifier, title, title_basis, path, date, date_basis, guess,
        place, source, author, url, lang, words, captions, number, clues,
    ) = _scan(record.decode(), 0)[0]  # fmt: skip
    return Article(
        identifier, title, title_basis, path, body.decode("utf-8", _SURROGATES),
        _date(date) if date else None, date_basis,
        Estimate(_date(guess[0]), guess[1], guess[2]) if guess else None,
        place, source, author, url, lang, words, tuple(captions), number,
        tuple(clues),
    )  # fmt: skip

r"""How are articles, stamps and problems kept in the catalog?

As JSON lists, in the order of the fields; ``\u`` escapes carry what is no valid UTF-8. An
article's body is kept beside it, as bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import repeat

from archive_cli.catalog.catalog import FileStamp
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.problem import Problem

# Lone surrogates (from JSON files) survive there and back.
_SURROGATES = "surrogatepass"


def encode_article(article: Article) -> tuple[str, bytes]:
    """Return the article without its body, and the body."""
    guess = article.estimate
    values = (
        article.id, article.title, article.title_basis, article.path,
        article.date and str(article.date), article.date_basis,
        guess and [str(guess.date), guess.basis, guess.because],
        article.place, article.source, article.author, article.url, article.lang,
        article.words, article.captions, article.number, article.clues,
    )  # fmt: skip
    return json.dumps(values, separators=(",", ":")), article.body.encode("utf-8", _SURROGATES)


def decode_article(record: str, body: bytes) -> Article:
    """Return what `encode_article` was given."""
    (
        identifier, title, title_basis, path, date, date_basis, guess,
        place, source, author, url, lang, words, captions, number, clues,
    ) = json.loads(record)  # fmt: skip
    return Article(
        identifier, title, title_basis, path, body.decode("utf-8", _SURROGATES),
        CalendarDate.parse(date) if date else None, date_basis,
        Estimate(CalendarDate.parse(guess[0]), guess[1], guess[2]) if guess else None,
        place, source, author, url, lang, words, tuple(captions), number,
        tuple(clues),
    )  # fmt: skip


def encode_stamps(stamps: Mapping[str, FileStamp]) -> str:
    """Return the stamps by path."""
    rows = {path: (one.size, one.mtime_ns, one.inode) for path, one in stamps.items()}
    return json.dumps(rows, separators=(",", ":"))


def decode_stamps(text: str) -> dict[str, FileStamp]:
    """Return what `encode_stamps` was given."""
    rows: dict[str, list[int]] = json.loads(text)
    # Of every file at every start: without a call in Python for each.
    return dict(zip(rows, map(tuple.__new__, repeat(FileStamp), rows.values()), strict=True))


def encode_problems(problems: Iterable[Problem]) -> str:
    """Return the problems in their order."""
    rows = [(one.path, one.problem, one.message, one.fix, one.id) for one in problems]
    return json.dumps(rows, separators=(",", ":"))


def decode_problems(text: str) -> list[Problem]:
    """Return what `encode_problems` was given."""
    return [Problem(*row) for row in json.loads(text)]

"""What is written to the index for an article, and for all files?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tantivy import Document

from archive_cli.catalog.catalog import FileStamp
from archive_cli.catalog.codec import encode_article, encode_problems, encode_stamps
from archive_cli.catalog.entry import date_kind_of, names_for, tokens_for
from archive_cli.catalog.ids import handles_of
from archive_cli.catalog.schema import (
    ARTICLE,
    CLUE,
    DATE_KIND,
    EXACT,
    FILE,
    FILES,
    FIRST_DAY,
    HANDLE,
    KIND,
    LAST_DAY,
    NAME,
    PROBLEMS,
    RECORD,
    STAMPS,
    TEXT,
    WORDS,
    key_term,
)
from archive_cli.model.article import Article
from archive_cli.model.problem import Problem


def article_document(article: Article, file: str) -> Document:
    """Return the document of an article that stands in the file with that path."""
    document = Document()
    for field, values in tokens_for(article).items():
        for tokens in values:
            document.add_text(field, " ".join(tokens))
    keys = [(KIND, ARTICLE), (FILE, file), (EXACT, article.id), (DATE_KIND, date_kind_of(article))]
    keys += [(HANDLE, handle) for handle in handles_of(article.id)]
    keys += [(NAME, name) for name in names_for(article)]
    keys += [(CLUE, clue) for clue in article.clues]
    for key, term in keys:
        document.add_text(key, key_term(term))
    date = article.best_date
    if date is not None:
        document.add_integer(FIRST_DAY, date.first_day)
        document.add_integer(LAST_DAY, date.last_day)
    document.add_integer(WORDS, article.words)
    record, body = encode_article(article)
    document.add_bytes(RECORD, record.encode())
    document.add_bytes(TEXT, body)
    return document


def files_document(stamps: Mapping[str, FileStamp], problems: Iterable[Problem]) -> Document:
    """Return the document that holds the stamps and problems of all files."""
    document = Document()
    document.add_text(KIND, FILES)
    document.add_bytes(STAMPS, encode_stamps(stamps).encode())
    document.add_bytes(PROBLEMS, encode_problems(problems).encode())
    return document

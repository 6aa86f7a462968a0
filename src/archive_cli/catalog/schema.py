"""What does a document of the index hold?

An article's text fields hold its tokens, joined by spaces, for tantivy to split again: analysis
lives in `analysis` alone. One more document, of kind ``files``, holds the stamps and problems of
all files, so that articles and stamps change in the same commit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tantivy import Document, Schema, SchemaBuilder

from archive_cli.catalog.catalog import FileStamp
from archive_cli.catalog.clauses import INDEX_FIELDS
from archive_cli.catalog.codec import encode_article, encode_problems, encode_stamps
from archive_cli.catalog.entry import date_kind_of, names_for, tokens_for
from archive_cli.catalog.ids import handles_of
from archive_cli.model.article import Article
from archive_cli.model.problem import Problem

# To be counted up when documents or tokens change their shape: catalogs are then made anew.
FORMAT = 1

KIND, FILE, EXACT, HANDLE, NAME, DATE_KIND = "kind", "file", "exact", "handle", "name", "date_kind"
FIRST_DAY, LAST_DAY, WORDS = "first_day", "last_day", "words"
RECORD, TEXT, STAMPS, PROBLEMS = "record", "text", "stamps", "problems"
ARTICLE, FILES = "article", "files"


def build_schema() -> Schema:
    """Return the fields: `INDEX_FIELDS`, keys, numbers (absent when undated) and what is stored."""
    builder = SchemaBuilder()
    for field in INDEX_FIELDS:
        builder.add_text_field(field, tokenizer_name="raw" if field == "lang" else "whitespace")
    for key in (KIND, FILE, EXACT, HANDLE, NAME, DATE_KIND):
        builder.add_text_field(key, tokenizer_name="raw", index_option="basic")
    for number in (FIRST_DAY, LAST_DAY, WORDS):
        builder.add_integer_field(number, indexed=True, fast=True)
    for stored in (RECORD, TEXT, STAMPS, PROBLEMS):
        builder.add_bytes_field(stored, stored=True)
    return builder.build()


def article_document(article: Article, file: str) -> Document:
    """Return the document of an article that stands in the file with that path."""
    document = Document()
    for field, values in tokens_for(article).items():
        for tokens in values:
            document.add_text(field, " ".join(tokens))
    keys = [(KIND, ARTICLE), (FILE, file), (EXACT, article.id), (DATE_KIND, date_kind_of(article))]
    keys += [(HANDLE, handle) for handle in handles_of(article.id)]
    keys += [(NAME, name) for name in names_for(article)]
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


def key_term(text: str) -> str:
    r"""Return a key as it is indexed: lone surrogates, which tantivy can't hold, as ``\uNNNN``."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()

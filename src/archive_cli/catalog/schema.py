"""What does a document of the index hold?

An article's text fields hold its tokens and stems, joined by spaces, for tantivy to split again:
analysis lives in `analysis` and `forms` alone. A document of kind ``folder`` holds what is known of
the files in one folder, and one of kind ``table`` what is known of all folders, so that articles
and stamps change in the same commit.
"""

from __future__ import annotations

from tantivy import Schema, SchemaBuilder

from archive_cli.catalog.clauses import INDEX_FIELDS
from archive_cli.catalog.forms import STEMS
from archive_cli.model.article import Article

# To be counted up when documents or tokens change their shape: catalogs are then made anew.
FORMAT = 5

KIND, FILE, EXACT, HANDLE, NAME, DATE_KIND = "kind", "file", "exact", "handle", "name", "date_kind"
CLUE, NEWEST, VALUE = "clue", "newest", "value"
FIRST_DAY, LAST_DAY, WORDS = "first_day", "last_day", "words"
SIZE, MTIME, INODE = "size", "mtime", "inode"
RECORD, TEXT, LISTING, DIGESTS, PROBLEMS = "record", "text", "listing", "digests", "problems"
FINGERPRINT = "fingerprint"
ARTICLE, FOLDER, TABLE = "article", "folder", "table"
_LAST_DAY = 9_999_999
"""Above the ordinal of the last day of the calendar, 31 December 9999 (3,652,059)."""


def build_schema() -> Schema:
    """Return the fields: texts, stems, keys, numbers (absent when undated) and what is stored."""
    builder = SchemaBuilder()
    for field in INDEX_FIELDS:
        builder.add_text_field(field, tokenizer_name="raw" if field == "lang" else "whitespace")
    for stems in STEMS.values():
        builder.add_text_field(stems, tokenizer_name="whitespace", index_option="freq")
    for key in (KIND, FILE, HANDLE, NAME, DATE_KIND, CLUE, VALUE):
        builder.add_text_field(key, tokenizer_name="raw", index_option="basic")
    for key in (EXACT, NEWEST):
        builder.add_text_field(key, tokenizer_name="raw", index_option="basic", fast=True)
    for number in (FIRST_DAY, LAST_DAY, WORDS):
        builder.add_integer_field(number, indexed=True, fast=True)
    for number in (SIZE, MTIME, INODE):
        builder.add_integer_field(number, fast=True)
    for stored in (RECORD, TEXT, FINGERPRINT, LISTING, DIGESTS, PROBLEMS):
        builder.add_bytes_field(stored, stored=True)
    return builder.build()


def key_term(text: str) -> str:
    r"""Return a key as it is indexed: lone surrogates, which tantivy can't hold, as ``\uNNNN``."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def folder_term(folder: str) -> str:
    """Return the key of a folder among those of files, which never end in a slash."""
    return key_term(f"{folder}/")


def newest_term(article: Article) -> str:
    r"""Return what sorts articles: newest first, undated last, then by id, path and number."""
    date = article.best_date
    days = _LAST_DAY if date is None else _LAST_DAY - 1 - date.first_day
    return key_term(f"{days:07} {article.id}\0{article.path}\0{article.number:07}")

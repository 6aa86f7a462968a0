"""What does a document of the index hold?

An article's text fields hold its tokens, joined by spaces, for tantivy to split again: analysis
lives in `analysis` alone. One more document, of kind ``files``, holds the stamps and problems of
all files, so that articles and stamps change in the same commit.
"""

from __future__ import annotations

from tantivy import Schema, SchemaBuilder

from archive_cli.catalog.clauses import INDEX_FIELDS

# To be counted up when documents or tokens change their shape: catalogs are then made anew.
FORMAT = 2

KIND, FILE, EXACT, HANDLE, NAME, DATE_KIND = "kind", "file", "exact", "handle", "name", "date_kind"
CLUE = "clue"
FIRST_DAY, LAST_DAY, WORDS = "first_day", "last_day", "words"
RECORD, TEXT, STAMPS, PROBLEMS = "record", "text", "stamps", "problems"
ARTICLE, FILES = "article", "files"


def build_schema() -> Schema:
    """Return the fields: `INDEX_FIELDS`, keys, numbers (absent when undated) and what is stored."""
    builder = SchemaBuilder()
    for field in INDEX_FIELDS:
        builder.add_text_field(field, tokenizer_name="raw" if field == "lang" else "whitespace")
    for key in (KIND, FILE, EXACT, HANDLE, NAME, DATE_KIND, CLUE):
        builder.add_text_field(key, tokenizer_name="raw", index_option="basic")
    for number in (FIRST_DAY, LAST_DAY, WORDS):
        builder.add_integer_field(number, indexed=True, fast=True)
    for stored in (RECORD, TEXT, STAMPS, PROBLEMS):
        builder.add_bytes_field(stored, stored=True)
    return builder.build()


def key_term(text: str) -> str:
    r"""Return a key as it is indexed: lone surrogates, which tantivy can't hold, as ``\uNNNN``."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()

"""What is SQLite asked, to be compared with a search?

The articles stand in a table with an FTS5 index over title, body, place, source and author, made
as ``sqlite-utils enable-fts --fts5`` makes it, with a porter stemmer as the archive stems English.
Words, phrases and prefixes are asked with ``sqlite-utils search``. It knows no range beside the
words, so a date range is asked with ``sqlite-utils query`` and the SQL that its ``search --sql``
prints, with a condition more. FTS5 finds nothing that is spelt nearly so: where the archive is
asked for a fuzzy word, SQLite looks for the word as it is rightly written.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from pathlib import Path

from benchmarks.corpus import read_keys

PROGRAM = str(Path(sys.executable).parent / "sqlite-utils")
_FIELDS = "title, body, place, source, author"
_DATES = re.compile(r" date:(\d{4})\.\.(\d{4})")
_RIGHTLY = {"goverment~": "government"}


def write_database(archive: str, path: str) -> str:
    """Write the articles of a corpus and their index; return the path."""
    database = sqlite3.connect(path)
    database.execute(f"CREATE TABLE articles (path, date, lang, {_FIELDS})")
    for file, title, date, place, source, author, lang in read_keys(archive):
        body = Path(archive, file).read_text(encoding="utf-8")
        values = (file, date, lang, title, body, place, source, author)
        database.execute("INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    database.execute(
        f"CREATE VIRTUAL TABLE articles_fts USING FTS5"
        f" ({_FIELDS}, tokenize='porter', content=[articles])"
    )
    database.execute(
        f"INSERT INTO articles_fts (rowid, {_FIELDS}) SELECT rowid, {_FIELDS} FROM articles"
    )
    database.commit()
    database.close()
    return path


def command_for(database: str, query_text: str, limit: int) -> tuple[list[str], str]:
    """Return the command that asks the same, and what to call it."""
    dates = _DATES.search(query_text)
    if dates is not None:
        words = _DATES.sub("", query_text)
        sql = _sql(words, dates[1], dates[2], limit)
        return [PROGRAM, "query", database, sql], "sqlite-utils query"
    asked = _RIGHTLY.get(query_text, query_text)
    name = "sqlite-utils search" if asked == query_text else f"sqlite-utils search {asked}"
    return [PROGRAM, "search", database, "articles", asked, "--limit", str(limit)], name


def _sql(words: str, first: str, last: str, limit: int) -> str:
    return (
        "WITH original AS (SELECT rowid, * FROM articles)"
        " SELECT original.* FROM original"
        " JOIN articles_fts ON original.rowid = articles_fts.rowid"
        f" WHERE articles_fts MATCH '{words}'"
        f" AND original.date BETWEEN '{first}' AND '{last}-12-31'"
        f" ORDER BY articles_fts.rank LIMIT {limit}"
    )

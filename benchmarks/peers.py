"""How long does a bare tantivy writer take for texts that are in memory already?

``peers.py CORPUS INDEX``, a process of its own, prints the seconds from the first document to the
end of the commit and of the merges. The writer has the catalog's schema, threads and heap. It
fills the text fields with the raw title, text and so on, the keys with what stands in the corpus'
list, and stores the same bytes as the catalog. Names and clues, which the catalog works out from
the text, it leaves empty.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time
from pathlib import Path

import tantivy

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.corpus import read_keys

from archive_cli.catalog import schema

THREADS = 2
HEAP = 200_000_000
"""As the catalog has them for a first build."""


def write_index(corpus_folder: str, index_folder: str) -> float:
    """Write an index of a corpus; return the seconds from the first document to the commit."""
    rows = list(read_keys(corpus_folder))
    files = [Path(corpus_folder, row[0]) for row in rows]
    texts = [file.read_text(encoding="utf-8") for file in files]
    stamps = [os.stat(file) for file in files]
    os.makedirs(index_folder)
    begin = time.perf_counter()
    writer = tantivy.Index(schema.build_schema(), index_folder).writer(HEAP, THREADS)
    for row, text, stamp in zip(rows, texts, stamps, strict=True):
        writer.add_document(_document(row, text, stamp))
    writer.commit()
    writer.wait_merging_threads()
    return time.perf_counter() - begin


def _document(row: tuple[str, ...], text: str, stamp: os.stat_result) -> tantivy.Document:
    path, title, date, place, source, author, lang = row
    document = tantivy.Document()
    identifier = path.removesuffix(".txt")
    handle = identifier.rpartition("/")[2]
    fields = {"title": title, "body": text, "place": place, "source": source, "author": author}
    fields |= {"lang": lang, "path": path, "id": identifier}
    for field, value in fields.items():
        document.add_text(field, value)
    day = dt.date.fromisoformat(date).toordinal()
    for key, term in (
        (schema.KIND, schema.ARTICLE),
        (schema.FILE, path),
        (schema.EXACT, identifier),
        (schema.DATE_KIND, "stated"),
        (schema.HANDLE, handle),
        (schema.HANDLE, handle.partition("-")[0]),
        (schema.NEWEST, f"{9_999_999 - day} {path}"),
    ):
        document.add_text(key, term)
    for key, number in (
        (schema.FIRST_DAY, day),
        (schema.LAST_DAY, day),
        (schema.WORDS, text.count(" ")),
        (schema.SIZE, stamp.st_size),
        (schema.MTIME, stamp.st_mtime_ns),
        (schema.INODE, stamp.st_ino),
    ):
        document.add_integer(key, number)
    document.add_bytes(schema.RECORD, json.dumps(row).encode())
    document.add_bytes(schema.TEXT, text.encode())
    return document


if __name__ == "__main__":
    print(write_index(*sys.argv[1:]))

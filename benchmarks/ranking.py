"""Do the best articles come first, on queries that people have judged?

Writes each collection (`judged`) as an archive of plain article files, asks every query in plain
words with any of them (``--any --no-collapse``), and does the same with two peers in the same run:
a bare tantivy index with English stemming, title and text in two fields or in one, and SQLite's
FTS5 with porter stemming and ``bm25()``. Prints nDCG@10, MAP and recall@100 of each, and the ratio
of the archive's nDCG@10 to the best peer's. Run: python benchmarks/ranking.py COLLECTION...

nDCG is trec_eval's: gains are the grades, the discount is log2 of the place plus one. MAP and
recall take every grade above 0 as relevant; MAP looks at 100 places.
"""

from __future__ import annotations

import math
import os
import re
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

import tantivy

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.judged import Collection, read_collection

from archive_cli.archive import Archive
from archive_cli.search.search import Match, SearchOptions

DEEPEST = 100
LEAST = 1.0
LEAST_ON_AVERAGE = 1.04
_MARKS = re.compile(r"""["():*~=\\]|(?<![\w-])-+""")
_WORD = re.compile(r"\w+")

# Given a query in plain words, the numbers of the documents found, best first.
Engine = Callable[[str], Sequence[str]]


class Quality(NamedTuple):
    """Means over the queries, each 0 to 1."""

    ndcg: float
    precision: float
    recall: float


def main(folders: Sequence[str]) -> int:
    """Print the figures for the collections; return 1 where one does not hold."""
    ratios = [_compared(read_collection(Path(folder))) for folder in folders]
    mean = sum(ratios) / len(ratios)
    fine = mean >= LEAST_ON_AVERAGE and min(ratios) >= LEAST
    verdict = "" if fine else "  MISSED"
    print(f"on average {mean:.3f} of the best peer, at least {LEAST_ON_AVERAGE:g}{verdict}")
    return 0 if fine else 1


def quality_of(engine: Engine, collection: Collection) -> Quality:
    """Return how well an engine answers the queries of a collection."""
    parts = [
        _quality(engine(query), collection.grades[number])
        for number, query in collection.queries.items()
    ]
    ndcg, precision, recall = (sum(column) / len(parts) for column in zip(*parts, strict=True))
    return Quality(ndcg, precision, recall)


def plain_words(query: str) -> str:
    """Return a query without what the query language would take for a mark or an operator."""
    return _MARKS.sub(" ", query).lower()


def write_articles(collection: Collection, folder: Path) -> None:
    """Write each document as a file named by its number: the title, an empty line, the text."""
    folder.mkdir(parents=True)
    for number, (title, text) in collection.documents.items():
        (folder / f"{number}.txt").write_text(f"{title}\n\n{text}\n", encoding="utf-8")


def archive_engine(collection: Collection, folder: Path) -> Engine:
    """Return the archive's own search over the collection's articles."""
    write_articles(collection, folder)
    archive = Archive.open(folder)
    options = SearchOptions(match=Match.ANY, limit=DEEPEST, collapse=False)

    def search(query: str) -> Sequence[str]:
        return [hit.article.id for hit in archive.search(plain_words(query), options).hits]

    return search


def tantivy_engine(collection: Collection, *, is_one_field: bool) -> Engine:
    """Return bare tantivy, English stemming, all its defaults."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("number", stored=True, tokenizer_name="raw")
    fields = ["text"] if is_one_field else ["title", "text"]
    for field in fields:
        builder.add_text_field(field, tokenizer_name="en_stem")
    index = tantivy.Index(builder.build())
    writer = index.writer(50_000_000, 1)
    for number, (title, text) in collection.documents.items():
        values = {"text": f"{title}\n{text}"} if is_one_field else {"title": title, "text": text}
        writer.add_document(tantivy.Document(number=number, **values))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(query: str) -> Sequence[str]:
        asked = index.parse_query(" ".join(_WORD.findall(query.lower())), fields)
        found = searcher.search(asked, DEEPEST).hits
        return [str(searcher.doc(address).get_first("number")) for _, address in found]

    return search


def sqlite_engine(collection: Collection) -> Engine:
    """Return SQLite's full-text search, porter stemming, all its defaults."""
    database = sqlite3.connect(":memory:")
    tokens = "tokenize = 'porter unicode61'"
    database.execute(
        f"CREATE VIRTUAL TABLE judged USING fts5(number UNINDEXED, title, text, {tokens})"
    )
    rows = ((number, title, text) for number, (title, text) in collection.documents.items())
    database.executemany("INSERT INTO judged VALUES (?, ?, ?)", rows)

    def search(query: str) -> Sequence[str]:
        asked = " OR ".join(f'"{word}"' for word in _WORD.findall(query.lower()))
        found = database.execute(
            "SELECT number FROM judged WHERE judged MATCH ? ORDER BY bm25(judged) LIMIT ?",
            (asked, DEEPEST),
        )
        return [number for (number,) in found]

    return search


def _compared(collection: Collection) -> float:
    """Print the figures for one collection; return the ratio to the best peer."""
    documents, queries = len(collection.documents), len(collection.queries)
    print(f"{collection.name}: {documents:,} documents, {queries:,} queries")
    print(f"  {'':<24}{'nDCG@10':>9}{'MAP':>9}{'recall@100':>12}{'ms a query':>12}")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["XDG_CACHE_HOME"] = f"{scratch}/cache"
        ours = _line("archive", archive_engine(collection, Path(scratch, "articles")), collection)
    peers = (
        _line("tantivy, two fields", tantivy_engine(collection, is_one_field=False), collection),
        _line("tantivy, one field", tantivy_engine(collection, is_one_field=True), collection),
        _line("SQLite FTS5", sqlite_engine(collection), collection),
    )
    ratio = ours.ndcg / max(peer.ndcg for peer in peers)
    print(f"  {'of the best peer':<24}{ratio:>9.3f}{'' if ratio >= LEAST else '  MISSED'}")
    return ratio


def _line(name: str, engine: Engine, collection: Collection) -> Quality:
    start = process_time()
    found = quality_of(engine, collection)
    each = 1000 * (process_time() - start) / len(collection.queries)
    ndcg, precision, recall = found
    print(f"  {name:<24}{ndcg:>9.4f}{precision:>9.4f}{recall:>12.4f}{each:>12.2f}")
    return found


def _quality(found: Sequence[str], grades: dict[str, int]) -> Quality:
    ideal = _gain(sorted(grades.values(), reverse=True))
    places = [place for place, number in enumerate(found[:DEEPEST], 1) if number in grades]
    precision = sum(rank / place for rank, place in enumerate(places, 1))
    recalled = sum(1 for place in places if place <= 100)
    gain = _gain([grades.get(number, 0) for number in found])
    return Quality(gain / ideal, precision / len(grades), recalled / len(grades))


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades[:10], 1))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

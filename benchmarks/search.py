"""How long does a search take, against bare tantivy, and against SQLite's full-text search?

Makes an archive (`corpus`) and asks it one query of each kind. First within one process: the time
from the parsed query to the hits with their articles, against bare tantivy running the same clauses
on the same index and fetching the same 20 documents, in turns; and what the snippets take on top
(time of the processor, which other programs disturb less; both run on one thread).
Then as whole processes, in turns with `sqlite-utils search` on the same articles (`sqlite_peer`).
Ends with 1 where a figure misses what is asked of it: 1.5 times bare tantivy from a million
articles on (below, what decoding 20 articles takes is most of the time), 10 ms for the snippets,
and less than sqlite-utils takes, up to 100,000 articles, where it is asked.

    .venv/bin/python benchmarks/search.py --size 100000 --corpus /var/tmp/corpus

With ``--catalog`` the catalog is kept in that folder too, and the next run starts at once.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any, NamedTuple

import tantivy

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks import corpus, sqlite_peer
from benchmarks.figures import Figure
from benchmarks.processes import median as median_cost
from benchmarks.processes import run

from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.catalog.translation import Translation
from archive_cli.search.collapse import Story
from archive_cli.search.compiler import compile_query
from archive_cli.search.hits import hits_of
from archive_cli.search.parser import parse_query
from archive_cli.search.search import search_articles
from archive_cli.settings import read_settings
from archive_cli.upkeep import edition_of

PROGRAM = str(Path(sys.executable).parent / "archive")
TODAY = dt.date(2025, 3, 6)
LIMIT = 20
MOST_TIMES = 1.5
MOST_FOR_SNIPPETS = 10.0
QUERIES = {
    "a common word": "border",
    "two words": "border harvest",
    "a phrase": '"border trade"',
    "a prefix": "gover*",
    "a fuzzy word": "goverment~",
    "a date range with a word": "border date:2015..2018",
}
_MILLION = 1_000_000
_LARGEST_FOR_PEERS = 100_000


class _Times(NamedTuple):
    """Seconds of one round."""

    bare: float
    ours: float
    snippets: float


def engine_figures(
    catalog: TantivyCatalog, index: tantivy.Index, size: int, rounds: int
) -> Iterator[Figure]:
    """Yield for each kind of query the time to the hits, and the snippets'.

    ``index`` is the catalog's own, for tantivy alone.
    """
    most = MOST_TIMES if size >= _MILLION else None
    for name, text in QUERIES.items():
        turns = _turns(catalog, index, text)
        times = [_Times(*map(_seconds, turns)) for _ in range(rounds)]
        bare = median(one.bare for one in times)
        engine = median(one.ours - one.snippets for one in times)
        snippets = median(one.snippets for one in times) * 1000
        against = f"times bare tantivy's {bare * 1000:.2f} ms"
        yield Figure(name, engine * 1000, "ms", engine / bare, against, most)
        yield Figure("  its snippets", snippets, "ms", snippets, "ms more", MOST_FOR_SNIPPETS)


def _turns(
    catalog: TantivyCatalog, index: tantivy.Index, text: str
) -> tuple[Callable[[], object], ...]:
    """Return what is done in one round: the same clauses bare, the whole search, its snippets."""
    query = parse_query(text, today=TODAY)
    clause = compile_query(query, catalog)
    clauses = Translation(index.schema, _no_sequence, _no_sequence).query(clause)
    stories = [Story(one) for one in catalog.search(clause, limit=LIMIT)]

    searcher = index.searcher()

    def bare() -> object:
        return [searcher.doc(address) for _, address in searcher.search(clauses, LIMIT).hits]

    return bare, lambda: search_articles(catalog, query), lambda: hits_of(stories, clause)


def _no_sequence(*_: object) -> Any:
    raise AssertionError("none of the queries has slop or weighs its words")


def _seconds(turn: Callable[[], object]) -> float:
    begin = process_time()
    turn()
    return process_time() - begin


def process_figures(archive: str, scratch: str, rounds: int) -> Iterator[Figure]:
    """Yield for each kind of query the time of the whole program against sqlite-utils."""
    environment = {**os.environ, "HOME": scratch}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    database = sqlite_peer.write_database(archive, f"{scratch}/articles.db")
    for name, text in QUERIES.items():
        ours = [PROGRAM, "-C", archive, "search", text, "--json"]
        theirs, asked = sqlite_peer.command_for(database, text, LIMIT)
        pairs = [(run(ours, environment), run(theirs, environment)) for _ in range(rounds + 1)]
        mine, peer = (median_cost(costs) for costs in zip(*pairs[1:], strict=True))
        against = f"times {asked}, {peer.wall * 1000:.0f} ms (cpu {mine.cpu / peer.cpu:.2f})"
        yield Figure(f"{name}, whole", mine.wall * 1000, "ms", mine.wall / peer.wall, against, 1.0)


def main(arguments: argparse.Namespace) -> int:
    """Print the figures; return 1 where one does not hold."""
    fine = True
    with tempfile.TemporaryDirectory(prefix="archive-benchmark-") as scratch:
        os.environ["XDG_CACHE_HOME"] = arguments.catalog or f"{scratch}/cache"
        archive = f"{arguments.corpus or scratch}/{arguments.size}"
        corpus.write_corpus(archive, arguments.size)
        run([PROGRAM, "-C", archive, "index", "--quiet"], os.environ)
        settings = read_settings(archive, os.environ)
        catalog = TantivyCatalog(settings.catalog_folder, edition=edition_of(settings))
        gc.freeze()
        print(f"{arguments.size:,} articles, medians of {arguments.rounds} rounds")
        (folder,) = Path(settings.catalog_folder).glob("index-*")
        index = tantivy.Index.open(str(folder))
        for figure in engine_figures(catalog, index, arguments.size, arguments.rounds):
            print(figure.line(), flush=True)
            fine &= figure.holds()
        if arguments.size <= _LARGEST_FOR_PEERS and not arguments.skip_peers:
            for figure in process_figures(archive, scratch, arguments.process_rounds):
                print(figure.line(), flush=True)
                fine &= figure.holds()
    return int(not fine)


def parsed(argv: Sequence[str] | None = None) -> argparse.Namespace:
    """Return the options."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--size", type=int, default=100_000, help="number of articles (100000)")
    parser.add_argument("--corpus", help="where the articles are made, and kept")
    parser.add_argument("--catalog", help="where the catalog is made, and kept")
    parser.add_argument("--rounds", type=int, default=50, help="rounds within a process (50)")
    parser.add_argument("--process-rounds", type=int, default=10, help="of whole processes (10)")
    parser.add_argument("--skip-peers", action="store_true", help="leave sqlite-utils out")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main(parsed()))

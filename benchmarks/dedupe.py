"""Are all copies found and nothing else, how fast, and what do others find?

Plants copies of every kind (`plants`) among made-up articles of about 500 words, or with
``--corpus`` among real ones, and prints for each kind the share found by us and by each peer
(`dedupe_peers`), what was said of the pairs, the precision of every edge as recomputed from the
two bodies by code of its own (`truth`), the strangers within clusters, articles a second on one
core with verification against each peer in the same run, the bytes of a fingerprint, and the
peak of memory. It ends with 1 where a figure misses what is asked of it::

    python benchmarks/dedupe.py                           3,000 articles, then 20,000
    python benchmarks/dedupe.py --sizes 3000 --corpus 'stories/*_b.txt'
    python benchmarks/dedupe.py --lang th                 an archive that is mostly Thai
    python benchmarks/dedupe.py --memory 1000000          made-up articles, one by one

Asked for is what the contract's relations define. Edits spread over a text down to J .5 leave
more than .85 of its words aligned, so all of them are near. Rewritten passages below about J .65
leave less, and what is left is a link where 40 words run on; pairs to which no relation applies
by their bodies are counted apart (``none due``) and asked of nobody. Truncation below half is
``contained-in``, a wire story whose footer is not yet known as boilerplate may be but a quotation.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time
from typing import NamedTuple

os.environ.setdefault("RAYON_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.copies_report import Outcome, report
from benchmarks.corpus import story
from benchmarks.dedupe_peers import Peer, Run, peers
from benchmarks.plants import Archive, Sizes, plant

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.copies import find_copies
from archive_cli.dedupe.fingerprints import Fingerprinter
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link

LANGUAGES = ("en", "fr", "vi", "zh", "ja", "th")
MEMORY_LIMIT = 4096
"""Megabytes asked for a million articles."""
PRINT_LIMIT = 350
"""Bytes asked for the stored fingerprint of an article, on average."""


class Answer(NamedTuple):
    """What we found, and the seconds of processor it took."""

    clusters: list[Cluster]
    links: list[Link]
    seconds: float


def main(arguments: Sequence[str]) -> int:
    """Print the figures; return 1 where one does not hold."""
    options = _options(arguments)
    if options.memory:
        return _measure_memory(options.memory)
    fine = True
    for size in options.sizes:
        archive = plant(Sizes.of(size), options.seed, options.corpus, options.lang)
        found = [] if options.no_peers else peers(options.text_dedup)
        fine &= report(archive, *_run(archive, found))
        fine &= _report_size(archive)
    return int(not fine)


def articles_of(archive: Archive) -> list[Article]:
    """Return the bodies as articles whose ids are their places."""
    return [
        Article(id=str(place), title=story, title_basis="lead", path=f"{place}.txt", body=body)
        for place, (body, story) in enumerate(zip(archive.bodies, archive.stories, strict=True))
    ]


def _run(archive: Archive, others: Sequence[Peer]) -> tuple[Outcome, list[Run]]:
    """Ask us, each peer in turn, and us once more: what counts of ours is the mean."""
    articles = articles_of(archive)
    first = _ask(articles)
    runs = [peer.run(peer.name, archive.bodies) for peer in others]
    seconds = (first.seconds + _ask(articles).seconds) / 2 if runs else first.seconds
    return Outcome(first.clusters, first.links, seconds), runs


def _ask(articles: Sequence[Article]) -> Answer:
    start = process_time()
    clusters, links = find_copies(articles)
    return Answer(clusters, links, process_time() - start)


def _report_size(archive: Archive) -> bool:
    prints = Fingerprinter()([(body, tokens_of(body)) for body in archive.bodies])
    size = sum(map(len, prints)) / len(prints)
    verdict = "" if size <= PRINT_LIMIT else "  MISSED"
    print(f"fingerprint {size:.0f} bytes an article, stored  asked {PRINT_LIMIT}{verdict}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of the benchmark so far  {peak:,.0f} MB\n")
    return size <= PRINT_LIMIT


def _measure_memory(number: int) -> int:
    stream = _Stream(number)
    start = process_time()
    clusters, links = find_copies(stream)
    seconds = process_time() - start - stream.seconds
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{number:,} made-up articles, streamed: {number / seconds:,.0f} articles/s on one core")
    print(f"{len(clusters):,} clusters, {len(links):,} links, peak {peak:,.0f} MB", end="")
    print(f" (at most {MEMORY_LIMIT:,} MB for a million)")
    return int(peak > MEMORY_LIMIT)


class _Stream:
    """Made-up articles, one in fifty the copy of another; ``seconds`` were spent on making them."""

    def __init__(self, number: int) -> None:
        self._number = number
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Article]:
        for place in range(self._number):
            start = process_time()
            path, text, title, *_ = story(place)
            made = Article(id=path, title=title, title_basis="lead", path=path, body=text)
            self.seconds += process_time() - start
            yield made


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[3_000, 20_000])
    parser.add_argument("--corpus", help="a folder or pattern of real articles to plant on")
    parser.add_argument("--lang", default="en", choices=LANGUAGES, help="what most is written in")
    parser.add_argument("--text-dedup", help="a Python that has text-dedup")
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--memory", type=int, help="only measure memory, with so many articles")
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

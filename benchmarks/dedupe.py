"""How fast are copies found, and are all of them found and nothing else?

Plants copies among made-up articles (see tests/dedupe/planted.py) and prints, for each kind, the
share found, the pairs of strangers within clusters, and the time as a ratio to a floor measured
in the same run: to fold every body to tokens and build its set of 5-grams, which no exact
comparison can do without. Run: python benchmarks/dedupe.py [ARTICLES]
"""

from __future__ import annotations

import itertools
import resource
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, TypeVar

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.copies import find_copies
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link

if TYPE_CHECKING:
    from dedupe import planted
else:
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "dedupe"))
    import planted

T = TypeVar("T")
_RATIO_MOST = 25.0


def main(total: int) -> int:
    """Print the figures for about so many articles; return 1 where one does not hold."""
    archive = planted.planted(7, each=total // 36, briefs=total // 6, story=total // 6)
    count, words = len(archive.articles), sum(a.words for a in archive.articles)
    floor, sets = _timed(lambda: _gram_sets(archive.articles))
    del sets
    seconds, (clusters, links) = _timed(lambda: find_copies(archive.articles))
    ratio = seconds / floor
    print(f"{count} articles of {words // count} words on average, one core")
    print(f"floor (tokens and 5-gram sets)  {floor:6.2f} s  {count / floor:7.0f} articles/s")
    print(f"find_copies, end to end         {seconds:6.2f} s  {count / seconds:7.0f} articles/s")
    print(f"ratio to the floor              {ratio:6.2f}    (at most {_RATIO_MOST})")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory                     {peak:6.0f} MB")
    strangers, lost = _report(archive, clusters, links)
    return int(strangers > 0 or lost > 0 or ratio > _RATIO_MOST)


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    start = process_time()
    result = work()
    return process_time() - start, result


def _gram_sets(articles: Sequence[Article]) -> list[set[tuple[str, ...]]]:
    tokens = (tokens_of(article.body) for article in articles)
    return [set(zip(t, t[1:], t[2:], t[3:], t[4:], strict=False)) for t in tokens]


def _report(
    archive: planted.Archive, clusters: list[Cluster], links: list[Link]
) -> tuple[int, int]:
    """Print recall and precision; return the pairs of strangers and the pairs lost."""
    home = {m.article.id: cluster.number for cluster in clusters for m in cluster.members}
    linked = {frozenset((link.source, link.target)) for link in links}
    planted_pairs: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for kind, original, copy in archive.pairs:
        planted_pairs[kind] += 1
        together = original in home and home[original] == home.get(copy)
        found[kind] += together or frozenset((original, copy)) in linked
    for kind, number in planted_pairs.items():
        print(f"  {kind:<12} {found[kind]:>5} of {number:<5} recall {found[kind] / number:.3f}")
    strangers = sum(
        planted.story_of(one.article.id) != planted.story_of(other.article.id)
        for cluster in clusters
        for one, other in itertools.combinations(cluster.members, 2)
    )
    known = {frozenset(pair[1:]) for pair in archive.pairs}
    print(f"strangers within clusters {strangers}; links not planted {len(linked - known)}")
    sizes = Counter(len(cluster.members) for cluster in clusters)
    print("clusters by size", dict(sorted(sizes.items(), reverse=True)))
    return strangers, planted_pairs.total() - found.total()


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 3000))

"""What is said of pairs of articles that people have judged?

``labelled.py FOLDER PAIRS`` reads the articles of a folder as the archive does, and judgements,
a line each of two ids and a label, separated by tabs, commas or blanks::

    2020/07/0153    2020/07/0210    copy

The label is ``copy`` (one text, maybe edited, cut or run under another lead), ``part`` (one holds
the other or a passage of it), ``story`` (the same event in other words) or ``unrelated``; a
further word on the line is a note of the judges, and printed with an example. Printed is, for
each label, what was said of its pairs; then the copies of which nothing was said and the
unrelated pairs in one cluster, with their figures as `truth` works them out. ``--most N`` prints
so many of each. It ends with 1 where a copy is lost or an unrelated pair merged.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.truth import Body, aligned, longest_run, pair_of

from archive_cli.dedupe.copies import find_copies
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link
from archive_cli.reading.registry import read_bytes

LABELS = ("copy", "part", "story", "unrelated")
NOTHING = "nothing"


class Judged(NamedTuple):
    """Two ids, what people called them, and what else they noted."""

    one: str
    other: str
    label: str
    note: str = ""


def main(arguments: Sequence[str]) -> int:
    """Print the figures; return 1 where a copy is lost or an unrelated pair merged."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("pairs")
    parser.add_argument("--most", type=int, default=10)
    options = parser.parse_args(arguments)
    articles = {article.id: article for article in read_articles(options.folder)}
    known = [pair for pair in read_pairs(options.pairs) if {*pair[:2]} <= articles.keys()]
    said = _Said(*find_copies(articles.values()))
    _print_table(known, said, len(articles))
    lost = [p for p in known if p.label == "copy" and said(p) == NOTHING]
    merged = [p for p in known if p.label == "unrelated" and said(p).startswith("cluster")]
    for name, pairs in (("copies lost", lost), ("unrelated pairs merged", merged)):
        print(f"{name}: {len(pairs)}")
        for pair in pairs[: options.most]:
            print(f"  {_figures(pair, articles)}")
    return int(bool(lost or merged))


def read_articles(folder: str) -> Iterator[Article]:
    """Yield the articles of all files of a folder, by path; ids as the archive gives them."""
    for file in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        path = file.relative_to(folder).as_posix()
        for reading in read_bytes(file.read_bytes(), path).readings:
            yield reading.article


def read_pairs(path: str) -> Iterator[Judged]:
    """Yield the judgements of a file; a line without a known label is left out."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        fields = re.split(r"\s*[\t,]\s*|\s+", line.strip(), maxsplit=3)
        if len(fields) >= 3 and fields[2] in LABELS:
            yield Judged(*fields)


class _Said:
    """What the report says of two articles."""

    def __init__(self, clusters: Sequence[Cluster], links: Sequence[Link]) -> None:
        self._homes = {m.article.id: (c.number, m) for c in clusters for m in c.members}
        self._links = {frozenset((link.source, link.target)): link for link in links}

    def __call__(self, pair: Judged) -> str:
        one, other = self._homes.get(pair.one), self._homes.get(pair.other)
        if one and other and one[0] == other[0]:
            relations = sorted({one[1].relation, other[1].relation} - {"keep"})
            return f"cluster ({', '.join(relations)})"
        link = self._links.get(frozenset(pair[:2]))
        return NOTHING if link is None else f"link ({link.relation})"


def _print_table(pairs: Sequence[Judged], said: _Said, number: int) -> None:
    print(f"{number:,} articles, {len(pairs):,} judged pairs")
    for label in LABELS:
        of_label = [pair for pair in pairs if pair.label == label]
        if of_label:
            counts = Counter(map(said, of_label)).most_common()
            share = 1 - dict(counts).get(NOTHING, 0) / len(of_label)
            words = ", ".join(f"{what} {count}" for what, count in counts)
            print(f"  {label:<10}{len(of_label):>7}  found {share:.3f}  {words}")


def _figures(pair: Judged, articles: dict[str, Article]) -> str:
    one, other = Body(articles[pair.one].body), Body(articles[pair.other].body)
    found = pair_of(one, other)
    return (
        f"{pair.one} {pair.other} {pair.note}: {len(one.tokens)} and {len(other.tokens)} words, "
        f"J {found.jaccard:.2f}, contained {max(found.containment, found.reverse):.2f}, "
        f"aligned {aligned(one, other):.2f}, longest run {longest_run(one, other)}"
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

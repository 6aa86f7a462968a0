"""Which article of a cluster is the one to keep, and by which rule?

The rules, each deciding among those that the ones before it leave equal: pinned by the user; the
original of an agency copy; the most complete text; the earliest stated date; the most headers
stated; the first id. The same articles give the same answer in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from archive_cli.dedupe.thresholds import COMPLETE
from archive_cli.model.article import Article

_HEADERS = ("date", "place", "source", "author", "url")
_Filtered = tuple[list[Article], str]


@dataclass(frozen=True, slots=True)
class Kept:
    """The article to keep and the deciding rule, in words."""

    article: Article
    because: str


def choose_kept(
    articles: Sequence[Article], sizes: Mapping[str, int], pins: frozenset[str]
) -> Kept:
    """Return the article to keep of one or more.

    ``sizes`` gives for each path and number (see `place_of`) the distinct shingles of the text
    outside boilerplate. ``because`` names the last rule that told articles apart.
    """
    left = sorted(articles, key=lambda article: (article.id, article.path, article.number))
    because = "the only article"
    for rule in _rules(sizes, pins):
        chosen, words = rule(left)
        if chosen and len(chosen) < len(left):
            left, because = chosen, words
        if len(left) == 1:
            return Kept(left[0], because)
    return Kept(left[0], "first by id; nothing else tells the copies apart")


def place_of(article: Article) -> str:
    """Return what tells an article from every other of the archive, even of the same id."""
    return f"{article.path}#{article.number}"


def is_original(article: Article, others: Sequence[Article]) -> bool:
    """Tell whether another article credits this one's source before its own: ``VNA/VNS``, VNA."""
    if article.source is None:
        return False
    credit = article.source.casefold().strip()
    return any(credit == _origin(other) for other in others)


def _rules(
    sizes: Mapping[str, int], pins: frozenset[str]
) -> Iterator[Callable[[list[Article]], _Filtered]]:
    yield lambda left: ([a for a in left if a.id in pins], "pinned")
    yield _originals
    yield lambda left: _most_complete(left, sizes)
    yield _earliest
    yield _richest


def _originals(left: list[Article]) -> _Filtered:
    originals = [article for article in left if is_original(article, left)]
    source = originals[0].source if originals else None
    return originals, f"the original: a copy credits its source, {source}, before its own"


def _origin(article: Article) -> str | None:
    first, slash, rest = (article.source or "").partition("/")
    return first.casefold().strip() if slash and rest.strip() else None


def _most_complete(left: list[Article], sizes: Mapping[str, int]) -> _Filtered:
    most = max(sizes[place_of(article)] for article in left)
    complete = [article for article in left if sizes[place_of(article)] >= COMPLETE * most]
    return complete, "the most complete text"


def _earliest(left: list[Article]) -> _Filtered:
    """Keep the dates that are earliest even if each is as late as its precision allows."""
    days = [article.date.last_day for article in left if article.date is not None]
    first = min(days, default=None)
    earliest = [a for a in left if a.date is not None and a.date.last_day == first]
    return earliest, f"the earliest stated date, {earliest[0].date}" if earliest else ""


def _richest(left: list[Article]) -> _Filtered:
    counts = [_headers_of(article) for article in left]
    most = max(counts)
    richest = [article for article, count in zip(left, counts, strict=True) if count == most]
    return richest, f"the most headers stated, {most} of {len(_HEADERS) + 1}"


def _headers_of(article: Article) -> int:
    stated = sum(getattr(article, name) is not None for name in _HEADERS)
    return stated + (article.title_basis != "lead")

"""Which article of a cluster is the one to keep, and by which rule?

The rules, each deciding among those that the ones before it leave equal: pinned by the user; the
original of an agency copy; the source that archive.toml names first; the most complete text,
without what is a site's; the cleanest text; the earliest stated date (never an estimate); the most
headers stated; the first id. The same articles give the same answer in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from archive_cli.dedupe.cleanness import damaged_words, site_words
from archive_cli.dedupe.thresholds import CLEAN, COMPLETE
from archive_cli.model.article import Article

_HEADERS = ("date", "place", "source", "author", "url")
_Filtered = tuple[list[Article], str]


@dataclass(frozen=True, slots=True)
class Kept:
    """The article to keep and the deciding rule, in words."""

    article: Article
    because: str


def choose_kept(
    articles: Sequence[Article],
    sizes: Mapping[str, int],
    pins: frozenset[str],
    sources: Sequence[str] = (),
) -> Kept:
    """Return the article to keep of one or more.

    ``sizes`` gives for each path and number (see `place_of`) the distinct shingles of the text
    outside boilerplate. ``pins`` are ids; ``sources`` those to keep first, in order, without regard
    to case: an article's source, or a part of a credit such as ``VNA/VNS``. ``because`` names the
    last rule that told articles apart.
    """
    if len(articles) == 1:
        return Kept(articles[0], "the only article")
    left = sorted(articles, key=lambda article: (article.id, article.path, article.number))
    because = ""
    for rule in _rules(sizes, pins, sources):
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
    source = _source(article)
    return source is not None and any(source == _origin(other) for other in others)


def _rules(
    sizes: Mapping[str, int], pins: frozenset[str], sources: Sequence[str]
) -> Iterator[Callable[[list[Article]], _Filtered]]:
    yield lambda left: ([a for a in left if a.id in pins], "pinned")
    yield _originals
    if sources:
        ranks = {source.casefold().strip(): rank for rank, source in enumerate(reversed(sources))}
        yield lambda left: _preferred(left, ranks)
    site_words_in = cache(site_words)
    yield lambda left: _most_complete(left, sizes, site_words_in)
    yield lambda left: _cleanest(left, site_words_in)
    yield _earliest
    yield _richest


def _originals(left: list[Article]) -> _Filtered:
    origins = {_origin(article) for article in left} - {None}
    originals = [article for article in left if _source(article) in origins]
    source = originals[0].source if originals else None
    return originals, f"the original: a copy credits its source, {source}, before its own"


def _source(article: Article) -> str | None:
    return None if article.source is None else article.source.casefold().strip()


def _origin(article: Article) -> str | None:
    first, slash, rest = (article.source or "").partition("/")
    return first.casefold().strip() if slash and rest.strip() else None


def _preferred(left: list[Article], ranks: Mapping[str, int]) -> _Filtered:
    """Keep those of the source with the highest rank; articles without a source have none."""
    found = [
        max((ranks.get(part, -1) for part in _credits(article)), default=-1) for article in left
    ]
    best = max(found)
    preferred = [article for article, rank in zip(left, found, strict=True) if rank == best]
    source = (preferred[0].source or "").strip()
    return preferred, f"of the source that archive.toml puts first, {source}"


def _credits(article: Article) -> list[str]:
    credit = (article.source or "").casefold()
    return [part.strip() for part in (credit, *credit.split("/")) if part.strip()]


def _most_complete(
    left: list[Article], sizes: Mapping[str, int], site_words_in: Callable[[str], int]
) -> _Filtered:
    own = [sizes[place_of(article)] - site_words_in(article.body) for article in left]
    most = max(own)
    complete = [a for a, size in zip(left, own, strict=True) if size >= COMPLETE * most]
    return complete, "the most complete text"


def _cleanest(left: list[Article], site_words_in: Callable[[str], int]) -> _Filtered:
    """Keep the texts with hardly more flaws than the one with least."""
    bodies = [article.body for article in left]
    if len(set(bodies)) == 1:
        return left, ""
    damaged = damaged_words(bodies)
    flaws = [count + site_words_in(body) for count, body in zip(damaged, bodies, strict=True)]
    least, most = min(flaws), max(flaws)
    clean = [
        article
        for article, count in zip(left, flaws, strict=True)
        if count - least <= max(1, CLEAN * article.words)
    ]
    return clean, f"the cleanest text: {least} words are damaged or a site's, of another {most}"


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

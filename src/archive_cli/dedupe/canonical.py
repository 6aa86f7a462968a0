"""Which article of a cluster is the one to keep, and by which rule?

The rules, each deciding among those that the ones before it leave equal: pinned by the user; the
original of an agency copy; the source that archive.toml names first; the most complete text,
without what is a site's and with less for damaged words; the cleanest text; the earliest stated
date (never an estimate); the most headers stated; the first id. The same articles give the same
answer in any order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress

from archive_cli.dedupe.cleanness import damaged_words, shows_damage, site_words
from archive_cli.dedupe.thresholds import CLEAN, COMPLETE, DAMAGE
from archive_cli.model.article import Article

_HEADERS = ("date", "place", "source", "author", "url")
_Filtered = tuple[list[Article], str]
_Rule = Callable[[list[Article]], _Filtered]


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
    pinned = [article for article in articles if article.id in pins]
    if len(pinned) == 1:
        return Kept(pinned[0], "pinned")
    left = sorted(
        pinned or articles, key=lambda article: (article.id, article.path, article.number)
    )
    chosen, because = _chosen_of(left, _rules(sizes, sources))
    return Kept(chosen, f"of the {len(pinned)} pinned, {because}" if pinned else because)


def place_of(article: Article) -> str:
    """Return what tells an article from every other of the archive, even of the same id."""
    return f"{article.path}#{article.number}"


def is_original(article: Article, others: Sequence[Article]) -> bool:
    """Tell whether another article credits this one's source before its own: ``VNA/VNS``, VNA."""
    source = _source(article)
    return source is not None and any(source == _origin(other) for other in others)


def _chosen_of(left: list[Article], rules: Iterable[_Rule]) -> tuple[Article, str]:
    because = ""
    for rule in rules:
        chosen, words = rule(left)
        if chosen and len(chosen) < len(left):
            left, because = chosen, words
        if len(left) == 1:
            return left[0], because
    return left[0], "first by id; nothing else tells the copies apart"


def _rules(sizes: Mapping[str, int], sources: Sequence[str]) -> Iterator[_Rule]:
    yield _originals
    if sources:
        ranks = {source.casefold().strip(): rank for rank, source in enumerate(reversed(sources))}
        yield lambda left: _preferred(left, ranks)
    flaws = _Flaws()
    yield lambda left: _most_complete(left, sizes, flaws)
    yield lambda left: _cleanest(left, flaws)
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


class _Flaws:
    """Counts the flaws of texts, those that come first beside one another."""

    def __init__(self) -> None:
        self.site_words = cache(site_words)
        self.shows_damage = cache(shows_damage)
        self._damaged: dict[str, int] = {}

    def damaged_words(self, articles: Sequence[Article]) -> list[int]:
        """Return the number of damaged words of each; nothing is looked at where all are alike."""
        bodies = [article.body for article in articles]
        if not self._damaged:
            distinct = list(dict.fromkeys(bodies))
            counts = damaged_words(distinct) if len(distinct) > 1 else [0]
            self._damaged = dict(zip(distinct, counts, strict=True))
        return [self._damaged[body] for body in bodies]


def _most_complete(left: list[Article], sizes: Mapping[str, int], flaws: _Flaws) -> _Filtered:
    """Keep the largest, less what is damaged; that is asked only where the largest shows it."""
    whole = [sizes[place_of(article)] - flaws.site_words(article.body) for article in left]
    usual = _are_largest(whole)
    damaged = [0] * len(left)
    most = max(whole)
    largest = (article for article, size in zip(left, whole, strict=True) if size == most)
    if any(flaws.shows_damage(article.body) for article in largest):
        damaged = flaws.damaged_words(left)
    clean = [size - DAMAGE * max(0, count - 1) for size, count in zip(whole, damaged, strict=True)]
    complete = _are_largest(clean)
    misled = [
        count
        for count, is_complete, is_usual in zip(damaged, complete, usual, strict=True)
        if is_usual and not is_complete
    ]
    because = "the most complete text"
    if misled:
        because = f"the most complete clean text: of another {_words_are(max(misled))} damaged"
    return list(compress(left, complete)), because


def _are_largest(sizes: Sequence[int]) -> list[bool]:
    most = max(sizes)
    return [size >= COMPLETE * most for size in sizes]


def _cleanest(left: list[Article], flaws: _Flaws) -> _Filtered:
    """Keep the texts with hardly more flaws than the one with least."""
    damaged = flaws.damaged_words(left)
    found = [
        count + flaws.site_words(article.body) for count, article in zip(damaged, left, strict=True)
    ]
    least, most = min(found), max(found)
    clean = [
        article
        for article, count in zip(left, found, strict=True)
        if count - least <= max(1, CLEAN * article.words)
    ]
    return clean, f"the cleanest text: {_words_are(least)} damaged or a site's, of another {most}"


def _words_are(count: int) -> str:
    return "1 word is" if count == 1 else f"{count} words are"


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

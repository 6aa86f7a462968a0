"""Which articles tell the same story in other words?

The figures that decide are in `thresholds`. Nothing depends on the order of the articles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from archive_cli.dedupe.copies import CopyOptions, is_reportable
from archive_cli.dedupe.thresholds import (
    STORY_DAYS,
    STORY_FADING,
    STORY_LIKENESS,
    STORY_NEAR_DAYS,
    STORY_WEAK,
)
from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Link, Reason

if TYPE_CHECKING:
    from archive_cli.dedupe.likeness import Likenesses


def same_stories(articles: Iterable[Article]) -> list[Link]:
    """Return a link for every two articles that tell one story, by source and target.

    It leads from the later article to the earlier, of two without dates or of one day from the
    larger id to the smaller. ``similarity`` is .5 where the likeness is just enough and nears 1 as
    it grows, to three digits. Articles dated more than `STORY_DAYS` days apart tell two stories,
    whatever they say; where a date is missing, the text decides. Copies tell one story as well.
    """
    return _sorted(_link(told) for told in _told(articles))


def stories_beside(
    articles: Iterable[Article],
    clusters: Iterable[Cluster],
    links: Iterable[Link],
    options: CopyOptions,
) -> list[Link]:
    """Return the links between articles that share no cluster, none that ``options`` leave out.

    Of each cluster the longest text is compared, and what it tells all members tell, as far as
    their dates allow: a text is no more common for being copied. Two articles of which one of
    ``links`` tells something else are left out.
    """
    copies = dict(_copies(clusters))
    others = {one.id for members in copies.values() for one in members} - copies.keys()
    linked = {frozenset((link.source, link.target)) for link in links}
    return _sorted(
        _link(_Told(one, other, told.similarity, told.aside))
        for told in _told(one for one in articles if one.id not in others)
        for one in copies.get(told.one.id, (told.one,))
        for other in copies.get(told.other.id, (told.other,))
        if days_apart(one, other) <= STORY_DAYS
        and is_reportable(one, other, options)
        and frozenset((one.id, other.id)) not in linked
    )


def days_apart(one: Article, other: Article) -> int:
    """Return the fewest days there can be between two articles; 0 where a date is missing.

    A date that is not stated but estimated counts: estimates are made only where no doubt is left.
    """
    first, second = one.best_date, other.best_date
    if first is None or second is None:
        return 0
    return max(0, first.first_day - second.last_day, second.first_day - first.last_day)


class _Told(NamedTuple):
    """Two articles that tell one story, how alike they are, and which sentences do not count."""

    one: Article
    other: Article
    similarity: float
    aside: frozenset[int]


def _copies(clusters: Iterable[Cluster]) -> Iterator[tuple[str, list[Article]]]:
    """Yield the members of each cluster by the id of the one that speaks for all.

    It is chosen by what it holds: it is the longest, of several the one of the smallest digest.
    """
    for cluster in clusters:
        members = [member.article for member in cluster.members]
        yield min(members, key=lambda one: (-len(one.body), _order(one))).id, members


def _told(articles: Iterable[Article]) -> Iterator[_Told]:
    """Yield every two articles that tell one story.

    What many articles repeat word for word counts for nothing at first. Where it stands in one
    story or two, it counts after all.
    """
    from archive_cli.dedupe.repeats import Repeats, without

    ordered = sorted(articles, key=_order)
    if len(ordered) < 2:
        return
    repeats = Repeats([article.body for article in ordered])
    holders, aside = repeats.holders, repeats.keys()

    def pairs_without(keys: frozenset[int]) -> list[tuple[int, int, float]]:
        return _pairs(
            [
                one.replaced(body=without(one.body, keys)) if number in holders else one
                for number, one in enumerate(ordered)
            ]
        )

    pairs = pairs_without(aside)
    told = repeats.keys_of_many(_groups(pairs, len(ordered)))
    for one, other, similarity in pairs if told == aside else pairs_without(told):
        yield _Told(ordered[one], ordered[other], similarity, told)


def _pairs(ordered: Sequence[Article]) -> list[tuple[int, int, float]]:
    """Return the pairs by number, with their similarity."""
    from archive_cli.dedupe.events import pairs_of_events
    from archive_cli.dedupe.likeness import likenesses
    from archive_cli.dedupe.terms import weigh_terms

    found = _faded(ordered, likenesses(weigh_terms(ordered), _windows(ordered)))
    alike = set(zip(found.earlier.tolist(), found.later.tolist(), strict=True))
    return [
        (one, other, min(round(likeness / (likeness + STORY_LIKENESS), 3), 0.999))
        for one, other, likeness in pairs_of_events(found, STORY_LIKENESS)
        if (one, other) in alike
    ]


def _groups(pairs: Iterable[tuple[int, int, float]], count: int) -> list[int]:
    """Return for each article a number that it has in common with all that it is connected with."""
    groups = list(range(count))

    def group_of(number: int) -> int:
        while groups[number] != number:
            groups[number] = number = groups[groups[number]]
        return number

    for one, other, _ in pairs:
        groups[group_of(other)] = group_of(one)
    return [group_of(number) for number in range(count)]


def _faded(ordered: Sequence[Article], found: Likenesses) -> Likenesses:
    """Take from the likeness of articles that are days apart; leave out the weak and the far."""
    import numpy as np

    days = np.array(
        [
            days_apart(ordered[one], ordered[other])
            for one, other in zip(found.later.tolist(), found.earlier.tolist(), strict=True)
        ],
        np.int64,
    )
    values = found.values * STORY_FADING ** np.maximum(0, days - STORY_NEAR_DAYS)
    kept = (days <= STORY_DAYS) & (values >= STORY_WEAK)
    return type(found)(found.later[kept], found.earlier[kept], values[kept])


def _order(article: Article) -> tuple[int, bytes, str, str, int]:
    """Put articles without a day first, then order them by day; ties by what they hold."""
    text = f"{article.title}\0{article.body}".encode("utf-8", "surrogatepass")
    digest = blake2b(text, digest_size=16).digest()
    return _day(article), digest, article.id, article.path, article.number


def _day(article: Article) -> int:
    date = article.best_date
    return date.first_day if date is not None and date.day else 0


def _windows(ordered: Sequence[Article]) -> list[tuple[int, int]]:
    """Return for each article which of those before it may tell its story, as `likenesses` does."""
    undated = sum(1 for _ in takewhile(lambda article: not _day(article), ordered))
    windows = [(0, 0)] * undated
    since = undated
    for article in ordered[undated:]:
        while _day(ordered[since]) < _day(article) - STORY_DAYS:
            since += 1
        windows.append((undated, since))
    return windows


def _link(told: _Told) -> Link:
    from archive_cli.dedupe.shared import story_reason

    source, target = _directed(told.one, told.other)
    reason = Reason(story_reason, (source, target, told.similarity, told.aside))
    return Link(source.id, target.id, "same-story", told.similarity, reason)


def _sorted(links: Iterable[Link]) -> list[Link]:
    return sorted(links, key=attrgetter("source", "target"))


def _directed(one: Article, other: Article) -> tuple[Article, Article]:
    """Return the later article and the earlier; where neither is, by id and path."""
    if days_apart(one, other):
        earlier, later = sorted((one, other), key=_first_day)
    else:
        earlier, later = sorted((one, other), key=attrgetter("id", "path", "number"))
    return later, earlier


def _first_day(article: Article) -> int:
    date = article.best_date
    return 0 if date is None else date.first_day

"""Which texts make one cluster, and which of them is kept?

A component holds texts that a chain of copies connects; its ends may be strangers. So every member
is compared to the kept article itself, and those that are no copy of it are connected anew among
themselves, until each cluster's members are all copies of the kept one.

The kept article is the one that the rules of `canonical` choose; but where fewer members are
copies of it than of the component's common ancestor (the text with most of the grams that several
members have, and at least a quarter of them), then that one is kept and the cluster stays whole. A
pin always wins.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from archive_cli.dedupe.candidates import Forest, connected
from archive_cli.dedupe.canonical import Kept, choose_kept, place_of
from archive_cli.dedupe.columns import is_among
from archive_cli.dedupe.library import Library, Selection
from archive_cli.dedupe.notices import by_headline
from archive_cli.dedupe.verification import Copy
from archive_cli.model.article import Article


@dataclass(frozen=True, slots=True)
class Preferences:
    """What speaks for an article: ids of ``pins``, and ``sources`` in order; see `choose_kept`."""

    pins: frozenset[str] = frozenset()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Texts, by number, that are all copies of ``centre``, the one ``kept`` carries.

    ``copies`` says how. For each text, ``articles`` has those that carry it
    and ``digests`` its digest.
    """

    kept: Kept
    centre: int
    copies: tuple[tuple[int, Copy], ...]
    articles: dict[int, list[Article]]
    digests: dict[int, bytes]


def groups_in(library: Library, forest: Forest, preferences: Preferences) -> Iterator[Group]:
    """Yield the groups of two articles or more, each article in one; what is alone is in none.

    A text is in one group, but where it is only a notice.
    """
    components = forest.components()
    repeated = np.diff(library.distinct.starts) > 1
    repeated[[number for component in components for number in component]] = False
    for component in [*components, *([number] for number in np.flatnonzero(repeated).tolist())]:
        yield from _split(library, component, preferences)


def _split(library: Library, texts: list[int], preferences: Preferences) -> Iterator[Group]:
    waiting = by_headline({number: library.articles_of(number) for number in texts})
    while waiting:
        articles = waiting.pop()
        group, strangers = _best_group(library, articles, preferences)
        if sum(map(len, group.articles.values())) > 1:
            yield group
        parts = _parts(library, strangers)
        waiting += ({number: articles[number] for number in part} for part in parts)


def _parts(library: Library, texts: list[int]) -> list[list[int]]:
    """Return the components of a few texts, the lonely ones too."""
    if len(texts) < 2:
        return [[text] for text in texts]
    selection = Selection(library, texts)
    labels = connected(selection.postings, selection).forest.labels().tolist()
    parts: dict[int, list[int]] = {}
    for text, label in zip(texts, labels, strict=True):
        parts.setdefault(label, []).append(text)
    return list(parts.values())


def _best_group(
    library: Library, articles: Mapping[int, list[Article]], preferences: Preferences
) -> tuple[Group, list[int]]:
    kept = _kept_of(library, articles, preferences)
    group, strangers = _group_around(library, kept, articles)
    if not strangers or kept.article.id in preferences.pins:
        return group, strangers
    ancestor = _ancestor_of(library, list(articles))
    chosen = _kept_of(library, {ancestor: articles[ancestor]}, preferences)
    chosen = Kept(chosen.article, "the text that most of the others are copies of")
    other, fewer = _group_around(library, chosen, articles)
    return (other, fewer) if len(fewer) < len(strangers) else (group, strangers)


def _kept_of(
    library: Library, choice: Mapping[int, list[Article]], preferences: Preferences
) -> Kept:
    sizes = {
        place_of(article): library.text(number).size
        for number, carriers in choice.items()
        for article in carriers
    }
    carriers = [article for each in choice.values() for article in each]
    return choose_kept(carriers, sizes, preferences.pins, preferences.sources)


def _group_around(
    library: Library, kept: Kept, articles: Mapping[int, list[Article]]
) -> tuple[Group, list[int]]:
    """Return the kept article with its copies, and the texts that are none."""
    centre = next(
        number
        for number, carriers in articles.items()
        if any(carrier is kept.article for carrier in carriers)
    )
    copies: list[tuple[int, Copy]] = []
    strangers: list[int] = []
    for number in articles:
        copy = library.copy(number, centre) if number != centre else None
        if copy is not None:
            copies.append((number, copy))
        elif number != centre:
            strangers.append(number)
    held = {number: articles[number] for number in (centre, *(number for number, _ in copies))}
    digests = {number: library.distinct.digest_of(number) for number in held}
    return Group(kept, centre, tuple(copies), held, digests), strangers


def _ancestor_of(library: Library, texts: Sequence[int]) -> int:
    own = [library.text(number).own for number in texts]
    grams, counts = np.unique(np.concatenate(own), return_counts=True)
    usual = grams[counts >= max(2, len(texts) / 4)]
    shared = [int(is_among(each, usual).sum()) for each in own]
    return min(zip(texts, shared, strict=True), key=lambda one: (-one[1], one[0]))[0]

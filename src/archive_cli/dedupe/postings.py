"""Which grams do several texts hold, and which of them share some?"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

import numpy as np

from archive_cli.dedupe.columns import Flags, Numbers, Offsets, Places, offsets_of, stretches
from archive_cli.dedupe.thresholds import BOILERPLATE_CLUSTERS

Labels: TypeAlias = Offsets
"""The component of each text: the smallest number of its texts."""
# So many texts fit beside a gram's 52 bits into one number.
_PACKABLE = 1 << 12
# So many holders of a text's grams are looked at to find those nearest to it.
_MOST_HELD = 4_000


class Postings(NamedTuple):
    """Who holds each gram: the texts with the numbers ``owners[starts[i]:starts[i + 1]]``.

    Grams are distinct, owners ascend.
    """

    grams: Numbers
    starts: Offsets
    owners: Places

    def only(self, chosen: Offsets) -> Postings:
        """Return the grams at these places."""
        counts = self.starts[chosen + 1] - self.starts[chosen]
        owners = self.owners[stretches(self.starts, chosen)]
        return Postings(self.grams[chosen], offsets_of(counts), owners)

    def places(self) -> Offsets:
        """Return for each owner the place of its gram."""
        return np.repeat(np.arange(len(self.grams)), np.diff(self.starts))

    def holding(self, texts: Flags) -> Offsets:
        """Return the places of the grams that any of these texts holds."""
        return np.unique(self.places()[texts[self.owners]])


class Pairs(NamedTuple):
    """Pairs of texts that share grams, the smaller number first, and the grams of which that holds.

    ``counts`` are the grams that the components of both hold, so they share no more.
    """

    ones: Offsets
    others: Offsets
    counts: Offsets


class Holders:
    """Tells who shares most with a text."""

    def __init__(self, postings: Postings) -> None:
        self._postings = postings
        self._by_owner: tuple[Places, Offsets] | None = None

    def nearest(self, text: int, labels: Labels, label: int, most: int) -> list[int]:
        """Return up to so many texts of a component that share most grams with one.

        Ties by number; none that shares nothing. Of a text whose grams very many hold, the rarest
        count.
        """
        places = self._places_of(text)
        held = np.diff(self._postings.starts)[places]
        order = np.argsort(held, kind="stable")
        rarest = np.cumsum(held[order]) <= max(_MOST_HELD, held.min(initial=0))
        owners = self._postings.only(places[order][rarest]).owners
        found, counts = np.unique(owners[labels[owners] == label], return_counts=True)
        nearest: list[int] = found[np.lexsort((found, -counts))[:most]].tolist()
        return nearest

    def _places_of(self, text: int) -> Offsets:
        """Return the places of a text's grams."""
        if self._by_owner is None:
            order = np.argsort(self._postings.owners, kind="stable")
            self._by_owner = self._postings.owners[order], self._postings.places()[order]
        owners, places = self._by_owner
        return places[np.searchsorted(owners, text) : np.searchsorted(owners, text, side="right")]


def postings_of(grams: Numbers, owners: Places) -> Postings:
    """Return who holds those of the grams that several texts hold.

    ``grams`` has each gram once for every text that holds it, ``owners`` the text's number,
    ascending.
    """
    if len(grams) and int(owners.max()) < _PACKABLE:
        packed = (grams << np.uint64(12)) | owners.astype(np.uint64)
        packed.sort()
        grams, owners = packed >> np.uint64(12), (packed & np.uint64(4095)).astype(np.int32)
    else:
        several = _may_repeat(grams)
        grams, owners = grams[several], owners[several]
        order = np.argsort(grams, kind="stable")
        grams, owners = grams[order], owners[order]
    repeated = np.zeros(len(grams), np.bool_)
    repeated[1:] = grams[1:] == grams[:-1]
    repeated[:-1] |= repeated[1:]
    grams, owners = grams[repeated], owners[repeated]
    begins = np.flatnonzero(_changes(grams))
    return Postings(grams[begins], np.append(begins, len(grams)), owners)


def ranked(postings: Postings, count: int) -> Offsets:
    """Return the numbers of ``count`` texts, those that hold most of the grams first.

    Ties keep their order.
    """
    held = np.bincount(postings.owners, minlength=count)
    return np.argsort(-held, kind="stable")


def renumbered(postings: Postings, numbers: Places) -> Postings:
    """Return the postings of texts that got other numbers: those of ``numbers``."""
    packed = (postings.places() << 32) | numbers[postings.owners]
    packed.sort()
    owners = (packed & 0xFFFFFFFF).astype(np.int32)
    return Postings(postings.grams, postings.starts, owners)


def condensed(postings: Postings, labels: Labels) -> Postings:
    """Return the grams that several components hold, each with the first text of each of them."""
    postings = postings.only(np.flatnonzero(_are_apart(postings, labels)))
    place, component = postings.places(), labels[postings.owners]
    order = _order(place, component, len(labels))
    place, component = place[order], component[order]
    first = _changes(place) | _changes(component)
    held = np.bincount(place[first], minlength=len(postings.grams))
    owners = postings.owners[np.sort(order[first])]
    return Postings(postings.grams, offsets_of(held), owners)


def pairs_in(postings: Postings, labels: Labels, most: int = BOILERPLATE_CLUSTERS) -> Pairs:
    """Return the pairs of texts that hold a gram in common, of condensed postings.

    Of a gram in more than ``most`` components, only the first text is paired with the others, so
    that a story of a thousand copies makes a thousand pairs.
    """
    ones, others = _enumerated(postings, most)
    size = len(labels)
    found, counts = np.unique(ones.astype(np.int64) * size + others, return_counts=True)
    first, second = found // size, found % size
    components = np.sort(np.stack((labels[first], labels[second])), axis=0)
    _, component, _ = np.unique(
        components[0] * size + components[1], return_inverse=True, return_counts=True
    )
    total = np.bincount(component, weights=counts).astype(np.int64)
    return Pairs(first, second, total[component])


def _may_repeat(grams: Numbers) -> Flags:
    """Tell which grams may stand there more than once: all that do, and few others.

    Most are in one text, and to sort them with their owners takes three times as long.
    """
    ordered = np.sort(grams)
    repeated = ordered[1:][ordered[1:] == ordered[:-1]]
    del ordered
    size = np.uint64(1 << len(grams).bit_length())
    table = np.zeros(int(size), np.bool_)
    table[repeated % size] = True
    found: Flags = table[grams % size]
    return found


def _order(places: Offsets, components: Offsets, count: int) -> Offsets:
    """Return the order by place, then component, then as they come."""
    keys = places * count + components
    bits = len(keys).bit_length()
    if not len(keys) or int(keys.max()).bit_length() + bits > 63:
        return np.argsort(keys, kind="stable")
    packed = (keys << bits) | np.arange(len(keys))
    packed.sort()
    return packed & ((1 << bits) - 1)


def _are_apart(postings: Postings, labels: Labels) -> Flags:
    """Tell which grams several components hold."""
    component, starts = labels[postings.owners], postings.starts[:-1]
    if not len(starts):
        return np.zeros(0, np.bool_)
    lowest, highest = (each.reduceat(component, starts) for each in (np.minimum, np.maximum))
    apart: Flags = lowest != highest
    return apart


def _changes(values: Numbers | Offsets) -> Flags:
    """Tell where a value differs from the one before; the first does."""
    changes = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=changes[1:])
    return changes


def _enumerated(postings: Postings, most: int) -> tuple[Places, Places]:
    places, held = postings.places(), np.diff(postings.starts)
    is_hot = (held > most)[places]
    follows = is_hot.copy()
    follows[postings.starts[:-1]] = False
    heads = postings.owners[postings.starts[places[follows]]]
    ones, others = [heads], [postings.owners[follows]]
    owners, places = postings.owners[~is_hot], places[~is_hot]
    for step in range(1, most):
        same = places[step:] == places[:-step]
        if not same.any():
            break
        ones.append(owners[:-step][same])
        others.append(owners[step:][same])
    return np.concatenate(ones), np.concatenate(others)

"""Which passages say nothing of a story, because they stand in too many?

Agency footers, subscription lines and stock phrases are learned, not listed: a gram in more than
`BOILERPLATE_CLUSTERS` clusters is boilerplate, and so is one in a large part of the clusters
of one source, which is that site's chrome. It counts for nothing when texts are compared. As
masking can part clusters that only a footer held together, learning goes on until nothing is left
to learn.
"""

from __future__ import annotations

import numpy as np

from archive_cli.dedupe.candidates import Connected, Forest, connected, connected_loosely
from archive_cli.dedupe.columns import Numbers, Offsets, Places, is_among
from archive_cli.dedupe.library import Library
from archive_cli.dedupe.postings import Labels, Postings
from archive_cli.dedupe.thresholds import BOILERPLATE_CLUSTERS, SOURCE_CLUSTERS, SOURCE_SHARE

# Texts in which the surroundings of a sampled gram are looked at, and grams on either side. Of
# those that are boilerplate themselves one in sixteen is sampled: within 64 are nearly always some.
_MOST_HOLDERS = 40
_REACH = 64
_NEARLY_ALL = 0.9


def settle(library: Library, sources: Places) -> Forest:
    """Mask all boilerplate of a library, and return the components of its texts.

    ``sources`` has a number for the source of each text, -1 where none or several are stated. What
    is in too many components of texts that only may be copies is in too many of those of copies,
    too: most stock phrases are learned before any two texts are compared.
    """
    found = connected_loosely(library.postings, library.least)
    _learn(library, found, sources)
    while True:
        found = connected(library.postings, library)
        if not _learn(library, found, sources):
            return found.forest


def _learn(library: Library, found: Connected, sources: Places) -> bool:
    """Mask what is boilerplate where these are the components; tell whether anything is."""
    held = np.diff(found.postings.starts)
    suspects = found.postings.grams[held > SOURCE_CLUSTERS]
    holders = library.postings.only(_places(library.postings, suspects))
    chrome = _chrome(holders, found.forest.labels(), sources)
    grams = np.union1d(found.postings.grams[held > BOILERPLATE_CLUSTERS], chrome)
    if library.distinct.is_sample:
        around = [_around(library, found.postings, gram) for gram in grams]
        grams = np.unique(np.concatenate([grams, *around]))
        grams = grams[~is_among(grams, library.boilerplate)]
    if len(grams):
        library.mask(grams)
    return len(grams) > 0


def _around(library: Library, several: Postings, gram: np.uint64) -> Numbers:
    """Return the boilerplate around a sampled gram in the first texts that hold it."""
    place = int(np.searchsorted(several.grams, gram))
    holders = several.owners[several.starts[place] : several.starts[place + 1]][:_MOST_HOLDERS]
    library.fetch(holders.tolist())
    windows: list[Numbers] = []
    for text in map(library.whole_text, holders.tolist()):
        first = int(np.argmax(text.grams == gram))
        window = np.sort(text.grams[max(0, first - _REACH) : first + _REACH])
        windows += (window[:1], window[1:][window[1:] != window[:-1]])
    found, counts = np.unique(np.concatenate(windows), return_counts=True)
    usual = BOILERPLATE_CLUSTERS
    if len(holders) <= usual:
        usual = max(SOURCE_CLUSTERS, int(_NEARLY_ALL * len(holders)))
    return found[counts > usual]


def _places(postings: Postings, grams: Numbers) -> Offsets:
    return np.flatnonzero(is_among(postings.grams, grams))


def _chrome(postings: Postings, labels: Labels, sources: Places) -> Numbers:
    """Return the grams in a large part of the clusters of one source."""
    source, component = sources[postings.owners], labels[postings.owners]
    stated = source >= 0
    held = _distinct(postings.places()[stated], source[stated], component[stated])
    places, counts = np.unique(held[:2], axis=1, return_counts=True)
    every = _distinct(sources[sources >= 0], labels[sources >= 0])
    totals = np.bincount(every[0], minlength=1)
    gram, of = places
    is_chrome = (counts > SOURCE_CLUSTERS) & (counts >= SOURCE_SHARE * totals[of])
    grams: Numbers = postings.grams[np.unique(gram[is_chrome])]
    return grams


def _distinct(*columns: Offsets | Places) -> Offsets:
    """Return the distinct rows of columns."""
    return np.unique(np.stack([column.astype(np.int64) for column in columns]), axis=1)

"""Which passages say nothing of a story, because they stand in too many?

Agency footers, subscription lines and stock phrases are learned, not listed: a gram in more than
`BOILERPLATE_CLUSTERS` clusters is boilerplate, and so is one in a large part of the clusters
of one source, which is that site's chrome. It counts for nothing when texts are compared. As
masking can part clusters that only a footer held together, learning goes on until nothing is left
to learn.
"""

from __future__ import annotations

import numpy as np

from archive_cli.dedupe.candidates import Forest, connected, connected_loosely
from archive_cli.dedupe.columns import Numbers, Offsets, Places, is_among
from archive_cli.dedupe.library import Library
from archive_cli.dedupe.postings import Labels, Postings, condensed
from archive_cli.dedupe.thresholds import BOILERPLATE_CLUSTERS, SOURCE_CLUSTERS, SOURCE_SHARE


def settle(library: Library, sources: Places) -> Forest:
    """Mask all boilerplate of a library, and return the components of its texts.

    ``sources`` has a number for the source of each text, -1 where none or several are stated. What
    is in too many components of texts that only may be copies is in too many of those of copies,
    too: most stock phrases are learned before any two texts are compared.
    """
    forest = connected_loosely(library.postings, library.least)
    library.mask(learned_grams(library.postings, forest.labels(), sources))
    while True:
        forest = connected(library.postings, library)
        learned = learned_grams(library.postings, forest.labels(), sources)
        if not len(learned):
            return forest
        library.mask(learned)


def learned_grams(postings: Postings, labels: Labels, sources: Places) -> Offsets:
    """Return the places of the grams that are boilerplate where these are the components."""
    several = condensed(postings, labels)
    held = np.diff(several.starts)
    usual = several.grams[held > BOILERPLATE_CLUSTERS]
    suspects = several.grams[held > SOURCE_CLUSTERS]
    chrome = _chrome(postings.only(_places(postings, suspects)), labels, sources)
    return _places(postings, np.union1d(usual, chrome))


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

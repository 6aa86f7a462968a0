"""How much does it tell of an article that it has a word?"""

from __future__ import annotations

from math import log


def idf(count: int, total: int) -> float:
    """Return the rarity of what so many of all articles have, as BM25 counts it; above 0.

    Lucene's form of Robertson and Zaragoza's (2009), which is never negative.
    """
    return log(1 + (max(total - count, 0) + 0.5) / (count + 0.5))

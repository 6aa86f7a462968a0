"""How much does what an article holds weigh, and where?

``BOOSTS`` is the one table of fields: BM25 of a field times its weight, added up. A title weighs
less than one might think, because BM25 already favours words in short texts; captions repeat the
body, and a place, outlet or byline is rarely what was asked for. ``lang``, ``path``, ``id`` and
``url`` choose articles and leave their order alone. `RARITY` and `FEEDBACK` are for many words any
of which will do (`feedback`).

A word of an English article counts with its forms, a name without (`catalog.forms`).

Measured with ``benchmarks/ranking.py``, nDCG@10 (and MAP), the words of each query with any of
them; the best peer is tantivy's BM25 with English stemming or SQLite's with Porter's, whichever is
better (Cranfield: tantivy, the others: SQLite)::

                                  Cranfield       CISI            CACM
    the best peer                 .3708 (.2968)   .3610 (.1612)   .4612 (.3034)
    forms, title 0.75             .3692 (.2913)   .3637 (.1516)   .4643 (.2991)
    and rarity                    .3736 (.2986)   .3806 (.1718)   .4893 (.3333)
    and rarity, title 0.5         .3701 (.2989)   .3765 (.1694)   .4902 (.3316)
    and feedback                  .3931 (.3245)   .3976 (.1902)   .4648 (.3136)

and on 423 news stories of 1963 (TIME): peer .7156 (.6552), rarity .7156 (.6506), feedback .7289
(.6628). Feedback helps where articles are long; CACM's are titles and abstracts. On NPL's abstracts
of some thirty words without titles, whose first sentence counts as title, it is .3903 (.2332)
against .4385 (.2611).

Feedback is plain RM3: with words weighed by their idf, Cranfield and CISI gain .01 and news lose
.02 to .03. A word that stands in one of the articles alone misleads: without such words all gain
.005 to .01. Rarity to the power of 0.3 or 0.75 changes little. What did not help is not done: the
best field instead of the sum, phrases of neighbouring words, the parts of hyphenated words, the sum
of a word's and its stem's scores instead of the better (−.01 to −.04), and leaving out words that
many articles have.
"""

from __future__ import annotations

from math import log
from typing import NamedTuple

from archive_cli.catalog.clauses import IndexField

BOOSTS: dict[IndexField, float] = {
    "title": 0.5,
    "body": 1.0,
    "captions": 0.5,
    "place": 0.5,
    "source": 0.5,
    "author": 0.5,
    "lang": 0.0,
    "path": 0.0,
    "id": 0.0,
    "url": 0.0,
}
DEFAULT_FIELDS: tuple[IndexField, ...] = (
    "title", "body", "captions", "place", "source", "author",
)  # fmt: skip

FEWEST_WORDS = 3
"""How many words are many: fewer say by themselves what is meant, and are to be quick."""
MOST_WORDS = 200
"""How many words are too many to look each of them up: a pasted text says enough by itself."""
RARITY = 0.5
"""The power of a word's idf that it weighs besides BM25."""


class Feedback(NamedTuple):
    """How the best articles of a first search help to rank those of a second.

    Of so many ``articles``, up to ``longest`` characters each, the ``looked_at`` words that take
    most of the text are looked at, and ``words`` of them are looked for, none of which more than
    the share ``commonest`` of all articles has. An article counts by its score's share of the best,
    to the power of ``steepness``. The words get a ``share`` of all weight, and half of that where
    the articles have ``halfway`` words on average.
    """

    articles: int = 5
    longest: int = 20_000
    looked_at: int = 100
    words: int = 30
    commonest: float = 0.3
    steepness: float = 4.0
    share: float = 0.3
    halfway: int = 100


FEEDBACK = Feedback()


def idf(count: int, total: int) -> float:
    """Return the rarity of what so many of all articles have, as BM25 counts it; above 0."""
    return log(1 + (max(total - count, 0) + 0.5) / (count + 0.5))

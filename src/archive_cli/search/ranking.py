"""How much does what an article holds weigh, and where?

``BOOSTS`` is the one table of fields: BM25 of a field times its weight, added up. A title weighs
less than one might think, because BM25 already favours words in short texts; captions repeat the
body, and a place, outlet or byline is rarely what was asked for. ``lang``, ``path``, ``id`` and
``url`` choose articles and leave their order alone. `RARITY` and `FEEDBACK` are for many words any
of which will do (`feedback`).

Measured with ``benchmarks/ranking.py``, nDCG@10 (and MAP) on Cranfield and CISI, the words of each
query with any of them:

=======================================  ==============  ==============
a title weighing                         Cranfield       CISI
=======================================  ==============  ==============
3.0, plain BM25                          .3044 (.2324)   .2737 (.0946)
1.0, plain BM25                          .3428 (.2638)   .3377 (.1256)
1.0, with rarity                         .3502 (.2712)   .3454 (.1513)
1.0, with rarity and feedback            .3663 (.2946)   .3557 (.1785)
0.75, with rarity and feedback           .3682 (.2986)   .3600 (.1762)
=======================================  ==============  ==============

At 0.75: rarity to the power of 0.3 or 0.75 instead of 0.5, feedback of 10 articles instead of 5,
or a share of .2 or .4 instead of .3, change nDCG@10 by less than .01 either way. What did not help
both collections is not done: the best field instead of the sum, phrases of neighbouring words
(−.002 and −.002 at a fifth of the words' weight, less at more), the parts of hyphenated words, and
leaving out the words that more than so many articles have.
"""

from __future__ import annotations

from math import log
from typing import NamedTuple

from archive_cli.catalog.clauses import IndexField

BOOSTS: dict[IndexField, float] = {
    "title": 0.75,
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
    the share ``commonest`` of all articles has; they get a ``share`` of all weight.
    """

    articles: int = 5
    longest: int = 20_000
    looked_at: int = 100
    words: int = 20
    commonest: float = 0.1
    share: float = 0.3


FEEDBACK = Feedback()


def idf(count: int, total: int) -> float:
    """Return the rarity of what so many of all articles have, as BM25 counts it; above 0."""
    return log(1 + (max(total - count, 0) + 0.5) / (count + 0.5))

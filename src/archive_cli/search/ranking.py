"""How much does what an article holds weigh, and where?

``BOOSTS`` is the one table of fields: BM25 of a field times its weight, added up. A title weighs
less than one might think, because BM25 already favours words in short texts; one that was made of
the lead (``lead``) is asked for by ``title:`` alone, as the body holds it too; captions repeat the
body, and a place, outlet or byline is rarely what was asked for. ``lang``, ``path``, ``id`` and
``url`` choose articles and leave their order alone. `weight_of`, `WHOLE` and `FEEDBACK` are for
many words any of which will do (`feedback`).

A word of an English article counts with its forms, a name without (`catalog.forms`).

Measured with ``benchmarks/ranking.py``, nDCG@10 (and MAP), the words of each query with any of
them; the best peer is tantivy's BM25 with English stemming or SQLite's with Porter's, whichever is
better. TIME are 423 news stories of 1963, AP a quarter of the agency's stories of 1988 in TREC
(19,907, topics 1 to 50 of a course)::

              the best peer   this ranking    ratio   without parts   without feedback
    Cranfield .3708 (.2968)   .4087 (.3400)   1.102   .3987           .3665
    CISI      .3610 (.1612)   .3929 (.1910)   1.088   .3978           .3655
    CACM      .4612 (.3034)   .4753 (.3090)   1.030   .4624           .4655
    TIME      .7156 (.6552)   .7370 (.6830)   1.030   .7368           .7099
    NPL       .4385 (.2611)   .4470 (.2740)   1.019   .4470           .4375
    AP        .4772 (.3746)   .4849 (.4000)   1.016   .4580           .4726

What each choice brings, as the mean ratio over the six and the least of them, in a trial of the
same formulas with exact lengths (tantivy rounds them; below .005 all is chance)::

    as chosen                                                1.051  1.016
    each field and form with an idf of its own               1.030   .924
    leads counted as titles too                              1.023   .927
    words weighed by idf to the power of .5, without a limit 1.032   .971
    words not weighed                                        1.038   .984
    five articles lend their words instead of ten            1.040   .996
    a title of weight 1.0; 0.5                               1.045; 1.045
    one index of title and text, and title 0.25              1.049  1.002
    words of feedback weighed by the root of their idf       1.056  1.021

The last gains on AP (.022) and CISI what it loses on Cranfield (.009), TIME and CACM, so it is not
done. Chosen among these by five collections alone, it is what wins for all but AP, and a title of
1.0 for AP, which loses .06 there: titles of news deserve less than those of papers. What did not
help either: the best field instead of the sum, phrases of neighbouring words, the sum of a word's
and its stem's scores instead of the better, and leaving out words that many articles have. A word
that stands in one of the articles alone misleads.
"""

from __future__ import annotations

from typing import NamedTuple

from archive_cli.catalog.clauses import IndexField
from archive_cli.catalog.rarity import idf

BOOSTS: dict[IndexField, float] = {
    "title": 0.7,
    "lead": 0.7,
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
RARITY = 0.35
RARE = 4.0
"""A word weighs, besides BM25, its idf's share of `RARE` to the power of `RARITY`, 1 at most."""
WHOLE = 0.3
"""What a word of several parts weighs, besides its parts."""


class Feedback(NamedTuple):
    """How the best articles of a first search help to rank those of a second.

    Of so many ``articles``, up to ``longest`` characters each, the ``looked_at`` words that take
    most of the text are looked at, and ``words`` of them are looked for, none of which more than
    the share ``commonest`` of all articles has. An article counts by its score's share of the best,
    to the power of ``steepness``. The words get a ``share`` of all weight, and half of that where
    the articles have ``halfway`` words on average.
    """

    articles: int = 10
    longest: int = 20_000
    looked_at: int = 100
    words: int = 30
    commonest: float = 0.3
    steepness: float = 6.0
    share: float = 0.45
    halfway: int = 50


FEEDBACK = Feedback()


def weight_of(count: int, total: int) -> float:
    """Return what a word weighs besides BM25, 0 to 1, that so many of all articles have."""
    share: float = min(idf(count, total), RARE) / RARE
    weight: float = share**RARITY
    return weight

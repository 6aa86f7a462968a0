"""Which are the newest of very many hits, all of them or those that score the same?

tantivy returns the best hits, and of equal ones those that happen to stand first in the index. To
look up the days of all would take longer than the search itself, so it is made again among the
articles of the last few days: so many days that more than enough of the hits should be among them.
What it finds is checked, and where it is not enough, it is for the caller to look at all of them.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from typing import NamedTuple, TypeAlias

from tantivy import DocAddress, FieldType, Occur, Query, Schema, Searcher

from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Forms,
    Fuzzy,
    Prefix,
    Sequence,
    Term,
)
from archive_cli.catalog.schema import FIRST_DAY

Hits: TypeAlias = list[tuple[float, DocAddress]]

# Of fewer it is as quick to look at all, or to put all in order.
_FEW = 1_000
# How many more than are needed should stand in the days looked at.
_TIMES = 1.5
_MORE = 24
# The first of the days may hold so many more; to keep room for very many takes time in itself.
_MORE_FOUND = (200, 4_000)
# To ask how many articles are of a day takes 0.7 µs, to look up a hit and its day about as long,
# to put the newest hits in order a tenth of it for each hit.
_HITS_A_DAY = 10
_LATEST = 2**40


class _Wanted(NamedTuple):
    """So many hits, about which share of all documents they are, and how many days to look at."""

    number: int
    share: float
    days: int


class Newest:
    """Finds the newest of the hits in one state of an index.

    It counts the articles of the last days as far back as it was asked for, each day once.
    """

    def __init__(self, searcher: Searcher, schema: Schema) -> None:
        self._searcher = searcher
        self._schema = schema
        self._today = dt.datetime.now(tz=dt.UTC).date().toordinal()
        self._since: list[int] = []

    def tied(self, query: Query, hits: Hits, need: int) -> Hits | None:
        """Return hits among which are the best ``need``, the newest first of those that tie.

        ``hits`` are the best in any order among equals, more than ``need``, and end amid those
        that tie with that one. ``None`` where it is better to look at all of them.
        """
        score = hits[need - 1][0]
        above = [hit for hit in hits if hit[0] > score]
        share = _share_of_tied([address for one, address in hits if one == score])
        most = int(share * self._searcher.num_docs)
        if most < _FEW:
            return None
        found = self._recent(query, _Wanted(need - len(above), share, most))
        tied = [hit for hit in found or () if hit[0] == score]
        return [*above, *tied] if len(above) + len(tied) >= need else None

    def of(self, query: Query, count: int, need: int) -> Hits | None:
        """Return hits among which are the newest ``need`` of ``count``, in no order.

        ``None`` where it is better to look at all of them.
        """
        if count < _FEW:
            return None
        wanted = _Wanted(need, count / self._searcher.num_docs, count // _HITS_A_DAY)
        found = self._recent(query, wanted)
        return found if found is not None and len(found) >= need else None

    def _recent(self, query: Query, wanted: _Wanted) -> Hits | None:
        """Return all hits of the last days, which should be more than are wanted.

        ``None`` where those days are too far back, or hold too many.
        """
        articles = (_TIMES * wanted.number + _MORE) / wanted.share
        first_day = self._first_of_last_days(articles, wanted.days)
        if first_day is None:
            return None
        recent = Query.range_query(
            self._schema, FIRST_DAY, FieldType.Integer, first_day, _LATEST, use_inverted_index=True
        )
        both = [(Occur.Must, query), (Occur.Must, Query.const_score_query(recent, 0.0))]
        within = Query.boolean_query(both)
        for more in _MORE_FOUND:
            limit = int(articles) + more
            found: Hits = self._searcher.search(within, limit, count=False).hits
            if len(found) < limit:
                return found
        return None

    def _first_of_last_days(self, number: float, days: int) -> int | None:
        """Return from which day on about so many articles are; ``None`` beyond so many days."""
        since, most = self._since, min(days, self._today)
        while len(since) < most and (not since or since[-1] < number):
            of_day = self._searcher.doc_freq(FIRST_DAY, self._today - len(since))
            since.append(of_day + (since[-1] if since else 0))
        ago = bisect_left(since, number)
        return self._today - ago if ago < min(len(since), most) else None


def scores_alike(clause: Clause) -> bool:
    """Tell whether it is certain that every match has the same score."""
    match clause:
        case Prefix() | Fuzzy():
            return True
        case Term() | Sequence() | Forms():
            return clause.boost == 0
        case AllOf(clauses):
            return all(map(scores_alike, clauses))
        case AnyOf(clauses):
            return len(clauses) == 1 and scores_alike(clauses[0])
    return True


def _share_of_tied(addresses: list[DocAddress]) -> float:
    """Return about which share of all documents ties, by how densely the first ones stand."""
    first = addresses[0].segment_ord
    places = [address.doc for address in addresses if address.segment_ord == first]
    return len(places) / (places[-1] + 1)

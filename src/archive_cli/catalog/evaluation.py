"""Which articles does a clause match, and how well, by its definition?

Scores are BM25 with k1 = 1.2 and b = 0.75 (Robertson and Zaragoza 2009), a field at a time; a
sequence counts as a term whose idf (`rarity`) is the sum of theirs, if it is not given.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from archive_cli.catalog.clauses import (
    INDEX_FIELDS,
    AllOf,
    AnyOf,
    Clause,
    Clued,
    Dated,
    DateKindIs,
    Everything,
    Forms,
    Fuzzy,
    NoneOf,
    Prefix,
    Sequence,
    Term,
    WordCount,
)
from archive_cli.catalog.entry import date_kind_of, stems_in, tokens_for
from archive_cli.catalog.forms import STEMS
from archive_cli.catalog.rarity import idf
from archive_cli.model.article import Article

_FIELDS = (*INDEX_FIELDS, *STEMS.values())
_K1 = 1.2
_B = 0.75


class Entry:
    """An article and its tokens by field: a list, with ``None`` between values.

    Stems stand in fields of their own (`forms.STEMS`).
    """

    def __init__(self, article: Article) -> None:
        self.article = article
        self.tokens: dict[str, list[str | None]] = {field: [] for field in _FIELDS}
        found = tokens_for(article)
        for field, values in found.items():
            for tokens in values:
                self.tokens[field] += [None, *tokens] if self.tokens[field] else tokens
        for stemmed, stems in stems_in(article, found).items():
            self.tokens[STEMS[stemmed]] += stems


class Evaluation:
    """Clauses evaluated over entries; ``frequencies`` counts the articles of each term."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = tuple(entries)
        self.frequencies: dict[str, Counter[str]] = {
            field: Counter(
                token for entry in self._entries for token in set(entry.tokens[field]) if token
            )
            for field in _FIELDS
        }
        self._lengths = {
            field: sum(len(entry.tokens[field]) for entry in self._entries) for field in _FIELDS
        }

    def matches(self, clause: Clause) -> Iterator[tuple[Article, float]]:
        """Yield the articles that match and their scores, in no order."""
        for entry in self._entries:
            score = self._score(entry, clause)
            if score is not None:
                yield entry.article, score

    def _score(self, entry: Entry, clause: Clause) -> float | None:
        match clause:
            case Term() | Sequence() | Prefix() | Fuzzy() | Forms():
                return self._text_score(entry, clause)
            case AllOf(clauses):
                scores = [self._score(entry, one) for one in clauses]
                return None if None in scores else sum(score or 0.0 for score in scores)
            case AnyOf(clauses):
                scores = [self._score(entry, one) for one in clauses]
                matching = [score for score in scores if score is not None]
                return sum(matching) if matching else None
            case NoneOf(inner):
                return 0.0 if self._score(entry, inner) is None else None
        return 0.0 if _passes(entry.article, clause) else None

    def _text_score(
        self, entry: Entry, clause: Term | Sequence | Prefix | Fuzzy | Forms
    ) -> float | None:
        tokens = entry.tokens[clause.field]
        match clause:
            case Prefix(_, start, boost):
                return boost if any(one and one.startswith(start) for one in tokens) else None
            case Fuzzy(_, term, distance, boost):
                near = any(one and edits(one, term) <= distance for one in set(tokens))
                return boost if near else None
            case Term(field, term):
                return self._bm25(entry, clause, field, (term,), tokens.count(term))
            case Forms(field, term, stem):
                same = self._bm25(entry, clause, field, (term,), tokens.count(term))
                times = entry.tokens[STEMS[field]].count(stem)
                form = self._bm25(entry, clause, STEMS[field], (stem,), times)
                return max((one for one in (same, form) if one is not None), default=None)
        times = len(occurrences(tokens, clause.terms, clause.slop))
        return self._bm25(entry, clause, clause.field, clause.terms, times)

    def _bm25(
        self,
        entry: Entry,
        clause: Term | Sequence | Forms,
        field: str,
        terms: tuple[str, ...],
        times: int,
    ) -> float | None:
        if not times:
            return None
        number = len(self._entries)
        share = len(entry.tokens[field]) * number / self._lengths[field]
        counts = [self.frequencies[field][term] for term in terms]
        if clause.articles is not None:
            counts = [clause.articles]
        worth = clause.boost * sum(idf(count, number) for count in counts)
        return worth * times * (_K1 + 1) / (times + _K1 * (1 - _B + _B * share))


def _passes(article: Article, clause: Clause) -> bool:
    match clause:
        case Everything():
            return True
        case Dated(first, last):
            date = article.best_date
            return date is not None and (
                (first is None or date.last_day >= first)
                and (last is None or date.first_day <= last)
            )
        case DateKindIs(kind):
            return date_kind_of(article) == kind
        case Clued(clue):
            return clue in article.clues
        case WordCount(least, most):
            words = article.words
            return (least is None or words >= least) and (most is None or words <= most)
    return False


def occurrences(tokens: list[str | None], terms: tuple[str, ...], slop: int) -> list[int]:
    """Return where the terms start in order, with at most ``slop`` other places in all between."""
    span = len(terms) + slop
    starts = (start for start, token in enumerate(tokens) if token == terms[0])
    return [start for start in starts if _follow(tokens[start + 1 : start + span], terms[1:])]


def _follow(tokens: list[str | None], terms: tuple[str, ...]) -> bool:
    remaining = iter(tokens)
    return all(term in remaining for term in terms)


def edits(left: str, right: str) -> int:
    """Return the fewest insertions, deletions, replacements and swaps of neighbours.

    No part is edited twice (optimal string alignment).
    """
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(right, 1):
            cost = min(before[j] + 1, row[-1] + 1, before[j - 1] + (one != other))
            if i > 1 and j > 1 and one == right[j - 2] and left[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]

"""In which order do articles with any of many words come?

Two things are added where a query gives three words or more of which any will do; fewer, or words
that must all be there, say well enough by themselves what is meant (and stay as cheap as they are).

Each word counts the more, the fewer articles have it: its idf, which BM25 holds already, counts
once more, to the power of `ranking.RARITY`. Questions in plain words are half made of "what" and
"the", and what such words add would otherwise outweigh a rare one's.

Then the best articles for that are taken to be what was meant, and words that tell them from others
are looked for too (pseudo-relevance feedback, RM3 of Abdul-Jaleel et al., TREC 2004): a word's
worth is its share of each text, times how near the article's score comes to the best, and it
stands in two of the articles at least. Short articles tell little, so what is found in them counts
for less. The words only add to the scores of articles that match.
"""

from __future__ import annotations

from collections import Counter
from heapq import nsmallest

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.catalog import Catalog, Scored
from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Everything,
    Forms,
    Fuzzy,
    Prefix,
    Sequence,
    Term,
)
from archive_cli.catalog.forms import STEMS, StemmedField, stem_of
from archive_cli.search.ranking import BOOSTS, FEEDBACK, FEWEST_WORDS, MOST_WORDS, RARITY, idf


def best_first(catalog: Catalog, clause: Clause) -> Clause:
    """Return a clause that matches the same articles and ranks them better.

    The clause itself where it holds no list of `ranking.FEWEST_WORDS` to `ranking.MOST_WORDS`
    words any of which will do.
    """
    match clause:
        case AnyOf() if _is_list(clause):
            return _ranked(catalog, (), clause)
        case AllOf(clauses):
            lists = [one for one in clauses if isinstance(one, AnyOf) and _is_list(one)]
            if len(lists) == 1:
                others = tuple(one for one in clauses if one is not lists[0])
                return _ranked(catalog, others, lists[0])
    return clause


def _ranked(catalog: Catalog, required: tuple[Clause, ...], words: AnyOf) -> Clause:
    total = catalog.count(Everything())
    weighed, weight = _weighed(catalog, words, total)
    asked = AllOf((*required, weighed)) if required else weighed
    return _with_feedback(catalog, asked, weight, total)


def _is_list(clause: AnyOf) -> bool:
    """Tell whether these are words: what is compiled of each is one in any of several fields."""
    words = sum(isinstance(part, AnyOf) for part in clause.clauses)
    return FEWEST_WORDS <= words <= MOST_WORDS


def _weighed(catalog: Catalog, words: AnyOf, total: int) -> tuple[AnyOf, float]:
    """Return the words weighed by their rarity, and the sum of the weights."""
    rarities = {part: idf(catalog.count(part), total) for part in dict.fromkeys(words.clauses)}
    weights = [rarities[part] ** RARITY for part in words.clauses]
    weighed = (_scaled(*one) for one in zip(words.clauses, weights, strict=True))
    return AnyOf(tuple(weighed)), sum(weights)


def _scaled(clause: Clause, weight: float) -> Clause:
    match clause:
        case Term() | Sequence() | Prefix() | Fuzzy() | Forms():
            return clause.replaced(boost=clause.boost * weight)
        case AllOf(clauses) | AnyOf(clauses):
            return type(clause)(tuple(_scaled(one, weight) for one in clauses))
    return clause


def _with_feedback(catalog: Catalog, asked: Clause, weight: float, total: int) -> Clause:
    best = catalog.search(asked, limit=FEEDBACK.articles)
    worths = _worths(catalog, _shares(best), total)
    if not worths:
        return asked
    length = sum(one.article.words for one in best) / len(best)
    share = FEEDBACK.share * length / (length + FEEDBACK.halfway)
    each = weight * share / (1 - share) / sum(worths.values())
    further = [
        _term(field, word, BOOSTS[field] * worth * each)
        for word, worth in worths.items()
        for field in STEMS
    ]
    return AllOf((asked, AnyOf((Everything(), *further))))


def _shares(best: list[Scored]) -> dict[str, float]:
    """Return the words that take most of these articles' texts, with their shares.

    Forms of a word are taken together, under the one that takes most. What stands in one of the
    articles alone is left out: it tells of that article and not of the question.
    """
    shares: dict[str, dict[str, float]] = {}
    articles: Counter[str] = Counter()
    for article, score in ((one.article, one.score) for one in best):
        tokens = tokens_of(f"{article.title}\n{article.body[: FEEDBACK.longest]}")
        worth = (score / best[0].score) ** FEEDBACK.steepness
        for word, times in Counter(tokens).items():
            forms = shares.setdefault(stem_of(word) or word, {})
            forms[word] = forms.get(word, 0.0) + worth * times / len(tokens)
        articles.update({stem_of(word) or word for word in tokens})
    words = {
        max(forms, key=lambda word: (forms[word], word)): sum(forms.values())
        for stem, forms in shares.items()
        if articles[stem] > 1
    }
    return dict(nsmallest(FEEDBACK.looked_at, words.items(), key=lambda one: (-one[1], one[0])))


def _worths(catalog: Catalog, shares: dict[str, float], total: int) -> dict[str, float]:
    """Return the words to look for, the worthiest first: neither of one article nor of many."""
    most = total * FEEDBACK.commonest
    counts = ((word, catalog.count(_term("body", word))) for word in shares)
    told = {word: shares[word] for word, count in counts if 1 < count <= most}
    return dict(nsmallest(FEEDBACK.words, told.items(), key=lambda one: (-one[1], one[0])))


def _term(field: StemmedField, word: str, boost: float = 1.0) -> Clause:
    stem = stem_of(word)
    return Term(field, word, boost) if stem is None else Forms(field, word, stem, boost)

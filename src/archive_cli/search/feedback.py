"""In which order do articles with any of many words come?

Two things are added where a query gives three words or more of which any will do; fewer, or words
that must all be there, say well enough by themselves what is meant (and stay as cheap as they are).

Each word is as rare in each field and form as it is in all together: a common word that few titles
have tells nothing by standing in one. Words that many articles have count less than BM25 lets them
(`ranking.weight_of`): questions in plain words are half made of "what" and "the", and what such
words add would otherwise outweigh a rare one's. The parts of a word like ``all-round`` count as
words of their own, and the whole a little (`ranking.WHOLE`).

Then the best articles for that are taken to be what was meant, and words that tell them from others
are looked for too (pseudo-relevance feedback, RM3 of Abdul-Jaleel et al., TREC 2004): a word's
worth is its share of each text, times how near the article's score comes to the best, and it
stands in two of the articles at least. Short articles tell little, so what is found in them counts
for less. The words, like the parts, only add to the scores of articles
that match.
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
from archive_cli.catalog.forms import StemmedField, stem_of
from archive_cli.search.ranking import (
    BOOSTS,
    DEFAULT_FIELDS,
    FEEDBACK,
    FEWEST_WORDS,
    MOST_WORDS,
    WHOLE,
    weight_of,
)

_FIELDS: tuple[StemmedField, ...] = ("title", "body")


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
    parts, weight_of_parts = _parts_weighed(catalog, words, total)
    asked = (*required, weighed, AnyOf((Everything(), *parts)))
    return _with_feedback(catalog, asked, weight + weight_of_parts, total)


def _is_list(clause: AnyOf) -> bool:
    """Tell whether these are words: each is looked for in all of the default fields."""
    fields = len(DEFAULT_FIELDS)
    words = sum(isinstance(part, AnyOf) and len(part.clauses) >= fields for part in clause.clauses)
    return FEWEST_WORDS <= words <= MOST_WORDS


def _weighed(catalog: Catalog, words: AnyOf, total: int) -> tuple[AnyOf, float]:
    """Return the words weighed by their rarity, and the sum of the weights."""
    counts = {part: catalog.count(part) for part in dict.fromkeys(words.clauses)}
    weights = {
        part: weight_of(count, total) * (WHOLE if _parts_of(part) else 1.0)
        for part, count in counts.items()
    }
    weighed = (_scaled(part, weights[part], counts[part]) for part in words.clauses)
    return AnyOf(tuple(weighed)), sum(weights[part] for part in words.clauses)


def _parts_weighed(catalog: Catalog, words: AnyOf, total: int) -> tuple[list[Clause], float]:
    """Return what adds the scores of the parts of words, and the sum of their weights."""
    clauses: list[Clause] = []
    weight = 0.0
    for part in (part for word in words.clauses for part in _parts_of(word)):
        count = catalog.count(AnyOf(tuple(_term(field, part) for field in _FIELDS)))
        own = weight_of(count, total)
        clauses += (_term(field, part, BOOSTS[field] * own, count) for field in _FIELDS)
        weight += own
    return clauses, weight


def _parts_of(word: Clause) -> tuple[str, ...]:
    """Return the tokens of a word or phrase that has several, and is not spelt as one too."""
    match word:
        case AnyOf((Sequence(_, terms), *others)):
            return terms if all(isinstance(one, Sequence) for one in others) else ()
    return ()


def _scaled(clause: Clause, weight: float, count: int) -> Clause:
    match clause:
        case Term() | Sequence() | Forms():
            return clause.replaced(boost=clause.boost * weight, articles=count)
        case Prefix() | Fuzzy():
            return clause.replaced(boost=clause.boost * weight)
        case AllOf(clauses) | AnyOf(clauses):
            return type(clause)(tuple(_scaled(one, weight, count) for one in clauses))
    return clause


def _with_feedback(
    catalog: Catalog, asked: tuple[Clause, ...], weight: float, total: int
) -> Clause:
    best = catalog.search(AllOf(asked), limit=FEEDBACK.articles)
    worths, counts = _worths(catalog, _shares(best), total)
    if not worths:
        return AllOf(asked)
    length = sum(one.article.words for one in best) / len(best)
    share = FEEDBACK.share * length / (length + FEEDBACK.halfway)
    each = weight * share / (1 - share) / sum(worths.values())
    further = [
        _term(field, word, BOOSTS[field] * worth * each, counts[word])
        for word, worth in worths.items()
        for field in _FIELDS
    ]
    return AllOf((*asked, AnyOf((Everything(), *further))))


def _shares(best: list[Scored]) -> dict[str, float]:
    """Return the words that take most of these articles' texts, with their shares.

    Forms of a word are taken together, under the one that takes most. What stands in one of the
    articles alone is left out: it tells of that article and not of the question.
    """
    shares: dict[str, dict[str, float]] = {}
    articles: Counter[str] = Counter()
    for article, score in ((one.article, one.score) for one in best):
        headline = "" if article.title_basis == "lead" else article.title
        tokens = tokens_of(f"{headline}\n{article.body[: FEEDBACK.longest]}")
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


def _worths(
    catalog: Catalog, shares: dict[str, float], total: int
) -> tuple[dict[str, float], dict[str, int]]:
    """Return the words to look for, the worthiest first, and in how many articles words stand.

    Words of one article alone, or of many, are left out.
    """
    most = total * FEEDBACK.commonest
    counts = {word: catalog.count(_term("body", word)) for word in shares}
    told = {word: share for word, share in shares.items() if 1 < counts[word] <= most}
    best = nsmallest(FEEDBACK.words, told.items(), key=lambda one: (-one[1], one[0]))
    return dict(best), counts


def _term(
    field: StemmedField, word: str, boost: float = 1.0, articles: int | None = None
) -> Clause:
    stem = stem_of(word)
    if stem is None:
        return Term(field, word, boost, articles)
    return Forms(field, word, stem, boost, articles)

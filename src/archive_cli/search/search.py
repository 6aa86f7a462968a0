"""Which articles does a query find, in which order, and what was done to find them?"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.catalog import Catalog, Order, Scored
from archive_cli.catalog.clauses import AllOf, AnyOf, Clause, Sequence, Term
from archive_cli.catalog.ordering import name_key
from archive_cli.model.article import Article
from archive_cli.model.hit import Hit
from archive_cli.model.query import And, Or, Phrase, Query, Word
from archive_cli.search.collapse import Judge, Ranking, Story, stories_of
from archive_cli.search.compiler import compile_each, compile_query, fields_of
from archive_cli.search.feedback import best_first
from archive_cli.search.hits import hits_of
from archive_cli.search.ranking import BOOSTS
from archive_cli.search.relaxation import any_of_words

if TYPE_CHECKING:
    from archive_cli.model.explanation import Explanation
    from archive_cli.model.facet import FacetCount, FacetField


class Sort(Enum):
    """By relevance, best first, or by date, newest first and undated last."""

    RELEVANCE = "relevance"
    DATE = "date"


class Match(Enum):
    """All words, any of them, or (``AUTO``) any where no article has all."""

    AUTO = "auto"
    ALL = "all"
    ANY = "any"


class SearchOptions(NamedTuple):
    """How to search: ``limit`` ``None`` returns every hit, 0 only counts them.

    ``collapse`` makes one hit of copies, where a judge is at hand; ``limit`` and ``offset`` count
    what is left.
    ``facets`` are fields whose values are to be counted over all articles that match, of each
    ``most_values`` (``None``: all). ``explain`` asks how the query was understood.
    """

    sort: Sort = Sort.RELEVANCE
    match: Match = Match.AUTO
    limit: int | None = 20
    offset: int = 0
    collapse: bool = True
    facets: tuple[FacetField, ...] = ()
    most_values: int | None = None
    explain: bool = False


DEFAULTS = SearchOptions()
MOST_MISSING = 10
_MOST_PATHS = 100


class MissingWord(NamedTuple):
    """A word of the query that no article has, and indexed words spelt nearly so.

    ``text`` is as typed, with its field if it has one: ``place:hanoy``.
    """

    text: str
    suggestions: tuple[str, ...]


class SearchResult(NamedTuple):
    """What was found.

    ``total`` counts the articles that match, shown or not, copies too. ``relaxed`` tells that none
    has all the words and the hits have some. ``missing`` is worked out only where none has all, and
    holds `MOST_MISSING` words at most. ``facets`` are in the order of `facets.count_facets`;
    ``explanation`` is there where there is a query and it was asked for. ``collapsed`` are the
    articles whose ids the hits have as copies.
    """

    hits: tuple[Hit, ...]
    total: int
    relaxed: bool = False
    missing: tuple[MissingWord, ...] = ()
    facets: tuple[FacetCount, ...] = ()
    explanation: Explanation | None = None
    collapsed: tuple[Article, ...] = ()


def search_articles(
    catalog: Catalog,
    query: Query | None,
    options: SearchOptions = DEFAULTS,
    judge: Judge | None = None,
) -> SearchResult:
    """Find articles; those returned carry snippets.

    Ties of score: newest first, then id, then path. Without a query everything is found, with
    score 0. ``judge`` says what is a copy; `collapse` tells of which hits.
    """
    either = any_of_words(query) if query is not None else None
    wanted = either if options.match is Match.ANY and either is not None else query
    clause = compile_query(wanted, catalog)
    judge = judge if options.collapse else None
    stories, total = _found(catalog, clause, options, judge)
    missing: tuple[MissingWord, ...] = ()
    relaxed = False
    if total == 0 and query is not None:
        missing = tuple(islice(_missing(catalog, (query,)), MOST_MISSING))
        if options.match is Match.AUTO and either is not None:
            some = compile_query(either, catalog)
            stories, total = _found(catalog, some, options, judge)
            relaxed = total > 0
            clause, wanted = (some, either) if relaxed else (clause, query)
    facets = _facets(catalog, clause, options)
    explanation = None
    if options.explain and wanted is not None:
        best = list(_ranking(catalog, clause, options.sort)(0, 1))
        explanation = _explanation(catalog, wanted, best, relaxed=relaxed)
    collapsed = tuple(article for story in stories for article in story.copies)
    hits = hits_of(stories, clause)
    return SearchResult(hits, total, relaxed, missing, facets, explanation, collapsed)


def list_articles(
    catalog: Catalog,
    query: Query | None,
    order: Order,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Article]:
    """Yield the articles that match all of the query in that order."""
    return catalog.select(compile_query(query, catalog), order, limit=limit, offset=offset)


def count_articles(catalog: Catalog, query: Query | None) -> int:
    """Return how many articles match all of the query."""
    return catalog.count(compile_query(query, catalog))


def _found(
    catalog: Catalog, clause: Clause, options: SearchOptions, judge: Judge | None
) -> tuple[list[Story], int]:
    """Return a page and how many articles match, in this order: a search has counted them too."""
    stories: list[Story] = []
    if options.limit != 0:
        ranking = _ranking(catalog, clause, options.sort)
        stories = stories_of(ranking, judge, limit=options.limit, offset=options.offset)
    return stories, catalog.count(clause)


def _ranking(catalog: Catalog, clause: Clause, sort: Sort) -> Ranking:
    ranked = best_first(catalog, clause)

    def hits(start: int, number: int | None) -> list[Scored]:
        if sort is Sort.DATE:
            return _by_date(catalog, ranked, number, start)
        return catalog.search(ranked, limit=number, offset=start)

    return hits


def _facets(catalog: Catalog, clause: Clause, options: SearchOptions) -> tuple[FacetCount, ...]:
    if not options.facets:
        return ()
    from archive_cli.search.facets import count_facets

    return count_facets(catalog, clause, options.facets, options.most_values)


def _explanation(
    catalog: Catalog, query: Query, best: list[Scored], *, relaxed: bool
) -> Explanation:
    from archive_cli.search.explanation import explain_query

    first = best[0] if best else None
    score = partial(_score_in, catalog, first)
    return explain_query(catalog, query, first, score, relaxed=relaxed)


def _score_in(catalog: Catalog, hit: Scored | None, clause: Clause) -> float | None:
    """Return what a clause adds to the score of a hit; ``None`` where it does not match that."""
    if hit is None:
        return None
    found = catalog.search(_among(clause, [hit.article]))
    scores = (one.score for one in found if name_key(one.article) == name_key(hit.article))
    return next(scores, None)


def _by_date(catalog: Catalog, clause: Clause, limit: int | None, offset: int) -> list[Scored]:
    articles = list(catalog.select(clause, Order("date"), limit=limit, offset=offset))
    scored = catalog.search(_among(clause, articles)) if articles else []
    scores = {name_key(one.article): one.score for one in scored}
    return [Scored(article, scores.get(name_key(article), 0.0)) for article in articles]


def _among(clause: Clause, articles: list[Article]) -> Clause:
    """Return the clause limited to these articles (and others of paths alike), scored the same."""
    paths = {tuple(tokens_of(article.path)): None for article in articles}
    if () in paths or len(paths) > _MOST_PATHS:
        return clause
    return AllOf((clause, AnyOf(tuple(map(_path_clause, paths)))))


def _path_clause(tokens: tuple[str, ...]) -> Clause:
    boost = BOOSTS["path"]
    if len(tokens) == 1:
        return Term("path", tokens[0], boost)
    return Sequence("path", tokens, 0, boost)


def _missing(catalog: Catalog, queries: tuple[Query, ...]) -> Iterator[MissingWord]:
    """Yield the words, in the order of the query, whose own clause matches nothing."""
    for query, clause in zip(queries, compile_each(queries, catalog), strict=True):
        match query:
            case And(parts) | Or(parts):
                yield from _missing(catalog, parts)
            case Phrase(text, field):
                words = tuple(Word(token, field) for token in tokens_of(text))
                yield from _missing(catalog, words)
            case Word(prefix=False, distance=0) if clause is not None and not catalog.count(clause):
                yield _missing_word(catalog, query)


def _missing_word(catalog: Catalog, word: Word) -> MissingWord:
    """Return the word, with the spellings nearest to what of it is missing; an address has none."""
    from archive_cli.search.suggestions import nearest_terms

    fields = fields_of(word.field)
    text = word.text if word.field is None else f"{word.field}:{word.text}"
    tokens = [] if "://" in word.text else tokens_of(word.text)
    for token in tokens:
        if not any(catalog.frequency(field, token) for field in fields):
            return MissingWord(text, nearest_terms(catalog, token, fields))
    return MissingWord(text, ())

"""What shape does a result have once it is published?

The keys, their order and their types are the contract's: scripts rely on them, so a key is never
renamed or removed without a major version. Every function here returns a plain dict that a JSON
encoder takes as it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from archive_cli.model.article import Article, Reading
from archive_cli.model.cluster import Cluster, Link, Member
from archive_cli.model.errors import UnknownFieldError
from archive_cli.model.evidence import Evidence
from archive_cli.model.hit import Hit
from archive_cli.model.problem import Problem

if TYPE_CHECKING:
    from archive_cli.model.boilerplate import Boilerplate
    from archive_cli.model.explanation import Explanation, IndexedTerm, QueryPart
    from archive_cli.model.facet import FacetCount
    from archive_cli.model.move import Move
    from archive_cli.model.timeline import Timeline

Record: TypeAlias = dict[str, Any]
Command = Literal[
    "list", "search", "search-facet", "search-explain", "similar", "show", "dedupe", "dedupe-apply",
    "dedupe-boilerplate", "diff", "timeline", "index", "check",
]  # fmt: skip
"""A command, or one with the option that gives it other records."""

ARTICLE_FIELDS: tuple[str, ...] = (
    "id", "title", "title_basis", "date", "date_basis", "estimate", "place", "source", "author",
    "url", "lang", "words", "path",
)  # fmt: skip
COMMAND_FIELDS: dict[Command, tuple[str, ...]] = {
    "list": ARTICLE_FIELDS,
    "search": (*ARTICLE_FIELDS, "score", "copies", "snippets"),
    "search-facet": ("field", "value", "count"),
    "search-explain": ("query", "relaxed", "first", "score"),
    "similar": (*ARTICLE_FIELDS, "score", "copies", "snippets"),
    "show": (*ARTICLE_FIELDS, "body", "captions", "sha256", "evidence"),
    "dedupe": (
        "kind", "cluster", "keep", "keep_because", "members",
        "from", "to", "relation", "similarity", "because",
    ),
    "dedupe-apply": (
        "path", "id", "relation", "keep", "keep_path", "outcome", "because", "size", "sha256",
        "batch",
    ),
    "dedupe-boilerplate": ("text", "articles", "clusters", "sources"),
    "diff": ("a", "b", "summary", "headers", "sentences"),
    "timeline": ("by", "period", "first", "last", "source", "count", "estimated"),
    "index": ("added", "changed", "moved", "removed", "failed", "seconds"),
    "check": ("path", "id", "problem", "message", "fix"),
}  # fmt: skip
"""The keys of each command's records, in order; ``dedupe``: of both kinds of record."""

COPY_FIELDS: tuple[str, ...] = ("cluster", "relation", "similarity", "id", "path", "because")
"""The columns of ``dedupe`` where one row is one member."""
COPY_ROW_FIELDS: tuple[str, ...] = (
    *COPY_FIELDS, "kind", "to", "keep", "keep_because",
    *(name for name in ARTICLE_FIELDS if name not in COPY_FIELDS),
)  # fmt: skip
"""All that a row of ``dedupe`` has: an article's keys are empty for a link, ``to`` for a member."""


def record_of(article: Article) -> Record:
    """Return the article record: all of `ARTICLE_FIELDS`, ``None`` for what is absent."""
    date = article.date
    estimate = article.estimate
    return {
        "id": article.id,
        "title": article.title,
        "title_basis": article.title_basis,
        "date": None if date is None else str(date),
        "date_basis": article.date_basis,
        "estimate": None
        if estimate is None
        else {"date": str(estimate.date), "basis": estimate.basis, "because": estimate.because},
        "place": article.place,
        "source": article.source,
        "author": article.author,
        "url": article.url,
        "lang": article.lang,
        "words": article.words,
        "path": article.path,
    }


def hit_record(hit: Hit) -> Record:
    """Return the article record with ``score`` (4 decimals), ``copies`` and ``snippets``."""
    record = record_of(hit.article)
    record["score"] = round(hit.score, 4)
    record["copies"] = list(hit.copies)
    record["snippets"] = [
        {"text": snippet.text, "matches": [list(match) for match in snippet.matches]}
        for snippet in hit.snippets
    ]
    return record


def facet_record(facet: FacetCount) -> Record:
    """Return the record of one value and how many articles have it."""
    return {"field": facet.field, "value": facet.value, "count": facet.count}


def timeline_records(timeline: Timeline) -> Iterator[Record]:
    """Yield a record for each bin, the empty ones between others too; days are ISO 8601."""
    from archive_cli.model.dates import date_of_ordinal
    from archive_cli.model.timeline import filled_bins

    for one in filled_bins(timeline):
        yield {
            "by": timeline.by,
            "period": one.label,
            "first": None if one.first is None else str(date_of_ordinal(one.first)),
            "last": None if one.last is None else str(date_of_ordinal(one.last)),
            "source": one.source,
            "count": one.count,
            "estimated": one.estimated,
        }


def explanation_record(explanation: Explanation) -> Record:
    """Return the record of how a query was understood; scores have 4 decimals."""
    return {
        "query": _part_record(explanation.query),
        "relaxed": explanation.relaxed,
        "first": explanation.first,
        "score": _score(explanation.score),
    }


def reading_record(reading: Reading) -> Record:
    """Return the article record with ``body``, ``captions``, ``sha256`` and ``evidence``."""
    record = record_of(reading.article)
    record["body"] = reading.article.body
    record["captions"] = list(reading.article.captions)
    record["sha256"] = reading.sha256
    record["evidence"] = {name: _evidence_record(it) for name, it in reading.evidence.items()}
    return record


def copy_record(item: Cluster | Link) -> Record:
    """Return the record of a cluster or of a link; ``kind`` tells them apart."""
    return cluster_record(item) if isinstance(item, Cluster) else link_record(item)


def cluster_record(cluster: Cluster) -> Record:
    """Return a cluster's record; each member is an article record and three keys more."""
    return {
        "kind": "cluster",
        "cluster": cluster.number,
        "keep": cluster.keep,
        "keep_because": cluster.keep_because,
        "members": [_member_record(member) for member in cluster.members],
    }


def link_record(link: Link) -> Record:
    """Return a link's record."""
    return {
        "kind": "link",
        "from": link.source,
        "to": link.target,
        "relation": link.relation,
        "similarity": _similarity(link.similarity),
        "because": link.because,
    }


def copy_rows(item: Cluster | Link) -> Iterator[Record]:
    """Yield one record for each row of a cluster (a member) or of a link, with `COPY_ROW_FIELDS`.

    A link's row has no ``cluster`` and no ``path``, so that it is never taken for a member: its
    ``id`` is the article that holds the other, and ``because`` begins with the other's id.
    """
    empty: Record = dict.fromkeys(COPY_ROW_FIELDS)
    if isinstance(item, Cluster):
        shared = {"kind": "cluster", "cluster": item.number}
        shared |= {"keep": item.keep, "keep_because": item.keep_because}
        for member in item.members:
            yield empty | shared | _member_record(member)
    else:
        because = f"{item.target}: {item.because}"
        yield empty | link_record(item) | {"id": item.source, "because": because}


def move_record(move: Move) -> Record:
    """Return the record of a redundant file; of one that could not be read, size is ``None``."""
    record = {name: getattr(move, name) for name in COMMAND_FIELDS["dedupe-apply"]}
    return record if move.sha256 else record | {"size": None, "sha256": None}


def boilerplate_record(passage: Boilerplate) -> Record:
    """Return the record of a learned passage."""
    record = {name: getattr(passage, name) for name in COMMAND_FIELDS["dedupe-boilerplate"]}
    return record | {"sources": list(passage.sources)}


def problem_record(problem: Problem) -> Record:
    """Return a problem's record."""
    return {
        "path": problem.path,
        "id": problem.id,
        "problem": problem.problem,
        "message": problem.message,
        "fix": problem.fix,
    }


def check_fields(asked: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the fields asked for, each once, in the order asked.

    Raises `UnknownFieldError` for the first that is not ``known``, with the nearest that is.
    """
    for name in asked:
        if name not in known:
            raise UnknownFieldError(name, known, _nearest(name, known))
    return tuple(dict.fromkeys(asked))


def select_fields(record: Record, fields: tuple[str, ...]) -> Record:
    """Return these keys of a record, in this order; of a kind of record that has them."""
    return {name: record[name] for name in fields if name in record}


def _part_record(part: QueryPart) -> Record:
    return {
        "kind": part.kind,
        "query": part.query,
        "articles": part.articles,
        "score": _score(part.score),
        "terms": [_term_record(term) for term in part.terms],
        "parts": [_part_record(inner) for inner in part.parts],
    }


def _term_record(term: IndexedTerm) -> Record:
    score = _score(term.score)
    return {"field": term.field, "text": term.text, "articles": term.articles, "score": score}


def _score(score: float | None) -> float | None:
    return None if score is None else round(score, 4)


def _evidence_record(evidence: Evidence) -> Record:
    return {
        "value": evidence.value,
        "rule": evidence.rule,
        "quote": evidence.quote,
        "start": evidence.start,
        "end": evidence.end,
        "rejected": [
            {"value": it.value, "rule": it.rule, "quote": it.quote, "because": it.because}
            for it in evidence.rejected
        ],
    }


def _member_record(member: Member) -> Record:
    record = record_of(member.article)
    record["relation"] = member.relation
    record["similarity"] = _similarity(member.similarity)
    record["because"] = member.because
    return record


def _similarity(similarity: float) -> float:
    """Four decimals; what is not quite the same never reads 1."""
    return 1.0 if similarity >= 1 else min(round(similarity, 4), 0.9999)


def _nearest(name: str, known: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(name.lower(), known, 1)), None)

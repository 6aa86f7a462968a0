"""How much does a match in each field weigh?

``BOOSTS`` is the one table: BM25 of a field times its weight, added up. The weights are a first
judgement, not yet a measurement: a title says in ten words what an article is about, so a word
there counts three times one in the body; captions repeat the body, and a place, outlet or byline
is rarely what was asked for. ``lang``, ``path``, ``id`` and ``url`` choose articles and leave
their order alone.
"""

from __future__ import annotations

from archive_cli.catalog.clauses import IndexField

BOOSTS: dict[IndexField, float] = {
    "title": 3.0,
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

"""Which keys have the records that tell of a search rather than of articles?"""

from __future__ import annotations

from typing import get_args

from archive_cli.model.explanation import PartKind
from archive_cli.model.facet import FACET_FIELDS
from archive_cli.model.timeline import PERIODS
from archive_cli.render.schema.shapes import Schema, absent_or, list_of, object_of, one_of, text

_ARTICLES: Schema = {"description": "How many match.", "type": "integer", "minimum": 0}
_SCORE: Schema = {
    "description": "What it adds to the first hit by BM25; null where it does not match that.",
    "type": ["number", "null"],
}

FACET: dict[str, Schema] = {
    "field": one_of(FACET_FIELDS, "The field."),
    "value": absent_or(text("Its value; null for the articles without one.")),
    "count": {"description": "How many articles have it.", "type": "integer", "minimum": 1},
}

TIMELINE: dict[str, Schema] = {
    "by": one_of(PERIODS, "What the timeline counts by."),
    "period": absent_or(
        text("2025, 2025-03, 2025-W10 or 2025-03-05; longer than `by` where dates state no more.")
    ),
    "first": absent_or(text("Its first day; null for the articles without a date.")),
    "last": absent_or(text("Its last day.")),
    "source": absent_or(text("The source where the timeline is split; null for none.")),
    "count": {"description": "How many articles.", "type": "integer", "minimum": 0},
    "estimated": {
        "description": "How many of them have an estimated date.",
        "type": "integer",
        "minimum": 0,
    },
}

_TERM = object_of(
    {
        "field": text("The field of the index."),
        "text": text("Its tokens as they are indexed."),
        "articles": _ARTICLES,
        "score": _SCORE,
    },
    "What was looked up in the index.",
)

_PART = object_of(
    {
        "kind": one_of(get_args(PartKind), "What it asks for."),
        "query": text("The part in canonical form."),
        "articles": _ARTICLES,
        "score": _SCORE,
        "terms": list_of(_TERM, "Of a word or phrase: what was looked up for it."),
        "parts": list_of({"$ref": "#/$defs/part"}, "Of a list or an exclusion: its parts."),
    },
    "A part of the query.",
)

DEFINITIONS: dict[str, Schema] = {"part": _PART}

EXPLANATION: dict[str, Schema] = {
    "query": {"$ref": "#/$defs/part"},
    "relaxed": {
        "description": "Whether no article has all of it, and the words became alternatives.",
        "type": "boolean",
    },
    "first": absent_or(text("The id of the first hit; null where there is none.")),
    "score": {"description": "The score of the first hit.", "type": ["number", "null"]},
}

"""Which keys has a comparison of two articles?"""

from __future__ import annotations

from typing import get_args

from archive_cli.model.cluster import LinkRelation, MemberRelation
from archive_cli.model.difference import SentenceKind, Unit
from archive_cli.render.schema.shapes import Schema, absent_or, list_of, object_of, one_of, text


def _count(description: str) -> Schema:
    return {"description": description, "type": "integer", "minimum": 0}


def _extent(description: str) -> Schema:
    keys = {
        "start": _count("Code points of its text."),
        "end": _count("As `start`: body[start:end] == text."),
        "text": text("The characters."),
    }
    return object_of(keys, description)


_WORDS = list_of(
    object_of(
        {
            "a": _extent("In A; empty where B adds something."),
            "b": _extent("In B; empty where something was cut."),
        },
        "Words of A, where those of B stand.",
    ),
    "What differs within, in order; empty where one side is absent or nothing differs.",
)

_HEADER = object_of(
    {
        "field": text("The key in the article record."),
        "a": absent_or(text("A's value.")),
        "b": absent_or(text("B's value.")),
        "words": _WORDS,
    },
    "A header that differs; positions count in its values.",
)

_SENTENCE = object_of(
    {
        "kind": one_of(get_args(SentenceKind), "What became of it; moved: elsewhere in order."),
        "a": absent_or(_extent("In A's body; null where it was added.")),
        "b": absent_or(_extent("In B's body; null where it was cut.")),
        "words": _WORDS,
    },
    "A sentence, or several run together, and what stands for it in the other body.",
)

_SUMMARY = object_of(
    {
        "cut": _count("Words of A that B has not."),
        "added": _count("Words of B that A has not."),
        "unit": one_of(get_args(Unit), "What `cut` counts: characters in scripts without spaces."),
        "added_unit": one_of(get_args(Unit), "What `added` counts, as `unit`."),
        "changed": _count("Entries of `sentences` that are changed."),
        "moved": _count("Entries of `sentences` that are moved."),
        "similarity": {
            "description": "The part of all words that stands in both; 1 only where none differs.",
            "type": "number",
            "minimum": 0,
            "maximum": 1,
        },
        "relation": absent_or(
            one_of(
                (*get_args(MemberRelation)[1:], *get_args(LinkRelation)),
                "What `archive dedupe` says of these two alone; null for no copies.",
            )
        ),
    },
    "How much differs.",
)

DIFFERENCE: dict[str, Schema] = {
    "a": text("The id of A."),
    "b": text("The id of B."),
    "summary": _SUMMARY,
    "headers": list_of(_HEADER, "The headers that differ."),
    "sentences": list_of(_SENTENCE, "All of both bodies, in the order of B."),
}

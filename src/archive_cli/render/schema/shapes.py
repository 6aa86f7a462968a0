"""Which keys does each kind of record have, with which types?"""

from __future__ import annotations

from typing import Any, TypeAlias, get_args

from archive_cli.model.article import DateBasis, EstimateBasis, TitleBasis
from archive_cli.model.cluster import LinkRelation, MemberRelation
from archive_cli.model.move import Outcome
from archive_cli.model.problem import ProblemKind

Schema: TypeAlias = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_DATE_PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"


def described(shape: Schema, description: str) -> Schema:
    """Return the shape with a description."""
    return {"description": description, **shape}


def object_of(properties: dict[str, Schema], description: str) -> Schema:
    """Return the shape of an object that has exactly these keys."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def list_of(items: Schema, description: str) -> Schema:
    """Return the shape of a list."""
    return {"description": description, "type": "array", "items": items}


def text(description: str) -> Schema:
    """Return the shape of a text."""
    return described(_TEXT, description)


def absent_or(shape: Schema) -> Schema:
    """Return the shape of a value that may be ``null``."""
    kind = shape["type"]
    if kind == "object":
        return {"anyOf": [shape, {"type": "null"}]}
    either = {**shape, "type": [kind, "null"]}
    return {**either, "enum": [*shape["enum"], None]} if "enum" in shape else either


def one_of(values: tuple[str, ...], description: str) -> Schema:
    """Return the shape of a text that is one of these."""
    return {"description": description, "type": "string", "enum": list(values)}


def date(description: str) -> Schema:
    """Return the shape of a date as precise as it is known."""
    return {"description": description, "type": "string", "pattern": _DATE_PATTERN}


_SIMILARITY: Schema = {
    "description": (
        "How alike the texts are, 0 to 1: of near ones the share of words or 5-grams in common, of "
        "reprint, truncated and contained-in the part of the shorter text that stands in the "
        "other, of quotes the passage's part of it; 1 only where no word of that is missing."
    ),
    "type": "number",
    "minimum": 0,
    "maximum": 1,
}

ESTIMATE = object_of(
    {
        "date": date("ISO 8601, as precise as it can be worked out."),
        "basis": one_of(get_args(EstimateBasis), "Worked out from its own text, or from another."),
        "because": text("From what, in a sentence."),
    },
    "A date that was worked out; only where `date` is null.",
)

ARTICLE: dict[str, Schema] = {
    "id": text("The path below the archive's root without a final .txt; #N within a file."),
    "title": text("The headline; where there is none, the first sentence, cut at a word."),
    "title_basis": one_of(get_args(TitleBasis), "Where the title was read."),
    "date": absent_or(date("The stated publication date, ISO 8601: a day, a month or a year.")),
    "date_basis": absent_or(
        one_of(
            get_args(DateBasis),
            "Where the date was read.",
        )
    ),
    "estimate": absent_or(ESTIMATE),
    "place": absent_or(text("The dateline's place, in ordinary case.")),
    "source": absent_or(text("The outlet or agency as credited.")),
    "author": absent_or(text("The byline.")),
    "url": absent_or(text("The canonical address.")),
    "lang": absent_or(
        {"description": "ISO 639-1.", "type": "string", "pattern": "^[a-z]{2}$"},
    ),
    "words": {"description": "Words in the body.", "type": "integer", "minimum": 0},
    "path": text(r"The path below the archive's root; undecodable bytes as \xNN."),
}

_SNIPPET = object_of(
    {
        "text": text("A passage of the body."),
        "matches": list_of(
            list_of({"type": "integer", "minimum": 0}, "Start and end.")
            | {"minItems": 2, "maxItems": 2},
            "What matched, in code points of `text`.",
        ),
    },
    "A passage with its matches.",
)

HIT: dict[str, Schema] = {
    **ARTICLE,
    "score": {"description": "Higher is better.", "type": "number"},
    "copies": list_of(_TEXT, "The ids of copies collapsed into this hit."),
    "snippets": list_of(_SNIPPET, "Passages that show why the article was found."),
}

_OFFSET = absent_or({"type": "integer", "minimum": 0})

EVIDENCE = object_of(
    {
        "value": absent_or(text("The value as read; null where every reading was rejected.")),
        "rule": text("The rule that decided."),
        "quote": absent_or(text("The characters of the file; null where it is not in its text.")),
        "start": described(_OFFSET, "Code points of the decoded file, without a BOM."),
        "end": described(_OFFSET, "As `start`: text[start:end] == quote."),
        "rejected": list_of(
            object_of(
                {
                    "value": text("What it would have said."),
                    "rule": text("The rule that read it."),
                    "quote": text("The characters of the file."),
                    "because": text("Why it was not taken."),
                },
                "A reading that was not taken.",
            ),
            "Readings that were not taken.",
        ),
    },
    "Where a field's value stands in the file.",
)

READING: dict[str, Schema] = {
    **ARTICLE,
    "body": text("Paragraphs joined by a blank line, site chrome and captions left out."),
    "captions": list_of(_TEXT, "The captions of pictures."),
    "sha256": {
        "description": "The hash of the file's bytes.",
        "type": "string",
        "pattern": "^[0-9a-f]{64}$",
    },
    "evidence": {
        "description": "For each field that was read: where it stands in the file.",
        "type": "object",
        "additionalProperties": EVIDENCE,
    },
}

_MEMBER = object_of(
    {
        **ARTICLE,
        "relation": one_of(get_args(MemberRelation), "To the article to keep."),
        "similarity": _SIMILARITY,
        "because": text("Why it is a copy, in a sentence."),
    },
    "An article of the cluster.",
)

CLUSTER: dict[str, Schema] = {
    "kind": {"const": "cluster"},
    "cluster": {"description": "Its number, from 1.", "type": "integer", "minimum": 1},
    "keep": text("The id of the article to keep."),
    "keep_because": text("Why that one, in a sentence."),
    "members": list_of(_MEMBER, "The article to keep first, then the others by id."),
}

LINK: dict[str, Schema] = {
    "kind": {"const": "link"},
    "from": text("The id of the article that stands in, quotes or tells the story of the other."),
    "to": text("The id of the other."),
    "relation": one_of(get_args(LinkRelation), "From the one to the other."),
    "similarity": _SIMILARITY,
    "because": text("Why, in a sentence."),
}

MOVE: dict[str, Schema] = {
    "path": ARTICLE["path"],
    "id": ARTICLE["id"],
    "relation": one_of(get_args(MemberRelation)[1:], "To the article to keep."),
    "keep": CLUSTER["keep"],
    "keep_path": text("The path of its file."),
    "outcome": one_of(get_args(Outcome), "What becomes of the file; planned: nothing yet."),
    "because": text("Why it is redundant; where it is skipped, why."),
    "size": {
        "description": "Its bytes; null where it could not be read.",
        "type": ["integer", "null"],
        "minimum": 0,
    },
    "sha256": absent_or(READING["sha256"]),
    "batch": absent_or(text("The folder of .archive-trash it is or was in.")),
}

BOILERPLATE: dict[str, Schema] = {
    "text": text("The passage, as it stands in one of its articles."),
    "articles": {"description": "How many hold it.", "type": "integer", "minimum": 1},
    "clusters": {"description": "How many stories hold it.", "type": "integer", "minimum": 1},
    "sources": list_of(_TEXT, "The sources of these articles, each once."),
}

PROBLEM: dict[str, Schema] = {
    "path": ARTICLE["path"],
    "id": absent_or(text("The article's id; null where the file gave none.")),
    "problem": one_of(
        get_args(ProblemKind),
        "What is wrong, in a fixed word.",
    ),
    "message": text("What is wrong, in a sentence."),
    "fix": text("What to do, in a sentence."),
}


def _count(description: str) -> Schema:
    return {"description": description, "type": "integer", "minimum": 0}


SUMMARY: dict[str, Schema] = {
    "added": _count("Files that are new."),
    "changed": _count("Files that are not what they were."),
    "moved": _count("Files that have another path only."),
    "removed": _count("Files that are gone."),
    "failed": _count("Of the first two, those that may be articles and gave none."),
    "seconds": {"description": "How long it took.", "type": "number", "minimum": 0},
}

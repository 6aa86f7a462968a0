"""What is the JSON Schema of one command's output?

JSON Schema draft 2020-12. With ``--format jsonl`` each line is one item of the array (for
``show``: one article). With ``--fields`` a record has the keys asked for.
"""

from __future__ import annotations

from archive_cli.render.record import Command
from archive_cli.render.schema.differences import DIFFERENCE
from archive_cli.render.schema.findings import DEFINITIONS, EXPLANATION, FACET, TIMELINE
from archive_cli.render.schema.shapes import (
    ARTICLE,
    BOILERPLATE,
    CLUSTER,
    HIT,
    LINK,
    MOVE,
    PROBLEM,
    READING,
    SUMMARY,
    Schema,
    list_of,
    object_of,
)

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_for(command: Command) -> Schema:
    """Return the schema of the command's ``--json``: a fresh dict, ready for a JSON encoder."""
    name = command.replace("-", " --")
    head = {"$schema": _DIALECT, "title": f"archive {name} --json"}
    return {**head, **_output_of(command)}


def _output_of(command: Command) -> Schema:
    match command:
        case "show":
            article = object_of(READING, "An article as read from its file.")
            several = list_of(article, "The articles, in the order asked for.")
            return {"oneOf": [article, several]}
        case "search-explain":
            return {**object_of(EXPLANATION, "How the query was understood."), "$defs": DEFINITIONS}
        case "diff":
            return object_of(DIFFERENCE, "How B differs from A.")
        case "index":
            return object_of(SUMMARY, "What was done; with --watch, one such object a line.")
    return list_of(*_LISTS[command])


_LISTS: dict[Command, tuple[Schema, str]] = {
    "list": (object_of(ARTICLE, "An article."), "The articles, in order."),
    "search": (object_of(HIT, "An article found."), "The hits, best first."),
    "search-facet": (
        object_of(FACET, "A value, and how many of the articles found have it."),
        "By field as asked for, most frequent first.",
    ),
    "similar": (object_of(HIT, "An article like the one asked for."), "The hits, best first."),
    "dedupe": (
        {"oneOf": [object_of(CLUSTER, "Copies."), object_of(LINK, "A one-way link.")]},
        "Clusters of copies, and links between articles.",
    ),
    "dedupe-apply": (
        object_of(MOVE, "A redundant file."),
        "What becomes of each: also of --dry-run and --undo.",
    ),
    "dedupe-boilerplate": (
        object_of(BOILERPLATE, "A passage that counts for nothing when texts are compared."),
        "The learned passages.",
    ),
    "timeline": (
        object_of(TIMELINE, "A period and its articles."),
        "By source where it is split, then by time; empty periods between others are there too.",
    ),
    "check": (object_of(PROBLEM, "A problem with one file."), "The problems, by path."),
}

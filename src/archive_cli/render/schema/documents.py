"""What is the JSON Schema of one command's output?

JSON Schema draft 2020-12. With ``--format jsonl`` each line is one item of the array (for
``show``: one article). With ``--fields`` a record has the keys asked for.
"""

from __future__ import annotations

from archive_cli.render.record import Command
from archive_cli.render.schema.shapes import (
    ARTICLE,
    CLUSTER,
    HIT,
    LINK,
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
    head = {"$schema": _DIALECT, "title": f"archive {command} --json"}
    return {**head, **_output_of(command)}


def _output_of(command: Command) -> Schema:
    match command:
        case "list":
            return list_of(object_of(ARTICLE, "An article."), "The articles, in order.")
        case "search":
            return list_of(object_of(HIT, "An article found."), "The hits, best first.")
        case "show":
            article = object_of(READING, "An article as read from its file.")
            several = list_of(article, "The articles, in the order asked for.")
            return {"oneOf": [article, several]}
        case "dedupe":
            kinds = {"oneOf": [object_of(CLUSTER, "Copies."), object_of(LINK, "A one-way link.")]}
            return list_of(kinds, "Clusters of copies, and links between articles.")
        case "index":
            return object_of(SUMMARY, "What was done; with --watch, one such object a line.")
        case "check":
            return list_of(object_of(PROBLEM, "A problem with one file."), "The problems, by path.")

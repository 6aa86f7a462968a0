"""What may a script expect of each command's JSON, as JSON Schema?"""

from __future__ import annotations

from archive_cli.render.record import Command
from archive_cli.render.schema.documents import schema_for

__all__ = ["COMMANDS", "schema_for"]

COMMANDS: tuple[Command, ...] = (
    "list", "search", "search-facet", "search-explain", "similar", "show", "dedupe", "dedupe-apply",
    "dedupe-boilerplate", "diff", "timeline", "index", "check",
)  # fmt: skip
"""What has a schema: commands, and those with an option that gives them other records."""

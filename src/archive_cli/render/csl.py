"""How is an article cited in CSL-JSON?

One array of items of type ``article-newspaper``, the keys those of the CSL 1.0.2 data schema
(citation-style-language/schema, csl-data.json). A date that was estimated is ``issued`` with
``circa``, which styles print as "ca."; one with less than a day has fewer ``date-parts``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar

from archive_cli.model.dates import CalendarDate
from archive_cli.render.citations import CitationRenderer
from archive_cli.render.reference import Name, Reference
from archive_cli.render.renderer import Format
from archive_cli.render.sanitize import escape_json


class CslRenderer(CitationRenderer):
    """One array, an item a line."""

    output_format: ClassVar[Format] = "csl-json"

    def write_references(self, references: Iterator[Reference]) -> None:
        """Write an item for each reference."""
        before = "[\n  "
        for reference in references:
            self.write(before + escape_json(json.dumps(_item(reference), ensure_ascii=False)))
            before = ",\n  "
        self.write("[]\n" if before.startswith("[") else "\n]\n")


def _item(reference: Reference) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": reference.key,
        "type": "article-newspaper",
        "title": reference.title,
        "author": [_name(name) for name in reference.authors],
        "container-title": reference.outlet,
        "issued": _issued(reference),
        "URL": reference.url,
        "language": reference.lang,
        "note": reference.note,
    }
    return {key: value for key, value in item.items() if value}


def _name(name: Name) -> dict[str, str]:
    if not name.given:
        return {"literal": name.family}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def _issued(reference: Reference) -> dict[str, Any] | None:
    if reference.issued is not None:
        return {"date-parts": [_parts(reference.issued)]}
    if reference.estimate is not None:
        return {"date-parts": [_parts(reference.estimate)], "circa": True}
    return None


def _parts(date: CalendarDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]

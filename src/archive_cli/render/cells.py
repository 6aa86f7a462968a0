"""How does one value of a record read in one cell?"""

from __future__ import annotations

import json
from typing import Any

from archive_cli.render.record import Record

ESTIMATED = "~"
"""What stands before a date that is only estimated."""


def cell_of(record: Record, field: str) -> str:
    """Return a field as people read it: a date that is only estimated is ``~2022-06``."""
    if field == "date" and record["date"] is None:
        estimate = record["estimate"]
        return "" if estimate is None else f"{ESTIMATED}{estimate['date']}"
    return stated_cell(record, field)


def stated_cell(record: Record, field: str) -> str:
    """Return a field on its own: nothing for ``None``, an estimate's date, lists as JSON."""
    value = record[field]
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if field == "estimate":
        return str(value["date"])
    return _json_text(value)


def _json_text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)

"""How many of the articles found have each value of a field?"""

from __future__ import annotations

from typing import Literal

from archive_cli.model.record import Record

FacetField = Literal["source", "place", "author", "lang", "year", "month"]
FACET_FIELDS: tuple[FacetField, ...] = ("source", "place", "author", "lang", "year", "month")


class FacetCount(Record):
    """``count`` articles found have this ``value`` in the field.

    ``value`` is as articles have it; of a ``month`` ``2025-03``; ``None`` for the articles without
    one. Years and months are those of the stated date, else of the estimated one; an article whose
    date is only a year has no month.
    """

    field: FacetField
    value: str | None
    count: int

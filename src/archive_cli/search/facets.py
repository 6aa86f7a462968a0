"""How are the articles that match spread over the values of a field?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from archive_cli.catalog.catalog import Catalog
from archive_cli.catalog.clauses import Clause
from archive_cli.model.facet import FacetCount, FacetField


def count_facets(
    catalog: Catalog, clause: Clause, fields: tuple[FacetField, ...], most: int | None = None
) -> tuple[FacetCount, ...]:
    """Return the counts of values, of each field once, in the order of ``fields``.

    Within a field: the ``most`` frequent, ties by value, absent last among them. All counts of a
    field add up to the number of articles that match.
    """
    total = catalog.count(clause)
    return tuple(
        FacetCount(field, value, count)
        for field in dict.fromkeys(fields)
        for value, count in islice(_counted(catalog, clause, field, total), most)
    )


def _counted(
    catalog: Catalog, clause: Clause, field: FacetField, total: int
) -> Iterator[tuple[str | None, int]]:
    values: list[tuple[str | None, int]] = [*catalog.values(field, clause)]
    absent = total - sum(count for _, count in values)
    if absent:
        values.append((None, absent))
    return iter(sorted(values, key=lambda one: (-one[1], one[0] is None, one[0] or "")))

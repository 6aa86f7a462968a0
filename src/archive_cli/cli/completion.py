"""What may stand next in a query, or as an ID?

Fields, operators, and the values of `place:`, `source:`, `author:`, `lang:` and `date:` as the
catalog has them, without a look at the files: where there is no catalog, there are no values. What
is proposed is what the program is to get; `shells` writes it for a shell.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from archive_cli.cli.arguments import unmarked
from archive_cli.model.errors import ArchiveError
from archive_cli.model.query import FIELDS

if TYPE_CHECKING:
    from archive_cli.catalog.tantivy_catalog import TantivyCatalog
    from archive_cli.model.article import Article
    from archive_cli.model.facet import FacetField

MOST = 200
"""So many values are proposed: the most frequent."""
MOST_IDS = 50
"""So many IDs are proposed: the first."""
DATES = (
    "today", "yesterday", "this week", "last week", "this month", "last month", "this year",
    "last year", "last 7 days", "stated", "estimated", "none",
)  # fmt: skip
OPERATORS = ("AND", "OR", "NOT")
_VALUED: dict[str, FacetField] = {
    "place": "place", "source": "source", "author": "author", "lang": "lang",
}  # fmt: skip
_BEFORE = r"(?s)(?P<before>(?:.*[\s(])?-?)"
_FIELD_WORD = re.compile(_BEFORE + r'(?P<field>[A-Za-z]+):(?P<quote>["“]?)(?P<start>[^"”]*)\Z')
_OTHER_WORD = re.compile(_BEFORE + r"(?P<start>[A-Za-z]*)\Z")
_MONTHS_FROM = 4
"""Of the digits of a year: where they all stand there, its months are proposed too."""


def complete_query(
    ctx: click.Context, _: click.Parameter | None, incomplete: str
) -> list[CompletionItem[str]]:
    """Return what the last word of a query may become, the whole argument each time."""
    incomplete = unmarked(incomplete)
    word = _FIELD_WORD.match(incomplete)
    if word is not None and word["field"].lower() in FIELDS:
        before, field = word["before"], word["field"]
        found = _values(ctx, field.lower(), word["start"])
        return [_item(f"{before}{field}:{_quoted(value)}", told) for value, told in found]
    other = _OTHER_WORD.match(incomplete)
    if other is None or incomplete.count('"') % 2:
        return []
    before, start = other["before"], other["start"]
    names = [name for name in FIELDS if name.startswith(start.lower())]
    fields = [CompletionItem(f"{before}{name}:", type="open") for name in names]
    is_first = not before.strip() and not ctx.params.get("query_words")
    words = OPERATORS[2:] if is_first else OPERATORS
    return fields + [_item(before + one) for one in words if start and one.startswith(start)]


def complete_id(
    ctx: click.Context, _: click.Parameter | None, incomplete: str
) -> list[CompletionItem[str]]:
    """Return the IDs that begin so, or a part of which does, each with its title.

    Where nothing is typed yet, those of the newest articles.
    """
    from archive_cli.catalog.catalog import Order
    from archive_cli.catalog.clauses import Everything

    catalog = _catalog(ctx)
    if catalog is None:
        return []
    found: list[Article] = []
    with suppress(ArchiveError, OSError):
        if incomplete:
            found, _count = catalog.find_prefix(incomplete, MOST_IDS)
        else:
            found = [*catalog.select(Everything(), Order(), limit=MOST_IDS)]
    return [_item(article.id, article.title) for article in found if _is_plain(article.id)]


def _values(ctx: click.Context, field: str, start: str) -> Iterator[tuple[str, str]]:
    """Yield the values that begin so, with what is told of each."""
    if field == "date":
        yield from _dates(ctx, start)
    elif field in _VALUED:
        yield from _known(ctx, _VALUED[field], start)


def _dates(ctx: click.Context, start: str) -> Iterator[tuple[str, str]]:
    before, dots, last = start.rpartition("..")
    last = last.lower()
    for name in () if dots else DATES:
        if name.startswith(last):
            yield name, ""
    periods: tuple[FacetField, ...] = ("year", "month") if len(last) >= _MONTHS_FROM else ("year",)
    for period in periods:
        for value, told in sorted(_known(ctx, period, last), reverse=period == "year"):
            yield f"{before}{dots}{value}", told


def _known(ctx: click.Context, field: FacetField, start: str) -> Iterable[tuple[str, str]]:
    """Return values of the catalog, the most frequent first, with how many articles have them."""
    from archive_cli.catalog.clauses import Everything

    catalog = _catalog(ctx)
    if catalog is None:
        return []
    found: list[tuple[str, int]] = []
    with suppress(ArchiveError, OSError):
        found = catalog.values(field, Everything(), start, MOST)
    return [(value, _count_of(count)) for value, count in found if value and _is_plain(value)]


def _catalog(ctx: click.Context) -> TantivyCatalog | None:
    from archive_cli.settings import read_settings
    from archive_cli.upkeep import Upkeep

    root = ctx.params.get("root") or ctx.find_root().params.get("root")
    try:
        return Upkeep(read_settings(root, os.environ)).as_it_is()
    except (ArchiveError, OSError):
        return None


def _quoted(value: str) -> str:
    """Return a value as a query takes it: in quotes, where it is no single word."""
    bare = value.replace('"', " ").strip()
    if bare.translate({ord(sign): None for sign in "-/.'&"}).isalnum() and ".." not in bare:
        return bare
    dots = re.fullmatch(r"[0-9-]*\.\.[0-9-]*", bare)
    return bare if dots else f'"{bare}"'


def _is_plain(text: str) -> bool:
    """Tell whether a text holds nothing that a terminal might obey, and stands in one line."""
    return text.isprintable()


def _count_of(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"


def _item(value: str, told: str = "") -> CompletionItem[str]:
    return CompletionItem(value, help=" ".join(told.split()) or None)

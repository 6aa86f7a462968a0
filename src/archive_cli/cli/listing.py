"""Which articles does a listing hold, and in which order?"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial, wraps
from typing import TYPE_CHECKING, Any, TypeVar

import click

from archive_cli.catalog.catalog import Order
from archive_cli.cli.help import SectionOption
from archive_cli.cli.options import SharedOptions, readable, today_of, with_options
from archive_cli.cli.paging import page_declarations
from archive_cli.cli.values import OneOf
from archive_cli.model.record import Record

if TYPE_CHECKING:
    from archive_cli.model.query import Query

Function = TypeVar("Function", bound=Callable[..., Any])
SORT_FIELDS = ("date", "title", "place", "source", "author", "lang", "words", "id", "path")


class Listing(Record):
    """Order, page and the period that narrows a query (``None``: all time)."""

    order: Order
    limit: int | None
    offset: int
    period: Query | None

    def narrowed(self, query: Query | None) -> Query | None:
        """Return the query limited to the period."""
        from archive_cli.model.query import And

        if query is None or self.period is None:
            return query or self.period
        parts = query.queries if isinstance(query, And) else (query,)
        return And((*parts, self.period))


def listing_options(function: Function) -> Function:
    """Declare order, page and period; the function takes ``listing``."""

    @wraps(function)
    def wrapper(*args: Any, shared: SharedOptions, **values: Any) -> Any:
        listing = Listing(
            Order(values.pop("sort"), values.pop("reverse")),
            values.pop("limit"),
            values.pop("offset"),
            _period(values.pop("since"), values.pop("until"), values.pop("on"), shared),
        )
        return function(*args, shared=shared, listing=listing, **values)

    return with_options(wrapper, _OPTIONS)  # type: ignore[return-value]


def _period(
    since: str | None, until: str | None, on: str | None, shared: SharedOptions
) -> Query | None:
    """Return the days an article's date must overlap; each date may be any period."""
    from archive_cli.model.query import DateRange

    if since is None and until is None and on is None:
        return None
    if on is not None:
        if since is not None or until is not None:
            raise click.UsageError("--on goes without --since and --until")
        return DateRange(*_bounds(on, "--on", shared))
    first = _bounds(since, "--since", shared)[0] if since is not None else None
    last = _bounds(until, "--until", shared)[1] if until is not None else None
    if first is not None and last is not None and first.first_day > last.last_day:
        raise click.UsageError(f"--since {since} lies after --until {until}")
    return DateRange(first, last)


def _bounds(value: str, option: str, shared: SharedOptions) -> tuple[Any, Any]:
    """Return the first and last date of a period written as in a query's ``date:``."""
    from archive_cli.model.errors import QueryError
    from archive_cli.model.query import DateRange
    from archive_cli.search.parser import parse_query

    value = readable(value)
    if not value.strip():
        raise click.UsageError(f"{option}: a date is missing")
    text = f'date:"{value}"' if " " in value else f"date:{value}"
    try:
        period = parse_query(text, today=today_of(shared))
    except QueryError as error:
        near = f". Did you mean {error.nearest.removeprefix('date:')}?" if error.nearest else ""
        raise click.UsageError(f"{option}: {error.reason}{near}") from error
    if not isinstance(period, DateRange) or period.first is None or period.last is None:
        raise click.UsageError(f"{option}: {value!r} is no day, month, year or other period")
    return period.first, period.last


_option = partial(click.option, cls=SectionOption)
_OPTIONS = (
    _option(
        "--sort",
        type=OneOf(SORT_FIELDS),
        default="date",
        metavar="FIELD",
        help=f"{', '.join(SORT_FIELDS[:-1])} or {SORT_FIELDS[-1]} [date].",
    ),
    _option("--reverse", is_flag=True, help="The other way round; articles without it stay last."),
    *page_declarations("At most N articles [all]."),
    _option("--since", metavar="DATE", help="Dated then or later: 2025, 2025-03, yesterday."),
    _option("--until", metavar="DATE", help="Dated then or earlier."),
    _option("--on", metavar="DATE", help="Dated then: a day, a month, a year, “last week”."),
)

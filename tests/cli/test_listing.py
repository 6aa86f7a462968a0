from __future__ import annotations

import datetime as dt

import click
import pytest

from archive_cli.catalog.catalog import Order
from archive_cli.cli.listing import Listing, listing_options
from archive_cli.cli.options import SharedOptions
from archive_cli.model.query import Query
from archive_cli.search.parser import parse_query

TODAY = dt.date(2025, 3, 6)


def listing_of(*args: str) -> Listing:
    """What the options make, as a command gets it."""

    @click.command()
    @listing_options
    def command(shared: SharedOptions, listing: Listing) -> Listing:  # noqa: ARG001 (the decorator's)
        return listing

    context = command.make_context("list", list(args))
    made = context.invoke(
        command.callback or command, shared=SharedOptions(today=TODAY), **context.params
    )
    assert isinstance(made, Listing)
    return made


def query_of(text: str) -> Query:
    return parse_query(text, today=TODAY)


def test_the_newest_come_first_and_all_are_listed() -> None:
    assert listing_of() == Listing(Order("date"), None, 0, None)


def test_order_and_page_are_taken() -> None:
    made = listing_of("--sort", "words", "--reverse", "--limit", "3", "--offset", "6")
    assert made == Listing(Order("words", reverse=True), 3, 6, None)


@pytest.mark.parametrize(
    ("args", "query_text"),
    [
        (("--since", "2025-02"), "date:2025-02.."),
        (("--until", "2025-02"), "date:..2025-02"),
        (("--on", "2025"), "date:2025..2025"),
        (("--on", "yesterday"), "date:2025-03-05..2025-03-05"),
        (("--since", "last week"), "date:2025-02-24.."),
        (("--until", "last week"), "date:..2025-03-02"),
        (("--since", "2024", "--until", "2025-01"), "date:2024..2025-01"),
        (("--on", "2024-11..2025-01"), "date:2024-11..2025-01"),
    ],
)
def test_a_period_is_one_of_the_query_language(args: tuple[str, ...], query_text: str) -> None:
    assert listing_of(*args).narrowed(None) == query_of(query_text)


def test_a_period_narrows_the_query() -> None:
    made = listing_of("--since", "2025")
    assert made.narrowed(query_of("laos")) == query_of("laos date:2025..")
    assert made.narrowed(query_of("laos border")) == query_of("laos border date:2025..")
    assert made.narrowed(query_of("laos OR border")) == query_of("(laos OR border) date:2025..")


def test_without_a_period_the_query_stays() -> None:
    assert listing_of().narrowed(query_of("laos")) == query_of("laos")
    assert listing_of().narrowed(None) is None


@pytest.mark.parametrize(
    "args",
    [
        ("--on", "2025", "--until", "2025"),
        ("--since", "2025", "--until", "2024"),
        ("--since", "none"),
        ("--since", "2025.."),
        ("--since", "2025) OR (laos"),
        ("--since", 'a"b c'),
        ("--since", " "),
        ("--on", "5/3/2025"),
    ],
)
def test_what_is_no_period_is_refused(args: tuple[str, ...]) -> None:
    with pytest.raises(click.UsageError, match=args[0]):
        listing_of(*args)

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.search.suggestions import nearest_terms

Shelve = Callable[..., MemoryCatalog]


@pytest.fixture
def catalog(shelve: Shelve) -> MemoryCatalog:
    return shelve(
        a="peacekeeping border talks", b="peacekeeping borders Laos", c="Viêng Chăn", d="talk tale"
    )


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("peacekeping", ("peacekeeping",)),
        ("paecekeeping", ("peacekeeping",)),
        ("eacekeeping", ("peacekeeping",)),
        ("bordr", ("border", "borders")),
        ("vieng", ("vieng",)),
        ("talx", ("tale", "talk")),
        ("zebra", ()),
        ("x", ()),
        ("ch", ()),
        ("x" * 100_000, ()),
        ("北", ()),
    ],
)
def test_nearest_spellings_come_first(
    word: str, nearest: tuple[str, ...], catalog: MemoryCatalog
) -> None:
    assert nearest_terms(catalog, word) == nearest


def test_of_spellings_equally_near_the_frequent_come_first(shelve: Shelve) -> None:
    catalog = shelve(a="mast", b="most", c="most", d="must")
    assert nearest_terms(catalog, "mist") == ("most", "mast", "must")


def test_only_the_fields_asked_for_are_looked_at(catalog: MemoryCatalog) -> None:
    assert nearest_terms(catalog, "bordr", ("title",)) == ()

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
        ("bordr", ("border",)),
        ("bordrs", ("borders", "border")),
        ("vieng", ("vieng",)),
        ("talx", ("tale", "talk")),
        ("zebra", ()),
        ("x", ()),
        ("ch", ()),
        ("https", ()),
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


def test_the_nearest_comes_first_whatever_start_it_shares(shelve: Shelve) -> None:
    assert nearest_terms(shelve(a="chef", b="chien"), "chein") == ("chien",)
    assert nearest_terms(shelve(a="chevron", b="chiens"), "cheins") == ("chiens",)


def test_a_nearer_word_without_a_start_in_common_comes_first(shelve: Shelve) -> None:
    catalog = shelve(a="harbour bridge", b="garden hardest")
    assert nearest_terms(catalog, "ahrbour") == ("harbour",)
    assert nearest_terms(shelve(a="armoury", b="harbours"), "arbours") == ("harbours", "armoury")


def test_short_words_are_only_taken_for_swaps(shelve: Shelve) -> None:
    catalog = shelve(a="on don lon to lao too")
    assert nearest_terms(catalog, "won") == ()
    assert nearest_terms(catalog, "loa") == ("lao",)
    assert nearest_terms(catalog, "tto") == ("too",)


def test_addresses_are_no_misspellings(shelve: Shelve) -> None:
    assert nearest_terms(shelve(a="http httpd"), "https") == ()

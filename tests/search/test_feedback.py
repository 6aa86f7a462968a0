from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.clauses import Clause
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.search.compiler import compile_query
from archive_cli.search.feedback import best_first
from archive_cli.search.parser import parse_query
from search.conftest import article, shelved

Shelve = Callable[..., MemoryCatalog]

FLOODS = {
    "flooding": "Rivers flooded the delta; farmers lost rice, and rice stores stood under water.",
    "relief": "After the delta flooded, relief reached farmers whose rice was lost.",
    "harvest": "A poor rice harvest is feared by farmers, officers of the ministry said.",
    "match": "The football match in the delta was played, farmers and others watching.",
}


def compiled(query_text: str, catalog: MemoryCatalog) -> Clause:
    return compile_query(parse_query(query_text, today=dt.date(2025, 3, 6)), catalog)


def ranked(query_text: str, catalog: MemoryCatalog) -> list[str]:
    clause = best_first(catalog, compiled(query_text, catalog))
    return [one.article.id for one in catalog.search(clause)]


@pytest.fixture
def floods(shelve: Shelve) -> MemoryCatalog:
    others = {f"other{number}": f"Trade in goods {number} grew." for number in range(36)}
    return shelve(**FLOODS, **others)


@pytest.mark.parametrize(
    "query_text",
    ["flooded", "flooded OR delta", "flooded delta farmers", '"the delta"', "title:a OR title:b"],
)
def test_few_words_and_words_that_must_all_be_there_are_left_alone(
    query_text: str, floods: MemoryCatalog
) -> None:
    clause = compiled(query_text, floods)
    assert best_first(floods, clause) is clause


def test_a_pasted_text_is_left_alone(floods: MemoryCatalog) -> None:
    clause = compiled(" OR ".join(f"word{number}" for number in range(201)), floods)
    assert best_first(floods, clause) is clause


def test_articles_that_share_words_with_the_best_come_before_others(shelve: Shelve) -> None:
    best = {f"flood{number}": "Rivers flooded the delta and its rice" for number in range(5)}
    others = {f"other{number}": f"Trade in goods {number} grew." for number in range(60)}
    catalog = shelve(football="delta farmers played", harvest="delta rice grew", **best, **others)
    query_text = "flooded OR delta OR rivers"
    plain = catalog.search(compiled(query_text, catalog))
    assert [one.article.id for one in plain][5:] == ["football", "harvest"]
    assert ranked(query_text, catalog)[5:] == ["harvest", "football"]


def test_the_same_articles_match(floods: MemoryCatalog) -> None:
    query_text = "flooded OR rivers OR lost OR zebra"
    clause = compiled(query_text, floods)
    assert floods.count(best_first(floods, clause)) == floods.count(clause) == 2


def test_what_is_required_and_excluded_stays_so(floods: MemoryCatalog) -> None:
    found = ranked("(flooded OR delta OR rice) -football body:farmers", floods)
    assert sorted(found) == ["flooding", "harvest", "relief"]


def test_a_rare_word_outweighs_two_that_nearly_all_articles_have(shelve: Shelve) -> None:
    filler = {f"filler{number}": "so it is what the day was" for number in range(30)}
    catalog = shelve(
        rare="border talks ended early in town on a cold and rainy day indeed after noon",
        common="what is the what is the what is the what is the",
        **filler,
    )
    assert ranked("what OR is OR the OR border", catalog)[0] == "rare"


def test_a_common_word_that_few_titles_have_tells_nothing_there(shelve: Shelve) -> None:
    filler = [article(f"f{n}", "The report tells of trade.", title=f"Trade {n}") for n in range(30)]
    asked = article("asked", "The report tells of zinc.", title="Trade 31")
    entitled = article("entitled", "The report tells of trade.", title="Report")
    catalog = shelve(entitled, asked, *filler)
    assert ranked("report OR zinc OR tells", catalog)[:2] == ["asked", "entitled"]


def test_the_parts_of_a_word_tell_of_articles_without_the_whole(shelve: Shelve) -> None:
    filler = {f"filler{number}": f"Trade in goods {number} grew." for number in range(30)}
    catalog = shelve(
        apart="Goods were sold from shop to shop over the border",
        neither="Goods were sold by hand over hills and dales",
        **filler,
    )
    assert ranked("cross-border OR goods OR sold OR were", catalog)[:2] == ["apart", "neither"]


def test_a_phrase_counts_more_than_its_words_apart(shelve: Shelve) -> None:
    filler = {f"filler{number}": f"Trade in goods {number} grew." for number in range(30)}
    catalog = shelve(
        apart="defence of a border town of goods",
        whole="a town of border defence of goods",
        **filler,
    )
    assert ranked('"border defence" OR goods OR town OR of', catalog)[:2] == ["whole", "apart"]


def test_a_word_given_twice_counts_twice(shelve: Shelve) -> None:
    catalog = shelve(a="rice", b="gold", c="silk", d="wood", e="iron")
    assert ranked("rice OR gold OR gold OR silk", catalog)[0] == "b"
    assert ranked("rice OR rice OR gold OR silk", catalog)[0] == "a"


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=6), max_size=8))
def test_whatever_the_archive_holds_the_same_articles_match(bodies: list[list[str]]) -> None:
    catalog = shelved(*(article(str(n), " ".join(words)) for n, words in enumerate(bodies)))
    clause = compiled("(a OR b OR c OR -d) e", catalog)
    plain = {one.article.id for one in catalog.search(clause)}
    assert {one.article.id for one in catalog.search(best_first(catalog, clause))} == plain

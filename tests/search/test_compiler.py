from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from archive_cli.catalog.clauses import (
    AllOf,
    AnyOf,
    Clause,
    Dated,
    DateKindIs,
    Everything,
    Forms,
    Fuzzy,
    NoneOf,
    Nothing,
    Prefix,
    Sequence,
    Term,
    WordCount,
)
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Article
from archive_cli.search.compiler import compile_query
from archive_cli.search.parser import parse_query
from archive_cli.search.ranking import BOOSTS, DEFAULT_FIELDS

TODAY = dt.date(2025, 3, 6)
Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]


def compiled(query_text: str, catalog: MemoryCatalog) -> Clause:
    return compile_query(parse_query(query_text, today=TODAY), catalog)


def found(query_text: str, catalog: MemoryCatalog) -> set[str]:
    return {one.article.id for one in catalog.search(compiled(query_text, catalog))}


@pytest.fixture
def empty(shelve: Shelve) -> MemoryCatalog:
    return shelve()


@pytest.fixture
def names(shelve: Shelve) -> MemoryCatalog:
    return shelve(
        together="She will visit Hanoi today. Vietnam and Russia signed.",
        apart="She will visit Hà Nội today. Việt Nam and Russia signed.",
        decomposed="She will visit Ha\u0300 No\u0323\u0302i today.",
        river="The delta of Dien Bien Phu.",
        other="He was in Moscow: ha, said Noi.",
    )


def test_no_query_asks_for_everything(empty: MemoryCatalog) -> None:
    assert compile_query(None, empty) == Everything()


def test_a_word_is_looked_for_in_the_default_fields_with_their_weights(
    empty: MemoryCatalog,
) -> None:
    terms = tuple(Term(field, "noi", BOOSTS[field]) for field in DEFAULT_FIELDS[2:])
    forms = (Forms("title", "noi", "noi", BOOSTS["title"]), Forms("body", "noi", "noi"))
    assert compiled("NÔI", empty) == AnyOf((*forms, *terms))


@pytest.mark.parametrize(
    ("query_text", "clause"),
    [
        ("body:talks", Forms("body", "talks", "talk")),
        (
            "title:talks",
            AnyOf(
                (
                    Forms("title", "talks", "talk", BOOSTS["title"]),
                    Forms("lead", "talks", "talk", BOOSTS["lead"]),
                )
            ),
        ),
        ("body:=talks", Term("body", "talks")),
        ("body:the", Term("body", "the")),
        ("source:times", Term("source", "times", BOOSTS["source"])),
        ("body:all-round", Sequence("body", ("all", "round"))),
        ('body:"border talks"~3', Sequence("body", ("border", "talks"), 3)),
        ('body:"talks"~3', Term("body", "talks")),
        ("body:peac*", Prefix("body", "peac")),
        ("body:all-ro*", AllOf((Term("body", "all"), Prefix("body", "ro")))),
        ("body:khamlieng~2", Fuzzy("body", "khamlieng", 2)),
        ("body:a-b~", AllOf((Fuzzy("body", "a", 1), Fuzzy("body", "b", 1)))),
        ("lang:VI", Term("lang", "vi", 0.0)),
        ('lang:"en-GB"', Term("lang", "en-gb", 0.0)),
        ("lang:e*", Prefix("lang", "e", 0.0)),
        ("lang:em~", Fuzzy("lang", "em", 1, 0.0)),
        ("path:2025/03", Sequence("path", ("2025", "03"), 0, 0.0)),
        ("id:002", Term("id", "002", 0.0)),
        ("url:https://example.org/", Sequence("url", ("https", "example", "org"), 0, 0.0)),
        ("date:0001-01-01..0001-01", Dated(1, 31)),
        ("date:..0001", Dated(None, 365)),
        ("date:stated", DateKindIs("stated")),
        ("words:>800", WordCount(801, None)),
        ("-body:covid", NoneOf(Forms("body", "covid", "covid"))),
        ("body:a OR body:b", AnyOf((Term("body", "a"), Term("body", "b")))),
        ("body:a body:b", AllOf((Term("body", "a"), Term("body", "b")))),
    ],
)
def test_each_form_asks_the_index(query_text: str, clause: Clause, empty: MemoryCatalog) -> None:
    assert compiled(query_text, empty) == clause


@pytest.mark.parametrize("query_text", ["body:talks's", "body:Talks\u2019S"])
def test_a_possessive_is_a_form_of_its_word(query_text: str, empty: MemoryCatalog) -> None:
    assert compiled(query_text, empty) == Forms("body", "talks", "talk")


@pytest.mark.parametrize("query_text", ["body:=talks's", 'body:"talks\'s"'])
def test_a_possessive_stays_what_it_is_where_it_is_asked_for(
    query_text: str, empty: MemoryCatalog
) -> None:
    assert compiled(query_text, empty) == Sequence("body", ("talks", "s"))


@pytest.mark.parametrize(
    "query_text", ["…", "--", '"…"', "-…", "– …", "… OR –", "title:…", "…~ "[:1]]
)
def test_what_holds_no_token_matches_nothing_alone(query_text: str, empty: MemoryCatalog) -> None:
    assert compiled(query_text, empty) == Nothing()


@pytest.mark.parametrize("query_text", ["body:a …", "– body:a", "body:a -…", "body:a OR …"])
def test_what_holds_no_token_is_left_out_of_a_list(query_text: str, empty: MemoryCatalog) -> None:
    assert compiled(query_text, empty) in (AllOf((Term("body", "a"),)), Term("body", "a"))


@pytest.mark.parametrize("word", ["hanoi", "HANOI", "hà nội", "ha noi", "Ha\u0300 No\u0323\u0302i"])
def test_names_match_apart_and_together(word: str, names: MemoryCatalog) -> None:
    assert found(f"{word} today", names) == {"together", "apart", "decomposed"}


@pytest.mark.parametrize(
    "phrase", ["visit hanoi today", "visit ha noi today", "visit Hà Nội today"]
)
def test_phrases_match_names_apart_and_together(phrase: str, names: MemoryCatalog) -> None:
    assert found(f'"{phrase}"', names) == {"together", "apart", "decomposed"}


@pytest.mark.parametrize("query_text", ["vietnam russia", "viet nam russia", "việt nam russia"])
def test_neighbours_of_a_name_are_asked_for_too(query_text: str, names: MemoryCatalog) -> None:
    assert found(query_text, names) == {"together", "apart"}


def test_a_name_written_with_a_hyphen_matches_too(names: MemoryCatalog) -> None:
    assert found("viet-nam", names) == {"together", "apart"}


def test_a_name_of_three_parts_matches_together(names: MemoryCatalog, shelve: Shelve) -> None:
    assert found("dienbienphu", names) == {"river"}
    together = shelve(one="The delta of Dienbienphu.")
    assert found("dien bien phu", together) == {"one"}
    assert found('"of dien bien phu"', together) == {"one"}


def test_overlapping_names_each_do_their_part(shelve: Shelve) -> None:
    catalog = shelve(both="Hanam and Namdinh", first="Hanam", second="Namdinh", apart="ha nam dinh")
    assert found("ha nam dinh", catalog) == {"both", "apart"}


def test_neighbours_are_of_one_field(shelve: Shelve, article: MakeArticle) -> None:
    catalog = shelve(
        article("hanoi", "Talks", title="Hanoi talks"), article("other", "Talks", title="Ha talks")
    )
    assert found("title:ha title:noi", catalog) == {"hanoi"}
    assert found("title:ha noi", catalog) == set()
    assert found("title:ha talks title:noi", catalog) == {"hanoi"}


def test_excluded_words_are_no_neighbours_and_are_excluded_in_every_spelling(
    names: MemoryCatalog,
) -> None:
    assert found("russia -vietnam", names) == set()
    assert found("russia -viet nam", names) == set()
    assert found("today -hanoi", names) == set()


def test_an_exact_word_has_one_spelling(names: MemoryCatalog) -> None:
    assert found("=hanoi", names) == {"together"}
    assert found("=ha =noi", names) == {"apart", "decomposed", "other"}


def test_places_match_apart_and_together(shelve: Shelve, article: MakeArticle) -> None:
    catalog = shelve(article("a", place="Hà Nội"), article("b", place="Hanoi"), c="Hanoi")
    for query_text in ("place:hanoi", 'place:"ha noi"', "place:(ha noi)"):
        assert found(query_text, catalog) == {"a", "b"}


def test_an_exclusion_alone_finds_the_rest(names: MemoryCatalog) -> None:
    assert found("-today", names) == {"river", "other"}


def test_adjacent_but_separate_words_do_not_make_a_word(shelve: Shelve) -> None:
    catalog = shelve(word="Peacekeeping went on.", words="They are keeping peace; peace keeping.")
    assert found("peacekeeping", catalog) == {"word"}


def test_a_phrase_of_many_names_asks_a_bounded_number_of_readings(shelve: Shelve) -> None:
    catalog = shelve(one="Hanoi and Hà Nội")
    clause = compiled(f'body:"{"ha noi " * 30}"', catalog)
    assert isinstance(clause, AnyOf)
    assert len(clause.clauses) == 16


def test_a_very_long_phrase_is_taken_as_it_stands(shelve: Shelve) -> None:
    catalog = shelve(one="Hanoi and Hà Nội")
    assert isinstance(compiled(f'body:"{"ha noi " * 33}"', catalog), Sequence)


@pytest.fixture
def forces(shelve: Shelve, article: MakeArticle) -> MemoryCatalog:
    return shelve(
        article("one", "A peacekeeper left.", lang="en"),
        article("many", "All peacekeepers left.", lang="en"),
        article("duty", "They go on peacekeeping missions.", lang="en"),
        article("bank", "The bank and Lao music.", lang="en"),
        article("name", "We saw Mr Banks in Laos.", lang="en"),
        article("fr", "Le parti des banks et les partis.", lang="fr"),
        article("party", "The parties met.", lang="en"),
    )


@pytest.mark.parametrize(
    ("query_text", "names"),
    [
        ("peacekeeper", {"one", "many", "duty"}),
        ("Peacekeepers", {"one", "many", "duty"}),
        ("=peacekeeper", {"one"}),
        ('"peacekeepers"', {"many"}),
        ("bank", {"bank"}),
        ("banks", {"bank", "name", "fr"}),
        ("lao", {"bank"}),
        ("laos", {"name"}),
        ("parti", {"fr"}),
        ("parties", {"party"}),
        ("partis", {"fr"}),
        ("-peacekeeper -bank", {"name", "fr", "party"}),
    ],
)
def test_words_find_their_forms_in_english_and_names_only_themselves(
    query_text: str, names: set[str], forces: MemoryCatalog
) -> None:
    assert found(query_text, forces) == names

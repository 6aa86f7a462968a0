from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from unicodedata import normalize

import pytest

from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.model.article import Article
from archive_cli.model.hit import Snippet
from archive_cli.search.compiler import compile_query
from archive_cli.search.needles import needles_of
from archive_cli.search.parser import parse_query
from archive_cli.search.snippets import WIDTH, snippets_of

TODAY = dt.date(2025, 3, 6)
FILLER = "The committee met again and agreed on little. " * 12
Shelve = Callable[..., MemoryCatalog]
MakeArticle = Callable[..., Article]
Snippets = Callable[..., tuple[Snippet, ...]]


@pytest.fixture
def snippets(shelve: Shelve, article: MakeArticle) -> Snippets:
    def make(query_text: str, body: str, *, title: str = "") -> tuple[Snippet, ...]:
        one = article("one", body, title=title)
        clause = compile_query(parse_query(query_text, today=TODAY), shelve(one))
        return snippets_of(one, needles_of(clause))

    return make


def marked(snippet: Snippet) -> list[str]:
    return [snippet.text[start:end] for start, end in snippet.matches]


@pytest.mark.parametrize(
    ("query_text", "body", "wanted"),
    [
        ("talks", "Border talks ended; the TALKS failed.", ["talks", "TALKS"]),
        ("noi", "Hà Nội", ["Nội"]),
        ("noi", normalize("NFD", "Hà Nội."), [normalize("NFD", "Nội")]),
        ("hanoi", "In Hà Nội today", ["Hà Nội"]),
        ("hanoi", normalize("NFD", "In Hà Nội today"), [normalize("NFD", "Hà Nội")]),
        ("ha noi", "In Hanoi today", ["Hanoi"]),
        ("peac*", "Peacekeepers keep peace.", ["Peacekeepers", "peace"]),
        ("khamlang~2", "Khamliang spoke.", ["Khamliang"]),
        ('"border talks"', "Talks on the border: border talks.", ["border talks"]),
        ('"border talks"~1', "The border guard talks.", ["border", "talks"]),
        ('"border talks"~1', "The border and its guard talks.", []),
        ("all-round", "An all-round effort, all of it.", ["all-round"]),
        ("=talks", "Talks and a talk.", ["Talks"]),
        ("talks -border", "The border talks.", ["talks"]),
        ("talks title:border", "The border talks.", ["talks"]),
        ("body:talks", "The border talks.", ["talks"]),
        ("北京", "他们在北京会谈。", ["北京"]),
        ("red", "Oil [red]up[/red] <b>red</b>", ["red", "red", "red"]),
        ("talks", "Talks\x1b[31m \u202etalks", ["Talks", "talks"]),
        ("date:2025", "Border talks.", []),
    ],
)
def test_whole_words_are_marked_as_they_were_matched(
    query_text: str, body: str, wanted: list[str], snippets: Snippets
) -> None:
    (snippet,) = snippets(query_text, body)
    assert snippet.text == body
    assert marked(snippet) == wanted


def test_a_short_paragraph_is_shown_whole_and_alone(snippets: Snippets) -> None:
    found = snippets("talks", f"{FILLER}\n\nThe border talks\nfailed.\n\n{FILLER}")
    assert found == (Snippet("The border talks failed.", ((11, 16),)),)


def test_a_long_paragraph_is_cut_between_words(snippets: Snippets) -> None:
    (snippet,) = snippets("talks", f"{FILLER}The border talks failed. {FILLER}")
    assert snippet.text[0] == snippet.text[-1] == "…"
    words = f"{FILLER}The border talks failed.".split()
    assert set(snippet.text.strip("…").split()) <= set(words)
    assert 160 <= len(snippet.text) <= WIDTH + 2
    assert marked(snippet) == ["talks"]


def test_the_beginning_of_a_paragraph_is_kept_where_it_fits(snippets: Snippets) -> None:
    (snippet,) = snippets("talks", f"The border talks failed. {FILLER}")
    assert snippet.text.startswith("The border talks failed.")
    assert snippet.text.endswith("…")


def test_the_end_of_a_paragraph_is_kept_where_it_fits(snippets: Snippets) -> None:
    (snippet,) = snippets("talks", f"{FILLER}The border talks failed.")
    assert snippet.text.startswith("…")
    assert snippet.text.endswith("The border talks failed.")


def test_the_passage_with_the_most_words_comes_first(snippets: Snippets) -> None:
    body = f"Talks here, talks there.\n\n{FILLER}\n\nThe border talks.\n\nMore talks."
    assert [one.text for one in snippets("border talks", body)] == [
        "The border talks.",
        "Talks here, talks there.",
    ]


def test_the_passage_with_the_phrase_comes_first(snippets: Snippets) -> None:
    body = "Talks went on at the border: more talks about talks.\n\nThe border talks."
    assert marked(snippets('"border talks" talks', body)[0]) == ["border talks"]


def test_at_most_two_passages_are_shown_and_none_twice(snippets: Snippets) -> None:
    found = snippets(
        "talks", f"{FILLER}The talks one. {FILLER}The talks two. {FILLER}The talks three."
    )
    assert len(found) == 2
    assert "one" in found[0].text
    assert "two" in found[1].text


def test_without_a_match_the_lead_is_shown(snippets: Snippets) -> None:
    (snippet,) = snippets("zebra", f"{FILLER}\n\nMore.", title="A zebra")
    assert snippet.matches == ()
    assert FILLER.startswith(snippet.text.rstrip("…"))
    assert len(snippet.text) > 160


def test_an_article_without_a_body_has_no_snippet(snippets: Snippets) -> None:
    assert snippets("zebra", " \n\n ", title="A zebra") == ()


def test_a_phrase_never_reaches_over_a_paragraphs_end(snippets: Snippets) -> None:
    (snippet,) = snippets('"border talks"', "At the border\n\ntalks began.")
    assert snippet == Snippet("At the border", ())


def test_a_word_longer_than_a_snippet_is_cut(snippets: Snippets) -> None:
    for snippet in snippets("x*", f"before {'x' * 5000} after"):
        assert len(snippet.text) <= WIDTH + 2
        assert len(snippet.matches) == 1
        assert set(marked(snippet)[0]) == {"x"}


def test_accents_are_never_cut_from_their_letters(snippets: Snippets) -> None:
    for start in ("", "b"):
        (snippet,) = snippets("x*", start + "a\u0301" * 2000 + " x")
        assert snippet.text[1] == "a"


def test_a_script_without_spaces_is_cut_between_letters(snippets: Snippets) -> None:
    (snippet,) = snippets("北京", "他们会谈。" * 300 + "北京" + "他们会谈。" * 300)
    assert 160 <= len(snippet.text) <= WIDTH + 2
    assert marked(snippet) == ["北京"]


def test_matches_never_overlap(snippets: Snippets) -> None:
    (snippet,) = snippets('"a b" "b c" b', "x a b c y")
    assert marked(snippet) == ["a b c"]


def test_part_of_a_word_leads_nowhere(snippets: Snippets) -> None:
    body = "\n\n".join(["The other theory of them then."] * 9 + ["He saw the."])
    assert marked(snippets("he", body)[0]) == ["He"]


def test_a_huge_body_takes_bounded_time(snippets: Snippets) -> None:
    started = time.perf_counter()
    snippets("talks", "talks " * 500_000)
    assert time.perf_counter() - started < 10

from __future__ import annotations

import time
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.dedupe.differences import difference_between
from archive_cli.model.cluster import LinkRelation, MemberRelation
from archive_cli.model.difference import Difference, Extent, SentencePair
from dedupe.planted import Press, article

PRESS = Press(3)
STORY = (
    "The ferry to Đảo Lớn ran again on Monday, after three weeks in dock. "
    "Islanders had waited for bread, letters and news.\n\n"
    "“It is good to hear the horn,” said Mrs Ngô, who keeps the island's only shop. "
    "The captain took two trips. A third boat follows in May."
)
_sentences = st.sampled_from(
    [
        "The ferry ran again on Monday.",
        "The ferry ran on Tuesday, again.",
        "Islanders waited for bread.",
        "Islanders waited long for bread and news.",
        "“Good,” said Mrs Ngô.",
        "新的码头昨天开放。",
        "新的码头今天开放了。",
        "Yes.",
        "…",
        "no end",
    ]
)
_bodies = st.lists(st.tuples(_sentences, st.sampled_from([" ", "\n\n", "  "])), max_size=12).map(
    lambda parts: "".join(sentence + gap for sentence, gap in parts).strip()
)
_any = st.text(st.sampled_from('ab B.!?…”" \n。新\u0301\u200d\x1b[]'), max_size=50)


def compared(a: str, b: str) -> Difference:
    return difference_between(article("a", a), article("b", b))


def plain(text: str) -> str:
    return "".join(normalize("NFC", text).split())


def kinds(difference: Difference) -> list[str]:
    return [pair.kind for pair in difference.sentences]


def patched(pair: SentencePair) -> str:
    """Return A's words with the changes put in, or B's where A has none."""
    if pair.a is None:
        assert pair.b is not None
        return pair.b.text
    made, done = "", pair.a.start
    for change in pair.words:
        made += pair.a.text[done - pair.a.start : change.a.start - pair.a.start] + change.b.text
        done = change.a.end
    return made + pair.a.text[done - pair.a.start :]


def extents(difference: Difference, side: str) -> list[Extent]:
    pairs = [getattr(pair, side) for pair in difference.sentences]
    words = [getattr(word, side) for pair in difference.sentences for word in pair.words]
    return [extent for extent in pairs + words if extent is not None]


@given(_bodies | _any, _bodies | _any)
def test_applying_the_difference_to_a_gives_b(a: str, b: str) -> None:
    difference = compared(a, b)
    there = [pair for pair in difference.sentences if pair.b is not None]
    assert plain("".join(map(patched, there))) == plain(b)
    assert [pair.b.start for pair in there if pair.b] == sorted(
        pair.b.start for pair in there if pair.b
    )


@given(_bodies | _any, _bodies | _any)
def test_every_span_quotes_its_body(a: str, b: str) -> None:
    difference = compared(a, b)
    assert all(a[one.start : one.end] == one.text for one in extents(difference, "a"))
    assert all(b[one.start : one.end] == one.text for one in extents(difference, "b"))


@given(_bodies | _any, _bodies | _any)
def test_each_sentence_of_a_is_in_one_entry(a: str, b: str) -> None:
    ours = [pair.a for pair in compared(a, b).sentences if pair.a is not None]
    ours.sort(key=lambda one: one.start)
    assert plain("".join(one.text for one in ours)) == plain(a)


@given(_bodies | _any)
def test_nothing_differs_between_an_article_and_itself(body: str) -> None:
    difference = compared(body, body)
    assert set(kinds(difference)) <= {"same"}
    assert (difference.cut, difference.added, difference.similarity) == (0, 0, 1.0)
    assert difference.headers == ()


@given(_bodies, _bodies)
def test_the_counts_are_of_one_size_both_ways(a: str, b: str) -> None:
    there, back = compared(a, b), compared(b, a)
    assert 0 <= there.similarity <= 1
    assert (there.similarity == 1) == (back.similarity == 1)
    assert there.cut - there.added == back.added - back.cut


def test_an_edited_sentence_shows_its_words() -> None:
    difference = compared(STORY, STORY.replace("three weeks", "a month"))
    assert kinds(difference) == ["changed", "same", "same", "same", "same"]
    (change,) = difference.sentences[0].words
    assert (change.a.text, change.b.text) == ("three weeks", "a month")
    assert (difference.cut, difference.added) == (2, 2)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("ran again", "ran", (" again", "")),
        ("in dock.", "in dock, at last.", ("", ", at last")),
        ("Monday,", "Monday", (",", "")),
        ("letters", "Letters", ("letters", "Letters")),
        ("Đảo", "Dao", ("Đảo", "Dao")),
    ],
)
def test_a_change_is_no_larger_than_it_must_be(
    old: str, new: str, expected: tuple[str, str]
) -> None:
    difference = compared(STORY, STORY.replace(old, new))
    changed = [pair for pair in difference.sentences if pair.kind == "changed"]
    (change,) = changed[0].words
    assert (change.a.text.strip(), change.b.text.strip()) == tuple(one.strip() for one in expected)


def test_characters_are_the_words_of_scripts_without_spaces() -> None:
    difference = compared("新的码头昨天开放。三百米。", "新的码头今天开放。三百米。")
    assert kinds(difference) == ["changed", "same"]
    assert (difference.cut, difference.added, difference.unit) == (1, 1, "character")


def test_a_cut_and_an_added_sentence_stand_where_they_stood() -> None:
    body = STORY.replace("Islanders had waited for bread, letters and news.", "Nobody came.")
    assert kinds(compared(STORY, body)) == ["same", "cut", "added", "same", "same", "same"]


def test_a_sentence_that_stands_elsewhere_was_moved() -> None:
    body = "The captain took two trips. " + STORY.replace("The captain took two trips. ", "")
    difference = compared(STORY, body)
    assert kinds(difference) == ["moved", "same", "same", "same", "same"]
    assert (difference.cut, difference.added) == (0, 0)
    assert difference.similarity < 1


def test_a_split_sentence_is_one_change() -> None:
    body = STORY.replace("Monday, after", "Monday. It was after")
    difference = compared(STORY, body)
    assert kinds(difference)[0] == "changed"
    assert difference.sentences[0].b is not None
    assert difference.sentences[0].b.text.startswith("The ferry")
    assert difference.sentences[0].b.text.endswith("in dock.")


def test_spacing_paragraphs_and_unicode_form_do_not_differ() -> None:
    difference = compared(STORY, normalize("NFD", STORY.replace("\n\n", " ")))
    assert set(kinds(difference)) == {"same"}
    assert difference.similarity == 1


def test_only_headers_that_differ_are_named() -> None:
    a = article("a", STORY, title="Ferry sails", title_basis="headline", source="Coast")
    b = article("b", STORY, title="Ferry sails again", title_basis="headline", source="Coast")
    (header,) = difference_between(a, b).headers
    assert (header.field, header.a, header.b) == ("title", "Ferry sails", "Ferry sails again")
    assert header.words[0].b.text.strip() == "again"


def test_a_title_made_of_the_first_sentence_is_no_header() -> None:
    a = article("a", STORY, title="One", title_basis="lead")
    b = article("b", STORY, title="Two", title_basis="lead")
    assert difference_between(a, b).headers == ()


@pytest.mark.parametrize(
    ("body", "relation"),
    [
        (STORY, "identical"),
        (STORY.replace("\n\n", "  "), "identical"),
        (STORY.replace("Monday", "Tuesday"), "near"),
        ("Nothing of this has to do with the other story, which was about a boat.", None),
        ("", None),
        (f"{' '.join(PRESS.text(300))} {STORY} {' '.join(PRESS.text(300))}", "contained-in"),
    ],
)
def test_the_relation_is_what_deduplication_says(
    body: str, relation: MemberRelation | LinkRelation | None
) -> None:
    assert compared(STORY, body).relation == relation
    assert compared(body, STORY).relation == relation


def test_two_articles_without_text_are_the_same() -> None:
    difference = compared("", "")
    assert (difference.sentences, difference.similarity, difference.relation) == ((), 1.0, None)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Yes.\n\n" * 100_000, "Yes.\n\n" * 99_999),
        ("Yes.\n\nNo.\n\n" * 10_000, "Yes.\n\nYes.\n\nNo.\n\n" * 7_000),
        ("word " * 30_000, "other " * 30_000),
    ],
)
def test_endless_repetition_is_compared_in_seconds(a: str, b: str) -> None:
    start = time.process_time()
    compared(a.strip(), b.strip())
    assert time.process_time() - start < 30


def test_what_was_cut_and_what_was_added_are_counted_as_their_own_texts_are() -> None:
    words, characters = "The new quay opened yesterday.", "新的码头昨天开放。"
    there = compared(words, characters)
    assert (there.cut, there.unit, there.added, there.added_unit) == (5, "word", 8, "character")
    back = compared(characters, words)
    assert (back.cut, back.unit, back.added, back.added_unit) == (8, "character", 5, "word")


def test_an_empty_text_is_counted_as_the_other_one_is() -> None:
    characters = "新的码头昨天开放。"
    for difference in (compared("", characters), compared(characters, "")):
        assert (difference.unit, difference.added_unit) == ("character", "character")

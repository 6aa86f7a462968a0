import pytest

from archive_cli.dedupe.passages import covered_words, words_of
from archive_cli.dedupe.reasons import link_reason, member_reason
from archive_cli.model.cluster import MemberRelation
from dedupe.planted import article

KEEP = (
    "The ferry to Đảo Lớn ran again on Monday, after three weeks in dock. "
    "Islanders had waited for bread, letters and news. "
    "“It is good to hear the horn,” said Mrs Ngô, who keeps the island's only shop."
)


def reason(member: str, relation: MemberRelation, keep: str = KEEP) -> str:
    return member_reason(article("keep", keep), article("member", member), relation)


@pytest.mark.parametrize(
    ("member", "because"),
    [
        (KEEP, "the same text, character for character"),
        (KEEP.replace(". ", ".\n\n"), "same words; only spacing differs"),
        (KEEP.upper(), "same words; only case differs"),
        (KEEP.upper() + "\n", "same words; only spacing and case differ"),
        (
            KEEP.replace("Ngô", "Ngo\u0302"),
            "same words; only Unicode form, spacing or case differs",
        ),
    ],
)
def test_an_identical_copy_says_what_else_differs(member: str, because: str) -> None:
    assert reason(member, "identical") == because


@pytest.mark.parametrize(
    ("member", "because"),
    [
        (KEEP.replace("“", '"').replace("”", '"'), "same words; only punctuation differs"),
        (KEEP.replace("ô", "o"), "same words; only accents or punctuation differ"),
        (KEEP.replace("Monday", "Tuesday"), '1 of 38 words changed: "Monday" became "Tuesday"'),
        (
            KEEP.replace("Monday", "Tuesday").replace("good", "a great joy"),
            '2 of 38 words changed: "good" became "a great joy"',
        ),
        (KEEP.replace("on Monday, ", ""), '2 of 38 words left out: "on Monday"'),
        (
            KEEP.replace("Monday", "Tuesday").replace("news", "some news"),
            '1 of 38 words changed, 1 added: "Monday" became "Tuesday"',
        ),
    ],
)
def test_a_near_copy_names_the_largest_difference(member: str, because: str) -> None:
    assert reason(member, "near") == because


def test_added_words_are_counted_and_quoted_in_their_own_letters() -> None:
    member = KEEP.replace("after three", "sớm hơn dự kiến, after three")
    assert reason(member, "near") == '4 words added: "sớm hơn dự kiến"'


def test_two_words_equal_by_chance_do_not_part_a_difference() -> None:
    member = KEEP.replace(
        "had waited for bread, letters and news", "knew nothing of bread or sails"
    )
    because = (
        '7 of 38 words changed: "had waited for bread, letters and news" became'
        ' "knew nothing of bread or sails"'
    )
    assert reason(member, "near") == because


def test_a_truncated_copy_says_where_it_breaks_off() -> None:
    assert reason(KEEP.partition(" “")[0], "truncated") == "first 22 of 38 words, then breaks off"
    signed = KEEP.partition(" “")[0] + " (Coast)"
    assert reason(signed, "truncated") == 'first 22 of 38 words, then breaks off with "Coast"'


def test_a_reprint_says_what_the_other_adds_and_where() -> None:
    short = KEEP.partition(". ")[2]
    because = (
        'every word of it stands in keep, which adds 14 words at the beginning: "The ferry to Đảo'
        ' Lớn ran again on Monday, after three weeks…"'
    )
    assert reason(short, "reprint") == because
    longer = 'holds all of keep and adds 3 words at the end: "Reported by Coast"'
    assert reason(f"{KEEP} Reported by Coast.", "reprint") == longer


def test_a_reprint_with_words_of_its_own_counts_what_it_shares() -> None:
    member = "All calm. " + KEEP.partition(". ")[2]
    assert reason(member, "reprint").startswith('24 of its 26 words stand in keep; "The ferry to')


def test_links_count_what_stands_in_the_other() -> None:
    whole = article("weekly", f"Elsewhere it rained. {KEEP} More next week.")
    own = article("own", KEEP)
    assert link_reason(own, whole, "contained-in") == "all its 38 words stand in weekly"
    edited = article("own", KEEP.replace("good", "fine"))
    assert link_reason(edited, whole, "contained-in") == "37 of its 38 words stand in weekly"
    because = 'a run of 38 words stands in both: "The ferry to Đảo Lớn ran again on Monday, after'
    assert link_reason(own, whole, "quotes") == f'{because} three weeks…"'


def test_a_quotation_is_at_most_sixty_characters_and_cut_at_a_word() -> None:
    words = words_of(KEEP)
    quoted = words.quoted(slice(0, len(words)))
    assert len(quoted) <= 62
    assert KEEP.startswith(quoted.strip('"').rstrip("…"))
    endless = words_of("a" * 200)
    assert len(endless.quoted(slice(0, 1))) == 62


def test_a_text_below_five_words_is_counted_as_a_whole() -> None:
    assert covered_words(words_of("one two three"), words_of("zero one two three four")) == 3
    assert covered_words(words_of("one two"), words_of("two one")) == 0


def test_words_are_counted_as_a_reader_does() -> None:
    assert len(words_of("Lao's 2025-2029 plan – e.g. No. 1,200")) == 6
    assert words_of("北京新闻报道，今天").counted(8) == "8 characters"
    assert len(words_of("北京新闻报道，今天")) == 8
    assert words_of("one two").counted(1) == "1 word"

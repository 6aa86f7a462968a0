import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.passages import covered_words, words_in, words_of
from archive_cli.dedupe.reasons import MOST, link_reason, member_reason
from archive_cli.model.cluster import MemberRelation
from dedupe.planted import Press, article

KEEP = (
    "The ferry to Đảo Lớn ran again on Monday, after three weeks in dock. "
    "Islanders had waited for bread, letters and news. "
    "“It is good to hear the horn,” said Mrs Ngô, who keeps the island's only shop."
)
WORDS = ("ferry", "a" * 70, "\n\n", "…", "北京新闻报道", "“Ngô”", "1,200", "\x1b[31m", "the")


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
        (KEEP.replace("Monday", "Tuesday"), 'changes 1 of 38 words: "Monday" became "Tuesday"'),
        (
            KEEP.replace("Monday", "Tuesday").replace("good", "a great joy"),
            'changes 2 of 38 words, most where "good" became "a great joy"',
        ),
        (KEEP.replace("on Monday, ", ""), 'cuts 2 of 38 words: "on Monday"'),
        (
            KEEP.replace("Monday", "Tuesday").replace("news", "some news"),
            'changes 1 of 38 words: "Monday" became "Tuesday"; also adds 1 word',
        ),
    ],
)
def test_a_near_copy_names_the_largest_difference(member: str, because: str) -> None:
    assert reason(member, "near") == because


def test_added_words_are_counted_and_quoted_in_their_own_letters() -> None:
    member = KEEP.replace("after three", "sớm hơn dự kiến, after three")
    assert reason(member, "near") == 'adds 4 words: "sớm hơn dự kiến"'


def test_two_words_equal_by_chance_do_not_part_a_difference() -> None:
    member = KEEP.replace(
        "had waited for bread, letters and news", "knew nothing of bread or sails"
    )
    because = (
        'changes 7 of 38 words: "had waited for bread, letters and news" became'
        ' "knew nothing of bread or sails"'
    )
    assert reason(member, "near") == because


def test_a_truncated_copy_says_what_is_cut_and_from_where() -> None:
    because = (
        'cuts the last 16 of 38 words, from "It is good to hear the horn,” said Mrs Ngô, who'
        ' keeps the…"'
    )
    assert reason(KEEP.partition(" “")[0], "truncated") == because
    signed = KEEP.partition(" “")[0] + " (Coast)"
    instead = '; ends with "Coast" instead'
    assert reason(signed, "truncated").startswith("cuts the last 16 of 38 words, from")
    assert reason(signed, "truncated").endswith(instead)


def test_whole_paragraphs_are_counted_as_such() -> None:
    story = KEEP.replace(". ", ".\n\n")
    first, second, third = story.split("\n\n")
    assert reason(first, "truncated", keep=story).startswith(
        'cuts the last 2 paragraphs (24 words), from "Islanders had'
    )
    assert reason(f"{first}\n\n{third}", "near", keep=story).startswith(
        'cuts a paragraph (8 words): "Islanders had waited'
    )
    assert reason(f"{second}\n\n{third}", "reprint", keep=story).startswith(
        'cuts the first paragraph (14 words): "The ferry to Đảo Lớn'
    )
    added = f"{story}\n\nThe next boat is due on Friday."
    assert reason(added, "near", keep=story) == (
        'adds a paragraph (7 words) at the end: "The next boat is due on Friday"'
    )


def test_a_reprint_says_what_it_adds_and_where() -> None:
    longer = 'adds 3 words at the end: "Reported by Coast"'
    assert reason(f"{KEEP} Reported by Coast.", "reprint") == longer
    before = 'adds 2 words at the beginning: "From Coast"'
    assert reason(f"From Coast: {KEEP}", "reprint") == before


def test_a_lead_or_an_ending_of_its_own_is_quoted() -> None:
    lead = "Bread and letters came back to the island with the first boat in weeks. "
    because = reason(lead + KEEP.partition(". ")[2], "reprint")
    assert because == (
        'has its own lead: "Bread and letters came back to the island with the first…"'
    )
    ending = reason(KEEP.partition(" “")[0] + " None of them knew when another would sail.", "near")
    assert ending == 'has its own ending: "None of them knew when another would sail"'
    dated = "The boat that brings bread and letters came back today. " + KEEP.partition(". ")[2]
    assert reason(dated, "near").startswith('has its own lead: "boat that brings bread')


def test_scanning_errors_are_told_from_edits() -> None:
    text = KEEP + " The minister came by train and met the mayor of the northern town there."
    noisy = text.replace("minister", "rninister").replace("waited", "vvaited")
    noisy = noisy.replace("northern", "nortbern").replace("Islanders", "lslanders")
    because = reason(noisy, "near", keep=text)
    assert because.endswith(
        '% of the characters differ, as scanning errors do: "Islanders" / "lslanders"'
    )
    edited = text.replace("minister", "envoy").replace("waited", "longed")
    edited = edited.replace("northern", "old").replace("Islanders", "People")
    assert reason(edited, "near", keep=text).startswith("changes 4 of 52 words, such as")


def test_a_cut_counts_for_more_than_scanning_errors_beside_it() -> None:
    text = f"{KEEP} {' '.join(f'word{number}' for number in range(30))}."
    noisy = KEEP.replace("ferry", "ferrv").replace("island's", "islancl's").replace("news", "nevvs")
    because = reason(noisy, "truncated", keep=text)
    assert because.startswith('cuts the last 30 of 68 words, from "word0')
    assert "; elsewhere " in because
    assert because.endswith("% of the characters differ, as scanning errors do")


@given(st.lists(st.sampled_from(WORDS), min_size=1), st.lists(st.sampled_from(WORDS), min_size=1))
@pytest.mark.parametrize("relation", ["identical", "near", "reprint", "truncated"])
def test_a_reason_is_one_short_line(
    relation: MemberRelation, ours: list[str], theirs: list[str]
) -> None:
    because = reason(" ".join(ours), relation, keep=" ".join(theirs))
    assert 0 < len(because) <= MOST
    assert "\n" not in because


def test_boilerplate_is_left_out_of_account_and_the_reason_says_so() -> None:
    footer = " Write to us: desk at coast dot example."
    member = KEEP.replace("Monday", "Tuesday") + footer
    owned = [True] * len(tokens_of(KEEP)), [True] * len(tokens_of(KEEP)) + [False] * 8
    masked = member_reason(article("keep", KEEP), article("own", member), "near", owned)
    because = 'changes 1 of 38 words: "Monday" became "Tuesday"; 8 words of boilerplate aside'
    assert masked == because
    only = member_reason(article("keep", KEEP), article("own", KEEP + footer), "near", owned)
    assert only == "the same text; 8 words of boilerplate aside"


def test_a_sentence_of_too_many_parts_quotes_less() -> None:
    old = "three weeks in dock. Islanders had waited for bread, letters and news"
    new = "a strike of all crews that began when two captains lost their pay, then ended"
    told = reason(KEEP.replace(old, new) + " It sails at nine.", "near")
    assert len(told) <= MOST
    assert '"three weeks in dock. Islanders had…" became "a strike of all crews' in told
    assert told.endswith("; also adds 4 words")


def test_a_sentence_that_is_too_long_with_the_shortest_quotations_is_cut() -> None:
    press = Press(31)
    body = press.text(400)
    read = press.scanned(body[:250], 0.05)
    copy = [
        *read[:90],
        "as",
        "we",
        "said",
        *read[90:180],
        "never",
        "before",
        *read[182:],
        *body[300:],
    ]
    owned = [[True] * (count - 100) + [False] * 100 for count in (len(body), len(copy))]
    articles = article("keep", " ".join(body)), article("own", " ".join(copy))
    told = member_reason(*articles, "near", (owned[0], owned[1]))
    assert len(told) == MOST
    assert told.startswith('cuts the last 50 of 300 words, from "')
    assert "; elsewhere 4 % of the characters differ, as scanning errors do; 1" in told
    assert told.endswith("…")


def test_links_count_what_stands_in_the_other() -> None:
    whole = article("weekly", f"Elsewhere it rained. {KEEP} More next week.")
    own = article("own", KEEP)
    because = "all its 38 words stand in the other article"
    assert link_reason(own, whole, "contained-in") == because
    edited = article("own", KEEP.replace("good", "fine"))
    because = "37 of its 38 words stand in the other article"
    assert link_reason(edited, whole, "contained-in") == because
    because = '38 words in a row stand in both: "The ferry to Đảo Lớn ran again on Monday, after'
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


@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x17F)))
def test_keys_are_those_of_the_words(text: str) -> None:
    assert words_of(text).keys == [word.key for chunk in text.split() for word in words_in(chunk)]


def test_words_are_counted_as_a_reader_does() -> None:
    assert len(words_of("Lao's 2025-2029 plan – e.g. No. 1,200")) == 6
    assert words_of("北京新闻报道，今天").counted(8) == "8 characters"
    assert len(words_of("北京新闻报道，今天")) == 8
    assert words_of("one two").counted(1) == "1 word"


def test_words_are_read_alike_after_very_many_others() -> None:
    many = " ".join(f"word{number}" for number in range(20_001))
    assert words_of(many).keys == many.split()
    assert words_of(KEEP).keys == [word.key for chunk in KEEP.split() for word in words_in(chunk)]

"""Articles that tell one story in different words are linked, and no others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.dedupe.copies import CopyOptions
from archive_cli.dedupe.stories import days_apart, same_stories, stories_beside
from archive_cli.model.article import Article, Estimate
from archive_cli.model.cluster import Cluster, Link, Member
from archive_cli.model.dates import CalendarDate
from dedupe.told import articles, pairs_told

_ALL = CopyOptions()


def _pairs(links: list[Link]) -> set[frozenset[str]]:
    return {frozenset((link.source, link.target)) for link in links}


def _shown(links: list[Link]) -> list[tuple[str, str, float, str]]:
    return [(link.source, link.target, link.similarity, link.because) for link in links]


def _cluster(keep: Article, *copies: Article) -> Cluster:
    members = [Member(copy, "near", 0.9, "") for copy in copies]
    return Cluster(1, keep.id, "", (Member(keep, "keep", 1.0, ""), *members))


def _of(event: str, *, dated: bool = True) -> list[Article]:
    return [one for one in articles(dated=dated) if one.id.split("-")[0] == event]


def test_of_forty_dated_articles_those_on_one_event_are_linked_and_no_others() -> None:
    assert _pairs(same_stories(articles())) == pairs_told()


def test_without_dates_most_are_still_told_apart() -> None:
    found, told = _pairs(same_stories(articles(dated=False))), pairs_told()
    assert 2 * len(found & told) / (len(found) + len(told)) >= 0.8


def test_a_link_leads_from_the_later_article_to_the_earlier() -> None:
    directions = {(link.source, link.target) for link in same_stories(articles())}
    assert ("1-2", "1-0") in directions
    assert ("10-31", "10-30") in directions


def test_articles_of_one_day_or_without_dates_are_linked_from_the_larger_id() -> None:
    assert [(one.source, one.target) for one in same_stories(_of("5"))] == [("5-16", "5-15")]
    undated = same_stories(_of("5", dated=False))
    assert [(one.source, one.target) for one in undated] == [("5-16", "5-15")]


def test_the_reason_names_what_is_shared() -> None:
    (link,) = same_stories(_of("5"))
    assert link.relation == "same-story"
    assert link.because.startswith(
        "same names (Grayling Paving, Winsett), same numbers (18), same "
    )
    assert link.because.endswith(f"score {link.similarity:.2f}".replace("0.", "."))


def test_similarity_lies_between_a_half_and_one() -> None:
    assert all(0.5 <= link.similarity < 1 for link in same_stories(articles()))


def test_the_same_text_a_month_later_is_another_story() -> None:
    one, other = _of("5")
    assert same_stories([one, other.replaced(date=CalendarDate(2025, 4, 30))]) == []


def test_a_date_known_by_its_month_may_be_any_of_its_days() -> None:
    one, other = _of("5")
    month = other.replaced(date=CalendarDate(2025, 3))
    assert days_apart(one, month) == 0
    assert len(same_stories([one, month])) == 1
    assert same_stories([one, other.replaced(date=CalendarDate(2025, 5))]) == []


def test_an_estimated_date_counts_as_well() -> None:
    one, other = _of("5")
    estimate = Estimate(CalendarDate(2024), "text", "")
    assert same_stories([one, other.replaced(date=None, estimate=estimate)]) == []


def test_days_in_between_count_for_less_likeness() -> None:
    one, other = _of("9")
    near, far = (
        same_stories([one, other.replaced(date=CalendarDate(2025, 3, day))])[0].similarity
        for day in (17, 20)
    )
    assert near > far


@pytest.mark.parametrize(
    "bodies", [(), ("A word.",), ("", ""), ("", "Some words."), ("...", "123"), ("a", "a")]
)
def test_next_to_nothing_tells_no_story(bodies: tuple[str, ...]) -> None:
    found = same_stories(
        Article(str(number), "", "lead", f"{number}.txt", body)
        for number, body in enumerate(bodies)
    )
    assert all(link.similarity < 1 for link in found)
    assert len(found) <= 1


def test_scripts_without_spaces_are_compared_by_characters() -> None:
    texts = (
        "万象市长坎帕周二宣布湄公河大桥将于六月开通",
        "湄公河大桥六月开通，万象市长坎帕周二这样说",
        "北部山区连日大雨，三条公路被泥石流阻断",
    )
    links = same_stories(
        Article(str(number), text[:8], "lead", f"{number}.txt", text)
        for number, text in enumerate(texts)
    )
    assert _pairs(links) == {frozenset("01")}


def test_articles_that_share_a_cluster_are_left_out() -> None:
    one, other, third = _of("1")
    copy = one.replaced(id="copy")
    late = one.replaced(id="late", date=CalendarDate(2025, 4, 30))
    links = stories_beside([one, other, third, copy, late], [_cluster(one, copy, late)], [], _ALL)
    assert _pairs(links) == {
        frozenset(pair)
        for pair in ((one.id, other.id), (one.id, third.id), (other.id, third.id),
                     ("copy", other.id), ("copy", third.id))
    }  # fmt: skip


def test_copies_do_not_make_a_story_common() -> None:
    one, other = _of("5")
    copies = [one.replaced(id=f"copy-{number}") for number in range(30)]
    links = stories_beside([*copies, one, other], [_cluster(one, *copies)], [], _ALL)
    assert len(links) == 31
    assert {link.similarity for link in links} == {same_stories([one, other])[0].similarity}


def test_articles_of_one_source_are_left_out_when_only_other_sources_are_asked_for() -> None:
    one, other = (article.replaced(source="The Post") for article in _of("5"))
    assert stories_beside([one, other], [], [], CopyOptions(across_sources=True)) == []
    assert len(stories_beside([one, other], [], [], CopyOptions())) == 1


@settings(max_examples=15, deadline=None)
@given(data=st.data(), dated=st.booleans())
def test_the_order_of_the_articles_does_not_matter(data: st.DataObject, *, dated: bool) -> None:
    told = articles(dated=dated)
    shuffled = data.draw(st.permutations(told))
    assert _shown(same_stories(shuffled)) == _shown(same_stories(told))


def test_a_pair_that_another_link_connects_is_left_out_whichever_way_it_leads() -> None:
    one, other = _of("5")
    for source, target in ((one, other), (other, one)):
        link = Link(source.id, target.id, "quotes", 0.5, "")
        assert stories_beside([one, other], [], [link], _ALL) == []
    elsewhere = Link(one.id, "another", "quotes", 0.5, "")
    assert len(stories_beside([one, other], [], [elsewhere], _ALL)) == 1


def test_names_of_files_do_not_decide_which_copy_speaks_for_a_cluster() -> None:
    one, other, third = _of("1")
    copy = one.replaced(id="copy", body=f"{one.body} Nobody else came.")
    found = set()
    for ids in (("a", "b"), ("b", "a")):
        first, second = (each.replaced(id=id_) for each, id_ in zip((one, copy), ids, strict=True))
        cluster = _cluster(
            min(first, second, key=lambda each: each.id),
            max(first, second, key=lambda each: each.id),
        )
        links = stories_beside([first, second, other, third], [cluster], [], _ALL)
        found.add(frozenset(link.similarity for link in links))
    assert len(found) == 1


_FOOTER = (
    "Call the newsroom of the Mekong Wire on 024 3933 2316 by day and night. The Mekong Wire is "
    "an independent news service for Southeast Asia."
)
_BRIEFS = (
    "Customs officers seized dried seahorses in a suitcase.",
    "A school for deaf children opens its doors.",
    "Rice growers expect an early harvest.",
    "The museum of trams is closed for repairs.",
)


def _with_footer(bodies: tuple[str, ...]) -> list[Article]:
    return [
        Article(f"b{number}", "", "lead", f"b{number}.txt", f"{body}\n\n{_FOOTER}")
        for number, body in enumerate(bodies)
    ]


def test_what_many_stories_repeat_word_for_word_links_none() -> None:
    assert same_stories(_with_footer(_BRIEFS)) == []


def test_what_many_stories_repeat_is_not_told_as_a_reason() -> None:
    again = "In a suitcase, customs officers have found seahorses that were dried."
    (link,) = same_stories(_with_footer((*_BRIEFS, again)))
    assert (link.source, link.target) == ("b4", "b0")
    assert "Mekong" not in link.because
    assert "same words (seahorses, " in link.because


def test_what_one_story_repeats_word_for_word_counts() -> None:
    words = "The ferry Teluma sank off Kaluwe with ninety people, the harbour master said."
    texts = ("Kaluwe mourns the Teluma.", "On the Teluma nobody wore vests.", "Kaluwe waits.")
    repeated = same_stories(
        Article(str(number), "", "lead", f"{number}.txt", text)
        for number, text in enumerate((*(f"{text} {words}" for text in texts), *_BRIEFS))
    )
    assert _pairs(repeated) == {frozenset("01"), frozenset("02"), frozenset("12")}


@pytest.mark.parametrize(
    ("foreign", "others"),
    [
        (
            ("Die Lotsen hatten die Arbeit niedergelegt und damit gegen den Hafen protestiert.",
             "Nach Regen waren Wege gesperrt, damit sie nicht gegen den Baum fuhren."),
            _BRIEFS,
        ),
        (
            ("そこから遠いことがわかっている市場の再建", "それから雨が降ることになっている山"),
            _BRIEFS,
        ),
        (("ชาวนาร้องเรียนเรื่องน้ำท่วม", "ธนาคารกลางขึ้นดอกเบี้ย"), _BRIEFS),
    ],
)  # fmt: skip
def test_two_articles_of_a_rare_language_are_strangers_for_all_their_common_words(
    foreign: tuple[str, ...], others: tuple[str, ...]
) -> None:
    links = same_stories(
        Article(str(number), "", "lead", f"{number}.txt", text)
        for number, text in enumerate((*foreign, *others))
    )
    assert links == []

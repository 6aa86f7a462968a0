import pytest

from archive_cli.dedupe.boilerplate import learned_boilerplate
from archive_cli.dedupe.copies import find_copies
from archive_cli.model.article import Article
from archive_cli.model.boilerplate import Boilerplate
from dedupe.planted import Press, article

PRESS = Press(41)
FOOTER = "Coast News is printed in Harbour Town.\nAll rights\nreserved; write to us at any time."
IN_A_LINE = " ".join(FOOTER.split())


def briefs(count: int, *, length: int = 60, **fields: object) -> list[Article]:
    return [
        article(f"{number:02}", f"{' '.join(PRESS.text(length))}\n\n{FOOTER}", **fields)
        for number in range(count)
    ]


def others(count: int, **fields: object) -> list[Article]:
    return [
        article(f"other{number}", " ".join(PRESS.text(60)), **fields) for number in range(count)
    ]


def test_a_footer_of_thirteen_stories_is_learned_and_reads_as_it_stands() -> None:
    assert learned_boilerplate(briefs(13)) == [Boilerplate(IN_A_LINE, 13, 13)]
    assert learned_boilerplate(briefs(12)) == []


def test_the_signs_that_touch_a_footer_belong_to_it() -> None:
    articles = [article(str(n), f"{' '.join(PRESS.text(60))}\n\n“{FOOTER}”") for n in range(13)]
    assert learned_boilerplate(articles) == [Boilerplate(f"“{IN_A_LINE}”", 13, 13)]


def test_copies_of_one_story_are_no_boilerplate() -> None:
    body = PRESS.text(200)
    articles = [article(str(n), " ".join(PRESS.edited(body, 0.02))) for n in range(30)]
    assert learned_boilerplate(articles) == []
    clusters, _ = find_copies(articles)
    assert [len(cluster.members) for cluster in clusters] == [30]


def test_what_half_of_a_source_prints_is_its_chrome_from_six_articles_on() -> None:
    found = learned_boilerplate([*briefs(6, source="Coast"), *others(5, source="coast ")])
    assert found == [Boilerplate(IN_A_LINE, 6, 6, ("Coast",))]
    assert learned_boilerplate([*briefs(5, source="Coast"), *others(5, source="Coast")]) == []
    assert learned_boilerplate([*briefs(6, source="Coast"), *others(7, source="Coast")]) == []
    assert learned_boilerplate([*briefs(6), *others(5)]) == []


def test_sources_are_named_once_in_order() -> None:
    articles = [*briefs(7, source="Post"), *briefs(7, source="Coast"), *briefs(2)]
    assert [one.sources for one in learned_boilerplate(articles)] == [("Coast", "Post")]


def test_what_hides_most_words_comes_first() -> None:
    phrase = "as this paper was told"
    articles = [article(f"p{n}", f"{PRESS.text(40)} {phrase} {PRESS.text(40)}") for n in range(14)]
    found = learned_boilerplate([*articles, *briefs(13)])
    assert [one.text for one in found] == [IN_A_LINE, phrase]


@pytest.mark.parametrize("length", [10, 60])
def test_articles_that_share_only_a_footer_are_no_copies(length: int) -> None:
    assert find_copies(briefs(30, length=length)) == ([], [])

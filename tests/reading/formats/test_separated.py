"""Are several articles in one text file told from one that is divided?"""

from __future__ import annotations

import pytest

from archive_cli.model.article import Article
from archive_cli.reading.registry import read_bytes

FIRST = """Title: Talks resume
Date: March 5, 2025

The two sides met on Wednesday and agreed to go on with joint work along the border.
"""
SECOND = """Title: Rice harvest beats forecast
Date: March 6, 2025

Farmers in three districts planted earlier than usual and hope for a long dry spell.
"""
BARE = """Talks resume in the north

The two sides met on Wednesday and agreed to go on with joint work along the border. They will.
"""
REPORTS = """TST1-MUC3-0001

   BOGOTA, 3 APR 90 (EXAMPLE RADIO) -- [REPORT] [ANNA EXAMPLE] [TEXT] THE COUNCIL
MET TODAY IN THE CAPITAL AND SAID THAT IT WOULD MEET AGAIN IN A WEEK FROM NOW.

   A SECOND MEETING FOLLOWED.


TST1-MUC3-0002

   SAN SALVADOR, 4 APR 90 (EXAMPLE PRESS) -- [TEXT] ANOTHER MEETING WAS HELD TODAY.
"""
RULES = ["-----", "=" * 40, "* * * * *", "_____", "\f", "- - - - - -"]


def articles_of(text: str) -> list[Article]:
    return [reading.article for reading in read_bytes(text.encode(), "file.txt").readings]


@pytest.mark.parametrize("rule", RULES)
def test_articles_between_rules_are_told_apart(rule: str) -> None:
    one, two = articles_of(f"{FIRST}\n{rule}\n{SECOND}")
    assert (one.id, one.title, str(one.date)) == ("file#1", "Talks resume", "2025-03-05")
    assert (two.title, str(two.date)) == ("Rice harvest beats forecast", "2025-03-06")


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_inside_an_article_does_not_split_it(rule: str) -> None:
    (article,) = articles_of(
        f"{FIRST}\n{rule}\n\nWhat comes next\n\nThe next round is planned for May, a member of the "
        "council said on the phone, and it may take longer than the first."
    )
    assert "What comes next" in article.body
    assert article.title == "Talks resume"


def test_articles_with_no_more_than_headlines_are_told_apart() -> None:
    other = BARE.replace("Talks resume", "Rice prices rise")
    assert [a.title for a in articles_of(f"{BARE}\n=====\n{other}\n=====\n{BARE}")] == [
        "Talks resume in the north",
        "Rice prices rise in the north",
        "Talks resume in the north",
    ]


def test_rules_of_another_kind_stay_inside_the_articles() -> None:
    one, two = articles_of(
        f"{'=' * 30}\n{FIRST.replace(chr(10) * 2, chr(10) + '-----' + chr(10))}{'=' * 30}\n{SECOND}"
    )
    assert one.body.startswith("The two sides met")
    assert two.title == "Rice harvest beats forecast"


def test_the_frame_of_an_export_is_no_article() -> None:
    found = articles_of(f"My collection\n-----\n{FIRST}-----\n{SECOND}-----\nend of file\n")
    assert [article.title for article in found] == ["Talks resume", "Rice harvest beats forecast"]


def test_reports_of_a_monitoring_service_are_told_apart() -> None:
    one, two = articles_of(REPORTS)
    assert (one.place, str(one.date), one.source) == ("Bogota", "1990-04-03", "EXAMPLE RADIO")
    assert one.author == "ANNA EXAMPLE"
    assert one.body == (
        "THE COUNCIL MET TODAY IN THE CAPITAL AND SAID THAT IT WOULD MEET AGAIN IN A WEEK FROM "
        "NOW.\n\nA SECOND MEETING FOLLOWED."
    )
    assert (two.place, two.author) == ("San Salvador", None)
    assert two.body == "ANOTHER MEETING WAS HELD TODAY."


def test_a_dateline_shows_that_an_article_begins() -> None:
    pieces = [
        f"{place} (VNA) -- The two sides met on Wednesday and agreed to go on with it. {also}"
        for place, also in (("HANOI", "They will."), ("VIENTIANE", "It rained."))
    ]
    assert [one.place for one in articles_of("\n\n-----\n\n".join(pieces))] == [
        "Hanoi",
        "Vientiane",
    ]

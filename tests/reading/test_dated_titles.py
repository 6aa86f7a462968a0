from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading

Read = Callable[..., Reading]

TEXT = "\n\nThe two sides met at noon.\n\nThey will meet again.\n"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("大风又一次考验了云南的铁路。", "2025-04-01"),
        ("強い風が再び鉄道を止めた。", "2025年4月1日"),
        ("Beekeepers sue the county.", "1 April 2025"),
        ("Beekeepers sue the county.", "Published 1 April 2025\nUpdated 2 April 2025"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_sentence_with_its_day_below_is_the_headline(
    read: Read, title: str, day: str, gap: str
) -> None:
    article = read(f"{title}{gap}{day}{TEXT}").article
    assert (article.title, article.title_basis) == (title, "headline")
    assert str(article.date) == "2025-04-01"
    assert article.body == TEXT.strip()


@pytest.mark.parametrize(
    "text",
    [
        f"She kept a diary.\n\n5 March 2025{TEXT}\n6 March 2025\n\nIt rained all day.\n",
        f"The council met. It heard the case.\n2025-04-01{TEXT}",
        f"The council met in the hall{' and in the hall' * 8}.\n2025-04-01{TEXT}",
        f"goes on here.\n2025-04-01{TEXT}",
        f"It closed in spring.\nIt was 2025-04-01{TEXT}",
        "The council met in the hall.\n2025-04-01\n",
        "The council met in the hall.\n2025-04-01\n\nthe list of names",
    ],
)
def test_a_sentence_of_the_text_is_no_headline_and_its_day_no_date(read: Read, text: str) -> None:
    article = read(text).article
    assert (article.title_basis, article.date) == ("lead", None)


def test_the_same_day_may_stand_below_the_text_again(read: Read) -> None:
    article = read(f"Beekeepers sue the county.\n2025-04-01{TEXT}\n2025-04-01\n").article
    assert (article.title_basis, str(article.date)) == ("headline", "2025-04-01")


def test_bullets_directly_below_a_headline_are_no_part_of_it(read: Read) -> None:
    article = read(f"The council votes on Monday\n* The harbour stays open.{TEXT}").article
    assert (article.title, article.title_basis) == ("The council votes on Monday", "headline")


def test_an_outlet_by_a_date_without_a_headline_below_is_not_told(read: Read) -> None:
    article = read(
        f"Bay Herald\n5 March 2025\nThe two sides met, she said on the quay.{TEXT}"
    ).article
    assert article.source is None


def test_a_dateline_directly_below_a_headline_is_no_part_of_it(read: Read) -> None:
    article = read(f"The council votes on Monday\nHANOI, March 5 (VNA) - It met.{TEXT}").article
    assert (article.title_basis, article.place) == ("headline", "Hanoi")

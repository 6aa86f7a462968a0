"""Which header blocks are read, and which headlines only look like one?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading
from archive_cli.reading.blocks import find_block
from archive_cli.reading.keyed_blocks import find_keyed_block
from archive_cli.reading.lines import lines_of

Read = Callable[..., Reading]

BODY = (
    "\n\nThe two sides met on Wednesday and agreed to go on with joint work along the border.\n\n"
    "Prices at the market rose a little, traders said.\n"
)
BLOCKS = {
    "title first": "Title: Talks resume\nDate: March 5, 2025\nSource: VNS\nAuthor: Anna Example",
    "blank lines": "Title: Talks resume\n\nDate: March 5, 2025\n\nSource: VNS\n\nBy: Anna Example",
    "values below": "Title:\nTalks resume\nDate:\nMarch 5, 2025\nSource:\nVNS\nBy:\nAnna Example",
    "keys alone": "TITLE\nTalks resume\nDATE\nMarch 5, 2025\nSOURCE\nVNS\nAUTHOR\nAnna Example",
    "aligned": (
        "TITLE      Talks resume\nDATE       5 March 2025\nSOURCE     VNS\nBY         Anna Example"
    ),
    "tabs": "Title\tTalks resume\nDate\t2025-03-05\nSource\tVNS\nAuthor\tAnna Example",
    "continued": (
        "Title: Talks\n  resume\nDate: Wednesday,\n  March 5, 2025\nSource: VNS\n"
        "Author: Anna\n  Example"
    ),
    "strange keys": (
        "Desk code: 7\nTitle: Talks resume\nMood: calm\nDate: 2025-03-05\nSource: VNS\n"
        "Author: Anna Example\nShelf: B4"
    ),
    "columns": (
        "| Title | Date | Source | Author |\n|:--|---|---|---|\n"
        "| Talks resume | 2025-03-05 | VNS | Anna Example |"
    ),
    "rows": (
        "| Field | Value |\n|---|---|\n| Title | Talks resume |\n| Date | 2025-03-05 |\n"
        "| Source | VNS |\n| Author | Anna Example |"
    ),
    "headline above": "Talks resume\nDate: March 5, 2025\nSource: VNS\nAuthor: Anna Example",
    "heading above": (
        "# Talks resume\n\n**Date:** March 5, 2025\n**Source:** VNS\n**By:** Anna Example"
    ),
    "ruled": (
        "Talks resume\n============\nDate: 2025-03-05 | Source: VNS | Author: Anna Example\n-----"
    ),
    "windows lines": (
        "Title: Talks resume\r\nDate: 2025-03-05\r\nSource: VNS\r\nAuthor: Anna Example"
    ),
    "body key": "Title: Talks resume\nDate: 2025-03-05\nSource: VNS\nAuthor: Anna Example\nText:",
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_gives_its_fields_in_any_form(read: Read, name: str) -> None:
    article = read(BLOCKS[name] + BODY).article
    assert (article.title, str(article.date)) == ("Talks resume", "2025-03-05")
    assert (article.source, article.author) == ("VNS", "Anna Example")
    assert article.body.startswith("The two sides met")


@pytest.mark.parametrize(
    "headline",
    [
        "Laos: patrols resume",
        "Update: Hanoi floods kill 3",
        "Source: officials say talks near",
        "Source: Officials Say Talks Near",
        "Credit: banks tighten rules",
        "Credit: Banks Tighten Rules",
        "Correction: rainfall figures for May",
        "Region: storm closes roads",
        "Published poet turns to painting",
    ],
)
@pytest.mark.parametrize("header", ["", "\nDate: March 5, 2025\nSource: VNS"])
def test_a_headline_that_looks_like_a_key_stays_one(read: Read, headline: str, header: str) -> None:
    article = read(headline + header + BODY).article
    assert (article.title, article.title_basis) == (headline, "headline")
    assert article.source == ("VNS" if header else None)


@pytest.mark.parametrize("line", ["Source: Reuters", "Source: Viet Nam News", "Nguồn: TTXVN"])
def test_an_outlet_alone_is_a_source(read: Read, line: str) -> None:
    article = read(line + BODY).article
    assert article.source == line.partition(": ")[2]
    assert article.title_basis == "lead"


def test_a_title_key_may_have_a_value_with_a_key(read: Read) -> None:
    article = read("Title:   Source: officials say talks near\nDate: 2025-03-05" + BODY).article
    assert article.title == "Source: officials say talks near"
    assert article.source is None


def test_dashed_lines_are_told_by_what_they_hold(read: Read) -> None:
    article = read(
        "-- Carmaker in talks\n-- By A. Writer\n-- Mon Oct 23, 2006 3:51am EDT\n"
        "-- https://news.example.test/n/1" + BODY
    ).article
    assert (article.title, str(article.date)) == ("Carmaker in talks", "2006-10-23")
    assert (article.author, article.url) == ("A. Writer", "https://news.example.test/n/1")


def test_a_title_of_dashed_lines_may_begin_like_a_byline(read: Read) -> None:
    article = read(
        "-- By the numbers: a harbour\n-- By A. Writer\n-- https://news.example.test/n/1" + BODY
    ).article
    assert (article.title, article.author) == ("By the numbers: a harbour", "A. Writer")


def test_dashes_without_a_date_or_an_address_are_text(read: Read) -> None:
    assert read("-- one\n-- two\n-- three" + BODY).article.body.startswith("-- one")


@pytest.mark.parametrize(
    ("sender", "source", "author"),
    [
        ("Anna Example <anna@mail.example.test>", None, "Anna Example"),
        ("Viet Nam News <desk@mail.example.test>", "Viet Nam News", None),
        ("VNS", "VNS", None),
        ("ANNA EXAMPLE <anna@mail.example.test>", None, "ANNA EXAMPLE"),
        ("desk@mail.example.test", None, None),
        ("Anna\tExample  <anna@mail.example.test> jr", None, "Anna Example jr"),
    ],
)
def test_the_sender_of_a_mail_is_its_author_or_its_source(
    read: Read, sender: str, source: str | None, author: str | None
) -> None:
    article = read(
        f"From: {sender}\nSubject: Talks resume\nDate: Wed, 05 Mar 2025 22:03:41 +0700\n"
        "Received: from a.example.test by b.example.test;\n\tMon, 10 Mar 2025 10:00:00 +0000" + BODY
    ).article
    assert (article.title, str(article.date)) == ("Talks resume", "2025-03-05")
    assert (article.source, article.author) == (source, author)


def test_a_named_dateline_is_read_as_one(read: Read) -> None:
    reading = read("Title: Talks resume\nDateline: HÀ NỘI, March 5, 2025 (VNA)" + BODY)
    article = reading.article
    assert (article.place, article.source, str(article.date)) == ("Hà Nội", "VNA", "2025-03-05")
    assert article.date_basis == "dateline"
    assert reading.evidence["place"].quote == "HÀ NỘI"


def test_values_that_say_nothing_are_left_out(read: Read) -> None:
    article = read("Title: Talks resume\nDate: None\nAuthor: N/A\nSource:\nPlace: -" + BODY).article
    assert (article.title, article.date) == ("Talks resume", None)
    assert (article.author, article.source, article.place) == (None, None, None)


def test_the_date_of_publication_is_told_from_the_others(read: Read) -> None:
    reading = read(
        "Created: 2025-03-01\nRetrieved: 2025-04-01\nUpdated: 2025-03-09\nTitle: Talks resume\n"
        "Publication date: 2025-03-05" + BODY
    )
    assert str(reading.article.date) == "2025-03-05"
    assert {piece.value for piece in reading.evidence["date"].rejected} == {
        "2025-03-01",
        "2025-03-09",
        "2025-04-01",
    }


@pytest.mark.parametrize(
    ("first", "length"), [("Source: VNS", 5), ("Source – VNS", None), ("Date: unknown", None)]
)
def test_behind_three_keys_that_nobody_knows_a_block_begins_with_a_plain_header(
    first: str, length: int | None
) -> None:
    text = f"Desk code: 7\nShelf: B4\nMood: calm\n{first}\nTitle: Talks resume{BODY}"
    block = find_keyed_block(list(lines_of(text)), 0)
    assert (block and block.length) == length


def test_the_key_of_the_text_alone_begins_no_block(read: Read) -> None:
    assert read(f"Text: The two sides met.{BODY}").article.title == "Text: The two sides met."


@pytest.mark.parametrize(
    "value", ["Port Elin", "Hanoi and Vientiane", "the harbour of Port Elin", "Hanoi/Vientiane"]
)
def test_a_named_dateline_that_is_none_is_a_place_if_it_is_short(read: Read, value: str) -> None:
    found = read(f"Title: Talks resume\nDateline: {value}\nDate: 2025-03-05{BODY}").article
    assert found.place == value
    long = read(f"Title: Talks resume\nDateline: {value} or so we were told by all{BODY}").article
    assert long.place is None


def test_what_stands_above_a_date_and_a_text_is_no_outlet_but_the_headline(read: Read) -> None:
    found = read(f"Bay News\n5 March 2025{BODY}").article
    assert (found.title, found.source, str(found.date)) == ("Bay News", None, "2025-03-05")


def test_lines_behind_dashes_may_be_all_there_is() -> None:
    block = find_block(list(lines_of("-- A plan\n-- 2025-03-05\n-- Anna Example")), 0)
    assert block is not None
    assert block.length == 3


def test_a_table_needs_two_rows_and_no_bar_at_its_end() -> None:
    rows = list(lines_of("| Title | Talks |\n| Date | 2025-03-05"))
    block = find_block(rows, 0)
    assert block is not None
    assert [header.value.text for header in block.headers] == ["Talks", "2025-03-05"]
    alone = find_block(rows[:1], 0)
    assert alone is not None
    assert len(alone.headers) == 1


def test_a_key_that_nothing_follows_names_nothing() -> None:
    block = find_keyed_block(list(lines_of("Title: A plan\nDate: 2025-03-05\nSource:")), 0)
    assert block is not None
    assert [header.key.role for header in block.headers] == ["title", "published", "other"]

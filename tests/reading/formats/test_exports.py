"""Are the text files read that press databases export?"""

from __future__ import annotations

import re

import pytest

from archive_cli.model.article import Article
from archive_cli.reading.registry import read_bytes
from reading.formats.quotes import check_quotes

NEXIS = """
                               2 of 10 DOCUMENTS


                              The Example (London)

                            January 11, 2010 Monday
                                 Late Edition

Talks resume over the border after
a long pause

BYLINE: By Anna Example and Carl Writer

SECTION: NEWS; Pg. 3

LENGTH: 355 words

DATELINE: HANOI, Jan 10

The two sides met on Monday. They said that the
border would stay open.

  LENGTH of the border is not known.

LOAD-DATE: January 12, 2010

LANGUAGE: ENGLISH

GRAPHIC: A map of the border

            Copyright 2010 Example Newspapers
                     All Rights Reserved

                               3 of 10 DOCUMENTS

                              The Example (London)

                            January 12, 2010 Tuesday

Covid-19, part 1: source: a market

LENGTH: 155 words

A second text of a story stands here.
"""
NEW_NEXIS = """Talks resume over the border

Viet Nam News

March 5, 2025 Wednesday

Copyright 2025 Viet Nam News All Rights Reserved

Section: NEWS
Length: 255 words
Byline: Anna Example
Dateline: HANOI
Body


The two sides met on Wednesday.

They will meet again.

Load-Date: March 6, 2025


End of Document


Second title here

Viet Nam News

March 6, 2025 Thursday

Length: 20 words

Body

A second text is here.

Load-Date: March 7, 2025

End of Document
"""
FACTIVA = """SE  News
HD  Talks resume
    over the border
BY  By Anna Example
WC  355 words
PD  5 March 2025
ET  10:12 PM
SN  Viet Nam News
SC  VNS
LA  English
CY  (c) 2025
LP
HANOI — The two sides met on Wednesday.
TD
They said more.
IN HANOI it rained.

And a last paragraph.
CO  xyz : Example Corp
IN  i123 : Trade
AN
Document VNS0000020250305el350002t

HD
Second story
WC
20 words
PD
6 March 2025
SN
Viet Nam News
LA
Vietnamese
LP
A second text is here.
Document VNS0000020250306el350002t
"""
UNCODED = """Talks resume over the border

By Anna Example
355 words
5 March 2025
22:12
Viet Nam News
VNNEWS
English
(c) 2025. Viet Nam News.

HANOI — The two sides met on Wednesday. They talked.

Document VNNEWS0020250305el350002t


Second story title

20 words
6 March 2025
Viet Nam News
VNNEWS
English
(c) 2025. Viet Nam News.

A second text is here.

Document VNNEWS0020250306el350002t
"""
PROQUEST = """____________________________________________________________

Report Information from ProQuest
05 March 2025 10:00
____________________________________________________________

Document 1 of 2

Talks resume

Author: Anna Example

Publication info: Viet Nam News ; Hanoi [Hanoi]05 Mar 2025.

ProQuest document link: https://search.example.test/docview/3

Full text: HANOI — The two sides met on Wednesday.

They said more: a lot. Note: nothing.

Subject: Border patrols; Talks

Language of publication: English

Last updated: 2025-03-11

Database: Example
____________________________________________________________

Document 2 of 2

Title: Second story

Publication title: Viet Nam News; Hanoi
Publication date: Mar 6, 2025
Full text: A second text is here.
Last updated: 2025-03-11
____________________________________________________________

Contact ProQuest
"""


def articles_of(text: str) -> list[Article]:
    found = read_bytes(text.encode(), "export.txt")
    check_quotes(found)
    return [reading.article for reading in found.readings]


def test_nexis_gives_every_field_of_every_article() -> None:
    one, two = articles_of(NEXIS)
    assert one.title == "Talks resume over the border after a long pause"
    assert (str(one.date), one.source) == ("2010-01-11", "The Example (London)")
    assert (one.author, one.place, one.lang) == ("Anna Example and Carl Writer", "Hanoi", "en")
    assert one.body == (
        "The two sides met on Monday. They said that the border would stay open.\n\n"
        "LENGTH of the border is not known."
    )
    assert one.captions == ("A map of the border",)
    assert (two.title, str(two.date)) == ("Covid-19, part 1: source: a market", "2010-01-12")
    assert two.body == "A second text of a story stands here."


def test_newer_nexis_files_are_read_by_their_ends() -> None:
    one, two = articles_of(NEW_NEXIS)
    assert (one.title, str(one.date)) == ("Talks resume over the border", "2025-03-05")
    assert (one.source, one.author, one.place) == ("Viet Nam News", "Anna Example", "Hanoi")
    assert one.body == "The two sides met on Wednesday.\n\nThey will meet again."
    assert (two.title, two.body) == ("Second title here", "A second text is here.")


def test_factiva_is_read_by_its_codes() -> None:
    one, two = articles_of(FACTIVA)
    assert (one.title, str(one.date)) == ("Talks resume over the border", "2025-03-05")
    assert (one.source, one.author, one.lang) == ("Viet Nam News", "Anna Example", "en")
    assert one.place == "Hanoi"
    assert one.body.split("\n\n") == [
        "The two sides met on Wednesday.",
        "They said more.",
        "IN HANOI it rained.",
        "And a last paragraph.",
    ]
    assert (two.title, str(two.date), two.lang) == ("Second story", "2025-03-06", "vi")


def test_factiva_is_read_without_codes() -> None:
    one, two = articles_of(UNCODED)
    assert (one.title, str(one.date)) == ("Talks resume over the border", "2025-03-05")
    assert (one.source, one.author, one.lang) == ("Viet Nam News", "Anna Example", "en")
    assert one.body == "The two sides met on Wednesday. They talked."
    assert (two.title, two.author) == ("Second story title", None)


def test_proquest_gives_every_field_of_every_article() -> None:
    one, two = articles_of(PROQUEST)
    assert (one.id, one.title, str(one.date)) == ("export#1", "Talks resume", "2025-03-05")
    assert (one.source, one.author, one.lang) == ("Viet Nam News", "Anna Example", "en")
    assert one.body == "The two sides met on Wednesday.\n\nThey said more: a lot. Note: nothing."
    assert (two.title, str(two.date), two.source) == ("Second story", "2025-03-06", "Viet Nam News")
    assert two.body == "A second text is here."


def test_what_the_database_says_of_itself_is_rejected() -> None:
    found = read_bytes(NEXIS.encode(), "export.txt")
    rejected = found.readings[0].evidence["date"].rejected
    assert [piece.quote for piece in rejected if "copy" in piece.because] == ["January 12, 2010"]


def test_a_title_of_a_nexis_file_ends_at_a_blank_line() -> None:
    one, _ = articles_of(NEXIS.replace("BYLINE: By", "A line below the title\n\nBYLINE: By"))
    assert one.title == "Talks resume over the border after a long pause"
    assert one.body.startswith("A line below the title\n\nThe two sides")


@pytest.mark.parametrize("info", ["Viet Nam News", "Viet Nam News;", "Viet Nam News ; Hanoi"])
def test_an_outlet_of_proquest_may_stand_without_place_and_date(info: str) -> None:
    one, _ = articles_of(PROQUEST.replace("Viet Nam News ; Hanoi [Hanoi]05 Mar 2025.", info))
    assert one.source == "Viet Nam News"


def test_a_number_of_a_factiva_document_may_stand_twice() -> None:
    number = re.compile(r"^(Document \S+)$", re.MULTILINE)
    assert articles_of(number.sub(r"\1\n\n\1", FACTIVA)) == articles_of(FACTIVA)


def test_a_nexis_document_without_a_field_is_read_as_text() -> None:
    bare, *others = articles_of(f"1 of 10 DOCUMENTS\n\nA line stands here.\n\n{NEXIS.lstrip()}")
    assert (bare.title, bare.date) == ("A line stands here.", None)
    assert [one.title for one in others] == [one.title for one in articles_of(NEXIS)]


def test_a_factiva_document_without_a_word_count_is_read_as_text() -> None:
    bare = "Another story\nA text of its own stands here.\nDocument VNS0000020250309el350002z\n"
    *others, last = articles_of(f"{UNCODED}\n{bare}")
    assert last.body == "Another story\n\nA text of its own stands here."
    assert [one.title for one in others] == [one.title for one in articles_of(UNCODED)]

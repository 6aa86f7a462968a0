from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading
from archive_cli.reading.furniture import furniture_at, is_interruption
from archive_cli.reading.lines import lines_of

Read = Callable[..., Reading]
TEXT = (
    "The harbour of Sarn opened again on Monday after four months of repairs, the port company "
    "said, and the first ship came in before noon.\n\nFares stay as they were.\n"
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Skip to main content\nMenu\nHome\nWorld\n\nHarbour opens again\n", 4),
        ("Skip to main content\n\nHarbour opens again\n", 1),
        ("Home > World > Asia\n\nHarbour opens again\n", 1),
        ("FOR IMMEDIATE RELEASE\n\nHarbour opens again\n", 1),
        ("Share on Somewhere\n", 1),
        ("Harbour opens again\n\nText.\n", 0),
        ("PRICES <XYZ> RISE\n", 0),
        ("Home\nWorld\n\nText of two lines.\n", 0),
    ],
)
def test_what_a_site_prints_around_an_article_is_counted(text: str, count: int) -> None:
    assert furniture_at(list(lines_of(text)), 0) == count


@pytest.mark.parametrize("text", ["ADVERTISEMENT", "Story continues below", "Quảng cáo"])
def test_lines_between_paragraphs_that_interrupt_are_told(text: str) -> None:
    assert is_interruption(text)
    assert not is_interruption(f"{text} was what she read there every day")


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (
            "Skip to main content\nMenu\nHome\nWorld\n\nHarbour opens again\n\n5 March 2025",
            "2025-03-05",
        ),
        ("Home > World\n\nHarbour opens again\n\n5 March 2025\n\nShare", "2025-03-05"),
        ("Harbour opens again\n\nAnna Vole - 18/12/2020 06:30", "2020-12-18"),
        ("Harbour opens again\nAnna Vole in Sarn\nWed 5 Mar 2025 11.03 GMT", "2025-03-05"),
        ("Harbour opens again\n\nPosted on March 5, 2025 by admin", "2025-03-05"),
        ("Harbour opens again\nSarn - 5 MAR 2025 - 12:03 CET", "2025-03-05"),
    ],
)
def test_headline_and_date_are_found_among_furniture(read: Read, head: str, date: str) -> None:
    article = read(f"{head}\n\n{TEXT}").article
    assert (article.title, str(article.date)) == ("Harbour opens again", date)
    assert article.body.startswith("The harbour of Sarn")


def test_another_date_of_the_file_proves_the_order(read: Read) -> None:
    reading = read(f"Harbour opens again\n\nPublished: 05/03/2025\nUpdated: 25/03/2025\n\n{TEXT}")
    assert str(reading.article.date) == "2025-03-05"
    assert any("25/03/2025" in one.because for one in reading.evidence["date"].rejected)


def test_speakers_of_a_transcript_are_no_places(read: Read) -> None:
    text = "WOLFE: Good evening, and welcome to the programme.\n\nLUND: It was mostly plywood.\n"
    reading = read(text)
    assert reading.article.place is None
    assert "WOLFE: Good evening" in reading.article.body


def test_a_dateline_behind_bullets_is_read(read: Read) -> None:
    text = (
        "Harbour opens again\n\n    * First ship in before noon\n    * Fares unchanged\n\n"
        f"SARN, Aug 14 (Reuters) - {TEXT}"
    )
    article = read(text).article
    assert (article.place, article.source) == ("Sarn", "Reuters")
    assert "* Fares unchanged" in article.body
    assert "SARN, Aug 14" not in article.body

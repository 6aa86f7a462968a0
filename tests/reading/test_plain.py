"""Is one article read right from a plain text or Markdown file?"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading
from archive_cli.reading.formats.plain import read_parts, read_text
from archive_cli.reading.source_text import SourceText

Read = Callable[..., Reading]

WRAPPED = """Talks resume in the north

   HANOI, March 5 (VNA) - The two sides met on Wednesday and
agreed to go on with joint work along the border, a member of
the council said.
   Prices at the market rose a little.
"""


def test_every_part_is_told_apart(read: Read) -> None:
    reading = read(
        "---\nlang: en\n---\n# Talks resume\n\n*5 March 2025 · VNS*\n\nBy Anna Example\n\n"
        "HÀ NỘI — The two sides met.\n\nAt the talks (Photo: VNA)\n\n"
        "They will meet again. — VNS\n\n"
        "Source: https://news.example.test/2025/03/05/talks.html\n\nShare\nRead more\n"
    )
    article = reading.article
    assert (article.title, article.title_basis) == ("Talks resume", "headline")
    assert (str(article.date), article.place, article.source) == ("2025-03-05", "Hà Nội", "VNS")
    assert (article.author, article.lang) == ("Anna Example", "en")
    assert article.url == "https://news.example.test/2025/03/05/talks.html"
    assert article.body == "The two sides met.\n\nThey will meet again."
    assert article.captions == ("At the talks (Photo: VNA)",)


def test_a_paragraph_broken_at_one_width_stays_one_behind_its_dateline(read: Read) -> None:
    assert read(WRAPPED).article.body == (
        "The two sides met on Wednesday and agreed to go on with joint work along the border, a "
        "member of the council said.\n\nPrices at the market rose a little."
    )


@pytest.mark.parametrize("rule", ["-----", "* * *", "=====", "___", "— — —"])
def test_a_rule_is_no_text(read: Read, rule: str) -> None:
    article = read(f"Talks resume\n{rule}\nThe two sides met.\n\n{rule}\n\nThey left.\n").article
    assert (article.title, article.body) == ("Talks resume", "The two sides met.\n\nThey left.")


def test_a_file_that_begins_with_a_rule_loses_nothing(read: Read) -> None:
    article = read("---\n\nThe lead paragraph stands here.\n\n---\n\nThe rest follows.\n").article
    assert article.body == "The lead paragraph stands here.\n\nThe rest follows."


def test_a_title_that_is_printed_again_is_passed_over(read: Read) -> None:
    article = read("Title: Talks resume\n\nTALKS RESUME\n\nThe two sides met.\n").article
    assert (article.title, article.body) == ("Talks resume", "The two sides met.")


def test_the_tags_of_monitoring_services_are_no_text(read: Read) -> None:
    article = read(
        "HANOI, 5 MAR 90 (EXAMPLE RADIO) -- [REPORT] [BY ANNA EXAMPLE] [TEXT] THE COUNCIL MET."
    ).article
    assert (article.author, article.body) == ("ANNA EXAMPLE", "THE COUNCIL MET.")
    assert read("HANOI, 5 MAR 90 -- [SPEECH BY A MINISTER] [TEXT] IT MET.").article.author is None


@pytest.mark.parametrize(
    ("mark", "date", "place"),
    [
        ("{{date|March 5, 2025}}", "2025-03-05", None),
        ("{{byline|date=March 5, 2025|location=HANOI}}", "2025-03-05", "Hanoi"),
    ],
)
def test_the_templates_of_wikis_are_read(
    read: Read, mark: str, date: str, place: str | None
) -> None:
    article = read(f"{mark}\nThe two sides met on Wednesday.").article
    assert (str(article.date), article.place) == (date, place)
    assert article.body == "The two sides met on Wednesday."


def test_a_title_known_from_elsewhere_leaves_no_headline() -> None:
    source = SourceText("Talks resume\n\nThe two sides met.\n")
    assert [claim.role for claim in read_parts(source).claims] == ["title"]
    parts = read_text(source, titles=["Talks  resume"])
    assert not parts.claims
    assert [line.text for line in parts.text] == ["The two sides met."]


def test_front_matter_prefers_the_keys_that_tell_most(read: Read) -> None:
    reading = read("---\ncreated: 2025-03-01\npublishDate: 2025-03-05\n---\nThe two sides met.")
    assert str(reading.article.date) == "2025-03-05"
    assert reading.article.date_basis == "front-matter"

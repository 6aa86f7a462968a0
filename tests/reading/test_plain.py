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


def test_an_outlet_with_no_day_beside_it_is_no_source(read: Read) -> None:
    article = read(
        "Bay Herald\n\nThe council met on Tuesday and agreed on a plan for the harbour, the mayor "
        "said.\n\nNobody spoke against it.\n"
    ).article
    assert (article.source, article.date) == (None, None)


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


def test_a_papers_first_line_gives_outlet_and_date(read: Read) -> None:
    article = read(
        "The Sarn Mail, Tuesday, May 18, 1915.\n\nTHE LATE GALE.\n\nThe pier was lost.\n"
    ).article
    assert (article.title, article.title_basis) == ("THE LATE GALE.", "headline")
    assert (article.source, str(article.date)) == ("The Sarn Mail", "1915-05-18")


@pytest.mark.parametrize(
    "head", ["Xinhua\n1992-06-12", "12 June 1992\nBay News", "Bay News\nVol. 4\nJune 12, 1992"]
)
def test_an_outlet_may_stand_above_or_below_the_date(read: Read, head: str) -> None:
    article = read(f"{head}\n\nTalks resume\n\nThe two sides met.\n").article
    assert (article.title, str(article.date)) == ("Talks resume", "1992-06-12")
    assert article.source in ("Xinhua", "Bay News")


@pytest.mark.parametrize("headline", ["Talks resume", "Why did talks resume?"])
def test_an_outlet_may_stand_above_the_headline_with_the_date_below(
    read: Read, headline: str
) -> None:
    article = read(f"BAY NEWS\n\n{headline}\n\n12 June 1992\n\nThe two sides met.\n").article
    assert (article.title, str(article.date)) == (headline, "1992-06-12")
    assert article.source == "BAY NEWS"


def test_names_between_headline_and_date_are_passed_over(read: Read) -> None:
    text = "Talks resume\n\nAnna Example\nSarn\n\nBay Side\n5 March 2025\n\nThe two met.\n"
    assert read(text.replace("Sarn\n\n", "")).article.body == "The two met."


def test_a_name_between_date_and_dateline_hides_no_dateline(read: Read) -> None:
    text = "Talks resume\n\n5 March 2025\n\nAnna Example\n\nSARN (AP) — The two met on Wednesday.\n"
    article = read(text).article
    assert (article.place, article.body) == ("Sarn", "The two met on Wednesday.")


def test_the_head_of_a_section_is_no_headline(read: Read) -> None:
    text = "What happens next\n\nThe plan goes to the council. It has sixty days to answer it.\n"
    article = read(text).article
    assert (article.title, article.title_basis) == ("What happens next", "lead")


@pytest.mark.parametrize("stamp_first", [True, False])
def test_a_wires_stamp_is_a_date_above_and_below(read: Read, stamp_first: bool) -> None:
    stamp, text = "AP-NY-11-20-98 1413EST", "Talks resume\n\nSARN (AP) -- The two sides met."
    article = read(f"{stamp}\n\n{text}\n" if stamp_first else f"{text}\n\n{stamp}\n").article
    assert (article.title, str(article.date)) == ("Talks resume", "1998-11-20")
    assert (article.place, article.body) == ("Sarn", "The two sides met.")


def test_a_wrapped_dateline_below_the_headline_is_no_date_line(read: Read) -> None:
    first = "SARN, Latvia, November 22, 2011 (Xinhua) -- Councillors"
    article = read(f"Talks resume\n\n{first}\nagreed late on Monday to go on.\n").article
    assert (article.place, str(article.date)) == ("Sarn, Latvia", "2011-11-22")
    assert article.body == "Councillors agreed late on Monday to go on."


def test_a_name_and_an_outlet_below_the_date_are_credits(read: Read) -> None:
    article = read(
        "Talks resume\n5 March 2025\nAnna Example | Reuters\n\nSARN (Reuters) - They met.\n"
    ).article
    assert (article.author, article.source, article.place) == ("Anna Example", "Reuters", "Sarn")


def test_what_an_author_is_stands_below_the_byline(read: Read) -> None:
    article = read(
        "Talks resume\n\nBy ANNA EXAMPLE\nAssociated Press Writer\n\nSARN (AP) — The two met.\n"
    ).article
    assert (article.author, article.place, article.source) == ("ANNA EXAMPLE", "Sarn", "AP")


def test_an_address_alone_above_the_text_is_the_articles(read: Read) -> None:
    url = "https://news.example.test/2025/03/05/talks"
    article = read(f"{url}\n\nTalks resume\n\nThe two sides met.\n").article
    assert (article.url, article.title, str(article.date)) == (url, "Talks resume", "2025-03-05")


def test_points_below_the_headline_leave_it_one(read: Read) -> None:
    article = read(
        "Talks resume\n* Prices rise\n* Ships wait\n\nSARN, Nov 4 (Reuters) - The two met.\n"
    ).article
    assert (article.title, article.place) == ("Talks resume", "Sarn")


def test_a_headline_with_a_verb_is_no_source(read: Read) -> None:
    article = read(
        "Source: Officials Say Talks Near\nDate: 5 March 2025\n\nThe two sides met.\n"
    ).article
    assert (article.title, article.source) == ("Source: Officials Say Talks Near", None)
    named = read("Source: Voice Of The Bay\nDate: 5 March 2025\n\nThe two met.\n").article
    assert named.source == "Voice Of The Bay"


def test_a_title_glued_to_the_text_is_told_from_it(read: Read) -> None:
    article = read(" title Talks resume date 2025-03-05 SARN — The two sides met.\n").article
    assert (article.title, article.title_basis) == ("Talks resume", "header")
    assert (str(article.date), article.place) == ("2025-03-05", "Sarn")
    assert article.body == "The two sides met."


@pytest.mark.parametrize("dash", "-–—")
def test_keys_may_end_with_a_dash_where_two_do(read: Read, dash: str) -> None:
    head = f"SOURCE {dash} Bay News\nDATE {dash} 5 March 2025"
    article = read(f"TALKS RESUME\n\n{head}\n\nThe two sides met.\n").article
    assert (article.title, article.source) == ("TALKS RESUME", "Bay News")
    assert str(article.date) == "2025-03-05"


def test_a_headline_that_ends_with_a_month_is_no_outlets_line(read: Read) -> None:
    article = read(
        "RATES RISE FEBRUARY 1987\n\n    SARN, March 3 - The bank said its rates rose\nby 2 pct.\n"
    ).article
    assert (article.title, article.date) == ("RATES RISE FEBRUARY 1987", None)
    assert article.place == "Sarn"


def test_a_line_above_a_dateline_is_the_headline_though_no_sentence_ends_below(read: Read) -> None:
    article = read("A plan for the harbour\n\nHANOI, March 5 (VNA) - The two sides met\n").article
    assert (article.title, article.place) == ("A plan for the harbour", "Hanoi")
    assert article.body == "The two sides met"


@pytest.mark.parametrize("line", ["At the talks (Photo: VNA)", "Photo: the mayor at the pier"])
def test_a_caption_above_the_text_is_no_headline(read: Read, line: str) -> None:
    article = read(f"{line}\n\nThe council met and agreed on a plan. It is to be built.\n").article
    assert (article.title, article.title_basis) == ("The council met and agreed on a plan.", "lead")
    assert article.captions


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_dateline_may_stand_on_a_line_of_its_own(read: Read, gap: str) -> None:
    text = "The two sides met and agreed on a plan for the harbour."
    article = read(f"A plan for the harbour\n\nHANOI, March 5 (VNA) --{gap}{text}\n").article
    assert (article.place, article.source, article.body) == ("Hanoi", "VNA", text)


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("TALKS RESUME", "The council met and agreed on the plan"),
        (
            "A plan for the harbour of Sarn",
            f"The council met and agreed on a plan{' for the harbour and the pier' * 3}, he said.",
        ),
    ],
)
def test_a_headline_may_stand_right_above_its_text(read: Read, headline: str, text: str) -> None:
    article = read(f"{headline}\n{text}\n\nThe mayor said so. It will take a while.\n").article
    assert article.title == headline
    assert article.body.startswith(text)

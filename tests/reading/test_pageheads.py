from __future__ import annotations

import pytest

from archive_cli.reading.bylines import find_byline
from archive_cli.reading.lines import Line
from archive_cli.reading.pageheads import PageHead, find_date_line


def head_of(text: str) -> PageHead:
    found = find_date_line(Line(0, len(text), text))
    assert found is not None
    return found


def test_each_label_belongs_to_the_date_behind_it() -> None:
    head = head_of("Published 5 March 2025 | Updated 6 March 2025, 10:03 PM GMT+7")
    dates = [(claim.role, str(claim.mention.readings[0])) for claim in head.dates]
    assert dates == [("published", "2025-03-05"), ("updated", "2025-03-06")]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Cập nhật lúc 22:03, Thứ Tư, 05/03/2025", "updated"),
        ("Stand: 05.03.2025 22:03 Uhr", "updated"),
        ("Mis à jour le mercredi 5 mars 2025 à 22h03", "updated"),
        ("수정 2025.03.05. 오후 10:03", "updated"),
        ("Last modified on Wed 5 Mar 2025 22.03 GMT", "updated"),
        ("Posted on Wednesday, 5 March 2025", "published"),
        ("Đăng lúc 22h03 ngày 05/03/2025", "published"),
        ("Publié le 5 mars 2025 à 22h03", "published"),
        ("公開日：2025年3月5日", "published"),
        ("เผยแพร่: 5 มีนาคม 2568 เวลา 22:03 น.", "published"),
        ("نُشر في 5 مارس 2025", "published"),
    ],
)
def test_a_label_tells_the_role_in_many_languages(text: str, role: str) -> None:
    (claim,) = head_of(text).dates
    assert (claim.role, claim.rule) == (role, "labelled date line")
    assert str(claim.mention.readings[0]) == "2025-03-05"


def test_one_order_of_month_day_and_year_makes_an_update_a_publication() -> None:
    assert head_of("Update: March, 05/2025 - 22:03").dates[0].role == "published"
    assert head_of("Update: March 5, 2025 - 22:03").dates[0].role == "updated"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("5 March 2025 · VNS", ("source", "VNS")),
        ("Tờ VịnhTờ Vịnh06/03/2025", ("source", "Tờ Vịnh")),
        ("2025年3月5日 22:03 来源：海湾网", ("source", "海湾网")),
        ("By Anna Example, March 5, 2025", ("author", "Anna Example")),
        ("Posted by Anna Example on March 5, 2025", ("author", "Anna Example")),
        ("Hải Phòng, ngày 5 tháng 3 năm 2025", ("place", "Hải Phòng")),
        ("Bay News, 5 March 2025", ("source", "Bay News")),
        ("The Sarn Mail, Wednesday, March 5, 2025.", ("source", "The Sarn Mail")),
        ("THE SARN ARGUS. WEDNESDAY, MARCH 5, 2025.", ("source", "THE SARN ARGUS")),
        ("[Bay Herald (Sarn), Wednesday 5 March 2025, page 3]", ("source", "Bay Herald")),
        ("(Reuters) March 5, 2025", ("source", "Reuters")),
        ("**Published 5 March 2025** | **By Anna Example**", ("author", "Anna Example")),
    ],
)
def test_what_stands_beside_a_date_is_claimed(text: str, claim: tuple[str, str]) -> None:
    head = head_of(text)
    assert [(one.role, one.value) for one in head.claims] == [claim]
    (found,) = head.claims
    assert text[slice(*found.span)] == found.value


def test_a_dateline_on_its_own_line_names_place_and_agency() -> None:
    text = "Port Sarn (AFP) March 5, 2025"
    claims = [(one.role, text[slice(*one.span)]) for one in head_of(text).claims]
    assert claims == [("place", "Port Sarn"), ("source", "AFP")]


def test_a_section_beside_a_bar_is_no_outlet() -> None:
    assert head_of("World News | 5 March 2025 | 4 min read").claims == ()
    assert head_of("Published 5 March 2025 | newspaper section: Coast").claims == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mi, 05.03.2025",
        "We 5-Mar-2025",
        "05MAR2025",
        "5 de marzo de 2025 a las 12:00 h",
        "Sarn Radio in English to Europe 1450 GMT 5 Mar 25",
    ],
)
def test_what_belongs_to_dates_may_be_short(text: str) -> None:
    (claim,) = head_of(text).dates
    assert str(claim.mention.readings[0]) == "2025-03-05"


@pytest.mark.parametrize("text", ["EMBARGOED UNTIL 10 JULY 2025", "Event: 10 July 2025, Sarn"])
def test_a_day_to_come_is_one_of_an_event(text: str) -> None:
    found = find_date_line(Line(0, len(text), text), titled=True)
    assert found is not None
    assert [claim.role for claim in found.dates] == ["event"]


@pytest.mark.parametrize(
    "text",
    [
        "The council met on 5 March 2025",
        "The plan, 5 March 2025",
        "Saturday 20 November",
        "June 1-4, 2022",
        "Pay May 12",
        "20250305",
        "1741186981",
        "Comment (0)",
    ],
)
def test_a_line_with_other_words_or_no_whole_date_is_text(text: str) -> None:
    assert find_date_line(Line(0, len(text), text)) is None


def test_a_labelled_day_without_a_year_waits_for_the_year() -> None:
    head = head_of("Published: March 5")
    assert head.dates == ()
    assert head.yearless is not None
    assert head.yearless[:2] == (3, 5)


@pytest.mark.parametrize(
    ("text", "author"),
    [
        ("By Anna Schmidt", "Anna Schmidt"),
        ("Von Anna Schmidt und Ben Example", "Anna Schmidt und Ben Example"),
        ("By and by the tide came in", None),
        ("By Monday we knew.", None),
    ],
)
def test_a_byline_names_people_and_nothing_else(text: str, author: str | None) -> None:
    found = find_byline(Line(0, len(text), text))
    assert (found.value if found else None) == author


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("28 августа 2024, 14:05 | Уральский вестник", "Уральский вестник"),
        ("Уральский вестник | 28 августа 2024", "Уральский вестник"),
        ("28 August 2024, 14:05 | Bay Herald", "Bay Herald"),
        ("28 août 2024, 14:05 | Le pont rouge", None),
        ("28 สิงหาคม 2567, 14:05 | ข่าวริมน้ำ", None),
        ("2024年8月28日 14:05 | 桥与河", None),
        ("Свет над рекой | 28 августа 2024, 14:05", None),
    ],
)
def test_a_name_may_stand_by_date_clock_and_bar_below_a_headline(
    text: str, outlet: str | None
) -> None:
    head = find_date_line(Line(0, len(text), text), titled=True)
    assert head is not None
    assert [str(claim.mention.readings[0]) for claim in head.dates] == ["2024-08-28"]
    assert [(claim.role, claim.value) for claim in head.claims] == (
        [("source", outlet)] if outlet else []
    )


@pytest.mark.parametrize(
    "text",
    [
        "28 августа 2024 | Мост рухнул в реку",
        "28 августа 2024, 14:05 Мост рухнул в реку",
        "28 августа 2024, 14:05 | Мост рухнул в реку ночью",
        "28 августа 2024, 14:05 | мост рухнул",
        "28 августа 2024, 14:05 | Мост рухнул: 12 машин",
    ],
)
def test_what_happened_on_a_day_is_no_name_by_a_date(text: str) -> None:
    assert find_date_line(Line(0, len(text), text), titled=True) is None


def test_a_name_with_small_words_needs_a_headline_above() -> None:
    text = "28 août 2024, 14:05 | Le pont rouge"
    assert find_date_line(Line(0, len(text), text)) is None

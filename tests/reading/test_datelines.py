from __future__ import annotations

import pytest

from archive_cli.reading.datelines import find_dateline, ordinary_case
from archive_cli.reading.lines import Line

READ = [
    ("HÀ NỘI — Việt Nam will support Laos.", "Hà Nội", None),
    ("HANOI, March 5 (Xinhua) -- The ministers met here.", "Hanoi", "Xinhua"),
    ("PARIS (AFP) — The minister spoke.", "Paris", "AFP"),
    ("SAN SALVADOR, 3 JAN 90 -- [TEXT] THE ARMED FORCES SAID", "San Salvador", None),
    ("WASHINGTON, June 1 (Reuters) - The president spoke.", "Washington", "Reuters"),
    (
        "LAS VEGAS, Nev., March 5, 2025 /PRNewswire/ -- A firm said.",
        "Las Vegas, Nev.",
        "PRNewswire",
    ),
    ("MOSCOW, March 5. /TASS/. The ministry spoke.", "Moscow", "TASS"),
    ("МОСКВА, 5 марта. /ТАСС/. Министр заявил.", "Москва", "ТАСС"),
    ("PARIS, 5 mars 2025 (AFP) - Le ministre a parlé.", "Paris", "AFP"),
    ("Berlin, 5. März (dpa) - Der Minister sagte.", "Berlin", "dpa"),
    ("Hà Nội, ngày 5/3 (TTXVN) - Thủ tướng tiếp đoàn.", "Hà Nội", "TTXVN"),
    ("Hanoi (VNA) – The Prime Minister spoke.", "Hanoi", "VNA"),
    ("KABUL/ISLAMABAD, March 5 (Reuters) - Officials spoke.", "Kabul/Islamabad", "Reuters"),
    ("KUALA LUMPUR: The minister spoke today.", "Kuala Lumpur", None),
    ("MANAGUA (NICARAGUA) — The council met.", "Managua, Nicaragua", None),
    ("ABILA, Kronos - The council met.", "Abila, Kronos", None),
    ("(Reuters) - The company said.", None, "Reuters"),
    ("MONTREAL, Feb 26- The board met.", "Montreal", None),
]
NOT_READ = [
    "The talks — which began on Monday — went on.",
    "On the afternoon of March 5, at the office, the minister received General A - Deputy Minister",
    "Chien – who spoke first – left.",
    "UPDATE: The council met.",
    "EXCLUSIVE — The council met in secret.",
    "By Anna Example — The council met.",
    "ROTTERDAM PORT SUBSIDY TO END JULY 1 - MINISTER",
    "U.S. FIRMS - OUTLOOK",
    "5 March 2025 - The council met.",
    "Washington – the city – sleeps.",
]


def line_of(text: str) -> Line:
    return Line(0, len(text), text)


@pytest.mark.parametrize(("text", "place", "agency"), READ)
def test_a_dateline_gives_place_and_agency(
    text: str, place: str | None, agency: str | None
) -> None:
    found = find_dateline(line_of(text))
    assert found is not None
    assert (found.place, found.agency) == (place, agency)


@pytest.mark.parametrize("text", NOT_READ)
def test_what_is_no_dateline_is_left_alone(text: str) -> None:
    assert find_dateline(line_of(text)) is None


def test_a_dateline_gives_its_day_with_or_without_a_year() -> None:
    with_year = find_dateline(line_of("PARIS, 5 mars 2025 (AFP) - Le ministre a parlé."))
    without = find_dateline(line_of("PARIS, 5 mars (AFP) - Le ministre a parlé."))
    assert with_year is not None
    assert with_year.date is not None
    assert str(with_year.date.readings[0]) == "2025-03-05"
    assert without is not None
    assert without.date is None
    assert without.day is not None
    assert (without.day.month, without.day.day) == (3, 5)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("HÀ NỘI", "Hà Nội"),
        ("SAN SALVADOR", "San Salvador"),
        ("RIO DE JANEIRO", "Rio de Janeiro"),
        ("PORT-AU-PRINCE", "Port-au-Prince"),
        ("HCM CITY", "HCM City"),
        ("WASHINGTON D.C.", "Washington D.C."),
        ("LA PAZ", "La Paz"),
        ("Fort Worth", "Fort Worth"),
    ],
)
def test_a_place_in_capitals_is_shown_in_ordinary_case(written: str, shown: str) -> None:
    assert ordinary_case(written) == shown

from __future__ import annotations

import pytest

from archive_cli.reading.dates.mentions import find_dates, find_partial_dates, year_of

ONE_READING = [
    ("2025-03-05", "2025-03-05"),
    ("2025-03-05T22:03:41+07:00 in the log", "2025-03-05"),
    ("2025/3/5", "2025-03-05"),
    ("2025.03.05.", "2025-03-05"),
    ("5 March 2025", "2025-03-05"),
    ("the 5th of March, 2025", "2025-03-05"),
    ("Wed, 05 Mar 2025 22:03:41 +0700", "2025-03-05"),
    ("26-FEB-1987 15:01", "1987-02-26"),
    ("3 JAN 90", "1990-01-03"),
    ("4-Jul-76", "1976-07-04"),
    ("March 5, 2025", "2025-03-05"),
    ("Sept. 5, 2025", "2025-09-05"),
    ("May 17,2019", "2019-05-17"),
    ("Update: March, 05/2025 - 22:03", "2025-03-05"),
    ("ngày 5 tháng 3 năm 2025", "2025-03-05"),
    ("21 tháng 09 năm 2025", "2025-09-21"),
    ("Le 1er août 2025", "2025-08-01"),
    ("Mittwoch, 5. März 2025", "2025-03-05"),
    ("5 de marzo de 2025", "2025-03-05"),
    ("05 de março de 2025", "2025-03-05"),
    ("5 марта 2025 г.", "2025-03-05"),
    ("Środa, 5 marca 2025", "2025-03-05"),
    ("Rabu, 5 Maret 2025", "2025-03-05"),
    ("2025年3月5日 22:03", "2025-03-05"),
    ("2025년 3월 5일", "2025-03-05"),
    ("الأربعاء ٥ مارس ٢٠٢٥", "2025-03-05"),
    ("05.03.2025 22:03 Uhr", "2025-03-05"),
    ("05.03.25", "2025-03-05"),
    ("05/25/2025", "2025-05-25"),
    ("25-03-2025", "2025-03-25"),
    ("March 2025", "2025-03"),
    ("tháng 3 năm 2025", "2025-03"),
    ("02/02/2024", "2024-02-02"),
]
NO_DATE = [
    "Generals may meet; he may march on.",
    "the 47th meeting of the committee",
    "a score of 3-1 on route 1/2",
    "Thủ tướng tiếp Thứ trưởng Bộ Quốc phòng",
    "call 0912 345 678 or 196250305",
    "Resolution 2202 (2015)",
    "Comment (0)",
    "the 2025-2029 period",
    "2025-02-30",
    "31 April 2025",
    "version 10.12.14.3",
    "12345/03/2025",
]


@pytest.mark.parametrize(("text", "date"), ONE_READING)
def test_a_date_with_one_reading_is_found(text: str, date: str) -> None:
    (mention,) = find_dates(text)
    assert [str(reading) for reading in mention.readings] == [date]


@pytest.mark.parametrize("text", NO_DATE)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert find_dates(text) == []


@pytest.mark.parametrize("text", ["06/03/2025", "6-3-2025", "06/03/25"])
def test_a_numeric_date_keeps_both_readings_the_day_first(text: str) -> None:
    (mention,) = find_dates(text)
    assert [str(reading) for reading in mention.readings] == ["2025-03-06", "2025-06-03"]
    assert mention.proof is None


def test_of_two_forms_in_one_place_the_longer_is_taken() -> None:
    text = "published 5 March 2025 and March 2024"
    found = [(text[m.start : m.end], str(m.readings[0])) for m in find_dates(text)]
    assert found == [("5 March 2025", "2025-03-05"), ("March 2024", "2024-03")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("HANOI, March 5 (Agency)", [(3, 5)]),
        ("Berlin, 5. März (dpa)", [(3, 5)]),
        ("МОСКВА, 5 мар — Агентство", [(3, 5)]),
        ("Hà Nội, ngày 5/3 (Hãng tin)", [(3, 5)]),
        ("from June 1 to 4", [(6, 1)]),
        ("on March 5, 2025", []),
        ("May 5.2 million", []),
        ("June 31", []),
    ],
)
def test_a_day_without_a_year_is_told_from_a_whole_date(
    text: str, days: list[tuple[int, int]]
) -> None:
    assert [(day.month, day.day) for day in find_partial_dates(text)] == days


@pytest.mark.parametrize(("digits", "year"), [("49", 2049), ("50", 1950), ("'76", 1976)])
def test_two_digits_stand_for_a_century_around_2000(digits: str, year: int) -> None:
    assert year_of(digits) == year

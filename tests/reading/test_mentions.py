from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.reading.dates.census import find_mentions
from archive_cli.reading.dates.mentions import find_dates, find_partial_dates, short_year

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
    ("5 DECEMBRE 2024", "2024-12-05"),
    ("5 KASIM 2024", "2024-11-05"),
    ("2025-W10-3", "2025-03-05"),
    ("2025-064", "2025-03-05"),
    ("Wed Mar 5 22:03:41 ICT 2025", "2025-03-05"),
    ("2024-Nov-09", "2024-11-09"),
    ("2024. november 9.", "2024-11-09"),
    ("9. 11. 2024", "2024-11-09"),
    ("民國113年11月9日", "2024-11-09"),
    ("令和元年5月1日", "2019-05-01"),
    ("9 พ.ย. 67", "2024-11-09"),
    ("٩/١١/٢٠٢٤", "2024-11-09"),
    ("4 July '76", "1976-07-04"),
]
PIECES = st.sampled_from(
    [
        *"0123456789/-. ,",
        "2025",
        "March",
        "may",
        "tháng ",
        "年",
        "月",
        "日",
        "令和",
        "th",
        "of ",
        "to ",
    ]
) | st.text(max_size=5)
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
    "from June 1 to 4, 2022",
    "December 30, 2024 - January 2, 2025",
    "on March 5",
    "Q1 2025",
    "the year 2025",
    "2025-366",
    "on 5 May 40 people came",
    "priced out 2025 models",
    "It ended in 2022. March 5 came.",
    "call 01-23-45",
    "chapter 10.12.14 of the code",
    "the 9/11 memorial",
    "$5 Mar 2025",
    "30 - Mar 2",
    "5 March 7",
    "۱۹ آبان ۱۴۰۳",
    "٧ جمادى الأولى ١٤٤٦",
    "mùng 5 tháng Giêng âm lịch",
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
        ("the 9/11 memorial", []),
        ("he may 5 times", []),
        ("a 5 out of 9", []),
    ],
)
def test_a_day_without_a_year_is_told_from_a_whole_date(
    text: str, days: list[tuple[int, int]]
) -> None:
    assert [(day.month, day.day) for day in find_partial_dates(text)] == days


@pytest.mark.parametrize(("number", "year"), [(49, 2049), (50, 1950), (76, 1976)])
def test_two_digits_stand_for_a_century_around_2000(number: int, year: int) -> None:
    assert short_year(number) == year


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("from June 1 to 4", (6, 4)),
        ("du 1er au 4 juin", (6, 4)),
        ("vom 30. Juni bis zum 2. Juli", (7, 2)),
        ("từ ngày 1/6 đến 4/6", (6, 4)),
        ("6月1日至4日", (6, 4)),
        ("on June 1", None),
        ("from June 4 to 1", None),
    ],
)
def test_a_range_of_days_tells_its_end(text: str, until: tuple[int, int] | None) -> None:
    assert find_partial_dates(text)[0].until == until


def test_in_a_long_text_every_date_is_found_where_it_stands() -> None:
    text = "The council met. " * 40 + "5 March 2025. " + "It met again. " * 40 + "June 1, 2022"
    assert [text[one.start : one.end] for one in find_dates(text)] == [
        "5 March 2025",
        "June 1, 2022",
    ]


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES).map("".join))
def test_no_text_breaks_the_search_and_no_two_dates_overlap(text: str) -> None:
    found = find_dates(text)
    ends = [0, *(one.end for one in found)]
    assert all(
        end <= one.start < one.end <= len(text) for end, one in zip(ends, found, strict=False)
    )
    assert all(one.readings for one in found)


@pytest.mark.parametrize(
    "piece", ["1", "1/", "1.", "March 5, 2025 ", "may 5 ", "3月5日", "June 1-4 to "]
)
def test_long_lines_take_time_in_proportion(piece: str) -> None:
    seconds = [min(_timed(piece * count) for _ in range(3)) for count in (2_000, 8_000)]
    assert seconds[1] < 12 * seconds[0] + 0.05


def _timed(text: str) -> float:
    start = time.process_time()
    find_dates(text)
    return time.process_time() - start


def test_a_word_for_from_is_no_fraction() -> None:
    text = "30 ngày từ ngày 21/9/2013 đến ngày 20/10/2013 các mặt hàng"
    assert find_dates(text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Q5 of 2024, or quarter 7 2024", []),
        ("quý 7/2024", []),
        ("for 5日間, on the 3日目", []),
        ("the 1990年代", []),
        ("13/25 - 15/25", []),
        ("5 to 31 Nov", []),
        ("5 to 31 Nov 2024", []),
        ("June 5 to 3, 2025", ["XXXX-06-05"]),
        ("from 3 lip to 5 srp 2024", ["AMB:2024-08-05|2024-07-05"]),
        ("5 March 2025 - 3 March 2025", ["2025-03-05", "2025-03-03"]),
        ("supercalifragilisticexpialidocious 5 March 2025", ["2025-03-05"]),
        ("民國十年, 令和元年", ["1921", "2019"]),
    ],
)
def test_what_no_calendar_has_is_no_date(text: str, values: list[str]) -> None:
    assert [one.value for one in find_mentions(text)] == values

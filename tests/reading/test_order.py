from __future__ import annotations

import pytest

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.conventions import Convention
from archive_cli.reading.dates.mentions import Mention, PartialDate, find_dates
from archive_cli.reading.dates.order import (
    Witnesses,
    decide_order,
    label_language,
    weekday_beside,
    weekday_in,
)

NOBODY = Witnesses()


def mention_of(text: str) -> Mention:
    return find_dates(text)[0]


def chosen(text: str, witnesses: Witnesses = NOBODY, language: str | None = None) -> list[str]:
    decision = decide_order(mention_of(text), text, language, witnesses)
    assert decision.because
    return [str(reading) for reading in decision.readings]


def test_without_proof_both_readings_stay() -> None:
    assert chosen("06/03/2025") == ["2025-03-06", "2025-06-03"]


@pytest.mark.parametrize("text", ["Thứ tư, 5/3/2025", "Wed 5/3/2025", "mercredi 05/03/2025"])
def test_the_weekday_beside_it_decides(text: str) -> None:
    assert chosen(text) == ["2025-03-05"]


def test_a_weekday_that_fits_neither_reading_decides_nothing() -> None:
    assert len(chosen("Monday 06/03/2025")) == 2


def test_another_date_of_the_file_within_a_day_decides() -> None:
    stamp = Witnesses(dates=((CalendarDate(2025, 3, 5), "the address"),))
    decision = decide_order(mention_of("06/03/2025"), "06/03/2025", None, stamp)
    assert decision.readings == (CalendarDate(2025, 3, 6),)
    assert "90 days away from 2025-06-03" in decision.because


def test_another_date_far_from_both_decides_nothing() -> None:
    far = Witnesses(dates=((CalendarDate(2025, 9, 1), "the address"),))
    assert len(chosen("06/03/2025", far)) == 2


def test_the_language_of_a_label_decides_but_english_does_not() -> None:
    assert chosen("05/03/2025", language="vi") == ["2025-03-05"]
    assert len(chosen("05/03/2025", language="en")) == 2


def test_a_day_in_the_lead_just_before_one_reading_decides() -> None:
    assert chosen("06/03/2025", Witnesses(lead=(PartialDate(0, 7, 3, 5),))) == ["2025-03-06"]
    assert len(chosen("06/03/2025", Witnesses(lead=(PartialDate(0, 7, 1, 20),)))) == 2


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("Thứ Tư", 2),
        ("thứ 4", 2),
        ("Chủ nhật", 6),
        ("Mittwoch", 2),
        ("среда", 2),
        ("Thứ trưởng", None),
    ],
)
def test_weekdays_are_known_by_their_names(text: str, weekday: int | None) -> None:
    assert weekday_in(text) == weekday


@pytest.mark.parametrize(
    ("text", "weekday"),
    [
        ("2024年11月9日（土）", 5),
        ("2024年11月9日 星期六", 5),
        ("2024년 11월 9일 토요일", 5),
        ("วันเสาร์ที่ 9", 5),
        ("hôm thứ tư", 2),
        ("Pay May 12", None),
        ("le mar du port", None),
    ],
)
def test_weekdays_are_known_in_every_script(text: str, weekday: int | None) -> None:
    assert weekday_in(text) == weekday


def test_a_weekday_behind_a_dash_is_not_beside_the_date() -> None:
    text = "HANOI, 06/03/2025 - The ministers met on Thursday"
    assert weekday_beside(mention_of(text), text) is None
    assert len(chosen(text)) == 2


def test_a_newspaper_is_no_weekday() -> None:
    text = "The Sun 05/03/2025"
    assert weekday_beside(mention_of(text), text) is None


def test_the_month_of_an_address_decides() -> None:
    month = Witnesses(dates=((CalendarDate(2025, 3), "the address"),))
    assert chosen("06/03/2025", month) == ["2025-03-06"]


def test_the_language_of_the_text_decides_where_it_knows_one_order() -> None:
    assert chosen("06/03/2025", Witnesses(language="vi")) == ["2025-03-06"]
    assert len(chosen("06/03/2025", Witnesses(language="en"))) == 2


@pytest.mark.parametrize(
    ("text", "language", "dates"),
    [
        ("9 listopada 2024", None, ["2024-10-09", "2024-11-09"]),
        ("9 listopada 2024", "pl", ["2024-11-09"]),
        ("9 listopada 2024", "hr", ["2024-10-09"]),
        ("Sobota, 9 listopada 2024", None, ["2024-11-09"]),
    ],
)
def test_a_month_that_is_another_one_elsewhere_needs_proof(
    text: str, language: str | None, dates: list[str]
) -> None:
    assert sorted(chosen(text, language=language)) == dates


def test_what_other_files_write_first_says_nothing_of_a_months_name() -> None:
    convention = Convention("day", "so it is written elsewhere")
    assert len(chosen("9 listopada 2024", Witnesses(convention=convention))) == 2


@pytest.mark.parametrize(
    ("before", "language"),
    [("Ngày đăng: ", "vi"), ("Publié le ", "fr"), ("Posted on ", "en"), ("The talks of ", None)],
)
def test_a_label_tells_its_language(before: str, language: str | None) -> None:
    assert label_language(before) == language


@pytest.mark.parametrize(
    ("month", "day", "date"),
    [(12, 31, "2023-01-02"), (1, 31, "2023-02-01"), (2, 29, None), (1, 28, None)],
)
def test_a_day_that_the_lead_names_decides_where_it_lies_just_before_one_reading(
    month: int, day: int, date: str | None
) -> None:
    lead = Witnesses(lead=(PartialDate(0, 0, month, day),))
    assert chosen("02/01/2023", lead) == ([date] if date else ["2023-01-02", "2023-02-01"])

from __future__ import annotations

import pytest

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import Mention, PartialDate, find_dates
from archive_cli.reading.dates.order import Witnesses, decide_order, weekday_in

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

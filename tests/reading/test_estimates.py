from __future__ import annotations

import pytest

from archive_cli.reading.estimates import estimate_from_text
from archive_cli.reading.lines import lines_of


def estimate_of(text: str) -> str | None:
    found = estimate_from_text(list(lines_of(text)))
    if found is None:
        return None
    assert found.estimate.basis == "text"
    assert str(found.estimate.date.year) in found.estimate.because
    return str(found.estimate.date)


ESTIMATED = [
    (
        (
            "The guests visit Hanoi from June 1 to 4.\n"
            "The visit takes place in the Friendship Year 2022."
        ),
        "2022-06",
    ),
    (
        (
            "Đoàn thăm Hà Nội từ ngày 1/6 đến 4/6.\n"
            "Chuyến thăm diễn ra trong Năm Hữu nghị Việt Nam - Lào 2022."
        ),
        "2022-06",
    ),
    (
        "Les hôtes sont à Hanoï du 1er au 4 juin.\nLa visite a lieu dans l’Année de l’amitié 2022.",
        "2022-06",
    ),
    (
        (
            "Die Gäste sind vom 30. Juni bis 2. Juli in Hanoi.\n"
            "Der Besuch findet im Freundschaftsjahr 2022 statt."
        ),
        "2022-07",
    ),
]
UNKNOWN = [
    "The guests visit Hanoi from June 1 to 4.",
    "The visit takes place in the Friendship Year 2022.",
    "The guests visit Hanoi from June 1 to 4.\nIt was held in the Friendship Year 2022.",
    "They visit Hanoi from June 1 to 4.\nIt takes place in the Friendship Year 2022. In 2023 too.",
    "They came on May 30 and June 4.\nIt takes place in the Friendship Year 2022.",
    "The fair ran from June 1 to 4.\nIn the year 2022 the port takes place of the old one.",
]


@pytest.mark.parametrize(("text", "month"), ESTIMATED)
def test_event_days_in_a_named_year_give_the_month(text: str, month: str) -> None:
    assert estimate_of(text) == month


@pytest.mark.parametrize("text", UNKNOWN)
def test_anything_less_stays_unknown(text: str) -> None:
    assert estimate_of(text) is None


def test_plans_for_later_years_do_not_matter() -> None:
    text = (
        "The guests visit Hanoi from June 1 to 4.\n"
        "It takes place in the Friendship Year 2022, and opens the 2025-2029 plan."
    )
    assert estimate_of(text) == "2022-06"


def test_the_reason_names_the_days_in_words() -> None:
    found = estimate_from_text(list(lines_of(ESTIMATED[0][0])))
    assert found is not None
    assert "on 1 to 4 June, and the text places it in the year 2022" in found.estimate.because


def test_days_far_behind_the_beginning_are_no_event_of_the_text() -> None:
    sentence = "The fair of Sarn is being held in the Year of Tourism 2024. "
    assert estimate_of(f"{sentence}\nIt opens on 5 March.\n") == "2024-03"
    assert estimate_of(f"{sentence * 30}\nIt opens on 5 March.\n") is None

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.model.article import Reading

Read = Callable[..., Reading]
TEXT = "\n\nThe council met and agreed on a plan for the harbour, the mayor said at the pier.\n"


def rejected_of(reading: Reading) -> dict[str, str]:
    return {one.value: one.because for one in reading.evidence["date"].rejected}


def test_an_update_is_no_publication(read: Read) -> None:
    reading = read(f"A plan for the harbour\n\nUpdated: 6 March 2025{TEXT}")
    assert reading.article.date is None
    assert "updated" in rejected_of(reading)["2025-03-06"]


def test_contradictions_are_kept_with_the_reason(read: Read) -> None:
    reading = read(
        f"Title: A plan\nDate: 2025-03-05{TEXT}\nSource: https://n.test/2025/09/01/a.html\n"
    )
    assert str(reading.article.date) == "2025-03-05"
    assert "counts for more" in rejected_of(reading)["2025-09-01"]


def test_a_weekday_that_does_not_fit_is_kept_as_a_contradiction(read: Read) -> None:
    reading = read(f"A plan for the harbour\n\nMonday, 5 March 2025{TEXT}")
    assert str(reading.article.date) == "2025-03-05"
    assert rejected_of(reading) == {"Monday": "2025-03-05 is a Wednesday; the date counts for more"}


def test_a_weekday_that_fits_is_no_contradiction(read: Read) -> None:
    reading = read(f"A plan for the harbour\n\nWednesday, 5 March 2025{TEXT}")
    assert rejected_of(reading) == {}


@pytest.mark.parametrize(
    ("text", "date", "basis"),
    [
        ("LIMA, March 5 (BW) - The council met on the harbour, the mayor said.", None, None),
        (
            "Updated: 6 March 2025\n\nLIMA, March 5 (BW) - The council met on the harbour today.",
            "2025-03-05",
            "dateline",
        ),
        (
            "LIMA, March 5 (BW) - The council met today.\n\nSource: https://n.test/2025/03/talks-resume\n",
            "2025-03-05",
            "dateline",
        ),
        ("LIMA, March 5 (BW) - The council met, as it did on March 5, 1975.", None, None),
    ],
)
def test_a_day_without_a_year_takes_it_from_the_file_only(
    read: Read, text: str, date: str | None, basis: str | None
) -> None:
    article = read(text).article
    assert (str(article.date) if article.date else None, article.date_basis) == (date, basis)


def test_a_labelled_day_takes_the_year_of_the_address(read: Read) -> None:
    text = f"A plan for the harbour\n\nPublished: March 5{TEXT}\nSource: https://n.test/2025/03/06/a.html\n"
    assert read(text).article.date_basis == "header"
    assert str(read(text).article.date) == "2025-03-05"


def test_a_month_is_made_more_precise_by_what_lies_within_it(read: Read) -> None:
    text = "Title: A plan\nDate: March 2025\n\nLIMA, March 5, 2025 (BW) - The council met today.\n"
    assert str(read(text).article.date) == "2025-03-05"


def test_a_month_stays_a_month(read: Read) -> None:
    assert str(read(f"Title: A plan\nDate: March 2025{TEXT}").article.date) == "2025-03"


def test_an_open_file_name_gives_no_date_but_both_readings(read: Read) -> None:
    reading = read(f"A plan for the harbour{TEXT}", "05-03-2025 plan.txt")
    assert reading.article.date is None
    assert set(rejected_of(reading)) == {"2025-03-05", "2025-05-03"}


def test_the_language_of_the_text_decides_a_bare_date(read: Read) -> None:
    body = "Hội đồng thành phố đã họp và thông qua kế hoạch xây dựng cảng mới, ông thị trưởng nói."
    assert str(read(f"Kế hoạch cảng mới\n\n06/03/2025\n\n{body}\n").article.date) == "2025-03-06"


@pytest.mark.parametrize(
    ("header", "dateline", "date"),
    [
        ("Updated: 2025-03-07", "March 5", "2025-03-05"),
        ("Event date: 2025-03-07", "March 5", None),
        ("Updated: 2024-03-01", "Feb. 29", "2024-02-29"),
        ("Updated: 2025-03-01", "Feb. 29", None),
    ],
)
def test_a_dateline_gets_its_year_from_a_date_close_to_it_but_for_an_events(
    read: Read, header: str, dateline: str, date: str | None
) -> None:
    found = read(f"Title: A plan\n{header}\n\nSARN, {dateline} — The council met.{TEXT}").article
    assert (found.date and str(found.date)) == date

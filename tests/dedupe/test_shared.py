"""What two articles share is told in their own words."""

import pytest

from archive_cli.dedupe.reasons import MOST
from archive_cli.dedupe.repeats import Repeats
from archive_cli.dedupe.shared import names_in, story_reason
from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate


def _article(body: str, day: int | None = None, title: str = "") -> Article:
    date = None if day is None else CalendarDate(2025, 3, day)
    return Article("a", title, "lead", "a.txt", body, date)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The ferry left Vientiane. Rescue came late.", ["Vientiane"]),
        ("Khamlieng Outhakaysone spoke; so did Odile.", ["Khamlieng Outhakaysone", "Odile"]),
        ("On Monday, on 3 March, the UN met in Hà Nội.", ["UN", "Hà Nội"]),
        ("cô Phạm Thu Ngân ở Bản Mây", ["Phạm Thu Ngân", "Bản Mây"]),
        ("nothing here", []),
        ("", []),
        ("In Rome he stayed in bed.\nParis\nBonn", ["Rome"]),
    ],
)
def test_names_are_runs_of_capitals_within_a_sentence(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_names_numbers_and_days_are_told() -> None:
    one = _article("He met Khamlieng Outhakaysone in Vientiane; 4,200 came.", 7)
    other = _article("In Vientiane 4 200 heard Khamlieng Outhakaysone in silence.", 5)
    assert story_reason(one, other, 0.62) == (
        "same names (Khamlieng Outhakaysone, Vientiane), same numbers (4,200), 2 days apart; "
        "score .62"
    )


def test_one_day_is_in_the_singular_and_a_missing_date_is_not_told() -> None:
    assert ", 1 day apart;" in story_reason(_article("in Rome", 2), _article("of Rome", 1), 0.7)
    assert story_reason(_article("in Rome", 2), _article("of Rome"), 0.7) == (
        "same names (Rome); score .70"
    )


def test_years_and_single_digits_are_no_numbers_to_tell() -> None:
    one, other = _article("in Rome 5 of 2025"), _article("to Rome 5 in 2025")
    assert "numbers" not in story_reason(one, other, 0.6)


def test_without_names_or_numbers_the_words_are_told() -> None:
    one, other = _article("floods cut roads"), _article("roads are cut by floods")
    assert story_reason(one, other, 0.55) == "same words (floods, roads); score .55"
    assert story_reason(_article("a b"), _article("b a"), 0.5) == "many small words; score .50"


def test_the_sentence_fits_two_lines_of_a_terminal() -> None:
    names = [f"Alessandra {letter * 14} Montefeltro" for letter in "abc"]
    body = "; ".join(f"met {name.title()} and 123456{number}" for number, name in enumerate(names))
    reason = story_reason(_article(body, 1), _article(body, 2), 0.9)
    assert len(reason) <= MOST
    assert "same names" in reason


def test_what_is_long_is_told_of_less() -> None:
    first_names = ("Alexandrina", "Bartolomea", "Clementine")
    names = [f"{first} Montefeltro Castellan" for first in first_names]
    body = f"So said {'; then said '.join(names)}, and 1,234,567,890 and 9,876,543,210."
    reason = story_reason(_article(body, 1), _article(body, 2), 0.9)
    assert len(reason) <= MOST
    assert [name in reason for name in names] == [True, True, False]


def test_a_number_without_end_is_cut() -> None:
    body = f"He counted 1{',000' * 60} sheep."
    reason = story_reason(_article(body), _article(body), 0.5)
    assert len(reason) == MOST
    assert reason.startswith("same numbers (1,000,000")
    assert reason.endswith("…")


def test_numbers_in_names_dates_and_clock_times_are_no_numbers_to_tell() -> None:
    texts = ("M23 F-16 12:15:33", "at 10am, 11 p.m. or 15h30", "on 12/11 and 13-14", "12时15分33秒",
             "the 75th 5G 4K 24K", "18 Uhr")  # fmt: skip
    for text in texts:
        assert "numbers" not in story_reason(_article(text), _article(text), 0.6)


def test_numbers_beside_units_and_signs_are_told() -> None:
    for text in ("共33人", "33 dead", "33km away", "(33)", "33, they said", "$33.", "33"):
        assert "same numbers (33)" in story_reason(_article(text), _article(text), 0.6)


def test_of_what_is_left_aside_nothing_is_told() -> None:
    footer = "Write to the desk of the Mekong Wire."
    one, other = _article(f"In Rome. {footer}"), _article(f"Of Rome. {footer}")
    aside = Repeats([one.body, other.body, footer]).keys()
    assert "Mekong" in story_reason(one, other, 0.6)
    assert story_reason(one, other, 0.6, aside) == "many small words; score .60"


def test_a_name_that_is_part_of_another_is_not_told_again() -> None:
    body = "then Khamlieng Outhakaysone spoke; so did Khamlieng again"
    assert story_reason(_article(body), _article(body), 0.6) == (
        "same names (Khamlieng Outhakaysone); score .60"
    )

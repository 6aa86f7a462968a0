from __future__ import annotations

import datetime as dt
import re
import sys

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.cli.values import Day, Names, OneOf, Picture, Seconds, WholeNumber


def test_one_of_some_words_is_taken_as_written() -> None:
    kind = OneOf(("json", "jsonl"))
    assert kind.convert("jsonl", None, None) == "jsonl"
    with pytest.raises(click.BadParameter, match="did you mean json"):
        kind.convert("JSON", None, None)


@given(st.integers(0, 10**18 - 1))
def test_a_whole_number_is_read(number: int) -> None:
    assert WholeNumber().convert(str(number), None, None) == number


@pytest.mark.parametrize("digits", [19, 100, 5000])
def test_a_huge_number_stays_huge_and_can_be_counted_with(digits: int) -> None:
    number = WholeNumber().convert("9" * digits, None, None)
    assert 10**18 < number < 2**62


def test_leading_zeros_count_for_nothing() -> None:
    assert WholeNumber().convert("0" * 100 + "7", None, None) == 7


@pytest.mark.parametrize("text", ["", "-1", "+1", "1.5", "1_000", "٣", "²", "many", " 1"])
def test_what_is_no_whole_number_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a whole number"):
        WholeNumber().convert(text, None, None)


@pytest.mark.parametrize(("text", "seconds"), [("0", 0), ("1.5", 1.5), ("inf", float("inf"))])
def test_seconds_are_read(text: str, seconds: float) -> None:
    assert Seconds().convert(text, None, None) == seconds


@pytest.mark.parametrize("text", ["", "-1", "nan", "1s"])
def test_what_is_no_time_to_wait_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a number of seconds"):
        Seconds().convert(text, None, None)


def test_a_day_is_read() -> None:
    assert Day().convert("2025-03-05", None, None) == dt.date(2025, 3, 5)


@pytest.mark.parametrize("text", ["", "2025", "2025-02-30", "5/3/2025", "today"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(click.BadParameter, match="is not a day"):
        Day().convert(text, None, None)


def test_names_are_split_at_commas() -> None:
    assert Names().convert(" id, title,,date ", None, None) == ("id", "title", "date")


def test_no_name_is_refused() -> None:
    with pytest.raises(click.BadParameter, match="at least one"):
        Names().convert(" , ", None, None)


def test_a_picture_has_the_suffix_of_its_format() -> None:
    assert Picture(".svg").convert("a.SVG", None, None) == "a.SVG"
    with pytest.raises(click.BadParameter, match=r"does not end in \.svg"):
        Picture(".svg").convert("a.png", None, None)


def test_without_matplotlib_there_are_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    for prefix, way in (
        ("/home/me/.local/pipx/venvs/archive-cli", "pipx inject archive-cli matplotlib"),
        ("/home/me/.local/share/uv/tools/archive-cli", "uv tool install --with matplotlib"),
        ("/home/me/news/.venv", f"{sys.executable} -m pip install matplotlib"),
    ):
        monkeypatch.setattr(sys, "prefix", prefix)
        with pytest.raises(click.BadParameter, match=re.escape(way)):
            Picture(".svg").convert("a.svg", None, None)

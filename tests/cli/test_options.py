from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from archive_cli.cli.main import run
from archive_cli.cli.options import SharedOptions, readable, today_of


def test_what_stands_behind_the_command_counts_before_what_stands_before() -> None:
    before = SharedOptions(root="a", color="never", wait=3.0, quiet=True)
    after = SharedOptions(root="b", today=dt.date(2025, 3, 6), wait=0.0)
    assert after.over(before) == SharedOptions(
        root="b", color="never", today=dt.date(2025, 3, 6), wait=0.0, quiet=True
    )


def test_what_is_not_said_leaves_all_as_it_was() -> None:
    before = SharedOptions(
        root="a",
        color="never",
        no_pager=True,
        today=dt.date(2025, 3, 6),
        wait=3.0,
        quiet=True,
    )
    assert SharedOptions().over(before) == before
    assert before.over(SharedOptions()) == before


def test_today_is_the_day_that_is_named_or_the_real_one() -> None:
    assert today_of(SharedOptions(today=dt.date(1999, 1, 1))) == dt.date(1999, 1, 1)
    assert today_of(SharedOptions()) >= dt.date(2025, 1, 1)


@pytest.mark.parametrize(
    ("argument", "text"),
    [
        ("laos", "laos"),
        ("Hà Nội", "Hà Nội"),
        ("caf\udce9", r"caf\xe9"),
        ("\udcff\udcfe", r"\xff\xfe"),
    ],
)
def test_bytes_that_are_no_utf8_are_spelt_as_ids_spell_them(argument: str, text: str) -> None:
    assert readable(argument) == text


@pytest.mark.parametrize("place", ["before", "after"])
@pytest.mark.usefixtures("own_cache")
def test_every_shared_option_works_before_and_after_the_command(
    place: str, samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shared = ["-C", str(samples), "--color", "never", "--no-pager", "--today", "2025-03-06"]
    shared += ["--wait", "5", "--quiet"]
    command = ["list", "date:yesterday zebra"]
    assert run([*shared, *command] if place == "before" else [*command, *shared]) == 0
    assert capsys.readouterr() == ("", "")
    assert run([*shared, "list", "date:yesterday date:stated", "--fields", "date"]) == 0
    assert capsys.readouterr().out == "2025-03-05\n"


@pytest.mark.usefixtures("own_cache")
def test_a_query_of_undecodable_bytes_finds_nothing_and_does_no_harm(
    samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(samples), "search", "\udce9\udcff"]) == 1
    assert capsys.readouterr().err == "archive: no article has '\\\\xe9\\\\xff'\n"

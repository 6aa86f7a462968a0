from __future__ import annotations

import pytest

from archive_cli.reading.places import find_place, may_stand_bare, shown_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("SARN, Latvia, ", "SARN, Latvia"),
        ("Sarn [Latvia]", "Sarn [Latvia]"),
        ("**SARN**", "SARN"),
        ("By Anna Example", None),
        ("EXCLUSIVE", None),
        ("Aktualisiert am", None),
        ("Sarn was built", None),
        ("", None),
    ],
)
def test_a_place_is_told_from_what_else_stands_before_a_dash(text: str, place: str | None) -> None:
    found, span = find_place(text)
    assert found == place
    assert text[slice(*span)] == (place or "")


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        ("SARN (LATVIA)", "Sarn, Latvia"),
        ("Sarn [Latvia]", "Sarn, Latvia"),
        ("OAKLAND , N.J.", "Oakland, N.J."),
    ],
)
def test_a_region_stands_behind_a_comma(place: str, shown: str) -> None:
    assert shown_place(place) == shown


def test_capitals_alone_make_a_place_before_a_text_and_not_before_speech() -> None:
    assert may_stand_bare("SARN", "The harbour opened.")
    assert not may_stand_bare("Sarn", "The harbour opened.")
    assert not may_stand_bare("ANNA", "I saw it open.")
    assert not may_stand_bare("SARN", "THE HARBOUR OPENED.")

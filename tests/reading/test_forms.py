"""The forms of `date_forms.jsonl`: is each read for what it says, and does only publication count?

A line of the file: `line` is a text with a time written as `sub`; `truth` is its value in EDTF
(`null`: there is none, `AMB:a|b`: two readings); `g` tells what kind of text it is (H headers, D
datelines, P publication lines, A and X sentences, R relative to 2025-03-06, U addresses and file
names); `role` is what the time is the date of.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.census import TimeMention, find_mentions
from archive_cli.reading.registry import read_bytes

FORMS: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parent / "date_forms.jsonl").read_text("utf-8").splitlines()
]
REFERENCE = CalendarDate(2025, 3, 6)
TITLE = "Harbour plan agreed by the council"
BODY = (
    "\n\nThe council met and agreed on a plan for the harbour. A pier is to be built, the mayor "
    "said.\n\nThe plan is not without its critics, and the work will take a while.\n"
)


def value_at(form: dict[str, Any]) -> str | None:
    """Return the value of the mention that covers most of `sub`."""
    mentions = find_mentions(form["line"], REFERENCE if form["g"] == "R" else None)
    if not form["sub"]:
        return next((one.value for one in mentions if one.value), None)
    start: int = form["line"].index(form["sub"])
    end: int = start + len(form["sub"])

    def shared(mention: TimeMention) -> int:
        return min(mention.end, end) - max(mention.start, start)

    covering = [one for one in mentions if shared(one) > 0 and one.value]
    return max(covering, key=shared).value if covering else None


def readings_of(value: str | None) -> set[str]:
    return set() if value is None else set(value.removeprefix("AMB:").split("|"))


def file_of(form: dict[str, Any]) -> tuple[str, str]:
    """Return a whole file with the form in its place, and its path."""
    group, line = form["g"], form["line"]
    if group == "H":
        return line, "note.txt"
    if group == "D":
        return line + BODY, "note.txt"
    if group == "P":
        return f"{TITLE}\n\n{line}{BODY}", "note.txt"
    if group == "U" and "://" not in line:
        return TITLE + BODY, line
    end = "" if group == "U" else "\nNobody voted against it in the end, the clerk said.\n"
    return f"{TITLE}{BODY}\n{line}\n{end}", "note.txt"


def date_of(form: dict[str, Any]) -> str | None:
    """Return what a file with the form may have as its date."""
    truth: str | None = form["truth"]
    if form["role"] != "published" or truth is None or truth.startswith(("X", "AMB")):
        return None
    return truth


def test_there_are_many_forms_of_every_kind_and_many_languages() -> None:
    assert len(FORMS) >= 250
    assert {form["g"] for form in FORMS} == set("HDPARXU")
    assert len({form["lang"] for form in FORMS}) >= 14


def test_at_least_97_of_100_forms_are_read_right() -> None:
    wrong = [
        (form["id"], form["line"], form["truth"], found)
        for form in FORMS
        if readings_of(found := value_at(form)) != readings_of(form["truth"])
    ]
    assert len(wrong) <= 0.03 * len(FORMS), wrong


@pytest.mark.parametrize("form", FORMS, ids=lambda form: str(form["id"]))
def test_a_file_takes_its_date_from_a_publication_only(form: dict[str, Any]) -> None:
    text, path = file_of(form)
    (reading,) = read_bytes(text.encode(), path).readings
    date = reading.article.date
    assert (None if date is None else str(date)) == date_of(form)


@pytest.mark.parametrize(
    "form",
    [
        form
        for form in FORMS
        if str(form["truth"]).startswith("AMB") and form["role"] == "published"
    ],
    ids=lambda form: str(form["id"]),
)
def test_both_readings_of_an_open_date_are_rejected(form: dict[str, Any]) -> None:
    text, path = file_of(form)
    (reading,) = read_bytes(text.encode(), path).readings
    rejected = {one.value for one in reading.evidence["date"].rejected}
    assert readings_of(form["truth"]) <= rejected

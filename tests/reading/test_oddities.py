"""Are files read well that are just off the usual forms?"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.census import find_mentions
from archive_cli.reading.files import LARGEST, read_articles
from archive_cli.reading.registry import read_bytes

TITLE = "Harbour plan agreed by the council\n\n"
BODY = (
    "The council met on Monday and agreed on a plan for the harbour. A pier is to be built, the "
    "mayor said.\n\nThe plan is not without its critics, and the work will take a while.\n"
)
LEAD = "The council met on Monday and agreed on a plan for the harbour."
END = "Document CNEWS00020250305el35000ab\n\n"
FACTIVA = f"HD Pier\nWC 9 words\nPD 6 March 2025\nSN Coast News\nLP\n{BODY}\n{END}"
FAR = " " * 20
NEXIS = f"2 of 2 DOCUMENTS\n\nCoast News\n\nMarch 6, 2025\n\nHEADLINE: Pier\n\nBODY:\n{BODY}"

CASES: dict[str, tuple[str, tuple[str, str | None, str | None, str | None]]] = {
    "keys on lines of their own, the last that of the text": (
        f"Title\nHarbour plan\nDate\n5 March 2025\nText\n{BODY}",
        ("Harbour plan", "2025-03-05", None, None),
    ),
    "a row of keys above a row of values": (
        f"| Title | Date |\n|---|---|\n| Harbour plan | 2025-03-05 |\n\n{BODY}",
        ("Harbour plan", "2025-03-05", None, None),
    ),
    "a head with full stops and no day": (
        f"КИЕВ. Дом 5. УНИАН. Совет принял план для порта.\n\n{BODY}",
        ("КИЕВ.", None, None, None),
    ),
    "an author who is a table": (
        f"---\ntitle: Plan\nsource:\n  name: Coast News\n  age: 3\n---\n{BODY}",
        ("Plan", None, None, "Coast News"),
    ),
    "a key that is written with an escape": (
        f'---\n? title\n: Plan\n"da\\u0074e": 2025-03-05\n---\n{BODY}',
        ("Plan", "2025-03-05", None, None),
    ),
    "a block that is JSON with values that are no text": (
        f'---\n{{"title": "Plan", "date": {{}}, "tags": []}}\n---\n{BODY}',
        ("Plan", None, None, None),
    ),
    "a dateline's key with a place alone": (
        f"Title: Plan\nDateline: Oakhaven, Mar 5\nDate: 2025-03-05\n\n{BODY}",
        ("Plan", "2025-03-05", "Oakhaven", None),
    ),
    "a dateline's key with no place": (
        f"Title: Plan\nDateline: 5\nDate: 2025-03-05\n\n{BODY}",
        ("Plan", "2025-03-05", None, None),
    ),
    "a date with the text behind it": (
        f"Source: Coast\nDate: 2025-03-05 {BODY}",
        (LEAD, "2025-03-05", None, "Coast"),
    ),
    "a key without a value": (
        f"Source:\n\nDate: 2025-03-05\n\n{BODY}",
        (LEAD, "2025-03-05", None, None),
    ),
    "a page that a browser saved": (
        f"<!-- saved from url=(0042)https://coast.example/2025/03/05/a.html -->\n{TITLE}{BODY}",
        (TITLE.strip(), "2025-03-05", None, None),
    ),
    "two outlets above the date": (
        f"Oakhaven Times\nBay Herald\n5 March 2025\nThe plan is agreed.\n\n{BODY}",
        ("Oakhaven Times", "2025-03-05", None, "Bay Herald"),
    ),
    "a day that its year does not have": (
        f"{TITLE}Updated: 5 March 2025\nPublished: February 29\n\n{BODY}",
        (TITLE.strip(), None, None, None),
    ),
    "a lead with a day that the years do not have": (
        f"{TITLE}Date: 05/03/2025\n\nThe council met on February 29. {BODY}",
        (TITLE.strip(), None, None, None),
    ),
    "a word behind a dash at the end": (
        f"{TITLE}{BODY.strip()} — Wirefox",
        (TITLE.strip(), None, None, "Wirefox"),
    ),
    "an export with a long line where the fields end": (
        (f"Harbour plan\n9 words\n5 March 2025\nCoast News\nCN\n{LEAD}\n{BODY}\n{END}{FACTIVA}"),
        ("Harbour plan", "2025-03-05", None, "Coast News"),
    ),
    "an export without a date below the words": (
        f"Harbour plan\n9 words\nno date\n{BODY}\n{END}{FACTIVA}",
        ("Harbour plan", None, None, None),
    ),
    "an export without a title above the words": (
        f"9 words\n5 March 2025\nCoast News\nEnglish\n{BODY}\n{END}{FACTIVA}",
        (LEAD, "2025-03-05", None, "Coast News"),
    ),
    "an export with short lines to the end of the head": (
        (
            f"Plan\n9 words\n5 March 2025\nCoast News\n02:30\n1\n2\n3\n4\n5\n6\n7\n8\n9\n{BODY}\n"
            f"{END}{FACTIVA}"
        ),
        ("Plan", "2025-03-05", None, "Coast News"),
    ),
    "a page with parts of other texts in its head": (
        (
            "<html><head><meta name='date'><meta content='x'><meta name='author' content='Ngo'>"
            f"<title>Plan</title></head><body><article><article><p>{BODY}</p></article></article>"
            "</body></html>"
        ),
        ("Plan", None, None, None),
    ),
    "a field over two lines, a caption over two, a title over two": (
        (
            f"1 of 2 DOCUMENTS\n\n{FAR}Coast News\n\n{FAR}March 5, 2025 Wednesday\n"
            f"{FAR}Final Edition\n\nHarbour plan\nagreed\n\nBYLINE: Lan Ngo\n  and others\n\n"
            f"GRAPHIC: A pier\nat dusk.\n\nBODY:\n{BODY}\n{NEXIS}"
        ),
        ("Harbour plan agreed", "2025-03-05", None, "Coast News"),
    ),
    "fields without values, and nothing above the date": (
        f"1 of 2 DOCUMENTS\n\nMarch 5, 2025\n\nBYLINE:\n\nSECTION:\n\nBODY:\n\n{BODY}\n{NEXIS}",
        (LEAD, "2025-03-05", None, None),
    ),
    "a document without a text": (
        f"1 of 2 DOCUMENTS\n\nLENGTH: 3 words\nSECTION: A\n\n{NEXIS}",
        ("Pier", "2025-03-06", None, "Coast News"),
    ),
    "a centred line with a date among other words": (
        (
            f"1 of 2 DOCUMENTS\n\nCoast News\n\n{FAR}Wednesday edition of March 5, 2025 all\n\n"
            f"Plan\n\nLENGTH: 9 words\n\nBODY:\n{BODY}\n{NEXIS}"
        ),
        ("Plan", "2025-03-05", None, "Coast News"),
    ),
    "an element whose date is in its name": (
        (
            '<DOC>\n<DOCNO> X1 </DOCNO>\n<TIMEX norm="2025-03-05"></TIMEX>\n<HEADLINE></HEADLINE>\n'
            f"<TEXT>\n{BODY}</TEXT>\n</DOC>\n"
        ),
        (LEAD, "2025-03-05", None, None),
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_file_is_read_for_what_it_says(name: str) -> None:
    text, expected = CASES[name]
    article = read_bytes(text.encode(), "a.txt").readings[0].article
    date = None if article.date is None else str(article.date)
    assert (article.title, date, article.place, article.source) == expected


@pytest.mark.parametrize(
    ("days", "year", "estimate"), [("June 4", 2022, "2022-06"), ("February 29", 2023, "None")]
)
def test_a_day_of_an_event_is_one_that_the_year_has(days: str, year: int, estimate: str) -> None:
    text = f"{TITLE}The guests visit on {days}. It takes place in the Harbour Year {year}.\n"
    (reading,) = read_bytes(text.encode(), "a.txt").readings
    found = reading.article.estimate
    assert str(found and found.date) == estimate


@pytest.mark.parametrize(("broken", "told"), [(1, "Line 2 is"), (2, "Lines 2, 4 are")])
def test_broken_lines_are_told(broken: int, told: str) -> None:
    whole = '{"title": "One", "text": "A text is here."}\n'
    found = read_bytes(((whole + '{"title": \n') * broken + whole).encode(), "a.jsonl")
    assert any(problem.message.startswith(told) for problem in found.problems)


def test_a_value_that_lies_very_deep_is_left() -> None:
    deep = '{"name": ' * 6 + '"x"' + "}" * 6
    text = f'{{"title": {deep}, "text": "A text is here."}}'
    (reading,) = read_bytes(text.encode(), "a.json").readings
    assert reading.article.title == "A text is here."


def test_what_is_no_text_in_any_encoding_is_binary() -> None:
    data = ("Café d'Orléans à nouveau ouvert\n" * 30).encode("latin-1") + b"\1\2\3\4" * 200
    assert [one.problem for one in read_bytes(data, "a.txt").problems] == ["binary"]


TIMES = [
    ("2025-W10-3", "2025-03-05"),
    ("2025-W60-1", ""),
    ("1500-W10-3", ""),
    ("05/03/1500", ""),
    ("05/03/2025 - 07/03/2025", "AMB:2025-03-05|2025-05-03 AMB:2025-03-07|2025-07-03"),
    ("Q3 2025", "2025-07-01/2025-09-30"),
    ("Q5 2025", ""),
    ("2024-25", "2024/2025"),
    ("วันที่ 5/3/2568", "2025-03-05"),
    ("February 29", "2024-02-29"),
    ("x" * 40, ""),
]


@pytest.mark.parametrize(("text", "values"), TIMES)
def test_a_time_has_the_value_that_there_is(text: str, values: str) -> None:
    found = find_mentions(text, CalendarDate(2025, 3, 6))
    assert " ".join(one.value or "" for one in found) == values


def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    found = read_articles(str(tmp_path / "pipe"), "pipe")
    assert [one.problem for one in found.problems] == ["unreadable"]


def test_a_file_that_is_too_large_is_a_problem(tmp_path: Path) -> None:
    with (tmp_path / "large").open("wb") as stream:
        stream.truncate(LARGEST + 1)
    found = read_articles(str(tmp_path / "large"), "large")
    assert [(one.problem, one.message) for one in found.problems] == [
        ("too-large", "It has more than 64 MB.")
    ]

"""Is every promise of docs/contract-tests.md held by tests that are there?"""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from archive_cli.model.article import DateBasis, EstimateBasis, TitleBasis
from archive_cli.model.cluster import LinkRelation, MemberRelation
from archive_cli.render.record import COPY_FIELDS, Command
from archive_cli.render.schema import schema_for

TOP = Path(__file__).parents[1]
PAGE = (TOP / "docs" / "contract-tests.md").read_text(encoding="utf-8")
HEADINGS = [
    "Words",
    "Which archive",
    "Commands",
    "IDs",
    "Query language",
    "Output",
    "The article record",
    "Exit status",
]
ROWS = [
    tuple(cell.strip() for cell in line.strip("|").split(" | "))
    for line in PAGE.splitlines()
    if line.startswith("| ") and line != "| promise | held by |"
]

ARTICLE = set("id title title_basis date date_basis estimate place source author url lang".split())
ARTICLE |= {"words", "path"}
HIT = ARTICLE | {"score", "copies", "snippets"}
KEYS: dict[Command, set[str]] = {
    "list": ARTICLE,
    "search": HIT,
    "similar": HIT,
    "show": ARTICLE | {"body", "captions", "sha256", "evidence"},
    "check": {"path", "id", "problem", "message", "fix"},
}


@cache
def names_in(path: str) -> frozenset[str]:
    """Return the names of the tests that pytest collects from a file."""
    file = TOP / path
    if not file.is_file() or not file.name.startswith("test_"):
        return frozenset()
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return frozenset(
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    )


def is_there(name: str) -> bool:
    """Tell whether a name is that of a test, or of a transcript that is played."""
    path, _, test = name.partition("::")
    if path.endswith(".transcript"):
        return (TOP / path).is_file() and Path(path).parent == Path("tests/transcripts")
    return test in names_in(path)


def test_the_page_has_every_part_of_the_contract() -> None:
    assert re.findall(r"^## (.+)$", PAGE, re.MULTILINE) == HEADINGS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:60])
def test_every_promise_names_tests_that_are_there(row: tuple[str, ...]) -> None:
    assert len(row) == 2
    names = row[1].split(", ")
    assert all(re.fullmatch(r"`[^`]+`", name) for name in names)
    assert [name for name in names if not is_there(name.strip("`"))] == []


def test_no_promise_stands_twice() -> None:
    assert len({row[0] for row in ROWS}) == len(ROWS) > 100


def test_a_name_that_is_no_test_is_noticed() -> None:
    assert is_there("tests/test_contract_table.py::test_no_promise_stands_twice")
    assert not is_there("tests/test_contract_table.py::test_nothing")
    assert not is_there("tests/test_contract_table.py::names_in")
    assert not is_there("tests/test_nowhere.py::test_nothing")
    assert not is_there("tests/transcripts/nothing.transcript")
    assert not is_there("tests/transcripts/folders.py")


def record_schema(command: Command) -> dict[str, Any]:
    """Return the schema of one record."""
    schema: dict[str, Any] = schema_for(command)
    one: dict[str, Any] = schema["oneOf"][0] if command == "show" else schema["items"]
    return one


@pytest.mark.parametrize("command", KEYS)
def test_every_key_of_this_version_is_still_there(command: Command) -> None:
    assert set(record_schema(command)["required"]) >= KEYS[command]


def test_every_key_of_copies_is_still_there() -> None:
    cluster, link = record_schema("dedupe")["oneOf"]
    member = cluster["properties"]["members"]["items"]
    assert set(cluster["required"]) >= {"kind", "cluster", "keep", "keep_because", "members"}
    assert set(member["required"]) >= ARTICLE | {"relation", "similarity", "because"}
    assert set(link["required"]) >= {"kind", "from", "to", "relation", "similarity", "because"}
    for similarity in (member["properties"]["similarity"], link["properties"]["similarity"]):
        assert (similarity["minimum"], similarity["maximum"]) == (0, 1)
    assert COPY_FIELDS == ("cluster", "relation", "similarity", "id", "path", "because")


def test_a_basis_is_one_of_the_words_of_the_contract() -> None:
    assert get_args(TitleBasis) == ("front-matter", "header", "headline", "html", "lead")
    date_bases = ("front-matter", "header", "dateline", "html", "url", "filename")
    assert get_args(DateBasis) == date_bases
    assert get_args(EstimateBasis) == ("text", "related")


def test_a_relation_is_one_of_the_words_of_the_contract() -> None:
    assert get_args(MemberRelation) == ("keep", "identical", "near", "reprint", "truncated")
    assert get_args(LinkRelation) == ("contained-in", "quotes", "same-story")

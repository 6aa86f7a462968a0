"""Do real records keep to the published schemas, and the schemas to the contract?"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from archive_cli.catalog.refresh import Refreshed
from archive_cli.model.article import Article, Reading
from archive_cli.render.record import COMMAND_FIELDS, Command, record_of
from archive_cli.render.schema import COMMANDS, schema_for
from archive_cli.render.summary import summary_json
from render.samples import (
    BARE,
    BOILERPLATE,
    BRIDGE,
    CLUSTER,
    DIFFERENCE,
    EXPLANATION,
    FACETS,
    HARBOUR,
    HIT,
    LINK,
    MOVE,
    PROBLEM,
    READING,
    SKIPPED,
    TIMELINE,
    articles,
    rendered,
    shown,
)

_COPIES = Path(__file__).parents[3] / "docs" / "schema"
_REAL: dict[Command, str] = {
    "list": rendered("json", "articles", [HARBOUR, BRIDGE, BARE]),
    "search": rendered("json", "hits", [HIT]),
    "search-facet": rendered("json", "facets", FACETS),
    "search-explain": rendered("json", "explanation", EXPLANATION),
    "similar": rendered("json", "hits", [HIT]),
    "show": shown("json", [READING], single=True),
    "dedupe": rendered("json", "copies", [CLUSTER, LINK]),
    "dedupe-apply": rendered("json", "moves", [MOVE, SKIPPED]),
    "dedupe-boilerplate": rendered("json", "boilerplate", [BOILERPLATE]),
    "diff": rendered("json", "difference", DIFFERENCE),
    "timeline": rendered("json", "timeline", TIMELINE),
    "index": summary_json(Refreshed(added=5, failed=1), 0.25),
    "check": rendered("json", "problems", [PROBLEM]),
}

_LISTS = [name for name in COMMANDS if name not in ("index", "search-explain", "diff")]


def _errors(command: Command, value: Any) -> list[str]:
    validator = Draft202012Validator(schema_for(command))
    return [error.message for error in validator.iter_errors(value)]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_schema_is_valid_itself(command: Command) -> None:
    Draft202012Validator.check_schema(schema_for(command))


@pytest.mark.parametrize("command", COMMANDS)
def test_real_output_keeps_to_its_schema(command: Command) -> None:
    assert _errors(command, json.loads(_REAL[command])) == []


@pytest.mark.parametrize("command", _LISTS)
def test_nothing_found_keeps_to_its_schema(command: Command) -> None:
    assert _errors(command, []) == []


def test_several_articles_shown_keep_to_the_schema() -> None:
    several = shown("json", [READING, Reading(BARE, "cd" * 32)])
    assert _errors("show", json.loads(several)) == []


@given(st.lists(articles, max_size=3))
def test_any_articles_keep_to_the_schema(found: list[Article]) -> None:
    assert _errors("list", [record_of(article) for article in found]) == []


@pytest.mark.parametrize("command", COMMANDS)
def test_a_key_too_many_or_too_few_breaks_the_schema(command: Command) -> None:
    value = json.loads(_REAL[command])
    more, fewer = copy.deepcopy(value), copy.deepcopy(value)
    (more[0] if isinstance(more, list) else more)["surprise"] = 1
    (fewer[0] if isinstance(fewer, list) else fewer).popitem()
    assert _errors(command, more)
    assert _errors(command, fewer)


def test_the_schemas_have_the_keys_of_the_records_in_order() -> None:
    arrays: tuple[Command, ...] = ("list", "search", "search-facet", "similar", "check")
    objects: tuple[Command, ...] = ("index", "search-explain", "diff")
    for command in arrays:
        assert tuple(schema_for(command)["items"]["properties"]) == COMMAND_FIELDS[command]
    assert tuple(schema_for("show")["oneOf"][0]["properties"]) == COMMAND_FIELDS["show"]
    for command in objects:
        assert tuple(schema_for(command)["properties"]) == COMMAND_FIELDS[command]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_copies_in_the_documentation_are_up_to_date(command: Command) -> None:
    copied = json.loads((_COPIES / f"{command}.json").read_text(encoding="utf-8"))
    assert copied == schema_for(command)

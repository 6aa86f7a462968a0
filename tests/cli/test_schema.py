from __future__ import annotations

import json
from pathlib import Path

import pytest

from archive_cli.cli.main import run
from archive_cli.render.schema import COMMANDS

COPIES = Path(__file__).parents[2] / "docs" / "schema"


def test_without_a_name_all_schemas_are_one_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == 0
    schemas = json.loads(capsys.readouterr().out)
    copies = {
        name: json.loads((COPIES / f"{name}.json").read_text(encoding="utf-8")) for name in COMMANDS
    }
    assert schemas == copies


@pytest.mark.parametrize("name", COMMANDS)
def test_a_schema_is_printed_as_the_documentation_has_it(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema", name]) == 0
    assert capsys.readouterr().out == (COPIES / f"{name}.json").read_text(encoding="utf-8")

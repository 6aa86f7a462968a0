"""Does what a file holds reach a terminal, a spreadsheet or a bibliography as an order?"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from rich.cells import cell_len

from archive_cli.render.renderer import (
    ARTICLE_FORMATS,
    CITATION_FORMATS,
    LIST_FORMATS,
    SHOW_FORMATS,
)
from hostile.attack_folder import SECRET
from hostile.conftest import Ask, Ended

FINE = (0, 1)
COMMANDS = {
    "list": ARTICLE_FORMATS,
    "search body": ARTICLE_FORMATS,
    "search zzz OR body --explain": ("table", "plain", "json", "jsonl"),
    "search body --facet source": LIST_FORMATS,
    "similar meta": ARTICLE_FORMATS,
    "dedupe --relation same-story": LIST_FORMATS,
    "dedupe --apply --dry-run": LIST_FORMATS,
    "dedupe --boilerplate": LIST_FORMATS,
    "timeline": LIST_FORMATS,
    "timeline --split source": LIST_FORMATS,
    "check": LIST_FORMATS,
    "cite meta osc bibtex half bidi": CITATION_FORMATS,
    "diff osc meta": SHOW_FORMATS,
    "show osc meta cr bidi markup half": SHOW_FORMATS,
}
CALLS: list[str] = [
    f"{command} --format {one}" for command, formats in COMMANDS.items() for one in formats
]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("call", CALLS)
def test_no_command_writes_what_a_terminal_obeys(call: str, ask_attack: Ask) -> None:
    for colour in ("never", "always"):
        ended = ask_attack(*call.split(), "--color", colour)
        assert ended.status in FINE, ended.stderr
        assert ended.unsafe() == []
        assert SECRET not in ended.stdout
    _check_form(call.rpartition(" ")[2], ended)


def _check_form(output_format: str, ended: Ended) -> None:
    match output_format:
        case "json" | "csl-json":
            json.loads(ended.stdout)
        case "jsonl":
            assert all(isinstance(json.loads(line), dict) for line in ended.stdout.splitlines())
        case "csv":
            head, *rows = csv.reader(io.StringIO(ended.stdout, newline=""))
            assert all(len(row) == len(head) for row in rows)
            cells = [cell for row in rows for cell in row if not cell.lstrip("-").isdigit()]
            assert not [cell for cell in cells if cell.startswith(FORMULA)]


@pytest.mark.parametrize("output", [["--explain", "--color", "always"], ["--json"]])
def test_every_article_is_shown_and_none_is_obeyed(output: list[str], ask_attack: Ask) -> None:
    ids = [record["id"] for record in json.loads(ask_attack("list", "--json").stdout)]
    alone = [one for one in ids if not one.startswith("many.jsonl#")]
    assert len(ids) > len(alone) > 50
    for name in alone:
        ended = ask_attack("show", *output, "--", name)
        assert ended.status == 0, name
        assert ended.unsafe() == [], name
        assert SECRET not in ended.stdout


def test_a_table_is_as_wide_as_it_may_be(ask_attack: Ask) -> None:
    for line in ask_attack("list", "--format", "table").stdout.split("\n"):
        assert cell_len(line) <= 80


def test_no_reference_makes_another(ask_attack: Ask) -> None:
    names = ("meta", "osc", "bibtex", "half", "bidi", "markup", "cr", "title")
    library = parse_string(ask_attack("cite", *names).stdout, append_middleware=[])
    assert not library.failed_blocks
    assert len(library.entries) == len(library.blocks) == len(names)
    records = rispy.load(io.StringIO(ask_attack("cite", *names, "--format", "ris").stdout))
    assert [record["type_of_reference"] for record in records] == ["NEWS"] * len(names)


@pytest.mark.parametrize("options", [[], ["--split", "source"]])
def test_a_picture_holds_no_script(options: list[str], ask: Ask, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from xml.dom.minidom import parse

    for number, source in enumerate(
        ("</text><script>alert(1)</script>", "_left", "$\\\\frac{1}{0}$", "\\e[31m\\u202e&<", "港")
    ):
        text = f'---\ntitle: T\ndate: 2025-03-0{number + 1}\nsource: "{source}"\n---\nA body.\n'
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    victim = tmp_path / "victim.cfg"
    victim.write_text("mine")
    (tmp_path / "out.svg.part").symlink_to(victim)
    ended = ask("-C", str(tmp_path), "timeline", "--svg", str(tmp_path / "out.svg"), *options)
    assert (ended.status, ended.stdout, ended.stderr) == (0, "", "")
    assert victim.read_text() == "mine"
    document = parse(str(tmp_path / "out.svg"))
    assert document.getElementsByTagName("script") == []
    if options:
        drawn = "".join(node.toxml() for node in document.getElementsByTagName("text"))
        assert "_left" in drawn
        assert "\\x1b[31m\\u202e" in drawn

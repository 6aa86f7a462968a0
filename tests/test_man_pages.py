"""What the manual pages say, and that roff takes it so."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from man_pages import FOLDER, all_pages, escaped

PAGES = dict(all_pages())


def test_the_pages_are_what_the_help_says() -> None:
    there = {
        str(path.relative_to(FOLDER)): path.read_text(encoding="utf-8")
        for path in FOLDER.glob("man?/*")
    }
    assert there == PAGES, "run python tools/man_pages.py"


@pytest.mark.parametrize(
    ("text", "roff"),
    [
        (".TH is text here", r"\&.TH is text here"),
        ("'tis", r"\(aqtis"),
        (r"a \xNN", r"a \exNN"),
        ("--limit N", r"\-\-limit N"),
        ("word~2 `x` ^", r"word\(ti2 \(gax\(ga \(ha"),
    ],
)
def test_text_is_never_taken_for_a_request(text: str, roff: str) -> None:
    assert escaped(text) == roff


@pytest.mark.parametrize("name", PAGES)
def test_no_line_begins_with_a_request_that_is_not_of_man(name: str) -> None:
    known = {".TH", ".SH", ".PP", ".TP", ".B", ".BR", ".RS", ".RE", ".nf", ".fi"}
    requests = {line.split()[0] for line in PAGES[name].splitlines() if re.match("[.']", line)}
    assert requests <= known


@pytest.mark.skipif(shutil.which("groff") is None, reason="there is no groff")
@pytest.mark.parametrize("name", PAGES)
def test_groff_has_no_warning(name: str) -> None:
    command = ["groff", "-man", "-ww", "-Tutf8", "-K", "utf8", "-rLL=72n", str(Path(FOLDER, name))]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")

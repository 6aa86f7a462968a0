"""Is a format imported only when it is chosen?"""

from __future__ import annotations

import subprocess
import sys

import pytest

from archive_cli.model.errors import FormatError
from archive_cli.render.paths import PathsRenderer
from archive_cli.render.renderer import Format, Look, Renderer, renderer_for
from render.samples import (
    BOILERPLATE,
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
    TIMELINE,
)

_SCRIPT = """
import sys
from archive_cli.render.renderer import Look, renderer_for
renderer_for({name!r}, print, Look())
heavy = {{"rich", "click", "difflib", "csv", "urllib", "numpy", "rapidfuzz"}}
print(*sorted(heavy & {{module.split(".")[0] for module in sys.modules}}))
"""


@pytest.mark.parametrize(
    ("name", "loaded"),
    [("json", ""), ("jsonl", ""), ("plain", ""), ("csv", "csv"), ("table", "rich")],
)
def test_only_what_a_format_needs_is_imported(name: str, loaded: str) -> None:
    found = subprocess.run(
        [sys.executable, "-c", _SCRIPT.format(name=name)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert found.stdout.strip() == loaded


RESULTS = {
    "articles": [HARBOUR],
    "hits": [HIT],
    "facets": FACETS,
    "explanation": EXPLANATION,
    "copies": [CLUSTER, LINK],
    "moves": [MOVE],
    "boilerplate": [BOILERPLATE],
    "timeline": TIMELINE,
    "difference": DIFFERENCE,
    "problems": [PROBLEM],
    "readings": [READING],
}
ROWS = set(RESULTS) - {"difference", "readings"}
TAKEN: dict[Format, set[str]] = {
    "table": ROWS,
    "plain": ROWS,
    "csv": ROWS - {"explanation"},
    "json": set(RESULTS),
    "jsonl": set(RESULTS),
    "page": {"difference", "readings"},
    "bibtex": {"articles", "hits"},
    "ris": {"articles", "hits"},
    "csl-json": {"articles", "hits"},
}


def is_taken(renderer: Renderer, kind: str) -> bool:
    """Tell whether a renderer writes results of this kind."""
    options = {"single": True} if kind == "readings" else {}
    try:
        getattr(renderer, kind)(RESULTS[kind], **options)
    except FormatError:
        return False
    return True


@pytest.mark.parametrize("chosen", TAKEN)
def test_a_format_writes_what_it_can_and_refuses_the_rest(chosen: Format) -> None:
    written: list[str] = []
    for kind in RESULTS:
        del written[:]
        taken = is_taken(renderer_for(chosen, written.append, Look()), kind)
        assert taken is (kind in TAKEN[chosen])
        assert bool(written) is taken


def test_paths_are_written_of_what_has_files() -> None:
    written: list[bytes] = []
    for kind in RESULTS:
        del written[:]
        taken = is_taken(PathsRenderer(written.append, str.encode), kind)
        assert taken is (kind in {"articles", "hits", "copies", "moves", "problems", "readings"})
        assert bool(written) is taken

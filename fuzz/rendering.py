"""Does every renderer write any result, and nothing that a terminal obeys but its own colours?"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).parents[1])

from fuzz.engine import fuzz, watch

watch("archive_cli.model", "archive_cli.render")

from fuzz.made_up import Maker, seeds

from archive_cli.dedupe.differences import difference_between
from archive_cli.model.errors import FormatError
from archive_cli.render.record import record_of
from archive_cli.render.renderer import Format, Look, renderer_for
from archive_cli.render.sanitize import visible

FORMATS: tuple[Format, ...] = (
    "table", "plain", "json", "jsonl", "csv", "page", "bibtex", "ris", "csl-json"
)  # fmt: skip
OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b\x07]*\x1b\\")
"""Colours (SGR) and hyperlinks (OSC 8)."""
WORDS = (
    "[red]", "[/]", "\x1b[31m", "\x1b]8;;", "\x07", "\u202e", "\u2066", "\r", "\n", "\t", "\x9b",
    "\u200d", "\u0301", "👩", "港", "\ufeff", "=1+1", "@", "{", "}", "\\", "--", "  - ", "ER  - ",
)  # fmt: skip


def check(data: bytes) -> None:
    """Render a made-up result in one format."""
    make = Maker(data, WORDS)
    output_format: Format = make.one_of(FORMATS)
    look = Look(
        width=make.number(0, 200),
        color=make.chance(),
        hyperlinks=make.chance(),
        root="/srv/news",
        explain=make.chance(),
        layout=make.one_of(("unified", "side-by-side", "word")),
    )
    kind, items = made_up(make)
    pieces: list[str] = []
    renderer = renderer_for(output_format, pieces.append, look)
    single = {"single": len(items) == 1} if kind == "readings" else {}
    try:
        getattr(renderer, kind)(items, **single)
    except FormatError:
        return
    written = "".join(pieces)
    _check_safe(OURS.sub("", written) if look.color or look.hyperlinks else written)
    assert written.endswith("\n") or not written
    _check_readable(output_format, kind, items, written)


def made_up(make: Maker) -> tuple[str, Any]:
    """Return what a renderer is to write, and by which of its methods."""
    one = make.one_of(
        ("article", "hit", "facet", "copies", "move", "boilerplate", "problem", "reading",
         "timeline", "explanation", "difference")
    )  # fmt: skip
    if one == "difference":
        return one, difference_between(make.article(), make.article())
    if one in ("timeline", "explanation"):
        return one, getattr(make, one)()
    several = one if one in ("copies", "boilerplate") else f"{one}s"
    return several, make.some(getattr(make, one))


def _check_safe(written: str) -> None:
    for line in written.split("\n"):
        for cell in line.split("\t"):
            assert visible(cell) == cell, cell
    written.encode()


def _check_readable(output_format: Format, kind: str, items: Any, written: str) -> None:
    if output_format in ("json", "csl-json"):
        values = json.loads(written)
        if output_format == "json" and kind == "articles":
            assert values == [record_of(one) for one in items]
    elif output_format == "jsonl":
        values = [json.loads(line) for line in written.splitlines()]
        if kind == "articles":
            assert values == [record_of(one) for one in items]
    elif output_format == "csv":
        head, *rows = csv.reader(io.StringIO(written, newline=""))
        assert all(len(row) == len(head) for row in rows)
        if kind == "articles":
            assert len(rows) == len(items)
        assert not any(cell[:1] in ("=", "@") for row in rows for cell in row)


if __name__ == "__main__":
    fuzz(check, seeds(), WORDS)

"""Which command, format and size of result does each line of the transcripts show?

A cell is a command or one of its modes (``search --facet``), a format (``paths`` for ``-0``,
``text`` where there is no choice) and a size: ``empty``, ``one``, ``many`` or ``error``. The size
is counted in what was printed.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from archive_cli.cli.main import COMMANDS, cli

SIZES = ("empty", "one", "many", "error")
MODES = {
    "search": ("--count", "--facet", "--explain"),
    "dedupe": ("--undo", "--dry-run", "--apply", "--boilerplate", "--redundant"),
}
REFUSED = {
    "search --facet": {"bibtex", "ris", "csl-json", "paths"},
    "search --explain": {"csv", "bibtex", "ris", "csl-json", "paths"},
    "dedupe --boilerplate": {"paths"},
}
"""Formats that a mode refuses: an error is all that they can be."""
SINGLE = {"search --count", "dedupe --redundant"}
"""Modes that have no formats but their own, which counts as ``plain``."""
_CONTEXT = click.Context(cli)


class Cell(NamedTuple):
    """A command or mode, a format and a size."""

    command: str
    format: str
    size: str


class Printed(NamedTuple):
    """A line that was typed, and what it printed."""

    line: str
    stdout: str
    stderr: str
    status: int


def formats_of(name: str) -> list[str]:
    """Return the formats that a command declares."""
    command = cli.get_command(_CONTEXT, name)
    assert command is not None
    options = {opt: one for one in command.params for opt in one.opts}
    formats = list(getattr(options["--format"].type, "words", ())) if "--format" in options else []
    if not formats:
        formats = ["text", "json"] if "--json" in options else ["text"]
    return [*formats, "paths"] if "-0" in options else formats


def cells() -> Iterator[Cell]:
    """Yield every cell there should be."""
    for name in COMMANDS:
        modes = [name, *(f"{name} {mode}" for mode in MODES.get(name, ()))]
        for mode in modes:
            formats = ["plain"] if mode in SINGLE else formats_of(name)
            for one in formats:
                sizes = ("error",) if one in REFUSED.get(mode, ()) else SIZES
                yield from (Cell(mode, one, size) for size in sizes)


def printed_in(transcript: Path) -> Iterator[Printed]:
    """Yield each line typed in a transcript, with what it printed."""
    _, *parts = re.split(r"^\$ ", transcript.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for part in parts:
        line, _, shown = part.partition("\n")
        shown, _, status = shown.rstrip("\n").partition("[status ")
        stdout, _, stderr = shown.partition("[stderr]\n")
        yield Printed(line, stdout, stderr, int(status.rstrip("]") or 0))


def cell_of(printed: Printed) -> Cell | None:
    """Return the cell that a line shows; none if it asks for no command, or for its help."""
    words = [word for word in shlex.split(printed.line) if not re.match(r"[A-Z_]+=", word)]
    name = next((word for word in words if word in COMMANDS), None)
    if words[:1] != ["archive"] or name is None or {"-h", "--help"} & set(words):
        return None
    mode = next((one for one in MODES.get(name, ()) if one in words), None)
    command = f"{name} {mode}" if mode else name
    chosen = "plain" if command in SINGLE else format_in(words, name)
    return Cell(command, chosen, size_of(command, chosen, printed))


def format_in(words: list[str], name: str) -> str:
    """Return the format that the words of a line ask for."""
    formats = formats_of(name)
    chosen = "plain" if formats[0] == "table" else formats[0]
    for word, value in zip(words, [*words[1:], ""], strict=True):
        if word == "--format":
            chosen = value
        elif word in ("--json", "-0"):
            chosen = {"--json": "json", "-0": "paths"}[word]
    return chosen


def size_of(command: str, chosen: str, printed: Printed) -> str:
    """Return how large the result is."""
    if printed.status >= 2:
        return "error"
    return SIZES[min(2, count_of(command, chosen, printed))]


def count_of(command: str, chosen: str, printed: Printed) -> int:
    """Return how many things were printed."""
    if command in _COUNTS:
        return _COUNTS[command](chosen, printed)
    return _IN_FORMAT.get(chosen, _lines)(printed.stdout)


def _lines(out: str) -> int:
    return len(out.splitlines())


def _json(out: str) -> int:
    records = json.loads(out)
    return len(records) if isinstance(records, list) else 1


def _csv(out: str) -> int:
    return sum(1 for _ in csv.reader(io.StringIO(out))) - 1


def _pages_apart(out: str) -> int:
    return len(re.split(r"^─+$", out, flags=re.MULTILINE)) if out else 0


def _rows_or_blocks(out: str) -> int:
    lines = out.splitlines()
    if len(lines) > 1 and set(lines[1]) == {"─", " "}:
        return sum(1 for line in lines[2:] if line and not line.startswith("  →"))
    return len(re.findall(r"^\S.*(?:\n.+)*", out, re.MULTILINE))


def _clusters(chosen: str, printed: Printed) -> int:
    """Count groups and links; a row of csv or plain is a member."""
    rows = printed.stdout.splitlines()
    if chosen in ("csv", "plain"):
        cells_of_rows = csv.reader(rows, delimiter="," if chosen == "csv" else "\t")
        return sum(1 for row in cells_of_rows if "keep" in row[:2] or not row[0])
    return count_of("", chosen, printed)


def _moves(chosen: str, printed: Printed) -> int:
    """Count files; as a table they stand below the one that is kept."""
    if chosen == "table":
        pattern = r"^ *(?:planned|moved|restored|skipped) "
        return len(re.findall(pattern, printed.stdout, re.MULTILINE))
    return count_of("", chosen, printed)


def _problems(chosen: str, printed: Printed) -> int:
    """Count problems; as a table each kind says how many there are."""
    if chosen == "table":
        return sum(map(int, re.findall(r"^\S+ · (\d+)$", printed.stdout, re.MULTILINE)))
    return count_of("", chosen, printed)


def _differences(chosen: str, printed: Printed) -> int:
    """Count the sentences that differ."""
    if chosen == "page":
        return len(re.findall(r"^[-+~>] ", printed.stdout, re.MULTILINE))
    found = json.loads(printed.stdout)
    return sum(one["kind"] != "same" for one in found.get("sentences", ()))


def _periods(chosen: str, printed: Printed) -> int:
    """Count the lines with a bar, or the records."""
    if chosen == "table":
        return len(re.findall(r"^\S+ +~?\d+ \S", printed.stdout, re.MULTILINE))
    return count_of("", chosen, printed)


def _matching(chosen: str, printed: Printed) -> int:
    """Count the articles that match a query that is explained."""
    if chosen in ("json", "jsonl"):
        return int(json.loads(printed.stdout).get("query", {}).get("articles", 1))
    return int(printed.stdout.splitlines()[1].split()[0])


def _number(_: str, printed: Printed) -> int:
    return int(printed.stdout)


def _files(_: str, printed: Printed) -> int:
    """Count the files that an update was about."""
    found = re.search(r"(\d+) added, (\d+) changed, (\d+) moved, (\d+) removed", printed.stderr)
    return sum(map(int, found.groups())) if found else 0


def _pages(_: str, printed: Printed) -> int:
    """Count texts: each command or topic has one; without a name there are many."""
    words = shlex.split(printed.line)
    return 1 if len(words) > 2 and not words[-1].startswith("-") else 2


_IN_FORMAT: dict[str, Callable[[str], int]] = {
    "json": _json,
    "csl-json": _json,
    "csv": _csv,
    "paths": lambda out: out.count("␀"),
    "bibtex": lambda out: len(re.findall(r"^@", out, re.MULTILINE)),
    "ris": lambda out: len(re.findall(r"^TY  - ", out, re.MULTILINE)),
    "page": _pages_apart,
    "table": _rows_or_blocks,
}
_COUNTS: dict[str, Callable[[str, Printed], int]] = {
    "dedupe": _clusters,
    "dedupe --apply": _moves,
    "dedupe --dry-run": _moves,
    "dedupe --undo": _moves,
    "check": _problems,
    "diff": _differences,
    "timeline": _periods,
    "search --explain": _matching,
    "search --count": _number,
    "index": _files,
    "schema": _pages,
    "help": _pages,
    "completion": _pages,
}

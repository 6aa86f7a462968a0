"""Whole commands and all they print, as ``*.transcript`` files show them.

A transcript says what it is about, then which folder is the archive (``archive: samples``, see
`folders`; it stands at ``./data/articles``). Then it has lines to type after ``$ ``, each with what
it prints on stdout, after ``[stderr]`` what on stderr, and ``[status N]`` where that is not 0. The
folder of the test is ``TMP``, what a clock says is ``TIME``, control characters are shown as
pictures (ESC is ``␛``).

    UPDATE_TRANSCRIPTS=1 pytest tests/transcripts

writes what is printed now; read the difference as closely as code.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from transcripts.folders import BUILDERS
from transcripts.shell import Shell

HERE = Path(__file__).parent
TRANSCRIPTS = sorted(HERE.glob("*.transcript"))
PROMPT = "$ "


@pytest.mark.parametrize("transcript", TRANSCRIPTS, ids=lambda path: path.stem)
def test_what_is_printed_is_what_the_transcript_shows(
    transcript: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = transcript.read_text(encoding="utf-8").split("\n")
    kind = lines[1].removeprefix("archive: ")
    data = tmp_path / "work" / "data"
    data.mkdir(parents=True)
    BUILDERS[kind](data / "articles")
    monkeypatch.chdir(data.parent)
    shown = "\n".join(played(lines, Shell(tmp_path, monkeypatch)))
    assert "[status 70]" not in shown
    if "UPDATE_TRANSCRIPTS" in os.environ:
        transcript.write_text(shown, encoding="utf-8")
    assert shown == "\n".join(lines)


def test_there_are_transcripts_for_every_command() -> None:
    assert {path.stem.split("-")[0] for path in TRANSCRIPTS} >= {
        "list",
        "search",
        "show",
        "dedupe",
        "diff",
        "index",
        "check",
        "schema",
    }


def played(lines: list[str], shell: Shell) -> Iterator[str]:
    """Yield the lines of the transcript, with what each line to type prints now."""
    for number, line in enumerate(lines):
        if line.startswith(PROMPT):
            yield line
            yield from printed(line.removeprefix(PROMPT), shell)
            yield ""
        elif number < first_prompt(lines):
            yield line


def first_prompt(lines: list[str]) -> int:
    return next(place for place, line in enumerate(lines) if line.startswith(PROMPT))


def printed(line: str, shell: Shell) -> Iterator[str]:
    ended = shell.run(line)
    yield from lines_of(ended.stdout)
    if ended.stderr:
        yield "[stderr]"
        yield from lines_of(ended.stderr)
    if ended.status:
        yield f"[status {ended.status}]"


def lines_of(text: str) -> list[str]:
    lines = text.split("\n")
    last = lines.pop()
    return [*lines, last, "[no newline at the end]"] if last else lines

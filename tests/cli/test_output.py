from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from archive_cli.cli.main import run
from archive_cli.cli.output import write_bytes

pytestmark = pytest.mark.usefixtures("own_cache")
HARM = b"red \x1b[31m\xe9\r\n"


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def written(stream_type: type[io.TextIOWrapper], monkeypatch: pytest.MonkeyPatch) -> bytes:
    kept = io.BytesIO()
    stream = stream_type(kept, encoding="utf-8", newline="\n")
    monkeypatch.setattr(sys, "stdout", stream)
    write_bytes((HARM, b"end"))
    stream.flush()
    return kept.getvalue()


def test_bytes_reach_a_pipe_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written(io.TextIOWrapper, monkeypatch) == HARM + b"end"


def test_bytes_reach_a_terminal_without_what_it_might_obey(monkeypatch: pytest.MonkeyPatch) -> None:
    assert written(Terminal, monkeypatch) == b"red \\x1b[31m\\xe9\\x0d\nend"


def test_raw_prints_the_bytes_of_the_file(
    samples: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    (file,) = samples.glob("003*")
    file.write_bytes(HARM + file.read_bytes())
    assert run(["-C", str(samples), "show", "003", "--raw"]) == 0
    assert capsysbinary.readouterr().out == file.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "--format", "csv", "--json"),
        ("search", "laos", "--format", "csv", "--json"),
        ("show", "000", "001", "--format", "page", "--json"),
        ("dedupe", "--format", "plain", "--json"),
        ("check", "--format", "plain", "--json"),
    ],
)
def test_of_two_formats_the_last_counts(
    arguments: tuple[str, ...], samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["-C", str(samples), *arguments])
    assert isinstance(json.loads(capsys.readouterr().out), list)
    run(["-C", str(samples), *arguments, "--format", "jsonl"])
    assert "[\n" not in capsys.readouterr().out


@pytest.mark.parametrize("conflict", [("--json",), ("--format", "csv"), ("--fields", "id")])
def test_paths_alone_have_neither_format_nor_fields(
    conflict: tuple[str, ...], samples: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(samples), "list", "-0", *conflict]) == 2
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[0]) == (
        "",
        "archive: -0 prints only paths: leave out --format and --fields",
    )


def test_the_paths_of_the_results_open_the_files(
    samples: Path, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    (samples / "caf\udce9 au\nlait.txt").write_text("A coffee\n\nHot.\n", encoding="utf-8")
    monkeypatch.chdir(samples.parent)
    assert run(["-C", "articles", "list", "-0"]) == 0
    paths = capsysbinary.readouterr().out.split(b"\0")
    assert paths.pop() == b""
    assert {Path(path.decode("utf-8", "surrogateescape")) for path in paths} == set(
        Path("articles").iterdir()
    )

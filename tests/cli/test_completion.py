"""What shells are told of queries and IDs, and how they take it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from archive_cli.archive import Archive
from archive_cli.cli.main import cli
from archive_cli.cli.shells import Bash, Fish, Zsh
from cli.conftest import Process

BREAKS = " \t\n\"'><=;|&(:"
Complete = Callable[[str], list[str]]


@pytest.fixture
def root(samples: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:  # noqa: ARG001 (its effect)
    """The samples, named as the archive at hand, with a catalog."""
    monkeypatch.setenv("ARCHIVE_DIR", str(samples))
    Archive.open(samples).refresh()
    return samples


def answer(shell: type[ShellComplete]) -> str:
    return shell(cli, {}, "archive", "_ARCHIVE_COMPLETE").complete()


@pytest.fixture
def bash(root: Path, monkeypatch: pytest.MonkeyPatch) -> Complete:  # noqa: ARG001 (its catalog)
    """What replaces the last word of a line in bash."""

    def complete(line: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", f"archive {line}")
        monkeypatch.setenv("COMP_WORDBREAKS", BREAKS)
        return [one.partition(",")[2] for one in answer(Bash).splitlines()]

    return complete


def offered(
    shell: type[ShellComplete], words: list[str], monkeypatch: pytest.MonkeyPatch
) -> list[str]:
    """What zsh or fish is told for these words, the last of them incomplete."""
    monkeypatch.setenv("COMP_WORDS", " ".join(["archive", *words]))
    monkeypatch.setenv("COMP_CWORD", words[-1] if shell is Fish else str(len(words)))
    return answer(shell).splitlines()


@pytest.mark.parametrize(
    ("line", "replaced"),
    [
        ("search pl", ["place:"]),
        ("search laos -ti", ["-title:"]),
        ("search '(laos ti", ["(laos title:"]),
        ("list place:ha", [r"\"Hà\ Nội\""]),
        ("list PLACE:HÀ", [r"\"Hà\ Nội\""]),
        ("list -place:v", ["Vientiane"]),
        ("list source:vna", ["VNA/VNS"]),
        ("list lang:", ["en"]),
        ("search laos O", ["OR"]),
        ("search laos N", ["NOT"]),
        ("search O", []),
        ("list date:st", ["stated"]),
        ("list 'date:last w", ['date:"last week"']),
        ("list date:2025-0", ["2025-01", "2025-03"]),
        ("list date:..2024-", []),
        ("list date:2024..2025-03", ["2024..2025-03"]),
        ("list title:vis", []),
        ("list nowhere:ha", []),
        ("list place:zzz", []),
        ("show 002", ["002_5ad7c3901e6f48b2"]),
        ("similar 5", []),
    ],
)
def test_bash_gets_what_replaces_the_last_word(
    line: str, replaced: list[str], bash: Complete
) -> None:
    assert bash(line) == replaced


@pytest.mark.parametrize(
    ("line", "replaced"),
    [
        ("""list 'place:ha""", 'place:"Hà Nội"'),
        ("""list 'laos place:"ha n""", 'laos place:"Hà Nội"'),
        ("""list "place:ha""", r'place:\"Hà Nội\""'),
        ('list place:"ha', r'\"Hà Nội\""'),
        (r"list place:\"ha", r"\"Hà\ Nội\""),
    ],
)
def test_bash_gets_a_value_in_the_quotes_that_are_open(
    line: str, replaced: str, bash: Complete
) -> None:
    assert bash(line) == [replaced]


def test_bash_keeps_what_was_typed_where_values_begin_otherwise(root: Path, bash: Complete) -> None:
    for number, place in enumerate(("HẢI PHÒNG", "HUẾ")):
        text = f"A day at the port\n\n{place} — Boats were counted there on Monday.\n"
        (root / f"port-{number}.txt").write_text(text, encoding="utf-8")
    Archive.open(root).refresh()
    found = bash("list place:ha")
    assert found[-1] == " "
    assert sorted(found[:-1]) == [r"\"Hà\ Nội\"", r"\"Hải\ Phòng\""]


@pytest.mark.usefixtures("root")
def test_zsh_gets_values_as_the_program_takes_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = offered(Zsh, ["list", "place:ha"], monkeypatch)
    assert told == ["plain", 'place:"Hà Nội"', "2 articles"]
    assert offered(Zsh, ["list", "tit"], monkeypatch) == ["open", "title:", "_"]


@pytest.mark.usefixtures("root")
def test_fish_gets_values_that_begin_as_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert offered(Fish, ["list", "place:ha"], monkeypatch) == ["plain,place:Ha-Noi\t2 articles"]
    assert offered(Fish, ["list", "place:hà"], monkeypatch) == ["plain,place:Hà-Nội\t2 articles"]
    assert offered(Fish, ["list", "source:ng"], monkeypatch) == [
        "plain,source:Nguoi-Lao-Dong\t1 article"
    ]
    assert offered(Fish, ["list", "tit"], monkeypatch) == ["plain,title:"]
    assert len(list(Archive.open().list("place:Ha-Noi"))) == 2


def test_values_are_those_of_the_archive_that_is_named(
    bash: Complete, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples = tmp_path / "articles"
    monkeypatch.delenv("ARCHIVE_DIR")
    monkeypatch.chdir(tmp_path)
    assert bash("list place:v") == []
    assert bash(f"-C {samples} list place:v") == ["Vientiane"]
    assert bash(f"list -C {samples} place:v") == ["Vientiane"]


def test_without_a_catalog_there_are_no_values_and_none_is_made(
    samples: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARCHIVE_DIR", str(samples))
    assert offered(Zsh, ["list", "place:ha"], monkeypatch) == []
    assert not own_cache.exists()
    monkeypatch.setenv("ARCHIVE_DIR", str(samples / "gone"))
    assert offered(Zsh, ["show", "00"], monkeypatch) == []
    assert offered(Zsh, ["list", "place:ha"], monkeypatch) == []


def emptied(path: Path) -> None:
    """Put an empty file in a file's place; who has mapped the old one still has it whole."""
    path.unlink()
    path.touch()


def overwritten(path: Path) -> None:
    """Put other bytes in place of the first ones of a file, as a disk does that keeps times."""
    before = path.stat()
    with path.open("r+b") as stream:
        stream.write(b"\xff" * 60)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.usefixtures("root")
def test_a_catalog_that_is_damaged_knows_nothing(
    own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for store in own_cache.rglob("*.store"):
        emptied(store)
    assert offered(Zsh, ["show", "00"], monkeypatch) == []
    for terms in own_cache.rglob("*.fast"):
        emptied(terms)
    assert offered(Zsh, ["list", "place:ha"], monkeypatch) == []


def test_damage_that_is_found_late_ends_an_answer_quietly(
    root: Path, own_cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = " ".join(str(hash(number)) for number in range(0, 10**9, 20_011))
    (root / "000-long.txt").write_text(f"A long list\n\n{text}\n")
    Archive.open(root).index(full=True)
    assert len(offered(Zsh, ["show", "00"], monkeypatch)) > 10
    overwritten(max(own_cache.rglob("*.store"), key=lambda file: file.stat().st_size))
    assert offered(Zsh, ["show", "00"], monkeypatch) == []
    assert offered(Zsh, ["list", "place:ha"], monkeypatch)


@pytest.mark.usefixtures("root")
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["show", ""], "003_e0926fb4d1873ac5"),
        (["list", "--fields", "id,ti"], "id,title"),
        (["check", "--format", "js"], "jsonl"),
        (["help", "qu"], "query"),
        (["list", "--rev"], "--reverse"),
        (["list", "-C", "da"], "da"),
        (["list", "-"], "--sort"),
        (["sho"], "Show one article or more: headers, then the text."),
    ],
)
def test_options_and_their_values_are_completed(
    words: list[str], told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told in offered(Zsh, words, monkeypatch)


def test_at_a_blank_bash_begins_a_new_word(bash: Complete) -> None:
    assert "list" in bash("")
    assert "003_e0926fb4d1873ac5" in bash("show ")


@pytest.mark.parametrize(
    ("variables", "told"),
    [({"COMP_WORDS": "archive tim", "COMP_CWORD": "1"}, "plain,timeline"), ({}, "plain,list")],
)
def test_a_shell_is_answered_though_it_sets_nothing(
    process: Process, variables: dict[str, str], told: str
) -> None:
    done = process(_ARCHIVE_COMPLETE="bash_complete", **variables)
    assert told in done.stdout.decode().splitlines()
    assert done.stderr == b""


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_the_script_works_in_bash(environment: dict[str, str], samples: Path) -> None:
    script = """
        archive() { "$PYTHON" -m archive_cli "$@"; }
        export -f archive
        eval "$(_ARCHIVE_COMPLETE=bash_source archive)"
        compopt() { :; }
        for COMP_LINE in 'archive sea' 'archive list place:ha' 'archive list ti'; do
            COMP_POINT=${#COMP_LINE}
            _archive_completion archive
            printf '%s\\n' "${COMPREPLY[@]}"
        done
    """
    variables = {**environment, "ARCHIVE_DIR": str(samples), "PYTHON": sys.executable}
    subprocess.run([sys.executable, "-m", "archive_cli", "list"], env=variables, check=True)
    done = subprocess.run(
        ["bash", "--norc", "-c", script], env=variables, capture_output=True, check=True
    )
    assert done.stdout.decode() == 'search\n\\"Hà\\ Nội\\"\ntitle:\n'


@pytest.mark.skipif(shutil.which("fish") is None, reason="there is no fish")
def test_the_script_works_in_fish(
    environment: dict[str, str], samples: Path, tmp_path: Path
) -> None:
    program = tmp_path / "bin" / "archive"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m archive_cli "$@"\n')
    program.chmod(0o755)
    path = f"{program.parent}:{environment['PATH']}"
    variables = {**environment, "ARCHIVE_DIR": str(samples), "PATH": path}
    subprocess.run([program, "list"], env=variables, check=True, stdout=subprocess.DEVNULL)
    script = """
        _ARCHIVE_COMPLETE=fish_source archive | source
        for line in 'archive sea' 'archive list place:ha' 'archive list "place:v' 'archive show 003'
            complete -C $line
        end
        complete -C 'archive dedupe --und'
    """
    done = subprocess.run(
        ["fish", "-N", "-c", script], env=variables, capture_output=True, check=True
    )
    assert done.stdout.decode().splitlines() == [
        "search\tFind articles, best first.",
        "place:Ha-Noi\t2 articles",
        "place:Vientiane\t1 article",
        "003_e0926fb4d1873ac5\tVietnam and Russia give military cooperation a push",
        "--undo\tBring back what the last --apply moved.",
    ]

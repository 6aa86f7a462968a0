from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from cli.conftest import PROGRAM, counting

IDS = ("000_3c91d07be2a84f65", "001_b84e20f6719ac3d5")


def shown(
    given: bytes, samples: Path, environment: dict[str, str], *arguments: str
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*PROGRAM, "-C", str(samples), *arguments],
        env=counting() | environment, input=given, capture_output=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "given",
    ["\n".join(IDS), f"\n{IDS[0]}\r\n\n  001 \n", f"\ufeff{IDS[0]}\n001"],
)
def test_each_line_of_stdin_is_a_name(
    given: str, samples: Path, environment: dict[str, str]
) -> None:
    done = shown(given.encode(), samples, environment, "show", "-", "--json")
    assert [one["id"] for one in json.loads(done.stdout)] == list(IDS)


def test_names_on_stdin_stand_among_others(samples: Path, environment: dict[str, str]) -> None:
    done = shown(b"000\n", samples, environment, "show", "001", "-", "002", "--format", "jsonl")
    assert [json.loads(line)["id"][:3] for line in done.stdout.splitlines()] == [
        "001", "000", "002",
    ]  # fmt: skip


def test_one_name_on_stdin_gives_one_object(samples: Path, environment: dict[str, str]) -> None:
    done = shown(b"002\n", samples, environment, "show", "-", "--json")
    assert json.loads(done.stdout)["id"].startswith("002")


@pytest.mark.parametrize("given", [b"", b"\n  \n"])
def test_no_name_on_stdin_is_a_mistake(
    given: bytes, samples: Path, environment: dict[str, str]
) -> None:
    for command in ("show", "cite"):
        done = shown(given, samples, environment, command, "-")
        assert (done.returncode, done.stdout) == (2, b"")
        assert done.stderr.startswith(b"archive: no IDs on stdin")


def test_a_name_that_is_no_utf8_is_told_as_an_id_has_it(
    samples: Path, environment: dict[str, str]
) -> None:
    (samples / "caf\udce9.txt").write_text("A coffee house closes\n\nAt noon.\n", encoding="utf-8")
    for given in (b"caf\xe9\n", b"caf\\xe9\n"):
        done = shown(given, samples, environment, "show", "-", "--fields", "id", "--json")
        assert json.loads(done.stdout) == {"id": "caf\\xe9"}


def test_references_are_of_the_names_on_stdin(samples: Path, environment: dict[str, str]) -> None:
    done = shown(b"001\n000\n", samples, environment, "cite", "-", "--format", "csl-json")
    assert [one["id"][:3] for one in json.loads(done.stdout)] == ["001", "000"]

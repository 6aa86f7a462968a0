"""Where the scripts for shells go, and that a shell takes them from there."""

from __future__ import annotations

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from archive_cli.cli.installation import SHELLS, Shell, install, path_for, script_for, shell_in
from archive_cli.cli.main import run
from archive_cli.model.errors import SettingsError
from cli.conftest import PROGRAM, counting
from cli.test_terminal import read_from

INTERACTIVE = """
complete -p archive >&2 2>/dev/null && echo 'loaded too early'
source "$1"
"$2" -C "$3" list > /dev/null
cd "${3%/*}"
export ARCHIVE_DIR="$3"
tried() {
    COMP_LINE=$1 COMP_POINT=${#1} COMPREPLY=()
    $(complete -p archive | sed 's/.*-F \\([^ ]*\\) .*/\\1/') archive 2>/dev/null
    printf '%s\\n' "${COMPREPLY[@]}"
}
tried 'archive comp'
tried 'archive show 00'
tried 'archive list place:"ha'
tried 'archive search source:vna'
tried 'archive help qu'
tried 'archive list --fields id,ti'
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("shell", "variables", "path"),
    [
        ("bash", {}, ".local/share/bash-completion/completions/archive"),
        ("zsh", {}, ".local/share/zsh/site-functions/_archive"),
        ("fish", {}, ".config/fish/completions/archive.fish"),
        ("bash", {"XDG_DATA_HOME": "/data"}, "/data/bash-completion/completions/archive"),
        ("bash", {"BASH_COMPLETION_USER_DIR": "/mine"}, "/mine/completions/archive"),
        ("fish", {"XDG_CONFIG_HOME": "relative"}, ".config/fish/completions/archive.fish"),
    ],
)
def test_a_script_goes_where_the_shell_looks(
    shell: Shell, variables: dict[str, str], path: str, home: Path
) -> None:
    assert path_for(shell, variables) == str(home / path)


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_written_once_and_replaced_by_its_own_kind(shell: Shell, home: Path) -> None:
    first = install(shell, {})
    path = Path(first.path)
    assert (first.is_new, install(shell, {}).is_new) == (True, False)
    assert path.read_text(encoding="utf-8") == script_for(shell)
    path.write_text("# an older _ARCHIVE_COMPLETE\n", encoding="utf-8")
    assert install(shell, {}).is_new
    assert [one for one in home.rglob("*") if one.is_file()] == [path]


def test_a_file_of_somebody_else_stays(home: Path) -> None:
    path = home / ".config" / "fish" / "completions" / "archive.fish"
    path.parent.mkdir(parents=True)
    path.write_text("complete -c archive\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="none of ours"):
        install("fish", {})
    assert path.read_text(encoding="utf-8") == "complete -c archive\n"


@pytest.mark.parametrize(
    ("named", "shell"),
    [("/bin/bash", "bash"), ("/usr/bin/fish", "fish"), ("/bin/tcsh", None), ("", None)],
)
def test_the_shell_is_the_one_that_the_user_logs_in_with(named: str, shell: Shell | None) -> None:
    assert shell_in({"SHELL": named}) == shell


def test_the_command_prints_the_file_and_says_what_is_left_to_do(
    environment: dict[str, str],
) -> None:
    done = subprocess.run(
        [*PROGRAM, "completion", "install"],
        env={**counting(), **environment, "SHELL": "/bin/zsh"},
        capture_output=True, check=True, text=True,
    )  # fmt: skip
    path = Path(done.stdout.removesuffix("\n"))
    assert path.name == "_archive"
    assert path.is_file()
    assert f"fpath=({path.parent} $fpath)" in done.stderr
    unknown = subprocess.run(
        [*PROGRAM, "completion", "install"],
        env=counting() | environment,
        capture_output=True,
        check=False,
    )
    assert (unknown.returncode, unknown.stdout) == (2, b"")


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_with_the_script_that_was_installed(
    environment: dict[str, str], samples: Path
) -> None:
    program = Path(sys.executable).with_name("archive")
    variables = {**environment, "PATH": f"{program.parent}:{environment['PATH']}"}
    installed = subprocess.run(
        [program, "completion", "install", "bash"],
        env=variables, capture_output=True, check=True, text=True,
    ).stdout.strip()  # fmt: skip
    done = subprocess.run(
        ["bash", "--norc", "-c", INTERACTIVE, "bash", installed, program, samples],
        env=variables, capture_output=True, check=True, text=True,
    )  # fmt: skip
    ids = sorted(path.stem for path in samples.glob("00*"))
    assert done.stdout.splitlines() == [
        "completion", *ids, r'\"Hà Nội\""', "VNA/VNS", "query",
        "id,title", "id,title_basis",
    ]  # fmt: skip


@pytest.mark.parametrize("shell", [name for name in SHELLS if shutil.which(name)])
def test_a_shell_can_read_its_script(shell: Shell, home: Path) -> None:
    path = home / "script"
    path.write_text(script_for(shell), encoding="utf-8")
    subprocess.run([shell, "-n", path], check=True)


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("archive list --fields id place:ha\t", ["000", "002"]),
        ('archive list --fields id place:"ha\t', ["000", "002"]),
        ("archive list --fields id 'place:ha\t", ["000", "002"]),
        ('archive list --fields id "laos place:vien\t', ["001"]),
        ("archive list --fields id id:002 so\tVNS\t", ["002"]),
        ("archive cite 004\t --format ris | sed -n 's/ID  - //p'", ["004"]),
    ],
)
def test_what_a_tab_makes_of_a_line_in_bash_is_what_was_meant(
    typed: str, ids: list[str], environment: dict[str, str], samples: Path, tmp_path: Path
) -> None:
    programs = Path(sys.executable).parent
    settings = tmp_path / "bashrc"
    settings.write_text(f"PS1=\n{script_for('bash')}", encoding="utf-8")
    variables = {
        **environment,
        "ARCHIVE_DIR": str(samples),
        "PATH": f"{programs}:{environment['PATH']}",
        "LC_ALL": "C.UTF-8",
    }
    subprocess.run([*PROGRAM, "list"], env=variables, capture_output=True, check=True)
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        ["bash", "--rcfile", settings, "-i"], env=variables, stdin=theirs, stdout=theirs,
        stderr=theirs, start_new_session=True,
    ) as running:  # fmt: skip
        os.close(theirs)
        os.write(ours, f"{typed} | cat\nexit\n".encode())
        shown = b"".join(iter(lambda: read_from(ours), b"")).decode()
        running.wait(60)
    os.close(ours)
    found = re.findall(r"(00\d)_[0-9a-f]{16}\r$", shown, re.MULTILINE)
    assert sorted(found) == ids, shown


def test_a_script_can_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", "zsh"]) == 0
    assert capsys.readouterr().out == script_for("zsh")


def test_what_is_left_to_do_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SHELL", "/bin/zsh")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert run(["completion", "install"]) == 0
    out, err = capsys.readouterr()
    assert out == f"{home}/.local/share/zsh/site-functions/_archive\n"
    assert len(err.splitlines()) > 1

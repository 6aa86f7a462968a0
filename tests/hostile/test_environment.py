"""May variables, arguments or a cache that others wrote make a command do what it should not?"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from archive_cli.settings import catalog_folder_for
from cli.conftest import PROGRAM
from hostile.conftest import Ask

CANNOT = 74
NOBODY = 65534
needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root may give files away")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """An archive of one article."""
    root = tmp_path / "articles"
    root.mkdir()
    (root / "a.txt").write_text("A title\n\nThe ferry left.\n", encoding="utf-8")
    return root


def test_a_pager_is_no_line_for_a_shell(tmp_path: Path) -> None:
    program = (
        "import sys\nfrom archive_cli.cli.pager import pager_command, paged_output\n"
        "import os\nwith paged_output(pager_command(os.environ)) as write: write('shown\\n')\n"
    )
    for pager in ("cat; touch owned", "$(touch owned)", "`touch owned`", "nosuch | touch owned"):
        done = subprocess.run(
            [sys.executable, "-c", program],
            env={"PATH": os.environ["PATH"], "PAGER": pager},
            cwd=tmp_path,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert "bug" not in done.stderr
        assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize(
    "variables",
    [
        {"LANG": "../../x", "LC_ALL": "\x1b[31m", "LANGUAGE": "x"},
        {"PYTHONIOENCODING": "ascii", "LC_ALL": "C"},
        {"TMPDIR": "/nonexistent"},
        {"TERM": "\x1b[31m", "COLUMNS": "99999999999"},
        {"COLUMNS": "-5"},
        {"COLUMNS": "٣"},
        {"XDG_CACHE_HOME": "relative/../x"},
        {"XDG_CACHE_HOME": ""},
        {"NO_COLOR": "\x1b", "FORCE_COLOR": "\x1b[2J"},
    ],
    ids=" ".join,
)
def test_no_variable_stops_a_listing(variables: dict[str, str], root: Path, tmp_path: Path) -> None:
    usual = {"PATH": os.environ["PATH"], "HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [*PROGRAM, "-C", str(root), "list", "--format", "table", "--color", "never"],
        env=usual | {"XDG_CACHE_HOME": str(tmp_path / "cache")} | variables,
        cwd=tmp_path,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"A title" in done.stdout
    assert b"\x1b" not in done.stdout
    assert not (tmp_path / "x").exists()
    assert not (tmp_path / "relative").exists()


@pytest.mark.parametrize("cache", ["/dev/null", "/proc", "/{}".format("x" * 5000), "loop"])
def test_a_cache_that_can_be_no_folder_is_told(
    cache: str, root: Path, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / cache))
    ended = ask("-C", str(root), "list")
    assert (ended.status, ended.stdout) == (CANNOT, "")
    assert ended.stderr.startswith("archive: catalog /")


@pytest.mark.parametrize("name", ["", "my [odd] *cache?", "#1/!2"])
def test_a_catalog_within_the_archive_is_no_part_of_it(
    name: str, root: Path, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(root / name))
    for _ in range(2):
        assert ask("-C", str(root), "list", "--fields", "id").stdout == "a\n"


@needs_root
@pytest.mark.parametrize("whose", ["the catalog", "the folder above"])
def test_a_catalog_of_another_user_is_refused(whose: str, root: Path, ask: Ask) -> None:
    assert ask("-C", str(root), "list").status == 0
    folder = Path(catalog_folder_for(str(root), os.environ))
    taken = folder if whose == "the catalog" else folder.parent
    os.chown(taken, NOBODY, -1)
    for command in ("list", "index"):
        ended = ask("-C", str(root), command)
        assert (ended.status, ended.stdout) == (CANNOT, "")
        assert ended.stderr == f"archive: catalog {taken}: it belongs to another user\n"


@pytest.mark.parametrize("whose", ["the catalog", "the folder above"])
def test_a_catalog_that_everybody_may_write_to_is_refused(whose: str, root: Path, ask: Ask) -> None:
    assert ask("-C", str(root), "list").status == 0
    folder = Path(catalog_folder_for(str(root), os.environ))
    opened = folder if whose == "the catalog" else folder.parent
    opened.chmod(0o777)
    ended = ask("-C", str(root), "list")
    assert (ended.status, ended.stdout) == (CANNOT, "")
    assert "everybody may write to it" in ended.stderr
    opened.chmod(0o755)
    assert ask("-C", str(root), "list").status == 0


def test_a_catalog_is_made_for_its_user_alone(root: Path, ask: Ask) -> None:
    before = os.umask(0)
    try:
        assert ask("-C", str(root), "list").status == 0
    finally:
        os.umask(before)
    folder = Path(catalog_folder_for(str(root), os.environ))
    assert [one.stat().st_mode & 0o777 for one in (folder, folder.parent)] == [0o700, 0o700]


PARENTHESES = "(" * 20_000 + "a" + ")" * 20_000
QUERIES = (
    PARENTHESES, "NOT " * 20_000 + "a", "a (" * 5000 + ")" * 5000, '"' + "the " * 20_000 + '"~1000',
    "x" * 100_000, f"{'x' * 100_000}~2", f"{'x' * 100_000}*", "a\u0301" * 40_000,
    "words:>99999999999999999999999", "date:9999999999", 'date:"last 99999999999999999 days"',
    "zz\x1b[31m\u202e", "\x1b]0;x\x07:b", "[red]zz[/red]", "\udcff", "lang:\udcff", "id:\udcff*",
    "place:\udc80~", "\x00", "title:(" + "a OR " * 3000 + "b)",
)  # fmt: skip


@pytest.mark.parametrize("number", range(len(QUERIES)))
def test_no_query_is_a_bug_or_obeyed(number: int, root: Path, ask: Ask) -> None:
    for command in ("search", "list", "timeline"):
        ended = ask("-C", str(root), command, "--", QUERIES[number])
        assert ended.status in (0, 1, 2), ended.stderr
        assert ended.unsafe() == []
        assert len(ended.stderr) < 250_000


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "--fields", "a\x1b[31m", "x"),
        ("list", "--sort", "a\x1b[31m"),
        ("list", "--format", "a\x1b[31m"),
        ("list", "--since", "2025\x1b[31m"),
        ("list", "--op\x1b[31m"),
        ("li\x1b[31mst",),
        ("show", "x\x1b[31m\n\nq"),
        ("show", "../../../../../../etc/passwd"),
        ("show", "/etc/passwd"),
        ("show", ""),
        ("diff", "", "\udc80"),
        ("cite", "\udcff"),
        ("dedupe", "--relation", "\x1b[31m"),
        ("timeline", "--svg", "\x1b[31m"),
        ("schema", "\x1b[31m"),
    ],
    ids=json.dumps,
)
def test_no_argument_is_obeyed(arguments: tuple[str, ...], root: Path, ask: Ask) -> None:
    ended = ask("-C", str(root), *arguments)
    assert (ended.status, ended.stdout) == (2, "")
    assert ended.unsafe() == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_that_says_nothing_gets_no_error(shell: str, tmp_path: Path) -> None:
    usual = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    for words in ({}, {"COMP_WORDS": "archive 'li\x1b[31m", "COMP_CWORD": "1"}):
        done = subprocess.run(
            PROGRAM,
            env=usual | {"_ARCHIVE_COMPLETE": f"{shell}_complete"} | words,
            capture_output=True,
            check=False,
            timeout=60,
        )
        assert (done.returncode, done.stderr) == (0, b"")

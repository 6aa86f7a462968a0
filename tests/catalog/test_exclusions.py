from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.exclusions import IGNORE_FILE, Exclusions, find_exclusions
from archive_cli.catalog.pattern_file import LARGEST
from archive_cli.catalog.rules import find_mistake

NAMES = ("a", "b", "ab", "a.txt", "a b", "*", "#a", "!a", "]")
ATOMS = (
    "a", "b", "ab", ".txt", "*", "**", "***", "?", "/", "**/", "/**", "!", "\\", "#", " ",
    "[ab]", "[!a]", "[a-b]", "[b-a]", "[[:alpha:]]", "[\\]b]", "[^b]", "[", "]", "\\*",
)  # fmt: skip
# Of a** git compares the a first and then takes ** for the beginning of a pattern, against its own
# documentation; so ** stands only where a name begins.
LINES = (
    st.lists(st.sampled_from(ATOMS), min_size=1, max_size=6)
    .map("".join)
    .filter(lambda line: not re.search(r"(?<!^)(?<!^!)(?<!/)\*\*", line))
)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n".join)


class Tree:
    """A folder with folders and files of odd names, which is a git repository too."""

    def __init__(self, top: Path) -> None:
        self.top = top
        self.folders = ["", *NAMES[:5], *(f"{one}/{two}" for one in NAMES[:5] for two in NAMES)]
        self.files = [f"{folder}/f{name}" for folder in self.folders[1:] for name in NAMES]
        for folder in self.folders:
            (top / folder).mkdir(exist_ok=True)
        for file in self.files:
            (top / file).touch()
        self._git("init", "--quiet", "--template=")

    def write(self, texts: dict[str, str]) -> None:
        """Have these texts in the files of patterns of these folders, and no others."""
        for name in (".gitignore", IGNORE_FILE):
            for old in self.top.rglob(name):
                old.unlink()
            for folder, text in texts.items():
                (self.top / folder / name).write_text(text, encoding="utf-8")

    def left_out(self) -> set[str]:
        """Return what our rules leave out, the uppermost only."""
        return set(self._left_out_of("", Exclusions(str(self.top), ())))

    def ignored(self) -> set[str]:
        """Return what git ignores, the uppermost only."""
        paths = "\0".join((*self.folders[1:], *self.files))
        said = set(self._git("check-ignore", "-z", "--stdin", given=paths).split("\0")) - {""}
        return {path for path in said if path.rpartition("/")[0] not in said}

    def _left_out_of(self, folder: str, exclusions: Exclusions) -> Iterator[str]:
        exclusions.enter(folder)
        rules = exclusions.within(folder)
        for entry in os.scandir(self.top / folder):
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.name.startswith("."):
                continue
            if rules is not None and rules.excludes(path, is_folder=entry.is_dir()):
                yield path
            elif entry.is_dir():
                yield from self._left_out_of(path, exclusions)

    def _git(self, *arguments: str, given: str = "") -> str:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        command = ["git", "-C", str(self.top), "-c", "core.excludesFile=", *arguments]
        done = subprocess.run(
            command, input=given.encode(), env=kept | alone, capture_output=True, check=False
        )
        assert done.returncode in (0, 1), done.stderr
        return done.stdout.decode()


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Tree:
    return Tree(tmp_path_factory.mktemp("tree"))


@given(upper=TEXTS, lower=TEXTS, place=st.sampled_from(("a", "ab", "a/b", "a b/a.txt")))
def test_what_is_left_out_is_what_git_ignores(
    tree: Tree, upper: str, lower: str, place: str
) -> None:
    tree.write({"": upper, place: lower})
    assert tree.left_out() == tree.ignored()


def excludes(exclusions: Exclusions | None, path: str, *, is_folder: bool = False) -> bool:
    assert exclusions is not None
    rules = exclusions.within(path.rpartition("/")[0])
    return rules is not None and rules.excludes(path, is_folder=is_folder)


def test_without_patterns_there_are_no_exclusions(tmp_path: Path) -> None:
    assert find_exclusions(str(tmp_path), ()) is None


def test_patterns_of_the_settings_count_from_the_folder_of_the_archive(tmp_path: Path) -> None:
    found = find_exclusions(str(tmp_path), ("/drafts/", "*.bak.txt"))
    assert excludes(found, "drafts", is_folder=True)
    assert not excludes(found, "2025/drafts", is_folder=True)
    assert not excludes(found, "drafts")
    assert excludes(found, "2025/a.bak.txt")


def test_a_file_of_patterns_takes_back_in_what_the_settings_exclude(tmp_path: Path) -> None:
    (tmp_path / IGNORE_FILE).write_text("!keep.txt\n", encoding="utf-8")
    found = find_exclusions(str(tmp_path), ("*.txt",))
    assert excludes(found, "a.txt")
    assert not excludes(found, "keep.txt")


def test_a_file_further_down_comes_before_those_above(tmp_path: Path) -> None:
    (tmp_path / "notes" / "old").mkdir(parents=True)
    (tmp_path / IGNORE_FILE).write_text("*.md\n", encoding="utf-8")
    (tmp_path / "notes" / IGNORE_FILE).write_text("!talks.md\n/b.txt", encoding="utf-8")
    found = find_exclusions(str(tmp_path), (), ["notes"])
    assert excludes(found, "talks.md")
    assert not excludes(found, "notes/talks.md")
    assert not excludes(found, "notes/old/talks.md")
    assert excludes(found, "notes/other.md")
    assert excludes(found, "notes/b.txt")
    assert not excludes(found, "notes/old/b.txt")


def test_windows_line_ends_and_a_byte_order_mark_are_no_part_of_patterns(tmp_path: Path) -> None:
    (tmp_path / IGNORE_FILE).write_bytes(b"\xef\xbb\xbfa.txt\r\nb.txt\r\n")
    found = find_exclusions(str(tmp_path), ())
    assert excludes(found, "a.txt")
    assert excludes(found, "b.txt")


def test_bytes_that_are_no_text_match_themselves(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"caf\xe9")
    odd.mkdir()
    (tmp_path / IGNORE_FILE).write_bytes(b"th\xe9.txt\n")
    (odd / IGNORE_FILE).write_bytes(b"b.txt\n")
    found = find_exclusions(str(tmp_path), (), ["caf\\xe9"])
    assert excludes(found, "th\\xe9.txt")
    assert excludes(found, "caf\\xe9/b.txt")


def test_the_signature_changes_with_every_pattern_and_not_with_the_order(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / IGNORE_FILE).write_text("x\n", encoding="utf-8")
    signatures = []
    for patterns, folders in ((), "ab"), ((), "ba"), ((), "a"), (("x",), "ab"), (("x", "y"), "ab"):
        found = find_exclusions(str(tmp_path), patterns, folders)
        assert found is not None
        signatures.append(found.signature)
    (tmp_path / "a" / IGNORE_FILE).write_text("y\n", encoding="utf-8")
    changed = find_exclusions(str(tmp_path), (), "ab")
    assert changed is not None
    assert signatures[0] == signatures[1]
    assert len({*signatures, changed.signature}) == 5


def test_folders_with_patterns_are_known_and_found_again(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / IGNORE_FILE).touch()
    exclusions = Exclusions(str(tmp_path), ())
    for folder in ("", "a", "a", "b"):
        exclusions.enter(folder)
    again = find_exclusions(str(tmp_path), (), exclusions.folders)
    assert exclusions.folders == ("a",)
    assert again is not None
    assert again.signature == exclusions.signature


def problems_of(root: Path) -> list[tuple[str, str, str]]:
    found = find_exclusions(str(root), ())
    assert found is not None
    assert not excludes(found, "b.txt")
    return [(one.path, one.problem, one.message) for one in found.problems]


def test_lines_with_mistakes_are_a_problem_and_the_others_count(tmp_path: Path) -> None:
    (tmp_path / IGNORE_FILE).write_text("a.txt\n[b.txt\n/\n", encoding="utf-8")
    message = "Line 2 can't match anything: its [ is not closed (and 1 more such lines)."
    assert problems_of(tmp_path) == [(IGNORE_FILE, "malformed", message)]
    assert excludes(find_exclusions(str(tmp_path), ()), "a.txt")


def test_a_file_that_is_too_large_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / IGNORE_FILE).write_bytes(b"b.txt\n" * (LARGEST // 6 + 1))
    assert problems_of(tmp_path) == [(IGNORE_FILE, "too-large", "It has more than 256 kB.")]


def test_a_file_that_is_no_text_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / IGNORE_FILE).write_text("b.txt\n", encoding="utf-16")
    assert problems_of(tmp_path) == [(IGNORE_FILE, "binary", "It is no text in UTF-8.")]


def test_what_is_no_file_is_a_problem_and_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / IGNORE_FILE)
    (said,) = problems_of(tmp_path)
    assert said == (IGNORE_FILE, "unreadable", "This is no file of patterns.")


def test_a_link_that_leads_nowhere_is_no_file_and_a_loop_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("nowhere")
    (tmp_path / IGNORE_FILE).symlink_to("a")
    assert find_exclusions(str(tmp_path), ()) is None
    (tmp_path / "a").unlink()
    (tmp_path / "a").symlink_to(IGNORE_FILE)
    ((_, kind, _),) = problems_of(tmp_path)
    assert kind == "unreadable"


def test_links_are_followed_only_within_the_archive(tmp_path: Path) -> None:
    root = tmp_path / "articles"
    root.mkdir()
    (tmp_path / "patterns").write_text("b.txt\n", encoding="utf-8")
    (root / "mine").write_text("a.txt\n", encoding="utf-8")
    (root / IGNORE_FILE).symlink_to("../patterns")
    message = "The link leads out of the archive."
    assert problems_of(root) == [(IGNORE_FILE, "outside-link", message)]
    (root / IGNORE_FILE).unlink()
    (root / IGNORE_FILE).symlink_to("mine")
    assert excludes(find_exclusions(str(root), ()), "a.txt")


def test_a_mistake_in_a_pattern_is_told() -> None:
    assert find_mistake("a[") == "its [ is not closed"
    assert find_mistake("a*/") is None


def test_nothing_is_imported_for_patterns_before_something_is_asked(tmp_path: Path) -> None:
    (tmp_path / IGNORE_FILE).write_text("*.md\n", encoding="utf-8")
    code = (
        "import sys\nfrom archive_cli.catalog.exclusions import find_exclusions\n"
        f"found = find_exclusions({str(tmp_path)!r}, ('a',))\n"
        "assert found.signature and found.within('x')\n"
        "assert 'pathspec' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

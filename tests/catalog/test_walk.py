from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest

from archive_cli import settings
from archive_cli.catalog import exclusions
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.suffixes import ARTICLE_SUFFIXES
from archive_cli.catalog.walk import walk_files
from archive_cli.catalog.walker import Walk
from archive_cli.reading.registry import SUFFIXES
from happenings import happening
from users import an_ordinary_user, folder_for_everybody


def make(root: Path, *paths: str) -> None:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("text")


def first_walk(root: Path) -> Walk:
    return walk_files(str(root), MemoryCatalog())


def usable(walk: Walk) -> list[str]:
    return sorted(walk.fresh.keys() - walk.problems.keys())


def problems(walk: Walk) -> dict[str, str]:
    return {path: problem.problem for path, problem in walk.problems.items()}


def test_article_files_are_found_by_suffix_and_stamped(root: Path) -> None:
    make(root, "a.txt", "B.TXT", "c/d.md", "c/e/f.markdown", "g.text", "LICENSE")
    walk = first_walk(root)
    assert usable(walk) == ["B.TXT", "LICENSE", "a.txt", "c/d.md", "c/e/f.markdown", "g.text"]
    status = (root / "c/d.md").stat()
    assert walk.fresh["c/d.md"] == (status.st_size, status.st_mtime_ns, status.st_ino)
    assert walk.os_path_of("c/d.md") == os.path.realpath(root / "c/d.md")


@pytest.mark.parametrize("name", ["U.S. visit", "talks.2025", "vn.2025-03-05", "end.", "a. b"])
def test_a_dot_within_a_name_is_no_suffix(root: Path, name: str) -> None:
    make(root, name)
    assert usable(first_walk(root)) == [name]


@pytest.mark.parametrize("name", ["a.png", "a.pdf", "a.txt.bak", "a.7z"])
def test_other_suffixes_are_unsupported(root: Path, name: str) -> None:
    make(root, name)
    walk = first_walk(root)
    assert problems(walk) == {name: "unsupported"}
    assert walk.problems[name].fix


def test_hidden_files_and_folders_are_passed_over(root: Path) -> None:
    make(root, ".a.txt", ".git/b.txt", "c/.d/e.txt", "c/f.txt")
    assert list(first_walk(root).fresh) == ["c/f.txt"]


def test_a_link_to_a_visible_file_adds_nothing(root: Path) -> None:
    make(root, "z/a.txt")
    (root / "b.txt").symlink_to("z/a.txt")
    (root / "c").symlink_to("z")
    assert list(first_walk(root).fresh) == ["z/a.txt"]


def test_what_only_links_lead_to_is_found_once_under_the_first(root: Path) -> None:
    make(root, ".store/a.txt", ".store/deep/b.txt")
    (root / "two.txt").symlink_to(".store/a.txt")
    (root / "one.txt").symlink_to(".store/a.txt")
    (root / "x").symlink_to(".store/deep")
    (root / "y").symlink_to(".store/deep")
    walk = first_walk(root)
    assert sorted(walk.fresh) == ["one.txt", "x/b.txt"]
    assert Path(walk.os_path_of("x/b.txt")).read_text() == "text"


def test_links_in_linked_folders_are_followed_too(root: Path) -> None:
    make(root, ".one/a.txt", ".two/b.txt")
    (root / ".one/next").symlink_to("../.two")
    (root / ".two/back").symlink_to("../.one")
    (root / "start").symlink_to(".one")
    assert sorted(first_walk(root).fresh) == ["start/a.txt", "start/next/b.txt"]


def test_loops_of_links_end(root: Path) -> None:
    make(root, "a/b.txt")
    (root / "a/up").symlink_to("..")
    (root / "a/here").symlink_to(".")
    (root / "x.txt").symlink_to("y.txt")
    (root / "y.txt").symlink_to("x.txt")
    walk = first_walk(root)
    assert usable(walk) == ["a/b.txt"]
    assert problems(walk) == {"x.txt": "unreadable", "y.txt": "unreadable"}


def test_links_out_of_the_archive_are_problems(root: Path, tmp_path: Path) -> None:
    make(tmp_path, "outside/secret.txt", "archive-2/near.txt")
    (root / "a.txt").symlink_to(tmp_path / "outside/secret.txt")
    (root / "b").symlink_to("../archive-2")
    (root / "c.txt").symlink_to("/nowhere/at/all.txt")
    (root / "d").symlink_to("/")
    walk = first_walk(root)
    assert set(problems(walk).values()) == {"outside-link"}
    assert sorted(walk.fresh) == ["a.txt", "b", "c.txt", "d"]


def test_a_broken_link_is_unreadable(root: Path) -> None:
    (root / "a.txt").symlink_to("gone.txt")
    assert problems(first_walk(root)) == {"a.txt": "unreadable"}


def test_a_link_that_comes_to_lead_somewhere_has_another_stamp(root: Path, tmp_path: Path) -> None:
    make(tmp_path, "outside.txt")
    (root / "in.txt").symlink_to("link")
    stamps = set()
    for target in ("gone", "../outside.txt", ".here"):
        (root / "link").unlink(missing_ok=True)
        (root / "link").symlink_to(target)
        make(root, ".here")
        stamps.add(first_walk(root).fresh["in.txt"])
    assert len(stamps) == 3


def test_pipes_and_sockets_are_never_opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(root / "pipe.txt")
    (root / "link.txt").symlink_to("pipe.txt")
    monkeypatch.chdir(root)  # names of sockets are short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        walk = first_walk(root)
    assert problems(walk) == {"pipe.txt": "unreadable", "socket.txt": "unreadable"}


def test_undecodable_names_are_shown_and_kept(root: Path) -> None:
    name = os.fsdecode(b"caf\xe9")
    (root / name).mkdir()
    make(root, f"{name}/Vi\u1ec7t.txt", f"{name}/{name}.txt")
    walk = first_walk(root)
    assert sorted(walk.fresh) == ["caf\\xe9/Vi\u1ec7t.txt", "caf\\xe9/caf\\xe9.txt"]
    for path in walk.fresh:
        assert Path(walk.os_path_of(path)).read_text() == "text"


def test_names_that_look_the_same_are_a_problem(root: Path) -> None:
    make(root, os.fsdecode(b"a\xff.txt"), "a\\xff.txt")
    assert problems(first_walk(root)) == {"a\\xff.txt": "unreadable"}


def test_a_locked_folder_is_unreadable() -> None:
    with folder_for_everybody() as root, an_ordinary_user():
        make(root, "a/b.txt", "c.txt")
        (root / "a").chmod(0)
        walk = first_walk(root)
        assert usable(walk) == ["c.txt"]
        assert problems(walk) == {"a": "unreadable"}
        assert "permission denied" in walk.problems["a"].message
        (root / "a").chmod(0o700)


def test_a_folder_that_goes_as_it_is_looked_into_is_as_if_it_had_never_been(root: Path) -> None:
    make(root, "a/b.txt", "c.txt")
    with happening("os.scandir", "/a", lambda: shutil.rmtree(root / "a")):
        walk = first_walk(root)
    assert usable(walk) == ["c.txt"]
    assert problems(walk) == {}
    assert list(walk.folders.stamps) == [""]


def test_every_file_of_patterns_that_cannot_be_used_is_a_problem(root: Path) -> None:
    for folder in ("a", "b"):
        (root / folder).mkdir()
        (root / folder / ".archiveignore").write_text("notes[\n")
    assert set(problems(first_walk(root))) == {"a/.archiveignore", "b/.archiveignore"}


def test_a_root_that_is_no_folder_raises(root: Path) -> None:
    make(root, "a.txt")
    for path in (root / "a.txt", root / "gone"):
        with pytest.raises(OSError, match=path.name):
            first_walk(path)


def test_a_deep_tree_is_no_trouble(root: Path) -> None:
    deep = root
    for _ in range(300):
        deep /= "d"
    make(root, str((deep / "a.txt").relative_to(root)))
    assert len(first_walk(root).fresh) == 1


def test_every_suffix_that_has_a_reader_is_walked() -> None:
    assert ARTICLE_SUFFIXES == SUFFIXES


def test_the_settings_at_the_root_are_no_article_and_no_problem(root: Path) -> None:
    make(root, "a.txt", "archive.toml", "notes/archive.toml")
    walk = first_walk(root)
    assert (usable(walk), problems(walk)) == (["a.txt"], {"notes/archive.toml": "unsupported"})


def test_a_link_to_settings_elsewhere_is_passed_over_as_the_file_is(
    root: Path, tmp_path: Path
) -> None:
    make(root, "a.txt")
    (tmp_path / "shared.toml").write_text("keep = []")
    (root / "archive.toml").symlink_to(tmp_path / "shared.toml")
    (root / "b.txt").symlink_to(tmp_path / "shared.toml")
    assert problems(first_walk(root)) == {"b.txt": "outside-link"}


def test_a_folder_called_like_the_settings_is_gone_into(root: Path) -> None:
    make(root, "archive.toml/a.txt")
    assert usable(first_walk(root)) == ["archive.toml/a.txt"]


def test_the_settings_passed_over_are_those_that_are_read() -> None:
    assert exclusions.SETTINGS_FILE == settings.SETTINGS_FILE

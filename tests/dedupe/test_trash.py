from __future__ import annotations

import json
import os
import resource
import shutil
import stat
import tempfile
import threading
from collections.abc import Callable, Iterator
from errno import EXDEV
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive_cli.dedupe.batches import held_trash
from archive_cli.dedupe.trash import move_files
from archive_cli.dedupe.undo import restore_files
from archive_cli.model.errors import TrashBusyError, TrashError
from archive_cli.model.move import TRASH, Move
from dedupe.redundancy import (
    COPIES,
    EDITED,
    KEPT,
    files_in,
    look_at,
    plan_for,
    replace,
    write_tree,
)
from happenings import happening, refused
from users import an_ordinary_user, folder_for_everybody

_NAMES = st.sampled_from(["a", "B", "ễ", "x y", "-r", "caf\\xe9", "[b]", "files", "lock", "0001"])
_PATHS = st.lists(_NAMES, min_size=1, max_size=4).map("/".join).map(lambda path: f"{path}.txt")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    write_tree(folder)
    return folder


def moved(root: Path, plan: list[Move]) -> dict[str, tuple[str, str]]:
    """Move files; return outcome and reason of each."""
    return {move.path: (move.outcome, move.because) for move in move_files(str(root), plan, wait=1)}


def restored(root: Path) -> dict[str, tuple[str, str]]:
    return {move.path: (move.outcome, move.because) for move in restore_files(str(root), wait=1)}


def outcomes(told: dict[str, tuple[str, str]]) -> set[str]:
    return {outcome for outcome, _ in told.values()}


@pytest.fixture
def open_root() -> Iterator[Path]:
    """A tree of an ordinary user's, in a folder that everybody may enter."""
    with folder_for_everybody() as top:
        with an_ordinary_user():
            write_tree(top / "archive")
        yield top / "archive"


def test_moved_files_stand_in_the_batch_under_their_paths(root: Path) -> None:
    before = look_at(root)
    assert outcomes(moved(root, plan_for(root))) == {"moved"}
    assert files_in(root) == sorted(
        [f"{TRASH}/0001/files/{path}" for path in before if path != KEPT]
        + [KEPT, f"{TRASH}/0001/manifest.json", f"{TRASH}/lock"]
    )
    assert look_at(root / TRASH / "0001" / "files") == {
        path: stand for path, stand in before.items() if path != KEPT
    }


def test_the_manifest_tells_what_is_needed_to_undo_by_hand(root: Path) -> None:
    plan = plan_for(root)
    moved(root, plan)
    manifest = json.loads((root / TRASH / "0001" / "manifest.json").read_bytes())
    assert manifest["finished"]
    entry = manifest["files"][4]
    assert entry["path"] == "caf\\xe9.txt"
    assert bytes.fromhex(entry["path_hex"]) == b"caf\xe9.txt"
    assert entry["sha256"] == plan[4].sha256
    assert (entry["keep"], entry["relation"]) == ("kept", "identical")
    assert (entry["mtime_ns"], entry["size"]) == (1_600_000_000_123_456_794, 36)
    assert stat.S_IMODE(entry["mode"]) == 0o605


def test_undo_walks_back_batch_by_batch(root: Path) -> None:
    before = look_at(root)
    moved(root, plan_for(root, COPIES[:2]))
    between = {path for path in files_in(root) if not path.startswith(TRASH)}
    moved(root, plan_for(root, COPIES[2:]))
    assert set(restored(root)) == set(COPIES[2:])
    assert {path for path in files_in(root) if not path.startswith(TRASH)} == between
    assert set(restored(root)) == set(COPIES[:2])
    assert look_at(root) == before
    assert not (root / TRASH).exists()
    assert restored(root) == {}
    assert not (root / TRASH).exists()


@given(st.lists(_PATHS, max_size=8, unique=True))
@settings(max_examples=25)
def test_what_is_moved_and_brought_back_is_what_it_was(paths: list[str]) -> None:
    above = {path.rpartition("/")[0] for path in paths}
    paths = [path for path in paths if not any(f"{one}/".startswith(f"{path}/") for one in above)]
    with tempfile.TemporaryDirectory() as top:
        root = Path(top)
        write_tree(root, paths)
        before = look_at(root)
        assert outcomes(moved(root, plan_for(root, paths))) <= {"moved"}
        assert {path for path in files_in(root) if not path.startswith(TRASH)} == {KEPT}
        restored(root)
        assert look_at(root) == before


def test_a_file_that_was_changed_since_stays(root: Path) -> None:
    plan = plan_for(root)
    (root / "a.txt").write_text("Another story.")
    told = moved(root, plan)
    assert told["a.txt"] == ("skipped", "it has changed since it was compared")
    assert (root / "a.txt").read_text() == "Another story."
    assert outcomes(told) == {"skipped", "moved"}


def test_a_file_that_is_gone_is_told_of(root: Path) -> None:
    plan = plan_for(root)
    (root / "a.txt").unlink()
    assert moved(root, plan)["a.txt"] == ("skipped", "it is gone")


@pytest.mark.parametrize("change", [Path.unlink, lambda file: file.write_text("Emptied.")])
def test_nothing_is_moved_whose_file_to_keep_is_not_as_it_was(
    root: Path, change: Callable[[Path], object]
) -> None:
    plan = plan_for(root)
    change(root / KEPT)
    before = look_at(root)
    told = moved(root, plan)
    assert set(told.values()) == {
        ("skipped", "the one to keep, kept, is not there as it was compared")
    }
    assert look_at(root) == before


def test_nothing_is_moved_once_the_file_to_keep_changes_after_the_last_look(root: Path) -> None:
    plan = plan_for(root)
    before = look_at(root)
    with happening("os.mkdir", "/files", lambda: (root / KEPT).write_text("Emptied.")):
        told = moved(root, plan)
    assert set(told.values()) == {
        ("skipped", "the one to keep, kept, is not there as it was compared")
    }
    assert {path: look_at(root)[path] for path in COPIES[:4]} == {
        path: before[path] for path in COPIES[:4]
    }
    assert not (root / TRASH).exists()


def test_a_file_that_changes_after_the_last_look_stays(root: Path) -> None:
    plan = plan_for(root)
    with happening("os.mkdir", "/files", lambda: replace(root / "a.txt", "edit")):
        told = moved(root, plan)
    assert told.pop("a.txt") == ("skipped", "it has changed since it was compared")
    assert outcomes(told) == {"moved"}
    assert (root / "a.txt").read_text() == EDITED


def test_a_file_that_is_replaced_as_it_is_moved_goes_back(root: Path) -> None:
    plan = plan_for(root)
    with happening("os.rename", "a.txt", lambda: replace(root / "a.txt", "edit")):
        told = moved(root, plan)
    assert told["a.txt"] == ("skipped", "it has changed since it was compared")
    assert (root / "a.txt").read_text() == EDITED


def test_a_file_that_can_not_go_back_is_undone_like_all_others(root: Path) -> None:
    plan = plan_for(root, ["a.txt"])
    with (
        happening("os.rename", "a.txt", lambda: replace(root / "a.txt", "edit")),
        happening("os.link", "a.txt", lambda: (root / "a.txt").write_text("Yet another.")),
    ):
        assert outcomes(moved(root, plan)) == {"moved"}
    assert (root / "a.txt").read_text() == "Yet another."
    (root / "a.txt").unlink()
    assert restored(root)["a.txt"] == ("restored", "its bytes have changed in the trash")
    assert (root / "a.txt").read_text() == EDITED


def test_a_file_on_another_file_system_than_the_trash_stays(root: Path) -> None:
    plan = plan_for(root)
    with happening("os.rename", "a.txt", refused(EXDEV)):
        told = moved(root, plan)
    assert told["a.txt"] == (
        "skipped",
        "it can't be moved: it lies on another file system than the trash",
    )
    assert (root / "a.txt").exists()


def test_what_the_plan_leaves_out_is_told_as_it_was_planned(root: Path) -> None:
    first, *others = plan_for(root)
    told = moved(root, [first.skipped("it is pinned"), *others])
    assert told["a.txt"] == ("skipped", "it is pinned")
    assert (root / "a.txt").exists()


def test_nothing_is_reached_through_a_link(root: Path, tmp_path: Path) -> None:
    plan = plan_for(root)
    (root / "in").rename(tmp_path / "outside")
    (root / "in").symlink_to(tmp_path / "outside")
    (root / "a.txt").rename(tmp_path / "a.txt")
    (root / "a.txt").symlink_to(tmp_path / "a.txt")
    before = look_at(tmp_path / "outside")
    told = moved(root, plan)
    for path in ("a.txt", "in/b.txt", "in/deep/c.txt"):
        assert told[path] == ("skipped", "it is a link, or reached through one")
    assert look_at(tmp_path / "outside") == before
    assert (root / "a.txt").is_symlink()


def test_nothing_is_kept_behind_a_link(root: Path, tmp_path: Path) -> None:
    plan = plan_for(root)
    (root / KEPT).rename(tmp_path / KEPT)
    (root / KEPT).symlink_to(tmp_path / KEPT)
    assert outcomes(moved(root, plan)) == {"skipped"}


def test_a_trash_that_is_a_link_is_left_alone(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (root / TRASH).symlink_to(tmp_path / "elsewhere")
    for act in (moved, lambda root, _: restored(root)):
        with pytest.raises(TrashError, match="it is a link or no folder"):
            act(root, plan_for(root))
    assert os.listdir(tmp_path / "elsewhere") == []


def test_a_file_in_place_of_the_trash_is_left_alone(root: Path) -> None:
    (root / TRASH).write_text("mine")
    with pytest.raises(TrashError):
        moved(root, plan_for(root))
    assert (root / TRASH).read_text() == "mine"


def test_a_hard_link_to_the_kept_file_is_moved_and_both_live(root: Path) -> None:
    os.link(root / KEPT, root / "same.txt")
    assert outcomes(moved(root, plan_for(root, ["same.txt"]))) == {"moved"}
    assert (root / KEPT).exists()
    restored(root)
    assert (root / KEPT).samefile(root / "same.txt")


def test_a_file_whose_folder_is_gone_gets_it_again(root: Path) -> None:
    before = look_at(root)
    moved(root, plan_for(root))
    shutil.rmtree(root / "in")
    assert outcomes(restored(root)) == {"restored"}
    assert look_at(root) == before


def test_a_name_that_has_been_taken_is_never_written_over(root: Path) -> None:
    before = look_at(root)
    moved(root, plan_for(root))
    (root / "a.txt").write_text("A new story.")
    told = restored(root)
    place = f"{TRASH}/0001/files/a.txt"
    assert told.pop("a.txt") == ("skipped", f"its name has been taken; it stays in {place}")
    assert outcomes(told) == {"restored"}
    assert (root / "a.txt").read_text() == "A new story."
    assert look_at(root)[place] == before["a.txt"]
    (root / "a.txt").unlink()
    assert restored(root) == {"a.txt": ("restored", "the same text")}
    assert look_at(root) == before


def test_a_folder_that_has_become_a_link_gets_nothing(root: Path, tmp_path: Path) -> None:
    moved(root, plan_for(root))
    shutil.rmtree(root / "in")
    (tmp_path / "outside").mkdir()
    (root / "in").symlink_to(tmp_path / "outside")
    told = restored(root)
    assert told["in/b.txt"][0] == "skipped"
    assert os.listdir(tmp_path / "outside") == []


def test_a_folder_that_has_become_a_file_is_told_as_one(root: Path) -> None:
    moved(root, plan_for(root, ["in/deep/c.txt"]))
    shutil.rmtree(root / "in")
    (root / "in").write_text("A note.")
    outcome, because = restored(root)["in/deep/c.txt"]
    assert outcome == "skipped"
    assert because.startswith("a part of its path is a file, and no folder; it stays in ")


def test_a_file_that_is_nowhere_is_told_of_once(root: Path) -> None:
    moved(root, plan_for(root))
    (root / TRASH / "0001" / "files" / "a.txt").unlink()
    gone = ("skipped", "it is neither in the trash nor in its place")
    assert restored(root)["a.txt"] == gone
    assert restored(root) == {}


def test_bytes_that_changed_in_the_trash_come_back_with_a_word(root: Path) -> None:
    moved(root, plan_for(root))
    (root / TRASH / "0001" / "files" / "a.txt").write_text("Scribbled on.")
    assert restored(root)["a.txt"] == ("restored", "its bytes have changed in the trash")


@pytest.mark.parametrize(
    "path", ["../evil.txt", "/etc/evil.txt", ".git/hooks/pre-push", "a//b", ""]
)
def test_a_manifest_that_leads_out_of_the_archive_is_refused(root: Path, path: str) -> None:
    moved(root, plan_for(root))
    file = root / TRASH / "0001" / "manifest.json"
    manifest = json.loads(file.read_bytes())
    manifest["files"][0]["path"] = path
    file.write_text(json.dumps(manifest))
    before = look_at(root)
    with pytest.raises(TrashError, match="is no path of an article"):
        restored(root)
    assert look_at(root) == before


@pytest.mark.parametrize("content", ["", "{}", "[]", '{"format": 2}', '{"format": 1, "files": 3}'])
def test_a_manifest_that_cannot_be_read_is_an_error(root: Path, content: str) -> None:
    moved(root, plan_for(root))
    (root / TRASH / "0001" / "manifest.json").write_text(content)
    with pytest.raises(TrashError):
        restored(root)


def test_what_the_user_put_into_a_batch_stays(root: Path) -> None:
    moved(root, plan_for(root))
    note = root / TRASH / "0001" / "files" / "in" / "note.txt"
    note.write_text("mine")
    assert outcomes(restored(root)) == {"restored"}
    assert note.read_text() == "mine"
    assert restored(root) == {}


def test_one_process_at_a_time_holds_the_trash(root: Path) -> None:
    with held_trash(str(root), 0), pytest.raises(TrashBusyError):
        move_files(str(root), plan_for(root), wait=0)


def test_a_trash_that_another_process_takes_away_is_made_again(root: Path) -> None:
    with happening("fcntl.flock", "", lambda: shutil.rmtree(root / TRASH)):
        assert outcomes(moved(root, plan_for(root))) == {"moved"}
    assert outcomes(restored(root)) == {"restored"}


def test_two_at_once_move_each_file_once(root: Path) -> None:
    before = look_at(root)
    plan = plan_for(root)
    told: list[tuple[Move, ...]] = []
    threads = [
        threading.Thread(target=lambda: told.append(move_files(str(root), plan, wait=60)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    moves = [move.path for moves in told for move in moves if move.outcome == "moved"]
    assert sorted(moves) == sorted(COPIES)
    restored(root)
    assert look_at(root) == before


def test_in_a_folder_that_may_not_be_written_to_a_file_stays(open_root: Path) -> None:
    plan = plan_for(open_root)
    with an_ordinary_user():
        (open_root / "in").chmod(0o555)
        told = moved(open_root, plan)
        assert told["in/b.txt"] == ("skipped", "it can't be moved: permission denied")
        assert told["a.txt"][0] == "moved"
        assert "a.txt" in restored(open_root)


def test_an_archive_that_may_not_be_written_to_is_left_as_it_is(open_root: Path) -> None:
    before = look_at(open_root)
    with an_ordinary_user():
        open_root.chmod(0o555)
        with pytest.raises(TrashError, match="Permission denied"):
            moved(open_root, plan_for(open_root))
    assert look_at(open_root) == before


def test_where_nothing_can_be_written_down_nothing_is_moved(root: Path) -> None:
    before = look_at(root)
    plan = plan_for(root)
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, usual[1]))
    try:
        with pytest.raises(TrashError, match="File too large"):
            moved(root, plan)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)
    assert look_at(root) == before


def test_a_trial_undo_tells_what_would_come_back_and_changes_nothing(root: Path) -> None:
    moved(root, plan_for(root))
    (root / "a.txt").write_text("A new story.")
    before = look_at(root)
    told = {one.path: one.outcome for one in restore_files(str(root), wait=1, is_trial=True)}
    assert told == {**dict.fromkeys(COPIES, "planned"), "a.txt": "skipped"}
    assert look_at(root) == before

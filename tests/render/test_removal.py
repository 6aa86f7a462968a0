"""Is it told plainly what becomes of redundant files, in sentences and in every format?"""

from __future__ import annotations

import pytest

from archive_cli.render.paths import PathsRenderer
from archive_cli.render.removal import (
    moved_sentence,
    plan_sentence,
    readable_size,
    restored_sentence,
    skipped_sentence,
)
from archive_cli.render.renderer import Look
from render.samples import BOILERPLATE, MOVE, SKIPPED, rendered

PLANNED = MOVE.replaced(outcome="planned", batch=None)


def test_a_plan_counts_files_and_bytes() -> None:
    assert plan_sentence([PLANNED, PLANNED, SKIPPED]) == (
        "2 files, 82 bytes, to be moved to .archive-trash; the space is free when that is deleted"
    )
    assert plan_sentence([SKIPPED]) == "no file is to be moved"
    assert plan_sentence([]) == "no redundant files"


def test_what_was_moved_is_told_with_the_way_back() -> None:
    assert moved_sentence([MOVE, SKIPPED]) == (
        "1 file, 41 bytes, moved to .archive-trash/0001; --undo brings them back"
    )
    assert moved_sentence([SKIPPED]) == "nothing was moved"
    assert moved_sentence([]) == "no redundant files"


def test_what_came_back_is_counted() -> None:
    restored = MOVE.replaced(outcome="restored")
    assert restored_sentence([restored, SKIPPED]) == "1 file brought back"
    assert restored_sentence([SKIPPED]) == "nothing brought back"
    assert restored_sentence([PLANNED, PLANNED]) == "2 files to be brought back"


def test_a_skipped_file_is_named_with_its_reason() -> None:
    assert skipped_sentence(SKIPPED) == "bare.txt is skipped: it holds several articles"


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1_000, "1.0 kB"),
        (9_949, "9.9 kB"),
        (9_951, "10 kB"),
        (999_600, "1.0 MB"),
        (25_300_000, "25 MB"),
        (3 * 10**15, "3000 TB"),
    ],
)
def test_a_size_is_short(size: int, shown: str) -> None:
    assert readable_size(size) == shown


def test_a_move_is_outcome_relation_size_path_keep_because() -> None:
    assert rendered("plain", "moves", [MOVE, SKIPPED]) == (
        "moved\tnear\t41\tbridge.txt\t2024/harbour\t2 of 8 words changed\n"
        "skipped\tidentical\t\tbare.txt\tbridge\tit holds several articles\n"
    )


def test_files_stand_below_the_one_that_is_kept() -> None:
    other = SKIPPED.replaced(keep="2024/harbour")
    found = [MOVE, MOVE.replaced(size=7), other, other]
    assert rendered("table", "moves", found, Look(width=90)).splitlines() == [
        "keep · 2024/harbour",
        "  moved    near       41 bytes  bridge.txt             2 of 8 words changed",
        "  moved    near        7 bytes  bridge.txt             2 of 8 words changed",
        "  skipped  identical            bare.txt (2 articles)  it holds several articles",
    ]


def test_on_the_narrowest_terminals_paths_go_before_sizes() -> None:
    lines = rendered("table", "moves", [MOVE], Look(width=30)).splitlines()
    assert lines == ["keep · 2024/harbour", "  moved  bridge.txt", "    2 of 8 words changed"]


def test_fields_make_a_table_with_sizes_to_the_right() -> None:
    look = Look(fields=("outcome", "size", "path"))
    lines = rendered("table", "moves", [MOVE, MOVE.replaced(size=7)], look).splitlines()
    assert lines[2:] == ["moved      41  bridge.txt", "moved       7  bridge.txt"]


def test_a_sheet_has_every_key() -> None:
    header, row = rendered("csv", "moves", [MOVE]).splitlines()
    assert header == "path,id,relation,keep,keep_path,outcome,because,size,sha256,batch"
    assert row.endswith(",41," + "ab" * 32 + ",0001")


def test_boilerplate_is_text_and_counts() -> None:
    assert rendered("plain", "boilerplate", [BOILERPLATE]) == (
        'All rights reserved by the Coast News.\t40\t13\t["Coast News", "Quay"]\n'
    )
    assert rendered("json", "boilerplate", []) == "[]\n"


def test_paths_are_those_of_files_that_are_not_skipped() -> None:
    written: list[bytes] = []
    PathsRenderer(written.append, str.encode).moves([MOVE, SKIPPED])
    assert written == [b"bridge.txt\0"]

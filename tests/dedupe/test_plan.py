from __future__ import annotations

import os
from pathlib import Path

import pytest

from archive_cli.archive import Archive
from archive_cli.model.move import Move
from dedupe.redundancy import look_at

STORY = """Harbour reopens after the storm

PORT ELIN, 5 March 2024 - The first ferry left at dawn, and by noon every berth of the harbour was
taken again. The council had closed it for nine days after the storm tore away the old breakwater.

Repairs went on by night, said the harbour office, because the tides allow no other hours in March.
Divers found that two of the seven piles had moved by a hand's breadth, and a third had cracked.

Ferries to the islands run every two hours until the end of the week, then again by the timetable.
"""


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "articles"
    (folder / "in").mkdir(parents=True)
    (folder / "a.txt").write_text(STORY)
    (folder / "in" / "copy.txt").write_text(STORY)
    return folder


def planned(root: Path, **selection: object) -> dict[str, tuple[str, str]]:
    moves = Archive.open(root).redundant(**selection)  # type: ignore[arg-type]
    return {move.path: (move.outcome, move.because) for move in moves}


def test_a_copy_is_planned_with_what_it_holds(root: Path) -> None:
    (move,) = Archive.open(root).redundant()
    assert (move.path, move.keep, move.keep_path) == ("in/copy.txt", "a", "a.txt")
    assert (move.relation, move.outcome, move.size) == ("identical", "planned", len(STORY))
    assert move.sha256 == move.keep_sha256


def test_the_sources_of_the_settings_file_decide_what_is_redundant(root: Path) -> None:
    (root / "a.txt").write_text(f"Source: Coast News\n{STORY}")
    (root / "in" / "copy.txt").write_text(f"Source: North Post\n{STORY}")
    assert list(planned(root)) == ["in/copy.txt"]
    (root.parent / "archive.toml").write_text('sources = ["North Post", "Coast News"]')
    assert list(planned(root)) == ["a.txt"]
    (cluster,) = Archive.open(root).dedupe()
    because = getattr(cluster, "keep_because", "")
    assert because == "of the source that archive.toml puts first, North Post"


def test_a_pinned_file_is_never_moved_whatever_it_is_a_copy_of(root: Path) -> None:
    (root / "b.txt").write_text(STORY)
    (root / "short.txt").write_text(STORY.rpartition("\n\nFerries")[0])
    (root.parent / "archive.toml").write_text('keep = ["b", "in/copy", "short", "nobody"]')
    pinned = ("skipped", "it is pinned: its id stands under keep in archive.toml")
    plan = planned(root, relations=("reprint",))
    assert (plan["in/copy.txt"], plan["short.txt"]) == (pinned, pinned)
    assert plan["a.txt"][0] == "planned"
    assert "b.txt" not in plan
    assert Archive.open(root).unknown_pins() == ("nobody",)


def test_a_file_of_several_articles_is_never_moved(root: Path) -> None:
    record = '{"title": "Harbour reopens", "body": %s}\n'
    body = STORY.partition("\n\n")[2].replace("\n", "\\n")
    other = "A second story stands beside it in the same file."
    (root / "many.jsonl").write_text(record % f'"{body}"' + record % f'"{other}"')
    assert planned(root)["many.jsonl"] == ("skipped", "it holds several articles")


def test_a_file_that_may_hold_another_article_is_never_moved(root: Path) -> None:
    body = STORY.partition("\n\n")[2].replace("\n", "\\n")
    whole = f'{{"title": "Harbour", "body": "{body}"}}'
    (root / "torn.json").write_text(whole + "}}")
    assert planned(root)["torn.json"] == (
        "skipped",
        "a part of it could not be read, which may be another article",
    )


def test_a_file_that_only_a_link_leads_to_is_never_moved(root: Path) -> None:
    hidden = root / ".hidden"
    hidden.mkdir()
    (hidden / "far.txt").write_text(STORY)
    (root / "link.txt").symlink_to(hidden / "far.txt")
    assert planned(root)["link.txt"] == ("skipped", "it is a link, or reached through one")


def test_a_file_that_was_edited_after_it_was_indexed_is_skipped(root: Path) -> None:
    archive = Archive.open(root)
    archive.refresh()
    status = (root / "in" / "copy.txt").stat()
    (root / "in" / "copy.txt").write_text(STORY.upper())
    os.utime(root / "in" / "copy.txt", ns=(status.st_atime_ns, status.st_mtime_ns))
    (move,) = archive.redundant()
    assert (move.outcome, move.because) == ("skipped", "it has changed since it was compared")


def test_a_file_whose_kept_one_was_edited_is_skipped(root: Path) -> None:
    archive = Archive.open(root)
    archive.refresh()
    (root / "a.txt").write_text(STORY.upper())
    (move,) = archive.redundant()
    assert move.because == "the one to keep, a, is not there as it was compared"


def test_reprints_are_redundant_only_where_that_is_asked_for(root: Path) -> None:
    lead = "This account reached our desk by post, as our own reporter was away on the islands when"
    lead += " the storm came and the cable failed, and we print all of it here without a change."
    (root / "in" / "copy.txt").write_text(f"By post\n\n{lead}\n\n{STORY.partition(' - ')[2]}")
    (root / "a.txt").write_text(STORY.partition(" - ")[2])
    assert planned(root) == {}
    assert planned(root, relations=("reprint",))["a.txt"][0] == "planned"


def test_what_was_moved_is_listed_no_more_until_it_is_brought_back(root: Path) -> None:
    before = look_at(root)
    archive = Archive.open(root)
    assert outcome_of(archive.move(archive.redundant())) == ["moved"]
    assert [article.id for article in archive.list()] == ["a"]
    assert archive.redundant() == ()
    assert outcome_of(archive.undo()) == ["restored"]
    assert len(list(archive.list())) == 2
    assert look_at(root) == before


def test_an_archive_is_named_as_one_likes(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (root.parent / "link").symlink_to(root)
    monkeypatch.chdir(root.parent)
    for name in ("link", "./link/", "articles/../articles"):
        archive = Archive.open(name)
        assert outcome_of(archive.move(archive.redundant())) == ["moved"]
        assert outcome_of(archive.undo()) == ["restored"]


def outcome_of(moves: tuple[Move, ...]) -> list[str]:
    return [move.outcome for move in moves]

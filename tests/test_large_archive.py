"""An archive of so many files that not all are looked at before every question."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive_cli.archive import Archive
from archive_cli.catalog.clauses import Term
from archive_cli.catalog.options import MOST_LOOKED_AT
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.catalog.work import Refreshed
from archive_cli.model.article import Article
from archive_cli.model.errors import UnknownIdError
from archive_cli.settings import read_settings
from archive_cli.upkeep import TRIES, Upkeep

LONG_AGO = 1_600_000_000_123_456_789
FILES = MOST_LOOKED_AT + 100
FOLDERS = 10


def write(path: Path, text: str, mtime_ns: int = LONG_AGO) -> None:
    """Write a file in place, as if long ago."""
    path.write_text(text, "utf-8")
    os.utime(path, ns=(mtime_ns, mtime_ns))


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The archive, whose catalog is there."""
    root = tmp_path_factory.mktemp("large")
    for folder in range(FOLDERS):
        (root / f"{folder}").mkdir()
    for number in range(FILES):
        write(
            root / f"{number % FOLDERS}/{number:04}.txt", f"Story {number}\n\nOf river{number}.\n"
        )
    for folder in range(FOLDERS):
        os.utime(root / f"{folder}", ns=(LONG_AGO, LONG_AGO))
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        assert Archive.open(root).refresh() == Refreshed(added=FILES)
        yield root


def found(root: Path, query: str) -> list[str]:
    """Return the ids and titles that a search finds."""
    hits = Archive.open(root).search(query).hits
    return [f"{hit.article.id} {hit.article.title}" for hit in hits]


def test_an_edit_in_place_is_seen_where_the_article_is_to_be_shown(root: Path) -> None:
    assert found(root, "river7") == ["7/0007 Story 7"]
    write(root / "7/0007.txt", "Another story\n\nOf river7 and more.\n", LONG_AGO + 1)
    assert found(root, "river7") == ["7/0007 Another story"]


def test_an_article_that_matches_no_more_is_not_shown(root: Path) -> None:
    write(root / "8/0008.txt", "Story 8\n\nOf hills.\n", LONG_AGO + 2)
    assert found(root, "river8") == []


def test_a_listing_shows_articles_as_they_are(root: Path) -> None:
    newest = Archive.open(root)
    write(root / "0/0000.txt", "Date: 2031-05-06\n\nOf river0, from later.\n", LONG_AGO + 3)
    assert [one.id for one in newest.list("river0", limit=1)] == ["0/0000"]
    first = next(Archive.open(root).list(limit=1))
    assert (first.id, str(first.date)) == ("0/0000", "2031-05-06")


def test_an_article_is_shown_by_name_as_it_is(root: Path) -> None:
    write(root / "9/0009.txt", "The ninth\n\nOf river9.\n", LONG_AGO + 4)
    (reading,) = Archive.open(root).show(["0009"])
    assert reading.article.title == "The ninth"


def test_what_comes_goes_and_is_renamed_is_seen_at_once(root: Path) -> None:
    write(root / "5/new.txt", "Quite new\n\nOf meadows.\n")
    (root / "4/0014.txt").rename(root / "4/renamed.txt")
    (root / "6/0016.txt").unlink()
    assert found(root, "meadows") == ["5/new Quite new"]
    assert found(root, "river14") == ["4/renamed Story 14"]
    with pytest.raises(UnknownIdError):
        Archive.open(root).show(["6/0016"])


def test_an_edit_elsewhere_is_seen_by_index_and_by_what_takes_in_everything(root: Path) -> None:
    for number, text in ((33, "Of the lagoon."), (43, "Cranes over a lagoon at dusk.")):
        write(root / f"3/{number:04}.txt", f"Story {number}\n\n{text}\n", LONG_AGO + 5)
    assert found(root, "lagoon") == []
    assert Archive.open(root).index() == Refreshed(changed=2)
    assert found(root, "lagoon") == ["3/0033 Story 33", "3/0043 Story 43"]
    write(root / "3/0053.txt", "Story 53\n\nOf the lagoon.\n", LONG_AGO + 6)
    assert "3/0053" in [one.id for one in Archive.open(root).list("lagoon")]


def test_copies_among_hits_are_one_hit_though_nobody_has_compared_all(root: Path) -> None:
    body = " ".join(f"sail{number}" for number in range(60))
    for name in ("first", "second"):
        write(root / f"3/{name}.txt", f"Regatta\n\n{body}\n", LONG_AGO + 5)
    (hit,) = Archive.open(root).search("sail7").hits
    assert {hit.article.id, *hit.copies} == {"3/first", "3/second"}


def test_an_answer_is_asked_for_again_while_its_files_change_but_not_for_ever(root: Path) -> None:
    upkeep = Upkeep(read_settings(str(root), os.environ))
    path = root / "2/0012.txt"
    asked: list[str] = []

    def ask(catalog: TantivyCatalog) -> list[Article]:
        found = [hit.article for hit in catalog.search(Term("body", "river12"))]
        asked.append(found[0].title)
        write(path, f"Number {len(asked)}\n\nOf river12.\n", LONG_AGO + 10 + len(asked))
        return found

    (article,) = upkeep.verified(ask, list)
    assert asked == ["Story 12", *(f"Number {number}" for number in range(1, TRIES + 1))]
    assert article.title == asked[-1]


def test_an_article_whose_file_goes_as_it_is_found_is_not_shown(root: Path) -> None:
    upkeep = Upkeep(read_settings(str(root), os.environ))

    def ask(catalog: TantivyCatalog) -> list[Article]:
        found = [hit.article for hit in catalog.search(Term("body", "river22"))]
        (root / "2/0022.txt").unlink(missing_ok=True)
        return found

    assert upkeep.verified(ask, list) == []

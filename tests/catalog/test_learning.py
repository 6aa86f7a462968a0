from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from archive_cli.archive import Archive
from archive_cli.catalog.catalog import EVERY_CLUE, FileContent, Order
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.settings import Settings
from archive_cli.upkeep import edition_of

OPEN = "Title: Notes from the harbour\nDate: 06/03/2025\nSource: Coast Post\n\nShips came in.\n"
DAY_FIRST = "Title: Notes of day {day}\nDate: {day}/03/2025\nSource: Coast Post\n\nShips came in.\n"
MONTH_FIRST = "Title: Notes of day {day}\nDate: 03/{day}/2025\nSource: Coast Post\n\nShips came.\n"
UNDATED = (
    "PORT SARN — Minister Anna Vole told General Ivo Brenn on Wednesday that the Coast Guard "
    "Academy in Lower Sarn would open again, two officials said.\n\nThe Coast Guard Academy was "
    "closed after the storm of February 22, 2025, when the North Pier fell.\n"
)
DATED = (
    "date 2025-03-05 PORT SARN — Minister Anna Vole opened the Coast Guard Academy in Lower Sarn "
    "again after the storm, and General Ivo Brenn took part.\n\nThe North Pier is to follow.\n"
)


class Folder:
    """An archive in a temporary folder, whose catalog is opened anew for every question."""

    def __init__(self, root: Path, cache: Path) -> None:
        self.root = root
        self.settings = Settings(str(root), "named by the test", str(cache))

    def write(self, name: str, text: str) -> None:
        path = self.root / name
        path.write_text(text, encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000 + len(text)))

    def dates(self) -> dict[str, str]:
        """Return each article's date, estimates with ``~``, by id."""
        return {
            article.id: ("~" if article.date is None else "") + str(article.best_date or "")
            for article in Archive(self.settings).list(order=Order("id"))
        }


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "root").mkdir()
    return Folder(tmp_path / "root", tmp_path / "cache")


def test_an_open_date_is_decided_by_what_its_outlet_proves(folder: Folder) -> None:
    folder.write("open.txt", OPEN)
    assert folder.dates()["open"] == "~"
    for day in (13, 14, 15):
        folder.write(f"{day}.txt", DAY_FIRST.format(day=day))
    assert folder.dates()["open"] == "2025-03-06"
    (reading,) = Archive(folder.settings).show(["open"])
    assert str(reading.article.date) == "2025-03-06"
    (rejected,) = reading.evidence["date"].rejected
    assert rejected.value == "2025-06-03"
    assert "3 of 3 proven dates of source coast post" in rejected.because


def test_two_proofs_are_not_enough(folder: Folder) -> None:
    folder.write("open.txt", OPEN)
    for day in (13, 14):
        folder.write(f"{day}.txt", DAY_FIRST.format(day=day))
    assert folder.dates()["open"] == "~"


def test_a_date_is_open_again_when_proofs_contradict_or_go(folder: Folder) -> None:
    folder.write("open.txt", OPEN)
    for day in (13, 14, 15):
        folder.write(f"{day}.txt", DAY_FIRST.format(day=day))
    assert folder.dates()["open"] == "2025-03-06"
    folder.write("other.txt", MONTH_FIRST.format(day=16))
    assert folder.dates()["open"] == "~"
    (folder.root / "other.txt").unlink()
    assert folder.dates()["open"] == "2025-03-06"
    (folder.root / "13.txt").unlink()
    assert folder.dates()["open"] == "~"


def test_month_first_is_learnt_as_well(folder: Folder) -> None:
    folder.write("open.txt", OPEN)
    for day in (13, 14, 15):
        folder.write(f"{day}.txt", MONTH_FIRST.format(day=day))
    assert folder.dates()["open"] == "2025-06-03"


def test_an_undated_article_gets_the_day_of_a_related_one_while_it_is_there(
    folder: Folder,
) -> None:
    folder.write("undated.txt", UNDATED)
    assert folder.dates()["undated"] == "~"
    folder.write("dated.txt", DATED)
    assert folder.dates()["undated"] == "~2025-03-05"
    (reading,) = Archive(folder.settings).show(["undated"])
    assert reading.article.date is None
    assert reading.article.estimate is not None
    assert "dated, dated 2025-03-05" in reading.article.estimate.because
    (folder.root / "dated.txt").unlink()
    assert folder.dates()["undated"] == "~"


def test_related_articles_that_disagree_estimate_nothing(folder: Folder) -> None:
    folder.write("undated.txt", UNDATED)
    folder.write("a.txt", DATED)
    folder.write("b.txt", DATED.replace("2025-03-05", "2025-03-12"))
    assert folder.dates()["undated"] == "~"


def test_a_person_whom_many_come_to_name_at_once_tells_no_event_apart(folder: Folder) -> None:
    folder.write("undated.txt", UNDATED)
    folder.write("dated.txt", DATED)
    assert folder.dates()["undated"] == "~2025-03-05"
    others = "date 2024-01-01 SARN — Minister Anna Vole and General Ivo Brenn met again today.\n"
    for number in range(60):
        folder.write(f"other{number}.txt", others)
    assert folder.dates()["undated"] == "~"


def test_loose_ends_of_a_refresh_that_was_cut_off_are_tied_by_the_next(folder: Folder) -> None:
    folder.write("undated.txt", UNDATED)
    folder.write("dated.txt", DATED)
    assert folder.dates()["undated"] == "~2025-03-05"
    whole = folder.dates()
    catalog = TantivyCatalog(folder.settings.catalog_folder, edition=edition_of(folder.settings))
    with catalog.writing(0):
        (content,) = catalog.find_path("undated.txt")
        stamp = catalog.files()["undated.txt"]
        catalog.update([FileContent("undated.txt", stamp, (content.replaced(estimate=None),))], ())
        catalog.note_loose_ends(frozenset({EVERY_CLUE}))
    assert folder.dates() == whole


@pytest.mark.parametrize(("day_first", "date"), [(True, "2025-03-06"), (False, "2025-06-03")])
def test_a_setting_decides_where_no_file_does(folder: Folder, day_first: bool, date: str) -> None:
    folder.write("open.txt", OPEN)
    assert folder.dates()["open"] == "~"
    folder.settings = folder.settings.replaced(day_first=day_first)
    assert folder.dates()["open"] == date
    for day in (13, 14, 15):
        folder.write(f"{day}.txt", DAY_FIRST.format(day=day))
    assert folder.dates()["open"] == "2025-03-06"


@pytest.mark.parametrize("seed", range(6))
def test_files_that_come_one_by_one_in_any_order_give_what_they_give_at_once(
    tmp_path: Path, seed: int
) -> None:
    texts = {
        "open.txt": OPEN,
        "undated.txt": UNDATED,
        "dated.txt": DATED,
        **{f"{day}.txt": DAY_FIRST.format(day=day) for day in (13, 14, 15, 16)},
        "other.txt": DATED.replace("PORT SARN", "LOWER SARN").replace("2025-03-05", "2025-03-06"),
    }
    names = sorted(texts)
    random.Random(seed).shuffle(names)
    (tmp_path / "root").mkdir()
    one_by_one = Folder(tmp_path / "root", tmp_path / "slow")
    for name in names:
        one_by_one.write(name, texts[name])
        one_by_one.dates()
    assert one_by_one.dates() == Folder(tmp_path / "root", tmp_path / "fast").dates()

from __future__ import annotations

import os
import string
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from archive_cli.model.errors import NoArchiveError, SettingsError
from archive_cli.settings import Settings, catalog_folder_for, read_settings

CACHE = {"XDG_CACHE_HOME": "/cache"}
SAFE = set(string.ascii_letters + string.digits + "._-%=")


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder below a home folder."""
    folder = tmp_path / "home" / "work"
    folder.mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(folder)
    return folder


def settings_of(named: str | None = None, **environment: str) -> Settings:
    return read_settings(named, CACHE | environment)


def test_an_option_names_the_archive_before_all_else(work: Path) -> None:
    (work / "named").mkdir()
    (work / "archive.toml").write_text('archive = "other"', encoding="utf-8")
    made = settings_of("named", ARCHIVE_DIR="third")
    assert (made.root, made.root_origin) == ("named", "named by -C")


def test_the_environment_names_the_archive_before_the_file(work: Path) -> None:
    (work / "named").mkdir()
    (work / "archive.toml").write_text('archive = "other"', encoding="utf-8")
    made = settings_of(ARCHIVE_DIR="named")
    assert (made.root, made.root_origin) == ("named", "named by ARCHIVE_DIR")


def test_the_nearest_file_upwards_names_the_archive(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (work / "far" / "articles").mkdir(parents=True)
    (work / "archive.toml").write_text('archive = "far/articles"', encoding="utf-8")
    (work / "deep" / "deeper").mkdir(parents=True)
    monkeypatch.chdir(work / "deep" / "deeper")
    assert settings_of().root == str(work / "far/articles")
    (work / "deep" / "archive.toml").write_text('archive = "deeper"', encoding="utf-8")
    assert settings_of().root == str(work / "deep/deeper")


def test_a_file_may_name_a_folder_of_the_home_folder(work: Path) -> None:
    (work / "archive.toml").write_text('archive = "~/work"', encoding="utf-8")
    assert settings_of().root == str(work)


def test_without_a_name_the_samples_place_is_taken(work: Path) -> None:
    (work / "data" / "articles").mkdir(parents=True)
    (work / "archive.toml").write_text("keep = []", encoding="utf-8")
    assert settings_of(ARCHIVE_DIR="").root == "data/articles"


def test_else_the_current_folder_is_taken(work: Path) -> None:
    assert settings_of().root == "."
    assert settings_of().catalog_folder == catalog_folder_for(str(work), CACHE)


@pytest.mark.usefixtures("work")
def test_a_home_folder_is_taken_only_where_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("..")
    with pytest.raises(NoArchiveError, match="only when named"):
        settings_of()
    assert settings_of(".").root == "."
    assert settings_of(ARCHIVE_DIR=".").root == "."


def test_the_root_of_all_is_taken_only_where_it_is_named(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("/")
    with pytest.raises(NoArchiveError, match="only when named"):
        settings_of()
    assert settings_of("/").root == "/"
    assert settings_of(str(work)).root == str(work)


@pytest.mark.usefixtures("work")
def test_what_is_no_folder_is_no_archive() -> None:
    Path("file").touch()
    with pytest.raises(NoArchiveError, match=r"it is not a folder \(named by -C\)"):
        settings_of("file")
    with pytest.raises(NoArchiveError, match=r"no such folder \(named by ARCHIVE_DIR\)"):
        settings_of(ARCHIVE_DIR="nowhere")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("archive = 3", "archive must be a string"),
        ("archive = ", "Invalid value"),
        ('archive = "."\nkeep = "a"', "keep must be a list of ids"),
        ('archive = "."\nkeep = ["a", 1]', "keep must be a list of ids"),
        ('archive = "."\nsources = "VNA"', "sources must be a list of sources"),
        ('archive = "."\nsources = [1]', "sources must be a list of sources"),
        ('archive = "."\nday_first = "yes"', "day_first must be true or false"),
        ('archive = "."\nexclude = "a"', "exclude must be a list of patterns"),
        ('archive = "."\nexclude = [["a"]]', "exclude must be a list of patterns"),
        ('archive = "."\nexclude = ["a["]', r"exclude: 'a\[' can't match anything: its \[ is not"),
    ],
)
def test_a_file_that_can_not_be_used_is_told(text: str, reason: str, work: Path) -> None:
    (work / "archive.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError, match=reason) as caught:
        settings_of()
    assert caught.value.origin == str(work / "archive.toml")


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="Linux has such a file")
def test_a_file_that_can_not_be_read_is_told(work: Path) -> None:
    (work / "archive.toml").symlink_to("/proc/self/mem")
    with pytest.raises(SettingsError, match="input/output error"):
        settings_of()


def test_a_setting_that_is_not_known_is_told(work: Path) -> None:
    (work / "archive.toml").write_text('archve = "a"', encoding="utf-8")
    with pytest.raises(
        SettingsError, match="no setting 'archve': settings are archive, day_first, exclude, keep"
    ):
        settings_of()


def test_a_file_that_is_no_text_is_told(work: Path) -> None:
    (work / "archive.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(SettingsError):
        settings_of()


def test_pins_are_those_of_the_file_that_names_the_archive(work: Path, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (work / "archive.toml").write_text('archive = "../../far"\nkeep = ["a", "b"]', encoding="utf-8")
    assert settings_of().pins == {"a", "b"}
    assert settings_of("../../far").pins == frozenset()


def test_sources_stay_in_their_order(work: Path) -> None:
    (work / "archive.toml").write_text('sources = ["VNA", "AFP", "VNA"]', encoding="utf-8")
    assert settings_of(".").sources == ("VNA", "AFP", "VNA")


@pytest.mark.parametrize(
    ("text", "day_first"), [("", None), ("day_first = true", True), ("day_first = false", False)]
)
def test_the_order_of_day_and_month_is_set_or_not(
    text: str, *, day_first: bool | None, work: Path
) -> None:
    (work / "archive.toml").write_text(text, encoding="utf-8")
    assert settings_of().day_first is day_first


def test_patterns_to_leave_out_are_set_in_their_order(work: Path) -> None:
    assert settings_of().exclude == ()
    (work / "archive.toml").write_text('exclude = ["drafts/", "!b", ""]', encoding="utf-8")
    assert settings_of().exclude == ("drafts/", "!b", "")


def test_pins_are_else_those_of_the_file_nearest_to_the_archive(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (work / "there" / "articles").mkdir(parents=True)
    (work / "there" / "archive.toml").write_text('keep = ["a"]', encoding="utf-8")
    assert settings_of("there/articles").pins == {"a"}
    (work / "there" / "articles" / "archive.toml").write_text('keep = ["b"]', encoding="utf-8")
    assert settings_of("there/articles").pins == {"b"}
    monkeypatch.chdir("/")
    assert settings_of(str(work / "there" / "articles")).pins == {"b"}


def test_the_catalog_stands_below_the_cache_under_the_name_of_the_archive() -> None:
    assert catalog_folder_for("/srv/news-2025", CACHE) == "/cache/archive-cli/srv-news%2D2025"
    assert catalog_folder_for("/", CACHE) == "/cache/archive-cli/%2F"


@pytest.mark.parametrize("cache", ["", "relative/cache"])
def test_a_cache_that_is_no_absolute_path_counts_as_none(
    cache: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    folder = catalog_folder_for("/srv", {"XDG_CACHE_HOME": cache})
    assert folder == "/home/me/.cache/archive-cli/srv"


def test_one_archive_has_one_catalog_whatever_way_it_is_named(work: Path) -> None:
    (work / "articles").mkdir()
    (work / "link").symlink_to("articles")
    folders = {
        catalog_folder_for(root, CACHE)
        for root in ("articles", "./articles/", "link", "link/../articles", str(work / "articles"))
    }
    assert len(folders) == 1


PATHS = st.lists(
    st.text("ab-%_./= é\udce9", min_size=1, max_size=60).map(lambda part: part.replace("/", "-")),
    max_size=5,
).map(lambda parts: os.path.normpath("/" + "/".join(parts)))


@given(PATHS, PATHS)
def test_two_archives_have_two_catalogs(one: str, other: str) -> None:
    first, second = (os.path.basename(catalog_folder_for(path, CACHE)) for path in (one, other))
    assert (first == second) == (os.path.realpath(one) == os.path.realpath(other))


@given(PATHS)
@example(f"/{'deep/' * 60}news")
def test_the_name_of_a_catalog_suits_every_file_system(path: str) -> None:
    name = os.path.basename(catalog_folder_for(path, CACHE))
    assert set(name) <= SAFE
    assert 0 < len(name) <= 180
    assert name not in (".", "..")

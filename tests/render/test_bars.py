"""Do the bars fit the width and tell the counts apart?"""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.dates import CalendarDate
from archive_cli.model.timeline import Timeline, TimelineBin
from archive_cli.render.bars import timeline_lines
from archive_cli.render.lines import width_of
from archive_cli.render.plot import plot_timeline
from archive_cli.render.renderer import Look
from archive_cli.render.theme import Ink

INK = Ink(Look())


def held(
    label: str | None, count: int, estimated: int = 0, source: str | None = None
) -> TimelineBin:
    if label is None:
        return TimelineBin(None, None, None, count, 0, source)
    date = CalendarDate.parse(label)
    return TimelineBin(label, date.first_day, date.last_day, count, estimated, source)


def timeline(*bins: TimelineBin, split: bool = False) -> Timeline:
    dates = [CalendarDate.parse(one.label) for one in bins if one.label]
    first = min(dates, key=lambda date: date.first_day, default=None)
    last = max(dates, key=lambda date: date.last_day, default=None)
    return Timeline("month", bins, first, last, split)


def test_bars_are_as_long_as_their_counts() -> None:
    lines = list(timeline_lines(timeline(held("2025-01", 2), held("2025-02", 8)), 40, INK))
    bars = [line.count("█") for line in lines[:2]]
    assert bars[1] - 4 * bars[0] in range(4)


def test_a_few_empty_periods_are_shown_and_many_are_counted() -> None:
    bins = (held("2024-01", 1), held("2024-04", 1), held("2025-04", 1))
    lines = list(timeline_lines(timeline(*bins), 40, INK))
    assert [line.split()[0] for line in lines[:4]] == ["2024-01", "2024-02", "2024-03", "2024-04"]
    assert "11 months without articles" in lines[4]


def test_what_rests_on_estimates_is_lighter_and_marked() -> None:
    lines = list(timeline_lines(timeline(held("2025-01", 4, 2), held("2025-02", 4)), 40, INK))
    assert "~4" in lines[0]
    assert lines[0].count("░") == lines[0].count("█")
    assert "░" not in lines[1]


def test_the_summary_tells_what_no_bar_shows() -> None:
    bins = (held("2025", 3), held("2025-01", 2, 1), held(None, 4))
    text = " ".join(timeline_lines(timeline(*bins), 200, INK))
    assert "9 articles, the first 2025, the last 2025" in text
    assert "1 by an estimated date (~); 3 dated less exactly than by month; 4 undated" in text


def test_nothing_is_drawn_of_nothing() -> None:
    assert list(timeline_lines(timeline(), 40, INK)) == []


@given(
    st.lists(
        st.tuples(
            st.integers(1900, 2100), st.integers(1, 12), st.integers(1, 10**6),
            st.sampled_from(["VNS", "新华社", "A very long name of a newspaper of the east", None]),
        ),
        min_size=1, max_size=30, unique_by=lambda row: row[:2],
    ),
    st.integers(20, 200),
    st.booleans(),
)  # fmt: skip
def test_no_line_is_wider_than_the_terminal(
    rows: list[tuple[int, int, int, str | None]], width: int, split: bool
) -> None:
    bins = sorted(
        (held(f"{year}-{month:02}", count, 0, source if split else None)
         for year, month, count, source in rows),
        key=lambda one: (one.source is None, one.source or "", one.first or 0),
    )  # fmt: skip
    for line in timeline_lines(timeline(*bins, split=split), max(width, 48), INK):
        assert width_of(line) <= max(width, 48)


def test_sources_share_a_scale_and_a_line_of_time() -> None:
    bins = (
        held("2025-01", 8, 0, "a"), held("2025-03", 1, 0, "a"), held("2025-02", 4, 0, "b"),
    )  # fmt: skip
    lines = list(timeline_lines(timeline(*bins, split=True), 13, INK))
    assert lines[1] == "a ██    ▁▁  9"
    assert lines[2] == "b    ▄▄     4"


def test_articles_without_a_date_are_counted_and_set_no_scale() -> None:
    lines = list(timeline_lines(timeline(held("2025-01", 8), held(None, 80)), 40, INK))
    assert lines[0].count("█") > 20
    assert lines[1] == "undated 80"


def test_names_of_sources_cannot_command_the_terminal() -> None:
    lines = "".join(
        timeline_lines(timeline(held("2025-01", 1, 0, "\x1b[31m"), split=True), 60, INK)
    )
    assert "\x1b" not in lines


@pytest.mark.parametrize("suffix", ["svg", "png"])
@pytest.mark.parametrize("split", [False, True])
def test_a_picture_is_the_same_each_time(tmp_path: Path, suffix: str, *, split: bool) -> None:
    bins = tuple(
        held(f"2025-{month:02}", month, month // 2, f"$source_{month}$" if split else None)
        for month in range(1, 13)
    )
    drawn = []
    for name in ("a", "b"):
        path = tmp_path / f"{name}.{suffix}"
        plot_timeline(timeline(*bins, held("2025", 3), held(None, 2), split=split), str(path))
        drawn.append(path.read_bytes())
    assert drawn[0] == drawn[1]
    assert drawn[0].startswith(b"\x89PNG" if suffix == "png" else b"<?xml")
    if suffix == "svg":
        assert re.search(rb"17 articles|83 articles", drawn[0])


def test_a_picture_replaces_a_link_and_not_what_it_leads_to(tmp_path: Path) -> None:
    target = tmp_path / "kept.txt"
    target.write_text("kept")
    link = tmp_path / "drawn.svg"
    link.symlink_to(target)
    plot_timeline(timeline(held("2025-01", 1)), str(link))
    assert target.read_text() == "kept"
    assert not link.is_symlink()


def test_a_picture_of_what_has_no_date_has_a_summary_and_no_bars(tmp_path: Path) -> None:
    plot_timeline(timeline(held(None, 3)), str(tmp_path / "none.svg"))
    picture = (tmp_path / "none.svg").read_text()
    assert "3 articles" in picture
    assert "stated date" not in picture


def test_articles_without_a_source_are_no_other_sources(tmp_path: Path) -> None:
    named = [held("2025-01", 20 - number, 0, f"Paper {number}") for number in range(8)]
    few, many = str(tmp_path / "few.svg"), str(tmp_path / "many.svg")
    plot_timeline(timeline(*named, held("2025-01", 2), split=True), few)
    plot_timeline(
        timeline(*named, held("2025-01", 3, 0, "Paper 8"), held("2025-01", 2), split=True), many
    )
    assert _told(few) == {f"Paper {number}" for number in range(8)} | {"no source"}
    assert _told(many) == _told(few) | {"other sources"}


def _told(picture: str) -> set[str]:
    text = Path(picture).read_text()
    return set(re.findall(r">(Paper \d|no source|other sources)</text>", text))


def test_no_two_parts_of_a_picture_have_the_same_color(tmp_path: Path) -> None:
    bins = [held("2025-01", 20 - number, 0, f"Paper {number}") for number in range(9)]
    picture = tmp_path / "drawn.svg"
    plot_timeline(timeline(*bins, held("2025-01", 2), split=True), str(picture))
    fills = re.findall(r"fill: #([0-9a-f]{6}); stroke: #ffffff", picture.read_text())
    colors = {tuple(bytes.fromhex(one)) for one in fills}
    nearest = min(
        max(abs(one - other) for one, other in zip(*pair, strict=True))
        for pair in combinations(colors, 2)
    )
    assert len(colors) == 10
    assert nearest >= 40


@pytest.mark.parametrize("name", ["missing/a.svg", "folder.svg"])
def test_what_cannot_be_drawn_is_named_as_it_was_asked_for(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.svg").mkdir()
    path = str(tmp_path / name)
    with pytest.raises(OSError, match="directory") as caught:
        plot_timeline(timeline(held("2025-01", 1)), path)
    assert caught.value.filename == path
    assert [one.name for one in tmp_path.iterdir()] == ["folder.svg"]


def test_columns_tell_of_how_many_periods_each_is() -> None:
    bins = (held("2020-01", 1, source="VNS"), held("2025-12", 3, source="VNS"))
    lines = list(timeline_lines(timeline(*bins, split=True), 40, INK))
    assert [line.strip() for line in lines if "a column" in line] == ["a column: 3 months"]

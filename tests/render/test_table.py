"""Do tables and blocks fit the terminal, line up, and obey nothing?"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from archive_cli.model.article import Article
from archive_cli.model.cluster import Cluster, Member
from archive_cli.model.errors import FormatError, UnknownFieldError
from archive_cli.model.hit import Hit, Snippet
from archive_cli.model.problem import Problem
from archive_cli.render.copies import percent
from archive_cli.render.lines import width_of
from archive_cli.render.renderer import Look, renderer_for
from archive_cli.render.sanitize import visible
from render.samples import (
    BARE,
    BRIDGE,
    CLUSTER,
    EXPLANATION,
    FACETS,
    HARBOUR,
    HIT,
    HOSTILE,
    LINK,
    PROBLEM,
    READING,
    TIMELINE,
    TOKYO,
    articles,
    entitled,
    rendered,
    shown,
)

_LONG = HARBOUR.replaced(
    id="000_5f8eb4ede6996f01",
    title="Harbour reopens after the storm, and the first of many ferries leaves at dawn",
    source="Người Lao Động",
)
_WIDTHS = [20, 21, 30, 40, 60, 79, 80, 120, 200]


def _table(found: list[Article], width: int = 80) -> list[str]:
    return rendered("table", "articles", found, Look(width=width)).splitlines()


@pytest.mark.parametrize("kind", ["articles", "hits", "facets", "copies", "problems"])
def test_nothing_found_is_nothing_written(kind: str) -> None:
    assert rendered("table", kind, []) == ""


def test_each_field_that_is_counted_is_a_table() -> None:
    assert rendered("table", "facets", FACETS).splitlines() == [
        "source      count",
        "──────────  ─────",
        "Coast News     12",
        "(none)          3",
        "",
        "year  count",
        "────  ─────",
        "2024     15",
    ]


def test_counts_with_chosen_fields_are_one_table() -> None:
    text = rendered("table", "facets", FACETS, Look(fields=("count", "field")))
    assert text.splitlines()[2:] == ["   12  source", "    3  source", "   15  year"]


def test_how_a_query_was_understood_reads_the_same_on_a_terminal() -> None:
    lines = rendered("table", "explanation", EXPLANATION)
    assert lines == rendered("plain", "explanation", EXPLANATION)


def test_a_list_is_a_header_a_rule_and_a_line_for_each_article() -> None:
    bridge = BRIDGE.replaced(title="Bridge closed for repairs")
    assert _table([HARBOUR, bridge], 100) == [
        "id            date         place      source      title",
        "────────────  ───────────  ─────────  ──────────  ───────────────────────────────",
        "2024/harbour   2024-03-05  Port Elin  Coast News  Harbour reopens after the storm",
        "bridge        ~2022-06                            Bridge closed for repairs",
    ]


@pytest.mark.parametrize("width", _WIDTHS)
def test_every_line_fits_the_width(width: int) -> None:
    hostile = [entitled(title) for title in HOSTILE]
    look = Look(width=width)
    for text in (
        rendered("table", "articles", [_LONG, BRIDGE, TOKYO, *hostile], look),
        rendered("table", "hits", [HIT, Hit(TOKYO, 1.0), Hit(_LONG, 1.0)], look),
        rendered("table", "copies", [CLUSTER, LINK, LINK], look),
    ):
        assert max(cell_len(line) for line in text.splitlines()) <= width


@given(st.lists(articles, min_size=1, max_size=4), st.integers(20, 200))
def test_any_articles_fit_any_width_a_line_each(found: list[Article], width: int) -> None:
    lines = rendered("table", "articles", found, Look(width=width)).splitlines()
    assert len(lines) == len(found) + 2
    assert all(cell_len(line) <= width for line in lines)


def test_a_wide_table_has_author_and_words_too() -> None:
    assert _table([HARBOUR, BRIDGE], 139)[0].split()[-2:] == ["source", "title"]
    assert _table([HARBOUR, BRIDGE], 140)[0].split()[-3:] == ["author", "words", "title"]
    long = HARBOUR.replaced(title="The harbour reopens " * 9)
    assert _table([long], 140)[0].split()[-3:] == ["author", "words", "title"]
    wordy = long.replaced(source="The Quillmoor Observer and Advertiser")
    assert _table([wordy], 140)[0].split()[-2:] == ["author", "title"]


def test_columns_that_no_article_fills_are_left_out() -> None:
    bare = BRIDGE.replaced(date=None, estimate=None)
    assert _table([bare], 200)[0].split() == ["id", "date", "words", "title"]


def test_an_id_is_whole_where_the_title_needs_less_room() -> None:
    deep = HARBOUR.replaced(id="a/folder/in/a/folder/" * 3 + "harbour")
    assert deep.id in _table([deep], 160)[2]
    assert deep.id not in _table([deep], 100)[2]


def test_an_address_is_cut_in_its_middle_and_an_id_of_any_length_behind_its_handle() -> None:
    deep = HARBOUR.replaced(id="deep/" * 200 + "003_5f8eb4ede6996f01")
    look = Look(width=50, fields=("id", "url"))
    row = rendered("table", "articles", [deep], look).splitlines()[2]
    assert re.fullmatch(r"de…/003_5f8eb4ede6996f01  https://coas…r-the-storm", row)


def test_years_stand_below_years_where_some_dates_are_estimates() -> None:
    rows = _table([HARBOUR, BRIDGE])[2:]
    assert rows[0].index("2024-03") == rows[1].index("2022-06")
    assert _table([HARBOUR])[0].startswith("id            date        ")


def test_the_source_is_narrowed_before_it_gives_way() -> None:
    wordy = _LONG.replaced(source="The Quillmoor Observer and Advertiser")
    assert "  The Quillmoor…     Harbour" in _table([wordy], 96)[2]
    assert "  The Quillmoor Observer…  Harbour" in _table([wordy], 104)[2]


def test_the_source_gives_way_first_then_the_place_then_the_end_of_the_id() -> None:
    assert _table([_LONG], 100)[0].split() == ["id", "date", "place", "source", "title"]
    assert _table([_LONG], 80)[0].split() == ["id", "date", "place", "title"]
    assert _table([_LONG], 70)[0].split() == ["id", "date", "title"]
    assert _table([_LONG], 70)[2].startswith("000_5f8eb4ede6996f01  ")
    assert _table([_LONG], 55)[2].startswith("000_5f8eb4…  2024-03-05  ")
    assert _table([_LONG], 24)[0].split() == ["id", "title"]


def test_a_title_is_cut_between_words() -> None:
    assert _table([_LONG], 80)[2].endswith("  Harbour reopens after the storm…")


def test_columns_line_up_under_wide_characters_and_combining_accents() -> None:
    decomposed = HARBOUR.replaced(id="ha\u0300 no\u0323\u0302i", place="Hà Nội")
    rows = _table([TOKYO, decomposed, HARBOUR], 120)
    starts = {
        cell_len(row[: row.index(title)])
        for row, title in zip(rows[2:], (TOKYO.title, HARBOUR.title, HARBOUR.title), strict=True)
    }
    assert len(starts) == 1


_pieces = st.lists(
    st.sampled_from(
        ("a", "word", " ", "港が", "新港", "항구", "e\u0301", "\u0301", "น้ำ", "बंदरगाह", "هَل", "שָׁ",
         "👩\u200d👧", "❤\ufe0f", "\u3000", "、", "~", "…")
    ),
    max_size=12,
).map("".join)  # fmt: skip
_many = st.lists(
    st.builds(
        HARBOUR.replaced,
        id=_pieces, title=_pieces, place=st.none() | _pieces, source=st.none() | _pieces,
    ) | st.just(BRIDGE),
    min_size=1, max_size=4,
)  # fmt: skip


@given(_many, st.sampled_from([60, 80, 120, 200]))
def test_columns_begin_at_the_same_cell_in_every_script(found: list[Article], width: int) -> None:
    _, rule, *rows = _table(found, width)
    starts = [found.start() for found in re.finditer("─+", rule)]
    for row in rows:
        reached = {width_of(row[:end]) for end in range(len(row) + 1)}
        assert reached.issuperset(start for start in starts if start <= width_of(row))
        assert width_of(row) <= width


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_shown_as_it_stands(title: str) -> None:
    assert _table([entitled(title)], 200)[2].rstrip().endswith(visible(title).rstrip())
    assert visible(title) in rendered("table", "hits", [Hit(entitled(title), 1.0)], Look(width=200))


def test_a_title_of_a_megabyte_takes_one_line() -> None:
    (row,) = _table([entitled("word " * 200_000)], 200)[2:]
    assert cell_len(row) <= 200


def test_rows_are_written_as_they_come_once_the_widths_are_known() -> None:
    pieces: list[str] = []

    def found() -> Iterator[Article]:
        yield from [HARBOUR] * 600
        assert len(pieces) > 500
        yield BARE.replaced(title="wider than all the others before it, by far and away")

    renderer_for("table", pieces.append, Look(width=70)).articles(found())
    assert max(cell_len(piece.rstrip("\n")) for piece in pieces) <= 70


def test_without_colour_there_is_no_escape_sequence() -> None:
    assert "\x1b" not in rendered("table", "hits", [HIT]) + _table([HARBOUR])[2]


def test_a_hit_is_its_title_where_it_stands_and_its_passages() -> None:
    assert rendered("table", "hits", [HIT, Hit(BRIDGE, 1.0)]).splitlines() == [
        "Harbour reopens after the storm",
        "  2024/harbour · 2024-03-05 · Port Elin · Coast News",
        "  … the first *ferry* left at dawn, the second *ferry* at noon …",
        "  +2 copies: copy/a, copy/b",
        "",
        "Bridge closed for repairs, ministry says",
        "  bridge · ~2022-06",
    ]


def test_a_mark_without_colour_is_never_parted_from_its_match() -> None:
    hit = Hit(
        BARE, 1.0, (Snippet("新的码头昨天开放，港口办公室说，三百米长的船可以停靠。", ((0, 9),)),)
    )
    for width in range(20, 40):
        lines = rendered("table", "hits", [hit], Look(width=width)).splitlines()[2:]
        assert not any(line.strip() == "*" or line.endswith(" *") for line in lines)
        assert not any(line.lstrip().startswith("*，") for line in lines)


def test_a_passage_is_at_most_100_cells_wide() -> None:
    hit = Hit(BARE, 1.0, (Snippet("word " * 100, ()),))
    lines = rendered("table", "hits", [hit], Look(width=200)).splitlines()[2:]
    assert 95 < max(map(len, lines)) <= 102


def _matches(text: str) -> list[str]:
    return re.findall(r"\x1b\[1;31m(.*?)\x1b\[0m", text)


def test_matches_are_highlighted_where_there_is_colour() -> None:
    assert _matches(rendered("table", "hits", [HIT], Look(color=True))) == ["ferry", "ferry"]


def test_a_match_is_highlighted_on_both_lines_it_stands_on() -> None:
    hit = Hit(BARE, 1.0, (Snippet("the long way round the harbour", ((4, 30),)),))
    text = rendered("table", "hits", [hit], Look(width=20, color=True))
    assert _matches(text) == ["long way round", "the harbour"]


def test_matches_stay_in_place_behind_characters_that_are_spelt_out() -> None:
    hit = Hit(BARE, 1.0, (Snippet("\x1b\u202e[ferry] left", ((3, 8),)),))
    assert _matches(rendered("table", "hits", [hit], Look(color=True))) == ["ferry"]


def test_matches_that_overlap_or_follow_one_another_are_one_and_empty_ones_none() -> None:
    hit = Hit(BARE, 1.0, (Snippet("the ferry left", ((4, 9), (4, 4), (6, 8), (10, 14))),))
    text = rendered("table", "hits", [hit], Look(color=True))
    assert _matches(text) == ["ferry left"]
    assert "the ferry left" in re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_an_id_links_to_its_file_where_links_are_on() -> None:
    look = Look(hyperlinks=True, root="/my archive")
    link = "\x1b]8;;file:///my%20archive/2024/harbour.txt\x1b\\2024/harbour\x1b]8;;\x1b\\"
    assert link in rendered("table", "hits", [HIT], look)
    assert link in rendered("table", "articles", [HARBOUR], look)
    assert link in rendered("table", "copies", [CLUSTER], look)


def test_a_path_cannot_break_out_of_its_link() -> None:
    look = Look(hyperlinks=True, root="/a")
    text = rendered("table", "articles", [BARE.replaced(path="x\x1b\\y\x07.txt")], look)
    assert "file:///a/x%1B%5Cy%07.txt\x1b\\" in text


def test_what_to_keep_stands_out() -> None:
    text = rendered("table", "copies", [CLUSTER], Look(color=True))
    assert "\x1b[1m  keep       " in text
    assert "\x1b[1m  near" not in text


def test_an_id_is_whole_where_it_fits_on_a_line() -> None:
    deep = HARBOUR.replaced(id="a/folder/" * 5 + "harbour")
    cluster = Cluster(1, deep.id, "first", (Member(deep, "keep", 1, ""),))
    assert rendered("table", "copies", [cluster], Look(width=70)).splitlines()[1:] == [
        f"  keep         {deep.id}",
        "    first",
    ]


def test_a_cluster_says_what_to_keep_and_why_each_is_a_copy() -> None:
    assert rendered("table", "copies", [CLUSTER, LINK, LINK]).splitlines() == [
        "3 copies · Harbour reopens after the storm",
        "  keep              2024/harbour  it is the longest",
        "  near        99 %  bridge        one word differs",
        "  truncated   61 %  bare          holds the first paragraph of two",
        "",
        "bare → 2024/harbour  contained-in, 40\u00a0%: its text stands in the other",
        "bare → 2024/harbour  contained-in, 40\u00a0%: its text stands in the other",
    ]


def test_a_long_reason_is_wrapped_beside_the_id_or_below_it() -> None:
    because = "two words differ: the first became the last and the last the first"
    cluster = Cluster(1, "bare", "first", (Member(BARE, "near", 0.5, because),))
    assert rendered("table", "copies", [cluster], Look(width=60)).splitlines()[1:] == [
        "  near   50 %  bare  two words differ: the first became the",
        "                     last and the last the first",
    ]
    assert rendered("table", "copies", [cluster], Look(width=40)).splitlines()[1:] == [
        "  near   50 %  bare",
        "    two words differ: the first became",
        "    the last and the last the first",
    ]


@pytest.mark.parametrize(
    ("similarity", "text"),
    [(1.0, "100 %"), (0.9999, "99 %"), (0.978, "98 %"), (0.001, "1 %"), (0.0, "0 %")],
)
def test_a_similarity_reads_as_a_percentage(similarity: float, text: str) -> None:
    assert percent(similarity) == text


def test_problems_of_a_kind_stand_below_what_mends_them() -> None:
    other = Problem("x.bin", "binary", "It holds no text.", "Move it out of the archive.")
    text = rendered("table", "problems", [PROBLEM, PROBLEM.replaced(path="b.txt"), other])
    assert text.splitlines() == [
        "binary · 1",
        "  It holds no text.",
        "  → Move it out of the archive.",
        "  x.bin",
        "",
        "undated · 2",
        "  No date is stated.",
        "  → Put a date line on top.",
        "  bridge.txt",
        "  b.txt",
    ]


def test_messages_that_differ_stand_beside_their_files() -> None:
    first = Problem("a.json", "malformed", "It ends in line 1.", "Export it again.")
    second = first.replaced(path="longer.json", message="It ends in line 9.")
    lines = rendered("table", "problems", [first, second]).splitlines()
    assert lines[1:] == [
        "  → Export it again.",
        "  a.json       It ends in line 1.",
        "  longer.json  It ends in line 9.",
    ]


def test_a_problem_of_one_article_in_a_file_of_several_names_it() -> None:
    found = [
        PROBLEM.replaced(path="wire.jsonl", id="wire.jsonl#3"),
        PROBLEM.replaced(path="a#b.txt", id="a#b"),
        PROBLEM.replaced(path="day.txt", id="day#2"),
    ]
    lines = rendered("table", "problems", found).splitlines()
    assert lines[3:] == ["  wire.jsonl#3", "  a#b.txt", "  day.txt#2"]


def test_fields_make_a_table_of_these_columns() -> None:
    look = Look(fields=("words", "title", "id"))
    assert rendered("table", "hits", [HIT], look).splitlines() == [
        "words  title                            id",
        "─────  ───────────────────────────────  ────────────",
        "   11  Harbour reopens after the storm  2024/harbour",
    ]
    look = Look(fields=("fix",))
    assert rendered("table", "problems", [PROBLEM], look).endswith("\nPut a date line on top.\n")
    look = Look(fields=("id", "relation", "to"))
    rows = rendered("table", "copies", [CLUSTER, LINK], look).splitlines()
    assert rows[-1].split() == ["bare", "contained-in", "2024/harbour"]


def test_a_timeline_with_fields_is_a_table() -> None:
    look = Look(fields=("count", "period"))
    lines = rendered("table", "timeline", TIMELINE, look).splitlines()
    assert lines[2:] == ["    2  2025-01", "    0  2025-02", "    1  2025-03", "    1"]


def test_columns_too_many_for_the_width_keep_six_cells_each() -> None:
    look = Look(width=20, fields=("title", "url", "id", "path"))
    header = rendered("table", "articles", [_LONG], look).splitlines()[1]
    assert header == "──────  ──────  ──────  ──────"


@given(st.integers(40, 120))
def test_columns_that_were_asked_for_stay_and_are_narrowed(width: int) -> None:
    look = Look(width=width, fields=("title", "url", "id", "path"))
    lines = rendered("table", "articles", [_LONG, HARBOUR], look).splitlines()
    assert lines[0].split() == ["title", "url", "id", "path"]
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize("kind", ["articles", "hits", "facets", "copies", "problems"])
def test_an_unknown_field_is_told(kind: str) -> None:
    with pytest.raises(UnknownFieldError):
        rendered("table", kind, [], Look(fields=("nonsense",)))


def test_a_whole_article_is_no_table() -> None:
    with pytest.raises(FormatError):
        shown("table", [READING])

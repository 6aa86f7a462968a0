from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.model.difference import Difference, Extent, SentencePair, WordChange
from archive_cli.model.errors import FormatError
from archive_cli.render.lines import width_of
from archive_cli.render.renderer import Format, Layout, Look
from archive_cli.render.stretches import stretches_of
from render.samples import BARE, DIFFERENCE, HARBOUR, HOSTILE, any_text, rendered

LAYOUTS: tuple[Layout, ...] = ("unified", "side-by-side", "word")
_SGR = re.compile(r"\x1b\[[0-9;]*m")


def page(difference: Difference, **look: object) -> str:
    return rendered("page", "difference", difference, Look(**look))  # type: ignore[arg-type]


def same(number: int) -> SentencePair:
    extent = Extent(number, number + 1, "x")
    return SentencePair("same", extent, extent)


def edited(old: str, new: str) -> Difference:
    """Return a comparison of two bodies, which differ as a whole."""
    words = (WordChange(Extent(0, len(old), old), Extent(0, len(new), new)),)
    pair = SentencePair("changed", Extent(0, len(old), old), Extent(0, len(new), new), words)
    a, b = BARE.replaced(body=old), BARE.replaced(id="b", body=new)
    return Difference(a, b, (), (pair,), 1, 1, "word", "word", 0.5, None)


def test_sentences_stand_behind_signs() -> None:
    assert page(DIFFERENCE).split("\n") == [
        "2024/harbour → 2024/edited",
        "near, 84 % the same: 1 word cut, 3 added, 1 sentence changed, 1 sentence moved",
        "",
        "place  [-Port Elin-]",
        "",
        "> (moved 1 sentence up) By noon every berth was taken.",
        "",
        "~ The [-first-]{+second+} ferry left at dawn.",
        "+ All cheered.",
        "",
    ]


def test_a_sentence_that_passed_none_of_those_that_kept_their_order_is_moved_anywhere() -> None:
    one, other = Extent(0, 4, "One."), Extent(5, 11, "Other.")
    pairs = (SentencePair("moved", other, one), SentencePair("moved", one, other))
    a, b = BARE.replaced(body="One. Other."), BARE.replaced(id="b", body="Other. One.")
    told = page(Difference(a, b, (), pairs, 0, 0, "word", "word", 0.9, "near"))
    assert "near, 90 % the same: 2 sentences moved" in told
    assert told.count("> (moved) ") == 2


def test_paragraphs_show_what_differs_in_them() -> None:
    assert page(DIFFERENCE, layout="word").endswith(
        "\n\n(moved 1 sentence up) By noon every berth was taken.\n\n"
        "The [-first-]{+second+} ferry left at dawn. {+All cheered.+}\n"
    )


def test_two_columns_have_signs_between() -> None:
    lines = page(DIFFERENCE, layout="side-by-side", width=83).split("\n")
    assert lines[2] == f"{'2024/harbour':<40}   2024/edited"
    assert lines[3] == f"{'place  [-Port Elin-]':<40} | place"
    assert (
        f"{'The [-first-] ferry left at dawn.':<40} | The {{+second+}} ferry left at dawn." in lines
    )
    assert f"{'':<40} > All cheered." in lines


def test_two_columns_become_one_where_they_do_not_fit() -> None:
    assert page(DIFFERENCE, layout="side-by-side", width=42) == page(DIFFERENCE, width=42)


def test_identical_texts_are_said_to_be() -> None:
    pair = SentencePair("same", Extent(0, 1, "x"), Extent(0, 1, "x"))
    equal = Difference(HARBOUR, HARBOUR, (), (pair,), 0, 0, "word", "word", 1.0, "identical")
    assert "identical, character for character." in page(equal)
    spaced = Difference(HARBOUR, BARE, (), (pair,), 0, 0, "word", "word", 1.0, "identical")
    assert "the same but for spacing" in page(spaced)


def test_colour_takes_the_place_of_marks() -> None:
    shown = page(DIFFERENCE, color=True)
    assert "The \x1b[9;31mfirst\x1b[0m\x1b[4;32msecond\x1b[0m ferry" in shown
    assert "+ \x1b[32mAll cheered.\x1b[0m" in shown
    assert "[-" not in _SGR.sub("", shown)


@pytest.mark.parametrize(
    ("kinds", "context", "expected"),
    [
        ("sssc", 1, [2, "s", "c"]),
        ("csss", 1, ["c", "s", 2]),
        ("csssc", 1, ["c", "s", 1, "s", "c"]),
        ("cssc", 1, ["c", "s", "s", "c"]),
        ("csc", 0, ["c", 1, "c"]),
        ("sss", 1, [3]),
        ("", 1, []),
    ],
)
def test_stretches_without_a_difference_are_left_out(
    kinds: str, context: int, expected: list[str | int]
) -> None:
    cut = SentencePair("cut", Extent(0, 1, "x"), None)
    pairs = [cut if kind == "c" else same(number) for number, kind in enumerate(kinds)]
    found = stretches_of(pairs, context)
    assert [one if isinstance(one, int) else one.kind[0] for one in found] == expected


@given(any_text, any_text, st.sampled_from(LAYOUTS), st.integers(1, 130), st.booleans())
def test_no_line_is_too_wide_and_none_commands_the_terminal(
    old: str, new: str, layout: Layout, width: int, color: bool
) -> None:
    shown = page(edited(old, new), layout=layout, width=width, color=color)
    plain = _SGR.sub("", shown)
    assert "\x1b" not in plain
    assert plain.replace("\n", "").isprintable() or not set(plain) & {"\r", "\x07", "\u202e"}
    assert all(width_of(line) <= max(width, 20) for line in plain.split("\n"))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_articles_contain_is_shown_and_not_obeyed(text: str, layout: Layout) -> None:
    shown = page(edited("", text), layout=layout, width=500)
    assert not set(shown) & set("\x1b\r\x07\x9b\u202e\u2066\x00\x7f")


def test_wide_and_combining_characters_stay_in_their_columns() -> None:
    lines = page(edited("新的码头昨天", "e\u0301té"), layout="side-by-side", width=61).split("\n")
    assert {width_of(line.partition(" | ")[0]) for line in lines if " | " in line} == {29}


@pytest.mark.parametrize("output_format", ["table", "plain", "csv", "bibtex"])
def test_a_comparison_has_no_rows(output_format: Format) -> None:
    with pytest.raises(FormatError, match="diff can't write"):
        rendered(output_format, "difference", DIFFERENCE)


def test_words_and_characters_are_told_apart_where_one_is_cut_and_the_other_added() -> None:
    told = page(edited("Two words", "两").replaced(cut=2, added=1, added_unit="character"))
    assert "50 % the same: 2 words cut, 1 character added, 1\n" in told

from __future__ import annotations

from typing import Any

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.cli.arguments import is_marked, mark_exclusions, spell_out, unmarked

OPTIONS = (
    click.Option(["-C", "--archive", "root"]),
    click.Option(["-q", "--quiet"], is_flag=True),
    click.Option(["-0", "paths_only"], is_flag=True),
    click.Option(["--limit"]),
    click.Option(["--any", "match"], flag_value="any"),
)
WORDS = click.Argument(["words"], nargs=-1)


def parsed(args: list[str]) -> dict[str, Any]:
    """What click makes of the arguments, words unmarked."""
    command = click.Command("test", params=[*OPTIONS, WORDS], add_help_option=False)
    values = command.make_context("test", mark_exclusions(command.params, args)).params
    return {**values, "words": [unmarked(word) for word in values["words"]]}


def exclusions(*args: str) -> list[str]:
    return [unmarked(arg) for arg in mark_exclusions(OPTIONS, args) if is_marked(arg)]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["-covid"], ["-covid"]),
        (["laos", "-covid", "-sars"], ["-covid", "-sars"]),
        (["-Cambodia"], ["-Cambodia"]),
        (["-quiet"], ["-quiet"]),
        (["-007"], ["-007"]),
        (["-title:visit"], ["-title:visit"]),
        (['-"border defence"'], ['-"border defence"']),
        (["-q", "-0", "-q0"], []),
        (["-C", "-folder"], []),
        (["-qC", "-folder"], []),
        (["-C/srv", "-C.", "-C../a", "-C~/a"], []),
        (["--limit", "-covid"], []),
        (["--limit=3", "-covid"], ["-covid"]),
        (["--any", "-covid"], ["-covid"]),
        (["--unknown", "-covid"], ["-covid"]),
        (["-"], []),
        (["a-b"], []),
        (["--", "-covid"], []),
        (["-C", "--", "-covid"], ["-covid"]),
    ],
)
def test_what_begins_with_a_dash_and_is_no_option_is_excluded(
    args: list[str], expected: list[str]
) -> None:
    assert exclusions(*args) == expected


LETTERS = "abdefghijklmnoprstuvwxyzABDEFG123456789"
EXCLUSIONS = st.builds(
    "-{}{}".format, st.sampled_from(LETTERS), st.text('abcCq0-=.:*"ệ ', max_size=4)
)
GIVEN = st.sampled_from(
    [
        (["-q"], {"quiet": True}),
        (["--quiet"], {"quiet": True}),
        (["-0"], {"paths_only": True}),
        (["-q0"], {"quiet": True, "paths_only": True}),
        (["-C", "-dir"], {"root": "-dir"}),
        (["-C", "--"], {"root": "--"}),
        (["-C./dir"], {"root": "./dir"}),
        (["-0C", "dir"], {"root": "dir", "paths_only": True}),
        (["--archive", "dir"], {"root": "dir"}),
        (["--archive=-dir"], {"root": "-dir"}),
        (["--limit", "-5"], {"limit": "-5"}),
        (["--any"], {"match": "any"}),
    ]
)
WORD = st.text('abcệ:"( ', min_size=1, max_size=5) | st.just("-")


@given(st.lists(GIVEN | EXCLUSIONS | WORD), st.lists(EXCLUSIONS | WORD))
def test_options_are_found_as_click_finds_them_and_words_keep_their_order(
    pieces: list[tuple[list[str], dict[str, Any]] | str], after: list[str]
) -> None:
    args: list[str] = []
    expected: dict[str, Any] = {
        "root": None,
        "quiet": False,
        "paths_only": False,
        "limit": None,
        "match": None,
    }
    words: list[str] = []
    for piece in pieces:
        if isinstance(piece, str):
            args.append(piece)
            words.append(piece)
        else:
            args += piece[0]
            expected |= piece[1]
    assert parsed([*args, "--", *after]) == expected | {"words": words + after}


@given(st.lists(st.text("-abC0q=./~ ", max_size=6)))
def test_marking_changes_no_argument_but_by_its_mark(args: list[str]) -> None:
    spelt = {"-C": "--archive", "-q": "--quiet"}
    for made, arg in zip(mark_exclusions(OPTIONS, args), args, strict=True):
        assert unmarked(made) in (arg, spelt.get(arg))


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (["-C", "a", "-q", "list", "-q"], ["--archive", "a", "--quiet", "list", "-q"]),
        (["-C", "-q", "-q"], ["--archive", "-q", "--quiet"]),
        (["-Ca", "-q0", "-0", "-x"], ["-Ca", "-q0", "-0", "-x"]),
        (["--", "-q"], ["--", "-q"]),
        ([], []),
    ],
)
def test_short_options_before_the_first_word_are_spelt_out(
    args: list[str], expected: list[str]
) -> None:
    assert spell_out(OPTIONS, args) == expected

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archive_cli.reading.lines import is_wrapped, lines_of, paragraphs_of, tidy


def test_lines_know_where_they_stand_and_how_many_blank_lines_precede_them() -> None:
    text = "  one\r\n\r\n\r\ntwo \n \t\nthree"
    lines = list(lines_of(text))
    assert [(line.text, line.gap) for line in lines] == [("one", 0), ("two", 2), ("three", 1)]
    assert [text[line.start : line.end] for line in lines] == ["one", "two", "three"]


@given(st.lists(st.sampled_from(["\r\n", "\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", " ", "ab"])))
def test_every_line_end_counts_once_and_all_else_belongs_to_a_line(pieces: list[str]) -> None:
    text = "".join(pieces)
    lines = lines_of(text)
    expected = [piece.strip() for piece in text.splitlines() if piece.strip()]
    assert [line.text for line in lines] == expected
    assert [text[line.start : line.end] for line in lines] == expected
    leading = sum(line.gap for line in lines) + len(lines)
    assert leading == 0 or leading == len(text.rstrip("\r\n\x0b\x0c\x85\u2028 ").splitlines())


def test_a_part_of_a_file_has_its_lines_where_they_stand_in_the_file() -> None:
    text = "---\r\nkey: value\r\n---\r\n\r\n  one\r\ntwo"
    lines = lines_of(text, text.rindex("---") + 3)
    assert [(line.text, line.gap, line.indent) for line in lines] == [("one", 2, 2), ("two", 0, 0)]
    assert [text[line.start : line.end] for line in lines] == ["one", "two"]


def test_lines_broken_at_a_fixed_width_become_one_paragraph() -> None:
    text = (
        "The council said on Monday that the new bridge would be open\n"
        "to traffic before the end of the year, two months later than\n"
        "it had planned.\n"
        "    Work began in spring and was held up by floods that came\n"
        "earlier than in other years.\n"
    )
    paragraphs = paragraphs_of(list(lines_of(text)))
    assert len(paragraphs) == 2
    assert paragraphs[0].endswith("than it had planned.")


def test_lines_that_end_as_sentences_are_paragraphs_of_their_own() -> None:
    text = "The council met on Monday, and said so.\nIt will meet again on Friday this week.\n"
    lines = list(lines_of(text))
    assert not is_wrapped(lines)
    assert len(paragraphs_of(lines)) == 2


def test_white_space_within_a_paragraph_becomes_single_blanks() -> None:
    assert tidy(" a\u00a0 b\t\tc ") == "a b c"
    assert tidy("a\u3000b\u2009c d") == "a b c d"
    assert tidy("\u200b a b\u00ad") == "a b"


def test_a_sentence_that_a_gap_cuts_is_joined_again() -> None:
    text = (
        "The minister met the guest, who is deputy minister,\n\n\nChief of Staff and a friend "
        "of\n\nhis, on Monday.\n\nThey spoke of:\n\nships\n"
    )
    whole = "The minister met the guest, who is deputy minister, Chief of Staff and a friend of his"
    assert paragraphs_of(list(lines_of(text))) == [
        f"{whole}, on Monday.",
        "They spoke of:",
        "ships",
    ]

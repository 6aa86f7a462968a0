import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.dedupe.sentences import sentences_of


def read(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences_of(text)]


@pytest.mark.parametrize(
    "sentences",
    [
        ["It rained.", "Then it stopped!", "Did it?", "Yes…", "So they say."],
        ["Lieut. Gen. J. R. Ward met Mr. Obi of the U.S. Navy on Jan. 5.", "They spoke."],
        ["“Is it far?” he asked.", "“No.”", "“Go on!” they cried."],
        ["He said no.", "The ship, No. 5, left (at 3 p.m. sharp).", "It rose 3.5 per cent."],
        ["Ông đến TP. Hồ Chí Minh.", "PGS. TS. Lan không nói gì.", "Đúng vậy."],
        ["新的码头昨天开放。", "他问：“为什么？”", "没有人回答！"],
        ["港は開いた。", "「行こう。」", "彼は言った。"],
        ["เรือออกแล้ว", "คนรออยู่", "ฝนตก"],
        ["यह पहला है।", "यह दूसरा है।"],
        ["Wait... and see.", "The end."],
    ],
)
def test_sentences_end_where_a_reader_says(sentences: list[str]) -> None:
    joiner = "" if "。" in sentences[0] else " "
    assert read(joiner.join(sentences)) == sentences


def test_a_paragraph_ends_a_sentence() -> None:
    assert read("No full stop\n\nNor here") == ["No full stop", "Nor here"]


def test_no_text_has_no_sentence() -> None:
    assert read("") == read(" \n\n ") == []


@given(st.text(st.sampled_from('aB.!?…”" \n。กข1Dr'), max_size=60))
def test_sentences_cover_all_but_white_space_in_order(text: str) -> None:
    found = sentences_of(text)
    assert "".join("".join(read(text)).split()) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in found)
    assert found == sorted(found)

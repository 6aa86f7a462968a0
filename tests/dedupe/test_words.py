import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.catalog.analysis import tokens_of
from archive_cli.dedupe.words import joined, spelled, words_of_each

# Letters, characters of scripts without spaces, marks of both, digits, signs, and what NFC puts
# together.
ODD = "กิำเかが\u3099中á\u0301\u0915\u093f\u1100\u1161\u11a8\u1025\u102e½①ß7_.,\u0338\u200d\ud800 \n"


def pieces(text: bytes) -> list[bytes]:
    return [piece for piece in text.split(b" ") if piece]


@given(st.one_of(st.text(max_size=60), st.text(ODD, max_size=30), st.text(f"{ODD}ab", max_size=30)))
def test_a_text_is_spelled_by_its_tokens(text: str) -> None:
    assert pieces(spelled(text)) == pieces(joined(tokens_of(text)))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Port, re-opened", "the port re opened"),
        ("Đảo Lớn: 5 giờ", "dao lon 5 gio"),
        ("Порт открыт", "порт открыт"),
        ("在2025年", "在 2025 年"),
        ("ที่ 3 วัน", "ที่ 3 วั น"),
        ("कि1", "कि1"),
        ("\u0e34ก", "ก"),
    ],
)
def test_marks_stay_with_what_they_stand_on(text: str, expected: str) -> None:
    assert spelled(text).decode().split() == expected.split()


def test_words_begin_where_their_text_does() -> None:
    numbers, starts = words_of_each([b"one two", b"", b" two  ", "在 2025".encode()])
    assert starts.tolist() == [0, 2, 2, 3, 5]
    assert numbers[1] == numbers[2]
    assert len(set(numbers.tolist())) == 4
    assert (numbers & 1).tolist() == [0, 0, 0, 0, 1]

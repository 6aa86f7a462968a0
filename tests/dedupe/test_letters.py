from threading import Thread

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.dedupe.columns import Numbers
from archive_cli.dedupe.letters import _string, letters_of

# Numbers whose upper bits are often the same, and their lower bits too.
WORDS = st.builds(lambda upper, lower: upper << 60 | lower, st.integers(0, 3), st.integers(0, 5))
TEXTS = st.lists(WORDS, min_size=1, max_size=40)


def column(words: list[int]) -> Numbers:
    return np.array(words, np.uint64)


def check(one: list[int], other: list[int], found: tuple[str, str]) -> None:
    ours, theirs = found
    assert [[a == b for b in theirs] for a in ours] == [[a == b for b in other] for a in one]
    assert [[a == b for b in ours] for a in ours] == [[a == b for b in one] for a in one]


@given(TEXTS, TEXTS)
def test_letters_are_equal_where_words_are(one: list[int], other: list[int]) -> None:
    check(one, other, letters_of(column(one), column(other)))


@given(TEXTS, st.lists(TEXTS, min_size=2, max_size=4))
def test_a_text_is_remembered_on_either_side(one: list[int], others: list[list[int]]) -> None:
    known = column(one)
    for other in others:
        check(one, other, letters_of(known, column(other)))
        theirs, ours = letters_of(column(other), known)
        check(one, other, (ours, theirs))


def test_most_words_have_small_letters() -> None:
    ours, theirs = letters_of(column([7 << 60, 9 << 60] * 400), column([9 << 60, 1 << 60]))
    assert set(ours) == {"\x01", "\x02"}
    assert theirs == f"{ours[1]}\0"


def test_threads_do_not_mix_their_texts() -> None:
    found: list[tuple[str, str]] = []
    one, other = [1 << 50, 2 << 50], [2 << 50, 3 << 50]
    known = column(one)
    letters_of(known, known)
    elsewhere = Thread(target=lambda: found.append(letters_of(known, column(other))))
    elsewhere.start()
    elsewhere.join()
    check(one, other, found[0])


def test_more_words_than_there_are_letters_share_the_last_one() -> None:
    letters = _string(np.arange(0x110002, dtype=np.uint32))
    assert len(letters) == 0x110002
    assert letters[-3:] == "\U0010ffff" * 3
    assert letters[65] == "A"

import numpy as np
import pytest

from archive_cli.dedupe.postings import (
    Holders,
    Postings,
    condensed,
    pairs_in,
    postings_of,
    ranked,
    renumbered,
)


def posted(*texts: str, first: int = 0) -> Postings:
    """Return the postings of texts whose grams are the letters of a word."""
    grams = np.array([ord(letter) for text in texts for letter in text], np.uint64)
    owners = np.array([first + n for n, text in enumerate(texts) for _ in text], np.int32)
    return postings_of(grams, owners)


def owners_in(postings: Postings) -> dict[str, list[int]]:
    bounds = zip(postings.starts, postings.starts[1:], strict=False)
    return {
        chr(gram): postings.owners[begin:end].tolist()
        for gram, (begin, end) in zip(postings.grams.tolist(), bounds, strict=True)
    }


def pairs_of(postings: Postings, labels: list[int], most: int = 12) -> list[tuple[int, int, int]]:
    found = pairs_in(condensed(postings, np.array(labels)), np.array(labels), most)
    return sorted(zip(*(column.tolist() for column in found), strict=True))


@pytest.mark.parametrize("first", [0, 5_000])
def test_only_what_several_texts_hold_is_posted(first: int) -> None:
    postings = posted("abc", "bcd", "xc", first=first)
    assert owners_in(postings) == {"b": [first, first + 1], "c": [first, first + 1, first + 2]}


def test_nothing_posted_is_nothing_found() -> None:
    postings = posted("abc", "def")
    assert owners_in(postings) == {}
    assert pairs_of(postings, [0, 1]) == []


def test_those_that_hold_most_of_what_is_shared_come_first() -> None:
    postings = posted("ax", "abc", "bc", "yz")
    assert ranked(postings, 4).tolist() == [1, 2, 0, 3]
    numbers = np.array([2, 0, 1, 3], np.int32)
    assert owners_in(renumbered(postings, numbers)) == {"a": [0, 2], "b": [0, 1], "c": [0, 1]}


def test_pairs_count_what_both_hold() -> None:
    assert pairs_of(posted("abc", "abd", "cd"), [0, 1, 2]) == [(0, 1, 2), (0, 2, 1), (1, 2, 1)]


def test_a_component_is_represented_by_its_first_text_with_the_gram() -> None:
    postings = posted("ab", "abc", "cd", "ad")
    assert owners_in(condensed(postings, np.array([0, 0, 2, 3]))) == {
        "a": [0, 3], "c": [1, 2], "d": [2, 3],
    }  # fmt: skip


def test_pairs_count_what_their_components_hold_together() -> None:
    postings = posted("ab", "bc", "abc")
    assert pairs_of(postings, [0, 0, 2]) == [(0, 2, 3), (1, 2, 3)]


def test_of_a_gram_in_many_components_only_the_first_is_paired() -> None:
    postings = posted("a", "a", "a", "a")
    assert pairs_of(postings, [0, 1, 2, 3], most=3) == [(0, 1, 1), (0, 2, 1), (0, 3, 1)]
    assert len(pairs_of(postings, [0, 1, 2, 3], most=4)) == 6


def test_the_nearest_of_a_component_share_most() -> None:
    postings = posted("abcd", "ab", "abc", "abcd", "d")
    labels = np.array([0, 1, 1, 1, 4])
    holders = Holders(postings)
    assert holders.nearest(0, labels, 1, 2) == [3, 2]
    assert holders.nearest(0, labels, 1, 9) == [3, 2, 1]
    assert holders.nearest(0, labels, 4, 9) == [4]
    assert holders.nearest(1, labels, 4, 9) == []

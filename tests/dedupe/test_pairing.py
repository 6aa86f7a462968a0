from archive_cli.dedupe.pairing import Pair, pairs_between


def test_sentences_with_most_words_in_common_are_pairs() -> None:
    ours = [[1, 2, 3, 4], [5, 6, 7, 8]]
    theirs = [[9, 9, 9], [1, 2, 3, 10], [5, 6, 7, 8, 11]]
    assert pairs_between(ours, theirs) == [Pair(0, 1, 1, 2), Pair(1, 2, 2, 3)]


def test_sentences_with_less_than_half_in_common_are_none() -> None:
    assert pairs_between([[1, 2, 3, 4]], [[1, 5, 6, 7]]) == []


def test_a_sentence_cut_short_is_a_pair() -> None:
    long = list(range(40))
    assert pairs_between([long], [long[:6]]) == [Pair(0, 1, 0, 1)]


def test_pairs_never_cross() -> None:
    one, other = [1, 2, 3, 4, 5, 6], [11, 12, 13]
    assert pairs_between([one, other], [[*other, 14], [*one, 7]]) == [Pair(0, 1, 1, 2)]
    assert pairs_between([other, one], [[*one, 7], [*other, 14]]) == [Pair(1, 2, 0, 1)]


def test_the_halves_of_a_split_sentence_belong_to_its_pair() -> None:
    whole = list(range(12))
    assert pairs_between([whole], [whole[:6], [90], whole[6:]]) == [Pair(0, 1, 0, 1)]
    assert pairs_between([whole], [whole[:6], whole[6:]]) == [Pair(0, 1, 0, 2)]
    assert pairs_between([whole[:6], whole[6:]], [whole]) == [Pair(0, 2, 0, 1)]


def test_sentences_without_words_are_never_paired() -> None:
    assert pairs_between([[], [1, 2]], [[1, 2], []]) == [Pair(1, 2, 0, 1)]


def test_a_word_of_very_many_sentences_makes_no_pair_by_itself() -> None:
    few, many = [[0, number] for number in range(1, 6)], [[0, -number] for number in range(1, 51)]
    assert pairs_between(few, many[:5]) == [Pair(n, n + 1, n, n + 1) for n in range(5)]
    assert pairs_between(few, many) == []

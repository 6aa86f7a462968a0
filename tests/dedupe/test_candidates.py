import itertools
from random import Random

import pytest

from archive_cli.dedupe.candidates import Forest, connected
from archive_cli.dedupe.texts import Text, texts_of
from archive_cli.dedupe.verification import copy_of
from dedupe.planted import Press, article


def components_by_hand(texts: list[Text]) -> list[list[int]]:
    forest = Forest(len(texts))
    for one, other in itertools.combinations(range(len(texts)), 2):
        if texts[one].grams & texts[other].grams and copy_of(texts[one], texts[other]):
            forest.connect(one, other)
    return forest.components()


def test_a_forest_names_components_by_their_smallest_number() -> None:
    forest = Forest(5)
    forest.connect(4, 2)
    forest.connect(2, 1)
    assert forest.components() == [[0], [1, 2, 4], [3]]
    assert forest.root(4) == 1
    assert sorted(forest.members(2)) == [1, 2, 4]


@pytest.mark.parametrize("seed", range(6))
def test_components_are_those_of_all_pairs_compared(seed: int) -> None:
    press = Press(seed)
    bodies = [press.text(60) for _ in range(6)]
    for _ in range(40):
        body = press.random.choice(bodies)
        start = press.random.randrange(len(body) // 3)
        part = body[start : start + press.random.randint(30, 80)]
        bodies.append(press.edited(part, press.random.choice([0, 0.05, 0.1])))
    texts = texts_of(article(str(i), " ".join(body)) for i, body in enumerate(bodies))
    assert connected(texts).components() == components_by_hand(texts)


def star(press: Press, count: int) -> list[list[str]]:
    """Return a text, its first 100 of 150 words, and pieces: copies of it, but of no other piece.

    Most of the words changed are among the last 40, so that the shingles of the beginning stand
    in most pieces and those of the end in few.
    """
    base = press.text(150)
    pieces = []
    for piece in range(count):
        words = [*base[:110], *press.edited(base[110:], 0.3)]
        for place in range(piece % 18, 110, 18):
            words[place] = f"piece{piece}"
        pieces.append(words)
    return [base, base[:100], *pieces]


def test_texts_that_share_only_what_was_set_aside_are_compared_once_others_connect() -> None:
    bodies = star(Press(5), 80)
    texts = texts_of(article(f"{i:02}", " ".join(body)) for i, body in enumerate(bodies))
    by_id = sorted(texts, key=lambda text: text.articles[0].id)
    base, beginning, *pieces = by_id
    assert copy_of(base, beginning)
    assert all(copy_of(base, piece) for piece in pieces)
    assert not any(copy_of(pieces[0], piece) for piece in pieces[1:])
    assert not any(copy_of(beginning, piece) for piece in pieces)
    for order in (by_id, [*pieces, beginning, base], Random(2).sample(by_id, len(by_id))):
        assert len(connected(order).components()) == 1


def test_a_common_ancestor_comes_first() -> None:
    bodies = star(Press(6), 12)
    texts = texts_of(article(f"{i:02}", " ".join(body)) for i, body in enumerate(bodies))
    assert texts[0].articles[0].id == "00"

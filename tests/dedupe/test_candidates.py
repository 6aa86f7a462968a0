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


def test_a_late_ancestor_connects_copies_that_are_strangers_to_each_other() -> None:
    press = Press(5)
    base = press.text(400)
    bodies = [press.edited(base, 0.09) for _ in range(70)]
    texts = texts_of(article(str(i), " ".join(body)) for i, body in enumerate([base, *bodies]))
    assert len(components_by_hand(texts)) == 1
    for order in (texts, texts[::-1], Random(2).sample(texts, len(texts))):
        assert len(connected(order).components()) == 1

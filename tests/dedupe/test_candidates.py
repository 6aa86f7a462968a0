import itertools
from random import Random

import pytest

from archive_cli.dedupe.candidates import Forest, connected
from archive_cli.dedupe.corpus import ListedArticles
from archive_cli.dedupe.distinct import distinct_texts
from archive_cli.dedupe.library import Library
from archive_cli.dedupe.verification import copy_of
from dedupe.planted import Press, article


def library_of(bodies: list[list[str]]) -> Library:
    articles = [article(f"{i:02}", " ".join(body)) for i, body in enumerate(bodies)]
    corpus = ListedArticles(articles)
    return Library(corpus, distinct_texts(corpus))


def names_in(library: Library) -> dict[str, int]:
    return {library.articles_of(text)[0].id: text for text in range(len(library.distinct))}


def components_by_hand(library: Library) -> list[list[int]]:
    forest = Forest(len(library.distinct))
    for one, other in itertools.combinations(range(len(library.distinct)), 2):
        if copy_of(library.text(one), library.text(other)):
            forest.connect(one, other)
    return forest.components()


def test_a_forest_names_components_by_their_smallest_number() -> None:
    forest = Forest(5)
    assert forest.connect(4, 2)
    assert forest.connect(2, 1)
    assert not forest.connect(1, 4)
    assert forest.components() == [[1, 2, 4]]
    assert forest.labels().tolist() == [0, 1, 1, 3, 1]
    assert sorted(forest.members(forest.root(4))) == [1, 2, 4]
    assert list(forest.members(0)) == [0]


@pytest.mark.parametrize("seed", range(6))
def test_components_are_those_of_all_pairs_compared(seed: int) -> None:
    press = Press(seed)
    bodies = [press.text(60) for _ in range(6)]
    for _ in range(40):
        body = press.random.choice(bodies)
        start = press.random.randrange(len(body) // 3)
        part = body[start : start + press.random.randint(30, 80)]
        bodies.append(press.edited(part, press.random.choice([0, 0.05, 0.1])))
    library = library_of(bodies)
    assert connected(library.postings, library).forest.components() == components_by_hand(library)


def star(press: Press, count: int) -> list[list[str]]:
    """Return a text, its first 100 of 150 words, and pieces: copies of it, but of no other piece.

    Most of the words changed are among the last 40, so that the grams of the beginning stand
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


def test_texts_that_share_only_what_very_many_have_are_compared_once_others_connect() -> None:
    bodies = star(Press(5), 80)
    for order in (bodies, bodies[::-1], Random(2).sample(bodies, len(bodies))):
        library = library_of(order)
        assert len(connected(library.postings, library).forest.components()) == 1
    names = names_in(library_of(bodies))
    library = library_of(bodies)
    base, beginning, *pieces = (library.text(names[name]) for name in sorted(names))
    assert copy_of(base, beginning)
    assert all(copy_of(base, piece) for piece in pieces)
    assert not any(copy_of(pieces[0], piece) for piece in pieces[1:])
    assert not any(copy_of(beginning, piece) for piece in pieces)


def test_a_common_ancestor_comes_first() -> None:
    assert names_in(library_of(star(Press(6), 12)))["00"] == 0

"""Which pairs are compared, and how alike they are."""

import pytest

from archive_cli.dedupe.likeness import likenesses
from archive_cli.dedupe.terms import weigh_terms
from archive_cli.model.article import Article

_BODIES = (
    "Ferry Teluma sinks off Kaluwe",
    "Kaluwe mourns as ferry Teluma sinks",
    "Museum shows drawings by children",
    "Teluma ferry sinks near Kaluwe island",
)


def _found(windows: list[tuple[int, int]]) -> dict[tuple[int, int], float]:
    articles = [
        Article(str(number), "", "lead", f"{number}.txt", body)
        for number, body in enumerate(_BODIES)
    ]
    found = likenesses(weigh_terms(articles), windows)
    return dict(
        zip(
            zip(found.earlier.tolist(), found.later.tolist(), strict=True),
            found.values.tolist(),
            strict=True,
        )
    )


def test_every_pair_is_found_once_and_strangers_are_not() -> None:
    assert set(_found([(0, 0)] * 4)) == {(0, 1), (0, 3), (1, 3)}


def test_outside_its_window_an_article_is_not_compared() -> None:
    assert set(_found([(0, 0), (0, 1), (0, 1), (0, 1)])) == {(1, 3)}


def test_those_before_the_first_bound_are_always_compared() -> None:
    assert set(_found([(0, 0), (1, 1), (1, 2), (1, 3)])) == {(0, 1), (0, 3)}


def test_a_window_changes_nothing_but_which_pairs_there_are() -> None:
    everything, within = _found([(0, 0)] * 4), _found([(0, 0), (1, 1), (1, 1), (1, 1)])
    assert within == pytest.approx(everything)


def test_nothing_in_common_is_no_likeness() -> None:
    articles = [Article(str(number), "", "lead", "", f"word{number}") for number in range(3)]
    assert len(likenesses(weigh_terms(articles), [(0, 0)] * 3).values) == 0


def test_no_articles_have_no_likeness() -> None:
    found = likenesses(weigh_terms([]), [])
    assert [len(column) for column in found] == [0, 0, 0]

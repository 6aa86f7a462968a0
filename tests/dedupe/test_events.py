"""Groups hold together by the mean likeness of all their articles."""

import numpy as np
import pytest

from archive_cli.dedupe.events import pairs_of_events
from archive_cli.dedupe.likeness import Likenesses


def _pairs(likes: dict[tuple[int, int], float], least: float) -> dict[tuple[int, int], float]:
    found = Likenesses(
        np.array([other for _, other in likes], np.int32),
        np.array([one for one, _ in likes], np.int32),
        np.array(list(likes.values()), np.float64),
    )
    return {(one, other): value for one, other, value in pairs_of_events(found, least)}


def test_a_pair_below_the_least_likeness_is_no_event() -> None:
    assert _pairs({(0, 1): 0.3, (2, 3): 0.1}, 0.2) == {(0, 1): 0.3}


def test_a_third_article_that_is_like_both_carries_a_pair() -> None:
    pairs = _pairs({(0, 1): 0.5, (1, 2): 0.4, (0, 2): 0.1}, 0.2)
    assert pairs == {(0, 1): 0.5, (0, 2): pytest.approx(0.25), (1, 2): pytest.approx(0.25)}


def test_a_chain_of_follow_ups_does_not_hold_together() -> None:
    pairs = _pairs({(0, 1): 0.3, (1, 2): 0.25, (2, 3): 0.3}, 0.2)
    assert set(pairs) == {(0, 1), (2, 3)}


def test_ties_go_to_the_smaller_numbers() -> None:
    assert set(_pairs({(1, 2): 0.3, (0, 1): 0.3}, 0.2)) == {(0, 1)}


def test_nothing_alike_makes_no_event() -> None:
    assert _pairs({}, 0.2) == {}

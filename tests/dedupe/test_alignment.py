from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive_cli.dedupe.alignment import Change, changes_between, shared_items, without_chance

few = st.lists(st.integers(0, 5), max_size=30)


def applied(left: list[int], right: list[int], changes: list[Change]) -> list[int]:
    made: list[int] = []
    done = 0
    for change in changes:
        made += [*left[done : change.a_start], *right[change.b_start : change.b_end]]
        done = change.a_end
    return made + left[done:]


@given(few, few)
def test_applying_the_changes_to_one_gives_the_other(left: list[int], right: list[int]) -> None:
    changes = changes_between(left, right)
    assert applied(left, right, changes) == right
    assert applied(left, right, without_chance(changes)) == right


@given(few, few)
def test_changes_never_touch_and_never_are_empty(left: list[int], right: list[int]) -> None:
    changes = changes_between(left, right)
    assert all(change.size for change in changes)
    for one, other in pairwise(changes):
        assert one.a_end < other.a_start
        assert other.a_start - one.a_end == other.b_start - one.b_end


@given(few)
def test_nothing_differs_between_equal_sequences(items: list[int]) -> None:
    assert changes_between(items, list(items)) == []


def test_two_items_equal_by_chance_do_not_part_two_larger_changes() -> None:
    changes = changes_between(list("abcdXefgh"), list("ijklXmnop"))
    assert len(changes) == 2
    assert without_chance(changes) == [Change(0, 9, 0, 9)]


def test_a_long_agreement_parts_two_changes() -> None:
    changes = changes_between(list("abcXYZdef"), list("ghiXYZjkl"))
    assert without_chance(changes) == changes
    assert len(changes) == 2


@pytest.mark.parametrize("edit", [5, 9_000, 19_998])
def test_very_long_sequences_are_parted_at_what_occurs_once(edit: int) -> None:
    left = [number if number % 3 else 0 for number in range(20_000)]
    right = list(left)
    right[edit : edit + 1] = [-1, -2]
    assert applied(left, right, changes_between(left, right)) == right
    assert shared_items(left, right) == len(left) - 1


def test_very_long_sequences_that_differ_at_both_ends_are_parted_between() -> None:
    middle = [number if number % 3 else 0 for number in range(1, 20_000)]
    left, right = [-1, *middle, -2], [-3, -4, *middle, -5]
    assert applied(left, right, changes_between(left, right)) == right
    assert shared_items(left, right) == len(middle)


def test_of_items_that_occur_once_and_cross_as_few_as_possible_are_left_out() -> None:
    block = list(range(20_000))
    left, right = [*block, -1, 20_000], [20_000, *block[:9_000], -2, *block[9_000:]]
    assert applied(left, right, changes_between(left, right)) == right
    assert shared_items(left, right) == len(block)


def test_what_is_endless_and_has_no_item_that_occurs_once_differs_as_a_whole() -> None:
    left, right = [0, 1] * 70_000, [1, 0, 0] * 45_000
    assert changes_between([2, *left], [2, *right]) == [Change(1, 140_001, 1, 135_001)]


def test_very_long_sequences_without_such_items_are_aligned_too() -> None:
    left, right = [0, 1] * 5_000, [0, 0, 1] * 3_500
    assert applied(left, right, changes_between(left, right)) == right


def test_shared_items_are_those_in_order() -> None:
    assert shared_items([1, 2, 3, 4], [2, 9, 4, 1]) == 2

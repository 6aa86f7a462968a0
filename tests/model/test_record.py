from __future__ import annotations

import pytest

from archive_cli.model.record import Record


class Point(Record):
    """A point."""

    x: int
    y: int = 2


class Other(Record):
    """The same fields, another meaning."""

    x: int
    y: int = 2


class Empty(Record):
    """No fields."""


def test_fields_are_given_by_position_or_name() -> None:
    assert Point(1) == Point(1, 2) == Point(x=1, y=2) == Point(1, y=2)
    assert (Point(1).x, Point(1).y) == (1, 2)
    assert repr(Point(1)) == "Point(x=1, y=2)"


def test_kind_and_fields_decide_on_equality() -> None:
    assert len({Point(1), Point(1, 2), Point(1, 3), Other(1), Empty(), Empty()}) == 4
    assert Point(1) != Other(1)
    assert Empty()


@pytest.mark.parametrize(
    ("values", "named"), [((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1})]
)
def test_wrong_fields_are_refused(values: tuple[int, ...], named: dict[str, int]) -> None:
    with pytest.raises(TypeError, match="Point takes x, y"):
        Point(*values, **named)


def test_a_record_never_changes() -> None:
    point = Point(1)
    with pytest.raises(AttributeError, match=r"Point\.x"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(AttributeError, match=r"Point\.y"):
        del point.y
    assert point.replaced(y=5) == Point(1, 5)
    assert point == Point(1)


def test_a_record_is_matched_by_its_fields() -> None:
    match Point(1, 3):
        case Point(1, y):
            assert y == 3
        case _:
            pytest.fail("no match")

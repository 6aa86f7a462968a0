"""How is a figure told, and does it hold?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_FEW = 10_000


class Figure(NamedTuple):
    """One line of the report.

    ``value`` (in ``unit``) is what grows with the archive; ``ratio`` is held against ``most`` or
    ``least``, which are ``None`` where nothing is asked at this size.
    """

    name: str
    value: float
    unit: str
    ratio: float
    against: str
    most: float | None = None
    least: float | None = None

    def holds(self) -> bool:
        """Tell whether what is asked is kept."""
        above = self.least is not None and self.ratio < self.least
        return not above and not (self.most is not None and self.ratio > self.most)

    def line(self) -> str:
        """Return what is printed."""
        asked = "" if self.most is None else f"  at most {self.most:g}"
        asked = asked if self.least is None else f"  at least {self.least:,g}"
        verdict = "" if self.holds() else "  MISSED"
        ratio = f"{self.ratio:,.2f}" if self.ratio < 1000 else f"{self.ratio:,.0f}"
        name = f"{self.name:<34}{self.value:>11,.3f} {self.unit:<3}"
        return f"  {name}{ratio:>8} {self.against}{asked}{verdict}"


def print_growth(figures: Mapping[int, Sequence[Figure]]) -> bool:
    """Print how each figure grows from the first size of 10,000 or more to the last; all fine?"""
    sizes = sorted(size for size in figures if size >= _FEW)
    if len(sizes) < 2:
        return True
    first, last = sizes[0], sizes[-1]
    print(f"growth from {first:,} to {last:,} articles ({last / first:g} times)")
    fine = True
    then = {one.name: one.value for one in figures[first]}
    for one in figures[last]:
        if one.name not in then or one.name == "notmuch new":
            continue
        growth = one.value / then[one.name]
        at_once = one.name.endswith("--json")
        most = 2.0 if at_once else last / first
        fine &= growth <= most
        verdict = "" if growth <= most else "  MISSED"
        print(f"  {one.name:<34}{growth:>8.2f} times  at most {most:g}{verdict}")
    return fine

"""How do problems look on a terminal: what is wrong, what mends it, and in which files?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import get_args

from archive_cli.model.problem import Problem, ProblemKind
from archive_cli.render.entries import INDENT, Entry, entry_lines
from archive_cli.render.lines import hang
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_KINDS: tuple[ProblemKind, ...] = get_args(ProblemKind)


def problem_blocks(problems: Iterable[Problem], width: int, ink: Ink) -> Iterator[Iterator[str]]:
    """Yield a block for each kind of problem and its fix, in the order of `ProblemKind`.

    A block says what is wrong and what mends it once, and below it names the files, in the order
    they came; where what is wrong differs from file to file, it stands with each.
    """
    ordered = sorted(problems, key=lambda one: (_KINDS.index(one.problem), one.fix))
    for _, group in groupby(ordered, key=attrgetter("problem", "fix")):
        yield _block(list(group), width, ink)


def _block(problems: list[Problem], width: int, ink: Ink) -> Iterator[str]:
    first = problems[0]
    yield f"{ink.paint(first.problem, 'title')} · {len(problems)}"
    is_same = all(one.message == first.message for one in problems)
    if is_same:
        yield from hang(visible(first.message), width, INDENT, INDENT)
    yield from hang(visible(first.fix), width, "  → ", "    ")
    entries = [
        Entry(INDENT, _name_of(one), one.path, "" if is_same else visible(one.message))
        for one in problems
    ]
    yield from entry_lines(entries, width, ink)


def _name_of(problem: Problem) -> str:
    """Return the path, with the article's number where the file holds several."""
    stem = problem.path.removesuffix(".txt")
    number = (problem.id or "").removeprefix(stem)
    return visible(problem.path + (number if number.startswith("#") else ""))

"""What is left out below one folder?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from archive_cli.catalog.patterns import Pattern, parse_pattern, source_for


class Rules:
    """What is excluded below one folder, by its own patterns and those of the folders above.

    Nothing is compiled before the first question.
    """

    def __init__(self, base: str, patterns: tuple[Pattern, ...], above: Rules | None) -> None:
        self._start = len(base) + 1 if base else 0
        self._patterns = patterns
        self._groups: tuple[_Group, ...] | None = None
        self._above = above

    def excludes(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a file or folder is left out, given that the folder it is in is not.

        ``path`` is as in the record; it must stand below the folder of these rules.
        """
        if self._groups is None:
            self._groups = tuple(reversed(tuple(_groups_of(self._patterns))))
        below = path[self._start :]
        for group in self._groups:
            regex = group.folders if is_folder else group.files
            if regex is not None and regex.fullmatch(below):
                return group.excludes
        return self._above is not None and self._above.excludes(path, is_folder=is_folder)


def rules_for(base: str, lines: Iterable[str], above: Rules | None) -> tuple[Rules, str | None]:
    """Return the rules of these lines, and a sentence on those with mistakes, if there are any.

    Lines with mistakes count for nothing.
    """
    patterns, mistakes = [], []
    for number, line in enumerate(lines, start=1):
        try:
            pattern = parse_pattern(line)
        except ValueError as error:
            mistakes.append((number, str(error)))
        else:
            patterns += [pattern] if pattern is not None else []
    return Rules(base, tuple(patterns), above), _told(mistakes)


def find_mistake(pattern: str) -> str | None:
    """Return what is wrong with a pattern, such as ``its [ is not closed``; ``None``: nothing."""
    try:
        parse_pattern(pattern)
    except ValueError as error:
        return str(error)
    return None


class _Group(NamedTuple):
    """Neighbouring patterns of one kind: whatever of them matches, the answer is the same."""

    excludes: bool
    files: re.Pattern[str] | None
    folders: re.Pattern[str] | None


def _groups_of(patterns: Iterable[Pattern]) -> Iterator[_Group]:
    for excludes, group in groupby(patterns, attrgetter("excludes")):
        sources = [(source_for(one), one.folders_only) for one in group]
        files = [source for source, folders_only in sources if not folders_only]
        yield _Group(excludes, _any_of(files), _any_of([source for source, _ in sources]))


def _any_of(sources: list[str]) -> re.Pattern[str] | None:
    if not sources:
        return None
    return re.compile("|".join(f"(?:{source})" for source in sources), re.DOTALL)


def _told(mistakes: list[tuple[int, str]]) -> str | None:
    if not mistakes:
        return None
    number, reason = mistakes[0]
    more = f" (and {len(mistakes) - 1} more such lines)" if len(mistakes) > 1 else ""
    return f"Line {number} can't match anything: {reason}{more}."

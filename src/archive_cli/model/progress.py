"""How far has a long piece of work come?"""

from __future__ import annotations

from typing import Literal, Protocol

Work = Literal["files", "articles", "pairs"]
"""What is worked on: files are read, articles gathered to be compared, pairs of them compared."""


class Progress(Protocol):
    """Is told of work as it goes on; nothing it does may stop the work.

    For one piece of work: ``begin`` once, ``advance`` any number of times, ``end`` once, also
    where the work is cut off. All are called by one thread of the process that has the terminal.
    """

    def begin(self, total: int, work: Work = "files") -> None:
        """Begin work on so many, 0 or more."""
        ...

    def advance(self, number: int) -> None:
        """Add so many to those that are done."""
        ...

    def end(self) -> None:
        """End the work; harmless where none was begun."""
        ...


class NoProgress:
    """Shows nothing."""

    def begin(self, total: int, work: Work = "files") -> None:
        """Do nothing."""

    def advance(self, number: int) -> None:
        """Do nothing."""

    def end(self) -> None:
        """Do nothing."""

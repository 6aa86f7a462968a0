"""How is it told what bringing the catalog up to date has changed?"""

from __future__ import annotations

import json
from typing import Protocol

from archive_cli.render.record import COMMAND_FIELDS, Record

_DECIMALS = 3
"""Of the seconds in the record: milliseconds."""


class Counts(Protocol):
    """How many files were added, changed, moved and removed, and how many gave no article.

    ``failed`` are among the others. A moved file counts as nothing else.
    """

    @property
    def added(self) -> int: ...  # noqa: D102 - the class says it
    @property
    def changed(self) -> int: ...  # noqa: D102
    @property
    def moved(self) -> int: ...  # noqa: D102
    @property
    def removed(self) -> int: ...  # noqa: D102
    @property
    def failed(self) -> int: ...  # noqa: D102


def summary_record(counts: Counts, seconds: float) -> Record:
    """Return the record of ``archive index --json``: the counts, and how long it took."""
    numbers = {name: getattr(counts, name) for name in COMMAND_FIELDS["index"][:-1]}
    return {**numbers, "seconds": round(seconds, _DECIMALS)}


def summary_json(counts: Counts, seconds: float) -> str:
    """Return the record as one line of JSON, with its end."""
    return json.dumps(summary_record(counts, seconds)) + "\n"


def summary_sentence(counts: Counts, seconds: float) -> str:
    """Return the same for people: ``3 added, 0 changed, 1 moved, 0 removed, 0 failed in 0.2 s``."""
    numbers = summary_record(counts, seconds)
    del numbers["seconds"]
    told = ", ".join(f"{number} {name}" for name, number in numbers.items())
    return f"{told} in {seconds:.1f} s"


def has_changed(counts: Counts) -> bool:
    """Tell whether anything was done."""
    return any((counts.added, counts.changed, counts.moved, counts.removed))

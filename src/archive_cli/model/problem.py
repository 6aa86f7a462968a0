"""What is wrong with one file, and what can be done about it?"""

from __future__ import annotations

from typing import Literal

from archive_cli.model.record import Record

ProblemKind = Literal[
    "unreadable",
    "outside-link",
    "too-large",
    "binary",
    "unsupported",
    "undated",
    "ambiguous-date",
    "contradictory-date",
    "mojibake",
    "empty",
    "front-matter",
    "malformed",
]


class Problem(Record):
    """A problem with one file; ``id`` is ``None`` where the file gave no article.

    ``message`` says what is wrong, ``fix`` what to do; both are sentences without the path.
    """

    path: str
    problem: ProblemKind
    message: str
    fix: str
    id: str | None = None

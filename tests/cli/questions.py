"""What is asked in a crowd, and which answer is right while the archive is in one state?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import NamedTuple

WORDS = ("heron", "otter", "badger")
"""What is searched for; a word stands in those versions in which its bit is set."""

# What an archive holds: id → version.
State = Mapping[str, int]


class Question(NamedTuple):
    """What is asked: ``kind`` is ``list``, ``search`` (a word) or ``show`` (an id)."""

    kind: str
    about: str = ""

    def arguments(self) -> tuple[str, ...]:
        """Return the program's arguments."""
        if self.kind == "search":
            return ("search", self.about, "--limit", "1000", "--no-collapse", "--json")
        if self.kind == "show":
            return ("show", self.about, "--json")
        return ("list", "--json", "--sort", "id")

    def expected(self, state: State) -> object:
        """Return the answer in a state, in the form of `read`."""
        if self.kind == "show":
            version = state.get(self.about)
            return None if version is None else (self.about, title_of(self.about, version), version)
        wanted = [
            (name, title_of(name, version))
            for name, version in state.items()
            if self.kind == "list" or self.about in words_of(version)
        ]
        return sorted(wanted)

    def read(self, status: int, output: bytes) -> object:
        """Return the answer of a process; raises ``ValueError`` for a status that is wrong."""
        if self.kind == "show":
            if status == 2 and not output:
                return None
            record = json.loads(output)
            version = int(record["body"].split()[2])
            answer: object = (record["id"], record["title"], version)
            allowed = status == 0
        else:
            records = json.loads(output)
            answer = sorted((record["id"], record["title"]) for record in records)
            allowed = status == int(self.kind == "search" and not records)
        if not allowed:
            raise ValueError(status)
        return answer


def title_of(name: str, version: int) -> str:
    """Return the title that an article has in a version."""
    return f"Notes on {name.rpartition('/')[2]} in version {version:07}"


def words_of(version: int) -> set[str]:
    """Return which of the words that are searched for stand in a version."""
    return {word for place, word in enumerate(WORDS) if version >> place & 1}


def text_of(name: str, version: int) -> str:
    """Return a file's text: of the same length for versions that differ by 8."""
    words = " ".join(sorted(words_of(version)))
    return f"Title: {title_of(name, version)}\n\nThis is {version:07} and tells of {words}.\n"

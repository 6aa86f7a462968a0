"""What is left of two bodies without their boilerplate, and how is that told?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from archive_cli.catalog.analysis import spans_of

Owned = Sequence[bool]
"""For each token of a body, in order, whether it stands outside all boilerplate."""


def own_text(body: str, owned: Owned) -> str:
    """Return a body with blanks where its boilerplate stands, with the signs behind it."""
    if all(owned):
        return body
    spans = spans_of(body)
    parts: list[str] = []
    done = number = 0
    for is_own, run in groupby(owned):
        count = len(list(run))
        if not is_own:
            parts += (body[done : spans[number].start], " ")
            done = _after_signs(body, spans[number + count - 1].end)
        number += count
    return "".join((*parts, body[done:]))


def told_aside(kept: Owned, own: Owned) -> str:
    """Say how many tokens of the copy, else of the kept article, were left out of account."""
    count = list(own).count(False) or list(kept).count(False)
    return f"; {count} word{'' if count == 1 else 's'} of boilerplate aside" if count else ""


def _after_signs(body: str, end: int) -> int:
    while end < len(body) and not body[end].isspace() and not body[end].isalnum():
        end += 1
    return end

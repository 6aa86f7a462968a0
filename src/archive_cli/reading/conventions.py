"""Which of day and month does an outlet, or a folder, write first?

Counted are dates that prove it in their own file: a number above 12, a weekday beside the date,
another date of the file. Three proofs or more, of which 95 in 100 agree, make a convention; the
outlet's counts before the folder's, and only then a setting. (On pages of the web the file itself
held a proof in one case of 27, so most such dates need the others'.)

Proofs and open dates are clues (`clues`): ``order:day:source=vns`` for a proof,
``open:none:source=vns`` for a date that may be read either way, with how it was read.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from archive_cli.reading.keys import fold_key

First = Literal["day", "month"]
FEWEST_PROOFS = 3
SHARE = 0.95


class Convention(NamedTuple):
    """What comes first, and why that is believed."""

    first: First
    because: str


ConventionFor = Callable[[tuple[str, ...]], Convention | None]
"""Given the keys of a file, the more telling first, what is known of one of them."""


def no_convention(_: tuple[str, ...]) -> Convention | None:
    """Know nothing of other files."""
    return None


def keys_of(path: str, source: str | None, url: str | None) -> tuple[str, ...]:
    """Return what a date's convention may be looked up by: the outlet, then the folder."""
    folder = f"folder={path.rpartition('/')[0]}"
    if source is not None:
        return f"source={fold_key(source)}", folder
    if url is not None:
        site = url.split("//", 1)[-1].split("/", 1)[0].lower().removeprefix("www.")
        return f"site={site}", folder
    return (folder,)


def convention_of(key: str, day_first: int, month_first: int) -> Convention | None:
    """Return what so many proofs under a key make a convention, else ``None``."""
    total = day_first + month_first
    most = max(day_first, month_first)
    if total < FEWEST_PROOFS or most < SHARE * total:
        return None
    first: First = "day" if day_first == most else "month"
    kind, _, name = key.partition("=")
    where = f"{kind} {name}" if name else "top folder"
    return Convention(first, f"{most} of {total} proven dates of {where} have the {first} first")


def convention_set(day_first: bool | None) -> Convention | None:  # noqa: FBT001 (a setting's value)
    """Return the convention that a setting makes, ``None`` where it is not set."""
    if day_first is None:
        return None
    first: First = "day" if day_first else "month"
    return Convention(first, f"the setting day_first puts the {first} first")

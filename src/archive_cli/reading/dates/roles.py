"""What does a date's label make of it?

``Update: March, 05/2025 - 22:03`` is how Viet Nam News prints the day of publication on every
page, also on those that were never updated; so that one order of month, day and year makes the
label ``Update`` one of publication. All other labels mean what `keys` says.
"""

from __future__ import annotations

from archive_cli.reading.keys import Role
from archive_cli.reading.patterns import pattern

_PUBLICATION_FORM = pattern(r"[^\W\d_]{3,9},\s?\d{2}/\d{4}")


def role_of(label: Role, written: str) -> Role:
    """Return the role of a date, given its label's and how it is written."""
    if label == "updated" and _PUBLICATION_FORM.fullmatch(written):
        return "published"
    return label

"""What do the places of a file say of its fields?"""

from __future__ import annotations

from typing import NamedTuple

from archive_cli.model.article import DateBasis
from archive_cli.model.dates import CalendarDate
from archive_cli.reading.dates.mentions import Mention
from archive_cli.reading.keys import Role


class Claim(NamedTuple):
    """One place's word for a text field: the value as it is to be shown, and where it stands.

    ``span`` is in code points: of the NFC text while lines are read, of the raw text in `Parts`.
    """

    role: Role
    value: str
    rule: str
    span: tuple[int, int]


class DateClaim(NamedTuple):
    """One place's word for a date.

    ``mention`` has its readings; its positions count in ``beside``, the text of the place.
    ``role`` tells of which event it is the date: only ``published`` may become an article's date.
    ``language`` is that of its label (``""``: none).
    """

    role: Role
    mention: Mention
    rule: str
    basis: DateBasis
    span: tuple[int, int]
    beside: str = ""
    language: str = ""


class YearlessClaim(NamedTuple):
    """A day and month of a dateline, or of a date line: a date only where the file has the year."""

    month: int
    day: int
    span: tuple[int, int]
    rule: str = "dateline"


def single(date: CalendarDate) -> Mention:
    """Return a mention with that one reading, for dates read by other forms."""
    return Mention(0, 0, (date,))

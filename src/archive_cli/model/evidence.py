"""Which characters does a field come from, and what spoke against it?"""

from __future__ import annotations

from archive_cli.model.record import Record


class Rejected(Record):
    """A reading that was seen and not taken: its value, rule and characters, and why not."""

    value: str
    rule: str
    quote: str
    because: str


class Evidence(Record):
    """Where a field's value stands in the file.

    ``start`` and ``end`` count code points of the decoded file, before any normalisation and
    without a byte order mark, so that ``text[start:end] == quote``. ``value`` is ``None`` where
    every reading was rejected; ``quote``, ``start`` and ``end`` are ``None`` where the value does
    not come from the file's text (a file name, an estimate from several places). ``rule`` names
    the rule that decided, in the words of docs/formats.md.
    """

    value: str | None
    rule: str
    quote: str | None = None
    start: int | None = None
    end: int | None = None
    rejected: tuple[Rejected, ...] = ()

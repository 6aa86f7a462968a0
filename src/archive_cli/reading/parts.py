"""What do the lines of one article claim, and which of them are its text?"""

from __future__ import annotations

from typing import NamedTuple

from archive_cli.reading.claims import Claim, DateClaim, YearlessClaim
from archive_cli.reading.lines import Line
from archive_cli.reading.source_text import SourceText


class Parts:
    """One article taken apart.

    ``source`` is the text that ``text`` is lines of; the spans of the claims count in its raw
    text once `settled` was called. Of ``captions`` only the words count.
    """

    __slots__ = (
        "broken_front_matter", "captions", "claims", "dates", "source", "text", "yearless",
    )  # fmt: skip

    def __init__(self, source: SourceText, *, broken_front_matter: bool = False) -> None:
        self.source = source
        self.claims: list[Claim] = []
        self.dates: list[DateClaim] = []
        self.yearless: YearlessClaim | None = None
        self.text: list[Line] = []
        self.captions: list[Line] = []
        self.broken_front_matter = broken_front_matter

    def settled(self) -> Parts:
        """Return the parts with the spans of all claims turned into those of the raw text."""
        if self.source.is_verbatim:
            return self
        raw_span = self.source.raw_span
        yearless = self.yearless
        parts = Parts(self.source, broken_front_matter=self.broken_front_matter)
        parts.claims = [claim._replace(span=raw_span(*claim.span)) for claim in self.claims]
        parts.dates = [claim._replace(span=raw_span(*claim.span)) for claim in self.dates]
        parts.yearless = yearless and yearless._replace(span=raw_span(*yearless.span))
        parts.text, parts.captions = self.text, self.captions
        return parts


class Found(NamedTuple):
    """The articles a reader found in a file, and what it could not read, a sentence each."""

    articles: list[Parts]
    broken: tuple[str, ...] = ()

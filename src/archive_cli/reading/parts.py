"""What do the lines of one article claim, and which of them are its text?"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from archive_cli.reading.claims import Claim, DateClaim, YearlessClaim
from archive_cli.reading.lines import Line
from archive_cli.reading.source_text import SourceText


@dataclass(slots=True)
class Parts:
    """One article taken apart.

    ``source`` is the text that ``text`` and ``captions`` are lines of; the spans of the claims
    count in its raw text once `settled` was called.
    """

    source: SourceText
    claims: list[Claim] = field(default_factory=list)
    dates: list[DateClaim] = field(default_factory=list)
    yearless: YearlessClaim | None = None
    text: list[Line] = field(default_factory=list)
    captions: list[Line] = field(default_factory=list)
    broken_front_matter: bool = False

    def settled(self) -> Parts:
        """Return the parts with the spans of all claims turned into those of the raw text."""
        raw_span = self.source.raw_span
        yearless = self.yearless
        return replace(
            self,
            claims=[claim._replace(span=raw_span(*claim.span)) for claim in self.claims],
            dates=[claim._replace(span=raw_span(*claim.span)) for claim in self.dates],
            yearless=yearless and yearless._replace(span=raw_span(*yearless.span)),
        )

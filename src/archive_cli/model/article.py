"""What is known of one article?"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from archive_cli.model.dates import CalendarDate
from archive_cli.model.evidence import Evidence
from archive_cli.model.record import Record

TitleBasis = Literal["front-matter", "header", "headline", "html", "lead"]
DateBasis = Literal["front-matter", "header", "dateline", "html", "url", "filename"]
EstimateBasis = Literal["text", "related"]


class Estimate(Record):
    """A date that was worked out, never stated: ``because`` says from what, in a sentence."""

    date: CalendarDate
    basis: EstimateBasis
    because: str


class Article(Record):
    r"""One story as it stands in one file; the fields are those of the contract's record.

    ``date`` is stated in the file; ``estimate`` is there only where ``date`` is ``None``.
    ``words`` counts the words of ``body``. ``path`` lies below the archive's root, with ``/``
    between its parts and undecodable bytes as ``\xNN``. ``number`` tells the articles of one
    file apart, from 1; a file of one article has number 1 and no ``#1`` in its id.
    ``body`` holds paragraphs joined by a blank line. ``clues`` are for other articles to learn
    from (`reading.clues`), and no part of the record.
    """

    id: str
    title: str
    title_basis: TitleBasis
    path: str
    body: str = ""
    date: CalendarDate | None = None
    date_basis: DateBasis | None = None
    estimate: Estimate | None = None
    place: str | None = None
    source: str | None = None
    author: str | None = None
    url: str | None = None
    lang: str | None = None
    words: int = 0
    captions: tuple[str, ...] = ()
    number: int = 1
    clues: tuple[str, ...] = ()

    @property
    def best_date(self) -> CalendarDate | None:
        """The stated date, else the estimated one, else ``None``."""
        if self.date is None and self.estimate is not None:
            return self.estimate.date
        return self.date


class Reading(Record):
    """An article as read from its file: ``evidence`` maps a field's name to where it stands.

    ``sha256`` is the hash of the file's bytes, in hexadecimal.
    """

    article: Article
    sha256: str
    evidence: Mapping[str, Evidence] = MappingProxyType({})

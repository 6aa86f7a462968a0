"""How is an article cited in RIS?

A record is of type ``NEWS``, one tag a line: two capitals, two blanks, a hyphen, a blank, the value
(Research Information Systems, "RIS Format Specifications"; the tags are those that Zotero's
translator writes for a newspaper article). Dates are ``YYYY/MM/DD/``, with what is not stated
left empty. One real record::

    TY  - NEWS
    ID  - 002_5ad7c
    TI  - Prime Minister receives the guest
    AU  - Smith, Mary
    T2  - VNS
    PY  - 2025
    DA  - 2025/03/05/
    LA  - en
    ER  -
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from archive_cli.model.dates import CalendarDate
from archive_cli.render.citations import CitationRenderer
from archive_cli.render.reference import Name, Reference
from archive_cli.render.renderer import Format
from archive_cli.render.sanitize import visible


class RisRenderer(CitationRenderer):
    """Records, a blank line between them."""

    output_format: ClassVar[Format] = "ris"

    def write_references(self, references: Iterator[Reference]) -> None:
        """Write a record for each reference."""
        before = ""
        for reference in references:
            lines = (f"{tag}  - {visible(value)}\n" for tag, value in _tags(reference))
            self.write(before + "".join(lines))
            before = "\n"


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS"
    yield "ID", reference.key
    yield "TI", reference.title
    for name in reference.authors:
        yield "AU", _author(name)
    if reference.outlet:
        yield "T2", reference.outlet
    if reference.issued:
        yield "PY", f"{reference.issued.year:04}"
        yield "DA", _date(reference.issued)
    if reference.url:
        yield "UR", reference.url
    if reference.lang:
        yield "LA", reference.lang
    if reference.note:
        yield "N1", reference.note
    yield "ER", ""


def _author(name: Name) -> str:
    """Return ``Family, Given, Suffix``; a whole name has no comma, which readers take apart."""
    if not name.given:
        return name.family.replace(",", " ")
    return ", ".join(part for part in name if part)


def _date(date: CalendarDate) -> str:
    month = "" if date.month is None else f"{date.month:02}"
    day = "" if date.day is None else f"{date.day:02}"
    return f"{date.year:04}/{month}/{day}/"

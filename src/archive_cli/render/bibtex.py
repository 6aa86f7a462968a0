r"""How is an article cited in BibTeX?

An entry is an ``article`` with ``entrysubtype = {newspaper}``, which biblatex and pandoc know and
BibTeX leaves alone; without a source, ``misc``. Values are UTF-8, with what LaTeX would obey
written as commands (Patashnik, "BibTeXing", 1988; Lamport, "LaTeX", 2nd edition, 3.2.1 and C.15).
A date that states less than a day has fewer fields. One real entry::

    @article{002_5ad7c,
      title = {{Prime Minister receives the guest}},
      author = {Smith, Mary and {Khánh Dương}},
      journal = {VNS},
      entrysubtype = {newspaper},
      year = 2025,
      month = mar,
      day = 5,
      language = {en},
    }
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from archive_cli.model.dates import CalendarDate
from archive_cli.render.citations import CitationRenderer
from archive_cli.render.reference import Name, Reference
from archive_cli.render.renderer import Format
from archive_cli.render.sanitize import visible

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_COMMANDS = str.maketrans(
    {
        "\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
        "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
    }
)  # fmt: skip
_LIGATURES = (("--", "-{}-"), ("``", "`{}`"), ("''", "'{}'"))


class BibtexRenderer(CitationRenderer):
    """Entries, a blank line between them."""

    output_format: ClassVar[Format] = "bibtex"

    def write_references(self, references: Iterator[Reference]) -> None:
        """Write an entry for each reference."""
        before = ""
        for reference in references:
            self.write(before + _entry(reference))
            before = "\n"


def _entry(reference: Reference) -> str:
    kind = "article" if reference.outlet else "misc"
    lines = [f"  {name} = {value},\n" for name, value in _fields(reference)]
    return f"@{kind}{{{reference.key},\n{''.join(lines)}}}\n"


def _fields(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "title", f"{{{{{_escaped(reference.title)}}}}}"
    if reference.authors:
        yield "author", f"{{{' and '.join(map(_author, reference.authors))}}}"
    if reference.outlet:
        yield "journal", f"{{{_escaped(reference.outlet)}}}"
        yield "entrysubtype", "{newspaper}"
    if reference.issued:
        yield from _date_fields(reference.issued)
    if reference.url:
        yield "url", f"{{{reference.url}}}"
    if reference.lang:
        yield "language", f"{{{reference.lang}}}"
    if reference.note:
        yield "note", f"{{{_escaped(reference.note)}}}"


def _date_fields(date: CalendarDate) -> Iterator[tuple[str, str]]:
    yield "year", f"{date.year:04}"
    if date.month is not None:
        yield "month", _MONTHS[date.month - 1]
    if date.day is not None:
        yield "day", str(date.day)


def _author(name: Name) -> str:
    if not name.given:
        return f"{{{_escaped(name.family)}}}"
    parts = (name.family, name.suffix, name.given)
    return ", ".join(_escaped(part) for part in parts if part)


def _escaped(text: str) -> str:
    escaped = visible(text).translate(_COMMANDS | _brace_commands(text))
    for pair, apart in _LIGATURES:
        escaped = escaped.replace(pair, apart)
    return escaped


def _brace_commands(text: str) -> dict[int, str]:
    r"""Return what to write for braces: BibTeX counts ``\{`` too, so that it must have a pair.

    Where the text has none, the other of the pair is within ``\vphantom``, which LaTeX sets
    without ink or width, and pandoc and bibtexparser leave out.
    """
    depth = 0
    for letter in text:
        depth += (letter == "{") - (letter == "}")
        if depth < 0:
            break
    if depth == 0:
        return {ord("{"): r"\{", ord("}"): r"\}"}
    return {ord("{"): r"\{\vphantom{\}}", ord("}"): r"\vphantom{\{}\}"}

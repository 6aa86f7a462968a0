"""How does the evidence for an article's fields read?"""

from __future__ import annotations

from collections.abc import Iterator

from archive_cli.model.article import Reading
from archive_cli.model.evidence import Evidence, Rejected
from archive_cli.render.lines import cut, hang
from archive_cli.render.record import COMMAND_FIELDS
from archive_cli.render.renderer import Look
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink

_INDENT = "  "
_QUOTE_MOST = 160
"""Cells of a quotation: a whole paragraph says no more than its beginning."""


def evidence_lines(reading: Reading, look: Look, width: int, ink: Ink) -> Iterator[str]:
    """Yield for each field its value, and below it the rule, the characters and their line.

    Then each reading that was rejected and why. Fields are in the order of the record.
    """
    yield ink.paint("Evidence", "title")
    for name in _in_order(reading):
        evidence = reading.evidence[name]
        value = "nothing" if evidence.value is None else evidence.value
        yield from hang(f"{name}: {cut(visible(value), _QUOTE_MOST)}", width, "", _INDENT)
        notes = [_basis(evidence, reading.article.path, look), *map(_rejection, evidence.rejected)]
        for note in notes:
            yield from hang(note, width, _INDENT, _INDENT * 2)


def _in_order(reading: Reading) -> list[str]:
    known = [name for name in COMMAND_FIELDS["show"] if name in reading.evidence]
    return known + [name for name in reading.evidence if name not in known]


def _basis(evidence: Evidence, path: str, look: Look) -> str:
    where = ""
    if evidence.start is not None and look.line_of is not None:
        line = look.line_of(path, evidence.start)
        where = "" if line is None else f", line {line}"
    quote = "" if evidence.quote is None else f": {_quoted(evidence.quote)}"
    return f"from {visible(evidence.rule)}{where}{quote}"


def _rejection(rejected: Rejected) -> str:
    value, rule = visible(rejected.value), visible(rejected.rule)
    return f"not {value} ({rule}, {_quoted(rejected.quote)}): {visible(rejected.because)}"


def _quoted(quote: str) -> str:
    return f"“{cut(visible(quote), _QUOTE_MOST)}”"

"""How do files or articles look, below one another, each with a reason?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from archive_cli.render.lines import cut, cut_name, hang, width_of
from archive_cli.render.sanitize import visible
from archive_cli.render.theme import Ink, Style

INDENT = "  "
_BESIDE_LEAST = 30
"""Reasons stand beside the names where they have so many cells, else below."""


class Entry(NamedTuple):
    """A name, what stands before it, and why it is there (may be empty), all safe to show.

    ``path`` is that of the file below the archive's root, to link to. ``style`` is that of what
    stands before the name.
    """

    lead: str
    name: str
    path: str
    because: str = ""
    style: Style | None = None


def entry_lines(entries: Sequence[Entry], width: int, ink: Ink) -> Iterator[str]:
    """Yield the entries; what stands before the names is as wide in each.

    Names are whole wherever they fit on a line: for that, reasons stand below them.
    """
    used = max((width_of(entry.lead) for entry in entries), default=0)
    names = [cut_name(entry.name, max(width - used, 1)) for entry in entries]
    indent = used + max(map(width_of, names), default=0) + len(INDENT)
    is_beside = width - indent >= _BESIDE_LEAST
    for entry, name in zip(entries, names, strict=True):
        lead = ink.paint(entry.lead, entry.style) if entry.style else entry.lead
        shown = lead + ink.link(ink.paint(name, "id"), entry.path)
        if not entry.because:
            yield shown
        elif is_beside:
            shown += " " * (indent - used - width_of(name))
            yield from hang(entry.because, width, shown, " " * indent)
        else:
            yield shown
            yield from hang(entry.because, width, INDENT * 2, INDENT * 2)


def heading_line(count: str, what: str, width: int, ink: Ink) -> str:
    """Return ``3 copies · what they tell``, the first part standing out, cut to the width."""
    line = cut(f"{count} · {visible(what)}" if what else count, width)
    return ink.paint(line[: len(count)], "title") + line[len(count) :]

"""How do two compared articles read in one column?

A line for each sentence behind ``-`` (cut), ``+`` (added), ``~`` (changed) or ``>`` (moved), or
paragraphs as they are with what differs marked in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from archive_cli.model.difference import SentencePair
from archive_cli.render.marked import Marked, Marker, joined, styled
from archive_cli.render.stretches import Places, Stretch, fold_of
from archive_cli.render.theme import Ink

_SIGNS = {"same": "  ", "changed": "~ ", "moved": "> ", "cut": "- ", "added": "+ "}
_INDENT = "  "


def sentence_lines(
    stretches: Sequence[Stretch], places: Places, width: int, ink: Ink, marker: Marker
) -> Iterator[str]:
    """Yield the sentences, each on lines of its own, a blank line between paragraphs."""
    last: Stretch = 0
    for stretch in stretches:
        if isinstance(stretch, int):
            yield _INDENT + ink.paint(fold_of(stretch), "label")
        else:
            if not isinstance(last, int) and places.begins_paragraph(stretch):
                yield ""
            marked = sentence_of(stretch, places, marker)
            yield from hanging(marked, width, _SIGNS[stretch.kind], ink)
        last = stretch


def paragraph_lines(
    stretches: Sequence[Stretch], places: Places, width: int, ink: Ink, marker: Marker
) -> Iterator[str]:
    """Yield the paragraphs, all sentences in them."""
    flowing: list[Marked] = []
    last: Stretch = 0
    for stretch in stretches:
        if isinstance(stretch, int):
            gap, marked = "\n\n", styled(fold_of(stretch), "label")
        else:
            gap = "\n\n" if isinstance(last, int) else places.gap_before(stretch)
            marked = _noted(marker.pair(stretch, "both"), stretch, places)
        last = stretch
        if flowing and gap.count("\n") > 1:
            yield from (painted for _, painted in joined(flowing).lines(width, ink))
            yield ""
            flowing = []
        flowing += [styled(" " if gap and flowing else ""), marked]
    yield from (painted for _, painted in joined(flowing).lines(width, ink))


def sentence_of(pair: SentencePair, places: Places, marker: Marker) -> Marked:
    """Return a sentence that stands behind a sign: what is cut or added as a whole has no marks."""
    if pair.kind == "cut" and pair.a is not None:
        return styled(pair.a.text, "gone")
    if pair.kind == "added" and pair.b is not None:
        return styled(pair.b.text, "new")
    return _noted(marker.pair(pair, "both"), pair, places)


def hanging(marked: Marked, width: int, lead: str, ink: Ink) -> Iterator[str]:
    """Yield the lines, the first behind ``lead`` in the style of labels, others indented alike."""
    before = ink.paint(lead, "label") if lead.strip().isalpha() else lead
    for _, painted in marked.lines(width - len(lead), ink):
        yield before + painted
        before = " " * len(lead)


def _noted(marked: Marked, pair: SentencePair, places: Places) -> Marked:
    """Return a sentence; a moved one behind a note that says how far."""
    if pair.kind != "moved":
        return marked
    return joined((styled(f"({places.move_of(pair)})", "label"), styled(" "), marked))

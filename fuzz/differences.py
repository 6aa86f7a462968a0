"""Does a difference cover both texts, quote them exactly, and come in time?"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])

from fuzz.engine import TOP, fuzz, watch

watch("archive_cli.model", "archive_cli.dedupe")

from archive_cli.dedupe.differences import difference_between
from archive_cli.model.article import Article
from archive_cli.model.difference import Difference, Extent, SentencePair
from archive_cli.render.renderer import Look, renderer_for
from archive_cli.render.sanitize import visible

WORDS = (
    ". ", "! ", "? ", "\n\n", "“", "”", "Mr. ", "3.5 ", "。", "，", "港", "\u0301", "\u200d", "…",
    "the ferry ", "\x1b[31m", "\u202e", "\u00a0", "\u3000", "ﬁ", "\x00|\x00",
)  # fmt: skip
PARTED = b"\x00|\x00"
"""Parts the texts of the two articles; behind another stands what both begin with."""


def check(data: bytes) -> None:
    """Compare two texts."""
    parts = data.decode("utf-8", "replace").split(PARTED.decode())
    ours, theirs, both = (*parts, "", "", "")[:3]
    a, b = (
        Article(name, "A title", "headline", f"{name}.txt", both + text)
        for name, text in (("a", ours), ("b", theirs))
    )
    found = difference_between(a, b)
    _check_sentences(found)
    assert 0 <= found.similarity <= 1
    assert found.cut >= 0
    assert found.added >= 0
    same = difference_between(a, a.replaced(id="b", path="b.txt"))
    assert (same.cut, same.added, same.similarity) == (0, 0, 1.0)
    for layout in ("unified", "side-by-side", "word"):
        pieces: list[str] = []
        renderer_for("page", pieces.append, Look(width=40, layout=layout)).difference(found)
        assert all(visible(line) == line for line in "".join(pieces).split("\n"))


def _check_sentences(found: Difference) -> None:
    for side, body in (("a", found.a.body), ("b", found.b.body)):
        extents = [getattr(pair, side) for pair in found.sentences if getattr(pair, side)]
        covered = 0
        for extent in sorted(extents, key=lambda one: one.start):
            assert body[extent.start : extent.end] == extent.text
            assert covered <= extent.start
            assert not body[covered : extent.start].strip()
            covered = extent.end
        assert not body[covered:].strip()
    for pair in found.sentences:
        _check_words(pair, found)


def _check_words(pair: SentencePair, found: Difference) -> None:
    for side, body in (("a", found.a.body), ("b", found.b.body)):
        whole: Extent | None = getattr(pair, side)
        for change in pair.words:
            part: Extent = getattr(change, side)
            assert whole is not None
            assert whole.start <= part.start <= part.end <= whole.end
            assert body[part.start : part.end] == part.text


def seeds() -> list[bytes]:
    """Return pairs of the samples, and a sample beside itself without its beginning."""
    texts = [one.read_bytes()[:1500] for one in sorted((TOP / "data" / "articles").iterdir())]
    pairs = [one + PARTED + other for one in texts for other in texts if one != other]
    return pairs[:6] + [text + PARTED + text[200:] + PARTED + text[:300] for text in texts]


if __name__ == "__main__":
    fuzz(check, seeds(), WORDS)

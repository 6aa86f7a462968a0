"""What is one text to another: a copy, a part, or neither?

A pair is judged on exact figures and nothing is estimated. Everything here is symmetric: the order
of two texts never matters. Boilerplate counts for nothing on either side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from archive_cli.dedupe import thresholds
from archive_cli.dedupe.runs import Passage, longest_run
from archive_cli.dedupe.texts import Text

CopyRelation = Literal["near", "reprint", "truncated"]
PartRelation = Literal["contained-in", "quotes"]


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts are copies: ``smaller`` is the one with fewer shingles, ties by digest.

    ``similarity`` is the containment of a reprint or truncated copy; for near texts the higher of
    Jaccard and the aligned share. ``truncated``: the smaller one breaks off.
    """

    relation: CopyRelation
    similarity: float
    smaller: Text


@dataclass(frozen=True, slots=True)
class Part:
    """A text stands in another or shares a passage with it: similarity is the part of the smaller.

    That is the containment, or for a passage its words among the words of the shorter text.
    """

    relation: PartRelation
    similarity: float
    smaller: Text


def copy_of(one: Text, other: Text) -> Copy | None:
    """Return how two texts are copies; ``None`` where they are not.

    The first that holds: truncated; near by Jaccard; near by alignment, for texts of about
    the same length; reprint; near by alignment.
    """
    pair = _Pair.of(one, other)
    if pair.containment < thresholds.ALIGNABLE:
        return None
    reprint = pair.is_reprint()
    if reprint and _breaks_off(pair):
        return pair.copy("truncated", pair.containment)
    aligned = _aligned(pair)
    near = max(pair.jaccard, aligned)
    if pair.jaccard >= thresholds.NEAR_JACCARD or (
        aligned >= thresholds.NEAR_ALIGNED
        and (not reprint or pair.length >= thresholds.SAME_LENGTH)
    ):
        return pair.copy("near", near)
    return pair.copy("reprint", pair.containment) if reprint else None


def part_of(one: Text, other: Text) -> Part | None:
    """Return how one text, that is no copy, holds the other or a passage of it, or ``None``."""
    pair = _Pair.of(one, other)
    if pair.containment >= thresholds.CONTAINED and pair.length < thresholds.REPRINT_LENGTH:
        return Part("contained-in", pair.containment, pair.smaller)
    run = run_of(one, other)
    if not run:
        return None
    return Part("quotes", run / min(len(one.words), len(other.words)), pair.smaller)


def run_of(one: Text, other: Text) -> int:
    """Return the words of the longest passage in both; 0 where it is no quotation.

    A passage holds no boilerplate, and counts from `QUOTED_WORDS` on.
    """
    least = thresholds.QUOTED_WORDS - thresholds.GRAM + 1
    shared = one.grams & other.grams
    if len(shared) < least:
        return 0
    run = longest_run(one.sequence, other.sequence, shared, least)
    return run.stop - run.start + thresholds.GRAM - 1 if run.stop else 0


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two texts and their shingles in common: ``length`` is the shorter's part of the longer."""

    smaller: Text
    larger: Text
    jaccard: float
    containment: float
    length: float

    @classmethod
    def of(cls, one: Text, other: Text) -> _Pair:
        smaller, larger = sorted((one, other), key=lambda text: (text.size, text.digest))
        shared = len(one.grams & other.grams)
        if not shared:
            return cls(smaller, larger, 0.0, 0.0, 0.0)
        lengths = sorted((len(one.own_words), len(other.own_words)))
        jaccard = shared / (one.size + other.size - shared)
        return cls(smaller, larger, jaccard, shared / smaller.size, lengths[0] / lengths[1])

    def is_reprint(self) -> bool:
        return (
            self.containment >= thresholds.REPRINT_CONTAINMENT
            and self.length >= thresholds.REPRINT_LENGTH
        )

    def copy(self, relation: CopyRelation, similarity: float) -> Copy:
        return Copy(relation, similarity, self.smaller)


def _breaks_off(pair: _Pair) -> bool:
    """Tell whether the smaller text is the beginning of the larger, whose rest it lacks."""
    shared = pair.smaller.grams & pair.larger.grams
    cut = [gram in shared for gram in pair.smaller.sequence if gram is not None]
    whole = [gram in shared for gram in pair.larger.sequence if gram is not None]
    tail = whole[len(cut) :]
    if len(tail) < max(thresholds.TAIL_WORDS, thresholds.TAIL_LENGTH * len(whole)):
        return False
    start = thresholds.START_WORDS
    begins = any(cut[:start]) and any(whole[:start])
    return begins and sum(tail) <= thresholds.TAIL_SHARED * len(tail)


def _aligned(pair: _Pair) -> float:
    """Return the share of words that align, or of characters where OCR noise shows.

    Below `NOISY_ALIGNED` it is 0.
    """
    from rapidfuzz.distance import Indel

    share = Indel.normalized_similarity(
        pair.smaller.own_words, pair.larger.own_words, score_cutoff=thresholds.NOISY_ALIGNED
    )
    if share == 0 or share >= thresholds.NEAR_ALIGNED:
        return share
    return max(share, _aligned_characters(pair.smaller.own_spelling, pair.larger.own_spelling))


def _aligned_characters(left: list[str], right: list[str]) -> float:
    """Return the share of characters that align, 0 where what differs is no OCR noise."""
    from rapidfuzz.distance import Indel

    replaced = alike = 0.0
    for before, after in changes(left, right):
        old, new = " ".join(left[before]), " ".join(right[after])
        replaced += len(old) + len(new)
        alike += (len(old) + len(new)) * Indel.normalized_similarity(old, new)
    if alike < thresholds.NOISE_LIKENESS * replaced:
        return 0.0
    total = sum(map(len, left)) + len(left) + sum(map(len, right)) + len(right)
    return 1 - (replaced - alike) / total


def changes(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[Passage, Passage]]:
    """Yield what differs between two aligned lists, in order: never both slices are empty."""
    from rapidfuzz.distance import Indel

    starts = (0, 0)
    ends = (0, 0)
    for step in Indel.opcodes(left, right):
        if step.tag != "equal":
            ends = (step.src_end, step.dest_end)
            continue
        if ends != starts:
            yield slice(starts[0], ends[0]), slice(starts[1], ends[1])
        starts = ends = (step.src_end, step.dest_end)
    if ends != starts:
        yield slice(starts[0], ends[0]), slice(starts[1], ends[1])

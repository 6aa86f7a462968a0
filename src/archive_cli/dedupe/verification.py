"""What is one text to another: a copy, a part, or neither?

A pair is judged on all grams of both texts and nothing is estimated. Everything here is symmetric:
the order of two texts never matters. Boilerplate counts for nothing on either side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from archive_cli.dedupe import thresholds
from archive_cli.dedupe.columns import Flags, Numbers, common, is_among
from archive_cli.dedupe.runs import Passage, longest_run
from archive_cli.dedupe.texts import Text, letters_of
from archive_cli.dedupe.words import FIGURE

CopyRelation = Literal["near", "reprint", "truncated"]
PartRelation = Literal["contained-in", "quotes"]
# Grams in a row of so many words.
_LEAST_RUN = thresholds.QUOTED_WORDS - thresholds.GRAM + 1


@dataclass(frozen=True, slots=True)
class Copy:
    """Two texts are copies: ``smaller`` is the digest of the one with fewer grams.

    Of equally many, the smaller digest. ``similarity`` is the containment of a reprint or truncated
    copy; for near texts the higher of Jaccard and the aligned share. ``truncated``: the smaller
    one breaks off.
    """

    relation: CopyRelation
    similarity: float
    smaller: bytes


@dataclass(frozen=True, slots=True)
class Part:
    """A text stands in another or shares a passage with it: similarity is the part of the smaller.

    That is the containment, or for a passage its words among the words of the shorter text.
    """

    relation: PartRelation
    similarity: float
    smaller: bytes


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
    if pair.jaccard >= thresholds.NEAR_JACCARD:
        return pair.copy("near", max(pair.jaccard, _Alignment.of(pair).share))
    if not reprint or pair.length >= thresholds.SAME_LENGTH:
        alignment = _Alignment.of(pair)
        if alignment.is_near():
            return pair.copy("near", max(pair.jaccard, alignment.share))
    return pair.copy("reprint", pair.containment) if reprint else None


def are_copies(one: Text, other: Text) -> bool:
    """Tell whether two texts are copies, without a look at how where their grams decide."""
    pair = _Pair.of(one, other)
    if pair.containment < thresholds.ALIGNABLE:
        return False
    if pair.jaccard >= thresholds.NEAR_JACCARD or pair.is_reprint():
        return True
    return _Alignment.of(pair).is_near()


def part_of(one: Text, other: Text) -> Part | None:
    """Return how one text, that is no copy, holds the other or a passage of it, or ``None``."""
    pair = _Pair.of(one, other)
    longest = max(pair.length, pair.whole_length)
    if pair.containment >= thresholds.CONTAINED and longest < thresholds.REPRINT_LENGTH:
        return Part("contained-in", pair.containment, pair.smaller.digest)
    run = _run_of(pair)
    if not run:
        return None
    return Part("quotes", run / min(len(one.words), len(other.words)), pair.smaller.digest)


def run_of(one: Text, other: Text) -> int:
    """Return the words of the longest passage in both; 0 where it is no quotation.

    A passage holds no boilerplate, and counts from `QUOTED_WORDS` on.
    """
    return _run_of(_Pair.of(one, other))


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two texts and their grams in common."""

    smaller: Text
    larger: Text
    shared: Numbers
    jaccard: float
    containment: float

    @classmethod
    def of(cls, one: Text, other: Text) -> _Pair:
        smaller, larger = one, other
        if (other.size, other.digest) < (one.size, one.digest):
            smaller, larger = other, one
        shared = common(smaller.own, larger.own)
        if not len(shared):
            return cls(smaller, larger, shared, 0.0, 0.0)
        jaccard = len(shared) / (one.size + other.size - len(shared))
        return cls(smaller, larger, shared, jaccard, len(shared) / smaller.size)

    @property
    def length(self) -> float:
        """The shorter text's part of the longer; 0 where boilerplate covers all of one."""
        return _part(len(self.smaller.own_words), len(self.larger.own_words))

    @property
    def whole_length(self) -> float:
        """The same, with boilerplate."""
        return _part(len(self.smaller.words), len(self.larger.words))

    def is_reprint(self) -> bool:
        return (
            self.containment >= thresholds.REPRINT_CONTAINMENT
            and self.length >= thresholds.REPRINT_LENGTH
        )

    def copy(self, relation: CopyRelation, similarity: float) -> Copy:
        return Copy(relation, similarity, self.smaller.digest)


def _part(one: int, other: int) -> float:
    return min(one, other) / max(one, other, 1)


def _breaks_off(pair: _Pair) -> bool:
    """Tell whether the smaller text is the beginning of the larger, whose rest it lacks."""
    cut, whole = pair.smaller.sequence, pair.larger.sequence
    tail = whole[len(cut) :]
    if len(tail) < max(thresholds.TAIL_WORDS, thresholds.TAIL_LENGTH * len(whole)):
        return False
    start = thresholds.START_WORDS
    begins = is_among(cut[:start], np.intersect1d(whole[:start], pair.shared)).any()
    shared = int(is_among(tail, pair.shared).sum())
    return bool(begins) and shared <= thresholds.TAIL_SHARED * len(tail)


def _run_of(pair: _Pair) -> int:
    if len(pair.shared) < _LEAST_RUN:
        return 0
    run = _longest(_kept(pair.smaller), _kept(pair.larger), pair.shared)
    return run + thresholds.GRAM - 1 if run >= _LEAST_RUN else 0


def _longest(one: Numbers, other: Numbers, shared: Numbers) -> int:
    """Return how many grams the longest run has that stands in both sequences.

    ``shared`` are those in both, ascending. Quick where none of them comes twice, or where too few
    stand together; may be 0 below `_LEAST_RUN`.
    """
    ours, theirs = np.flatnonzero(is_among(one, shared)), np.flatnonzero(is_among(other, shared))
    if not len(ours) == len(theirs) == len(shared):
        if min(_steady(np.diff(places) == 1) for places in (ours, theirs)) < _LEAST_RUN:
            return 0
        run = longest_run(one.tolist(), other.tolist(), set(shared.tolist()), _LEAST_RUN)
        return run.stop - run.start
    partners = theirs[np.argsort(other[theirs])][np.searchsorted(shared, one[ours])]
    return _steady((np.diff(ours) == 1) & (np.diff(partners) == 1))


def _steady(steps: Flags) -> int:
    """Return the places in the longest run of places that follow one another by such steps."""
    breaks = np.flatnonzero(~steps) + 1
    return int(np.diff(np.concatenate(([0], breaks, [len(steps) + 1]))).max())


def _kept(text: Text) -> Numbers:
    """Return all grams in order, with a number that no gram has for boilerplate."""
    grams = text.grams.copy()
    grams[text.masked] = ~grams[:0].dtype.type(0)
    return grams


@dataclass(frozen=True, slots=True)
class _Alignment:
    """How the words of two texts align: those of either in order, a character each.

    ``share`` is the part of words that align, or of characters where OCR noise shows; 0 below
    `NOISY_ALIGNED`.
    """

    pair: _Pair
    smaller: str
    larger: str
    share: float

    @classmethod
    def of(cls, pair: _Pair) -> _Alignment:
        from rapidfuzz.distance import Indel

        if not pair.length:
            return cls(pair, "", "", 0.0)
        smaller, larger = _letters(pair)
        share = Indel.normalized_similarity(smaller, larger, score_cutoff=thresholds.NOISY_ALIGNED)
        if 0 < share < thresholds.NEAR_ALIGNED:
            share = max(share, _aligned_characters(pair, smaller, larger))
        return cls(pair, smaller, larger, share)

    def is_near(self) -> bool:
        """Tell whether so much aligns that the texts are near, and they are no two of a form."""
        return self.share >= thresholds.NEAR_ALIGNED and not self._is_form()

    def _is_form(self) -> bool:
        """Tell whether what differs are figures, much more often than what does not."""
        figures = [text.own_words & FIGURE != 0 for text in (self.pair.smaller, self.pair.larger)]
        every = sum(map(len, figures))
        count = sum(int(each.sum()) for each in figures)
        if count < thresholds.FORM_FIGURES * (1 - self.share) * every:
            return False
        replaced = differing = 0
        for before, after in changes(self.smaller, self.larger):
            for passage, each in zip((before, after), figures, strict=True):
                differing += passage.stop - passage.start
                replaced += int(each[passage].sum())
        kept = (count - replaced) / max(every - differing, 1)
        return replaced >= differing * max(thresholds.FORM_FIGURES, thresholds.FORM_TIMES * kept)


def _letters(pair: _Pair) -> tuple[str, str]:
    """Return the words of both texts, a character each: equal where the words are.

    A word of the smaller that is not in the larger may be equal to another such word.
    """
    distinct, larger = pair.larger.codes()
    words = pair.smaller.own_words
    places = np.searchsorted(distinct, words)
    places[places == len(distinct)] = 0
    places[distinct[places] != words] = len(distinct)
    return letters_of(places), larger


def _aligned_characters(pair: _Pair, smaller: str, larger: str) -> float:
    """Return the share of characters that align, 0 where what differs is no OCR noise.

    It may also be 0 where it is below `NEAR_ALIGNED`.
    """
    from rapidfuzz.distance import Indel

    differing = list(changes(smaller, larger))
    if any(one.stop - one.start > thresholds.NOISE_RUN for both in differing for one in both):
        return 0.0
    left, right = pair.smaller.own_spelling(), pair.larger.own_spelling()
    pieces = [(" ".join(left[before]), " ".join(right[after])) for before, after in differing]
    total = sum(map(len, left)) + len(left) + sum(map(len, right)) + len(right)
    if sum(abs(len(old) - len(new)) for old, new in pieces) > (1 - thresholds.NEAR_ALIGNED) * total:
        return 0.0
    replaced = sum(len(old) + len(new) for old, new in pieces)
    unlike = sum(Indel.distance(old, new) for old, new in pieces)
    if replaced - unlike < thresholds.NOISE_LIKENESS * replaced:
        return 0.0
    return 1 - unlike / total


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

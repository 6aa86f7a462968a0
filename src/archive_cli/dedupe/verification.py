"""What is one text to another: a copy, a part, or neither?

A pair is judged on all grams of both texts and nothing is estimated. Everything here is symmetric:
the order of two texts never matters. Boilerplate counts for nothing on either side.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np

from archive_cli.dedupe import thresholds
from archive_cli.dedupe.columns import Flags, Numbers, common, is_among
from archive_cli.dedupe.nearness import Alignment
from archive_cli.dedupe.runs import longest_run
from archive_cli.dedupe.texts import Text

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
    the same length, which are no copies where they are two of a form; reprint; near by alignment.
    """
    pair = _Pair.of(one, other)
    if pair.containment < thresholds.ALIGNABLE:
        return None
    reprint = pair.is_reprint()
    if reprint and _breaks_off(pair):
        return pair.copy("truncated", pair.containment)
    if pair.jaccard >= thresholds.NEAR_JACCARD:
        return pair.copy("near", max(pair.jaccard, Alignment.of(pair.smaller, pair.larger).share))
    if not reprint or pair.length >= thresholds.SAME_LENGTH:
        alignment = Alignment.of(pair.smaller, pair.larger)
        verdict = alignment.verdict()
        if verdict == "near":
            return pair.copy("near", max(pair.jaccard, alignment.share))
        reprint = reprint and verdict != "form"
    return pair.copy("reprint", pair.containment) if reprint else None


def are_copies(one: Text, other: Text) -> bool:
    """Tell whether two texts are copies, without a look at how where their grams decide."""
    pair = _Pair.of(one, other)
    if pair.containment < thresholds.ALIGNABLE:
        return False
    reprint = pair.is_reprint()
    if pair.jaccard >= thresholds.NEAR_JACCARD:
        return True
    if reprint and (pair.length < thresholds.SAME_LENGTH or _breaks_off(pair)):
        return True
    verdict = Alignment.of(pair.smaller, pair.larger).verdict()
    return verdict == "near" or (reprint and verdict is None)


def part_of(one: Text, other: Text) -> Part | None:
    """Return how a text of another cluster holds the other or a passage of it, or ``None``.

    Two copies stand in different clusters where the one to keep is a copy of one of them alone.
    """
    pair = _Pair.of(one, other)
    if _is_contained(pair):
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


class _Pair(NamedTuple):
    """Two texts, and how many grams they have in common."""

    smaller: Text
    larger: Text
    in_common: int
    jaccard: float
    containment: float

    @classmethod
    def of(cls, one: Text, other: Text) -> _Pair:
        smaller, larger = one, other
        if (other.size, other.digest) < (one.size, one.digest):
            smaller, larger = other, one
        count = _number_in_both(smaller.own, larger.own)
        if not count:
            return cls(smaller, larger, 0, 0.0, 0.0)
        jaccard = count / (one.size + other.size - count)
        return cls(smaller, larger, count, jaccard, count / smaller.size)

    @property
    def shared(self) -> Numbers:
        """The grams in common, ascending."""
        return common(self.smaller.own, self.larger.own)

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


def _number_in_both(one: Numbers, other: Numbers) -> int:
    both = np.concatenate((one, other))
    both.sort(kind="stable")  # two ascending runs, so that it merges them
    return int(np.count_nonzero(both[1:] == both[:-1]))


def _is_contained(pair: _Pair) -> bool:
    if max(pair.length, pair.whole_length) < thresholds.REPRINT_LENGTH:
        return pair.containment >= thresholds.CONTAINED
    return pair.is_reprint() and pair.length < thresholds.SAME_LENGTH


def _part(one: int, other: int) -> float:
    return min(one, other) / max(one, other, 1)


def _breaks_off(pair: _Pair) -> bool:
    """Tell whether the smaller text is the beginning of the larger, whose rest it lacks."""
    cut, whole = pair.smaller.sequence, pair.larger.sequence
    tail = whole[len(cut) :]
    if len(tail) < max(thresholds.TAIL_WORDS, thresholds.TAIL_LENGTH * len(whole)):
        return False
    start = thresholds.START_WORDS
    if set(cut[:start].tolist()).isdisjoint(whole[:start].tolist()):
        return False
    shared = int(is_among(tail, pair.shared).sum())
    return shared <= thresholds.TAIL_SHARED * len(tail)


def _run_of(pair: _Pair) -> int:
    if pair.in_common < _LEAST_RUN:
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

"""How much of two texts aligns, word by word or, in a scan, letter by letter?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import starmap
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from archive_cli.dedupe import thresholds
from archive_cli.dedupe.letters import letters_of
from archive_cli.dedupe.runs import Passage
from archive_cli.dedupe.texts import Text


class Alignment(NamedTuple):
    """How the words of two texts align: those of either in order, a character each.

    ``share`` is the part of words that align, or of characters where OCR noise shows; 0 below
    `NOISY_ALIGNED`.
    """

    texts: tuple[Text, Text]
    letters: tuple[str, str]
    share: float

    @classmethod
    def of(cls, one: Text, other: Text) -> Alignment:
        """Align two texts, in an order that depends on them alone; nothing aligns with nothing."""
        ours, theirs = one.own_words, other.own_words
        if not (len(ours) and len(theirs)):
            return cls((one, other), ("", ""), 0.0)
        letters = letters_of(ours, theirs)
        share: float = Indel.normalized_similarity(*letters, score_cutoff=thresholds.NOISY_ALIGNED)
        if 0 < share < thresholds.NEAR_ALIGNED:
            share = max(share, _aligned_characters(one, other, letters))
        return cls((one, other), letters, share)

    def verdict(self) -> Literal["near", "form"] | None:
        """Return whether so much aligns that the texts are near, or two of a form; else nothing."""
        if self.share < thresholds.NEAR_ALIGNED:
            return None
        return "form" if self._differs_as_a_form() else "near"

    def _differs_as_a_form(self) -> bool:
        """Tell whether what differs are figures or names, much more often than what does not."""
        figures = [text.figures for text in self.texts]
        every = sum(map(len, figures))
        count = sum(each.count(1) for each in figures)
        if count < thresholds.FORM_FIGURES * (1 - self.share) * every:
            return self._is_filled_in()
        part, kept = self._parts(figures)
        is_form = part >= max(thresholds.FORM_FIGURES, thresholds.FORM_TIMES * kept)
        return is_form or self._is_filled_in()

    def _is_filled_in(self) -> bool:
        """Tell whether names and figures differ, in many places of a few words each."""
        if max(map(len, self.letters)) > thresholds.FORM_WORDS:
            return False
        marks = [text.marks for text in self.texts]
        fields = sum(
            all(
                0 < one.stop - one.start <= thresholds.FORM_FIELD
                and each.count(1, one.start, one.stop)
                for one, each in zip(pair, marks, strict=True)
            )
            for pair in changes(*self.letters)
        )
        part, kept = self._parts(marks)
        least = max(thresholds.FORM_NAMES, thresholds.FORM_TIMES * kept)
        return fields >= thresholds.FORM_FIELDS and part >= least

    def _parts(self, flags: Sequence[bytes]) -> tuple[float, float]:
        """Return which part of the words that differ is flagged, and of those that do not."""
        every = sum(map(len, flags))
        count = sum(each.count(1) for each in flags)
        replaced = differing = 0
        for passages in changes(*self.letters):
            for passage, each in zip(passages, flags, strict=True):
                differing += passage.stop - passage.start
                replaced += each.count(1, passage.start, passage.stop)
        return replaced / max(differing, 1), (count - replaced) / max(every - differing, 1)


def _aligned_characters(one: Text, other: Text, letters: tuple[str, str]) -> float:
    """Return the share of characters that align, 0 where what differs is no OCR noise.

    It may also be 0 where it is below `NEAR_ALIGNED`.
    """
    differing = []
    for before, after in changes(*letters):
        size = max(before.stop - before.start, after.stop - after.start)
        if size > thresholds.NOISE_RUN:
            return 0.0
        differing.append((before, after))
    left, right = one.own_spelling(), other.own_spelling()
    pieces = [(" ".join(left[before]), " ".join(right[after])) for before, after in differing]
    total = len("".join(left)) + len(left) + len("".join(right)) + len(right)
    if sum(abs(len(old) - len(new)) for old, new in pieces) > (1 - thresholds.NEAR_ALIGNED) * total:
        return 0.0
    replaced = sum(len(old) + len(new) for old, new in pieces)
    unlike = sum(starmap(Indel.distance, pieces))
    if replaced - unlike < thresholds.NOISE_LIKENESS * replaced:
        return 0.0
    return 1 - unlike / total


def changes(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[Passage, Passage]]:
    """Yield what differs between two aligned lists, in order: never both slices are empty."""
    starts = (0, 0)
    for block in Indel.editops(left, right).as_matching_blocks():
        begins = block.a, block.b
        if begins != starts:
            yield slice(starts[0], begins[0]), slice(starts[1], begins[1])
        starts = (begins[0] + block.size, begins[1] + block.size)

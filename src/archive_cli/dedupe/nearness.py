"""How much of two texts aligns, word by word or, in a scan, letter by letter?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from archive_cli.dedupe import thresholds
from archive_cli.dedupe.runs import Passage
from archive_cli.dedupe.texts import Text, letters_of
from archive_cli.dedupe.words import FIGURE


@dataclass(frozen=True, slots=True)
class Alignment:
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
        from rapidfuzz.distance import Indel

        if not (len(one.own_words) and len(other.own_words)):
            return cls((one, other), ("", ""), 0.0)
        letters = _letters(one, other)
        share: float = Indel.normalized_similarity(*letters, score_cutoff=thresholds.NOISY_ALIGNED)
        if 0 < share < thresholds.NEAR_ALIGNED:
            share = max(share, _aligned_characters(one, other, letters))
        return cls((one, other), letters, share)

    def is_near(self) -> bool:
        """Tell whether so much aligns that the texts are near, and they are no two of a form."""
        return self.share >= thresholds.NEAR_ALIGNED and not self._is_form()

    def _is_form(self) -> bool:
        """Tell whether what differs are figures, much more often than what does not."""
        figures = [text.own_words & FIGURE != 0 for text in self.texts]
        every = sum(map(len, figures))
        count = sum(int(each.sum()) for each in figures)
        if count < thresholds.FORM_FIGURES * (1 - self.share) * every:
            return False
        replaced = differing = 0
        for before, after in changes(*self.letters):
            for passage, each in zip((before, after), figures, strict=True):
                differing += passage.stop - passage.start
                replaced += int(each[passage].sum())
        kept = (count - replaced) / max(every - differing, 1)
        return replaced >= differing * max(thresholds.FORM_FIGURES, thresholds.FORM_TIMES * kept)


def _letters(one: Text, other: Text) -> tuple[str, str]:
    """Return the words of both texts, a character each: equal where the words are.

    A word that only one of them has may be equal to another such word.
    """
    if one.is_coded:
        return one.codes()[1], _coded_as(one, other)
    return _coded_as(other, one), other.codes()[1]


def _coded_as(known: Text, other: Text) -> str:
    """Return the words of a text as the `Text.codes` of another, 0 for those it has not."""
    distinct, _ = known.codes()
    words = other.own_words
    places = np.searchsorted(distinct, words)
    places[places == len(distinct)] = 0
    return letters_of(np.where(distinct[places] == words, places + 1, 0))


def _aligned_characters(one: Text, other: Text, letters: tuple[str, str]) -> float:
    """Return the share of characters that align, 0 where what differs is no OCR noise.

    It may also be 0 where it is below `NEAR_ALIGNED`.
    """
    from rapidfuzz.distance import Indel

    differing = list(changes(*letters))
    if any(each.stop - each.start > thresholds.NOISE_RUN for both in differing for each in both):
        return 0.0
    left, right = one.own_spelling(), other.own_spelling()
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

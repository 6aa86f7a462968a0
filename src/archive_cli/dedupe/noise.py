"""Do two texts differ as scanned copies of one page do?

Scanning errors change letters here and there and leave the words where they are: many words
differ, each by little. An editor changes few words, each for another one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_cli.dedupe.alignment import Change
from archive_cli.dedupe.passages import Words

# A word read wrongly keeps three letters in five; another word has about a third in common
# (`thresholds.NOISE_LIKENESS`). Of all that was replaced this part must be so alike.
_LIKENESS = 0.6
_ALIKE = 0.8
# One wrong character in a hundred spoils a word in twenty; other spellings (-ise, -ize) of a text
# are fewer.
_LEAST_SHARE = 0.03
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Noise:
    """Part ``share`` of the characters, 0 to 1, differ; ``example`` is one place.

    ``others`` are the differences that are no scanning errors.
    """

    share: float
    example: Change
    others: list[Change]

    @property
    def percent(self) -> str:
        """The share as ``2 %``, never 0."""
        return f"{max(round(100 * self.share), 1)} %"


def noise_between(kept: Words, own: Words, changes: Sequence[Change]) -> Noise | None:
    """Return how far the copy is a noisy reading of the kept text, ``None`` where it is not."""
    replaced = [change for change in changes if change.lost and change.gained]
    count = sum(change.lost for change in replaced)
    if count < max(_LEAST_WORDS, _LEAST_SHARE * len(kept)) or kept.noun == "character":
        return None
    found = [(change, *_distance(kept, own, change)) for change in replaced]
    alike = [(change, wrong, size) for change, wrong, size in found if wrong <= _most_wrong(size)]
    if sum(size for *_, size in alike) < _ALIKE * sum(size for *_, size in found):
        return None
    noisy = {change for change, *_ in alike}
    example = max(alike, key=lambda one: (-one[0].size, one[2]))[0]
    share = sum(wrong for _, wrong, _ in alike) / sum(map(len, kept.keys))
    return Noise(share, example, [change for change in changes if change not in noisy])


def _most_wrong(size: int) -> float:
    return (1 - _LIKENESS) * size


def _distance(kept: Words, own: Words, change: Change) -> tuple[int, int]:
    """Return how many letters differ, and how many there are."""
    from rapidfuzz.distance import Levenshtein

    before = " ".join(kept.keys[change.a_start : change.a_end])
    after = " ".join(own.keys[change.b_start : change.b_end])
    return Levenshtein.distance(before, after), max(len(before), len(after))

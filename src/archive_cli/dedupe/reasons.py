"""What is the largest difference between a copy and the article to keep, in a sentence?

Sentences speak of the member ("it") or name an article by id; what they quote is the article's
own text, so whoever prints them must make it safe to show.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from archive_cli.dedupe.fingerprints import normalised
from archive_cli.dedupe.passages import Words, common_passage, covered_words, words_of
from archive_cli.dedupe.runs import Passage
from archive_cli.dedupe.verification import changes
from archive_cli.model.article import Article
from archive_cli.model.cluster import LinkRelation, MemberRelation

# A run of equal words shorter than this between two differences is chance (articles, "of the").
_CHANCE = 3


@dataclass(frozen=True, slots=True)
class Difference:
    """Words ``before`` in the kept article stand where those ``after`` stand in the member."""

    before: Passage
    after: Passage

    @property
    def lost(self) -> int:
        """How many words the kept article has here."""
        return self.before.stop - self.before.start

    @property
    def gained(self) -> int:
        """How many words the member has here."""
        return self.after.stop - self.after.start


def member_reason(keep: Article, member: Article, relation: MemberRelation) -> str:
    """Say why a member is a copy of the kept article, by the largest difference in words."""
    if relation == "identical":
        return _identical(keep.body, member.body)
    kept, own = words_of(keep.body), words_of(member.body)
    differences = _differences(kept.keys, own.keys)
    if not differences:
        return _spelling(keep.body, member.body)
    if relation == "truncated":
        return _truncated(kept, own, differences)
    if relation == "reprint":
        return _reprint(keep.id, kept, own, differences)
    return _near(kept, own, differences)


def link_reason(source: Article, target: Article, relation: LinkRelation) -> str:
    """Say what of one article stands in the other."""
    own, other = words_of(source.body), words_of(target.body)
    if relation == "contained-in":
        return f"{_covered(own, other)} in {target.id}"
    run = common_passage(own, other)
    length = run.stop - run.start
    if not length:
        return "a passage stands in both"
    return f"a run of {own.counted(length)} stands in both: {own.quoted(run)}"


def _identical(kept: str, own: str) -> str:
    if kept == own:
        return "the same text, character for character"
    if kept.split() == own.split():
        return "same words; only spacing differs"
    if kept.casefold().split() == own.casefold().split():
        case_only = len(kept) == len(own) and kept.casefold() == own.casefold()
        return f"same words; only {'case differs' if case_only else 'spacing and case differ'}"
    return "same words; only Unicode form, spacing or case differs"


def _spelling(kept: str, own: str) -> str:
    letters = [
        [char for char in normalised(text) if char.isalnum() or char.isspace()]
        for text in (kept, own)
    ]
    if "".join(letters[0]).split() == "".join(letters[1]).split():
        return "same words; only punctuation differs"
    return "same words; only accents or punctuation differ"


def _differences(kept: Sequence[str], own: Sequence[str]) -> list[Difference]:
    """Return what differs, in order, where chance agreement between two does not part them."""
    merged: list[Difference] = []
    for before, after in changes(kept, own):
        new = Difference(before, after)
        if merged and _is_chance(merged[-1], new):
            last = merged[-1]
            new = Difference(
                slice(last.before.start, before.stop), slice(last.after.start, after.stop)
            )
            merged[-1] = new
        else:
            merged.append(new)
    return merged


def _is_chance(last: Difference, new: Difference) -> bool:
    equal = new.before.start - last.before.stop
    return equal < _CHANCE and equal < min(_size(last), _size(new))


def _size(difference: Difference) -> int:
    return max(difference.lost, difference.gained)


def _near(kept: Words, own: Words, differences: list[Difference]) -> str:
    changed = sum(d.lost for d in differences if d.lost and d.gained)
    left_out = sum(d.lost for d in differences if not d.gained)
    added = sum(d.gained for d in differences if not d.lost)
    total = kept.counted(len(kept))
    parts = [(changed, "changed"), (left_out, "left out"), (added, "added")]
    said = [f"{count} {verb}" for count, verb in parts if count]
    count, verb = said[0].split(" ", 1)
    first = own.counted(added) + " added" if verb == "added" else f"{count} of {total} {verb}"
    largest = _largest(kept, own, differences, placed=False)
    if len(said) == 1:
        largest = largest.removeprefix(f"{verb} ")
    return f"{', '.join([first, *said[1:]])}: {largest}"


def _truncated(kept: Words, own: Words, differences: list[Difference]) -> str:
    last = differences[-1]
    if last.before.stop < len(kept):
        last = max(differences, key=lambda difference: difference.lost)
    earlier = [d for d in differences if d.before.start < last.before.start]
    text = f"first {last.before.start} of {kept.counted(len(kept))}, then breaks off"
    if last.gained:
        text += f" with {own.quoted(last.after)}"
    if earlier:
        text += f"; before that, {_largest(kept, own, earlier, placed=False)}"
    return text


def _reprint(keep: str, kept: Words, own: Words, differences: list[Difference]) -> str:
    lost = sum(difference.lost for difference in differences)
    gained = sum(difference.gained for difference in differences)
    if not gained:
        passages = [(d.before, d.lost) for d in differences]
        return f"every {own.noun} of it stands in {keep}, which adds {_extra(kept, passages)}"
    if not lost:
        passages = [(d.after, d.gained) for d in differences]
        return f"holds all of {keep} and adds {_extra(own, passages)}"
    return f"{_covered(own, kept)} in {keep}; {_largest(kept, own, differences, placed=True)}"


def _extra(words: Words, passages: list[tuple[Passage, int]]) -> str:
    largest, _ = max(passages, key=lambda passage: passage[1])
    total = words.counted(sum(count for _, count in passages))
    place = _place(largest, words)
    if len(passages) > 1:
        place = f"in {len(passages)} places, most {place}"
    return f"{total} {place}: {words.quoted(largest)}"


def _largest(kept: Words, own: Words, differences: list[Difference], *, placed: bool) -> str:
    largest = max(differences, key=_size)
    if largest.lost and largest.gained:
        return f"{kept.quoted(largest.before)} became {own.quoted(largest.after)}"
    words, passage, verb = (
        (kept, largest.before, "left out") if largest.lost else (own, largest.after, "added")
    )
    if not placed:
        return f"{verb} {words.quoted(passage)}"
    count = words.counted(_size(largest))
    return f"{verb} {count} {_place(passage, words)}: {words.quoted(passage)}"


def _place(passage: Passage, words: Words) -> str:
    if passage.start == 0:
        return "at the beginning"
    return "at the end" if passage.stop == len(words) else "in the middle"


def _covered(smaller: Words, larger: Words) -> str:
    count, total = covered_words(smaller, larger), smaller.counted(len(smaller))
    if count == len(smaller):
        return f"all its {total} stand"
    return f"{count} of its {total} stand"

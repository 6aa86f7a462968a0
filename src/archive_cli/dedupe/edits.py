"""How are the differences between an article and its copy put into words?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive_cli.dedupe.alignment import Change
from archive_cli.dedupe.passages import Words

# From so many words on, what stands at the beginning or end in place of other words is a lead
# or an ending of its own: about the shortest sentence that news begins with.
_LEAD = 8
# A lead may begin after so many words in common: a place, an article.
_DATELINE = 3
# What is so many times longer than what stands in its place was cut, and not replaced.
_CUT = 2


@dataclass(frozen=True, slots=True)
class Edits:
    """The words of the kept article, those of the copy, and what differs, in order."""

    kept: Words
    own: Words
    changes: list[Change]

    def told(self, most: int, *, ends: bool = False) -> str:
        """Return the largest difference, and how many words differ elsewhere; some must differ.

        Quotations have at most ``most`` characters. With ``ends``, what was cut at the end counts
        as the largest.
        """
        largest = max(self.changes, key=lambda change: change.size)
        last = self.changes[-1]
        if ends and last.lost and last.a_end == len(self.kept):
            largest = last
        is_outer = self._place(largest) != ""
        if not largest.gained or (is_outer and largest.lost > _CUT * largest.gained):
            return self._cut(largest, most) + self.rest(largest)
        if not largest.lost:
            return self._added(largest, most) + self.rest(largest)
        part = self._own_part(largest)
        if part:
            return f"has its own {part}: {self._new(largest, most)}{self.rest(largest)}"
        replaced = [change for change in self.changes if change.lost and change.gained]
        return self._changed(largest, replaced, most) + self.rest(*replaced)

    def both(self, change: Change, between: str, most: int) -> str:
        """Return the words of both at a place, in quotes."""
        return f"{self._old(change, most)}{between}{self._new(change, most)}"

    def rest(self, *said: Change) -> str:
        """Return what else differs, in numbers, after a semicolon; nothing where nothing does."""
        left = [change for change in self.changes if change not in said]
        numbers = [
            ("changes", sum(change.lost for change in left if change.gained)),
            ("cuts", sum(change.lost for change in left if not change.gained)),
            ("adds", sum(change.gained for change in left if not change.lost)),
        ]
        parts = [f"{verb} {count}" for verb, count in numbers if count]
        if not parts:
            return ""
        first = next(count for _, count in numbers if count)
        noun = self.kept.counted(first).split()[1]
        parts[0] = f"{parts[0]} {noun}"
        return f"; also {_listed(parts)}"

    def _cut(self, change: Change, most: int) -> str:
        total = self.kept.counted(len(self.kept))
        place = self._place(change)
        whole = self.kept.paragraphs_in(slice(change.a_start, change.a_end))
        if whole:
            words = self.kept.counted(change.lost)
            amount = f"{_paragraphs(whole, place)} ({words})"
        else:
            amount = f"{place}{change.lost} of {total}"
        quote = self._old(change, most)
        link = ", from" if quote.endswith('…"') and place == "the last " else ":"
        told = f"cuts {amount}{link} {quote}"
        if not change.gained:
            return told
        verb = "ends" if place == "the last " else "begins"
        return f"{told}; {verb} with {self._new(change, most)} instead"

    def _added(self, change: Change, most: int) -> str:
        whole = self.own.paragraphs_in(slice(change.b_start, change.b_end))
        amount = self.own.counted(change.gained)
        if whole:
            amount = f"{_paragraphs(whole, '')} ({amount})"
        place = ""
        if change.b_start == 0:
            place = " at the beginning"
        elif change.b_end == len(self.own):
            place = " at the end"
        return f"adds {amount}{place}: {self._new(change, most)}"

    def _changed(self, largest: Change, replaced: list[Change], most: int) -> str:
        count = sum(change.lost for change in replaced)
        told = f"changes {count} of {self.kept.counted(len(self.kept))}"
        became = self.both(largest, " became ", most)
        if len(replaced) == 1:
            return f"{told}: {became}"
        if largest.size == 1:
            return f"{told}, such as {self.both(largest, ' to ', most)}"
        return f"{told}, most where {became}"

    def _place(self, change: Change) -> str:
        """Return ``the first`` or ``the last`` for what is lost there, nothing for elsewhere."""
        begins, ends = change.a_start == 0, change.a_end == len(self.kept)
        if begins is ends:
            return ""
        return "the first " if begins else "the last "

    def _own_part(self, change: Change) -> str:
        """Return ``lead`` or ``ending`` where the copy has one of its own, else nothing."""
        begins = max(change.a_start, change.b_start) <= _DATELINE
        ends = change.a_end == len(self.kept) and change.b_end == len(self.own)
        if change.gained < _LEAD or begins is ends:
            return ""
        return "lead" if begins else "ending"

    def _old(self, change: Change, most: int) -> str:
        return self.kept.quoted(slice(change.a_start, change.a_end), most)

    def _new(self, change: Change, most: int) -> str:
        return self.own.quoted(slice(change.b_start, change.b_end), most)


def _paragraphs(count: int, place: str) -> str:
    if count == 1:
        return f"{place or 'a '}paragraph"
    return f"{place}{count} paragraphs"


def _listed(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last

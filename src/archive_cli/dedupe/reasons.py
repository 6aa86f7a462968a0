"""What is the largest difference between a copy and the article to keep, in a sentence?

Sentences speak of the copy ("cuts the last 3 paragraphs") and have at most `MOST` characters. What
they quote is the article's own text, so whoever prints them must make it safe to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from unicodedata import normalize

from archive_cli.dedupe.alignment import changes_between, without_chance
from archive_cli.dedupe.aside import Owned, own_text, told_aside
from archive_cli.dedupe.edits import Edits
from archive_cli.dedupe.noise import noise_between
from archive_cli.dedupe.passages import Words, common_passage, covered_words, words_of
from archive_cli.model.article import Article
from archive_cli.model.cluster import LinkRelation, MemberRelation

MOST = 160
"""Characters of a sentence: two lines of a terminal."""
# A quotation has at most so many characters; where the sentence gets too long, the next.
_QUOTES = (60, 40, 25, 12)
# Words of a difference beside which scanning errors come second.
_PASSAGE = 20


def member_reason(
    keep: Article,
    member: Article,
    relation: MemberRelation,
    owned: tuple[Owned, Owned] | None = None,
) -> str:
    """Say why a member is a copy of the kept article, by the largest difference in words.

    With ``owned``, of the kept article and of the member, boilerplate is left out of account, and
    the sentence says so.
    """
    if relation == "identical":
        return _identical(keep.body, member.body)
    if owned is None or (all(owned[0]) and all(owned[1])):
        return _compared(keep.body, member.body, relation, "")
    bodies = own_text(keep.body, owned[0]), own_text(member.body, owned[1])
    return _compared(*bodies, relation, told_aside(*owned))


def link_reason(source: Article, target: Article, relation: LinkRelation) -> str:
    """Say what of one article stands in the other."""
    own, other = words_of(source.body), words_of(target.body)
    if relation == "contained-in":
        return f"{_covered(own, other)} in the other article"
    run = common_passage(own, other)
    length = run.stop - run.start
    if not length:
        return "a passage stands in both"
    told = f"{own.counted(length)} in a row stand in both"
    return fitted(lambda most: f"{told}: {own.quoted(run, most)}", _QUOTES)


def fitted(tell: Callable[[int], str], sizes: Iterable[int]) -> str:
    """Return the sentence of the first size, largest first, that leaves it short enough.

    One that is too long with each is cut, and ends in ``…``.
    """
    for size in sizes:
        told = tell(size)
        if len(told) <= MOST:
            return told
    return f"{told[: MOST - 1].rstrip()}…"


def _compared(keep: str, member: str, relation: MemberRelation, aside: str) -> str:
    kept, own = words_of(keep), words_of(member)
    changes = changes_between(kept.keys, own.keys)
    if not changes:
        return _spelling(keep, member) + aside
    noise = noise_between(kept, own, changes)
    left = without_chance(changes if noise is None else noise.others)
    edits = Edits(kept, own, left)
    if noise is None:
        ends = relation == "truncated"
        return fitted(lambda most: edits.told(most, ends=ends) + aside, _QUOTES)
    wrong = f"{noise.percent} of the characters differ, as scanning errors do"
    if left and max(change.size for change in left) >= _PASSAGE:
        end = f"; elsewhere {wrong}{aside}"
        return fitted(lambda most: edits.told(most, ends=True) + end, _QUOTES)
    rest = edits.rest() + aside
    return fitted(lambda most: f"{wrong}: {edits.both(noise.example, ' / ', most)}{rest}", _QUOTES)


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
    if kept.split() == own.split():
        return "the same text"
    if _letters(kept) == _letters(own):
        return "same words; only punctuation differs"
    return "same words; only accents or punctuation differ"


def _letters(text: str) -> list[str]:
    plain = normalize("NFKC", text).casefold()
    return "".join(char for char in plain if char.isalnum() or char.isspace()).split()


def _covered(smaller: Words, larger: Words) -> str:
    count, total = covered_words(smaller, larger), smaller.counted(len(smaller))
    if count == len(smaller):
        return f"all its {total} stand"
    return f"{count} of its {total} stand"

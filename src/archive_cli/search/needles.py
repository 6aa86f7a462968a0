"""Which words of an article's body does a clause ask for, and where do they stand?"""

from __future__ import annotations

from typing import NamedTuple

from archive_cli.catalog.analysis import Token, folded, spans_of, tokens_of
from archive_cli.catalog.clauses import AllOf, AnyOf, Clause, Fuzzy, Prefix, Sequence, Term


class Needles(NamedTuple):
    """Tokens, sequences with their slop, starts, and spellings with their distance, to mark."""

    words: frozenset[str]
    sequences: tuple[tuple[tuple[str, ...], int], ...]
    prefixes: tuple[str, ...]
    near: tuple[tuple[str, int], ...]


class Mark(NamedTuple):
    """A match and its code points; marks with the same ``needle`` match the same thing.

    ``weight`` is how many words of the query it answers for.
    """

    start: int
    end: int
    needle: object
    weight: int


def needles_of(clause: Clause) -> Needles:
    """Collect what may be marked in a body: nothing excluded, nothing asked of other fields."""
    terms: dict[Term | Sequence | Prefix | Fuzzy, None] = {}
    waiting = [clause]
    while waiting:
        match waiting.pop():
            case AllOf(clauses) | AnyOf(clauses):
                waiting.extend(reversed(clauses))
            case (Term() | Sequence() | Prefix() | Fuzzy()) as one if one.field == "body":
                terms[one] = None
    return Needles(
        frozenset(one.term for one in terms if isinstance(one, Term)),
        tuple((one.terms, one.slop) for one in terms if isinstance(one, Sequence)),
        tuple(one.term for one in terms if isinstance(one, Prefix)),
        tuple((one.term, one.distance) for one in terms if isinstance(one, Fuzzy)),
    )


def spelt_out(needles: Needles, text: str) -> Needles:
    """Return the needles with the words of this text in place of what is spelt nearly so."""
    if not needles.near:
        return needles
    words = {
        word for word in set(tokens_of(text)) for near in needles.near if _is_near(word, *near)
    }
    return needles._replace(words=needles.words | words, near=())


def promise_of(text: str, needles: Needles) -> tuple[int, int]:
    """Return how many words of the query a text may hold, and matches: at most, and cheaply.

    ``(0, 0)`` is certain: no match. Parts of words count too. The needles are spelt out.
    """
    plain = folded(text)
    counts = [plain.count(one) for one in (*needles.words, *needles.prefixes)]
    worth = sum(1 for count in counts if count)
    for words, _ in needles.sequences:
        least = min(map(plain.count, words))
        if least:
            worth += len(words)
            counts.append(least)
    return worth, sum(counts)


def marks_in(text: str, needles: Needles) -> list[Mark]:
    """Return the matches of needles spelt out, in order.

    A sequence is one match, with slop one for each of its words.
    """
    tokens = spans_of(text)
    marks = [
        Mark(token.start, token.end, needle, 1)
        for token in tokens
        if (needle := _needle_for(token.text, needles)) is not None
    ]
    for sequence in needles.sequences:
        marks += _marks_of_sequence(tokens, *sequence)
    return sorted(marks, key=lambda mark: (mark.start, -mark.end))


def _is_near(word: str, other: str, distance: int) -> bool:
    if abs(len(word) - len(other)) > distance or len(set(word) ^ set(other)) > 2 * distance:
        return False
    from archive_cli.catalog.evaluation import edits

    return edits(word, other) <= distance


def _needle_for(word: str, needles: Needles) -> str | None:
    if word in needles.words:
        return word
    if needles.prefixes and word.startswith(needles.prefixes):
        return next(prefix for prefix in needles.prefixes if word.startswith(prefix)) + "*"
    return None


def _marks_of_sequence(tokens: list[Token], words: tuple[str, ...], slop: int) -> list[Mark]:
    marks: list[Mark] = []
    for index, token in enumerate(tokens):
        if token.text != words[0]:
            continue
        places = _places(tokens, index, words, slop)
        if places and slop:
            share = len(words) / len(places)
            marks += [Mark(*tokens[place][1:], words, round(share)) for place in places]
        elif places:
            marks.append(Mark(token.start, tokens[places[-1]].end, words, len(words)))
    return marks


def _places(tokens: list[Token], start: int, words: tuple[str, ...], slop: int) -> list[int]:
    """Return where each word stands, the nearest in order, or nothing where slop runs out."""
    places = [start]
    for word in words[1:]:
        following = places[-1] + 1
        last = min(following + slop, len(tokens) - 1)
        place = next((i for i in range(following, last + 1) if tokens[i].text == word), None)
        if place is None:
            return []
        slop -= place - following
        places.append(place)
    return places

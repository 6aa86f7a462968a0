"""Which words of an article's body does a clause ask for, and where do they stand?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from archive_cli.catalog.analysis import Token, folded, spans_of, tokens_of
from archive_cli.catalog.clauses import AllOf, AnyOf, Clause, Forms, Fuzzy, Prefix, Sequence, Term
from archive_cli.catalog.forms import names_in, stem_of
from archive_cli.model.article import Article


class Needles(NamedTuple):
    """Tokens, sequences with their slop, starts, and spellings with their distance, to mark.

    Each token comes with the word of the query that it answers: itself, or one it is a form of.
    ``stems`` are those of words of the query, by stem.
    """

    words: dict[str, str]
    sequences: tuple[tuple[tuple[str, ...], int], ...]
    prefixes: tuple[str, ...]
    near: tuple[tuple[str, int], ...]
    stems: dict[str, str]


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
    terms: dict[Term | Sequence | Prefix | Fuzzy | Forms, None] = {}
    waiting = [clause]
    while waiting:
        match waiting.pop():
            case AllOf(clauses) | AnyOf(clauses):
                waiting.extend(reversed(clauses))
            case (Term() | Sequence() | Prefix() | Fuzzy() | Forms()) as one if one.field == "body":
                terms[one] = None
    return Needles(
        {one.term: one.term for one in terms if isinstance(one, Term | Forms)},
        tuple((one.terms, one.slop) for one in terms if isinstance(one, Sequence)),
        tuple(one.term for one in terms if isinstance(one, Prefix)),
        tuple((one.term, one.distance) for one in terms if isinstance(one, Fuzzy)),
        {one.stem: one.term for one in terms if isinstance(one, Forms)},
    )


def spelt_out(needles: Needles, article: Article, text: str) -> Needles:
    """Return the needles for a text of this article.

    Its own words stand in place of what is spelt nearly so, and beside the words whose forms they
    are (`forms`).
    """
    has_forms = bool(needles.stems) and article.lang == "en"
    if not needles.near and not has_forms:
        return needles._replace(stems={})
    found = set(tokens_of(text))
    words = {word: word for near in needles.near for word in _words_near(found, *near)}
    if has_forms and (forms := _forms_among(found - needles.words.keys(), needles.stems)):
        names = names_in(f"{article.title}\n{article.body}")
        words |= {word: asked for word, asked in forms.items() if word not in names}
    return needles._replace(words=words | needles.words, near=(), stems={})


def promise_of(text: str, needles: Needles) -> tuple[int, int]:
    """Return how many words of the query a text may hold, and matches: at most, and cheaply.

    ``(0, 0)`` is certain: no match. Parts of words count too. The needles are spelt out.
    """
    plain = folded(text)
    held = {word: count for word in needles.words if (count := plain.count(word))}
    starts = [count for start in needles.prefixes if (count := plain.count(start))]
    counts = [*held.values(), *starts]
    worth = len({needles.words[word] for word in held}) + len(starts)
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


def _forms_among(words: Iterable[str], stems: dict[str, str]) -> dict[str, str]:
    """Return the words that have one of the stems, which never begin with another letter."""
    initials = tuple({stem[0] for stem in stems})
    stemmed = ((word, stem_of(word)) for word in words if word.startswith(initials))
    return {word: stems[stem] for word, stem in stemmed if stem in stems}


def _words_near(words: Iterable[str], other: str, distance: int) -> Iterator[str]:
    """Yield the words within that many edits; most are told apart by their length and letters."""
    from archive_cli.catalog.evaluation import edits

    lengths = range(len(other) - distance, len(other) + distance + 1)
    letters = frozenset(other)
    for word in words:
        if len(word) not in lengths or len(letters.symmetric_difference(word)) > 2 * distance:
            continue
        if edits(word, other) <= distance:
            yield word


def _needle_for(word: str, needles: Needles) -> str | None:
    if word in needles.words:
        return needles.words[word]
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

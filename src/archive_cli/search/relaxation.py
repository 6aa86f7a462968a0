"""What is left to ask where no article has all the words?"""

from __future__ import annotations

from archive_cli.model.query import And, Or, Phrase, Query, Word


def any_of_words(query: Query) -> Query | None:
    """Return the query with its words as alternatives, or ``None`` where it has none to give up.

    The words and phrases without a field of the outermost AND, and the groups that hold nothing
    else, become one OR, in their order, at the place of the first; fields, dates, lengths and
    exclusions are required as before.
    """
    if not isinstance(query, And):
        return None
    words = [part for part in query.queries if _is_text(part)]
    if len(words) < 2:
        return None
    flat: list[Query] = []
    for word in words:
        flat.extend(word.queries if isinstance(word, Or) else (word,))
    either = Or(tuple(flat))
    if len(words) == len(query.queries):
        return either
    first = query.queries.index(words[0])
    required = tuple(part for part in query.queries if not _is_text(part))
    return And((*required[:first], either, *required[first:]))


def _is_text(query: Query) -> bool:
    match query:
        case Word(field=None) | Phrase(field=None):
            return True
        case And(queries) | Or(queries):
            return all(map(_is_text, queries))
    return False

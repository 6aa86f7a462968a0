"""Which words, phrases and signs does a query text consist of?

A text is cut into units at spaces, parentheses and quotation marks:

- ``(`` and ``)`` group; ``AND``, ``OR`` and ``NOT`` in capitals are operators;
- ``-`` before a unit, with nothing between them, leaves it out: it counts at the start, after a
  space or after ``(``. Directly after a quotation mark or ``)`` hyphens only join. A lone ``-`` is
  a mistake (was a word meant to be left out, or not?); two and more alone are a dash, a word
  without letters;
- ``"…"``, ``“…”``, ``„…“``, ``«…»`` and ``»…«`` are phrases; ``"`` closes any of them. What
  follows from ``~`` on, without a space, belongs to the phrase;
- letters and ``:`` before a value name a field, whatever their case. An unknown name is a mistake,
  but not before a space, the end or ``/`` (``Re: talks``, ``https://…``), and a name that holds
  anything but letters is part of a word (``12:30``);
- all else is a word, whatever it holds: ``all-round``, ``U.N.``, ``Lao's``, ``vna/vns``.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from archive_cli.model.query import FIELDS

TokenKind = Literal["(", ")", "AND", "OR", "NOT", "-", "field", "phrase", "word"]

_CLOSING = {'"': '"', "“": '”“"', "”": '”"', "„": '“”"', "«": '»"', "»": '«»"'}
_BOUNDARY = frozenset('()"“”„«»')
_OPERATORS: dict[str, TokenKind] = {"AND": "AND", "OR": "OR", "NOT": "NOT"}


class Mistake(Exception):  # noqa: N818 - what the user wrote, not what went wrong here
    """What can't be understood: a reason, the code points it stands at, and how to mend it.

    Each of ``mended`` is a whole query text or, where that would not be valid either, may stand
    alone; the likeliest first, unchecked.
    """

    def __init__(self, reason: str, start: int, end: int, mended: tuple[str, ...] = ()) -> None:
        super().__init__(reason)
        self.reason = reason
        self.start = start
        self.end = end
        self.mended = mended


class Token(NamedTuple):
    """A unit and its code points in the query text, signs and quotation marks included.

    ``text`` is a word as typed, a phrase without its marks, or a field's name in lower case;
    ``suffix`` is what stands from ``~`` on behind a phrase.
    """

    kind: TokenKind
    start: int
    end: int
    text: str
    suffix: str = ""


def tokens_in(query_text: str) -> list[Token]:
    """Cut a query text into tokens, in order; raise `Mistake` where that is impossible."""
    tokens: list[Token] = []
    position, length = 0, len(query_text)
    while position < length:
        character = query_text[position]
        if character.isspace():
            position += 1
            continue
        if character in "()":
            token = Token("(" if character == "(" else ")", position, position + 1, character)
        elif character in _CLOSING:
            token = _phrase(query_text, position)
        elif tokens and tokens[-1].kind == "field" and tokens[-1].end == position:
            end = _end_of_word(query_text, position)
            token = Token("word", position, end, query_text[position:end])
        elif character == "-" and _only_joins(query_text, position):
            position = _end_of_hyphens(query_text, position)
            continue
        else:
            token = _unit(query_text, position)
        tokens.append(token)
        position = token.end
    return tokens


def _phrase(query_text: str, start: int) -> Token:
    closing = _CLOSING[query_text[start]]
    end, length = start + 1, len(query_text)
    while end < length and query_text[end] not in closing:
        end += 1
    if end == length:
        mended = (query_text + '"', (query_text[:start] + query_text[start + 1 :]).strip())
        raise Mistake("this quotation mark is never closed", start, start + 1, mended)
    after = end + 1
    if query_text.startswith("~", after):
        after = _end_of_word(query_text, after)
    return Token("phrase", start, after, query_text[start + 1 : end], query_text[end + 1 : after])


def _end_of_word(query_text: str, position: int) -> int:
    length = len(query_text)
    while position < length:
        character = query_text[position]
        if character in _BOUNDARY or character.isspace():
            break
        position += 1
    return position


def _only_joins(query_text: str, position: int) -> bool:
    before = query_text[position - 1 : position]
    return before in _BOUNDARY and before not in {"", "("}


def _end_of_hyphens(query_text: str, position: int) -> int:
    while query_text.startswith("-", position):
        position += 1
    return position


def _unit(query_text: str, start: int) -> Token:
    end = _end_of_word(query_text, start)
    word = query_text[start:end]
    if word.startswith("-"):
        return _hyphen(query_text, start)
    if word in _OPERATORS:
        return Token(_OPERATORS[word], start, end, word)
    name, colon, value = word.partition(":")
    if colon and name.lower() in FIELDS:
        return Token("field", start, start + len(name) + 1, name.lower())
    if colon and name.isalpha() and _is_meant_as_field(value, query_text[end : end + 1]):
        from archive_cli.search.mistakes import unknown_field

        raise unknown_field(query_text, start, name)
    return Token("word", start, end, word)


def _is_meant_as_field(value: str, following: str) -> bool:
    if value:
        return not value.startswith("/")
    return following not in {"", ")"} and not following.isspace()


def _hyphen(query_text: str, start: int) -> Token:
    end = _end_of_hyphens(query_text, start)
    following = query_text[end : end + 1]
    alone = following in {"", ")"} or following.isspace()
    if end > start + 1 and alone:
        return Token("word", start, end, query_text[start:end])
    if end > start + 1:
        mended = query_text[:start] + query_text[end - 1 :]
        raise Mistake("one - is enough to leave a word out", start, end, (mended,))
    if alone:
        from archive_cli.search.mistakes import lone_hyphen

        raise lone_hyphen(query_text, start)
    return Token("-", start, end, "-")

"""What does a query text ask for?

The grammar, over the tokens of `lexer.tokens_in` (spaces only separate, except where noted)::

    query    = either ;
    either   = both , { "OR" , both } ;
    both     = one , { [ "AND" ] , one } ;               (* AND binds tighter than OR *)
    one      = { "NOT" | "-" } , part ;                  (* "-" directly before its part *)
    part     = "(" , either , ")"
             | field , ( value | "(" , either , ")" )    (* directly behind the field's ":" *)
             | value ;
    field    = ( "title" | "body" | "place" | "source" | "author" | "lang" | "path" | "id"
             | "url" | "date" | "words" ) , ":" ;
    value    = word | phrase ;
    word     = text | "=" , text | text , "*" | text , "~" , [ "1" | "2" ] ;
    phrase   = '"' , text , '"' , [ "~" , number ] ;     (* number at most 1000 *)

Within ``field:( … )`` every value belongs to that field, and no other field may stand. The values
of ``date:`` are in `dates` (``date:last 2 weeks`` needs no quotation marks: a shell eats them),
those of ``words:`` in `lengths`; a language's name is a mistake where ``lang:`` takes its code.
Within a phrase a ``*`` or ``~`` behind a word is a mistake, all other signs are only signs. Two
negations cancel. Groups stand at most 100 deep within one another. Example::

    peacekeeping (laos OR "viet nam") -title:covid date:2025-01..2025-03
"""

from __future__ import annotations

import datetime as dt
import re
from typing import cast

from archive_cli.model.errors import QueryError
from archive_cli.model.query import And, Not, Or, Phrase, Query, TextField, Word
from archive_cli.search.lexer import Mistake, Token, tokens_in
from archive_cli.search.words import parse_word

DEEPEST = 100
FARTHEST = 1000
_CODE = 2
_MARK_IN_PHRASE = (
    r"(?<=[0-9A-Za-z]|[^\x00-\xbf\u2000-\u206f\u3000-\u303f])(?:\*+(?!\w)|~[12]?(?!\S))"
)


def parse_query(query_text: str, *, today: dt.date) -> Query:
    """Return what the text asks for; relative dates are counted from ``today``.

    Raises `QueryError`, with a valid form near to the text where one is known. Takes time linear
    in the length of the text.
    """
    try:
        return _Parser(query_text, today).query()
    except Mistake as mistake:
        raise QueryError(
            query_text, mistake.start, mistake.end, mistake.reason, _nearest(mistake, today)
        ) from None


def _nearest(mistake: Mistake, today: dt.date) -> str | None:
    for text in mistake.mended:
        try:
            _Parser(text, today).query()
        except Mistake:
            continue
        return text
    return None


class _Parser:
    def __init__(self, query_text: str, today: dt.date) -> None:
        self._text = query_text
        self._today = today
        self._tokens = tokens_in(query_text)
        self._next = 0
        self._depth = 0

    def query(self) -> Query:
        if not self._tokens:
            raise Mistake("there is nothing to search for", 0, len(self._text))
        query = self._either(None)
        if self._next < len(self._tokens):
            from archive_cli.search.mistakes import unopened

            raise unopened(self._text, self._tokens[self._next])
        return query

    def _either(self, field: str | None) -> Query:
        queries = [self._both(field)]
        while self._kind() == "OR":
            self._next += 1
            queries.append(self._both(field))
        return _joined(Or, queries)

    def _both(self, field: str | None) -> Query:
        queries = [self._one(field)]
        while (kind := self._kind()) not in (None, ")", "OR"):
            if kind == "AND":
                self._next += 1
            queries.append(self._one(field))
        return _joined(And, queries)

    def _one(self, field: str | None) -> Query:
        negated = False
        while self._kind() in ("NOT", "-"):
            self._next += 1
            negated = not negated
        query = self._part(field)
        if not negated:
            return query
        return query.query if isinstance(query, Not) else Not(query)

    def _part(self, field: str | None) -> Query:
        kind = self._kind()
        if kind == "(":
            return self._group(field)
        if kind == "field":
            return self._fielded(field)
        if kind in ("word", "phrase"):
            self._next += 1
            return self._value(self._tokens[self._next - 1], field)
        from archive_cli.search.mistakes import misplaced

        raise misplaced(self._text, self._tokens, self._next)

    def _group(self, field: str | None) -> Query:
        opening = self._tokens[self._next]
        self._depth += 1
        if self._depth > DEEPEST:
            reason = f"groups stand more than {DEEPEST} deep within one another"
            raise Mistake(reason, opening.start, opening.end)
        self._next += 1
        query = self._either(field)
        if self._kind() != ")":
            mended = (self._text + ")" * self._depth,)
            raise Mistake("this parenthesis is never closed", opening.start, opening.end, mended)
        self._next += 1
        self._depth -= 1
        return query

    def _fielded(self, outer: str | None) -> Query:
        token = self._tokens[self._next]
        self._next += 1
        value = self._tokens[self._next] if self._next < len(self._tokens) else None
        if outer is not None or value is None or value.start > token.end or value.kind == ")":
            from archive_cli.search.mistakes import misused_field

            raise misused_field(self._text, token, outer)
        return self._part(token.text)

    def _value(self, token: Token, field: str | None) -> Query:
        if field in ("date", "words"):
            return self._figure(token, field)
        within = cast("TextField | None", field)
        if token.kind == "phrase":
            query: Phrase | Word = self._phrase(token, within)
        else:
            query = self._word(token, within)
        if field == "lang" and _may_be_name(query):
            self._require_code(token, query.text)
        return query

    def _require_code(self, token: Token, text: str) -> None:
        from archive_cli.reading.language_codes import find_language

        if code := find_language(text):
            from archive_cli.search.mistakes import language_name

            raise language_name(self._text, token, code)

    def _figure(self, token: Token, field: str) -> Query:
        from archive_cli.search.dates import parse_dates
        from archive_cli.search.lengths import parse_length

        if field == "date" and token.kind == "word" and token.text.lower() in ("last", "this"):
            token = self._relative_date(token)
        try:
            value = token.text + token.suffix
            return parse_dates(value, self._today) if field == "date" else parse_length(value)
        except ValueError as error:
            from archive_cli.search.mistakes import bad_figure

            raise bad_figure(self._text, token, field, str(error), self._today) from None

    def _relative_date(self, first: Token) -> Token:
        """Take the words of ``last 2 weeks`` for one value."""
        start = self._next
        while self._kind() == "word" and self._next < start + 2:
            self._next += 1
            if not self._tokens[self._next - 1].text.isdigit():
                break
        words = self._tokens[start : self._next]
        text = " ".join((first.text, *(word.text for word in words)))
        return Token("phrase", first.start, words[-1].end if words else first.end, text)

    def _phrase(self, token: Token, field: TextField | None) -> Phrase:
        if ("*" in token.text or "~" in token.text) and (
            mark := re.search(_MARK_IN_PHRASE, token.text)
        ):
            from archive_cli.search.mistakes import marked_phrase

            raise marked_phrase(self._text, token, *mark.span())
        places = token.suffix[1:]
        known = not token.suffix or (places.isascii() and places.isdigit() and len(places) <= 4)
        if token.text.strip() and known and int(places or 0) <= FARTHEST:
            return Phrase(token.text, field, int(places or 0))
        from archive_cli.search.mistakes import bad_phrase

        raise bad_phrase(self._text, token, FARTHEST)

    def _word(self, token: Token, field: TextField | None) -> Word:
        if field is not None and token.text[0] == "-" and token.text.strip("-"):
            from archive_cli.search.mistakes import hyphen_in_value

            raise hyphen_in_value(self._text, token, field)
        try:
            return parse_word(token.text, field)
        except ValueError as error:
            from archive_cli.search.mistakes import bad_word

            raise bad_word(self._text, token, str(error)) from None

    def _kind(self) -> str | None:
        return self._tokens[self._next].kind if self._next < len(self._tokens) else None


def _may_be_name(query: Phrase | Word) -> bool:
    """Tell whether the value of ``lang:`` is neither a code nor inexact: ``en``, ``pt-BR``."""
    if isinstance(query, Word) and (query.prefix or query.distance):
        return False
    return query.text[_CODE : _CODE + 1] not in ("", "-", "_")


def _joined(kind: type[And | Or], queries: list[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    flat: list[Query] = []
    for query in queries:
        if isinstance(query, kind):
            flat.extend(query.queries)
        else:
            flat.append(query)
    return kind(tuple(flat))

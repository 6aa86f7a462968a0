"""Which article do named fields and a text make?

What the formats with fields share: JSON, SGML, and the exports of press databases.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from archive_cli.model.article import DateBasis
from archive_cli.reading.claims import Claim
from archive_cli.reading.formats.plain import read_text
from archive_cli.reading.formats.views import View
from archive_cli.reading.header_claims import claim_headers
from archive_cli.reading.headers import header_of
from archive_cli.reading.keys import Key, Role
from archive_cli.reading.lines import Line, lines_of, tidy
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.source_text import SourceText
from archive_cli.reading.values import is_absent


class Field(NamedTuple):
    """What a key names, and its value with where it stands in the file."""

    key: Key
    value: View


class Naming(NamedTuple):
    """By which rule, and on which basis, the fields of a format are read."""

    rule: str = "header key"
    basis: DateBasis = "header"


_NAMED = Naming()
_FEW = 200
_SHORTEST = 100


def are_articles(count: int, length: int) -> bool:
    """Tell whether so many pieces of a file of that length can be articles.

    Hundreds of pieces that are shorter than a sentence on average are something else.
    """
    return count <= _FEW or length >= count * _SHORTEST


def documents_between(text: str, is_between: Callable[[Line], bool]) -> Iterator[list[Line]]:
    """Yield the lines before, between and behind those that stand between documents."""
    lines: list[Line] = []
    for line in lines_of(text):
        if is_between(line):
            yield lines
            lines = []
        else:
            lines.append(line)
    yield lines


def articles_in(
    text: str,
    documents: Iterable[list[Line]],
    read_article: Callable[[str, list[Line]], Parts | None],
) -> Found | None:
    """Return the articles of an export's documents, ``None`` where there are none."""
    filled = [lines for lines in documents if lines]
    if not are_articles(len(filled), len(text)):
        return None
    articles = [parts for lines in filled if (parts := read_article(text, lines)) is not None]
    return Found(articles) if articles else None


def field_of(role: Role, value: View) -> Field:
    """Return a field of a format whose own rules tell what it names."""
    return Field(Key(role, ""), value)


def article_of(
    raw: str,
    fields: Iterable[Field],
    body: SourceText | None,
    claims: Iterable[Claim] = (),
    naming: Naming = _NAMED,
) -> Parts:
    """Return the parts of an article: what its fields claim first, then what its text does.

    ``claims`` count in ``raw``; the body is read as plain text is, but for the headline where a
    field names the title.
    """
    told = [field for field in fields if not is_absent(field.value.text)]
    titles = [tidy(field.value.text) for field in told if field.key.role == "title"]
    parts = _body_parts(raw, body, titles)
    named = _claimed(raw, told, naming)
    parts.claims = [*named.claims, *claims, *parts.claims]
    parts.dates = [*named.dates, *parts.dates]
    parts.yearless = parts.yearless or named.yearless
    return parts


def _body_parts(raw: str, body: SourceText | None, titles: Collection[str]) -> Parts:
    if body is None:
        return Parts(View(raw, ()))
    return read_text(body, titles=titles)


def _claimed(raw: str, fields: list[Field], naming: Naming) -> Parts:
    """Return what the fields claim, those whose keys tell most first."""
    claimed = Parts(View(raw, ()))
    for key, value in sorted(fields, key=lambda field: field.key.rank):
        own = Parts(value)
        line = Line(0, len(value.text), value.text).part(0)
        claim_headers([header_of(key, line)], own, naming.rule, naming.basis)
        settled = own.settled()
        claimed.claims += [
            claim._replace(value=tidy(claim.value)) if claim.role != "url" else claim
            for claim in settled.claims
        ]
        claimed.dates += settled.dates
        claimed.yearless = claimed.yearless or settled.yearless
    return claimed

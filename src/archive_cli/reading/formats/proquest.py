"""Which articles does a text file exported from ProQuest hold?

Rules of underscores stand between the articles, and each is a list of named fields, one of them
the text::

    Title: Talks resume
    Publication title: Viet Nam News; Hanoi
    Publication date: Mar 5, 2025
    Full text: HANOI — The two sides …
    Last updated: 2025-03-11
"""

from __future__ import annotations

import re

from archive_cli.reading.formats.fields import (
    Field,
    article_of,
    articles_in,
    documents_between,
    field_of,
)
from archive_cli.reading.formats.lines_view import text_view, value_view
from archive_cli.reading.keys import Role
from archive_cli.reading.lines import Line, ends_sentence, tidy
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.patterns import pattern

_HEAD = 20_000
_RULE = pattern(r"_{10,}")
_NUMBER = pattern(r"Document \d{1,6} of \d{1,6}", re.IGNORECASE)
# A line end in place of `^` is found by one pass over the memory.
_PROOF = pattern(
    r"\n(?:ProQuest document (?:ID|link)|Publication title|Publication info|Full text)\s?:",
    re.IGNORECASE,
)
_KEY = pattern(r"(?P<key>[A-Z][A-Za-z/\-() ]{2,45}?)\s?:(?:\s+|$)")
_ROLES: dict[str, Role] = {
    "title": "title", "headline": "title",
    "author": "author", "author(s)": "author", "byline": "author",
    "publication title": "source", "publication": "source",
    "publication info": "source",
    "publication date": "published", "date": "published",
    "last updated": "updated", "dateline": "dateline",
    "language of publication": "lang", "language": "lang",
    "document url": "url", "url": "url",
    "full text": "body", "text": "body",
    "abstract": "summary", "abstract (summary)": "summary",
    **dict.fromkeys(
        (
            "subject", "location", "people", "company / organization", "company/organization",
            "publication year", "publication subject", "publisher", "place of publication",
            "country of publication", "source type", "document type", "document feature",
            "proquest document id", "proquest document link", "copyright", "database", "issn",
            "identifier / keyword", "pages", "volume", "issue", "first page", "section", "edition",
            "alternate title", "accession number", "credit", "links", "e-issn", "classification",
            "word count", "coden", "links to full text", "document status", "keyword",
        ),
        "other",
    ),
}  # fmt: skip
_INFO = pattern(r"(?P<source>[^;\[\]]{2,80}?)\s*(?:;|\[|,?\s\d)")


def detect(text: str, suffix: str) -> bool:  # noqa: ARG001
    """Tell whether two of the fields that only ProQuest has stand near the beginning."""
    return len(set(map(str.casefold, _PROOF.findall("\n" + text[:_HEAD])))) > 1


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the articles between the rules, in their order."""
    return articles_in(text, documents_between(text, _is_between), _article)


def _is_between(line: Line) -> bool:
    """Tell a rule or the number of a document."""
    return (_RULE.fullmatch(line.text) or _NUMBER.fullmatch(line.text)) is not None


def _article(raw: str, lines: list[Line]) -> Parts | None:
    """Return an article; ``None`` for lists of contents and other lines without text or title."""
    fields: list[Field] = []
    body = _read_fields(raw, lines, fields)
    titled = any(field.key.role in ("title", "published") for field in fields)
    if not titled and not any(len(line.text) > 40 and ends_sentence(line.text) for line in body):
        return None
    summary = [field.value for field in fields if field.key.role == "summary"]
    text = text_view(raw, body) or (summary[0] if summary else None)
    return article_of(raw, [f for f in fields if f.key.role != "summary"], text)


def _read_fields(raw: str, lines: list[Line], fields: list[Field]) -> list[Line]:
    """Add the fields of an article; return the lines of its text, without its title above it."""
    above: list[Line] = []
    body: list[Line] = []
    value: list[Line] = []
    role: Role | None = None
    for line in lines:
        found = _KEY.match(line.text)
        named = _ROLES.get(found["key"].casefold()) if found else None
        if found is None or named is None:
            (body if role == "body" else above if role is None else value).append(line)
            continue
        _add_field(raw, role, value, fields)
        role, rest = named, line.part(found.end())
        value = [rest] if rest.text and role != "body" else []
        if role == "body" and rest.text:
            body.append(rest._replace(gap=1))
    _add_field(raw, role, value, fields)
    return [*_without_title(raw, above, fields), *body]


def _without_title(raw: str, above: list[Line], fields: list[Field]) -> list[Line]:
    """Return the lines above all fields but for the title, which is a field where none names it."""
    titles = {tidy(f.value.text).casefold() for f in fields if f.key.role == "title"}
    if titles or not fields or not above:
        return [line for line in above if tidy(line.text).casefold() not in titles]
    fields.append(field_of("title", value_view(raw, above[:1])))
    return above[1:]


def _add_field(raw: str, role: Role | None, value: list[Line], fields: list[Field]) -> None:
    if role in (None, "other", "body") or not value:
        return
    view = value_view(raw, value)
    if role == "source":
        info = _INFO.match(view.value)
        if info is not None and info.end() < len(view.value):
            rest = value_view(
                raw, [Line(view.value_span(info.end(), info.end())[0], value[-1].end, "")]
            )
            fields.append(field_of("published", rest))
        if info is not None:
            begin, end = view.value_span(*info.span("source"))
            view = value_view(raw, [Line(begin, end, "")])
    fields.append(field_of(role, view))

"""Which articles does a text file exported from Nexis hold?

Each begins with its number, then come outlet and date, centred, the headline, named fields, the
text, and more fields::

                                   2 of 10 DOCUMENTS

                                 The Example (London)

                               January 11, 2010 Monday

    Talks resume

    BYLINE: A. Writer

In newer exports the headline comes first, ``Body`` stands above the text, and ``End of Document``
ends it. The load date tells when the database took the article in.
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
from archive_cli.reading.lines import Line
from archive_cli.reading.pageheads import find_date_line
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import find_value_date

_OF = r"(?:of|de|von|di|sur|van|из)"
_NUMBERED = (
    rf"(?:\d{{1,6}} {_OF} \d{{1,6}} (?:DOCUMENTS?|DOKUMENTEN?|DOCUMENTOS?|DOCUMENTI)|"
    rf"(?:DOCUMENT|DOKUMENT|DOCUMENTO) \d{{1,6}} {_OF} \d{{1,6}})"
)
_NUMBER = pattern(_NUMBERED, re.IGNORECASE)
_END = pattern(r"End of Document", re.IGNORECASE)
# A line end in place of `^` is found by one pass over the memory.
_FIRST = pattern(rf"\n[ \t]*{_NUMBERED}[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_NEW_FORM = pattern(r"\n(?:Length|Load-Date):\s")
_NEW_END = pattern(r"^[ \t]*End of Document[ \t]*\r?$", re.MULTILINE)
_HEAD = 6000
_KEY = pattern(r"(?P<key>[A-ZÄÖÜa-zäöüé][A-ZÄÖÜÉa-zäöüé\-]{2,24}(?: [A-Za-z]{2,12})?):(?:\s+|$)")
_RIGHTS = pattern(
    r"(?:copyright|©|\(c\)|all rights reserved|alle rechte vorbehalten|tous droits réservés)",
    re.IGNORECASE,
)
_EDITION = pattern(r"\b(?:edition|final|correction appended|ausgabe|édition)\b", re.IGNORECASE)
_CLASSIC = pattern(r"(?:LENGTH|BYLINE|SECTION|LOAD-DATE|LÄNGE|LONGUEUR):\s")
_CENTRED = 8
_HEADER_LINES = 40
_ROLES: dict[str, Role] = {
    "headline": "title", "title": "title",
    "byline": "author", "autor": "author", "auteur": "author", "author": "author",
    "dateline": "dateline",
    "load-date": "crawled", "update": "crawled", "date-chargement": "crawled",
    "language": "lang", "sprache": "lang", "langue": "lang",
    "url": "url", "publication": "source", "source": "source",
    "body": "body",
    **dict.fromkeys(
        "section length highlight correction correction-date publication-type journal-code "
        "document-type graphic subject person people city state country geographic company "
        "organization ticker industry notes note issn pmgsbn type rubrik länge rubrique longueur "
        "encart series name classification acc-no cite distribution category product "
        "location".split(),
        "other",
    ),
}  # fmt: skip


def detect(text: str, suffix: str) -> bool:  # noqa: ARG001
    """Tell whether a text begins with a document's number, or has an end of one below fields."""
    head = "\n" + text[:_HEAD]
    if _FIRST.search(head) is not None:
        return True
    return _NEW_FORM.search(head) is not None and _NEW_END.search(text) is not None


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the articles between the numbers or ends of documents, in their order."""
    return articles_in(text, documents_between(text, _is_between), _article)


def _is_between(line: Line) -> bool:
    """Tell the number or the end of a document."""
    return (_NUMBER.fullmatch(line.text) or _END.fullmatch(line.text)) is not None


def _article(raw: str, lines: list[Line]) -> Parts | None:
    """Return the article that lines hold; ``None`` where they hold neither title nor text."""
    upper = any(_CLASSIC.match(line.text) for line in lines)
    head = enumerate(lines[:_HEADER_LINES])
    first = next((at for at, line in head if _role_of(line, upper=upper)), None)
    fields: list[Field] = []
    body = lines
    if first is not None:
        body = _read_fields(raw, lines[first:], fields, upper=upper)
        body = [*_read_top(raw, lines[:first], fields), *body]
    text = text_view(raw, body)
    if text is None and not any(field.key.role == "title" for field in fields):
        return None
    parts = article_of(raw, fields, text)
    parts.captions.extend(_graphics(lines))
    return parts


def _graphics(lines: list[Line]) -> list[Line]:
    """Return what the fields named ``GRAPHIC`` say of the pictures."""
    found: list[Line] = []
    is_open = False
    for line in lines:
        key = _KEY.match(line.text)
        if key is not None and key["key"].casefold() == "graphic":
            found.append(line.part(key.end()))
            is_open = True
        elif is_open and key is None and not line.gap:
            above = found[-1]
            found[-1] = above._replace(end=line.end, text=f"{above.text} {line.text}")
        else:
            is_open = False
    return [line for line in found if line.text]


def _role_of(line: Line, *, upper: bool) -> Role | None:
    """Return what a line's key names; with ``upper`` keys are in capitals, as in older exports."""
    if line.text.casefold() == "body":
        return "body"
    found = _KEY.match(line.text)
    if found is not None and upper and not found["key"].isupper():
        return None
    return _ROLES.get(found["key"].casefold()) if found else None


def _read_top(raw: str, lines: list[Line], fields: list[Field]) -> list[Line]:
    """Add outlet, date and title; return the lines that are none of them."""
    lines = [line for line in lines if not _RIGHTS.match(line.text)]
    at = next((index for index, line in enumerate(lines) if _is_date(line)), None)
    if at is None:
        return lines
    fields.append(field_of("published", value_view(raw, lines[at : at + 1])))
    before, after = lines[:at], lines[at + 1 :]
    while after and (after[0].indent >= _CENTRED or _EDITION.search(after[0].text)):
        del after[0]
    if not after and len(before) > 1:
        before, after = before[-1:], before[:-1]
    if before:
        fields.append(field_of("source", value_view(raw, before[:1])))
    title = after[:1]
    for line in after[1:]:
        if line.gap:
            break
        title.append(line)
    if title:
        fields.append(field_of("title", value_view(raw, title)))
    return after[len(title) :]


def _is_date(line: Line) -> bool:
    """Tell whether a line is the date of an article: ``January 11, 2010 Monday``."""
    if len(line.text) > 80 or find_value_date(line.text) is None:
        return False
    if find_date_line(line) is not None:
        return True
    return line.indent >= _CENTRED and len(line.text.split()) <= 8


def _read_fields(raw: str, lines: list[Line], fields: list[Field], *, upper: bool) -> list[Line]:
    """Add the fields above and below the text; return the lines of the text."""
    body: list[Line] = []
    role: Role | None = None
    value: list[Line] = []
    for line in lines:
        is_open = line.gap or role is not None or not body
        named = _role_of(line, upper=upper) if is_open else None
        if named is None and role not in (None, "body") and not line.gap:
            value.append(line)
            continue
        _add_field(raw, role, value, fields)
        role, value = named, []
        if named is None:
            if not (_RIGHTS.match(line.text) and len(line.text) < 200):
                body.append(line)
        elif named == "body":
            value = []
        else:
            found = _KEY.match(line.text)
            value = [line.part(found.end())] if found else []
    _add_field(raw, role, value, fields)
    return body


def _add_field(raw: str, role: Role | None, value: list[Line], fields: list[Field]) -> None:
    if role in (None, "other", "body"):
        return
    value = [line for line in value if line.text]
    if value:
        fields.append(field_of(role, value_view(raw, value)))

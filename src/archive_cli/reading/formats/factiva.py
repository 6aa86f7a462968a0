"""Which articles does a text file exported from Factiva hold?

Either each field stands below or behind a code of two or three letters, or the fields stand in a
fixed order without codes; a line with the document's number ends each article::

    HD  Talks resume
    WC  355 words
    PD  5 March 2025
    SN  Viet Nam News
    LP  HANOI — The two sides …
    Document VNS0000020250305el350002t
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_cli.reading.bylines import find_byline
from archive_cli.reading.formats.fields import Field, article_of, articles_in, field_of
from archive_cli.reading.formats.lines_view import text_view, value_view
from archive_cli.reading.keys import Role
from archive_cli.reading.language_codes import find_language
from archive_cli.reading.lines import Line, lines_of
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.patterns import pattern
from archive_cli.reading.values import find_value_date

_HEAD = 6000
_ROLES: dict[str, Role] = {
    "HD": "title", "BY": "author", "PD": "published", "SN": "source", "LA": "lang",
    "DLN": "dateline", "URL": "url", "LP": "body", "TD": "body",
    **dict.fromkeys(
        "SE CR WC ET SC ED PG VOL CY CT RF CO IN NS RE IPC IPD PUB AN ART CLM CX".split(), "other"
    ),
}  # fmt: skip
_CODE = pattern(r"(?P<code>[A-Z]{2,3})(?P<blank>\s{2,}|\t\s*|\s(?=\S)|$)")
# A line end in place of `^` is found by one pass over the memory.
_TITLE_LINE = pattern(r"\nHD(?:[ \t]|\r?$)", re.MULTILINE)
_OTHER_LINE = pattern(r"\n(WC|PD|SN|SC|LA|LP|TD|CY)(?:[ \t]|\r?$)", re.MULTILINE)
_NUMBERED = r"(?:AN\s+)?Document [A-Za-z0-9]{14,40}"
_DOCUMENT = pattern(_NUMBERED)
_DOCUMENT_LINE = pattern(rf"^[ \t]*{_NUMBERED}[ \t]*\r?$", re.MULTILINE)
_COUNTED = r"\d[\d,. ]{0,7} (?:words|mots|wörter|palabras|parole|palavras|слов)"
_WORDS = pattern(_COUNTED, re.IGNORECASE)
_WORDS_LINE = pattern(rf"\n[ \t]*{_COUNTED}[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_CLOCK = pattern(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?(?:\s?[A-Z]{3,4})?", re.IGNORECASE)
_RIGHTS = pattern(r"(?:\(c\)|©|copyright)\s", re.IGNORECASE)
_MOST_TOP_LINES = 12


def detect(text: str, suffix: str) -> bool:  # noqa: ARG001
    """Tell whether a text begins with fields behind codes, or has word counts and numbers."""
    head = "\n" + text[:_HEAD]
    if _TITLE_LINE.search(head) and len(set(_OTHER_LINE.findall(head))) >= 3:
        return True
    return _WORDS_LINE.search(head) is not None and _DOCUMENT_LINE.search(text) is not None


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the articles of an export, in their order."""
    return articles_in(text, _documents(text), _article)


def _documents(text: str) -> Iterator[list[Line]]:
    """Yield the lines of each article: up to a document's number, or to the next title code."""
    lines: list[Line] = []
    titled = False
    for line in lines_of(text):
        code = _code_of(line, in_text=False)
        if titled and code in ("HD", "SE"):
            yield lines
            lines, titled = [], False
        titled |= code == "HD"
        if _DOCUMENT.fullmatch(line.text):
            yield lines
            lines, titled = [], False
        else:
            lines.append(line)
    yield lines


def _article(raw: str, lines: list[Line]) -> Parts | None:
    fields: list[Field] = []
    if any(_code_of(line, in_text=False) == "HD" for line in lines[:_MOST_TOP_LINES]):
        body = _read_coded(raw, lines, fields)
    else:
        body = _read_uncoded(raw, lines, fields)
    text = text_view(raw, body)
    has_title = any(field.key.role == "title" for field in fields)
    return article_of(raw, fields, text) if text is not None or has_title else None


def _code_of(line: Line, *, in_text: bool) -> str | None:
    """Return the code a line begins with; within the text it stands alone or with two blanks."""
    found = _CODE.match(line.text)
    if found is None or found["code"] not in _ROLES:
        return None
    return None if in_text and found["blank"] == " " else found["code"]


def _read_coded(raw: str, lines: list[Line], fields: list[Field]) -> list[Line]:
    """Add the fields behind codes; return the lines of the text."""
    body: list[Line] = []
    value: list[Line] = []
    role: Role | None = None
    for line in lines:
        code = _code_of(line, in_text=role == "body")
        if code is None:
            (body if role in ("body", None) else value).append(line)
            continue
        _add_field(raw, role, value, fields)
        role, value = _ROLES[code], []
        found = _CODE.match(line.text)
        rest = line.part(found.end() if found else 0)
        if rest.text:
            gap = rest._replace(gap=line.gap + 1)
            (body if role == "body" else value).append(gap)
        elif role == "body" and body:
            body.append(rest._replace(gap=1))
    _add_field(raw, role, value, fields)
    return [line for line in body if line.text]


def _read_uncoded(raw: str, lines: list[Line], fields: list[Field]) -> list[Line]:
    """Add the fields that stand in a fixed order about the word count; return the text's lines."""
    count = next((at for at, line in enumerate(lines[:20]) if _WORDS.fullmatch(line.text)), None)
    if count is None:
        return lines
    title = [line for line in lines[:count] if find_byline(line) is None]
    fields += [
        field_of("author", value_view(raw, [line]))
        for line in lines[:count]
        if find_byline(line) is not None
    ]
    if title:
        fields.append(field_of("title", value_view(raw, title[-2:] if len(title) > 2 else title)))
    body = count + 1
    dated = named = False
    for at, line in enumerate(lines[count + 1 : count + _MOST_TOP_LINES], start=count + 1):
        if not dated:
            dated = find_value_date(line.text) is not None and len(line.text) < 40
            if not dated:
                break
            fields.append(field_of("published", value_view(raw, [line])))
        elif _RIGHTS.match(line.text):
            return lines[at + 1 :]
        elif len(line.text) > 3 and find_language(line.text) is not None:
            fields.append(field_of("lang", value_view(raw, [line])))
        elif not named and not _CLOCK.fullmatch(line.text):
            fields.append(field_of("source", value_view(raw, [line])))
            named = True
        elif len(line.text) > 40:
            break
        body = at + 1
    return lines[body:]


def _add_field(raw: str, role: Role | None, value: list[Line], fields: list[Field]) -> None:
    if role not in (None, "other", "body") and value:
        fields.append(field_of(role, value_view(raw, value)))

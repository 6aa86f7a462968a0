"""Which articles does an SGML file hold?

Reuters-21578 and the collections of TREC and their like: a file of elements such as ``REUTERS``
or ``DOC``, whose fields are elements too::

    <REUTERS NEWID="1"><DATE>26-FEB-1987 15:01:01.79</DATE><PLACES><D>laos</D></PLACES>
    <TEXT><TITLE>COCOA REVIEW</TITLE><DATELINE>    SALVADOR, Feb 26 - </DATELINE><BODY>Showers …

Everything in a document that is in no element with a known meaning is its text, so that stories
without ``BODY`` (``TYPE="BRIEF"``, ``"UNPROC"``) keep theirs, and so does a file whose tags are
broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_cli.reading.claims import Claim
from archive_cli.reading.datelines import find_dateline
from archive_cli.reading.formats.detection import SGML_SUFFIXES
from archive_cli.reading.formats.fields import Field, are_articles, article_of, field_of
from archive_cli.reading.formats.markup import text_pieces
from archive_cli.reading.formats.views import Piece, View
from archive_cli.reading.keys import Role, find_field_key
from archive_cli.reading.lines import Line
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.patterns import pattern

_HEAD = 4000
_LONGEST_FIELD = 400
_DOCUMENT = pattern(r"<(REUTERS|DOC|NEWSITEM|NITF|STORY|ARTICLE|RECORD)(?=[\s>])", re.IGNORECASE)
_FIELD_START = pattern(
    r"<(?:DOCNO|DOCID|HEADLINE|HL|HEAD|TITLE|DATE|DATE_TIME|DATELINE|BYLINE|AUTHOR|TEXT|BODY|DD|SO)>",
    re.IGNORECASE,
)
_HTML = pattern(r"<(?:!doctype\s+html|html|head|meta|script|div)\b", re.IGNORECASE)
_TAG = pattern(r"<(?P<end>/?)(?P<name>[A-Za-z][\w.:\-]{0,40})(?P<values>\s[^<>]{0,2000})?/?>")
_NORM = pattern(r"\bnorm\s*=\s*\"(?P<value>[^\"]{4,40})\"", re.IGNORECASE)
_SIGN_OFF = pattern(r"\s*\b(?:Reuter|REUTER)s?[;5]?\s*$")
_STARS = "* \t\r\n"
_STRUCTURE = frozenset("text body doc reuters content block body.content bodytext".split())
_ROLES: dict[str, Role] = {
    **dict.fromkeys("title headline hl hl1 head hedline ti doctitle".split(), "title"),
    **dict.fromkeys("date date1 date_time datetime dd pubdate story.date".split(), "published"),
    **dict.fromkeys("author byline by au persname".split(), "author"),
    **dict.fromkeys("source so pub publisher newspaper distributor".split(), "source"),
    **dict.fromkeys("url uri link".split(), "url"),
    **dict.fromkeys("language lang".split(), "lang"),
    "dateline": "dateline",
    **dict.fromkeys(
        "docno docid doctype doctypes topics places people orgs exchanges companies unknown mknote "
        "subject geographic keyword keywords slug length section page pages count in co gv re ns "
        "fileid first second id ht type an np profile correction-date byttl bytag txt5 country "
        "edition".split(),
        "other",
    ),
}  # fmt: skip


def detect(text: str, suffix: str) -> bool:
    """Tell whether a file is SGML, by its suffix or by the elements it begins with."""
    if suffix in SGML_SUFFIXES:
        return _TAG.search(text[:_HEAD]) is not None
    head = text[:_HEAD]
    if not head.lstrip().startswith("<") or _HTML.search(head):
        return False
    return _DOCUMENT.search(head) is not None or len(_FIELD_START.findall(head)) > 1


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the articles of an SGML file, one for each document, in their order."""
    documents = [
        document for document in _documents(text) if text[document[0] : document[1]].strip()
    ]
    if not are_articles(len(documents), len(text)):
        return None
    articles = [
        parts
        for start, end, source in documents
        if (parts := _article(text, start, end, source)) is not None
    ]
    return Found(articles) if articles else None


def _documents(text: str) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """Yield where the documents stand, and where the tag says that Reuters wrote them.

    What stands between the documents is one too, if it holds text.
    """
    first = _DOCUMENT.search(text)
    if first is None:
        yield 0, len(text), None
        return
    name = first[1]
    edge = re.compile(rf"<(/?){re.escape(name)}(?=[\s>])[^<>]{{0,2000}}>", re.IGNORECASE)
    start, source = 0, None
    for found in edge.finditer(text):
        yield start, found.start(), source
        start = found.end()
        is_reuters = not found[1] and name.upper() == "REUTERS"
        source = (found.start() + 1, found.start() + 1 + len(name)) if is_reuters else None
    yield start, len(text), source


def _article(text: str, start: int, end: int, source: tuple[int, int] | None) -> Parts | None:
    """Return a document's article; ``None`` where it has neither a title nor a text."""
    fields: list[Field] = []
    pieces: list[Piece] = []
    joint = "\n\n"
    for role, begin, stop in _elements(text, start, end):
        if role == "other":
            continue
        value = View(text, text_pieces(text, begin, stop))
        is_dateline = role == "dateline" and _begins_text(value)
        if role is None or is_dateline or len(value.value) > _LONGEST_FIELD:
            if value.value.strip():
                pieces += [Piece(joint, begin, begin), *_trimmed(value, joint)]
                joint = " " if is_dateline else "\n\n"
        else:
            fields.append(field_of(role, _without_stars(value)))
    body, claims = _signed(View(text, pieces), source)
    titled = any(field.key.role == "title" and field.value.text.strip() for field in fields)
    has_text = any(map(str.isalnum, body.value))
    if not titled and not has_text:
        return None
    return article_of(text, fields, body if has_text else None, claims)


def _trimmed(value: View, joint: str) -> Iterator[Piece]:
    """Yield a text's pieces, without the blanks at its end, and at its beginning if it goes on."""
    left = len(value.value) - len(value.value.lstrip()) if joint == " " else 0
    return value.cut(left, len(value.value.rstrip()))


def _begins_text(dateline: View) -> bool:
    """Tell whether a dateline ends with a dash, or has text behind one: it is part of the text."""
    line = Line(0, 0, dateline.text.strip())
    found = find_dateline(line._replace(text=f"{line.text} The text."))
    return found is not None and found.end <= len(line.text) + 1


def _elements(text: str, start: int, end: int) -> Iterator[tuple[Role | None, int, int]]:
    """Yield the parts of a document: the role of the element they stand in, ``None`` for text.

    An element with a role ends at its closing tag, at the next one with a role, and where the
    text or the body begins.
    """
    role: Role | None = None
    open_name, position = "", start
    for tag in _TAG.finditer(text, start, end):
        name = tag["name"].casefold()
        if tag["end"]:
            if name == open_name:
                if tag.start() > position:
                    yield role, position, tag.start()
                role, open_name, position = None, "", tag.end()
            continue
        if tag["values"] and (norm := _NORM.search(text, tag.start(), tag.end())):
            yield "published", norm.start("value"), norm.end("value")
        opened = _role_of(name)
        if opened is None and not (role and name in _STRUCTURE):
            continue
        if tag.start() > position:
            yield role, position, tag.start()
        role, open_name, position = opened, name if opened else "", tag.end()
    yield role, position, end


def _role_of(name: str) -> Role | None:
    if name in _ROLES or name in _STRUCTURE or len(name) < 3:
        return _ROLES.get(name)
    key = find_field_key(name)
    return key.role if key and key.role not in ("body", "summary", "place", "event") else None


def _without_stars(value: View) -> View:
    """Return an element's text without the stars around the headlines of briefs."""
    left = len(value.value) - len(value.value.lstrip(_STARS))
    return View(value.raw, value.cut(left, len(value.value.rstrip(_STARS))))


def _signed(body: View, source: tuple[int, int] | None) -> tuple[View, list[Claim]]:
    """Return a text without Reuters' sign-off, and the source that its tag names."""
    if source is None:
        return body, []
    sign_off = _SIGN_OFF.search(body.value, max(0, len(body.value) - 80))
    if sign_off is not None:
        body = View(body.raw, body.cut(0, sign_off.start()))
    return body, [Claim("source", "Reuters", "header key", source)]

"""Which article does a saved web page hold?

Title, date and address are read from the page's head, the text from ``<article>`` or else from
``<body>``, without scripts, menus and forms::

    <!-- saved from url=(0059)https://news.example.test/2025/03/05/talks-resume.html -->
    <html lang="en"><meta property="article:published_time" content="2025-03-05T15:03:41Z">

A day in UTC may be one before or after the day where the outlet is; it is taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_cli.reading.formats.fields import Field, Naming, article_of
from archive_cli.reading.formats.markup import text_pieces
from archive_cli.reading.formats.views import Piece, View, plain_view
from archive_cli.reading.keys import Key, Role
from archive_cli.reading.parts import Found
from archive_cli.reading.patterns import pattern

_HEAD = 2000
_PAGE = pattern(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_SAVED = pattern(r"<!--\s*saved from url=\(\d{4}\)(?P<value>https?://[^\s<>]+)\s*-->")
_META = pattern(r"<meta\s[^<>]{5,3000}>", re.IGNORECASE)
_NAME = pattern(r"\b(?:property|name|itemprop)\s*=\s*[\"']?([\w.:\-]+)", re.IGNORECASE)
_CONTENT = pattern(r"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_LANGUAGE = pattern(r"<html\b[^<>]{0,500}?\slang\s*=\s*[\"']?(?P<value>[\w\-]+)", re.IGNORECASE)
_CANONICAL = pattern(
    r"<link\b(?=[^<>]{0,500}rel=[\"']?canonical)[^<>]{0,500}?\bhref=[\"'](?P<value>[^\"'<>]+)",
    re.IGNORECASE,
)
_HEADING = pattern(r"<h1\b[^<>]*>(?P<value>(?:(?!</h1).){1,600})</h1", re.IGNORECASE | re.DOTALL)
_TITLE = pattern(r"<title\b[^<>]*>(?P<value>[^<]{1,600})</title", re.IGNORECASE)
_REGIONS = (
    pattern(r"<(?P<end>/?)article\b[^<>]*>", re.IGNORECASE),
    pattern(r"<(?P<end>/?)body\b[^<>]*>", re.IGNORECASE),
)
_UNSEEN = pattern(
    r"<(?P<tag>nav|header|footer|aside|form|button|select|iframe|head|h1)\b[^<>]*>", re.IGNORECASE
)
_NAMES: dict[str, Key] = {
    "article:published_time": Key("published", "", 0),
    "datepublished": Key("published", "", 1),
    "pubdate": Key("published", "", 2),
    "dc.date.issued": Key("published", "", 3),
    "citation_publication_date": Key("published", "", 4),
    "dc.date": Key("published", "", 5),
    "date": Key("published", "", 6),
    "article:modified_time": Key("updated", ""),
    "og:updated_time": Key("updated", ""),
    "og:title": Key("title", "", 1),
    "og:site_name": Key("source", ""),
    "author": Key("author", ""),
    "og:url": Key("url", "", 1),
}


def detect(text: str, suffix: str) -> bool:  # noqa: ARG001
    """Tell whether a file begins as a web page does."""
    head = text[:_HEAD]
    return head.lstrip().startswith("<") and _PAGE.search(head) is not None


def read(text: str, suffix: str) -> Found | None:  # noqa: ARG001
    """Return the page's article; ``None`` where it has no text."""
    body = View(text, _body_pieces(text))
    if not any(map(str.isalnum, body.value)):
        return None
    naming = Naming("page element", "html")
    return Found([article_of(text, _fields(text), body, naming=naming)])


def _fields(text: str) -> Iterator[Field]:
    for found in _META.finditer(text):
        name, content = _NAME.search(found.group()), _CONTENT.search(found.group())
        key = _NAMES.get(name[1].casefold()) if name else None
        if key is not None and content is not None:
            group = 1 if content[1] is not None else 2
            start = found.start() + content.start(group)
            yield Field(key, View(text, text_pieces(text, start, start + len(content[group]))))
    elements: tuple[tuple[re.Pattern[str], Role, int], ...] = (
        (_HEADING, "title", 0), (_TITLE, "title", 2), (_LANGUAGE, "lang", 0),
        (_CANONICAL, "url", 0), (_SAVED, "url", 2),
    )  # fmt: skip
    for form, role, rank in elements:
        element = form.search(text)
        if element is not None:
            start, end = element.span("value")
            pieces = text_pieces(text, start, end)
            value = plain_view(text, start, end) if role == "url" else View(text, pieces)
            yield Field(Key(role, "", rank), value)


def _body_pieces(text: str) -> Iterator[Piece]:
    start, end = _region(text)
    position = start
    unclosed: set[str] = set()
    for found in _UNSEEN.finditer(text, start, end):
        tag = found["tag"].casefold()
        if found.start() < position or tag in unclosed:
            continue
        closing = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(text, found.end(), end)
        if closing is None:
            unclosed.add(tag)
            continue
        yield from text_pieces(text, position, found.start())
        yield Piece("\n\n", found.start(), found.start())
        position = closing.end()
    yield from text_pieces(text, position, end)


def _region(text: str) -> tuple[int, int]:
    """Return where the first ``<article>`` stands, else the body, else the whole page."""
    for region in _REGIONS:
        start = end = None
        for found in region.finditer(text):
            if found["end"]:
                end = found.start()
            elif start is None:
                start = found.end()
        if start is not None:
            return start, end if end is not None and end > start else len(text)
    return 0, len(text)

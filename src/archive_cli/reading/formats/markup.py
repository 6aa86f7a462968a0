"""Which text is left of a marked up one, once tags and entities are read?

Tags that begin or end a block (``<p>``, ``<br>``, ``</div>``) become line ends, other tags
nothing; entities become their characters (``&lt;``, ``&#233;``); comments, declarations, scripts
and the control characters of wires (``&#2;``) are left out. Whatever is no tag stays: ``a < b``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_cli.reading.formats.views import Piece, View
from archive_cli.reading.patterns import pattern

_TOKEN = pattern(
    r"<!--|<[!?][A-Za-z\[][^<>]{0,2000}>|"
    r"</?(?P<tag>[A-Za-z][\w.:\-]{0,40})(?:\s[^<>]{0,4000})?/?>|"
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+"
)
_BLOCKS = frozenset(
    "p div br hr li ul ol h1 h2 h3 h4 h5 h6 tr td th table blockquote article section "
    "header footer figure figcaption title head body text pre dd dt dl main nav aside para "
    "paragraph lp tf f3 f5".split()
)
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg"))
_MORE_ENTITIES = {"&hyph;": "-", "&blank;": " ", "&lsqb;": "[", "&rsqb;": "]", "&equals;": "="}
_MARKUP = pattern(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h[1-6]|ul|li|img|figure|blockquote)\b[^<>]{0,2000}>|"
    r"&(?:#\d{2,6}|#x[\da-f]{2,6}|amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|[a-z]+acute);",
    re.IGNORECASE,
)


def has_markup(text: str) -> bool:
    """Tell whether a text holds a tag of HTML or one of the usual entities."""
    return ("<" in text or "&" in text) and _MARKUP.search(text) is not None


def without_markup(view: View) -> View:
    """Return the text of a view without its markup."""
    return View(view.raw, _traced(view, text_pieces(view.value)))


def text_pieces(text: str, start: int = 0, end: int | None = None) -> Iterator[Piece]:
    """Yield the pieces of ``text[start:end]`` that are left without markup."""
    position, end = start, len(text) if end is None else end
    unclosed: set[str] = set()
    while (token := _TOKEN.search(text, position, end)) is not None:
        if token.start() > position:
            yield Piece(text[position : token.start()], position, token.start())
        position = max(token.end(), _end_of_unseen(text, token, end, unclosed))
        shown = _shown(token)
        if shown:
            yield Piece(shown, token.start(), token.end())
    if position < end:
        yield Piece(text[position:end], position, end)


def _shown(token: re.Match[str]) -> str:
    """Return what stands for a token; a character of the same length is no verbatim piece."""
    found = token.group()
    if found[0] == "&":
        return _character(found)
    tag = token["tag"]
    if tag is None or tag.casefold() not in _BLOCKS:
        return ""
    return "\n" if tag.casefold() == "br" else "\n\n"


def _character(entity: str) -> str:
    import html

    shown = _MORE_ENTITIES.get(entity) or html.unescape(entity)
    if len(shown) == 1 and (shown < " " or shown == "\x7f") and shown not in "\t\n\r":
        return ""
    return shown


def _end_of_unseen(text: str, token: re.Match[str], end: int, unclosed: set[str]) -> int:
    """Return where a comment or a script ends, 0 where the token is none or has no end.

    ``unclosed`` notes what has no end in the text, so that nothing is looked for twice.
    """
    found = token.group()
    tag = "--" if found == "<!--" else (token["tag"] or "").casefold()
    if tag in unclosed or not (tag == "--" or (tag in _UNSEEN and not found.startswith("</"))):
        return 0
    closer = "-->" if tag == "--" else rf"</{tag}\s*>"
    closing = re.compile(closer, re.IGNORECASE).search(text, token.end(), end)
    if closing is None:
        unclosed.add(tag)
        return 0
    return closing.end()


def _traced(view: View, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Lead pieces of a view's value back to the file."""
    for piece in pieces:
        if len(piece.text) == piece.end - piece.start:
            yield from view.cut(piece.start, piece.end)
        else:
            yield Piece(piece.text, *view.value_span(piece.start, piece.end))

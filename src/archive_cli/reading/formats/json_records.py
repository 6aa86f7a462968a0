"""Which objects of a JSON text are articles, and what are their fields?

An article is an object with a text, or with a title and a date, an address or a summary. It may
stand alone, in an array, under a key such as ``articles``, ``items``, ``docs``, ``results``,
``response``, ``hits`` or ``@graph``, or behind the ids of an object. Fields may lie one level
deeper under ``_source``, ``fields``, ``attributes``, ``metadata`` and their like.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive_cli.reading.formats.fields import Field, article_of
from archive_cli.reading.formats.json_scanner import (
    Bare,
    Listing,
    Mapping,
    Node,
    String,
    string_view,
)
from archive_cli.reading.formats.markup import has_markup, without_markup
from archive_cli.reading.formats.views import View, joined_view
from archive_cli.reading.keys import Role, find_field_key
from archive_cli.reading.lines import SENTENCE_END
from archive_cli.reading.parts import Parts
from archive_cli.reading.values import is_absent

_WRAPPERS = frozenset(
    "_source fields attributes metadata meta article newsarticle news_article node story "
    "doc".split()
)
_CONTAINERS = frozenset(
    "articles items item docs documents results result data hits entries stories news records rows "
    "posts response feed channel @graph list pages".split()
)
_NAMES = (
    "name", "rendered", "main", "original", "text", "#text", "$t", "value", "@value", "content",
    "_", "title", "$date", "iso", "datetime", "date", "en",
)  # fmt: skip
_ADDRESS_NAMES = ("@id", "url", "href", "id")
_TEXT_NAMES = ("text", "rendered", "content", "body", "value", "html", "#text", "paragraph")
_TEXT_ROLES = frozenset(("body", "summary"))
_PROOF_ROLES = frozenset(("published", "url", "summary", "author", "source"))
_LONG = 60


def articles_in(raw: str, node: Node) -> Iterator[Parts]:
    """Yield the articles in a value, in their order."""
    if isinstance(node, Listing):
        for item in node.items:
            yield from articles_in(raw, item)
    elif isinstance(node, Mapping):
        article = None if _is_container(node) else _article(raw, node)
        if article is not None:
            yield article
            yield from _articles_beside(raw, node)
            return
        for _, value in node.pairs:
            if isinstance(value, Listing | Mapping):
                yield from articles_in(raw, value)


def _articles_beside(raw: str, node: Mapping) -> Iterator[Parts]:
    """Yield the articles with a text that an article holds under the key of a container.

    A bracket that is lost in an export moves the fields of one article up beside all others.
    """
    for name, value in node.pairs:
        if name.casefold() in _CONTAINERS and isinstance(value, Listing):
            for item in value.items:
                if isinstance(item, Mapping) and _body(list(_fields(raw, item))) is not None:
                    yield from articles_in(raw, item)


def _is_container(node: Mapping) -> bool:
    """Tell whether an object holds others under a key that says so, and no text of its own."""
    holds = any(
        isinstance(value, Mapping)
        or (isinstance(value, Listing) and any(isinstance(i, Mapping) for i in value.items))
        for key, value in node.pairs
        if key.casefold() in _CONTAINERS
    )
    return holds and not any(
        key.role == "body" and isinstance(value, String) and value.end - value.start > _LONG
        for name, value in node.pairs
        if name.casefold() not in _CONTAINERS and (key := find_field_key(name)) is not None
    )


def _article(raw: str, node: Mapping) -> Parts | None:
    fields = list(_fields(raw, node))
    body = _body(fields) or _longest(raw, node, fields)
    roles = {field.key.role for field in fields}
    if body is None and not ("title" in roles and roles & _PROOF_ROLES):
        return None
    if body is None:
        body = _best(fields, "summary")
    named = [field for field in fields if field.key.role not in _TEXT_ROLES]
    return article_of(raw, named, body)


def _fields(raw: str, node: Mapping, depth: int = 0) -> Iterator[Field]:
    """Yield the fields of an object whose names are known and whose values say something."""
    for name, value in node.pairs:
        if isinstance(value, Mapping) and name.casefold() in _WRAPPERS and depth < 2:
            yield from _fields(raw, value, depth + 1)
            continue
        key = find_field_key(name)
        if key is None or key.role == "other":
            continue
        view = _view(raw, value, key.role)
        if view is not None and not is_absent(view.text):
            yield Field(key, view)


def _view(raw: str, node: Node, role: Role, depth: int = 0) -> View | None:
    """Return the text of a value: a list's items joined, an object's name, text or address."""
    if isinstance(node, String | Bare):
        return _leaf_view(raw, node, role)
    if depth > 4:
        return None
    if isinstance(node, Listing):
        found = [view for item in node.items if (view := _view(raw, item, role, depth + 1))]
        views = [view for view in found if not is_absent(view.text)]
        if not views or role not in ("author", *_TEXT_ROLES):
            return views[0] if views else None
        return joined_view(raw, views, ", " if role == "author" else "\n\n")
    for wanted in _ADDRESS_NAMES if role == "url" else _names_for(role):
        for name, value in node.pairs:
            if name.casefold() == wanted:
                return _view(raw, value, role, depth + 1)
    return None


def _names_for(role: Role) -> tuple[str, ...]:
    return _TEXT_NAMES if role in _TEXT_ROLES else _NAMES


def _leaf_view(raw: str, node: String | Bare, role: Role) -> View | None:
    """Return a string's or a number's text; numbers are dates only, ``true`` is nothing."""
    if isinstance(node, Bare) and (
        role not in ("published", "updated", "crawled") or not raw[node.start].isdigit()
    ):
        return None
    view = string_view(raw, node)
    if role != "url" and has_markup(view.value):
        return without_markup(view)
    return view


def _body(fields: list[Field]) -> View | None:
    return _best(fields, "body")


def _best(fields: list[Field], role: Role) -> View | None:
    """Return the longest text of that role; of equally long ones that of the better key."""
    views = [f.value for f in sorted(fields, key=lambda f: f.key.rank) if f.key.role == role]
    return max(views, key=lambda view: len(view.text.strip()), default=None)


def _longest(raw: str, node: Mapping, fields: list[Field]) -> View | None:
    """Return the longest sentences under an unknown key, where a title or date stands beside."""
    if not {field.key.role for field in fields} & {"title", "published"}:
        return None
    views = [
        view
        for name, value in node.pairs
        if find_field_key(name) is None
        and isinstance(value, String | Listing)
        and (view := _view(raw, value, "body")) is not None
        and len(view.text) > _LONG
        and SENTENCE_END.search(view.text.rstrip()[-8:])
    ]
    return max(views, key=lambda view: len(view.text), default=None)

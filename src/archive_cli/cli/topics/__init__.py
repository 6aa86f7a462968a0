"""Which pages of help are there beside those of the commands, and what do they say? One a file.

The first line of a page is its name and what it is about. A line behind ``# `` is a heading, an
indented one stands as it is, and others are text. ``{name}`` stands for what the program itself
knows, so that a page can't say something else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import wrap
from typing import Any

TOPICS = ("query", "formats", "dates", "fields", "settings", "exit")
_WIDTH = 78
_STATUSES = (
    ("DONE", "done; search, similar: at least one article was found"),
    ("NOTHING", "search, similar: nothing was found; check: there are problems"),
    ("USAGE", "a wrong option, query, date or ID; no such archive"),
    ("BUG", "a bug: one line says so, and where the traceback is"),
    ("IO", "the archive or the catalog could not be read or written"),
    ("BUSY", "another process holds the catalog, and --wait ran out"),
    ("INTERRUPTED", "Ctrl-C; what was done so far is kept"),
)


def summary_of(topic: str) -> str:
    """Return what a page is about, in some words."""
    return _source_of(topic).partition("\n")[0].partition(": ")[2]


def page_of(topic: str) -> str:
    """Return a page as lines of at most 78 characters, its headings behind ``# ``."""
    text = _source_of(topic)
    for name, make in _KNOWN.items():
        if f"{{{name}}}" in text:
            text = text.replace(f"{{{name}}}", make())
    return text


def _source_of(topic: str) -> str:
    from importlib.resources import files

    return files(__name__).joinpath(f"{topic}.txt").read_text(encoding="utf-8")


def _query_forms() -> str:
    from archive_cli.cli.help import QUERY_FORMS

    return "\n".join(f"  {line}" for line in QUERY_FORMS)


def _suffixes() -> str:
    from archive_cli.catalog.suffixes import ARTICLE_SUFFIXES

    names = " ".join(sorted(ARTICLE_SUFFIXES - {""}))
    return "\n".join(f"  {line}" for line in wrap(names, _WIDTH - 2))


def _article_fields() -> str:
    from archive_cli.render.schema.shapes import ARTICLE

    return _described(ARTICLE, tuple(ARTICLE))


def _fields_beyond(command: str) -> str:
    from archive_cli.render.schema import schema_for
    from archive_cli.render.schema.shapes import ARTICLE

    items: Any = schema_for(command)  # type: ignore[arg-type]
    shapes = _properties_in(items)
    return _described(shapes, tuple(name for name in shapes if name not in ARTICLE))


def _properties_in(shape: Any) -> dict[str, Any]:
    """Return the keys of the records that a schema describes, whatever holds them."""
    inner = shape if isinstance(shape, list) else [*shape.values()]
    if isinstance(shape, dict) and "title" in shape.get("properties", {}):
        return dict(shape["properties"])
    found = (_properties_in(one) for one in inner if isinstance(one, dict | list))
    return next(filter(None, found), {})


def _described(shapes: dict[str, Any], names: Sequence[str]) -> str:
    return "\n".join(line for name in names for line in _entry(name, _description_of(shapes[name])))


def _description_of(shape: dict[str, Any]) -> str:
    """Return what a field means; of one that may be absent it stands a level deeper."""
    told = shape.get("description") or shape["anyOf"][0]["description"]
    words = shape.get("enum", ())
    listed = ", ".join(filter(None, words))
    return f"{told.removesuffix('.')}: {listed}." if listed else told


def _entry(name: str, told: str) -> Iterator[str]:
    first, *more = wrap(told.replace("`", ""), _WIDTH - 16) or [""]
    yield f"  {name:13} {first}"
    yield from (f"{'':16}{line}" for line in more)


def _statuses() -> str:
    from archive_cli.cli import exits

    return "\n".join(f"  {getattr(exits, name):>4}  {told}" for name, told in _STATUSES)


_KNOWN: dict[str, Callable[[], str]] = {
    "query_forms": _query_forms,
    "suffixes": _suffixes,
    "article_fields": _article_fields,
    "search_fields": lambda: _fields_beyond("search"),
    "show_fields": lambda: _fields_beyond("show"),
    "statuses": _statuses,
}

"""Which fields stand in a block at the very top of the file?

YAML between ``---`` lines, TOML between ``+++`` lines, or a JSON object with text behind it. YAML
and TOML are read through python-frontmatter with a handler of our own: values stay strings
(``date: 05/03/2025``, ``lang: no``, ``id: 0123`` are not turned into something else), a file
that merely begins with a rule of dashes loses nothing, and a broken block (``title: Laos: talks``)
is read line by line as ``key: value``. A block closes within 60 lines and 16 kB, or it is text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from archive_cli.reading.keys import find_field_key
from archive_cli.reading.patterns import pattern

if TYPE_CHECKING:
    from archive_cli.reading.formats.json_scanner import Mapping, Node

_OPENING = pattern(r"\s*(?P<mark>---|\+\+\+)[ \t]*\r?\n")
_JSON_END = pattern(r"[ \t]*\r?\n\s*(?=[^\s{\[,])")
_MOST_LINES = 60
_MOST_CHARACTERS = 16_384
_PLAIN_LINE = pattern(r"(?P<key>[^\W\d_][\w \-]{0,38}?)\s*[:=]\s*(?P<value>\S.*)?")


class FrontValue(NamedTuple):
    """A field of a front matter block: key and value as strings, and where the value stands."""

    key: str
    value: str
    span: tuple[int, int]


class FrontMatter(NamedTuple):
    """The fields, where the text begins, and whether the block had to be read line by line."""

    values: list[FrontValue]
    end: int
    broken: bool = False


def find_front_matter(text: str) -> FrontMatter | None:
    """Return the block a text begins with; ``None`` where it begins with none."""
    opening = _OPENING.match(text)
    if opening is None:
        return _find_json(text)
    mark = opening["mark"]
    reach = text[opening.end() : opening.end() + _MOST_CHARACTERS]
    closing = re.search(rf"^{re.escape(mark)}[ \t]*(?:\r?\n|\Z)", reach, re.MULTILINE)
    if closing is None or reach.count("\n", 0, closing.start()) > _MOST_LINES:
        return None
    block = reach[: closing.start()]
    end = opening.end() + closing.end()
    fields = _load_block(mark, block)
    broken = fields is None
    if fields is None:
        fields = _plain_fields(block)
    if not fields:
        return None
    values = [
        FrontValue(key, value, _span_of(text, opening.end(), closing.start(), key, value))
        for key, value in fields.items()
    ]
    return FrontMatter(values, end, broken)


def _find_json(text: str) -> FrontMatter | None:
    """Return the JSON object a text begins with, if text follows and a field of it is known."""
    start = len(text) - len(text.lstrip())
    if not text.startswith("{", start):
        return None
    from archive_cli.reading.formats.json_scanner import BrokenJsonError, Mapping, scan_value

    try:
        node, end = scan_value(text[: start + _MOST_CHARACTERS], start)
    except BrokenJsonError:
        return None
    behind = _JSON_END.match(text, end)
    if behind is None or not isinstance(node, Mapping) or not _is_flat(node):
        return None
    values = [value for key, item in node.pairs if (value := _json_value(text, key, item))]
    return FrontMatter(values, end) if any(find_field_key(v.key) for v in values) else None


def _is_flat(node: Mapping) -> bool:
    """Tell whether an object holds no text of its own and no other objects: it is a head."""
    from archive_cli.reading.formats.json_scanner import Listing, Mapping

    for name, value in node.pairs:
        items = value.items if isinstance(value, Listing) else [value]
        key = find_field_key(name)
        if any(isinstance(item, Listing | Mapping) for item in items):
            return False
        if key is not None and key.role == "body":
            return False
    return True


def _json_value(text: str, key: str, node: Node) -> FrontValue | None:
    """Return a field of a JSON block: a string, a number, or the strings of a list."""
    from archive_cli.reading.formats.json_scanner import Bare, Listing, String, string_view

    items = node.items if isinstance(node, Listing) else [node]
    leaves = [item for item in items if isinstance(item, String | Bare)]
    if not leaves:
        return None
    value = ", ".join(string_view(text, leaf).value for leaf in leaves)
    return FrontValue(key, value, (leaves[0].start, leaves[-1].end))


def _load_block(mark: str, block: str) -> dict[str, str] | None:
    """Return the block's fields through python-frontmatter; ``None`` where it is broken."""
    import frontmatter

    try:
        metadata, _ = frontmatter.parse(block, handler=_handler_for(mark))
    except (ValueError, RecursionError):
        return None
    return {str(key): shown for key, value in metadata.items() if (shown := _as_text(value))}


@cache
def _handler_for(mark: str) -> Any:
    from frontmatter.default_handlers import BaseHandler

    class Handler(BaseHandler):
        """Takes a block as it was found, and leaves every value a string."""

        FM_BOUNDARY = _OPENING
        START_DELIMITER = END_DELIMITER = mark

        def split(self, text: str) -> tuple[str, str]:
            return text, ""

        def load(self, fm: str) -> dict[str, Any]:
            return _load_yaml(fm) if mark == "---" else _load_toml(fm)

    return Handler()


def _load_yaml(block: str) -> dict[str, Any]:
    import yaml

    loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        may_refer = "*" in block
        if may_refer and any(isinstance(e, yaml.AliasEvent) for e in yaml.parse(block, loader)):
            raise ValueError("aliases are not followed")
        loaded = yaml.load(block, loader)  # noqa: S506 (the base loader builds strings only)
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error
    if not isinstance(loaded, dict):
        raise ValueError("not a mapping")  # noqa: TRY004 (the caller falls back on ValueError)
    return loaded


def _load_toml(block: str) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(block)


def _as_text(value: object) -> str:
    """Return a value as one string; lists are joined by commas, tables are left out."""
    if isinstance(value, list):
        return ", ".join(shown for item in value if (shown := _as_text(item)))
    if isinstance(value, dict):
        return _as_text(value.get("name", ""))
    return " ".join(str(value).split())


def _plain_fields(block: str) -> dict[str, str]:
    """Read a broken block line by line; a line without a key makes it text, not a block."""
    fields: dict[str, str] = {}
    for line in block.splitlines():
        found = _PLAIN_LINE.fullmatch(line.strip())
        if found is None:
            if line.strip() and line[0] not in " \t-#":
                return {}
            continue
        if found["value"]:
            fields[found["key"]] = found["value"].strip().strip("\"'")
    return fields


def _span_of(text: str, start: int, length: int, key: str, value: str) -> tuple[int, int]:
    """Return where a key's value stands: the value itself, else what follows its key."""
    block = text[start : start + length]
    line = re.search(
        rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=][ \t]*(?P<value>[^\r\n]*)",
        block,
        re.MULTILINE,
    )
    if line is None:
        return start, start + length
    at = block.find(value, line.start("value"))
    if at == -1 or at > line.end() + 200:
        return start + line.start("value"), start + line.end("value")
    return start + at, start + at + len(value)

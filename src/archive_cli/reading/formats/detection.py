"""Which formats may a text be in, told by signs that are quick to look for?

So a format's reader is imported, and looks at a text, only where a sign of it is there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from archive_cli.reading.patterns import pattern

JSON_SUFFIXES = frozenset((".json", ".jsonl", ".ndjson"))
SGML_SUFFIXES = frozenset((".sgm", ".sgml"))

_HEAD = 20_000
_FIRST = pattern(r"\s*(\S)")
# A line end in place of `^` is found by one pass over the memory.
_DATABASE_FIELD = pattern(
    r"\n(?:ProQuest document|Publication |Full text|Length:|Load-Date:|HD)", re.IGNORECASE
)
_ANY_RULE = pattern(
    r"\n[ \t]*(?:(?:-[ \t]?){5,}|(?:=[ \t]?){3,}|(?:\*[ \t]?){3,}|(?:_[ \t]?){5,})\r?$",
    re.MULTILINE,
)


def formats_for(text: str, suffix: str) -> Iterator[str]:
    """Yield the names of the formats that a text with these signs may be in, in order of trial.

    Each is the module of that name; a text it yields none for is plain text.
    """
    found = _FIRST.match(text)
    first = found[1] if found else ""
    if suffix in JSON_SUFFIXES or first in ("{", "["):
        yield "json"
    if first == "<":
        yield "html"
    if first == "<" or suffix in SGML_SUFFIXES:
        yield "sgml"
    if "-MUC" in text:
        yield "muc"
    yield from _databases_for(text)
    if has_rule(text):
        yield "separated"


def _databases_for(text: str) -> Iterator[str]:
    """Yield the press databases whose exports have words that stand at the text's beginning."""
    head = f"\n{text[:_HEAD]}"
    has_field = _DATABASE_FIELD.search(head) is not None
    if has_field:
        yield "proquest"
    lower = head.lower()
    if has_field or "document" in lower or "dokument" in lower:
        yield "nexis"
    if has_field or "Document " in text:
        yield "factiva"


def has_rule(text: str) -> bool:
    """Tell whether there is a rule or a form feed in a text."""
    return "\f" in text or _ANY_RULE.search("\n" + text) is not None

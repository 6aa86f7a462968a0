"""Which articles does a JSON file hold, or one with a JSON value a line?

Read are an object, an array, objects one after the other, and lines of objects (JSONL, NDJSON),
whatever the suffix says; the names of fields are those of `keys`, in ``snake_case`` or
``camelCase`` (news-please, newspaper4k, schema.org's NewsArticle)::

    {"title": "Talks resume", "date_publish": "2025-03-05 22:03:41", "maintext": "HANOI — The …"}

A broken line is read as plain text, the others as they are; a broken file is plain text.
"""

from __future__ import annotations

from collections.abc import Iterator

from archive_cli.reading.formats.detection import JSON_SUFFIXES
from archive_cli.reading.formats.json_records import articles_in
from archive_cli.reading.formats.json_scanner import BrokenJsonError, Node, end_of, scan_values
from archive_cli.reading.formats.plain import read_text
from archive_cli.reading.formats.views import plain_view
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.patterns import pattern

_NAMED_LINES = 10
_MOST_BROKEN = 200
_LINE = pattern(r"[^\n]*(?:\n|$)")


def detect(text: str, suffix: str) -> bool:
    """Tell whether a file may be JSON, by its suffix or its first character."""
    return suffix in JSON_SUFFIXES or text.lstrip()[:1] in ("{", "[")


def read(text: str, suffix: str) -> Found | None:
    """Return the articles of a JSON file; ``None`` where it is none or holds none.

    A file with another suffix is JSON only where nothing in it is broken.
    """
    nodes: list[Node] = []
    try:
        for node in scan_values(text):
            nodes.append(node)  # noqa: PERF402 (what comes before an error is kept)
    except BrokenJsonError as error:
        if suffix not in JSON_SUFFIXES:
            return None
        found = _read_lines(text)
        return _read_before(text, nodes, error.position) if found is None else found
    articles = [article for node in nodes for article in articles_in(text, node)]
    return Found(articles) if articles else None


def _read_before(text: str, nodes: list[Node], position: int) -> Found:
    """Return the articles of the values before a broken one, and the rest as plain text."""
    articles = [article for node in nodes for article in articles_in(text, node)]
    start = max((end_of(node) for node in nodes), default=0)
    line = text.count("\n", 0, position) + 1
    if articles and any(map(str.isalpha, text[start:])):
        articles.append(read_text(plain_view(text, start, len(text))))
    what = "the rest" if articles else "it"
    return Found(articles, (f"Its JSON breaks off in line {line}, and {what} is read as text.",))


def _read_lines(text: str) -> Found | None:
    """Read a value a line where some are broken; ``None`` where fewer than half hold one."""
    lines: list[tuple[int, int, list[Node] | None]] = []
    broken: list[int] = []
    for number, start, end in _lines(text):
        nodes = _scan_line(text, start, end)
        if nodes is None:
            broken.append(number)
            if len(broken) > max(_MOST_BROKEN, len(lines)):
                return None
        lines.append((start, end, nodes))
    if len(broken) * 2 > len(lines) or len(broken) == len(lines):
        return None
    articles: list[Parts] = []
    for start, end, found in lines:
        if found is not None:
            articles += [article for node in found for article in articles_in(text, node)]
        elif any(map(str.isalnum, text[start:end])):
            articles.append(read_text(plain_view(text, start, end)))
    return Found(articles, _line_problem(broken)) if articles else None


def _lines(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the number, from 1, and the place of each line that is not blank."""
    for number, found in enumerate(_LINE.finditer(text), start=1):
        if found.group().strip():
            yield number, found.start(), found.end()


def _scan_line(text: str, start: int, end: int) -> list[Node] | None:
    """Return the values of a line, their places counted in the whole text; ``None`` if broken."""
    try:
        return list(scan_values(text, start, end))
    except BrokenJsonError:
        return None


def _line_problem(broken: list[int]) -> tuple[str, ...]:
    named = ", ".join(map(str, broken[:_NAMED_LINES]))
    more = f" and {len(broken) - _NAMED_LINES} more" if len(broken) > _NAMED_LINES else ""
    if len(broken) == 1:
        return (f"Line {named} is broken JSON, and is read as plain text.",)
    return (f"Lines {named}{more} are broken JSON, and are read as plain text.",)

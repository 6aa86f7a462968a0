"""Who reads a file, and what came of it?"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from typing import NamedTuple

from archive_cli.model.article import Article, Reading
from archive_cli.model.problem import Problem, ProblemKind
from archive_cli.reading.assembly import Assembly
from archive_cli.reading.conventions import ConventionFor, no_convention
from archive_cli.reading.decoding import Decoded, decode_bytes
from archive_cli.reading.formats.detection import JSON_SUFFIXES, SGML_SUFFIXES, formats_for
from archive_cli.reading.formats.plain import read_parts
from archive_cli.reading.ids import id_for
from archive_cli.reading.parts import Found, Parts
from archive_cli.reading.source_text import SourceText

SUFFIXES: frozenset[str] = frozenset(
    (".txt", ".text", ".md", ".markdown", "", *JSON_SUFFIXES, *SGML_SUFFIXES)
)
"""The suffixes of files that may hold articles, in lower case; ``""`` for files without one."""


class Reader(NamedTuple):
    """A format: ``detect`` tells by a text's beginning and the suffix whether it may be one.

    ``read`` returns what it holds, or ``None`` where it is none after all, or holds no article.
    """

    detect: Callable[[str, str], bool]
    read: Callable[[str, str], Found | None]


class FileReading(NamedTuple):
    """What the bytes of one file hold: its articles, its problems, and the decoded text."""

    readings: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""


def read_bytes(
    data: bytes, path: str, convention_for: ConventionFor = no_convention
) -> FileReading:
    """Read the articles in a file's bytes; never raises for what a file may hold.

    ``path`` lies below the archive's root and gives the id. The order is that of the file.
    ``convention_for`` tells what other files prove of the order of day and month.
    """
    decoded = decode_bytes(data)
    if decoded is None:
        message = "It holds no text, but zero or control bytes."
        return FileReading(problems=(_problem(None, path, "binary", message),))
    found = split_articles(decoded.text, path)
    sha256 = hashlib.sha256(data).hexdigest()
    readings: list[Reading] = []
    problems = [_problem(None, path, "malformed", message) for message in found.broken]
    for number, parts in enumerate(found.articles, start=1):
        assembly = Assembly(parts, convention_for)
        article = assembly.build(id_for(path, number, len(found.articles)), path, number)
        if article.body or article.captions or assembly.evidence:
            readings.append(Reading(article, sha256, assembly.evidence))
            problems.extend(_troubles(decoded, parts, assembly, article))
    if not readings:
        problems.append(_problem(None, path, "empty", "It has no text."))
    return FileReading(tuple(readings), tuple(problems), decoded.text)


def split_articles(text: str, path: str) -> Found:
    """Return the articles of a file, taken apart by the reader of its format."""
    suffix = os.path.splitext(path)[1].lower()
    broken: tuple[str, ...] = ()
    for name in formats_for(text, suffix):
        reader = reader_for(name)
        if reader.detect(text, suffix):
            found = reader.read(text, suffix)
            if found is not None and found.articles:
                return found
            broken += () if found is None else found.broken
    return Found([read_parts(SourceText(text))], broken)


@cache
def reader_for(name: str) -> Reader:
    """Return the reader of a format, whose module is imported when it is first needed."""
    module = import_module(f"archive_cli.reading.formats.{name}")
    return Reader(module.detect, module.read)


_FIXES: dict[ProblemKind, str] = {
    "binary": "Convert it to text, or move it out of the archive.",
    "empty": "Fill it, or move it out of the archive.",
    "malformed": "Export it again, or mend that place by hand.",
    "mojibake": "Save it again from its origin, as UTF-8.",
    "front-matter": "Put values that hold a colon in quotes, so that the block can be read.",
    "ambiguous-date": "Write the date in the file as year-month-day, or spell the month.",
    "contradictory-date": "See `archive show ID --explain`; correct the dates that are wrong.",
    "undated": "If you know it, add a line `Date: YYYY-MM-DD` at the top.",
}


def _troubles(
    decoded: Decoded, parts: Parts, assembly: Assembly, article: Article
) -> Iterator[Problem]:
    found: list[tuple[ProblemKind, str]] = []
    if not article.body:
        found.append(("empty", "It has no text."))
    if decoded.damaged:
        message = "Some characters were lost or mistaken in an earlier conversion."
        found.append(("mojibake", message))
    if parts.broken_front_matter:
        found.append(("front-matter", "Its front matter is broken, and was read line by line."))
    if assembly.contradictory_date:
        message = "It states more than one date of publication."
        found.append(("contradictory-date", message))
    if assembly.ambiguous_date:
        message = "Its date may be read with the day or the month first."
        found.append(("ambiguous-date", message))
    elif article.date is None:
        found.append(("undated", "It states no date of publication."))
    for kind, message in found:
        yield _problem(article.id, article.path, kind, message)


def _problem(article_id: str | None, path: str, kind: ProblemKind, message: str) -> Problem:
    return Problem(path, kind, message, _FIXES[kind], article_id)

"""Who reads a file, and what came of it?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from archive_cli.model.article import Article, Reading
from archive_cli.model.problem import Problem, ProblemKind
from archive_cli.reading.assembly import Assembly
from archive_cli.reading.decoding import Decoded, decode_bytes
from archive_cli.reading.formats.plain import Parts, read_parts
from archive_cli.reading.source_text import SourceText


@dataclass(frozen=True, slots=True)
class FileReading:
    """What the bytes of one file hold: its articles, its problems, and the decoded text."""

    readings: tuple[Reading, ...] = ()
    problems: tuple[Problem, ...] = ()
    text: str = ""


def read_bytes(data: bytes, path: str) -> FileReading:
    """Read the articles in a file's bytes; never raises for what a file may hold.

    ``path`` lies below the archive's root and gives the id. The order is that of the file.
    """
    decoded = decode_bytes(data)
    if decoded is None:
        message = "It holds no text, but zero or control bytes."
        return FileReading(problems=(_problem(None, path, "binary", message),))
    source = SourceText(decoded.text)
    parts = read_parts(source)
    assembly = Assembly(source, parts)
    article = assembly.build(id_for(path), path)
    problems = [
        _problem(article.id, path, kind, message)
        for kind, message in _troubles(decoded, parts, assembly, article)
    ]
    if not article.body and not article.captions and not assembly.evidence:
        return FileReading((), (_problem(None, path, "empty", "It has no text."),), decoded.text)
    reading = Reading(article, hashlib.sha256(data).hexdigest(), assembly.evidence)
    return FileReading((reading,), tuple(problems), decoded.text)


def id_for(path: str) -> str:
    """Return the id of a file's only article: the path without a final ``.txt``."""
    return path.removesuffix(".txt")


_FIXES: dict[ProblemKind, str] = {
    "binary": "Convert it to text, or move it out of the archive.",
    "empty": "Fill it, or move it out of the archive.",
    "mojibake": "Save it again from its origin, as UTF-8.",
    "front-matter": "Put values that hold a colon in quotes, so that the block can be read.",
    "ambiguous-date": "Write the date in the file as year-month-day, or spell the month.",
    "undated": "If you know it, add a line `Date: YYYY-MM-DD` at the top.",
}


def _troubles(
    decoded: Decoded, parts: Parts, assembly: Assembly, article: Article
) -> Iterator[tuple[ProblemKind, str]]:
    if not article.body:
        yield "empty", "It has no text."
    if decoded.damaged:
        yield "mojibake", "Some characters were lost or mistaken in an earlier conversion."
    if parts.broken_front_matter:
        yield "front-matter", "Its front matter is broken, and was read line by line."
    if assembly.ambiguous_date:
        yield "ambiguous-date", "Its date may be read with the day or the month first."
    elif article.date is None:
        yield "undated", "It states no date of publication."


def _problem(article_id: str | None, path: str, kind: ProblemKind, message: str) -> Problem:
    return Problem(path, kind, message, _FIXES[kind], article_id)

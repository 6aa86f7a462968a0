"""What does a file hold, if its first line is the title and the rest the body?"""

from __future__ import annotations

import os
from pathlib import Path

from archive_cli.catalog.catalog import Catalog, FileContent, Order
from archive_cli.catalog.clauses import Everything
from archive_cli.catalog.stamps import FileStamp
from archive_cli.model.article import Article
from archive_cli.model.problem import Problem

LONG_AGO = 1_600_000_000_123_456_789


class SimpleReader:
    """Reads files and counts them in ``paths``; those that start with NUL are binary."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def __call__(self, os_path: str, path: str) -> FileContent:
        self.paths.append(path)
        text = Path(os_path).read_text("utf-8")
        stamp = FileStamp(0, 0, 0)
        if text.startswith("\0"):
            problem = Problem(path, "binary", "It holds no text.", "Leave it.")
            return FileContent(path, stamp, (), (problem,))
        title, _, body = text.partition("\n")
        article = Article(path.removesuffix(".txt"), title, "headline", path, body)
        return FileContent(path, stamp, (article,))


def write(path: Path, text: str, mtime_ns: int = LONG_AGO) -> None:
    """Write a file that was last changed long ago."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    os.utime(path, ns=(mtime_ns, mtime_ns))


def titles(catalog: Catalog) -> dict[str, str]:
    """Return the titles that a catalog has, by path."""
    return {one.path: one.title for one in catalog.select(Everything(), Order("id"))}

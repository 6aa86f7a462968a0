"""What was found for a query, as opposed to what is stored?"""

from __future__ import annotations

from archive_cli.model.article import Article
from archive_cli.model.record import Record


class Snippet(Record):
    """A passage of the body: ``matches`` are ``(start, end)`` in code points of ``text``."""

    text: str
    matches: tuple[tuple[int, int], ...]


class Hit(Record):
    """An article found: higher scores are better; ``copies`` are the ids collapsed into it."""

    article: Article
    score: float
    snippets: tuple[Snippet, ...] = ()
    copies: tuple[str, ...] = ()

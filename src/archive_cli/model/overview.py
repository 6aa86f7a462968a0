"""What does an archive hold, in a few numbers and names?"""

from __future__ import annotations

from archive_cli.model.article import Article
from archive_cli.model.record import Record


class Overview(Record):
    """An archive at a glance, for somebody who wonders what to ask it.

    ``oldest`` and ``newest`` are the first and the last of the articles that are dated, stated or
    estimated; ``None`` where none is. ``estimated`` and ``undated`` count articles, ``unusable``
    files that give none. ``name`` is a short name by which an article can be shown, the newest
    where one is dated; ``word`` stands in few headlines and several texts; ``place`` is the most
    frequent one. Each is ``None`` where there is none that fits in one line.
    """

    articles: int
    unusable: int = 0
    estimated: int = 0
    undated: int = 0
    oldest: Article | None = None
    newest: Article | None = None
    name: str | None = None
    word: str | None = None
    place: str | None = None

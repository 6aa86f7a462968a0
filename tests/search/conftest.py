from __future__ import annotations

from collections.abc import Callable

import pytest

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.stamps import FileStamp
from archive_cli.model.article import Article
from archive_cli.model.dates import CalendarDate

Shelve = Callable[..., MemoryCatalog]


def article(name: str, body: str = "", *, title: str = "", **fields: str | None) -> Article:
    """Return an article; ``date`` is ISO 8601."""
    date = fields.pop("date", None)
    return Article(
        id=name,
        title=title,
        title_basis="headline",
        path=fields.get("path") or f"{name}.txt",
        body=body,
        words=len(body.split()),
        date=CalendarDate.parse(date) if date else None,
        date_basis="header" if date else None,
        place=fields.get("place"),
        source=fields.get("source"),
        author=fields.get("author"),
        url=fields.get("url"),
        lang=fields.get("lang"),
    )


def shelved(*articles: Article) -> MemoryCatalog:
    catalog = MemoryCatalog()
    contents = (FileContent(one.path, FileStamp(1, 1, 1), (one,)) for one in articles)
    catalog.update(contents, ())
    return catalog


@pytest.fixture(name="article")
def article_fixture() -> Callable[..., Article]:
    return article


@pytest.fixture
def shelve() -> Shelve:
    """A catalog of articles made from bodies by name, or of whole articles."""

    def make(*articles: Article, **bodies: str) -> MemoryCatalog:
        return shelved(*articles, *(article(name, body) for name, body in bodies.items()))

    return make

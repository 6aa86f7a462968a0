"""Articles to fill a catalog with."""

from __future__ import annotations

from archive_cli.catalog.catalog import Catalog, FileContent
from archive_cli.catalog.clauses import Clause
from archive_cli.catalog.stamps import FileStamp
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.problem import Problem

STAMP = FileStamp(10, 20, 30)


def article(identifier: str, **fields: object) -> Article:
    values = {"title": "A visit", "title_basis": "headline", "path": f"{identifier}.txt", **fields}
    return Article(id=identifier, **values)  # type: ignore[arg-type]


def content(*articles: Article, problems: tuple[Problem, ...] = ()) -> FileContent:
    return FileContent(articles[0].path, STAMP, articles, problems)


def fill(catalog: Catalog, *articles: Article) -> None:
    catalog.update([content(one) for one in articles], ())


def found(catalog: Catalog, clause: Clause) -> list[str]:
    return sorted(one.article.id for one in catalog.search(clause))


def date(text: str) -> CalendarDate:
    return CalendarDate.parse(text)


FULL = article(
    "2025/03/002-visit",
    title="Hà Nội hosts talks",
    title_basis="headline",
    body="The Lao ministry of defence.\n\nIt thanked Viet Nam\u2019s \ud83c army.",
    estimate=Estimate(date("2025-03"), "related", "Its neighbour says so."),
    place="Vientiane",
    source="VNA/VNS",
    author="Nguyễn Thị Mai",
    url="https://example.org/news/visit-2025",
    lang="en",
    words=11,
    captions=("Officials greet", "guests at the border"),
    number=1,
)

"""Is any text a query that is answered, or an error that proposes a valid form?"""

from __future__ import annotations

import datetime as dt
import sys
import tempfile
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])

from fuzz.engine import fuzz, watch

watch("archive_cli.model", "archive_cli.search")

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.stamps import FileStamp
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.judgement import judge_for
from archive_cli.model.article import Article, Estimate
from archive_cli.model.dates import CalendarDate
from archive_cli.model.errors import QueryError
from archive_cli.model.query import Query
from archive_cli.search.parser import parse_query
from archive_cli.search.search import SearchOptions, search_articles
from archive_cli.settings import Settings

OPTIONS = SearchOptions(explain=True, facets=("source", "year"))
TODAY = dt.date(2025, 3, 6)
WORDS = (
    "AND", "OR", "NOT", " -", "--", "(", ")", '"', "“", "”", "»", "=", "*", "~", "~2", "~1000",
    "..", "title:", "body:", "place:", "source:", "author:", "lang:", "path:", "id:", "url:",
    "date:", "words:", "titel:", "last week", "2025", "2025-13", "2025-03-05", ">", "<=", "today",
    "stated", "estimated", "none", "ferry", "quay", "ha noi", "vietnam", "\u3000", "\u0301",
    "\x1b[31m", "\u202e", "\x00", "[red]", "ß", "İ", "ﬁ", "🚢", "港", "https://", "'", "’s",
)  # fmt: skip
ARTICLES = (
    Article("a", "The ferry is back", "headline", "a.txt", "The ferry left the quay at noon.",
            CalendarDate(2025, 3, 5), "header", place="Hà Nội", source="VNA", author="Ada Reed",
            url="https://a.test/ferry", lang="en", words=7),
    Article("b", "港が再開した", "lead", "b.txt", "新港今天开放。港口办公室说，船可以停靠。",
            estimate=Estimate(CalendarDate(2022, 6), "text", "in June"), lang="zh", words=20),
    Article("c", "Vietnam and Viet Nam", "headline", "c/c.txt", "Ha Noi, Hanoi, Vietnam's quays.",
            CalendarDate(2025), "header", source="Coast News", words=5),
    Article("d", "", "lead", "d.md", ""),
)  # fmt: skip
FOLDER = tempfile.mkdtemp(prefix="archive-fuzz-catalog-")
CATALOG = TantivyCatalog(FOLDER)
CATALOG.update([FileContent(one.path, FileStamp(1, 1, 1), (one,)) for one in ARTICLES], ())
JUDGE = judge_for(CATALOG, Settings("", "", FOLDER))


def check(data: bytes) -> None:
    """Ask what the bytes ask for."""
    query_text = data.decode("utf-8", "surrogateescape")  # as arguments are
    found = parsed(query_text)
    if isinstance(found, QueryError):
        assert 0 <= found.start <= found.end <= len(query_text)
        assert found.nearest is None or not isinstance(parsed(found.nearest), QueryError)
        assert str(found)
        return
    assert parsed(str(found)) == found
    result = search_articles(CATALOG, found, OPTIONS, JUDGE)
    for hit in result.hits:
        for snippet in hit.snippets:
            ends = [end for match in snippet.matches for end in match]
            assert ends == sorted(ends)
            assert not ends or 0 <= ends[0] <= ends[-1] <= len(snippet.text)


def parsed(query_text: str) -> Query | QueryError:
    """Return the query, or what is wrong with it."""
    try:
        return parse_query(query_text, today=TODAY)
    except QueryError as error:
        return error


def seeds() -> list[bytes]:
    """Return queries that use every form."""
    return [
        text.encode()
        for text in (
            "ferry quay", '"ferry left"~3', "-ferry NOT quay", "(a OR b) AND c", "=ferry fer*",
            "fery~ ferri~2", 'place:"ha noi" title:(ferry OR quay)', "date:2025-01..2025-03",
            'date:"last week" date:stated', "words:>8 words:..100", "vietnam hanoi", "港 开放",
        )
    ]  # fmt: skip


if __name__ == "__main__":
    fuzz(check, seeds(), WORDS, longest=1024)

"""Does what fuzzing has found stay mended? See the scripts in fuzz/."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest

from archive_cli.catalog.catalog import FileContent
from archive_cli.catalog.clauses import Fuzzy, Nothing, Prefix, Term
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.catalog.stamps import FileStamp
from archive_cli.catalog.tantivy_catalog import TantivyCatalog
from archive_cli.model.article import Article
from archive_cli.render.reference import quoted_url
from archive_cli.render.renderer import CITATION_FORMATS, Format, Look
from archive_cli.render.sanitize import visible
from archive_cli.search.compiler import LONGEST_INEXACT, compile_query
from archive_cli.search.parser import parse_query
from archive_cli.search.search import search_articles
from render.samples import BARE, HARBOUR, rendered

TODAY = dt.date(2025, 3, 6)
LINKED = re.compile(r"\x1b\]8;;([^\x1b]*)\x1b\\")


def compiled(query_text: str) -> object:
    return compile_query(parse_query(query_text, today=TODAY), MemoryCatalog())


def test_the_root_of_an_archive_may_be_no_utf_8_and_still_be_linked_to() -> None:
    look = Look(hyperlinks=True, root="/srv/caf\udce9")
    written = rendered("table", "articles", [HARBOUR], look)
    assert "file:///srv/caf%E9/2024/harbour.txt" in LINKED.findall(written)


def test_a_path_that_opens_nothing_is_no_link() -> None:
    look = Look(hyperlinks=True, root="/srv")
    odd = BARE.replaced(path=r"caf\xe9.txt")
    assert LINKED.findall(rendered("table", "articles", [odd], look)) == []


@pytest.mark.parametrize("output_format", CITATION_FORMATS)
def test_an_address_turns_no_line_of_a_reference_around(output_format: Format) -> None:
    article = HARBOUR.replaced(url="https://a.test/\u202egpj.\u2066x\ufeff\U000e0041\n@book{}")
    written = rendered(output_format, "articles", [article])
    assert all(visible(line) == line for line in written.split("\n"))
    if output_format != "csl-json":
        assert "%E2%80%AEgpj" in written


def test_an_address_stays_the_same_address() -> None:
    plain = "https://a.test/x?y=1&z=%20#part"
    assert quoted_url(plain) == plain
    assert quoted_url("https://a.test/{x}\u202e") == "https://a.test/%7Bx%7D%E2%80%AE"


@pytest.mark.parametrize("query_text", ["lang:a\udc82", "lang:a\ud83d*", "lang:a\udc82~"])
def test_half_a_pair_is_no_language(query_text: str, tmp_path: Path) -> None:
    assert compiled(query_text) == Nothing()
    catalog = TantivyCatalog(str(tmp_path / "catalog"))
    article = Article("a", "A title", "headline", "a.txt", "A body.", lang="en")
    catalog.update([FileContent("a.txt", FileStamp(1, 1, 1), (article,))], ())
    found = search_articles(catalog, parse_query(query_text, today=TODAY))
    assert found.hits == ()


def test_a_word_without_end_is_looked_for_as_it_stands() -> None:
    longest, longer = "x" * LONGEST_INEXACT, "x" * (LONGEST_INEXACT + 1)
    for sign, kind in (("~2", Fuzzy), ("*", Prefix)):
        assert isinstance(compiled(f"url:{longest}{sign}"), kind)
        assert isinstance(compiled(f"url:{longer}{sign}"), Term)
        assert compiled(f"lang:{longer}{sign}") == Nothing()

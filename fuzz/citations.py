"""Do other programs read every reference as one, with the fields it was given and no others?"""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

sys.path[0] = str(Path(__file__).parents[1])

import rispy
from bibtexparser.entrypoint import parse_string
from fuzz.engine import fuzz, watch

watch("archive_cli.model", "archive_cli.render")

from fuzz.made_up import Maker, seeds

from archive_cli.model.article import Article
from archive_cli.render.renderer import Format, Look, renderer_for
from archive_cli.render.sanitize import visible

WORDS = (
    "{", "}", "\\", '"', "%", "@", "@article{", "},\n", "\n", "\r", "\x0b", "\x0c", "\x1c", "\x85",
    "\u2028", "ER  - ", "\nTY  - ", "  - ", " and ", ", ", "others", "#", "$", "\\input{", "~",
    "\x1b[31m", "\u202e", "--", "``", "''",
)  # fmt: skip
RIS_FIELDS = frozenset(
    "type_of_reference id title authors secondary_title year date url urls language notes".split()
)
BIBTEX_FIELDS = frozenset(
    "title author journal entrysubtype year month day url language note".split()
)


def check(data: bytes) -> None:
    """Write references to a few articles and read them back."""
    make = Maker(data, WORDS)
    articles = [
        one.replaced(id=f"{number}{one.id}") for number, one in enumerate(make.some(make.article))
    ]
    _check_bibtex(articles)
    _check_ris(articles)
    _check_csl(articles)


def written(output_format: Format, articles: list[Article]) -> str:
    """Return the references."""
    parts: list[str] = []
    renderer_for(output_format, parts.append, Look()).articles(articles)
    text = "".join(parts)
    assert all(visible(line) == line for line in text.split("\n"))
    return text


def _check_bibtex(articles: list[Article]) -> None:
    library = parse_string(written("bibtex", articles), append_middleware=[])
    assert not library.failed_blocks
    assert not library.comments
    assert not library.preambles
    assert not library.strings
    assert len(library.entries) == len(articles)
    for entry in library.entries:
        assert {field.key for field in entry.fields} <= BIBTEX_FIELDS


def _check_ris(articles: list[Article]) -> None:
    records = rispy.load(io.StringIO(written("ris", articles)))
    assert len(records) == len(articles)
    for record in records:
        assert record.keys() <= RIS_FIELDS


def _check_csl(articles: list[Article]) -> None:
    items = json.loads(written("csl-json", articles))
    assert len(items) == len(articles)
    for item, article in zip(items, articles, strict=True):
        assert item.get("title", "").split() == article.title.split()


if __name__ == "__main__":
    fuzz(check, seeds(), WORDS)

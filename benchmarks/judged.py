"""What does a collection of judged queries hold?

A collection is a folder of three or more files, told apart by name: judgements have ``rel`` in
it, queries ``qry``, ``query`` or ``topic``, and what remains and begins as documents do is
documents. Two formats are read, a document and a query of each looking so::

    .I 1                    SMART: an item, with .T title, .A author, .W text and further fields
    .T
    a study of wings
    .W
    wings lift .

    <DOC>                   TREC: the title is any of TITLE, HEADLINE, HL or HEAD,
    <DOCNO> LA-1 </DOCNO>   the text all of TEXT, else of BODY
    <HEADLINE>A study</HEADLINE><TEXT>Wings lift.</TEXT></DOC>

    <top><num> Number: 301  TREC: of a topic the title and the description are asked
    <title> wings <desc> Description: What do wings do? <narr> ... </top>

A line of judgements holds a query, a document and a grade; TREC puts a column ``0`` between, and
CISI writes ``1 28 0 0.000000``, where being listed is all there is. Of the 1,400 documents of
Cranfield the grades are Cleverdon's codes, which run from 1, a complete answer, to 4, of least
interest; they count 4 to 1 here, and the code -1 nothing (``turned``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

_TITLE = re.compile(r"<(TITLE|HEADLINE|HL|HEAD)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_TEXT = re.compile(r"<(TEXT)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_BODY = re.compile(r"<(BODY)>(.*?)</\1>", re.DOTALL | re.IGNORECASE)
_ITEM = re.compile(r"^\.I[ \t]+(\S+)[ \t]*$", re.MULTILINE)
_FIELD = re.compile(r"^\.([A-Z])[ \t]*$", re.MULTILINE)
_DOCUMENT = re.compile(r"<DOC>.*?<DOCNO>\s*(\S+?)\s*</DOCNO>(.*?)</DOC>", re.DOTALL | re.IGNORECASE)
_TOPIC = re.compile(r"<top>.*?<num>\s*(?:Number:)?\s*(\d+)(.*?)</top>", re.DOTALL | re.IGNORECASE)
_ASKED = re.compile(r"<(?:title|desc)>\s*(?:Topic:|Description:)?([^<]*)", re.IGNORECASE)
_MARKUP = re.compile(r"<[^>]*>")
_CODES = {1: 4, 2: 3, 3: 2, 4: 1}


class JudgedDocument(NamedTuple):
    """A document: ``title`` on one line, maybe empty, and ``text`` with its line breaks."""

    title: str
    text: str


class Collection(NamedTuple):
    """Documents and queries by number, and of each query the grades above 0 by document.

    Queries for which nothing is relevant are left out, and so are grades of unknown documents.
    """

    name: str
    documents: dict[str, JudgedDocument]
    queries: dict[str, str]
    grades: dict[str, dict[str, int]]


def read_collection(folder: Path) -> Collection:
    """Read the collection in a folder; ``ValueError`` where a part of it is missing."""
    documents: dict[str, JudgedDocument] = {}
    queries: dict[str, str] = {}
    judgements: list[str] = []
    for file in sorted(folder.iterdir()):
        name = file.name.lower()
        if not file.is_file() or "readme" in name:
            continue
        text = file.read_text(encoding="utf-8", errors="replace")
        if "rel" in name:
            judgements += text.splitlines()
        elif any(part in name for part in ("qry", "query", "topic")):
            queries |= parse_queries(text)
        else:
            documents |= parse_documents(text)
    grades = parse_judgements(judgements, turned=(len(documents) == 1400))
    known = {
        query: {one: grade for one, grade in judged.items() if grade > 0 and one in documents}
        for query, judged in grades.items()
    }
    asked = {query: text for query, text in queries.items() if known.get(query)}
    if not asked:
        raise ValueError(f"{folder} lacks documents, queries or judgements that belong together")
    return Collection(folder.name, documents, asked, {query: known[query] for query in asked})


def parse_documents(text: str) -> dict[str, JudgedDocument]:
    """Return the documents of a file of either format, by number; none in another file."""
    documents: dict[str, JudgedDocument] = {}
    for number, fields in _items(text):
        title = " ".join(fields.get("T", "").split())
        documents[number] = JudgedDocument(title, fields.get("W", "").strip())
    for number, content in _DOCUMENT.findall(text):
        title = " ".join(_MARKUP.sub(" ", " ".join(_within(_TITLE, content))).split())
        found = "\n\n".join(_within(_TEXT, content) or _within(_BODY, content))
        documents[number] = JudgedDocument(title, _MARKUP.sub(" ", found).strip())
    return documents


def parse_queries(text: str) -> dict[str, str]:
    """Return the queries of a file of either format, by number.

    SMART queries are counted from 1, as judgements do where numbers have gaps (Cranfield).
    """
    items = [fields.get("W", "") for _, fields in _items(text)]
    queries = {str(place): " ".join(words.split()) for place, words in enumerate(items, 1)}
    for number, content in _TOPIC.findall(text):
        queries[number] = " ".join(" ".join(_ASKED.findall(content)).split())
    return queries


def parse_judgements(lines: list[str], *, turned: bool = False) -> dict[str, dict[str, int]]:
    """Return grades by query and document; with ``turned`` 1 to 4 are codes, best first."""
    grades: dict[str, dict[str, int]] = {}
    for query, document, value in _judgements([line.split() for line in lines]):
        grade = _CODES.get(value, 0) if turned else value
        judged = grades.setdefault(query, {})
        judged[document] = max(grade, judged.get(document, grade))
    return grades


def _judgements(rows: list[list[str]]) -> Iterator[tuple[str, str, int]]:
    """Yield query, document and grade, by the columns that all rows have."""
    rows = [row for row in rows if len(row) >= 3]
    is_trec = all(len(row) == 4 and row[1] in ("0", "Q0") for row in rows)
    listed = any(len(row) == 4 for row in rows) and not is_trec
    number: Callable[[str], str] = (lambda one: one) if is_trec else (lambda one: str(int(one)))
    for row in rows:
        document, value = (row[2], row[3]) if is_trec else (row[1], row[2])
        yield str(int(row[0])), number(document), 1 if listed else int(value)


def _items(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the items of a SMART file: number and fields, the first of each letter."""
    parts = _ITEM.split(text)
    for number, content in zip(parts[1::2], parts[2::2], strict=True):
        fields: dict[str, str] = {}
        pieces = _FIELD.split(content)
        for letter, value in zip(pieces[1::2], pieces[2::2], strict=True):
            fields.setdefault(letter, value)
        yield str(int(number)), fields


def _within(pattern: re.Pattern[str], content: str) -> list[str]:
    return [text for _, text in pattern.findall(content)]

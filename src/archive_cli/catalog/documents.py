"""Which document of the index does an article, or a table of files, become?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from tantivy import Document

from archive_cli.catalog.catalog import FileContent, MakeFingerprints, PreparedDocument
from archive_cli.catalog.clauses import IndexField
from archive_cli.catalog.codec import encode_article
from archive_cli.catalog.entry import date_kind_of, names_for, stems_in, tokens_for
from archive_cli.catalog.forms import STEMS
from archive_cli.catalog.ids import handles_of
from archive_cli.catalog.schema import (
    ARTICLE,
    CLUE,
    DATE_KIND,
    DIGESTS,
    EXACT,
    FILE,
    FINGERPRINT,
    FIRST_DAY,
    FOLDER,
    HANDLE,
    INODE,
    KIND,
    LAST_DAY,
    LISTING,
    MTIME,
    NAME,
    NEWEST,
    PROBLEMS,
    RECORD,
    SIZE,
    TABLE,
    TEXT,
    VALUE,
    WORDS,
    folder_term,
    key_term,
    newest_term,
)
from archive_cli.catalog.stamps import INODES, FileStamp
from archive_cli.catalog.table import (
    FolderFiles,
    Table,
    decode_digests,
    decode_listing,
    decode_problems,
    encode_digests,
    encode_listing,
    encode_problems,
    encode_table,
)
from archive_cli.catalog.values import value_term, values_of
from archive_cli.model.article import Article

# So many articles are fingerprinted at once.
_BLOCK = 200


def prepared(
    contents: Sequence[FileContent], make_fingerprints: MakeFingerprints | None = None
) -> list[FileContent]:
    """Return files' contents with the documents made, so that only they have to be added."""
    articles = [(article, one.path) for one in contents for article in one.articles]
    blocks = (articles[start : start + _BLOCK] for start in range(0, len(articles), _BLOCK))
    documents = chain.from_iterable([_documents(block, make_fingerprints) for block in blocks])
    return [one.replaced(documents=tuple(islice(documents, len(one.articles)))) for one in contents]


def article_document(found: PreparedDocument, stamp: FileStamp) -> Document:
    """Return the document of an article in a file with this stamp."""
    document = Document()
    for field, text in found.texts:
        document.add_text(field, text)
    for field, number in found.numbers:
        document.add_integer(field, number)
    document.add_integer(SIZE, stamp.size)
    document.add_integer(MTIME, stamp.mtime_ns)
    document.add_integer(INODE, stamp.inode & INODES)
    document.add_bytes(RECORD, found.record)
    document.add_bytes(TEXT, found.body)
    document.add_bytes(FINGERPRINT, found.fingerprint)
    return document


def folder_document(folder: str, files: FolderFiles) -> Document:
    """Return the document that holds the stamps, digests and problems of a folder's files."""
    document = Document()
    document.add_text(KIND, FOLDER)
    document.add_text(FILE, folder_term(folder))
    document.add_bytes(LISTING, encode_listing(folder, files.listing))
    document.add_bytes(DIGESTS, encode_digests(files.listing, files.digests))
    document.add_bytes(PROBLEMS, encode_problems(files.problems))
    return document


def table_document(table: Table) -> Document:
    """Return the document that holds what is known of all folders."""
    document = Document()
    document.add_text(KIND, TABLE)
    document.add_bytes(LISTING, encode_table(table))
    return document


def files_in(document: Document) -> tuple[str, FolderFiles]:
    """Return what `folder_document` was given."""
    listing, digests, problems = (
        document.get_first(field) for field in (LISTING, DIGESTS, PROBLEMS)
    )
    assert isinstance(listing, bytes)
    assert isinstance(digests, bytes)
    assert isinstance(problems, bytes)
    folder, numbers = decode_listing(listing)
    files = FolderFiles(numbers, decode_digests(numbers, digests), decode_problems(problems))
    return folder, files


def _documents(
    block: Sequence[tuple[Article, str]], make_fingerprints: MakeFingerprints | None
) -> list[PreparedDocument]:
    """Return the documents of articles, each given with the path of its file."""
    tokens = [tokens_for(article) for article, _ in block]
    fingerprints = [b""] * len(block)
    if make_fingerprints is not None:
        bodies = (words["body"][0] if "body" in words else [] for words in tokens)
        fingerprints = make_fingerprints(
            [(article.body, body) for (article, _), body in zip(block, bodies, strict=True)]
        )
    return [
        _prepared(article, file, words)._replace(fingerprint=made)
        for (article, file), words, made in zip(block, tokens, fingerprints, strict=True)
    ]


def _prepared(
    article: Article, file: str, tokens: dict[IndexField, tuple[list[str], ...]]
) -> PreparedDocument:
    texts: list[tuple[str, str]] = [
        (field, " ".join(value)) for field, values in tokens.items() for value in values
    ]
    texts += [(STEMS[field], " ".join(stems)) for field, stems in stems_in(article, tokens).items()]
    keys = [(KIND, ARTICLE), (FILE, file), (EXACT, article.id), (DATE_KIND, date_kind_of(article))]
    keys += [(HANDLE, handle) for handle in handles_of(article.id)]
    keys += [(NAME, name) for name in names_for(article)]
    keys += [(CLUE, clue) for clue in article.clues]
    keys += [(VALUE, value_term(*value)) for value in values_of(article)]
    texts += [(key, key_term(term)) for key, term in keys]
    numbers = [(WORDS, article.words)]
    date = article.best_date
    if date is not None:
        numbers += [(FIRST_DAY, date.first_day), (LAST_DAY, date.last_day)]
    texts.append((NEWEST, newest_term(article)))
    return PreparedDocument(texts, numbers, *encode_article(article))

"""What of an article is indexed, and as what?"""

from __future__ import annotations

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.clauses import IndexField
from archive_cli.catalog.forms import STEMS, StemmedField, stems_for
from archive_cli.catalog.names import names_of
from archive_cli.model.article import Article


def tokens_for(article: Article) -> dict[IndexField, tuple[list[str], ...]]:
    """Return each field's tokens, one list a value: no sequence reaches from one to the next.

    Absent fields are left out. A title made of the lead stands apart from headlines, as it repeats
    the body. ``lang`` is one token as it stands, in lower case.
    """
    entitled: IndexField = "lead" if article.title_basis == "lead" else "title"
    values: dict[IndexField, tuple[str, ...]] = {
        entitled: (article.title,),
        "body": (article.body,),
        "captions": article.captions,
        "place": (article.place or "",),
        "source": (article.source or "",),
        "author": (article.author or "",),
        "path": (article.path,),
        "id": (article.id,),
        "url": (article.url or "",),
    }
    tokens = {field: tuple(map(tokens_of, texts)) for field, texts in values.items()}
    tokens["lang"] = ([article.lang.lower()],) if article.lang else ()
    return {field: lists for field, lists in tokens.items() if any(lists)}


def stems_in(
    article: Article, tokens: dict[IndexField, tuple[list[str], ...]]
) -> dict[StemmedField, list[str]]:
    """Return the stems of an article (`forms.stems_for`), given its `tokens_for`."""
    return stems_for(article, {field: tokens[field][0] for field in STEMS if field in tokens})


def names_for(article: Article) -> set[str]:
    """Return the terms of `names.names_of` from every field that prose stands in."""
    texts = (article.title, article.body, *article.captions)
    texts += (article.place or "", article.source or "", article.author or "")
    return names_of("\n".join(texts))


def date_kind_of(article: Article) -> str:
    """Return ``stated``, ``estimated`` or ``none``."""
    if article.date is not None:
        return "stated"
    return "estimated" if article.estimate is not None else "none"

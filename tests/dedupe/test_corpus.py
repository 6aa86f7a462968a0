from collections.abc import Iterator

import pytest

from archive_cli.catalog.analysis import tokens_of
from archive_cli.catalog.clauses import Everything, Term
from archive_cli.catalog.memory_catalog import MemoryCatalog
from archive_cli.dedupe.copies import copies_in, find_copies
from archive_cli.dedupe.corpus import CatalogedArticles, ListedArticles
from archive_cli.dedupe.fingerprints import Fingerprinter
from archive_cli.dedupe.thresholds import EXACT_ARTICLES
from archive_cli.model.article import Article
from catalog.samples import fill
from dedupe.planted import Press, article


class StoredArticles(ListedArticles):
    """Of some articles the fingerprint is stored, of some none, of some another scheme's."""

    def __init__(self, articles: list[Article]) -> None:
        super().__init__(articles)
        bodies = [(one.body, tokens_of(one.body)) for one in articles]
        stored = Fingerprinter()(bodies)
        self.stored = [
            (fingerprint, b"", b"0000" + fingerprint[4:])[number % 3]
            for number, fingerprint in enumerate(stored)
        ]

    def fingerprints(self) -> Iterator[bytes]:
        return iter(self.stored)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    press = Press(61)
    bodies = [press.text(40) for _ in range(EXACT_ARTICLES + 20)]
    bodies += [press.edited(body, 0.02) for body in bodies[::40]]
    return [article(f"{number:05}", " ".join(body)) for number, body in enumerate(bodies)]


def test_what_is_not_stored_or_of_another_scheme_is_made_anew(articles: list[Article]) -> None:
    found = copies_in(StoredArticles(articles))
    assert found == find_copies(articles)
    assert len(found[0]) == -(-(EXACT_ARTICLES + 20) // 40)


def test_articles_of_a_catalog_are_compared_as_others_are() -> None:
    press = Press(62)
    body = press.text(80)
    articles = [
        article("a", " ".join(body), source="Coast"),
        article("b", " ".join(press.edited(body, 0.02))),
        article("c", " ".join(press.text(80))),
    ]
    catalog = MemoryCatalog()
    fill(catalog, *articles)
    corpus = CatalogedArticles(catalog, Everything())
    assert (len(corpus), list(corpus.fingerprints())) == (3, [b"", b"", b""])
    assert list(corpus.sources()) == ["Coast", None, None]
    assert [one.id for one in corpus.articles([2, 0])] == ["c", "a"]
    assert copies_in(corpus) == find_copies(articles)
    alone = CatalogedArticles(catalog, Term("id", "a"))
    assert copies_in(alone) == ([], [])
